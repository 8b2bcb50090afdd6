/**
 * Joins printed lines to running text. A hyphen at a line end is part of the word (ICT-beheer, in- en uitvoer) or was put
 * there by the typesetter; the document itself is asked which, by looking how it writes the word elsewhere.
 */
import type { Regel } from './brok.ts';

const STREEP = /(\p{L}[\p{L}\d]*)[-\u2010]$/u;
/** Line ends with a hyphen between small letters, out of all line ends, above which a document is hyphenated. */
const AANDEEL = 0.01;

export class Afbreking {
  readonly #regels: Iterable<Regel>;
  #woorden: Set<string> | null = null;
  #afgebroken = false;

  /** @param regels all lines of the document; only looked at when a line end asks for it */
  constructor(regels: Iterable<Regel>) {
    this.#regels = regels;
  }

  /**
   * @param regels of one paragraph, item or cell, in reading order
   * @returns its text with line ends taken out
   */
  tekst(regels: readonly Regel[]): string {
    let tekst = '';
    for (const regel of regels) tekst = this.plak(tekst, regel.tekst.trim());
    return tekst;
  }

  /** Joins a line to the text before it. */
  plak(voor: string, na: string): string {
    if (!voor) return na;
    if (!na) return voor;
    if (voor.endsWith('\u00ad')) return voor.slice(0, -1) + na;
    const streep = STREEP.exec(voor);
    if (!streep) return /[\p{L}\d]\/$/u.test(voor) && /^\p{L}/u.test(na) ? voor + na : `${voor} ${na}`;
    const links = streep[1] ?? '';
    const rechts = /^[\p{L}\d]+/u.exec(na)?.[0] ?? '';
    if (!rechts) return `${voor} ${na}`;
    if (/^(en|of|dan|noch|tot|als|and|or)$/.test(rechts)) return `${voor} ${na}`;
    // Names and abbreviations keep their hyphen: Doc-Direkt, ICT-beheer, Noord-Holland, 24-uurs.
    if (/\p{Lu}|\d/u.test(rechts) || /[\p{Lu}\d]/u.test(links.slice(1)) || /^\p{Lu}$/u.test(links))
      return voor + na;
    return this.#hoortStreep(links.toLowerCase(), rechts) ? voor + na : voor.slice(0, -1) + na;
  }

  #hoortStreep(links: string, rechts: string): boolean {
    const woorden = this.#lees();
    if (woorden.has(`${links}-${rechts}`)) return true;
    if (woorden.has(links + rechts)) return false;
    return !this.#afgebroken;
  }

  /** Words as they stand inside lines, so not those that the line end itself breaks. */
  #lees(): Set<string> {
    if (this.#woorden) return this.#woorden;
    const woorden = new Set<string>();
    let einden = 0;
    let strepen = 0;
    for (const { tekst } of this.#regels) {
      einden++;
      if (/\p{Ll}[-\u2010]$/u.test(tekst)) strepen++;
      for (const woord of tekst.toLowerCase().matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)) woorden.add(woord[0]);
    }
    this.#afgebroken = strepen > einden * AANDEEL;
    this.#woorden = woorden;
    return woorden;
  }
}
