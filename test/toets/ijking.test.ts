import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { geijkt, type IJking } from '../../src/toets/ijking.ts';

const IJKING: IJking = {
  kern: {
    voldoet: [
      [0.6, 0.5],
      [0.8, 0.9],
    ],
  },
};

test.each([
  [0.5, 0.5],
  [0.6, 0.5],
  [0.7, 0.7],
  [0.8, 0.9],
  [0.99, 0.9],
])('strength %d becomes certainty %d', (sterkte, zekerheid) => {
  expect(geijkt(sterkte, 'kern', 'voldoet', IJKING)).toBe(zekerheid);
});

test('without a line the strength stands', () => {
  expect(geijkt(0.777, 'kern', 'deels', IJKING)).toBe(0.78);
  expect(geijkt(0.777, 'document', 'voldoet', IJKING)).toBe(0.78);
});

test('stronger evidence is never less certain', () => {
  const sterkte = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(sterkte, sterkte, (a, b) => {
      const [laag, hoog] = [Math.min(a, b), Math.max(a, b)].map((x) =>
        geijkt(x, 'kern', 'voldoet', IJKING),
      ) as [number, number];
      expect(laag).toBeLessThanOrEqual(hoog);
    }),
  );
});
