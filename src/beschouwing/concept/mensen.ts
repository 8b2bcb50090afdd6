/** Chapter: people, as the plans count them themselves. */
import { euro, getal } from '../../rapport/opmaak.ts';
import { nietLeeg, verwijs, verwijsNaarPlan } from '../bewering.ts';
import type { Conceptdeel, Conceptinvoer, Hoofdstuk } from '../concept.ts';
import type { Inbreng, Mensengegeven } from '../inbreng.ts';
import { type Mensensom, telMensen } from '../mensen.ts';
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
      ...samen(inbrengen),
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
                      hoeveel(een.waarde, een.eenheid),
                      wanneer(een),
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

/** What more than one plan tells of the same year and moment: a sum, or of shares the lowest and highest. */
function samen(inbrengen: readonly Inbreng[]): Conceptdeel[] {
  const rijen = telMensen(inbrengen).sommen.flatMap((som) => {
    const verwijzingen = nietLeeg(som.regels.flatMap((regel) => regel.verwijzingen));
    if (!verwijzingen || som.regels.length < 2) return [];
    return [
      {
        cellen: [SOORT[som.soort], wanneer(som), totaal(som), som.regels.map(({ plan }) => plan)],
        verwijzingen,
      },
    ];
  });
  if (!rijen.length) return [];
  const kolommen = [
    { kop: 'Wat', breedte: 1.5 },
    { kop: 'Wanneer', breedte: 1.3 },
    { kop: 'Samen', getal: true, breedte: 1.4 },
    { kop: 'Plannen', breedte: 2 },
  ];
  const bijschrift = 'Wat meer dan één plan over mensen zegt, samen';
  return [{ soort: 'tabel', tabel: { naam: 'mensen-samen', bijschrift, kolommen, rijen } }];
}

function totaal({ som, laagste, hoogste, eenheid }: Mensensom): string {
  if (som !== null) return hoeveel(som, eenheid);
  return laagste === hoogste
    ? hoeveel(laagste, eenheid)
    : `${hoeveel(laagste, eenheid)} tot ${hoeveel(hoogste, eenheid)}`;
}

const wanneer = ({ jaar, moment }: Pick<Mensengegeven, 'jaar' | 'moment'>): string =>
  [jaar ?? '', MOMENT[moment]].filter(Boolean).join(', ');

function hoeveel(waarde: number, eenheid: Mensengegeven['eenheid']): string {
  if (eenheid === 'euro') return euro(waarde);
  if (eenheid === 'procent') return `${getal(waarde)}%`;
  return eenheid === 'fte' ? `${getal(waarde)} fte` : getal(waarde);
}
