import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Logregel, logboekCsv, waardeTekst } from '../../src/rapport/logboek.ts';

const regel = (anders: Partial<Logregel> = {}): Logregel => ({
  nummer: 7,
  moment: new Date('2026-09-01T12:00:00Z'),
  door: 'Jo de Vries',
  wat: 'oordeel gegeven',
  versie: 'v-1',
  criterium: 'K09',
  voor: { uitkomst: 'ontbreekt' },
  na: { uitkomst: 'voldoet', reden: 'Staat in bijlage 2.' },
  ...anders,
});

/** Reads CSV with semicolons back (RFC 4180). */
function lees(csv: string): string[][] {
  const rijen: string[][] = [[]];
  for (const [, veld, kaal, eind] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^;"\n]*))(;|\n|$)/g)) {
    if (eind === '' && veld === undefined && kaal === '') break;
    rijen.at(-1)?.push(veld?.replaceAll('""', '"') ?? kaal ?? '');
    if (eind === '\n') rijen.push([]);
  }
  return rijen.filter((rij) => rij.length > 0);
}

test('a line says who, when, what, before and after, in words, with the number of the version', () => {
  const csv = logboekCsv([regel()], new Map([['v-1', 3]]));
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(lees(csv.slice(1))).toEqual([
    ['nummer', 'moment', 'door', 'wat', 'versie', 'criterium', 'voor', 'na'],
    [
      '7',
      '2026-09-01T12:00:00.000Z',
      'Jo de Vries',
      'oordeel gegeven',
      '3',
      'K09',
      'uitkomst: Ontbreekt',
      'uitkomst: Voldoet; reden: Staat in bijlage 2.',
    ],
  ]);
});

test('a version that was deleted keeps its id, and nothing is an empty cell', () => {
  const leeg = regel({ versie: null, criterium: null, voor: null, na: null });
  const rijen = lees(logboekCsv([regel(), leeg], new Map()).slice(1));
  expect(rijen[1]?.[4]).toBe('v-1');
  expect(rijen[2]?.slice(4)).toEqual(['', '', '', '']);
});

describe('what people typed never becomes a formula', () => {
  test.each(['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])('%j', (aanval) => {
    const [, rij] = lees(logboekCsv([regel({ door: aanval, wat: aanval })], new Map()).slice(1));
    expect(rij?.[2]).toBe(`'${aanval}`);
    expect(rij?.[3]).toBe(`'${aanval}`);
  });

  test('nor does it reach another cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (tekst) => {
        const rijen = lees(
          logboekCsv([regel({ door: tekst, na: { reden: tekst } }), regel()], new Map()).slice(1),
        );
        expect(rijen).toHaveLength(3);
        expect(rijen.map((rij) => rij.length)).toEqual([8, 8, 8]);
        expect(rijen[1]?.[2]?.replace(/^'/, '')).toBe(tekst.replace(/^'/, ''));
        for (const cel of rijen[1] ?? []) expect(cel).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

test.each([
  [null, ''],
  ['tekst', ''],
  [{}, ''],
  [{ onbekend: 'x', uitkomst: null, reden: { diep: 1 } }, ''],
  [{ score: 71, gereed: 'nee', nummer: 2 }, 'score: 71; gereed: nee; versie: 2'],
])('%j in words is %j', (waarde, tekst) => {
  expect(waardeTekst(waarde)).toBe(tekst);
});
