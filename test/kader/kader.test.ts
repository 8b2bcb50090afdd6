import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { criteriumpagina } from '../../src/kader/beschrijving.ts';
import { jsonSchemas } from '../../src/kader/jsonschema.ts';
import { geldtVoor, plichtVoor } from '../../src/kader/kader.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { voorbeelduitslagen } from '../../src/kader/voorbeelden.ts';

const kader = laadKader();
const vind = (id: string) => {
  const gevonden = kader.criteria.find((c) => c.id === id);
  if (!gevonden) throw new Error(`no criterion ${id}`);
  return gevonden;
};

test('the kader holds all 82 criteria', () => {
  const telling = Object.groupBy(kader.criteria, (c) => c.id[0] as string);
  expect(
    Object.fromEntries(Object.entries(telling).map(([letter, lijst]) => [letter, lijst?.length])),
  ).toEqual({
    K: 24,
    T: 34,
    A: 13,
    D: 10,
    P: 1,
  });
});

describe('by plan year', () => {
  test('K09 is mandatory from 2026 and expected before', () => {
    expect(plichtVoor(vind('K09'), 2025)).toBe('verwacht');
    expect(plichtVoor(vind('K09'), 2026)).toBe('verplicht');
    expect(plichtVoor(vind('K09'), null)).toBe('verplicht');
  });

  test.each([
    ['A01', 2026, true],
    ['A01', 2027, false],
    ['A05', 2022, false],
    ['A05', 2030, true],
    ['K01', 2040, true],
  ])('%s in %i holds: %s', (id, jaar, verwacht) => {
    expect(geldtVoor(vind(id), jaar)).toBe(verwacht);
  });
});

describe('examples', () => {
  const uitslagen = [...voorbeelduitslagen(kader)];
  test.each(kader.criteria.map((c) => c.id))('%s judges its own examples as it says', (id) => {
    const eigen = uitslagen.filter((u) => u.criterium === id);
    expect(eigen.length).toBeGreaterThanOrEqual(4);
    expect(eigen.filter((u) => !u.goed)).toEqual([]);
  });
});

test('docs/criteria.md is what the rules say (npm run regels -- docs)', () => {
  expect(readFileSync('docs/criteria.md', 'utf8')).toBe(criteriumpagina(kader));
});

test.each(Object.entries(jsonSchemas()))(
  'rules/schema/%s.schema.json is up to date (npm run regels -- schema)',
  (naam, schema) => {
    expect(JSON.parse(readFileSync(`rules/schema/${naam}.schema.json`, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  },
);
