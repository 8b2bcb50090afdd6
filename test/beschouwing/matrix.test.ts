import { afterAll, expect, test } from '@jest/globals';
import { bewijsVan } from '../../src/beschouwing/bewijs.ts';
import { type Matrixopties, maakMatrix } from '../../src/beschouwing/matrix.ts';
import { sorteerRijen } from '../../src/beschouwing/matrixvolgorde.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { Beoordelaar } from '../../src/taken/beoordelaar.ts';
import type { Uitkomst } from '../../src/toets/toetsing.ts';
import { gemaakt } from './plannen.ts';
import { proefinbreng, uitkomstenVan } from './proefinbreng.ts';

const beoordelaar = new Beoordelaar({ draden: 1 });
afterAll(() => beoordelaar.sluit());

const { gewichten } = laadKader();
const plan = (
  ministerie: string,
  uitkomsten: Record<string, Uitkomst>,
  vingerafdruk = 'zo gevraagd',
  kader = '2026.1',
) => proefinbreng(ministerie, () => ({ kader, uitkomsten: uitkomstenVan(uitkomsten, { vingerafdruk }) }));
const cellen = (plannen: ReturnType<typeof plan>[], opties: Partial<Matrixopties> = {}) =>
  maakMatrix(plannen, { gewichten, ...opties });

test('each plan has its outcome on each criterion, and the outcomes are counted', () => {
  const matrix = cellen([
    plan('AZ', { K10: 'voldoet', K02: 'deels' }),
    plan('BZ', { K02: 'ontbreekt', K03: 'nvt' }),
  ]);
  expect(matrix.criteria.map(({ id }) => id)).toEqual(['K02', 'K03', 'K10']);
  expect(matrix.rijen.map((rij) => rij.cellen.map((cel) => cel?.uitkomst ?? null))).toEqual([
    ['deels', null, 'voldoet'],
    ['ontbreekt', 'nvt', null],
  ]);
  expect(matrix.criteria[0]?.verdeling).toEqual({ voldoet: 0, deels: 1, ontbreekt: 1, onzeker: 0, nvt: 0 });
  expect(matrix.onderdelen).toEqual([
    { onderdeel: 'kern', verdeling: { voldoet: 1, deels: 1, ontbreekt: 1, onzeker: 0, nvt: 1 }, score: null },
  ]);
});

test('what people decided counts, in the cell and in the score; what no longer holds does not', () => {
  const az = { ...plan('AZ', { K01: 'ontbreekt', K02: 'ontbreekt' }), score: null };
  const oordelen = new Map([
    [
      'AZ',
      new Map([
        ['K01', { soort: 'gegeven' as const, uitkomst: 'voldoet' as const }],
        ['K02', { soort: 'vervallen' as const, uitkomst: 'voldoet' as const }],
      ]),
    ],
  ]);
  const { rijen, criteria } = cellen([az], { oordelen });
  expect(rijen[0]?.cellen).toEqual([
    expect.objectContaining({ uitkomst: 'voldoet', automatisch: 'ontbreekt', mens: true }),
    expect.objectContaining({ uitkomst: 'ontbreekt', automatisch: 'ontbreekt', mens: false }),
  ]);
  expect(rijen[0]?.score?.onderdelen.kern).toBe(50);
  expect(criteria[0]?.verdeling.voldoet).toBe(1);
  expect(cellen([az]).rijen[0]?.score).toBeNull();
});

test('the previous round is compared only where the same was asked', () => {
  const vorige = [plan('AZ', { K01: 'ontbreekt', K02: 'voldoet', K03: 'voldoet', K04: 'onzeker' })];
  vorige.push(plan('BZ', { K01: 'voldoet' }, 'anders gevraagd', '2025.1'));
  const nu = [
    plan('AZ', { K01: 'voldoet', K02: 'deels', K03: 'voldoet', K04: 'voldoet' }),
    plan('BZ', { K01: 'voldoet' }),
  ];
  const { rijen } = cellen(nu, { vorige });
  expect(rijen.map((rij) => rij.cellen.map((cel) => cel && [cel.was, cel.verandering]))).toEqual([
    [
      ['ontbreekt', 'beter'],
      ['voldoet', 'slechter'],
      ['voldoet', 'gelijk'],
      ['onzeker', null],
    ],
    [[null, null], null, null, null],
  ]);
  const oordelen = new Map([
    ['AZ', new Map([['K01', { soort: 'gegeven' as const, uitkomst: 'voldoet' as const }]])],
  ]);
  expect(cellen(nu, { vorige, vorigeOordelen: oordelen }).rijen[0]?.cellen[0]?.verandering).toBe('gelijk');
});

test('plans of another kader count only on what it asks the same', () => {
  const matrix = cellen([
    plan('AZ', { K01: 'voldoet' }),
    plan('BZ', { K01: 'voldoet' }),
    plan('EZ', { K01: 'ontbreekt' }, 'anders gevraagd', '2025.1'),
  ]);
  expect(matrix.kaders).toEqual(['2025.1', '2026.1']);
  expect(matrix.criteria[0]).toMatchObject({ anders: 1, verdeling: { voldoet: 2, ontbreekt: 0 } });
  expect(matrix.rijen.map((rij) => rij.cellen[0]?.vergelijkbaar)).toEqual([true, true, false]);
  expect(matrix.rijen[2]?.zwak).toEqual([]);
});

test('strong is what it has and the others lack, weak the other way round, the heaviest duty first', () => {
  const zwaar = (id: string, uitkomst: Uitkomst) =>
    uitkomstenVan({ [id]: uitkomst }, { plicht: 'verplicht' });
  const az = proefinbreng('AZ', () => ({
    uitkomsten: [
      ...uitkomstenVan({ K01: 'voldoet', K02: 'voldoet', K03: 'ontbreekt' }),
      ...zwaar('K04', 'deels'),
    ],
  }));
  const ander = (ministerie: string) =>
    proefinbreng(ministerie, () => ({
      uitkomsten: [
        ...uitkomstenVan({ K01: 'ontbreekt', K02: 'voldoet', K03: 'voldoet' }),
        ...zwaar('K04', 'voldoet'),
      ],
    }));
  const { rijen } = cellen([az, ander('BZ'), ander('EZ')]);
  expect(rijen[0]).toMatchObject({ sterk: ['K01'], zwak: ['K03', 'K04'] });
});

test('rows are sorted by ministry, score, part or criterion; what has no value stands last', () => {
  const score = (totaal: number | null) => ({
    totaal,
    onderdelen: { kern: totaal, speerpunten: null, afspraken: null, document: null, tijdigheid: null },
    onzeker: 0,
  });
  const matrix = cellen([
    { ...plan('EZ', { K01: 'deels' }), score: score(50) },
    { ...plan('AZ', { K01: 'nvt' }), score: score(null) },
    { ...plan('BZ', { K01: 'voldoet' }), score: score(90) },
  ]);
  const op = (...vraag: [string, boolean?]) =>
    sorteerRijen(matrix, ...vraag).map(({ plan }) => plan.ministerie);
  expect(op('ministerie')).toEqual(['AZ', 'BZ', 'EZ']);
  expect(op('score')).toEqual(['EZ', 'BZ', 'AZ']);
  expect(op('score', true)).toEqual(['BZ', 'EZ', 'AZ']);
  expect(op('kern', true)).toEqual(['BZ', 'EZ', 'AZ']);
  expect(op('K01')).toEqual(['EZ', 'BZ', 'AZ']);
});

test('the matrix of real plans has every criterion, and their evidence stands beside each other', async () => {
  const vws = (await gemaakt(beoordelaar, 'vws-2027-2031.pdf')).inbreng;
  const bz = (await gemaakt(beoordelaar, 'bz-2026-2029-plat.pdf')).inbreng;
  const matrix = maakMatrix([bz, vws], { gewichten });
  expect(matrix.criteria).toHaveLength(laadKader().criteria.length);
  expect(matrix.criteria.map(({ id }) => id)).toEqual(laadKader().criteria.map(({ id }) => id));
  expect(matrix.rijen.every((rij) => rij.cellen.every((cel) => cel?.vergelijkbaar))).toBe(true);
  expect(matrix.rijen[1]?.score).toEqual(vws.score);
  const [, bewijs] = bewijsVan([bz, vws], 'K09');
  expect(bewijs).toMatchObject({ plan: { ministerie: 'VWS' }, uitkomst: 'voldoet' });
  expect(bewijs?.elementen.every(({ bewijs }) => bewijs.length > 0 && bewijs[0]?.citaat)).toBe(true);
});
