import { geldt, type Mensoordeel } from '../../toets/mensoordeel.ts';
import type { Bewijs, Criteriumuitkomst, Toetsing, Uitkomst } from '../../toets/toetsing.ts';
import { MAKER } from '../maker.ts';
import type { Opmaak, Rapport } from '../rapport.ts';
import type { Kaderuitleg } from '../uitleg.ts';
import { ONDERDEEL, uitkomstwoord } from '../woorden.ts';

/** EARL 1.0 (W3C, https://www.w3.org/TR/EARL10-Schema/) as JSON-LD: who asserts what of which plan by which criterion. */
export const rapport: Rapport = {
  mime: 'application/ld+json',
  extensie: 'jsonld',
  naam: 'Toetsresultaten (EARL)',
  alles: (toetsingen, opmaak) => `${JSON.stringify(earl(toetsingen, opmaak), null, 2)}\n`,
};

/** As the kader puts the outcomes beside those of W3C. */
const UITKOMST: Record<Uitkomst, string> = {
  voldoet: 'earl:passed',
  deels: 'earl:failed',
  ontbreekt: 'earl:failed',
  onzeker: 'earl:cantTell',
  nvt: 'earl:inapplicable',
};

/** Whole in the file: a reader needs nothing from elsewhere. Quotations are told in the words of Web Annotation. */
const CONTEXT = {
  '@language': 'nl',
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  doap: 'http://usefulinc.com/ns/doap#',
  oa: 'http://www.w3.org/ns/oa#',
  ptr: 'http://www.w3.org/2009/pointers#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  plantoets: 'urn:plantoets:begrip:',
  assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
  subject: { '@id': 'earl:subject', '@type': '@id' },
  test: { '@id': 'earl:test', '@type': '@id' },
  mode: { '@id': 'earl:mode', '@type': '@id' },
  outcome: { '@id': 'earl:outcome', '@type': '@id' },
  result: 'earl:result',
  pointer: 'earl:pointer',
  info: 'earl:info',
  title: 'dct:title',
  description: 'dct:description',
  source: 'dct:source',
  date: { '@id': 'dct:date', '@type': 'xsd:date' },
  moment: { '@id': 'dct:created', '@type': 'xsd:dateTime' },
  isPartOf: { '@id': 'dct:isPartOf', '@type': '@id' },
  citaat: 'oa:exact',
  pagina: { '@id': 'plantoets:pagina', '@type': 'xsd:integer' },
  sectie: 'plantoets:sectie',
  element: 'plantoets:element',
  uitkomst: 'plantoets:uitkomst',
  zekerheid: { '@id': 'plantoets:zekerheid', '@type': 'xsd:decimal' },
  advies: 'plantoets:advies',
};

const ASSERTOR = '_:plantoets';
const mensadres = (index: number): string => `_:mens-${index + 1}`;
const onderwerp = (index: number): string => `_:bestand-${index + 1}`;
const criteriumadres = (id: string): string => `urn:plantoets:criterium:${id}`;
const onderdeeladres = (onderdeel: string): string => `urn:plantoets:onderdeel:${onderdeel}`;

function earl(toetsingen: readonly Toetsing[], { uitleg, beslissing }: Opmaak) {
  const criteria = new Map<string, Criteriumuitkomst>();
  for (const { uitkomsten } of toetsingen) {
    for (const criterium of uitkomsten ?? []) {
      if (!criteria.has(criterium.id)) criteria.set(criterium.id, criterium);
    }
  }
  // What does not hold any more is no assertion about this version.
  const oordelen = new Map([...(beslissing?.oordelen ?? [])].filter(([, oordeel]) => geldt(oordeel)));
  const mensen = [...new Set([...oordelen.values()].map(({ door }) => door))];
  const onderdelen = new Set([...criteria.values()].map(({ onderdeel }) => onderdeel));
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': ASSERTOR,
        '@type': ['earl:Assertor', 'earl:Software'],
        title: MAKER.naam,
        'doap:revision': MAKER.versie,
      },
      ...mensen.map((naam, index) => ({
        '@id': mensadres(index),
        '@type': ['earl:Assertor', 'foaf:Person'],
        'foaf:name': naam,
      })),
      ...toetsingen.map(testonderwerp),
      ...[...onderdelen].map((onderdeel) => ({
        '@id': onderdeeladres(onderdeel),
        '@type': 'earl:TestRequirement',
        title: ONDERDEEL[onderdeel].naam,
        description: ONDERDEEL[onderdeel].uitleg,
      })),
      ...[...criteria.values()].map((criterium) => testcriterium(criterium, uitleg)),
      ...toetsingen.flatMap((toetsing, index) =>
        (toetsing.uitkomsten ?? []).flatMap((criterium) => {
          const oordeel = oordelen.get(criterium.id);
          return [
            bewering(criterium, toetsing, index),
            ...(oordeel ? [mensbewering(criterium, oordeel, mensen.indexOf(oordeel.door), index)] : []),
          ];
        }),
      ),
    ],
  };
}

/** A plan; why there is no assertion about it, where there is none. */
function testonderwerp({ bestand, plan, fout, documentsoort, uitkomsten }: Toetsing, index: number) {
  const reden = fout?.melding ?? (uitkomsten?.length ? undefined : documentsoort?.reden);
  return {
    '@id': onderwerp(index),
    '@type': 'earl:TestSubject',
    title: plan?.titel ?? bestand,
    'dct:identifier': bestand,
    ...(plan?.versie ? { 'dct:hasVersion': plan.versie } : {}),
    ...(reden ? { description: reden } : {}),
  };
}

function testcriterium({ id, titel, onderdeel }: Criteriumuitkomst, uitleg?: Kaderuitleg) {
  const kader = uitleg?.get(id);
  return {
    '@id': criteriumadres(id),
    '@type': 'earl:TestCase',
    'dct:identifier': id,
    title: titel,
    isPartOf: onderdeeladres(onderdeel),
    ...(kader?.eis ? { description: kader.eis } : {}),
    ...(kader?.bronnen.length ? { source: kader.bronnen } : {}),
  };
}

function bewering(criterium: Criteriumuitkomst, { termijn }: Toetsing, index: number) {
  const { id, uitkomst, onderdeel, zekerheid, toelichting, advies, elementen } = criterium;
  const plaatsen = elementen.flatMap(({ element, bewijs }) =>
    bewijs.map((stuk) => aanwijzing(stuk, element)),
  );
  return {
    '@type': 'earl:Assertion',
    assertedBy: ASSERTOR,
    subject: onderwerp(index),
    test: criteriumadres(id),
    mode: 'earl:automatic',
    result: {
      '@type': 'earl:TestResult',
      outcome: UITKOMST[uitkomst],
      title: uitkomstwoord(uitkomst, onderdeel),
      uitkomst,
      zekerheid: String(zekerheid),
      ...(termijn ? { date: termijn.vandaag } : {}),
      ...(toelichting ? { info: toelichting } : {}),
      ...(advies ? { advies } : {}),
      ...(plaatsen.length > 0 ? { pointer: plaatsen } : {}),
    },
  };
}

/** What a person says of the same criterion of the same plan; the automatic assertion stays beside it. */
function mensbewering(
  { id, onderdeel }: Criteriumuitkomst,
  oordeel: Mensoordeel,
  mens: number,
  index: number,
) {
  const { uitkomst, reden, moment } = oordeel;
  return {
    '@type': 'earl:Assertion',
    assertedBy: mensadres(mens),
    subject: onderwerp(index),
    test: criteriumadres(id),
    mode: 'earl:manual',
    result: {
      '@type': 'earl:TestResult',
      outcome: UITKOMST[uitkomst],
      title: uitkomstwoord(uitkomst, onderdeel),
      uitkomst,
      moment: moment.toISOString(),
      info: reden,
    },
  };
}

function aanwijzing({ citaat, pagina, sectie }: Bewijs, element: string) {
  return {
    '@type': ['ptr:Pointer', 'oa:TextQuoteSelector'],
    element,
    citaat,
    ...(pagina === null ? {} : { pagina }),
    ...(sectie ? { sectie } : {}),
  };
}
