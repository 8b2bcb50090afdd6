import { describe, expect, test } from '@jest/globals';
import { laadKader } from '../../src/kader/laad.ts';
import { geldt, type Mensoordeel, pasOordelenToe } from '../../src/toets/mensoordeel.ts';
import { berekenScore } from '../../src/toets/score.ts';
import type { Criteriumuitkomst, Uitkomst } from '../../src/toets/toetsing.ts';
import { vraagtWerk, werkVoor } from '../../src/toets/werk.ts';
import { GEEN_PLAN, GEWEIGERD, UITKOMSTEN, voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';

const kader = laadKader();
const oordeel = (uitkomst: Uitkomst, soort: Mensoordeel['soort'] = 'gegeven') => ({ uitkomst, soort });
const K09 = kader.criteria.find(({ id }) => id === 'K09');

function na(id: string, gegeven: ReturnType<typeof oordeel>): Criteriumuitkomst | undefined {
  return pasOordelenToe(voorbeeldtoetsing(), new Map([[id, gegeven]]), kader)?.uitkomsten.find(
    (criterium) => criterium.id === id,
  );
}

test('what a person said counts, is certain, and has no work or advice when it is in order', () => {
  expect(na('K09', oordeel('voldoet'))).toMatchObject({
    uitkomst: 'voldoet',
    zekerheid: 1,
    inspanning: 0,
    advies: '',
    // What the rules found stays to be seen.
    toelichting: 'De bedragen staan er, de dekking niet.',
    elementen: [{ aanwezig: true }, { aanwezig: false }],
  });
});

test('what a person finds missing asks for the work and the advice of the rules', () => {
  expect(na('K01', oordeel('ontbreekt'))).toMatchObject({
    inspanning: kader.criteria[0]?.inspanning,
    advies: kader.criteria[0]?.advies,
  });
  expect(na('K09', oordeel('ontbreekt'))?.inspanning).toBe(K09?.inspanning);
  expect(na('K09', oordeel('deels'))?.inspanning).toBe((K09?.inspanning as number) / 2);
  // An advice that the plan got already is kept.
  expect(na('K09', oordeel('ontbreekt'))?.advies).toBe(
    'Zeg per jaar uit welk begrotingsartikel het geld komt.',
  );
});

test.each([
  ['gegeven', true],
  ['overgenomen', true],
  ['vervallen', false],
  ['ingetrokken', false],
] as const)('a verdict that is %s holds: %s', (soort, verwacht) => {
  expect(geldt({ soort })).toBe(verwacht);
  expect(na('K08', oordeel('voldoet', soort))?.uitkomst).toBe(verwacht ? 'voldoet' : 'ontbreekt');
});

describe('score and readiness follow', () => {
  const verplicht = UITKOMSTEN.filter(
    ({ plicht, uitkomst }) => plicht === 'verplicht' && uitkomst !== 'voldoet',
  );

  test('the plan is ready once a person found every mandatory criterion in order', () => {
    const alle = new Map(verplicht.map(({ id }) => [id, oordeel('voldoet')]));
    const zonder = pasOordelenToe(voorbeeldtoetsing(), new Map(), kader);
    const met = pasOordelenToe(voorbeeldtoetsing(), alle, kader);
    expect(zonder?.gereed).toBe('nee');
    expect(met?.gereed).toBe('ja');
    expect(met?.score.totaal).toBeGreaterThan(zonder?.score.totaal as number);
  });

  test('timeliness holds readiness up for nobody', () => {
    const alle = new Map(verplicht.map(({ id }) => [id, oordeel('voldoet')]));
    alle.set('P01', oordeel('ontbreekt'));
    const uitkomsten = UITKOMSTEN.map((u) => (u.id === 'P01' ? { ...u, plicht: 'verplicht' as const } : u));
    expect(pasOordelenToe(voorbeeldtoetsing({ uitkomsten }), alle, kader)?.gereed).toBe('ja');
  });

  test('an onzeker that a person judged counts from then on', () => {
    expect(pasOordelenToe(voorbeeldtoetsing(), new Map(), kader)?.score.onzeker).toBe(1);
    const beslist = pasOordelenToe(voorbeeldtoetsing(), new Map([['K11', oordeel('voldoet')]]), kader);
    expect(beslist?.score.onzeker).toBe(0);
  });

  test('without a verdict everything is as the rules left it', () => {
    const beslist = pasOordelenToe(voorbeeldtoetsing(), new Map([['X99', oordeel('voldoet')]]), kader);
    expect(beslist?.uitkomsten).toEqual(UITKOMSTEN);
    expect(beslist?.score).toEqual(berekenScore(UITKOMSTEN, kader.gewichten));
  });
});

test.each([GEWEIGERD, GEEN_PLAN])(
  'of $bestand, which was not judged, there is nothing to decide',
  (toetsing) => {
    expect(pasOordelenToe(toetsing, new Map([['K01', oordeel('voldoet')]]), kader)).toBeNull();
  },
);

test.each([
  ['voldoet', false, 0],
  ['nvt', false, 0],
  ['deels', true, 2],
  ['onzeker', true, 2],
  ['ontbreekt', true, 4],
] as const)('%s asks for work: %s, of four days %s', (uitkomst, vraagt, dagen) => {
  expect(vraagtWerk(uitkomst)).toBe(vraagt);
  expect(werkVoor(uitkomst, 4)).toBe(dagen);
});
