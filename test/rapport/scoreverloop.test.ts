import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maakScoreverloop } from '../../src/rapport/scoreverloop.ts';

test('fewer than two scores make no line', () => {
  expect(maakScoreverloop([])).toBeNull();
  expect(maakScoreverloop([{ nummer: 1, score: 40 }])).toBeNull();
  expect(
    maakScoreverloop([
      { nummer: 1, score: 40 },
      { nummer: 2, score: null },
    ]),
  ).toBeNull();
});

test('the line and the words tell the same, and pass over a version without a score', () => {
  const verloop = maakScoreverloop([
    { nummer: 1, score: 40 },
    { nummer: 2, score: null },
    { nummer: 3, score: 40 },
    { nummer: 4, score: 85 },
  ]);
  expect(verloop?.tekst).toBe('Score per versie: versie 1 40, versie 3 40, versie 4 85.');
  expect(verloop?.punten.map(({ nummer, score }) => [nummer, score])).toEqual([
    [1, 40],
    [3, 40],
    [4, 85],
  ]);
  expect(verloop?.lijn).toBe(verloop?.punten.map(({ x, y }) => `${x},${y}`).join(' '));
  const [een, drie, vier] = verloop?.punten ?? [];
  expect(drie?.y).toBe(een?.y);
  expect(vier?.y).toBeLessThan(een?.y as number);
});

test('points stand inside the picture, in order, at the height of the rasters', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 }), (scores) => {
      const verloop = maakScoreverloop(scores.map((score, i) => ({ nummer: i + 1, score })));
      if (!verloop) throw new Error('no line');
      for (const [i, { x, y, score }] of verloop.punten.entries()) {
        expect(x).toBeGreaterThan(verloop.punten[i - 1]?.x ?? 0);
        expect(x).toBeLessThan(verloop.breedte);
        const [hoog, laag] = [verloop.rasters.at(-1)?.y, verloop.rasters[0]?.y] as [number, number];
        expect(y).toBeCloseTo(laag - ((laag - hoog) * score) / 100, 0);
      }
    }),
  );
});
