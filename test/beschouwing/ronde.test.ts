import { expect, test } from '@jest/globals';
import { maakRonde, rondejaar } from '../../src/beschouwing/ronde.ts';
import { proefinbreng } from './proefinbreng.ts';

const plan = (ministerie: string | null, van: number, id: string) =>
  proefinbreng(ministerie, () => ({ id, periode: { van, tot: van + 4 } }));

test('of each ministry one plan counts: for the year of the round, and of two of those the later one', () => {
  const inbrengen = [
    plan('OCW', 2027, 'ocw-1'),
    plan('BZK', 2027, 'bzk-1'),
    plan('OCW', 2027, 'ocw-2'),
    plan('BZK', 2026, 'bzk-oud'),
    plan(null, 2027, 'x-1'),
    plan(null, 2027, 'x-2'),
  ];
  const ronde = maakRonde(inbrengen, 2026);
  expect(ronde.plannen.map(({ id }) => id)).toEqual(['bzk-1', 'ocw-2', 'x-1', 'x-2']);
  expect(ronde.dubbel.map(({ plan, telt }) => [plan.inbreng, telt.inbreng])).toEqual([
    ['ocw-1', 'ocw-2'],
    ['bzk-oud', 'bzk-1'],
  ]);
  expect(ronde.zonderMinisterie.map(({ inbreng }) => inbreng)).toEqual(['x-1', 'x-2']);
  expect(maakRonde(inbrengen, 2025).plannen.map(({ id }) => id)).toEqual(['bzk-oud', 'ocw-2', 'x-1', 'x-2']);
  expect(maakRonde(inbrengen, 2025).anderePeriode.map(({ inbreng }) => inbreng)).toEqual([
    'ocw-2',
    'x-1',
    'x-2',
  ]);
  // What came in is not put in another order.
  expect(inbrengen[0]?.id).toBe('ocw-1');
});

test('who is missing are the ministries of the day on which the plans are due', () => {
  const ontbreekt = (jaar: number) =>
    maakRonde([plan('BZK', jaar + 1, 'b')], jaar).ontbreekt.map(({ code }) => code);
  expect(ontbreekt(2026)).toEqual([
    'AZ',
    'AenM',
    'BZ',
    'DEF',
    'EZ',
    'FIN',
    'IenW',
    'JenV',
    'KGG',
    'LVVN',
    'OCW',
    'SZW',
    'VRO',
    'VWS',
  ]);
  expect(ontbreekt(2023)).toEqual(expect.arrayContaining(['EZK', 'LNV']));
  expect(ontbreekt(2023)).not.toContain('KGG');
});

test('the year of a round is that of most of its plans', () => {
  expect(rondejaar([plan('A', 2026, 'a'), plan('B', 2027, 'b'), plan('C', 2027, 'c')])).toBe(2026);
  expect(rondejaar([plan('A', 2026, 'a'), plan('B', 2027, 'b')])).toBe(2026);
  expect(rondejaar([proefinbreng('A', () => ({ periode: null }))])).toBeNull();
});
