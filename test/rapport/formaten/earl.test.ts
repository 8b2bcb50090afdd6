import { describe, expect, test } from '@jest/globals';
import { GEEN_PLAN, GEWEIGERD, UITKOMSTEN, voorbeeldtoetsing } from '../voorbeeldtoetsing.ts';
import { AANVALLEN, besmet, maakJson } from './maak.ts';

type Knoop = Record<string, unknown> & { '@id'?: string; '@type': string | string[] };
interface Earl {
  '@context': Record<string, string | { '@id': string; '@type': string }>;
  '@graph': Knoop[];
}

const earl = await maakJson<Earl>('earl', [
  voorbeeldtoetsing(),
  GEWEIGERD,
  GEEN_PLAN,
  voorbeeldtoetsing({ bestand: 'ander.odt', uitkomsten: UITKOMSTEN.slice(0, 2) }),
]);
const graaf = earl['@graph'];
const soort = (type: string) => graaf.filter((knoop) => [knoop['@type']].flat().includes(type));
const bewering = (id: string) =>
  soort('earl:Assertion').find(({ test }) => test === `urn:plantoets:criterium:${id}`) as Knoop & {
    result: Knoop;
  };

test('elke term staat in de context, zodat geen programma iets van buiten nodig heeft', () => {
  const context = earl['@context'];
  const termen = new Set<string>();
  const waarden: string[] = [];
  JSON.parse(JSON.stringify(graaf), (sleutel, waarde) => {
    if (!/^\d*$/.test(sleutel) && !sleutel.startsWith('@')) termen.add(sleutel);
    if (sleutel === '@type' || sleutel === 'outcome' || sleutel === 'mode') waarden.push(...[waarde].flat());
    return waarde;
  });
  expect(termen.size).toBeGreaterThan(15);
  for (const term of termen) expect(Object.keys(context)).toContain(term.split(':')[0]);
  for (const waarde of waarden) expect(context[waarde.split(':')[0] as string]).toMatch(/^(http|urn)/);
  expect(context.earl).toBe('http://www.w3.org/ns/earl#');
});

test('alles waar een bewering naar wijst bestaat', () => {
  const bekend = new Set(graaf.flatMap((knoop) => knoop['@id'] ?? []));
  expect(soort('earl:Assertion')).toHaveLength(12);
  for (const { assertedBy, subject, test } of soort('earl:Assertion')) {
    for (const adres of [assertedBy, subject, test]) expect(bekend).toContain(adres);
  }
  for (const { isPartOf } of soort('earl:TestCase')) expect(bekend).toContain(isPartOf);
  expect(bekend.size).toBe(graaf.length - 12);
});

describe('een bewering', () => {
  test.each([
    ['K01', 'earl:passed'],
    ['K09', 'earl:failed'],
    ['K08', 'earl:failed'],
    ['K11', 'earl:cantTell'],
    ['A05', 'earl:inapplicable'],
    ['D01', 'earl:failed'],
  ])('over %s heeft uitkomst %s', (id, outcome) => {
    expect(bewering(id).result).toMatchObject({ '@type': 'earl:TestResult', outcome });
  });

  test('zegt wie, hoe, wanneer, waarom en waar', () => {
    expect(bewering('K09')).toMatchObject({
      assertedBy: '_:plantoets',
      mode: 'earl:automatic',
      subject: '_:bestand-1',
      result: {
        title: 'Deels',
        date: '2026-09-01',
        zekerheid: '0.83',
        info: 'De bedragen staan er, de dekking niet.',
        advies: 'Zeg per jaar uit welk begrotingsartikel het geld komt.',
        pointer: [
          {
            citaat: 'De kosten staan per planjaar in tabel 3 … en zijn gedekt.',
            pagina: 14,
            sectie: '6 Middelen > 6.1 Raming',
          },
        ],
      },
    });
    expect(bewering('K08').result.pointer).toBeUndefined();
    expect(soort('earl:Software')).toMatchObject([{ title: 'Plantoets' }]);
    expect(soort('earl:TestCase').find((knoop) => knoop['dct:identifier'] === 'K09')).toMatchObject({
      title: 'Financiële paragraaf',
      description: 'Een eigen onderdeel.',
      source: ['CIO26 art. 4 onder c'],
    });
  });
});

test('een bestand dat niet is beoordeeld is een onderwerp zonder beweringen, met de reden', () => {
  expect(soort('earl:TestSubject').map(({ title, description }) => [title, description])).toEqual([
    ['Informatieplan 2027-2031', undefined],
    ['geheim.pdf', 'Het bestand is met een wachtwoord beveiligd.'],
    ['Routekaarten', 'Het is een routekaart van een ander.'],
    ['Informatieplan 2027-2031', undefined],
  ]);
  expect(new Set(soort('earl:Assertion').map(({ subject }) => subject))).toEqual(
    new Set(['_:bestand-1', '_:bestand-4']),
  );
});

test.each(AANVALLEN)('tekst van een plan blijft tekst: %j', async (aanval) => {
  const { '@graph': knopen } = await maakJson<Earl>('earl', [besmet(aanval)]);
  const bewering = knopen.find((knoop) => knoop['@type'] === 'earl:Assertion');
  expect(bewering?.result).toMatchObject({ pointer: [{ citaat: aanval, element: aanval }] });
});
