import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { type Concept, maakConcept } from '../../../src/beschouwing/concept.ts';
import type { Inbreng } from '../../../src/beschouwing/inbreng.ts';
import { BESCHOUWINGFORMATEN, maakBeschouwing } from '../../../src/rapport/beschouwing/formaten.ts';
import { beschouwingschema } from '../../../src/rapport/beschouwing/jsonvorm.ts';
import { KADER, leesRonde } from '../../beschouwing/ronde.ts';

let inbrengen: Inbreng[];
let concept: Concept;

beforeAll(async () => {
  inbrengen = (await leesRonde()).map(({ inbreng }) => inbreng);
  concept = maakConcept({ inbrengen, kader: KADER, jaar: 2026 });
});

const SCHEMA = JSON.parse(readFileSync('docs/beschouwing.schema.json', 'utf8'));

describe('json', () => {
  test('past bij het gepubliceerde schema', async () => {
    const [bestand] = await maakBeschouwing('json', inbrengen, concept);
    const valideer = new Ajv().compile(SCHEMA);
    const gelezen = JSON.parse(bestand?.inhoud as string);
    expect(valideer(gelezen) ? [] : valideer.errors).toEqual([]);
    gelezen.hoofdstukken[1].delen.find(
      (deel: { soort: string }) => deel.soort === 'beweringen',
    ).beweringen[0].verwijzingen = [];
    expect(valideer(gelezen)).toBe(false);
  });

  test('het gepubliceerde schema is dat van de code', () => {
    expect(SCHEMA).toEqual(JSON.parse(JSON.stringify(beschouwingschema())));
  });
});

describe('html', () => {
  test('vraagt niets van buiten, laat geen script toe en ontsnapt wat uit een plan komt', async () => {
    const vijandig = inbrengen.map((inbreng) => ({
      ...inbreng,
      titel: '<script>alert(1)</script>',
      bestand: '"><img src=x>.pdf',
    }));
    const [bestand] = await maakBeschouwing(
      'html',
      vijandig,
      maakConcept({ inbrengen: vijandig, kader: KADER, jaar: 2026 }),
    );
    const html = bestand?.inhoud as string;
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b|\sstyle=/i);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

test('csv: een bestand per tabel, zonder formules', async () => {
  const vijandig = inbrengen.map((inbreng) => ({ ...inbreng, titel: '=HYPERLINK("x")' }));
  const bestanden = await maakBeschouwing('csv', vijandig, concept);
  expect(bestanden.map(({ naam }) => naam)).toContain('beschouwing-2026-totalen.csv');
  const plannen = bestanden.find(({ naam }) => naam.endsWith('-plannen.csv'))?.inhoud as string;
  expect(plannen).toContain(`'=HYPERLINK`);
  expect(plannen.trim().split('\n')).toHaveLength(inbrengen.length + 1);
});

test('elk formaat geeft een bestand dat begint zoals zo’n bestand begint', async () => {
  const begin = { docx: 'PK', xlsx: 'PK', html: '<!doctype html>', json: '{', csv: '\ufeff' };
  for (const formaat of BESCHOUWINGFORMATEN) {
    const [bestand] = await maakBeschouwing(formaat, inbrengen, concept);
    expect(
      Buffer.from(bestand?.inhoud ?? '')
        .toString()
        .startsWith(begin[formaat]),
    ).toBe(true);
  }
});
