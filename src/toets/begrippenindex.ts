/**
 * All terms of all lexicons in one index, so that a sentence is looked through once, whatever the number of criteria.
 * Finding a term costs a few look-ups per word, and words are remembered, so the cost grows with the text only.
 */
import type { Begripdefinitie } from '../kader/schema.ts';
import { maakPatronen, type Patroon, type Stap, stam, type Woordvorm } from './patroon.ts';
import { type Woord, woorden } from './woorden.ts';

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

interface Ingang {
  begrip: string;
  term: string;
  soort: 'sterk' | 'zwak' | 'niet';
  patroon: Patroon;
}
interface Start {
  ingang: number;
  reeks: number;
}

const ONTKENNERS = new Set(['geen', 'zonder', 'nooit', 'evenmin', 'noch']);
/** How many words before a term a negation reaches. */
const ONTKENREIK = 3;

/** 'Geen voorstel zonder informatieparagraaf' says that there is one. */
function isDubbel(lijst: Woord[], plek: number): boolean {
  if ((lijst[plek] as Woord).vorm !== 'zonder') return false;
  return lijst
    .slice(Math.max(0, plek - 2 * ONTKENREIK), plek)
    .some((w) => w.vorm === 'niet' || ONTKENNERS.has(w.vorm));
}

export class Begrippenindex {
  readonly namen: ReadonlySet<string>;
  readonly #ingangen: Ingang[] = [];
  readonly #stapIds = new Map<string, number>();
  readonly #starts: Start[][] = [];
  readonly #opStam = new Map<string, number[]>();
  readonly #opBegin = new Map<string, number[]>();
  readonly #opEind = new Map<string, number[]>();
  readonly #opMidden = new Map<string, number[]>();
  readonly #opLetter = new Map<string, number[]>();
  readonly #stappen: number[][][] = [];
  readonly #woordIds = new Map<string, readonly number[]>();

  /** @throws Error in Dutch for a term that cannot be compiled or an unknown name under 'omvat' */
  constructor(begrippen: ReadonlyMap<string, Begripdefinitie>) {
    this.namen = new Set(begrippen.keys());
    for (const naam of begrippen.keys()) this.#voegBegripToe(naam, naam, begrippen, new Set());
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
      for (const term of definitie[soort])
        for (const patroon of maakPatronen(term)) this.#voegToe({ begrip: doel, term, soort, patroon });
    }
    for (const ander of definitie.omvat) this.#voegBegripToe(doel, ander, begrippen, gezien);
  }

  #voegToe(ingang: Ingang): void {
    const nummer = this.#ingangen.push(ingang) - 1;
    this.#stappen.push(
      ingang.patroon.reeksen.map((reeks, r) => {
        const ids = reeks.map((stap) => this.#stapId(stap));
        const eerste = ids[0] as number;
        this.#starts[eerste] ??= [];
        this.#starts[eerste].push({ ingang: nummer, reeks: r });
        return ids;
      }),
    );
  }

  #stapId(stap: Stap): number {
    const sleutel = stap.vormen.map((v) => `${v.soort}:${v.waarde}`).join('|');
    let id = this.#stapIds.get(sleutel);
    if (id === undefined) {
      id = this.#stapIds.size;
      this.#stapIds.set(sleutel, id);
      for (const vorm of stap.vormen) this.#zetVorm(vorm, id);
    }
    return id;
  }

  #zetVorm(vorm: Woordvorm, id: number): void {
    const kaart = {
      stam: this.#opStam,
      begin: this.#opBegin,
      eind: this.#opEind,
      midden: this.#opMidden,
      letterlijk: this.#opLetter,
    }[vorm.soort];
    const sleutel = vorm.soort === 'stam' ? stam(vorm.waarde) : vorm.waarde;
    const lijst = kaart.get(sleutel);
    if (lijst) lijst.push(id);
    else kaart.set(sleutel, [id]);
  }

  /** Step ids that a word can stand for. */
  #idsVan(vorm: string, letterlijk: string): readonly number[] {
    const sleutel = `${vorm}\u0000${letterlijk}`;
    const bekend = this.#woordIds.get(sleutel);
    if (bekend) return bekend;
    const ids = new Set<number>();
    const voeg = (lijst: number[] | undefined) => lijst?.forEach((id) => void ids.add(id));
    voeg(this.#opLetter.get(letterlijk));
    voeg(this.#opStam.get(stam(vorm)));
    const n = Math.min(vorm.length, 60);
    for (let i = 1; i <= n; i++) voeg(this.#opBegin.get(vorm.slice(0, i)));
    for (let i = 0; i < n; i++) {
      voeg(this.#opEind.get(vorm.slice(i)));
      if (this.#opMidden.size) for (let j = i + 2; j <= n; j++) voeg(this.#opMidden.get(vorm.slice(i, j)));
    }
    const lijst = [...ids];
    if (this.#woordIds.size > 200_000) this.#woordIds.clear();
    this.#woordIds.set(sleutel, lijst);
    return lijst;
  }

  /**
   * Finds every begrip in a sentence.
   *
   * @param tekst one sentence, item or table row
   * @returns hits in no particular order; a begrip can be hit by several terms
   */
  zoek(tekst: string): Treffer[] {
    const lijst = woorden(tekst);
    // At each word: the ids of the word itself (1 long) and of the hyphenated word that begins there.
    const plekken = lijst.map((woord, i) => {
      const los = { ids: this.#idsVan(woord.vorm, woord.letterlijk), delen: 1 };
      if (!woord.samen) return [los];
      const geheel = tekst.slice(woord.van, (lijst[i + woord.samen.delen - 1] as Woord).tot);
      return [los, { ids: this.#idsVan(woord.samen.vorm, geheel), delen: woord.samen.delen }];
    });

    const gevonden: (Treffer & { soort: Ingang['soort'] })[] = [];
    const half = new Map<number, Map<number, [number, number]>>();
    for (let i = 0; i < plekken.length; i++) {
      for (const plek of plekken[i] as (typeof plekken)[number]) {
        for (const id of plek.ids) {
          for (const start of this.#starts[id] ?? []) {
            const ingang = this.#ingangen[start.ingang] as Ingang;
            const reeks = ingang.patroon.reeksen[start.reeks] as Stap[];
            const einde = this.#volg(
              plekken,
              i + plek.delen,
              reeks,
              (this.#stappen[start.ingang] as number[][])[start.reeks] as number[],
            );
            if (einde < 0) continue;
            if (ingang.patroon.reeksen.length > 1) {
              let delen = half.get(start.ingang);
              if (!delen) {
                delen = new Map();
                half.set(start.ingang, delen);
              }
              if (!delen.has(start.reeks)) delen.set(start.reeks, [i, einde - 1]);
              if (delen.size < ingang.patroon.reeksen.length) continue;
              const eerste = delen.get(0) as [number, number];
              gevonden.push(this.#treffer(ingang, lijst, eerste[0], eerste[1]));
            } else gevonden.push(this.#treffer(ingang, lijst, i, einde - 1));
          }
        }
      }
    }
    const maskers = gevonden.filter((t) => t.soort === 'niet');
    return gevonden.filter(
      (t) =>
        t.soort !== 'niet' && !maskers.some((m) => m.begrip === t.begrip && m.van < t.tot && t.van < m.tot),
    );
  }

  #volg(
    plekken: { ids: readonly number[]; delen: number }[][],
    vanaf: number,
    reeks: Stap[],
    ids: number[],
  ): number {
    let plaats = vanaf;
    for (let s = 1; s < reeks.length; s++) {
      const stap = reeks[s] as Stap;
      let verder = -1;
      for (let sprong = 0; sprong <= stap.tussen && plaats + sprong < plekken.length; sprong++) {
        const past = plekken[plaats + sprong]?.find((plek) => plek.ids.includes(ids[s] as number));
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

  #treffer(
    ingang: Ingang,
    lijst: Woord[],
    eerste: number,
    laatste: number,
  ): Treffer & { soort: Ingang['soort'] } {
    let ontkend = false;
    for (let i = Math.max(0, eerste - ONTKENREIK); i < eerste; i++) {
      if (ONTKENNERS.has((lijst[i] as Woord).vorm)) ontkend = !isDubbel(lijst, i);
    }
    return {
      begrip: ingang.begrip,
      sterk: ingang.soort === 'sterk',
      soort: ingang.soort,
      term: ingang.term,
      van: (lijst[eerste] as Woord).van,
      tot: (lijst[Math.min(laatste, lijst.length - 1)] as Woord).tot,
      ontkend,
    };
  }
}
