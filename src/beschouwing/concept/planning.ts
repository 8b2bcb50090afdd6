/** Chapter: next steps for more insight in the planning: milestones per quarter, large activities, shared names. */
import { euro } from '../../rapport/opmaak.ts';
import {
  type Citaatverwijzing,
  citeer,
  type Nietleeg,
  nietLeeg,
  telPlannen,
  telZaken,
  verwijs,
  verwijsNaarPlan,
} from '../bewering.ts';
import type { Conceptdeel, Conceptinvoer, Hoofdstuk } from '../concept.ts';
import type { Inbreng, Naamsoort } from '../inbreng.ts';
import { plannenzin, telling, zeg } from './zinsbouw.ts';

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
  return {
    naam: 'planning',
    titel: 'Volgende stappen: meer inzicht in planning',
    delen: [
      { soort: 'vast', sleutel: 'planning' },
      ...mijlpalen(inbrengen, jaar),
      ...activiteiten(inbrengen),
      ...afhankelijkheden(inbrengen),
      ...(Object.keys(SOORT) as Naamsoort[]).flatMap((soort) => namen(inbrengen, soort)),
    ],
  };
}

function mijlpalen(inbrengen: readonly Inbreng[], jaar: number): Conceptdeel[] {
  const van = inbrengen.length;
  const alle = inbrengen.flatMap((inbreng) =>
    inbreng.mijlpalen
      .filter((mijlpaal) => mijlpaal.jaar > jaar - 1)
      .map((mijlpaal) => ({
        vak: tijdvak(mijlpaal.wanneer),
        verwijzingen: [verwijs(inbreng, mijlpaal.citaat)] as const,
      })),
  );
  const perVak = [...Map.groupBy(alle, ({ vak }) => vak)].sort(([a], [b]) => a.localeCompare(b));
  const rijen = perVak.flatMap(([vak, zaken]) => {
    const lijst = nietLeeg(zaken);
    if (!lijst) return [];
    const bewering = telZaken(
      lijst,
      (aantal) => `${woord(vak)}: ${aantal} ${aantal === 1 ? 'mijlpaal' : 'mijlpalen'}.`,
    );
    return [{ label: woord(vak), delen: [{ naam: 'mijlpalen', toon: 'neutraal' as const, bewering }] }];
  });
  const lijst = nietLeeg(alle);
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
        van,
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

/** '2027-Q2' for what lies within a quarter, '2027-H1' for a half, '2027' for the year as a whole. */
function tijdvak(wanneer: string): string {
  const [jaar, deel] = wanneer.split('-') as [string, string?];
  if (!deel || /^[QH]/.test(deel)) return wanneer;
  return `${jaar}-Q${Math.ceil(Number(deel) / 3)}`;
}

function woord(vak: string): string {
  const [jaar, deel] = vak.split('-') as [string, string?];
  if (!deel) return `${jaar}, zonder kwartaal`;
  return deel.startsWith('Q')
    ? `${jaar}, kwartaal ${deel.slice(1)}`
    : `${jaar}, ${deel === 'H1' ? 'eerste' : 'tweede'} helft`;
}

function activiteiten(inbrengen: readonly Inbreng[]): Conceptdeel[] {
  const alle = inbrengen
    .flatMap((inbreng) => inbreng.activiteiten.map((activiteit) => ({ inbreng, activiteit })))
    .sort((a, b) => (b.activiteit.euro ?? 0) - (a.activiteit.euro ?? 0));
  const lijst = nietLeeg(
    alle.map(({ inbreng, activiteit }) => ({ verwijzingen: [verwijs(inbreng, activiteit.citaat)] as const })),
  );
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
          { kop: 'Plan', breedte: 1.2 },
          { kop: 'Activiteit', breedte: 3 },
          { kop: 'Bedrag', getal: true, breedte: 1.5 },
          { kop: 'Looptijd', breedte: 1.2 },
        ],
        rijen: grootste.map(({ inbreng, activiteit: { naam, euro: bedrag, van, tot, citaat } }) => ({
          cellen: [
            verwijsNaarPlan(inbreng),
            naam,
            bedrag === null ? 'niet genoemd' : euro(bedrag),
            [...new Set([van, tot].filter((jaar) => jaar !== null))].join('-') || 'niet genoemd',
          ],
          verwijzingen: [verwijs(inbreng, citaat)] as const,
        })),
      },
    },
  ];
}

function afhankelijkheden(inbrengen: readonly Inbreng[]): Conceptdeel[] {
  const van = inbrengen.length;
  const namen = new Map(
    inbrengen.flatMap((inbreng) => inbreng.namen.map(({ sleutel, naam }) => [sleutel, naam])),
  );
  const gedeeld = perSleutel(
    inbrengen.flatMap((inbreng) =>
      inbreng.afhankelijkheden.flatMap((een) =>
        een.van.map((sleutel) => ({ sleutel, verwijzing: verwijs(inbreng, een.citaat) })),
      ),
    ),
  );
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
    ...gedeeld.slice(0, NAMEN).flatMap(({ sleutel, verwijzingen }): Conceptdeel[] => {
      const naam = namen.get(sleutel) ?? sleutel;
      return [
        ...zeg(
          telPlannen(verwijzingen, van, (aantal, geheel) =>
            plannenzin(aantal, geheel, `hangt af van ${naam}`, `hangen af van ${naam}`),
          ),
        ),
        { soort: 'citaten', citaten: [citeer(verwijzingen[0])] },
      ];
    }),
  ];
}

/** Keys that more than one plan has, each with its first place per plan; those of most plans first. */
function perSleutel(
  alle: readonly { sleutel: string; verwijzing: Citaatverwijzing }[],
): { sleutel: string; verwijzingen: Nietleeg<Citaatverwijzing> }[] {
  return [...Map.groupBy(alle, ({ sleutel }) => sleutel)]
    .flatMap(([sleutel, gevonden]) => {
      const eerste = new Map<string, Citaatverwijzing>();
      for (const { verwijzing } of gevonden)
        if (!eerste.has(verwijzing.inbreng)) eerste.set(verwijzing.inbreng, verwijzing);
      const verwijzingen = nietLeeg([...eerste.values()]);
      return verwijzingen && verwijzingen.length > 1 ? [{ sleutel, verwijzingen }] : [];
    })
    .sort(
      (a, b) => b.verwijzingen.length - a.verwijzingen.length || a.sleutel.localeCompare(b.sleutel, 'nl'),
    );
}

function namen(inbrengen: readonly Inbreng[], soort: Naamsoort): Conceptdeel[] {
  const namen = new Map<string, string>();
  const gedeeld = perSleutel(
    inbrengen.flatMap((inbreng) =>
      inbreng.namen
        .filter((naam) => naam.soort === soort && naam.citaten.length)
        .map(({ sleutel, naam, citaten }) => {
          if (!namen.has(sleutel)) namen.set(sleutel, naam);
          return { sleutel, verwijzing: verwijs(inbreng, citaten[0] as number) };
        }),
    ),
  ).slice(0, NAMEN);
  if (!gedeeld.length) return [];
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
        rijen: gedeeld.map(({ sleutel, verwijzingen }) => ({
          cellen: [namen.get(sleutel) ?? sleutel, verwijzingen.length],
          verwijzingen,
        })),
      },
    },
  ];
}
