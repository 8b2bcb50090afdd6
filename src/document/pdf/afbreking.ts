/**
 * Joins printed lines to running text. A hyphen at a line end is part of the word (ICT-beheer, in- en uitvoer) or was put
 * there by the typesetter; the document itself is asked which, by looking how it writes the word elsewhere.
 */
import type { Regel } from './brok.ts';

const LANGSTE_WOORD = 80;
const STREEP = /(\p{L}[\p{L}\d]*)[-\u2010]$/u;

export class Afbreking {
  readonly #stukken: Iterable<readonly Regel[]>;
  #woorden: Set<string> | null = null;
  /** Whether the typesetter broke words: more of them are elsewhere written without a hyphen than with one. */
  #afgebroken = false;

  /** @param stukken the lines of every paragraph, item and cell; only looked at when a line end asks for it */
  constructor(stukken: Iterable<readonly Regel[]>) {
    this.#stukken = stukken;
  }

  /**
   * @param regels of one paragraph, item or cell, in reading order
   * @returns its text with line ends taken out
   */
  tekst(regels: readonly Regel[]): string {
    // Finished text is put aside, since every look at the end of a long string that is still growing copies it.
    let klaar = '';
    let staart = '';
    for (const regel of regels) {
      staart = this.plak(staart, regel.tekst.trim());
      if (staart.length < 5 * LANGSTE_WOORD) continue;
      klaar += staart.slice(0, -LANGSTE_WOORD);
      staart = staart.slice(-LANGSTE_WOORD);
    }
    return klaar + staart;
  }

  /** Joins a line to the text before it. */
  plak(voor: string, na: string): string {
    if (!voor) return na;
    if (!na) return voor;
    // Only the end counts; a search through all of a long paragraph for each of its lines would be quadratic.
    const einde = voor.slice(-LANGSTE_WOORD);
    if (voor.endsWith('\u00ad')) return voor.slice(0, -1) + na;
    if (/^[,.;:!?)\]](\s|$)/.test(na)) return voor + na;
    if (/\d[-\u2010–]$/.test(einde) && /^[\dA-Z]/.test(na)) return voor + na;
    if (/\p{L}['’]$/u.test(einde) && /^s\b/.test(na)) return voor + na;
    const streep = STREEP.exec(einde);
    if (!streep) return /[\p{L}\d]\/$/u.test(einde) && /^\p{L}/u.test(na) ? voor + na : `${voor} ${na}`;
    const links = streep[1] ?? '';
    const rechts = /^[\p{L}\d]+/u.exec(na)?.[0] ?? '';
    if (!rechts || /^(en|of|dan|noch|tot|als|and|or)(?![-\p{L}])/u.test(na)) return `${voor} ${na}`;
    // Names and abbreviations keep their hyphen: Doc-Direkt, ICT-beheer, Noord-Holland, 24-uurs.
    if (/[\p{Lu}\d]/u.test(rechts) || /[\p{Lu}\d]/u.test(links.slice(1)) || /^\p{Lu}$/u.test(links))
      return voor + na;
    // kant- + en-klaar: what has a hyphen further on has one here.
    if (/^\p{Ll}+-\p{L}/u.test(na)) return voor + na;
    return this.#hoortStreep(links.toLowerCase(), rechts) ? voor + na : voor.slice(0, -1) + na;
  }

  /** Whether the document has this word, in small letters, whole on one line. */
  kent(woord: string): boolean {
    return this.#lees().has(woord);
  }

  #hoortStreep(links: string, rechts: string): boolean {
    const woorden = this.#lees();
    if (woorden.has(`${links}-${rechts}`)) return true;
    if (woorden.has(links + rechts)) return false;
    return !this.#afgebroken;
  }

  /** Whole words: not the last of a line and the first of the next, which may be two pieces of one. */
  #lees(): Set<string> {
    if (this.#woorden) return this.#woorden;
    const woorden = new Set<string>();
    const strepen: [string, string][] = [];
    for (const regels of this.#stukken) {
      for (const [i, { tekst }] of regels.entries()) {
        let binnen = tekst.trim().toLowerCase();
        if (i > 0) binnen = binnen.replace(/^\S+/, '');
        if (i < regels.length - 1) {
          const links = /(\p{Ll}+)[-\u2010]$/u.exec(binnen)?.[1];
          const rechts = /^\p{Ll}+/u.exec(regels[i + 1]?.tekst.trim() ?? '')?.[0];
          if (links && rechts) strepen.push([links, rechts]);
          binnen = binnen.replace(/[^\s.,;:!?)]+$/, '');
        }
        for (const [woord] of binnen.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)) {
          woorden.add(woord);
          if (woord.includes('-')) for (const deel of woord.split('-')) woorden.add(deel);
        }
      }
    }
    const zonder = strepen.filter(([links, rechts]) => woorden.has(links + rechts)).length;
    const met = strepen.filter(([links, rechts]) => woorden.has(`${links}-${rechts}`)).length;
    this.#afgebroken = zonder > met;
    this.#woorden = woorden;
    return woorden;
  }
}
