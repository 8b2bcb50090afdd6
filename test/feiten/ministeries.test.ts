import { describe, expect, test } from '@jest/globals';
import { bestondOp, ministeries, ministeriesIn } from '../../src/feiten/ministeries.ts';
import { MINISTERIES } from '../../src/rapport/woorden.ts';

const codes = (jaar: number) => ministeriesIn(jaar).map(({ code }) => code);
const NIEUW = ['AenM', 'EZ', 'KGG', 'LVVN', 'VRO'];

describe('ministeries in a year', () => {
  test('before July 2024 the old ones, after it the new ones, in 2024 both', () => {
    expect(codes(2023)).toEqual(expect.arrayContaining(['EZK', 'LNV', 'BZK']));
    expect(codes(2024)).toEqual(expect.arrayContaining(['EZK', 'LNV', 'BZK', ...NIEUW]));
    expect(codes(2026)).toEqual(expect.arrayContaining(['BZK', ...NIEUW]));
    for (const code of NIEUW) expect(codes(2023)).not.toContain(code);
    for (const code of ['EZK', 'LNV']) expect(codes(2025)).not.toContain(code);
    expect(codes(2026)).toHaveLength(15);
  });

  test('on a day there is one or the other', () => {
    const op = (dag: string) =>
      ministeries()
        .filter((ministerie) => bestondOp(ministerie, dag))
        .map(({ code }) => code);
    expect(op('2024-07-01')).toEqual(expect.arrayContaining(['EZK', 'LNV']));
    expect(op('2024-07-02')).toEqual(expect.arrayContaining(NIEUW));
    for (const code of NIEUW) expect(op('2024-07-01')).not.toContain(code);
    for (const code of ['EZK', 'LNV']) expect(op('2024-07-02')).not.toContain(code);
    expect(op('2017-01-01')).toContain('IenW');
  });

  test('each has a name for people, and its days lie in its years', () => {
    for (const { code, van, tot, ingesteld, opgeheven } of ministeries()) {
      expect(MINISTERIES[code]).toBeDefined();
      if (ingesteld) expect(Number(ingesteld.slice(0, 4))).toBe(van);
      if (opgeheven) expect(Number(opgeheven.slice(0, 4))).toBe(tot);
    }
  });
});
