/** The annexes: the matrix, the method with its limits, and the list of sources. */

import type { Uitkomst } from '../../toets/toetsing.ts';
import { nietLeeg, verwijsNaarPlan } from '../bewering.ts';
import type { Conceptdeel, Conceptinvoer, Conceptmatrix, Hoofdstuk } from '../concept.ts';
import type { Inbreng } from '../inbreng.ts';
import { criteriaVan } from '../matrix.ts';

/** More columns do not fit a page. */
export const MATRIX_OP_PAPIER = 22;

export function bijlagen(invoer: Conceptinvoer): Hoofdstuk[] {
  const { inbrengen } = invoer;
  const matrix = maakConceptmatrix(inbrengen);
  return [
    ...(inbrengen.length
      ? [
          {
            naam: 'matrix',
            titel: 'Bijlage A: Ministeries en criteria',
            delen:
              inbrengen.length > MATRIX_OP_PAPIER
                ? matrixtelling(matrix)
                : [{ soort: 'vast', sleutel: 'matrix' } as const, { soort: 'matrix', matrix } as const],
          },
        ]
      : []),
    {
      naam: 'werkwijze',
      titel: 'Bijlage B: Werkwijze en grenzen',
      nieuweBladzijde: true,
      delen: (['werkwijzeLezen', 'werkwijzeToetsen', 'werkwijzeZinnen', 'werkwijzeGrenzen'] as const).map(
        (sleutel) => ({
          soort: 'vast',
          sleutel,
        }),
      ),
    },
    { naam: 'bronnen', titel: 'Bijlage C: Bronnen', delen: [{ soort: 'bronnen' }] },
  ];
}

/** @returns criteria in the order of the kader, with the outcome of each plan */
export function maakConceptmatrix(inbrengen: readonly Inbreng[]): Conceptmatrix {
  const perPlan = inbrengen.map(
    ({ uitkomsten }) => new Map(uitkomsten.map((uitkomst) => [uitkomst.id, uitkomst])),
  );
  return {
    bijschrift: 'Uitkomst per criterium en plan',
    plannen: inbrengen.map(verwijsNaarPlan),
    rijen: criteriaVan(inbrengen).map(({ id, titel, onderdeel }) => ({
      criterium: id,
      titel,
      onderdeel,
      uitkomsten: perPlan.map((plan) => plan.get(id)?.uitkomst ?? null),
    })),
  };
}

const UITKOMSTEN: readonly (readonly [Uitkomst, string])[] = [
  ['voldoet', 'Voldoet'],
  ['deels', 'Deels'],
  ['ontbreekt', 'Ontbreekt'],
  ['onzeker', 'Onzeker'],
  ['nvt', 'N.v.t.'],
];

function matrixtelling({ plannen, rijen, bijschrift }: Conceptmatrix): Conceptdeel[] {
  const verwijzingen = nietLeeg(plannen);
  if (!verwijzingen) return [];
  return [
    { soort: 'vast', sleutel: 'matrixTelling' },
    {
      soort: 'tabel',
      tabel: {
        naam: 'criteria',
        bijschrift,
        kolommen: [
          { kop: 'Criterium', breedte: 4 },
          ...UITKOMSTEN.map(([, kop]) => ({ kop, getal: true, breedte: 1 })),
        ],
        rijen: rijen.map(({ criterium, titel, uitkomsten }) => ({
          cellen: [
            `${criterium} ${titel}`,
            ...UITKOMSTEN.map(([soort]) => uitkomsten.filter((u) => u === soort).length),
          ],
          verwijzingen,
        })),
      },
    },
  ];
}
