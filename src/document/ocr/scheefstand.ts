/** A sheet often lies a little askew in the scanner: turns places back by the angle of the lines of text. */
import type Tesseract from 'tesseract.js';
import type { Beeld } from './beeld.ts';

/** Turns a place in the picture. */
export type Rechtzetter = (x: number, y: number) => { x: number; y: number };

/** Smaller than this, in radians, is noise: a point of height over the width of a page. */
const KLEINST = 0.001;

/** @param regels of the page; only the long ones tell the angle */
export function rechtzetter(regels: readonly Tesseract.Line[], beeld: Beeld): Rechtzetter {
  const hoeken = regels
    .map(({ baseline: { x0, y0, x1, y1 } }) => ({ lengte: x1 - x0, hoek: Math.atan2(y1 - y0, x1 - x0) }))
    .filter(({ lengte }) => lengte > beeld.breedte * 0.3)
    .sort((a, b) => a.hoek - b.hoek);
  const hoek = hoeken[Math.floor(hoeken.length / 2)]?.hoek ?? 0;
  if (Math.abs(hoek) < KLEINST) return (x, y) => ({ x, y });
  const [mx, my] = [beeld.breedte / 2, beeld.hoogte / 2];
  const [cos, sin] = [Math.cos(hoek), Math.sin(hoek)];
  return (x, y) => ({
    x: mx + (x - mx) * cos + (y - my) * sin,
    y: my - (x - mx) * sin + (y - my) * cos,
  });
}
