/** The log as a table that others can open. */
import { stringify } from 'csv-stringify/sync';
import type { Uitkomst } from '../toets/toetsing.ts';
import { uitkomstwoord } from './woorden.ts';

/** As much of a line of the log as a reader sees. */
export interface Logregel {
  nummer: number;
  moment: Date;
  door: string;
  wat: string;
  versie: string | null;
  criterium: string | null;
  voor: unknown;
  na: unknown;
}

/** Excel takes a semicolon in the Netherlands. */
const SCHEIDING = ';';

/** @param versies numbers of the versions by their ids; what was deleted is not among them */
export function logboekCsv(regels: readonly Logregel[], versies: ReadonlyMap<string, number | null>): string {
  const rijen = regels.map((regel) => ({
    nummer: regel.nummer,
    moment: regel.moment.toISOString(),
    door: regel.door,
    wat: regel.wat,
    versie: regel.versie ? (versies.get(regel.versie) ?? regel.versie) : '',
    criterium: regel.criterium ?? '',
    voor: waardeTekst(regel.voor),
    na: waardeTekst(regel.na),
  }));
  // Names and reasons are typed by people: a spreadsheet must not take them for a formula.
  return stringify(rijen, { header: true, delimiter: SCHEIDING, bom: true, escape_formulas: true });
}

/** In the order of reading: the database keeps its own. */
const NAMEN: Record<string, string> = {
  uitkomst: 'uitkomst',
  reden: 'reden',
  tekst: 'tekst',
  bestand: 'bestand',
  score: 'score',
  gereed: 'gereed',
  ministerie: 'ministerie',
  mijlpaal: 'mijlpaal',
  datum: 'datum',
  nummer: 'versie',
  fout: 'fout',
  rubriek: 'rubriek',
  keuze: 'keuze',
  citaten: 'citaten',
  teksten: 'eigen teksten',
};

/** @returns what stood in the log before or after, in words: 'uitkomst: Voldoet; reden: ...'; '' for nothing */
export function waardeTekst(waarde: unknown): string {
  if (waarde === null || typeof waarde !== 'object') return '';
  return Object.entries(NAMEN)
    .flatMap(([sleutel, naam]) => {
      const inhoud = (waarde as Record<string, unknown>)[sleutel];
      if (inhoud === null || inhoud === undefined || typeof inhoud === 'object') return [];
      return [
        `${naam}: ${sleutel === 'uitkomst' ? uitkomstwoord(inhoud as Uitkomst, 'kern') : String(inhoud)}`,
      ];
    })
    .join('; ');
}
