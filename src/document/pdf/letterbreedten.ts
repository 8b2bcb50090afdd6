/**
 * How wide letters are, learned from lines of which the width is known: pdf.js only tells the width of a whole run of text.
 */
import type { Regel } from './brok.ts';

/** Lines looked at; more do not make it better. */
const MEESTE = 4000;
const RONDES = 8;
const GEMIDDELD = 0.5;

export class Letterbreedten {
  readonly #gewoon: Map<string, number>;
  readonly #vet: Map<string, number>;

  /** @param regels lines of text, of any size */
  constructor(regels: readonly Regel[]) {
    this.#gewoon = leer(regels.filter(({ vet }) => !vet).slice(0, MEESTE));
    this.#vet = leer(regels.filter(({ vet }) => vet).slice(0, MEESTE));
  }

  /** @returns width of a letter, in points, in the type of the line */
  van(letter: string, regel: Regel): number {
    return ((regel.vet ? this.#vet : this.#gewoon).get(letter) ?? GEMIDDELD) * regel.grootte;
  }
}

/** Kaczmarz' method: each line in turn corrects the widths of its letters by its share of the error. */
function leer(regels: readonly Regel[]): Map<string, number> {
  const breedten = new Map<string, number>();
  const tellingen = regels.map(({ tekst, x, x2, grootte }) => {
    const perLetter = new Map<string, number>();
    for (const letter of tekst.slice(0, 200)) perLetter.set(letter, (perLetter.get(letter) ?? 0) + 1);
    let norm = 0;
    for (const aantal of perLetter.values()) norm += aantal * aantal;
    return { perLetter, norm, breedte: tekst.length > 200 ? 0 : (x2 - x) / (grootte || 1) };
  });
  for (let ronde = 0; ronde < RONDES; ronde++) {
    for (const { perLetter, norm, breedte } of tellingen) {
      if (breedte <= 0) continue;
      let som = 0;
      for (const [letter, aantal] of perLetter) som += aantal * (breedten.get(letter) ?? GEMIDDELD);
      const stap = (0.5 * (breedte - som)) / norm;
      for (const [letter, aantal] of perLetter) {
        breedten.set(letter, (breedten.get(letter) ?? GEMIDDELD) + stap * aantal);
      }
    }
  }
  return breedten;
}
