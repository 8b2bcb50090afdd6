/** Chapters: the red threads, first all themes beside each other, then each on its own page. */
import { citeer, nietLeeg } from '../bewering.ts';
import { type Bewerkingen, conceptdelenVan } from '../bewerking.ts';
import type { Conceptdeel, Conceptgrafiek, Hoofdstuk } from '../concept.ts';
import type { Draad, Speerpuntdraad } from '../draden.ts';
import type { Inbreng } from '../inbreng.ts';
import { telling, zeg } from './zinsbouw.ts';

export function rodeDraden(
  draden: readonly Draad[],
  inbrengen: readonly Inbreng[],
  bewerkingen: Bewerkingen,
): Hoofdstuk[] {
  const van = inbrengen.length;
  if (van === 0) return [];
  return [
    {
      naam: 'draden',
      titel: 'De rode draden langs de rijksbrede prioriteiten',
      nieuweBladzijde: true,
      delen: [
        { soort: 'vast', sleutel: 'draden' },
        { soort: 'grafiek', grafiek: grafiekVan(draden, van) },
        {
          soort: 'tabel',
          tabel: {
            naam: 'speerpunten',
            bijschrift: 'Plannen per speerpunt',
            zonderBron: true,
            kolommen: [
              { kop: 'Speerpunt', breedte: 3 },
              { kop: 'Eigen actie', breedte: 2.2 },
              { kop: 'In algemene woorden', breedte: 2.2 },
              { kop: 'Niets', breedte: 1.6 },
            ],
            rijen: draden.flatMap(({ speerpunten }) =>
              speerpunten.flatMap(({ criterium, titel, eigen, algemeen, zonder }) => {
                const verwijzingen = nietLeeg([...eigen, ...algemeen, ...zonder]);
                return verwijzingen
                  ? [
                      {
                        cellen: [`${criterium} ${titel}`, eigen, algemeen, zonder],
                        verwijzingen,
                      },
                    ]
                  : [];
              }),
            ),
          },
        },
      ],
    },
    ...draden.map((draad) => themabladzijde(draad, van, bewerkingen)),
  ];
}

function themabladzijde(
  { thema, titel, speerpunten, eigen, algemeen, zonder }: Draad,
  van: number,
  bewerkingen: Bewerkingen,
): Hoofdstuk {
  return {
    naam: `thema-${thema}`,
    titel: `Thema ${thema}: ${titel}`,
    nieuweBladzijde: true,
    delen: [
      ...zeg(
        telling(
          eigen,
          van,
          'heeft een eigen actie binnen dit thema',
          'hebben een eigen actie binnen dit thema',
        ),
        telling(
          algemeen,
          van,
          'gaat in algemene woorden op dit thema in',
          'gaan in algemene woorden op dit thema in',
        ),
        telling(zonder, van, 'gaat niet op dit thema in', 'gaan niet op dit thema in'),
      ),
      ...speerpunten.flatMap((draad) => speerpunt(draad, van, bewerkingen)),
    ],
  };
}

function speerpunt(
  { criterium, titel, eigen, algemeen, zonder, zinnen }: Speerpuntdraad,
  van: number,
  bewerkingen: Bewerkingen,
): Conceptdeel[] {
  const bewerkt = bewerkingen.get(criterium);
  const citaten = nietLeeg(zinnen.map(({ verwijzing }) => citeer(verwijzing)));
  return [
    { soort: 'kop', niveau: 2, tekst: `${criterium} ${titel}` },
    ...zeg(
      telling(eigen, van, 'noemt hierover een eigen actie', 'noemen hierover een eigen actie'),
      telling(
        algemeen,
        van,
        'schrijft hierover in algemene woorden',
        'schrijven hierover in algemene woorden',
      ),
      telling(zonder, van, 'schrijft hier niet over', 'schrijven hier niet over'),
    ),
    ...(bewerkt
      ? conceptdelenVan(bewerkt)
      : citaten
        ? [{ soort: 'vast', sleutel: 'zinnen' } as const, { soort: 'citaten', citaten } as const]
        : []),
  ];
}

function grafiekVan(draden: readonly Draad[], van: number): Conceptgrafiek {
  return {
    naam: 'themas',
    titel: 'Aantal plannen per thema: met een eigen actie, in algemene woorden, en zonder',
    rijen: draden.map(({ thema, titel, eigen, algemeen, zonder }) => {
      const over = `thema ${thema}, ${titel}`;
      const delen = [
        {
          naam: 'eigen actie',
          toon: 'goed',
          bewering: telling(
            eigen,
            van,
            `heeft een eigen actie op ${over}`,
            `hebben een eigen actie op ${over}`,
          ),
        },
        {
          naam: 'algemeen',
          toon: 'deels',
          bewering: telling(
            algemeen,
            van,
            `gaat in algemene woorden in op ${over}`,
            `gaan in algemene woorden in op ${over}`,
          ),
        },
        {
          naam: 'niets',
          toon: 'slecht',
          bewering: telling(zonder, van, `gaat niet in op ${over}`, `gaan niet in op ${over}`),
        },
      ] as const;
      return {
        label: `${thema} ${titel}`,
        delen: delen.flatMap(({ naam, toon, bewering }) => (bewering ? [{ naam, toon, bewering }] : [])),
      };
    }),
  };
}
