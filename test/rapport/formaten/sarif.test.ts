import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import type { Criteriumuitkomst } from '../../../src/toets/toetsing.ts';
import { GEEN_PLAN, GEWEIGERD, UITKOMSTEN, voorbeeldtoetsing } from '../voorbeeldtoetsing.ts';
import { AANVALLEN, besmet, maakJson } from './maak.ts';

interface Plek {
  physicalLocation: { artifactLocation: { uri: string; index: number } };
  logicalLocations?: { name: string; fullyQualifiedName: string }[];
  message?: { text: string };
  properties?: { citaat: string; pagina: number | null };
}
interface Resultaat {
  ruleId: string;
  ruleIndex: number;
  kind: string;
  level: string;
  message: { text: string };
  locations: Plek[];
  relatedLocations?: Plek[];
}
interface Sarif {
  version: string;
  runs: {
    tool: { driver: { name: string; rules: Record<string, unknown>[] } };
    artifacts: { location: { uri: string } }[];
    invocations: {
      executionSuccessful: boolean;
      toolExecutionNotifications: { descriptor: { id: string }; level: string; locations: Plek[] }[];
    }[];
    results: Resultaat[];
  }[];
}

const require = createRequire(import.meta.url);
/** The schema of OASIS, as Microsoft's own matcher for jest carries it. */
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object);
const volgtSchema = ajv.compile(schema);

const MAP = [
  voorbeeldtoetsing({ bestand: 'plan één.docx' }),
  GEWEIGERD,
  GEEN_PLAN,
  voorbeeldtoetsing({ bestand: 'ander.odt', uitkomsten: UITKOMSTEN.slice(0, 3), meldingen: [] }),
];
const sarif = await maakJson<Sarif>('sarif', MAP);
const [run] = sarif.runs as [Sarif['runs'][0]];
const resultaat = (id: string, uitkomst?: Partial<Criteriumuitkomst>) =>
  uitkomst
    ? maakJson<Sarif>('sarif', [
        voorbeeldtoetsing({
          uitkomsten: UITKOMSTEN.filter((u) => u.id === id).map((u) => ({ ...u, ...uitkomst })),
        }),
      ]).then((los) => los.runs[0]?.results[0] as Resultaat)
    : (run.results.find((r) => r.ruleId === id) as Resultaat);

test('volgt het schema van SARIF 2.1.0, en het schema weigert wat er niet in past', () => {
  volgtSchema(sarif);
  expect(volgtSchema.errors ?? []).toEqual([]);
  const fout = structuredClone(sarif);
  (fout.runs[0] as Sarif['runs'][0]).results[0] = { ...run.results[0], kind: 'misschien' } as Resultaat;
  expect(volgtSchema(fout)).toBe(false);
});

test('alle bestanden staan in één run, met adressen die naar hun bestand wijzen', () => {
  expect(sarif.runs).toHaveLength(1);
  expect(run.artifacts.map(({ location }) => location.uri)).toEqual([
    'plan%20%C3%A9%C3%A9n.docx',
    'geheim.pdf',
    'routekaart.pdf',
    'ander.odt',
  ]);
  expect(run.results).toHaveLength(13);
  for (const { ruleId, ruleIndex, locations } of run.results) {
    expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    for (const { physicalLocation } of locations) {
      const { uri, index } = physicalLocation.artifactLocation;
      expect(run.artifacts[index]?.location.uri).toBe(uri);
    }
  }
});

describe('een uitkomst', () => {
  test.each([
    ['K01', {}, 'pass', 'none'],
    ['K08', {}, 'fail', 'error'],
    ['K09', {}, 'fail', 'warning'],
    ['K11', {}, 'open', 'none'],
    ['K11', { uitkomst: 'ontbreekt' }, 'fail', 'note'],
    ['T5.4', {}, 'fail', 'warning'],
    ['A05', {}, 'notApplicable', 'none'],
    ['A05', { uitkomst: 'deels' }, 'fail', 'note'],
  ] as const)('%s %j is %s met niveau %s', async (id, anders, kind, level) => {
    expect(await resultaat(id, anders)).toMatchObject({ ruleId: id, kind, level });
  });

  test('heeft haar bewijs met sectie en bladzijde, of alleen het bestand', async () => {
    const metBewijs = await resultaat('K09');
    expect(metBewijs.message.text).toMatch(
      /^Financiële paragraaf: deels\. De bedragen.*Wat te doen: Zeg per jaar/,
    );
    expect(metBewijs.locations[0]).toMatchObject({
      logicalLocations: [{ name: '6.1 Raming', fullyQualifiedName: '6 Middelen > 6.1 Raming' }],
      properties: { pagina: 14, citaat: 'De kosten staan per planjaar in tabel 3 … en zijn gedekt.' },
    });
    expect((await resultaat('K08')).locations).toHaveLength(1);
    expect((await resultaat('K08')).relatedLocations?.[0]?.message?.text).toBe(
      'Kwam het dichtst in de buurt, maar telt niet: het stelt de planning uit tot later. „De planning wordt na de zomer uitgewerkt.” (bladzijde 7, 4 Uitvoering)',
    );
    expect((await resultaat('K01')).locations[0]?.logicalLocations).toBeUndefined();
  });

  test('heeft een regel met eis, reden en bron', () => {
    expect(run.tool.driver.rules.find(({ id }) => id === 'K09')).toMatchObject({
      name: 'Financiële paragraaf',
      shortDescription: { text: 'Financiële paragraaf' },
      fullDescription: { text: 'Een eigen onderdeel.' },
      help: { text: 'Zonder geld geen plan. Bron: CIO26 art. 4 onder c.' },
    });
  });
});

test('wat niet is beoordeeld of gelezen staat bij de meldingen van de run', () => {
  const [{ executionSuccessful, toolExecutionNotifications }] = run.invocations as [
    (typeof run.invocations)[0],
  ];
  expect(executionSuccessful).toBe(false);
  expect(
    toolExecutionNotifications.map(({ descriptor, level, locations }) => [
      descriptor.id,
      level,
      locations[0]?.physicalLocation.artifactLocation.uri,
    ]),
  ).toEqual([
    ['LET_OP', 'warning', 'plan%20%C3%A9%C3%A9n.docx'],
    ['VERSLEUTELD', 'error', 'geheim.pdf'],
    ['GEEN_INFORMATIEPLAN', 'warning', 'routekaart.pdf'],
  ]);
});

test.each(AANVALLEN)('tekst van een plan blijft tekst: %j', async (aanval) => {
  const uit = await maakJson<Sarif>('sarif', [besmet(aanval)]);
  volgtSchema(uit);
  expect(volgtSchema.errors ?? []).toEqual([]);
  expect(uit.runs[0]?.results[0]?.locations[0]?.properties?.citaat).toBe(aanval);
});
