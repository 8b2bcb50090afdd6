/** Whether a short text, such as a heading or what an amount is for, says one thing and nothing else. */
import type { Treffer } from '../begrippenindex.ts';
import { woorden } from '../woorden.ts';

/** Words that say nothing of the subject. */
const OPVULLING = new Set(
  (
    'aan aandeel alle bedrag budget de dit deel deze en een euro gaat geld het ict in informatieplan is it iv jaar kosten ' +
    'miljoen of onze ons op overige per plan post procent structureel totaal totale uitgaven van voor waarvan'
  ).split(' '),
);

/**
 * @param tekst a heading or post
 * @param treffers hits of the begrip in that text
 * @returns whether each word belongs to a hit, is a number or says nothing
 */
export function bestaatUit(tekst: string, treffers: readonly Treffer[]): boolean {
  const eigen = treffers.filter((t) => !t.ontkend);
  return (
    eigen.length > 0 &&
    woorden(tekst).every(
      (w) =>
        OPVULLING.has(w.vorm) || /^\d+$/.test(w.vorm) || eigen.some((t) => t.van <= w.van && t.tot >= w.tot),
    )
  );
}
