/** What the DOCX and ODT readers find, in reading order, before headings, lists and captions are settled. */
import type { Cel, Opmerking, Pagina, Randtekst } from '../document.ts';

/** What the paragraph style says that a paragraph is. */
export type Rol = 'tekst' | 'titel' | 'citaat' | 'bijschrift' | 'inhoud' | 'inhoudskop';

export interface AlineaStuk {
  soort: 'alinea';
  tekst: string;
  pagina: number;
  rol: Rol;
  /** Heading level from the style, from 1; null when it is no heading. */
  niveau: number | null;
  /** Number that the word processor shows before the text; null when there is none. */
  nummer: string | null;
  /** Place in a list; 'vervolg' is a paragraph within an item, without its own mark. */
  lijst: { genummerd: boolean; diepte: number } | 'vervolg' | null;
  /** All of its text is bold. */
  vet: boolean;
  /** Size of most of its text, in points. */
  grootte: number;
  noten: string[];
}

export interface TabelStuk {
  soort: 'tabel';
  rijen: Cel[][];
  kopRijen: number;
  rijPaginas: number[];
  pagina: number;
  noten: string[];
}

export type Stuk = AlineaStuk | TabelStuk;

/** Collects what a reader finds; comments and images remember next to which piece they stand. */
export class Stroom {
  readonly stukken: Stuk[] = [];
  readonly opmerkingen: { stuk: number; opmerking: Omit<Opmerking, 'sectie'> & { pagina: number } }[] = [];
  readonly afbeeldingen: { stuk: number; alternatief: string | null; pagina: number }[] = [];
  readonly randteksten: Randtekst[] = [];
  readonly teller = new Paginateller();

  afbeelding(alternatief: string | null): void {
    this.teller.beeld();
    this.afbeeldingen.push({ stuk: this.stukken.length, alternatief, pagina: this.teller.nummer });
  }

  /** @returns the comment, whose text may still grow */
  opmerking(soort: Opmerking['soort'], tekst: string, auteur: string | null): { tekst: string } {
    const opmerking = { soort, tekst, auteur, pagina: this.teller.nummer };
    this.opmerkingen.push({ stuk: this.stukken.length, opmerking });
    return opmerking;
  }
}

/**
 * Counts pages from the breaks in a file. Word and LibreOffice note where pages ended when they last laid the text out
 * (a soft break); the breaks that the writer put in (hard) come on top, but only tell the page if soft ones are noted.
 */
export class Paginateller {
  nummer = 1;
  /** The file notes where its pages end, so that page numbers mean something. */
  vast = false;
  /** A hard break came and no text since: the soft break that notes the same page end must not count twice. */
  #hardOpen = false;
  #tekens: number[] = [];
  #beelden = new Set<number>();

  zacht(): void {
    this.vast = true;
    if (!this.#hardOpen) this.nummer++;
    this.#hardOpen = false;
  }

  hard(): void {
    if (this.#tekens.length === 0 && this.#beelden.size === 0) return;
    this.nummer++;
    this.#hardOpen = true;
  }

  tekst(aantal: number): void {
    if (aantal === 0) return;
    this.#tekens[this.nummer] = (this.#tekens[this.nummer] ?? 0) + aantal;
    this.#hardOpen = false;
  }

  beeld(): void {
    this.#beelden.add(this.nummer);
    this.#hardOpen = false;
  }

  get totaal(): number {
    return this.#tekens.reduce((som, aantal) => som + (aantal ?? 0), 0);
  }

  /** The pages; without noted page ends only the one that says that a file is nothing but images. */
  paginas(): Pagina[] {
    if (!this.vast) {
      const scan = this.totaal === 0 && this.#beelden.size > 0;
      return scan ? [{ nummer: 1, tekens: 0, scan }] : [];
    }
    return Array.from({ length: this.nummer }, (_, i) => {
      const tekens = this.#tekens[i + 1] ?? 0;
      return { nummer: i + 1, tekens, scan: tekens === 0 && this.#beelden.has(i + 1) };
    });
  }
}
