/**
 * All terms of all lexicons in one index, so that a sentence is looked through once, whatever the number of criteria.
 * Finding a term costs a few look-ups per word, and words are remembered, so the cost grows with the text only.
 */
import type { Begripdefinitie } from '../kader/schema.ts';
import { maakPatronen, type Stap } from './patroon.ts';
import { type Woord, woorden } from './woorden.ts';
import { Woordvormen } from './woordvormen.ts';

/** A begrip found in a sentence. */
export interface Treffer {
  begrip: string;
  sterk: boolean;
  /** The term as the lexicon has it. */
  term: string;
  van: number;
  tot: number;
  /** 'geen', 'zonder' or the like stands right before it. */
  ontkend: boolean;
}

type Termsoort = 'sterk' | 'zwak' | 'niet';

/** A compiled term, once for all begrippen that have it. */
interface Ingang {
  term: string;
  reeksen: Stap[][];
  /** Per sequence the number of each step. */
  nummers: number[][];
  /** Numbers of all steps; a sentence without one of them need not be looked at. */
  nodig: number[];
  bij: { begrip: string; soort: Termsoort }[];
}

/** A word, or a hyphenated word as one, that a step can begin at. */
interface Plek {
  ids: readonly number[];
  /** How many words it takes. */
  delen: number;
}

const ONTKENNERS = new Set(['geen', 'zonder', 'nooit', 'evenmin', 'noch']);
/** How many words before a term a negation reaches. */
const ONTKENREIK = 3;
/** How far apart the two of a double negation may stand, in words. */
const DUBBELREIK = 7;

/** 'Geen voorstel zonder informatieparagraaf' says that there is one, and it is about proposals. */
function isDubbel(lijst: Woord[], plek: number): boolean {
  const { vorm } = lijst[plek] as Woord;
  if (vorm !== 'zonder') return lijst.slice(plek + 1, plek + 1 + DUBBELREIK).some((w) => w.vorm === 'zonder');
  return lijst
    .slice(Math.max(0, plek - DUBBELREIK), plek)
    .some((w) => w.vorm === 'niet' || ONTKENNERS.has(w.vorm));
}

export class Begrippenindex {
  readonly namen: ReadonlySet<string>;
  readonly #vormen = new Woordvormen();
  readonly #ingangen = new Map<string, Ingang>();
  /** Terms by the number of their rarest step: the one with the longest word. */
  readonly #starts: Ingang[][] = [];
  /** Per step the number of the search in which it was last seen: tells cheaply whether a sentence has it. */
  #gezien = new Uint32Array(0);
  /** Per step the first word of the sentence that it can stand at. */
  #eerste = new Uint32Array(0);
  #zoekbeurt = 0;

  /** @throws Error in Dutch for a term that cannot be compiled or an unknown name under 'omvat' */
  constructor(begrippen: ReadonlyMap<string, Begripdefinitie>) {
    this.namen = new Set(begrippen.keys());
    for (const naam of begrippen.keys()) this.#voegBegripToe(naam, naam, begrippen, new Set());
    this.#gezien = new Uint32Array(this.#vormen.aantal);
    this.#eerste = new Uint32Array(this.#vormen.aantal);
  }

  #voegBegripToe(
    doel: string,
    naam: string,
    begrippen: ReadonlyMap<string, Begripdefinitie>,
    gezien: Set<string>,
  ): void {
    if (gezien.has(naam)) return;
    gezien.add(naam);
    const definitie = begrippen.get(naam);
    if (!definitie) throw new Error(`begrip "${doel}" omvat het onbekende begrip "${naam}"`);
    for (const soort of ['sterk', 'zwak', 'niet'] as const) {
      for (const term of definitie[soort]) this.#voegTermToe(term, { begrip: doel, soort });
    }
    for (const ander of definitie.omvat) this.#voegBegripToe(doel, ander, begrippen, gezien);
  }

  #voegTermToe(term: string, bij: Ingang['bij'][number]): void {
    for (const [i, { reeksen }] of maakPatronen(term).entries()) {
      const sleutel = `${i} ${term}`;
      const bekend = this.#ingangen.get(sleutel);
      if (bekend) {
        bekend.bij.push(bij);
        continue;
      }
      const nummers = reeksen.map((reeks) => reeks.map((stap) => this.#vormen.nummer(stap)));
      const ingang = { term, reeksen, nummers, nodig: [...new Set(nummers.flat())], bij: [bij] };
      this.#ingangen.set(sleutel, ingang);
      const zeldzaamst = ingang.nodig.reduce((a, b) =>
        this.#vormen.lengte(b) > this.#vormen.lengte(a) ? b : a,
      );
      this.#starts[zeldzaamst] ??= [];
      this.#starts[zeldzaamst].push(ingang);
    }
  }

  /**
   * Finds every begrip in a sentence.
   *
   * @param tekst one sentence, item or table row
   * @returns hits in no particular order; a begrip can be hit by several terms
   */
  zoek(tekst: string): Treffer[] {
    const lijst = woorden(tekst);
    const plekken = this.#plekken(tekst, lijst);
    const stappen = this.#merkStappen(plekken);
    const heeft = (nummer: number) => this.#gezien[nummer] === this.#zoekbeurt;
    const gevonden: (Treffer & { soort: Termsoort })[] = [];
    for (const stap of stappen) {
      for (const ingang of this.#starts[stap] ?? []) {
        if (!ingang.nodig.every(heeft)) continue;
        for (const [eerste, laatste] of vindReeksen(ingang, plekken, this.#eerste)) {
          const plaats = treffer(ingang.term, lijst, eerste, laatste);
          for (const { begrip, soort } of ingang.bij)
            gevonden.push({ ...plaats, begrip, soort, sterk: soort === 'sterk' });
        }
      }
    }
    const maskers = gevonden.filter((t) => t.soort === 'niet');
    return gevonden.filter(
      (t) =>
        t.soort !== 'niet' && !maskers.some((m) => m.begrip === t.begrip && m.van < t.tot && t.van < m.tot),
    );
  }

  /** Marks the steps that the words of a sentence can stand for. @returns each of them once */
  #merkStappen(plekken: readonly Plek[][]): number[] {
    const beurt = ++this.#zoekbeurt;
    const stappen: number[] = [];
    for (const [i, alle] of plekken.entries()) {
      for (const { ids } of alle) {
        for (const id of ids) {
          if (this.#gezien[id] === beurt) continue;
          this.#gezien[id] = beurt;
          this.#eerste[id] = i;
          stappen.push(id);
        }
      }
    }
    return stappen;
  }

  /** At each word: what it can stand for, and what the hyphenated word that begins there can stand for. */
  #plekken(tekst: string, lijst: Woord[]): Plek[][] {
    return lijst.map((woord, i) => {
      const los = { ids: this.#vormen.van(woord.vorm, woord.letterlijk), delen: 1 };
      if (!woord.samen) return [los];
      const geheel = tekst.slice(woord.van, (lijst[i + woord.samen.delen - 1] as Woord).tot);
      return [los, { ids: this.#vormen.van(woord.samen.vorm, geheel), delen: woord.samen.delen }];
    });
  }
}

/**
 * Where a term stands: every place of a single sequence; of sequences that must all be there, the place of the first.
 *
 * @returns pairs of first and last word
 */
function vindReeksen(ingang: Ingang, plekken: Plek[][], eersteWoord: Uint32Array): [number, number][] {
  const perReeks: [number, number][][] = [];
  for (const [r, reeks] of ingang.reeksen.entries()) {
    const nummers = ingang.nummers[r] as number[];
    const plaatsen: [number, number][] = [];
    for (let i = eersteWoord[nummers[0] as number] as number; i < plekken.length; i++) {
      const einde = volg(plekken, i, reeks, nummers);
      if (einde >= 0) plaatsen.push([i, einde - 1]);
    }
    if (!plaatsen.length) return [];
    perReeks.push(plaatsen);
  }
  const eerste = perReeks[0] as [number, number][];
  return perReeks.length === 1 ? eerste : eerste.slice(0, 1);
}

/** @returns the word after the sequence that begins at a word; -1 when it does not stand there */
function volg(plekken: Plek[][], vanaf: number, reeks: Stap[], nummers: number[]): number {
  let plaats = vanaf;
  for (const [s, stap] of reeks.entries()) {
    let verder = -1;
    const ruimte = s === 0 ? 0 : stap.tussen;
    for (let sprong = 0; sprong <= ruimte && plaats + sprong < plekken.length; sprong++) {
      const past = plekken[plaats + sprong]?.find((plek) => plek.ids.includes(nummers[s] as number));
      if (past) {
        verder = plaats + sprong + past.delen;
        break;
      }
    }
    if (verder < 0) return -1;
    plaats = verder;
  }
  return plaats;
}

function treffer(
  term: string,
  lijst: Woord[],
  eerste: number,
  laatste: number,
): Pick<Treffer, 'term' | 'van' | 'tot' | 'ontkend'> {
  let ontkend = false;
  for (let i = Math.max(0, eerste - ONTKENREIK); i < eerste; i++) {
    if (ONTKENNERS.has((lijst[i] as Woord).vorm)) ontkend = !isDubbel(lijst, i);
  }
  const van = (lijst[eerste] as Woord).van;
  return { term, van, tot: (lijst[Math.min(laatste, lijst.length - 1)] as Woord).tot, ontkend };
}
