/** The round as CSV: a file per table. */
import { stringify } from 'csv-stringify/sync';
import type { Gegevenstabel } from './gegevens.ts';

/** What office programs with Dutch settings expect between cells. */
const SCHEIDING = ';';

/** @returns names and contents of the files; a cell that a spreadsheet would take for a formula is made harmless */
export function maakCsv(tabellen: readonly Gegevenstabel[]): { naam: string; inhoud: string }[] {
  return tabellen.map(({ naam, kolommen, rijen }) => ({
    naam: `${naam}.csv`,
    inhoud: stringify([[...kolommen], ...rijen.map((rij) => [...rij])], {
      delimiter: SCHEIDING,
      bom: true,
      escape_formulas: true,
    }),
  }));
}
