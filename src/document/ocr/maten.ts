/** Measures on a recognised line: how large its letters are, and how thick their strokes. */
import type { Beeld } from './beeld.ts';
import type { Woord } from './woorden.ts';

/** How far the tallest letter of a word stands above the baseline as a part of the font size, a mean over common fonts. */
const BOVEN: readonly [RegExp, number][] = [
  [/[\p{Lu}\p{N}bdfhijklßà-öù-ÿ'’‘"“”!?]/u, 0.72],
  [/t/, 0.65],
  [/[a-z]/, 0.52],
];
/** Letters and signs that reach below the baseline. */
const STAART = /[gjpqyQ,;()[\]/|]/;

/**
 * Words are measured, not letters: which point of ink belongs to which letter Tesseract often tells wrong.
 *
 * @returns the font size in picture points; null when no word tells it
 */
export function meetGrootte(woorden: readonly Woord[]): number | null {
  const maten: number[] = [];
  for (const { tekst, boven, onder, lijn } of woorden) {
    const deel = BOVEN.find(([letters]) => letters.test(tekst))?.[1];
    if (deel === undefined) continue;
    const voet = STAART.test(tekst) ? lijn : onder;
    // A long word counts for more.
    for (const _ of tekst) maten.push((voet - boven) / deel);
  }
  const maat = maten.length ? middelste(maten) : 0;
  return maat > 0 ? maat : null;
}

/** Mean of the middle half: what is measured wrong does not count, and picture points are too coarse for a median. */
function middelste(getallen: readonly number[]): number {
  const op = [...getallen].sort((a, b) => a - b);
  const deel = op.slice(Math.floor(op.length / 4), Math.ceil((op.length * 3) / 4));
  return deel.reduce((som, getal) => som + getal, 0) / deel.length;
}

/**
 * Thickness of the strokes: ink divided by the number of strokes that rows of the picture cross.
 *
 * @param grootte of the letters, in picture points
 * @returns as a part of grootte; null with too little ink to tell
 */
export function meetInkt(woorden: readonly Woord[], grootte: number, beeld: Beeld): number | null {
  const { grijs, breedte } = beeld;
  let inkt = 0;
  let strepen = 0;
  for (const { x, x2, boven, onder } of woorden) {
    let [licht, donker] = [0, 255];
    for (let rij = boven; rij < onder; rij++) {
      for (let kolom = x; kolom < x2; kolom++) {
        const punt = grijs[rij * breedte + kolom] ?? 255;
        if (punt > licht) licht = punt;
        if (punt < donker) donker = punt;
      }
    }
    const verschil = licht - donker;
    if (verschil < 60) continue;
    const grens = donker + verschil / 2;
    for (let rij = boven; rij < onder; rij++) {
      let binnen = false;
      for (let kolom = x; kolom < x2; kolom++) {
        const punt = grijs[rij * breedte + kolom] ?? 255;
        inkt += (licht - punt) / verschil;
        if (punt < grens !== binnen) {
          binnen = !binnen;
          if (binnen) strepen++;
        }
      }
    }
  }
  return strepen < 20 ? null : inkt / strepen / grootte;
}
