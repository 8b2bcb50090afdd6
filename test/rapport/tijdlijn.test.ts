import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maakTijdlijn } from '../../src/rapport/tijdlijn.ts';
import { dagErbij } from '../../src/termijn/kalender.ts';
import { mijlpalenVoor } from '../../src/termijn/mijlpalen.ts';

const DEFINITIES = [
  { naam: 'Concept gereed', werkdagen: 45 },
  { naam: 'Toets door CIO Rijk', werkdagen: 30 },
  { naam: 'Bestuursraad', werkdagen: 15 },
  { naam: 'Minister', werkdagen: 5 },
];
const DEADLINE = '2026-11-11';
const lijn = (vandaag: string, eigen: Record<string, string> = {}) =>
  maakTijdlijn(mijlpalenVoor(DEADLINE, DEFINITIES, new Map(Object.entries(eigen))), DEADLINE, vandaag);

test('milestones and deadline stand in order on one line, and today between them', () => {
  const { punten, lagen, vandaag } = lijn('2026-10-05');
  expect(punten.map(({ nummer, naam, voorbij }) => [nummer, naam, voorbij])).toEqual([
    [1, 'Concept gereed', true],
    [2, 'Toets door CIO Rijk', true],
    [3, 'Bestuursraad', false],
    [4, 'Minister', false],
    [5, 'Inleverdatum', false],
  ]);
  expect(lagen).toBe(1);
  expect(vandaag.buiten).toBeNull();
  expect(vandaag.procent).toBeGreaterThan(punten[1]!.procent);
  expect(vandaag.procent).toBeLessThan(punten[2]!.procent);
});

test.each([
  ['2026-01-01', 'ervoor', "vóór 'Concept gereed'"],
  ['2026-10-05', null, "na 'Toets door CIO Rijk' en vóór 'Bestuursraad'"],
  ['2026-10-21', null, "de dag van 'Bestuursraad'"],
  ['2026-11-11', null, "de dag van 'Inleverdatum'"],
  ['2027-02-01', 'erna', 'na de inleverdatum'],
])('on %s today lies %s, and the words say so', (dag, buiten, woorden) => {
  const { vandaag, beschrijving } = lijn(dag);
  expect(vandaag.buiten).toBe(buiten);
  expect(beschrijving).toContain(woorden);
});

test('whatever dates a ministry sets, points stay in the picture, in order, and never cover each other', () => {
  const dag = fc.integer({ min: -310, max: 0 }).map((n) => dagErbij(DEADLINE, n));
  fc.assert(
    fc.property(dag, dag, dag, dag, fc.integer({ min: -400, max: 400 }), (a, b, c, d, n) => {
      const eigen = { 'Concept gereed': a, 'Toets door CIO Rijk': b, Bestuursraad: c, Minister: d };
      const { punten, vandaag } = lijn(dagErbij(DEADLINE, n), eigen);
      for (const { procent } of [...punten, vandaag]) {
        expect(procent).toBeGreaterThanOrEqual(1);
        expect(procent).toBeLessThanOrEqual(99);
      }
      for (const [i, punt] of punten.entries()) {
        for (const ander of punten.slice(i + 1)) {
          expect(ander.procent).toBeGreaterThanOrEqual(punt.procent);
          if (ander.laag === punt.laag) expect(ander.procent - punt.procent).toBeGreaterThanOrEqual(8.49);
        }
      }
    }),
  );
});
