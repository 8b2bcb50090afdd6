/** Chapter: people, as the plans count them themselves. */
import { euro, getal } from '../../rapport/opmaak.ts';
import { verwijs, verwijsNaarPlan } from '../bewering.ts';
import type { Conceptinvoer, Hoofdstuk } from '../concept.ts';
import type { Mensengegeven } from '../inbreng.ts';
import { telling, zeg } from './zinsbouw.ts';

/** Lines of the table per plan. */
const REGELS = 6;
const SOORT: Record<Mensengegeven['soort'], string> = {
  fte: 'Formatie',
  inhuur: 'Externe inhuur',
  vacatures: 'Vacatures',
  werving: 'Te werven',
};
const MOMENT: Record<Mensengegeven['moment'], string> = { nu: 'nu', gepland: 'gepland', onbekend: '' };

export function mensen({ inbrengen }: Conceptinvoer): Hoofdstuk {
  const van = inbrengen.length;
  const met = inbrengen.filter((inbreng) => inbreng.mensen.length);
  return {
    naam: 'mensen',
    titel: 'Volgende stappen: meer inzicht in mensen',
    delen: [
      { soort: 'vast', sleutel: 'mensen' },
      ...zeg(
        telling(
          met.flatMap((inbreng) => inbreng.mensen.slice(0, 1).map(({ citaat }) => verwijs(inbreng, citaat))),
          van,
          'noemt aantallen over mensen',
          'noemen aantallen over mensen',
        ),
        telling(
          inbrengen.filter((inbreng) => !inbreng.mensen.length).map(verwijsNaarPlan),
          van,
          'noemt geen aantallen over mensen',
          'noemen geen aantallen over mensen',
        ),
      ),
      ...(met.length
        ? [
            {
              soort: 'tabel' as const,
              tabel: {
                naam: 'mensen',
                bijschrift: 'Mensen in de plannen',
                kolommen: [
                  { kop: 'Plan', breedte: 1.2 },
                  { kop: 'Wat', breedte: 1.5 },
                  { kop: 'Hoeveel', getal: true, breedte: 1.4 },
                  { kop: 'Wanneer', breedte: 1.3 },
                ],
                rijen: met.flatMap((inbreng) =>
                  inbreng.mensen.slice(0, REGELS).map((een) => ({
                    cellen: [
                      verwijsNaarPlan(inbreng),
                      SOORT[een.soort],
                      hoeveel(een),
                      [een.jaar ?? '', MOMENT[een.moment]].filter(Boolean).join(', '),
                    ],
                    verwijzingen: [verwijs(inbreng, een.citaat)] as const,
                  })),
                ),
              },
            },
          ]
        : []),
    ],
  };
}

function hoeveel({ waarde, eenheid }: Mensengegeven): string {
  if (eenheid === 'euro') return euro(waarde);
  if (eenheid === 'procent') return `${getal(waarde)}%`;
  return eenheid === 'fte' ? `${getal(waarde)} fte` : getal(waarde);
}
