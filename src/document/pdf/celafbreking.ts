/**
 * Joins the lines of table cells. In a narrow column LibreOffice and Word break a long word or number anywhere, without a
 * hyphen. Whether a line end is such a break follows from words that the document has whole elsewhere, and from room: the
 * line must reach the end of its cell.
 */
import type { Afbreking } from './afbreking.ts';
import type { Brokcel, Regel, Tabelbrok } from './brok.ts';
import { Letterbreedten } from './letterbreedten.ts';

/** How far lines in a cell can reach. */
interface Celruimte {
  /** Left edge of the next column, where it is set to the left. */
  volgende: number | null;
  /** Right end of the longest line in the column. */
  kolom: number;
  /** Lines that come within one letter of that. */
  vol: number;
}

/** In points: widths are learned, so not exact. */
const SPELING = 0.3;
/** Words that stand on their own, and never end a longer word. */
const LOS =
  /^(?:in|op|of|om|uit|van|met|voor|het|een|bij|door|naar|aan|over|tot|dat|die|zijn|wordt|worden|niet)$/;
/** Endings that only a first part of a longer word has. */
const VOORDEEL = /(?:ings|heids|teits|schaps)$/;
/** Endings that no word has twice. */
const UITGANG = /^(?:en|s|n|e)$/;

export class Celafbreking {
  readonly #afbreking: Afbreking;
  readonly #ruimten = new Map<Tabelbrok, Map<string, Celruimte>>();
  /** Smallest distance seen between text and the next column: the padding of the cells. */
  #marge = Number.POSITIVE_INFINITY;
  #breekt = false;
  #letters: Letterbreedten | null = null;

  constructor(afbreking: Afbreking, tabellen: readonly Tabelbrok[]) {
    this.#afbreking = afbreking;
    for (const tabel of tabellen) this.#ruimten.set(tabel, this.#meet(tabel));
    this.#breekt = tabellen.some((tabel) =>
      tabel.rijen.some((rij) => rij.cellen.some((cel) => this.#zekerGebroken(cel))),
    );
  }

  /** @returns the text of a cell of one of the tables, line ends taken out */
  tekst(tabel: Tabelbrok, pagina: number, kolom: number, regels: readonly Regel[]): string {
    const ruimte = this.#ruimten.get(tabel)?.get(`${pagina} ${kolom}`);
    let tekst = '';
    for (const [i, regel] of regels.entries()) {
      const na = regel.tekst.trim();
      const vorige = regels[i - 1];
      const heel = vorige && this.#isEenWoord(tekst, vorige, regels.slice(i, i + 7), ruimte);
      tekst = heel ? tekst + na : this.#afbreking.plak(tekst, na);
    }
    return tekst;
  }

  /** Only a line that is one piece of a word or number is broken in the middle: a word first gets a line of its own. */
  #isEenWoord(voor: string, regel: Regel, rest: readonly Regel[], ruimte: Celruimte | undefined): boolean {
    const links = /^\S{2,}$/.exec(regel.tekst.trim())?.[0];
    const na = rest[0]?.tekst.trim() ?? '';
    if (!links) return false;
    if (/^[€\d.,-]+$/.test(links)) {
      // 1.310.40 + 0: a group of thousands has three digits.
      const heel = /^[€-]*\d{1,3}(\.\d{3})+(,\d+)?$/;
      return /^\d{1,3}$/.test(na) && !heel.test(links) && heel.test(links + na);
    }
    const stuk = /^\p{Ll}+/u.exec(na)?.[0];
    const begin = /\p{L}+$/u.exec(voor.slice(-80))?.[0].toLowerCase();
    if (!stuk || !begin) return false;
    if (this.#kentGeheel(begin, rest)) return true;
    if (!this.#breekt || !ruimte || this.#afbreking.kent(begin) || /.-./.test(links)) return false;
    if (LOS.test(stuk) || (UITGANG.test(stuk) && begin.endsWith(stuk))) return false;
    // What follows is a word of the document, whole or itself broken further on.
    if (
      stuk.length > 3 &&
      !VOORDEEL.test(begin) &&
      (this.#afbreking.kent(stuk) || (stuk === na && this.#kentGeheel(stuk, rest.slice(1))))
    )
      return false;
    // The next letter would not have fitted; after a whole word that is mere chance.
    const tot = regel.x2 + this.#letterbreedten().van(na[0] ?? '', regel);
    if (ruimte.volgende !== null) return tot > ruimte.volgende - this.#marge - SPELING;
    return tot > ruimte.kolom && (stuk.length === 1 || ruimte.vol > 1);
  }

  #letterbreedten(): Letterbreedten {
    this.#letters ??= new Letterbreedten(
      [...this.#ruimten.keys()].flatMap((tabel) =>
        tabel.rijen.flatMap((rij) => rij.cellen.flatMap((cel) => cel.regels)),
      ),
    );
    return this.#letters;
  }

  /** Whether the lines that follow make the begun word into one that the document has elsewhere. */
  #kentGeheel(begin: string, rest: readonly Regel[]): boolean {
    let heel = begin;
    for (const { tekst } of rest) {
      heel += /^\p{Ll}+/u.exec(tekst.trim())?.[0] ?? '';
      if (this.#afbreking.kent(heel)) return true;
      if (!/^\s*\p{Ll}+\s*$/u.test(tekst)) return false;
    }
    return false;
  }

  #zekerGebroken(cel: Brokcel): boolean {
    return cel.regels.some((regel, i) => {
      const volgende = cel.regels[i + 1];
      const begin = /^\p{L}{4,}$/u.exec(regel.tekst.trim())?.[0].toLowerCase();
      if (!volgende || !begin || this.#afbreking.kent(begin)) return false;
      const stuk = /^\p{Ll}+/u.exec(volgende.tekst.trim())?.[0];
      return stuk !== undefined && this.#afbreking.kent(begin + stuk);
    });
  }

  /** Per page and column, since the rest of a table may stand elsewhere on its page. */
  #meet(tabel: Tabelbrok): Map<string, Celruimte> {
    const banen = new Map<string, { links: number; regels: Regel[] }>();
    for (const rij of tabel.rijen) {
      for (const [i, cel] of rij.cellen.entries()) {
        if (cel.kolommen > 1 || !cel.regels.length) continue;
        const sleutel = `${rij.pagina} ${i}`;
        const baan = banen.get(sleutel) ?? { links: Number.POSITIVE_INFINITY, regels: [] };
        for (const regel of cel.regels) baan.links = Math.min(baan.links, regel.x);
        baan.regels.push(...cel.regels);
        banen.set(sleutel, baan);
      }
    }
    const ruimten = new Map<string, Celruimte>();
    for (const [sleutel, { regels }] of banen) {
      const [pagina, nummer] = sleutel.split(' ');
      const buur = banen.get(`${pagina} ${Number(nummer) + 1}`);
      const links = buur?.regels.filter((regel) => regel.x - buur.links < 2).length ?? 0;
      const volgende = buur && links > 1 && links * 2 > buur.regels.length ? buur.links : null;
      const kolom = regels.reduce((verst, regel) => Math.max(verst, regel.x2), 0);
      if (volgende !== null && volgende > kolom) this.#marge = Math.min(this.#marge, volgende - kolom);
      const vol = regels.filter((regel) => regel.x2 + regel.grootte * 0.6 > kolom).length;
      ruimten.set(sleutel, { volgende, kolom, vol });
    }
    return ruimten;
  }
}
