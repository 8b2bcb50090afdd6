import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dagErbij,
  dagenTussen,
  inleverdatum,
  isDatum,
  isWerkdag,
  werkdagenTussen,
  werkdagenVoor,
} from '../../src/termijn/kalender.ts';

const dag = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((datum) => datum.toISOString().slice(0, 10));

describe('inleverdatum', () => {
  test.each([
    [2022, '2022-11-09'],
    [2023, '2023-11-08'],
    [2024, '2024-11-13'],
    [2025, '2025-11-12'],
    [2026, '2026-11-11'],
    [2027, '2027-11-10'],
  ])('%i', (jaar, datum) => expect(inleverdatum(jaar)).toBe(datum));

  test('is in every year a Wednesday in the second week of November', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), (jaar) => {
        const datum = inleverdatum(jaar);
        expect(datum.slice(0, 8)).toBe(`${jaar}-11-`);
        expect(new Date(datum).getUTCDay()).toBe(3);
        expect(Number(datum.slice(8))).toBeGreaterThanOrEqual(8);
        expect(Number(datum.slice(8))).toBeLessThanOrEqual(14);
      }),
    );
  });

  test.each([1999, 2101, 2026.5, Number.NaN])('refuses %p', (jaar) => {
    expect(() => inleverdatum(jaar)).toThrow(RangeError);
  });
});

describe('werkdagenTussen', () => {
  test.each([
    ['an ordinary week', '2026-09-07', '2026-09-14', 5],
    ['the same day', '2026-09-07', '2026-09-07', 0],
    ['a weekend', '2026-09-12', '2026-09-14', 0],
    ['the first of September to the deadline', '2026-09-01', '2026-11-11', 51],
    ['past: negative', '2026-11-16', '2026-11-11', -3],
    ['Easter Monday is off, Good Friday is not', '2026-03-30', '2026-04-11', 9],
    ['Koningsdag moves when it is a Sunday', '2025-04-25', '2025-04-29', 2],
    ['Bevrijdingsdag is off for the Rijk, lustrum or not', '2026-05-04', '2026-05-07', 2],
    ['Christmas and New Year', '2026-12-24', '2027-01-04', 5],
  ])('%s', (_, van, tot, dagen) => expect(werkdagenTussen(van, tot)).toBe(dagen));

  test('adds up over any day in between, and turns its sign with the direction', () => {
    fc.assert(
      fc.property(dag, dag, dag, (a, b, c) => {
        expect(werkdagenTussen(a, b) + werkdagenTussen(b, c)).toBe(werkdagenTussen(a, c));
        expect(werkdagenTussen(a, b) + werkdagenTussen(b, a)).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  test.each(['2026-02-30', '11-11-2026', '', '2026-13-01'])('refuses %p', (datum) => {
    expect(() => werkdagenTussen(datum, '2026-11-11')).toThrow(RangeError);
  });
});

test('werkdagenVoor gives a working day that lies exactly so many working days ahead', () => {
  fc.assert(
    fc.property(dag, fc.integer({ min: 0, max: 60 }), (tot, werkdagen) => {
      const punt = werkdagenVoor(tot, werkdagen);
      expect(werkdagenTussen(punt, tot)).toBe(werkdagen);
      expect(werkdagen === 0 ? punt : werkdagenVoor(tot, 0)).toBe(tot);
    }),
    { numRuns: 50 },
  );
});

test("dagErbij and dagenTussen are each other's inverse", () => {
  fc.assert(
    fc.property(dag, fc.integer({ min: -800, max: 800 }), (van, dagen) => {
      expect(dagenTussen(van, dagErbij(van, dagen))).toBe(dagen);
    }),
  );
});

test.each([
  ['2026-11-11', true],
  ['2026-10-24', false],
  ['2026-04-27', false],
  ['2026-12-25', false],
])('isWerkdag(%s) is %p', (datum, werkt) => expect(isWerkdag(datum)).toBe(werkt));

test('isDatum knows leap years', () => {
  expect(['2028-02-29', '2026-02-29', '2026-11-31', '2026-1-1', 'vandaag'].map(isDatum)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
