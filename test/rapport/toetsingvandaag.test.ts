import { describe, expect, test } from '@jest/globals';
import { laadKader } from '../../src/kader/laad.ts';
import { indienjaarVan, toetsingVandaag, type Vandaagvraag } from '../../src/rapport/toetsingvandaag.ts';
import { maakWeergave } from '../../src/rapport/weergave.ts';
import type { Mensoordeel } from '../../src/toets/mensoordeel.ts';
import type { Uitkomst } from '../../src/toets/toetsing.ts';
import { GEEN_PLAN, GEWEIGERD, voorbeeldtoetsing } from './voorbeeldtoetsing.ts';

const kader = laadKader();
const oordeel = (uitkomst: Uitkomst, soort: Mensoordeel['soort'] = 'gegeven'): Mensoordeel => ({
  ...{ uitkomst, soort, reden: 'Gezien.', door: 'Jo' },
  moment: new Date('2026-09-01T12:00:00Z'),
});
const PLAN = { ministerie: 'IenW', periode: { van: 2027, tot: 2031 } };
const op = (vandaag: string, anders: Partial<Vandaagvraag> = {}, toetsing = voorbeeldtoetsing()) =>
  toetsingVandaag(toetsing, { vandaag, kader, plan: PLAN, data: [], oordelen: new Map(), ...anders });

test('the deadline is that of today, not of the day on which the plan was judged', () => {
  expect(voorbeeldtoetsing().termijn?.vandaag).toBe('2026-09-01');
  const { termijn } = op('2026-11-06');
  expect(termijn).toMatchObject({ vandaag: '2026-11-06', datum: '2026-11-11', werkdagen: 3 });
  // K08, K09 and T5.4 are open, and mandatory or expected; so is D01: 3 + 5 + 2 + 1.
  expect(termijn?.werkNodig).toBe(11);
  expect(termijn?.risico).toBe('hoog');
  expect(op('2026-11-12').termijn?.risico).toBe('verstreken');
});

test('the dates of its own ministry hold, and no others', () => {
  const data = [
    { ministerie: 'IenW', mijlpaal: 'Bestuursraad', datum: '2026-10-01' },
    { ministerie: 'DEF', mijlpaal: 'Minister', datum: '2026-09-15' },
  ];
  const mijlpalen = (vraag: Partial<Vandaagvraag>) =>
    new Map(op('2026-09-28', vraag).termijn?.mijlpalen.map(({ naam, datum }) => [naam, datum]));
  expect(mijlpalen({ data }).get('Bestuursraad')).toBe('2026-10-01');
  expect(mijlpalen({ data }).get('Minister')).toBe(mijlpalen({}).get('Minister'));
  // Under another plan it is of another ministry; without a plan of the one that it names itself.
  expect(mijlpalen({ data, plan: { ...PLAN, ministerie: 'DEF' } }).get('Minister')).toBe('2026-09-15');
  expect(mijlpalen({ data, plan: null }).get('Bestuursraad')).toBe('2026-10-01');
  expect(op('2026-10-01', { data }).termijn?.toelichting).toContain(
    "'Bestuursraad' op 1 oktober 2026 (eigen datum van het ministerie)",
  );
});

describe('what people decided counts in the work that is open', () => {
  const werk = (...oordelen: [string, Mensoordeel][]) =>
    op('2026-09-01', { oordelen: new Map(oordelen) }).termijn?.werkNodig;

  test('found in order it asks for nothing, found missing for the days of the rules', () => {
    const K01 = kader.criteria[0]?.inspanning as number;
    expect(werk(['K08', oordeel('voldoet')])).toBe(11 - 3);
    expect(werk(['K01', oordeel('ontbreekt')])).toBe(11 + K01);
    expect(werk(['K08', oordeel('voldoet', 'vervallen')])).toBe(11);
  });

  test('and the report says so with the sum behind the risk', () => {
    const oordelen = new Map([['K08', oordeel('voldoet')]]);
    const rapport = maakWeergave(op('2026-09-01', { oordelen }), undefined, { oordelen, kader });
    expect(rapport.termijn?.balken[0]).toMatchObject({ naam: 'Werk dat open staat', tekst: '8 werkdagen' });
    expect(rapport.termijn?.toelichting).toMatch(/^Er is nog 8 werkdagen werk voor 3 open criteria\./);
    expect(rapport.termijn?.vandaag).toBe('1 september 2026');
  });
});

test('timeliness is judged by that deadline; everything else stays as it was', () => {
  const tijdig = (vandaag: string) => op(vandaag).uitkomsten?.find(({ id }) => id === 'P01');
  expect(tijdig('2026-03-02')).toMatchObject({ uitkomst: 'voldoet', advies: '' });
  expect(tijdig('2026-11-06')).toMatchObject({
    uitkomst: 'ontbreekt',
    toelichting: op('2026-11-06').termijn?.toelichting,
    advies: kader.criteria.find(({ id }) => id === 'P01')?.advies,
  });
  expect(op('2026-03-02').score).toMatchObject({ totaal: 71, onderdelen: { kern: 78, tijdigheid: 100 } });
  expect(op('2026-11-06').score).toMatchObject({ totaal: 71, onderdelen: { kern: 78, tijdigheid: 0 } });
  const rest = (uitkomsten = voorbeeldtoetsing().uitkomsten) => uitkomsten?.filter(({ id }) => id !== 'P01');
  expect(rest(op('2026-11-06').uitkomsten)).toEqual(rest());
});

test('the year is that of the plan under which a person put it', () => {
  expect(indienjaarVan(voorbeeldtoetsing(), PLAN)).toBe(2026);
  expect(indienjaarVan(voorbeeldtoetsing(), { ...PLAN, periode: { van: 2029, tot: 2032 } })).toBe(2028);
  expect(indienjaarVan(voorbeeldtoetsing(), { ...PLAN, periode: null })).toBe(2026);
  expect(indienjaarVan(voorbeeldtoetsing(), null)).toBe(2026);
  // A period that is none, as a hostile or broken file can name it.
  expect(indienjaarVan(voorbeeldtoetsing(), { ...PLAN, periode: { van: 2000, tot: 2100 } })).toBe(2026);
  expect(indienjaarVan(GEWEIGERD, null)).toBeNull();
  expect(op('2026-09-01', { plan: { ...PLAN, periode: { van: 2029, tot: 2032 } } }).termijn?.datum).toBe(
    '2028-11-08',
  );
});

test.each([GEWEIGERD, GEEN_PLAN])('$bestand, which was not judged, stays as it is', (toetsing) => {
  expect(op('2026-11-06', {}, toetsing)).toEqual(toetsing);
});
