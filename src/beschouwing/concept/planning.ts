/** Chapter: next steps for more insight in the planning: milestones per quarter, large activities, shared names. */
import { euro } from '../../rapport/opmaak.ts';
import { telActiviteiten } from '../activiteiten.ts';
import {
  type Citaatverwijzing,
  citeer,
  type Nietleeg,
  naarPlan,
  nietLeeg,
  telZaken,
  verwijs,
  verwijsNaarPlan,
} from '../bewering.ts';
import type { Conceptdeel, Conceptinvoer, Hoofdstuk } from '../concept.ts';
import { type Genoemd, maakGenoemd } from '../genoemd.ts';
import type { Inbreng, Naamsoort } from '../inbreng.ts';
import { type GedeeldeAfhankelijkheid, maakTijdlijn, type Vak } from '../tijdlijn.ts';
import { telling, zeg } from './zinsbouw.ts';

/** The largest activities of all plans. */
const ACTIVITEITEN = 20;
/** Names per kind that more than one plan uses. */
const NAMEN = 12;

const SOORT: Record<Naamsoort, string> = {
  systeem: 'Systemen die meer plannen noemen',
  leverancier: 'Leveranciers die meer plannen noemen',
  voorziening: 'Gedeelde voorzieningen die meer plannen noemen',
  partner: 'Organisaties die meer plannen noemen',
};

export function planning({ inbrengen, jaar }: Conceptinvoer): Hoofdstuk {
  const tijdlijn = maakTijdlijn(inbrengen);
  const genoemd = maakGenoemd(inbrengen);
  return {
    naam: 'planning',
    titel: 'Volgende stappen: meer inzicht in planning',
    delen: [
      { soort: 'vast', sleutel: 'planning' },
      ...mijlpalen(inbrengen, tijdlijn.vakken, jaar),
      ...activiteiten(inbrengen),
      ...afhankelijkheden(inbrengen, tijdlijn.afhankelijkheden),
      ...(Object.keys(SOORT) as Naamsoort[]).flatMap((soort) => namen(genoemd, soort)),
    ],
  };
}

function mijlpalen(inbrengen: readonly Inbreng[], vakken: readonly Vak[], jaar: number): Conceptdeel[] {
  const komend = vakken.filter((vak) => vak.jaar >= jaar);
  const zaken = komend.flatMap(({ mijlpalen }) => mijlpalen.map(alsZaak));
  const rijen = komend.flatMap(({ vak, mijlpalen }) => {
    const lijst = nietLeeg(mijlpalen.map(alsZaak));
    if (!lijst) return [];
    const bewering = telZaken(
      lijst,
      (aantal) => `${woord(vak)}: ${aantal} ${aantal === 1 ? 'mijlpaal' : 'mijlpalen'}.`,
    );
    return [{ label: woord(vak), delen: [{ naam: 'mijlpalen', toon: 'neutraal' as const, bewering }] }];
  });
  const lijst = nietLeeg(zaken);
  return [
    { soort: 'kop', niveau: 2, tekst: 'Mijlpalen in de tijd' },
    ...zeg(
      lijst &&
        telZaken(
          lijst,
          (aantal) =>
            `De plannen noemen vanaf ${jaar} samen ${aantal} ${aantal === 1 ? 'mijlpaal' : 'mijlpalen'}.`,
        ),
      telling(
        inbrengen.filter((inbreng) => !inbreng.mijlpalen.length).map(verwijsNaarPlan),
        inbrengen.length,
        'noemt geen mijlpalen met een tijd',
        'noemen geen mijlpalen met een tijd',
      ),
    ),
    ...(rijen.length
      ? [
          {
            soort: 'grafiek' as const,
            grafiek: { naam: 'mijlpalen', titel: 'Aantal mijlpalen per tijdvak', rijen },
          },
        ]
      : []),
  ];
}

const alsZaak = ({ verwijzing }: { verwijzing: Citaatverwijzing }) => ({
  verwijzingen: [verwijzing] as const,
});

function woord(vak: string): string {
  const [jaar, deel] = vak.split('-') as [string, string?];
  if (!deel) return `${jaar}, zonder kwartaal`;
  return deel.startsWith('Q')
    ? `${jaar}, kwartaal ${deel.slice(1)}`
    : `${jaar}, ${deel === 'H1' ? 'eerste' : 'tweede'} helft`;
}

function activiteiten(inbrengen: readonly Inbreng[]): Conceptdeel[] {
  // What stands in more plans is one activity.
  const alle = telActiviteiten(inbrengen).regels.filter(({ herhaling }) => !herhaling);
  const lijst = nietLeeg(alle.map(alsZaak));
  if (!lijst) return [];
  const grootste = alle.slice(0, ACTIVITEITEN);
  return [
    { soort: 'kop', niveau: 2, tekst: 'Grote ICT-activiteiten' },
    ...zeg(
      telZaken(
        lijst,
        (aantal) =>
          `De plannen noemen samen ${aantal} grote ICT-${aantal === 1 ? 'activiteit' : 'activiteiten'}.`,
      ),
    ),
    {
      soort: 'tabel',
      tabel: {
        naam: 'activiteiten',
        bijschrift:
          grootste.length < alle.length
            ? `De ${grootste.length} grootste ICT-activiteiten`
            : 'Grote ICT-activiteiten',
        kolommen: [
          { kop: 'Plan', breedte: 1 },
          { kop: 'Activiteit', breedte: 3 },
          { kop: 'Bedrag', getal: true, breedte: 2 },
          { kop: 'Looptijd', breedte: 1.5 },
        ],
        rijen: grootste.map(({ naam, euro: bedrag, van, tot, verwijzing }) => ({
          cellen: [
            naarPlan(verwijzing),
            naam,
            bedrag === null ? 'niet genoemd' : euro(bedrag),
            [...new Set([van, tot].filter((jaar) => jaar !== null))].join('-') || 'niet genoemd',
          ],
          verwijzingen: [verwijzing] as const,
        })),
      },
    },
  ];
}

function afhankelijkheden(
  inbrengen: readonly Inbreng[],
  gedeeld: readonly GedeeldeAfhankelijkheid[],
): Conceptdeel[] {
  const van = inbrengen.length;
  const met = inbrengen.flatMap((inbreng) =>
    inbreng.afhankelijkheden.slice(0, 1).map(({ citaat }) => verwijs(inbreng, citaat)),
  );
  return [
    { soort: 'kop', niveau: 2, tekst: 'Afhankelijkheden' },
    ...zeg(
      telling(met, van, 'noemt waar het van afhangt', 'noemen waar zij van afhangen'),
      telling(
        inbrengen.filter((inbreng) => !inbreng.afhankelijkheden.length).map(verwijsNaarPlan),
        van,
        'noemt geen afhankelijkheden',
        'noemen geen afhankelijkheden',
      ),
    ),
    ...gedeeld.slice(0, NAMEN).flatMap(({ naam, plannen }): Conceptdeel[] => {
      const eerste = eerstePlaatsen(plannen);
      if (!eerste) return [];
      return [
        ...zeg(telling(eerste, van, `hangt af van ${naam}`, `hangen af van ${naam}`)),
        { soort: 'citaten', citaten: [citeer(eerste[0])] },
      ];
    }),
  ];
}

function namen(genoemd: readonly Genoemd[], soort: Naamsoort): Conceptdeel[] {
  const rijen = genoemd
    .filter((een) => een.soort === soort)
    .slice(0, NAMEN)
    .flatMap(({ naam, plannen }) => {
      const verwijzingen = eerstePlaatsen(plannen);
      return verwijzingen ? [{ cellen: [naam, verwijzingen.length], verwijzingen }] : [];
    });
  if (!rijen.length) return [];
  return [
    { soort: 'kop', niveau: 2, tekst: SOORT[soort] },
    {
      soort: 'tabel',
      tabel: {
        naam: `genoemd-${soort}`,
        bijschrift: SOORT[soort],
        kolommen: [
          { kop: 'Naam', breedte: 3 },
          { kop: 'Plannen', getal: true, breedte: 1 },
        ],
        rijen,
      },
    },
  ];
}

/** Of each plan the first place where it says so. */
function eerstePlaatsen(
  plannen: readonly { verwijzingen: readonly Citaatverwijzing[] }[],
): Nietleeg<Citaatverwijzing> | null {
  return nietLeeg(plannen.flatMap(({ verwijzingen }) => verwijzingen.slice(0, 1)));
}
