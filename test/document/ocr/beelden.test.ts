import { describe, expect, test } from '@jest/globals';
import type { Beeld } from '../../../src/document/ocr/beeld.ts';
import { meetScheefstand, zetRecht } from '../../../src/document/ocr/scheefstand.ts';
import { neemStippellijnenUit } from '../../../src/document/ocr/stippellijnen.ts';
import { neemStrepenUit } from '../../../src/document/ocr/strepen.ts';

/** A white page of 200 by 200 points, two picture points to a point, with black rectangles [x, y, width, height] on it. */
function blad(...zwart: [number, number, number, number][]): Beeld {
  const breedte = 400;
  const grijs = new Uint8Array(breedte * breedte).fill(250);
  for (const [x, y, b, h] of zwart) {
    for (let rij = y; rij < y + h; rij++) grijs.fill(10, rij * breedte + x, rij * breedte + x + b);
  }
  return { breedte, hoogte: breedte, grijs, schaal: 2 };
}

const zwart = ({ grijs }: Beeld): number => grijs.filter((punt) => punt < 128).length;

describe('ruling lines', () => {
  test('are found in points of the page and taken out of the picture', () => {
    const beeld = blad([40, 100, 300, 2], [60, 100, 2, 200]);
    expect(neemStrepenUit(beeld)).toEqual([
      { x1: 20, x2: 170, y1: 50.25, y2: 50.25 },
      { x1: 30.25, x2: 30.25, y1: 50, y2: 150 },
    ]);
    expect(zwart(beeld)).toBe(0);
  });

  test('dashes, stems of letters and filled planes are none', () => {
    const beeld = blad([40, 40, 30, 2], [200, 40, 4, 40], [40, 200, 300, 40]);
    const voor = zwart(beeld);
    expect(neemStrepenUit(beeld)).toEqual([]);
    expect(zwart(beeld)).toBe(voor);
  });
});

describe('lines of dots', () => {
  const stippen = (aantal: number): [number, number, number, number][] =>
    Array.from({ length: aantal }, (_, i) => [100 + i * 10, 200, 3, 3]);

  test('are taken out and told where they stood', () => {
    const beeld = blad(...stippen(20), [40, 180, 4, 22]);
    expect(neemStippellijnenUit(beeld)).toEqual([{ x: 100, x2: 293, y: 202 }]);
    expect(zwart(beeld)).toBe(4 * 22);
  });

  test.each([
    ['an ellipsis', stippen(3)],
    ['strokes of letters', stippen(20).map(([x]) => [x, 190, 3, 20] as [number, number, number, number])],
  ])('%s stays', (_, vormen) => {
    const beeld = blad(...vormen);
    const voor = zwart(beeld);
    expect(neemStippellijnenUit(beeld)).toEqual([]);
    expect(zwart(beeld)).toBe(voor);
  });
});

describe('a sheet that lay askew', () => {
  const scheef = (hoek: number): Beeld => {
    const woorden: [number, number, number, number][] = [];
    for (let rij = 60; rij < 340; rij += 24) {
      for (let x = 40; x < 360; x += 4) woorden.push([x, Math.round(rij + (x - 200) * hoek), 3, 8]);
    }
    return blad(...woorden);
  };

  test.each([-0.05, -0.02, 0, 0.03, 0.04])('is measured at %d radians and set level', (hoek) => {
    expect(Math.abs(meetScheefstand(scheef(hoek)) - hoek)).toBeLessThanOrEqual(0.005);
    expect(Math.abs(meetScheefstand(zetRecht(scheef(hoek))))).toBeLessThanOrEqual(0.005);
  });

  test('a level or empty page is left as it is', () => {
    const recht = scheef(0);
    expect(zetRecht(recht)).toBe(recht);
    const leeg = blad();
    expect(zwart(zetRecht(leeg))).toBe(0);
  });
});
