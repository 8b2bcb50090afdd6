import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { vergelijkVersies } from '../../src/rapport/vergelijking.ts';
import type { Uitkomst } from '../../src/toets/toetsing.ts';

const criterium = (id: string, uitkomst: Uitkomst) => ({
  id,
  titel: id,
  onderdeel: 'kern' as const,
  uitkomst,
});

test.each([
  ['ontbreekt', 'deels', 'beter'],
  ['ontbreekt', 'voldoet', 'beter'],
  ['deels', 'voldoet', 'beter'],
  ['voldoet', 'deels', 'slechter'],
  ['deels', 'ontbreekt', 'slechter'],
  ['voldoet', 'voldoet', 'gelijk'],
  ['onzeker', 'onzeker', 'gelijk'],
  ['nvt', 'nvt', 'gelijk'],
  ['onzeker', 'voldoet', 'anders'],
  ['voldoet', 'onzeker', 'anders'],
  ['ontbreekt', 'nvt', 'anders'],
] as const)('from %s to %s is %s', (oud, nieuw, verandering) => {
  const { verschillen } = vergelijkVersies([criterium('K01', oud)], [criterium('K01', nieuw)]);
  expect(verschillen).toEqual([{ id: 'K01', titel: 'K01', onderdeel: 'kern', oud, nieuw, verandering }]);
});

test('a criterion in one version only is new, or has lapsed and stands last', () => {
  const { verschillen, telling } = vergelijkVersies(
    [criterium('K01', 'voldoet'), criterium('K02', 'deels')],
    [criterium('K03', 'onzeker'), criterium('K02', 'voldoet')],
  );
  expect(verschillen.map(({ id, oud, nieuw, verandering }) => [id, oud, nieuw, verandering])).toEqual([
    ['K03', null, 'onzeker', 'nieuw'],
    ['K02', 'deels', 'voldoet', 'beter'],
    ['K01', 'voldoet', null, 'vervallen'],
  ]);
  expect(telling).toEqual({ slechter: 0, beter: 1, anders: 0, nieuw: 1, vervallen: 1, gelijk: 0 });
});

test('the other way round, better is worse and new has lapsed', () => {
  const versie = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('K01', 'K02', 'K03', 'K04'),
      uitkomst: fc.constantFrom<Uitkomst>('voldoet', 'deels', 'ontbreekt', 'onzeker', 'nvt'),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(versie, versie, (a, b) => {
      const [oud, nieuw] = [a, b].map((lijst) => lijst.map(({ id, uitkomst }) => criterium(id, uitkomst)));
      const heen = vergelijkVersies(oud ?? [], nieuw ?? []).telling;
      const terug = vergelijkVersies(nieuw ?? [], oud ?? []).telling;
      expect(terug).toEqual({
        ...heen,
        ...{ beter: heen.slechter, slechter: heen.beter, nieuw: heen.vervallen, vervallen: heen.nieuw },
      });
      expect(Object.values(heen).reduce((som, n) => som + n, 0)).toBe(
        new Set([...a, ...b].map(({ id }) => id)).size,
      );
    }),
  );
});
