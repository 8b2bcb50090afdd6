/** Which steps of terms a word can stand for. A few look-ups per new word; words are remembered. */
import { TELWOORD } from '../feiten/telwoorden.ts';
import { type Stap, stam, type Woordvorm } from './patroon.ts';

/** A hostile file can hold endless different words. */
const HOOGSTENS_ONTHOUDEN = 200_000;
const LANGSTE_WOORD = 60;
/** Years that a plan can speak of; 2.000 with a point is a number, 2000 without one a year. */
const JAAR = /^(?:19[5-9]|20[0-9])\d$/;
/** 'een' is left out: it is nearly always the article. */
const GETAL = new RegExp(`^(?:\\d{1,12}|(?!een$)${TELWOORD})$`);

export class Woordvormen {
  readonly #nummers = new Map<string, number>();
  readonly #lengtes: number[] = [];
  readonly #kaarten: Record<Woordvorm['soort'], Map<string, number[]>> = {
    stam: new Map(),
    begin: new Map(),
    eind: new Map(),
    midden: new Map(),
    letterlijk: new Map(),
    jaar: new Map(),
    getal: new Map(),
  };
  readonly #woorden = new Map<string, readonly number[]>();

  /** The number of a step; the same step always has the same number. */
  nummer(stap: Stap): number {
    const sleutel = stap.vormen.map((v) => `${v.soort}:${v.waarde}`).join('|');
    const bekend = this.#nummers.get(sleutel);
    if (bekend !== undefined) return bekend;
    const nummer = this.#nummers.size;
    this.#nummers.set(sleutel, nummer);
    this.#lengtes.push(Math.min(...stap.vormen.map((v) => v.waarde.length)));
    for (const vorm of stap.vormen) {
      const kaart = this.#kaarten[vorm.soort];
      const waarde = vorm.soort === 'stam' ? stam(vorm.waarde) : vorm.waarde;
      const bij = kaart.get(waarde);
      if (bij) bij.push(nummer);
      else kaart.set(waarde, [nummer]);
    }
    return nummer;
  }

  /** How many different steps there are. */
  get aantal(): number {
    return this.#nummers.size;
  }

  /** Length of the shortest word form of a step: a long word is rare. */
  lengte(nummer: number): number {
    return this.#lengtes[nummer] as number;
  }

  /**
   * Numbers of the steps that a word can stand for.
   *
   * @param vorm what normaal() makes of the word as it stands, so that the latter is enough to remember it by
   */
  van(vorm: string, letterlijk: string): readonly number[] {
    const bekend = this.#woorden.get(letterlijk);
    if (bekend) return bekend;
    const { stam: opStam, begin, eind, midden, letterlijk: opLetter, jaar, getal } = this.#kaarten;
    const nummers = new Set<number>();
    const voeg = (lijst: number[] | undefined) => {
      for (const nummer of lijst ?? []) nummers.add(nummer);
    };
    voeg(opLetter.get(letterlijk));
    voeg(opStam.get(stam(vorm)));
    if (JAAR.test(vorm)) voeg(jaar.get(''));
    // '2027-2030' joined is not a number.
    else if (GETAL.test(vorm) && !/[-–]/.test(letterlijk)) voeg(getal.get(''));
    const n = Math.min(vorm.length, LANGSTE_WOORD);
    for (let i = 1; i <= n; i++) voeg(begin.get(vorm.slice(0, i)));
    for (let i = 0; i < n; i++) {
      voeg(eind.get(vorm.slice(i)));
      if (midden.size) for (let j = i + 2; j <= n; j++) voeg(midden.get(vorm.slice(i, j)));
    }
    const lijst = [...nummers];
    if (this.#woorden.size > HOOGSTENS_ONTHOUDEN) this.#woorden.clear();
    this.#woorden.set(letterlijk, lijst);
    return lijst;
  }
}
