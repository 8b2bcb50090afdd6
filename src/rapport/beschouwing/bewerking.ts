/** How the draft words what a writer made of it: own text, and a quote that its plan no longer holds. */
import type { Vervallencitaat } from '../../beschouwing/bewerking.ts';
import { type Labels, labelVan, verwijstekst } from './verwijstekst.ts';

export interface Vervallentekst {
  /** What a person must look at. */
  melding: string;
  /** The words as they were, and where; null when they are gone with their version. */
  toen: { citaat: string; bron: string } | null;
  /** What the plan of this round says in their place. */
  nu: { citaat: string; bron: string } | null;
}

/** What stands before a text that a writer put between. */
export const EIGEN_TEKST = 'Eigen tekst';

export function vervallentekst({ citaat, toen, plan, nu }: Vervallencitaat, labels: Labels): Vervallentekst {
  if (citaat === null || !toen)
    return {
      melding: 'Let op: hier stond een citaat uit een versie die is verwijderd.',
      toen: null,
      nu: null,
    };
  const naam = plan ? labelVan(plan.inbreng, labels) : (toen.ministerie ?? toen.bestand);
  const eigen = toen.sectie.split(' > ').at(-1) ?? '';
  const plaats = toen.pagina !== null ? `p. ${toen.pagina}` : eigen && `onder ‘${eigen}’`;
  return {
    melding: plan
      ? `Let op: dit citaat staat ${nu ? 'zo niet meer' : 'niet meer'} in het plan van ${naam}.`
      : `Let op: van ${naam} is er in deze ronde geen plan meer dat meetelt.`,
    toen: { citaat, bron: `[eerdere versie van ${[naam, plaats].filter(Boolean).join(', ')}]` },
    nu: nu && { citaat: nu.citaat, bron: verwijstekst(nu.verwijzingen, labels) },
  };
}

/** @returns the paragraphs of a text that a writer typed; a blank line parts them */
export const alineasVan = (tekst: string): string[] =>
  tekst
    .split(/\n\s*\n/)
    .map((deel) => deel.trim())
    .filter(Boolean);
