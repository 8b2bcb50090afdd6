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
  /** Numbers of the steps that its start does not tell of; a sentence without one of them need not be looked at. */
  verder: number[];
  bij: { begrip: string; soort: Termsoort }[];
}

/** Terms with the same rarest step. Most sentences with that step have none of them, so what tells is kept close together. */
interface Start {
  ingangen: Ingang[];
  /** Per term the step that is rarest after it; of a term of one step that step itself. */
  tweede: number[];
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
const DUBBELREIK = 10;

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
  /** By term: compiled once, though many begrippen take in the terms of another. */
  readonly #ingangen = new Map<string, Ingang[]>();
  /** Terms by the number of their rarest step: the one with the longest word. */
  readonly #starts: (Start | undefined)[] = [];
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
    const bekend = this.#ingangen.get(term);
    if (bekend) {
      for (const ingang of bekend) ingang.bij.push(bij);
      return;
    }
    const ingangen = maakPatronen(term).map(({ reeksen }) => this.#maakIngang(term, reeksen, bij));
    this.#ingangen.set(term, ingangen);
  }

  #maakIngang(term: string, reeksen: Stap[][], bij: Ingang['bij'][number]): Ingang {
    const nummers = reeksen.map((reeks) => reeks.map((stap) => this.#vormen.nummer(stap)));
    const [eerste, tweede = eerste, ...verder] = [...new Set(nummers.flat())].sort(
      (a, b) => this.#vormen.lengte(b) - this.#vormen.lengte(a),
    ) as [number, ...number[]];
    const ingang = { term, reeksen, nummers, verder, bij: [bij] };
    this.#starts[eerste] ??= { ingangen: [], tweede: [] };
    this.#starts[eerste].ingangen.push(ingang);
    this.#starts[eerste].tweede.push(tweede);
    return ingang;
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
    const gevonden: (Treffer & { soort: Termsoort })[] = [];
    for (const ingang of this.#mogelijk(plekken)) {
      for (const [eerste, laatste] of vindReeksen(ingang, plekken, this.#eerste)) {
        const { van } = lijst[eerste] as Woord;
        const { tot } = lijst[Math.min(laatste, lijst.length - 1)] as Woord;
        const ontkend = isOntkend(lijst, eerste);
        for (const { begrip, soort } of ingang.bij)
          gevonden.push({ begrip, sterk: soort === 'sterk', term: ingang.term, van, tot, ontkend, soort });
      }
    }
    const maskers = gevonden.filter((t) => t.soort === 'niet');
    if (!maskers.length) return gevonden;
    return gevonden.filter(
      (t) =>
        t.soort !== 'niet' && !maskers.some((m) => m.begrip === t.begrip && m.van < t.tot && t.van < m.tot),
    );
  }

  /** The terms of which a sentence has every step, wherever they stand. */
  #mogelijk(plekken: readonly Plek[][]): Ingang[] {
    const stappen = this.#merkStappen(plekken);
    const [gezien, beurt] = [this.#gezien, this.#zoekbeurt];
    const mogelijk: Ingang[] = [];
    for (const stap of stappen) {
      const start = this.#starts[stap];
      if (!start) continue;
      const { tweede, ingangen } = start;
      for (let i = 0; i < tweede.length; i++) {
        if (gezien[tweede[i] as number] !== beurt) continue;
        const ingang = ingangen[i] as Ingang;
        if (ingang.verder.every((nummer) => gezien[nummer] === beurt)) mogelijk.push(ingang);
      }
    }
    return mogelijk;
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

const indexen = new WeakMap<ReadonlyMap<string, Begripdefinitie>, Begrippenindex>();

/**
 * The lexicons of a kader as one index; made once for the same lexicons, since that takes most of a second.
 *
 * @throws Error for a term that cannot be compiled
 */
export function begrippenindexVan(begrippen: ReadonlyMap<string, Begripdefinitie>): Begrippenindex {
  let index = indexen.get(begrippen);
  if (!index) {
    index = new Begrippenindex(begrippen);
    indexen.set(begrippen, index);
  }
  return index;
}

/**
 * Where a term stands: every place of a single sequence; of sequences that must all be there, the place of the first.
 *
 * @returns pairs of first and last word
 */
function vindReeksen(ingang: Ingang, plekken: Plek[][], eersteWoord: Uint32Array): [number, number][] {
  let gevonden: [number, number][] | undefined;
  for (let r = 0; r < ingang.reeksen.length; r++) {
    const reeks = ingang.reeksen[r] as Stap[];
    const nummers = ingang.nummers[r] as number[];
    const plaatsen: [number, number][] = [];
    for (let i = eersteWoord[nummers[0] as number] as number; i < plekken.length; i++) {
      const einde = volg(plekken, i, reeks, nummers);
      if (einde < 0) continue;
      plaatsen.push([i, einde - 1]);
      if (ingang.reeksen.length > 1) break;
    }
    if (!plaatsen.length) return [];
    gevonden ??= plaatsen;
  }
  return gevonden ?? [];
}

/** @returns the word after the sequence that begins at a word; -1 when it does not stand there */
function volg(plekken: Plek[][], vanaf: number, reeks: Stap[], nummers: number[]): number {
  let plaats = vanaf;
  for (let s = 0; s < reeks.length; s++) {
    const laatste = Math.min(plaats + (s === 0 ? 0 : (reeks[s] as Stap).tussen), plekken.length - 1);
    let verder = -1;
    for (; plaats <= laatste && verder < 0; plaats++) {
      const delen = delenVan(plekken[plaats] as Plek[], nummers[s] as number);
      if (delen) verder = plaats + delen;
    }
    if (verder < 0) return -1;
    plaats = verder;
  }
  return plaats;
}

/** How many words a step takes at a word; 0 when it cannot stand there. */
function delenVan(alle: readonly Plek[], nummer: number): number {
  for (const { ids, delen } of alle) if (ids.includes(nummer)) return delen;
  return 0;
}

function isOntkend(lijst: Woord[], eerste: number): boolean {
  let ontkend = false;
  for (let i = Math.max(0, eerste - ONTKENREIK); i < eerste; i++) {
    if (ONTKENNERS.has((lijst[i] as Woord).vorm)) ontkend = !isDubbel(lijst, i);
  }
  return ontkend;
}
