import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bepaalTermijn, type Termijnvraag } from '../../src/termijn/termijn.ts';

const mijlpalen = [
  { naam: 'naar de minister', werkdagen: 5 },
  { naam: 'concept gereed', werkdagen: 40 },
  { naam: 'toets door CIO Rijk', werkdagen: 30 },
];
const drempels = { laag: 0.5, midden: 1 };

function vraag(anders: Partial<Termijnvraag> = {}) {
  return bepaalTermijn({
    vandaag: '2026-09-03',
    periode: { van: 2027, tot: 2031 },
    open: [],
    mijlpalen,
    drempels,
    ...anders,
  });
}

describe('the date', () => {
  test('is in the year before the first plan year', () => expect(vraag().datum).toBe('2026-11-11'));
  test('follows the year that the user gave', () =>
    expect(vraag({ indienjaar: 2027 }).datum).toBe('2027-11-10'));
  test('without a period is the first one on or after today', () => {
    expect(vraag({ periode: null, vandaag: '2026-11-11' }).datum).toBe('2026-11-11');
    expect(vraag({ periode: null, vandaag: '2026-11-12' }).datum).toBe('2027-11-10');
  });
  test('does not follow an impossible period', () => {
    expect(vraag({ periode: { van: 9_000_000, tot: 9_000_001 } }).datum).toBe('2026-11-11');
  });
});

test('the milestones stand in order, with their working days', () => {
  expect(vraag().mijlpalen).toEqual([
    { naam: 'concept gereed', datum: '2026-09-16', werkdagen: 9 },
    { naam: 'toets door CIO Rijk', datum: '2026-09-30', werkdagen: 19 },
    { naam: 'naar de minister', datum: '2026-11-04', werkdagen: 44 },
  ]);
});

describe('the risk', () => {
  const werk = (dagen: number) => [{ inspanning: dagen - 0.5 }, { inspanning: 0.5 }];

  test.each([
    ['laag', '2026-09-03', 4.5],
    ['midden', '2026-09-03', 5],
    ['midden', '2026-09-03', 9],
    ['hoog', '2026-09-03', 9.5],
    ['laag', '2026-09-17', 4],
    ['hoog', '2026-11-04', 1],
    ['midden', '2026-11-05', 4],
    ['hoog', '2026-11-11', 1],
    ['verstreken', '2026-11-12', 1],
  ])('is %s on %s with %f days of work', (risico, vandaag, dagen) => {
    expect(vraag({ vandaag, open: werk(dagen) }).risico).toBe(risico);
  });

  test('is never lower when there is more work, and laag up to the deadline when there is none', () => {
    const orde = ['laag', 'midden', 'hoog', 'verstreken'];
    const dagen = fc.integer({ min: 0, max: 120 }).map((n) => n / 2);
    const vandaag = fc.integer({ min: 0, max: 400 }).map((n) => {
      return new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(vandaag, dagen, dagen, (dag, een, ander) => {
        const risico = (n: number) => orde.indexOf(vraag({ vandaag: dag, open: [{ inspanning: n }] }).risico);
        expect(risico(Math.max(een, ander))).toBeGreaterThanOrEqual(risico(Math.min(een, ander)));
        expect(vraag({ vandaag: dag }).risico).toBe(dag > '2026-11-11' ? 'verstreken' : 'laag');
      }),
      { numRuns: 30 },
    );
  });

  test('shows the sum that it rests on', () => {
    expect(
      vraag({ vandaag: '2026-09-17', open: [5, 1, 1, 0.5].map((inspanning) => ({ inspanning })) }),
    ).toMatchObject({
      vandaag: '2026-09-17',
      werkNodig: 7.5,
      toelichting:
        'Er is nog 7,5 werkdag werk voor 4 open criteria. ' +
        "Tot 'toets door CIO Rijk' op 30 september 2026 zijn er 9 werkdagen. " +
        'Het werk vraagt 84% van die tijd: het risico is midden (boven 50% en tot en met 100%). ' +
        'Tot de inleverdatum 11 november 2026 zijn er 39 werkdagen. ' +
        "Al voorbij: 'concept gereed'. Kijk of wat toen is besproken nog klopt.",
    });
  });

  test('says since when the date has passed', () => {
    expect(vraag({ vandaag: '2026-11-13', open: [{ inspanning: 1 }] }).toelichting).toBe(
      'De inleverdatum 11 november 2026 is voorbij, 2 werkdagen geleden. Er is nog 1 werkdag werk voor 1 open criterium.',
    );
  });
});
