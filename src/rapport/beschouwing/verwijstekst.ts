/** References as people read them: [BZK, p. 12; DEF, p. 3 en 5]. */
import type { Verwijzing } from '../../beschouwing/bewering.ts';
import type { Conceptbron, Conceptcel } from '../../beschouwing/concept.ts';
import { getal } from '../opmaak.ts';

/** Short names of the plans by the id of their Inbreng. */
export type Labels = ReadonlyMap<string, string>;

export const labelsVan = (bronnen: readonly Conceptbron[]): Labels =>
  new Map(bronnen.map(({ inbreng, label }) => [inbreng, label]));

/** Long names of sections are cut. */
const SECTIE = 40;
/** Places that are written out per plan; a statement on hundreds of places would bury itself. JSON and CSV have them all. */
const PAGINAS = 10;
const SECTIES = 3;

/**
 * @returns references between brackets, those of one plan together, in the order in which they come; of many places in
 *   one plan the first, and how many more there are
 * @throws RangeError for a plan that is not in the list of sources
 */
export function verwijstekst(verwijzingen: readonly Verwijzing[], labels: Labels): string {
  const perPlan = Map.groupBy(verwijzingen, ({ inbreng }) => inbreng);
  const delen = [...perPlan].map(([inbreng, plaatsen]) => {
    const paginas = [...new Set(plaatsen.flatMap(({ pagina }) => (pagina === null ? [] : [pagina])))].sort(
      (a, b) => a - b,
    );
    const secties = [
      ...new Set(plaatsen.flatMap(({ pagina, sectie }) => (pagina === null && sectie ? [kort(sectie)] : []))),
    ];
    const elders = Math.max(0, paginas.length - PAGINAS) + Math.max(0, secties.length - SECTIES);
    const plaats = [
      paginas.length ? `p. ${opgesomd(paginas.slice(0, PAGINAS).map(String))}` : '',
      ...secties.slice(0, SECTIES).map((sectie) => `onder ‘${sectie}’`),
      elders ? `en op ${elders} ${elders === 1 ? 'andere plaats' : 'andere plaatsen'}` : '',
    ].filter(Boolean);
    return [labelVan(inbreng, labels), ...plaats].join(', ');
  });
  return `[${delen.join('; ')}]`;
}

/** @throws RangeError for a plan that is not in the list of sources */
export function labelVan(inbreng: string, labels: Labels): string {
  const label = labels.get(inbreng);
  if (label === undefined) throw new RangeError(`inbreng ${inbreng} staat niet in de lijst van bronnen`);
  return label;
}

/** @returns a cell as text: places as their number with the plans, '3: AZ, BZK, DEF' */
export function celtekst(cel: Conceptcel, labels: Labels): string {
  if (cel === null) return '';
  if (typeof cel === 'number') return getal(cel);
  if (typeof cel === 'string') return cel;
  if (!isLijst(cel)) return labelVan(cel.inbreng, labels);
  const namen = [...new Set(cel.map(({ inbreng }) => labelVan(inbreng, labels)))];
  return namen.length ? `${namen.length}: ${namen.join(', ')}` : '0';
}

const isLijst = (cel: Verwijzing | readonly Verwijzing[]): cel is readonly Verwijzing[] => Array.isArray(cel);

/** The innermost section, which is the one that a reader looks for. */
function kort(sectie: string): string {
  const eigen = sectie.split(' > ').at(-1) as string;
  return eigen.length > SECTIE ? `${eigen.slice(0, SECTIE).trimEnd().toWellFormed()}…` : eigen;
}

const opgesomd = (delen: readonly string[]): string =>
  delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;
