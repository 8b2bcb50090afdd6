import { describe, expect, test } from '@jest/globals';
import { eigenDataVan, termijnVandaag } from '../../src/termijn/toetsingtermijn.ts';
import { GEEN_PLAN, GEWEIGERD, voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';

const kader = {
  mijlpalen: [
    { naam: 'Bestuursraad', werkdagen: 15 },
    { naam: 'Minister', werkdagen: 5 },
  ],
  drempels: { onzeker: 0.3, risico: { laag: 0.5, midden: 1 } },
};
const toetsing = voorbeeldtoetsing();
const op = (vandaag: string, eigen: Record<string, string> = {}) =>
  termijnVandaag(toetsing, { vandaag, kader, eigenData: new Map(Object.entries(eigen)) });

describe('the deadline of a plan that was judged before', () => {
  test('is counted from today, with the work that counted then', () => {
    expect(op('2026-10-01')).toMatchObject({ vandaag: '2026-10-01', datum: '2026-11-11', werkdagen: 29 });
    const telt = toetsing.uitkomsten?.filter(({ plicht }) => plicht === 'verplicht' || plicht === 'verwacht');
    expect(op('2026-10-01')?.werkNodig).toBe(telt?.reduce((som, { inspanning }) => som + inspanning, 0));
  });

  test('the risk and the sum behind it follow the dates of the ministry', () => {
    expect(op('2026-09-21')?.risico).toBe('laag');
    expect(op('2026-09-21', { Bestuursraad: '2026-09-23' })).toMatchObject({
      risico: 'hoog',
      mijlpalen: [
        { naam: 'Bestuursraad', datum: '2026-09-23', werkdagen: 2 },
        { naam: 'Minister', datum: '2026-11-04', werkdagen: 32 },
      ],
      toelichting: expect.stringContaining(
        "Tot 'Bestuursraad' op 23 september 2026 (eigen datum van het ministerie) zijn er 2 werkdagen.",
      ),
    });
    expect(op('2026-09-21')?.toelichting).not.toContain('eigen datum');
  });

  test('what people decided takes the work away', () => {
    const klaar = termijnVandaag(toetsing, {
      vandaag: '2026-11-10',
      kader,
      uitkomsten: toetsing.uitkomsten?.map((u) => ({ ...u, inspanning: 0 })),
    });
    expect(klaar).toMatchObject({ werkNodig: 0, risico: 'laag' });
    expect(op('2026-11-10')?.risico).toBe('hoog');
  });

  test('keeps the year that the sender chose', () => {
    const later = { ...toetsing, termijn: { ...toetsing.termijn!, datum: '2027-11-10' } };
    expect(termijnVandaag(later, { vandaag: '2026-10-01', kader })?.datum).toBe('2027-11-10');
  });

  test('is not made up for what was not judged', () => {
    expect(termijnVandaag(GEWEIGERD, { vandaag: '2026-10-01', kader })).toBeNull();
    expect(termijnVandaag(GEEN_PLAN, { vandaag: '2026-10-01', kader })).toEqual(GEEN_PLAN.termijn ?? null);
  });
});

test('the dates of a ministry are those of that ministry', () => {
  const data = [
    { ministerie: 'BZK', mijlpaal: 'Minister', datum: '2026-11-02' },
    { ministerie: 'DEF', mijlpaal: 'Minister', datum: '2026-11-03' },
  ];
  expect(eigenDataVan(data, 'BZK')).toEqual(new Map([['Minister', '2026-11-02']]));
  expect(eigenDataVan(data, 'AZ')).toEqual(new Map());
});
