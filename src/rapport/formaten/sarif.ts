import { type Mensoordeel, pasOordelenToe } from '../../toets/mensoordeel.ts';
import type { Bewijs, Criteriumuitkomst, Toetsing, Uitkomst } from '../../toets/toetsing.ts';
import { maakCriteriumweergave, mensregel } from '../criteriumweergave.ts';
import { MAKER } from '../maker.ts';
import { moment, plaats } from '../opmaak.ts';
import type { Opmaak, Rapport } from '../rapport.ts';
import type { Kaderuitleg } from '../uitleg.ts';
import type { Beslissing } from '../weergave.ts';
import { ONDERDEEL, PLICHT, uitkomstwoord } from '../woorden.ts';

/**
 * SARIF 2.1.0 (OASIS): each criterion a rule, each outcome a result, all files in one run. A plan has sections and
 * pages where code has files and lines: the section is the logical location, the page a property.
 */
export const rapport: Rapport = {
  mime: 'application/sarif+json',
  extensie: 'sarif',
  naam: 'Bevindingen (SARIF)',
  alles: (toetsingen, opmaak) => `${JSON.stringify(sarif(toetsingen, opmaak), null, 2)}\n`,
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

type Niveau = 'none' | 'note' | 'warning' | 'error';

const SOORT: Record<Uitkomst, 'pass' | 'fail' | 'open' | 'notApplicable'> = {
  voldoet: 'pass',
  deels: 'fail',
  ontbreekt: 'fail',
  onzeker: 'open',
  nvt: 'notApplicable',
};

/** Of a criterion that is wholly open; only what is mandatory is an error. */
const NIVEAU: Record<Criteriumuitkomst['plicht'], Niveau> = {
  verplicht: 'error',
  verwacht: 'warning',
  gewenst: 'note',
  signaal: 'note',
};

function sarif(toetsingen: readonly Toetsing[], { uitleg, beslissing }: Opmaak) {
  const criteria = new Map<string, Criteriumuitkomst>();
  for (const { uitkomsten } of toetsingen) {
    for (const criterium of uitkomsten ?? []) {
      if (!criteria.has(criterium.id)) criteria.set(criterium.id, criterium);
    }
  }
  const regels = [...criteria.keys()];
  const kaders = [...new Set(toetsingen.flatMap(({ kader }) => kader ?? []))];
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: MAKER.naam,
            version: MAKER.versie,
            language: 'nl-NL',
            rules: [...criteria.values()].map((criterium) => regel(criterium, uitleg)),
            properties: { kader: kaders.join(', ') },
          },
        },
        language: 'nl-NL',
        artifacts: toetsingen.map(({ bestand, plan }) => ({
          location: { uri: adres(bestand) },
          roles: ['analysisTarget'],
          ...(plan ? { properties: { ...plan } } : {}),
        })),
        invocations: [
          {
            executionSuccessful: toetsingen.every(({ fout }) => fout === null),
            toolExecutionNotifications: toetsingen.flatMap(meldingen),
          },
        ],
        results: toetsingen.flatMap((toetsing, bestand) =>
          (toetsing.uitkomsten ?? []).map((criterium) =>
            resultaat(criterium, regels.indexOf(criterium.id), toetsing, bestand, beslissing),
          ),
        ),
        properties: { plannen: toetsingen.map((toetsing) => planstand(toetsing, beslissing)) },
      },
    ],
  };
}

/** How a plan stands; what people decided only where they could. */
function planstand(toetsing: Toetsing, beslissing: Beslissing | undefined) {
  const { bestand, score, gereed, termijn } = toetsing;
  const beslist = beslissing && pasOordelenToe(toetsing, beslissing.oordelen, beslissing.kader);
  return {
    bestand,
    ...(score ? { score } : {}),
    ...(gereed ? { gereed } : {}),
    ...(beslist ? { beslist: { score: beslist.score, gereed: beslist.gereed } } : {}),
    ...(termijn ? { termijn } : {}),
  };
}

function regel({ id, titel, onderdeel, plicht }: Criteriumuitkomst, uitleg?: Kaderuitleg) {
  const kader = uitleg?.get(id);
  const bronnen = kader?.bronnen ?? [];
  return {
    id,
    name: titel,
    shortDescription: { text: titel },
    fullDescription: { text: kader?.eis ?? `${titel}. ${ONDERDEEL[onderdeel].uitleg}` },
    help: {
      text: [
        kader?.waarom ?? ONDERDEEL[onderdeel].uitleg,
        bronnen.length ? `Bron: ${bronnen.join('; ')}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    },
    defaultConfiguration: { level: NIVEAU[plicht] },
    properties: { tags: [ONDERDEEL[onderdeel].naam] },
  };
}

/** The outcome that counts; what the rules said stands in the properties, where a person decided otherwise. */
function resultaat(
  automatisch: Criteriumuitkomst,
  ruleIndex: number,
  toetsing: Toetsing,
  bestand: number,
  beslissing: Beslissing | undefined,
) {
  const oordeel = beslissing?.oordelen.get(automatisch.id);
  const beslist =
    oordeel &&
    beslissing &&
    pasOordelenToe({ ...toetsing, uitkomsten: [automatisch] }, beslissing.oordelen, beslissing.kader);
  const criterium = beslist?.uitkomsten[0] ?? automatisch;
  const mens = maakCriteriumweergave(criterium, automatisch, undefined, oordeel);
  const { id, uitkomst, onderdeel, elementen, plicht } = criterium;
  const bewijs = elementen.flatMap((element) => element.bewijs.map((stuk) => plek(stuk, toetsing, bestand)));
  const bijna = elementen.flatMap(({ bijna }) =>
    bijna
      ? [plek(bijna, toetsing, bestand, `Kwam het dichtst in de buurt, maar telt niet: ${bijna.reden}. `)]
      : [],
  );
  return {
    ruleId: id,
    ruleIndex,
    kind: SOORT[uitkomst],
    level: niveau(criterium),
    message: { text: zinnen(criterium, mensregel(mens, moment)) },
    // A result is always about a file, also where no passage is the evidence.
    locations: bewijs.length > 0 ? bewijs : [{ physicalLocation: fysiek(toetsing, bestand) }],
    ...(bijna.length > 0 ? { relatedLocations: bijna } : {}),
    // One plan over its versions: the same criterion of the same file.
    partialFingerprints: { 'criterium/v1': `${id}:${toetsing.bestand}` },
    properties: {
      uitkomst,
      woord: uitkomstwoord(uitkomst, onderdeel),
      plicht: PLICHT[plicht],
      zekerheid: automatisch.zekerheid,
      inspanning: criterium.inspanning,
      elementen: elementen.map(({ element, aanwezig }) => ({ element, aanwezig })),
      ...(oordeel ? { automatisch: automatisch.uitkomst, oordeel: oordeelregel(oordeel) } : {}),
    },
  };
}

const oordeelregel = ({ soort, uitkomst, reden, door, moment }: Mensoordeel) => ({
  ...{ soort, uitkomst, reden, door },
  moment: moment.toISOString(),
});

/** Only a failure has a level (SARIF 2.1.0, 3.27.10); what is partly there is one step less grave. */
function niveau({ uitkomst, plicht }: Criteriumuitkomst): Niveau {
  if (SOORT[uitkomst] !== 'fail') return 'none';
  return uitkomst === 'deels' && plicht === 'verplicht' ? 'warning' : NIVEAU[plicht];
}

function zinnen(
  { titel, uitkomst, onderdeel, toelichting, advies }: Criteriumuitkomst,
  mens: string,
): string {
  const begin = `${titel}: ${uitkomstwoord(uitkomst, onderdeel).toLowerCase()}.`;
  return [begin, mens, toelichting, advies ? `Wat te doen: ${advies}` : ''].filter(Boolean).join(' ');
}

function plek(bewijs: Bewijs, toetsing: Toetsing, bestand: number, vooraf = '') {
  const waar = plaats(bewijs);
  return {
    physicalLocation: fysiek(toetsing, bestand),
    ...(bewijs.sectie
      ? {
          logicalLocations: [
            {
              name: bewijs.sectie.split(' > ').at(-1) as string,
              fullyQualifiedName: bewijs.sectie,
              kind: 'section',
            },
          ],
        }
      : {}),
    message: { text: `${vooraf}„${bewijs.citaat}”${waar ? ` (${waar})` : ''}` },
    properties: { citaat: bewijs.citaat, pagina: bewijs.pagina },
  };
}

const fysiek = ({ bestand }: Toetsing, index: number) => ({
  artifactLocation: { uri: adres(bestand), index },
});

/** What could not be judged, and what could not be read. */
function meldingen(toetsing: Toetsing, bestand: number) {
  const { fout, documentsoort, uitkomsten } = toetsing;
  const locations = [{ physicalLocation: fysiek(toetsing, bestand) }];
  const melding = (id: string, level: Niveau, text: string) => ({
    descriptor: { id },
    level,
    message: { text },
    locations,
  });
  return [
    ...(fout ? [melding(fout.code, 'error', fout.melding)] : []),
    ...(documentsoort && !documentsoort.isInformatieplan && !uitkomsten?.length
      ? [melding('GEEN_INFORMATIEPLAN', 'warning', documentsoort.reden)]
      : []),
    ...(toetsing.meldingen ?? []).map((tekst) => melding('LET_OP', 'warning', tekst)),
  ];
}

/** The name of a file as a relative address (RFC 3986). */
const adres = (bestand: string): string => encodeURIComponent(bestand.toWellFormed());
