/** The round as a workbook: the matrix, and a sheet per table. */

import { maakConceptmatrix } from '../../beschouwing/concept/bijlagen.ts';
import type { Concept } from '../../beschouwing/concept.ts';
import type { Inbreng } from '../../beschouwing/inbreng.ts';
import type { Blad } from '../xlsx/bladen.ts';
import { maakBoek } from '../xlsx/maak.ts';
import { gegevenstabellen } from './gegevens.ts';
import { labelsVan, labelVan } from './verwijstekst.ts';

const BREED: Record<string, number> = {
  citaat: 80,
  titel: 40,
  wat: 60,
  naam: 40,
  post: 40,
  sectie: 40,
  bestand: 30,
};
/** Excel knows no more columns. */
const MEESTE_KOLOMMEN = 16_384;

/** @returns the bytes of an XLSX */
export async function maakBeschouwingXlsx(
  inbrengen: readonly Inbreng[],
  concept: Concept,
): Promise<Uint8Array> {
  return maakBoek([
    matrixblad(inbrengen, concept),
    ...gegevenstabellen(inbrengen, concept).map(
      ({ naam, kolommen, rijen }): Blad => ({
        naam: `${naam[0]?.toUpperCase()}${naam.slice(1)}`,
        kolommen: kolommen.map((kop) => ({
          kop,
          breedte: BREED[kop] ?? 14,
          ...(kop === 'euro'
            ? { getalvorm: '#,##0' }
            : kop === 'zekerheid' || kop === 'sterkte'
              ? { getalvorm: '0.00' }
              : {}),
        })),
        rijen,
      }),
    ),
  ]);
}

function matrixblad(inbrengen: readonly Inbreng[], concept: Concept): Blad {
  const labels = labelsVan(concept.bronnen);
  const perId = new Map(inbrengen.map((inbreng) => [inbreng.id, inbreng]));
  const { plannen, rijen } = maakConceptmatrix(
    concept.bronnen.flatMap(({ inbreng }) => perId.get(inbreng) ?? []),
  );
  const past = plannen.slice(0, MEESTE_KOLOMMEN - 2);
  return {
    naam: 'Matrix',
    kolommen: [
      { kop: 'Criterium', breedte: 11 },
      { kop: 'Titel', breedte: 50 },
      ...past.map(({ inbreng }) => ({ kop: labelVan(inbreng, labels), breedte: 11 })),
    ],
    rijen: rijen.map(({ criterium, titel, uitkomsten }) => [
      criterium,
      titel,
      ...uitkomsten.slice(0, past.length),
    ]),
  };
}
