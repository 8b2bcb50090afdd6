/**
 * The Document: one serialisable tree for every file format. Readers make it, everything after it only reads it.
 *
 * Blocks stand in reading order in one flat list; sections point into that list and at their parent section. Nothing
 * is thrown away: what is not running text (running headers, contents list, comments) is marked, so that a criterion
 * can leave it out or look at exactly that.
 */

/** File formats that Plantoets reads; 'markdown' only serves the examples in rules/. */
export type Formaat = 'pdf' | 'docx' | 'odt' | 'markdown';

/** What a section is, judged by its heading and content. Only 'tekst' and 'bijlage' hold running text of the plan. */
export type Sectiesoort = 'tekst' | 'inhoudsopgave' | 'afkortingen' | 'begrippen' | 'bijlage' | 'colofon';

export interface Sectie {
  /** Position in Document.secties; 0 is the unnamed section before the first heading. */
  index: number;
  /** Number as printed before the title, such as '6.1' or 'A'; null when there is none. */
  nummer: string | null;
  /** Title without its number; '' for section 0. */
  titel: string;
  /** 0 for section 0, 1 to 6 for headings. */
  niveau: number;
  /** Index of the parent section; -1 for section 0. */
  ouder: number;
  /** Page of the heading, from 1; null where the format has no pages. */
  pagina: number | null;
  soort: Sectiesoort;
  /** Blocks van (inclusive) up to tot (exclusive) stand directly in this section, before any subsection. */
  van: number;
  tot: number;
}

interface BlokBasis {
  /** Position in Document.blokken. */
  index: number;
  /** Index of the section in which the block stands. */
  sectie: number;
  /** Page on which the block begins, from 1; null where the format has no pages. */
  pagina: number | null;
}

export interface Alinea extends BlokBasis {
  soort: 'alinea';
  tekst: string;
  /** Set apart as a quotation (markdown '>', a quote style). */
  citaat?: boolean;
}

export interface Lijst extends BlokBasis {
  soort: 'lijst';
  genummerd: boolean;
  items: { tekst: string /** 0 for the outermost list. */; diepte: number; pagina: number | null }[];
}

export interface Cel {
  tekst: string;
  /** A header cell, of a row or of a column. */
  kop: boolean;
  kolommen: number;
  rijen: number;
}

export interface Tabel extends BlokBasis {
  soort: 'tabel';
  bijschrift: string | null;
  /** Every row has the same number of grid columns; a merged cell is repeated over the columns and rows it covers. */
  rijen: Cel[][];
  /** How many of the first rows are header rows. */
  kopRijen: number;
  /** Page per row, since tables run over page ends. */
  rijPaginas: (number | null)[];
}

export interface Noot extends BlokBasis {
  soort: 'noot';
  tekst: string;
}

export type Blok = Alinea | Lijst | Tabel | Noot;

/** Text that repeats outside the running text. */
export interface Randtekst {
  soort: 'koptekst' | 'voettekst' | 'paginanummer' | 'watermerk';
  tekst: string;
  /** Pages on which it stands; empty where the format has no pages. */
  paginas: number[];
}

/** A comment, tracked change or annotation: something that is not meant to be handed in. */
export interface Opmerking {
  soort: 'opmerking' | 'invoeging' | 'verwijdering' | 'annotatie';
  tekst: string;
  auteur: string | null;
  pagina: number | null;
  sectie: number;
}

export interface Afbeelding {
  /** Alternative text; null when it is missing, '' when the image is marked as decoration. */
  alternatief: string | null;
  pagina: number | null;
  sectie: number;
}

export interface Pagina {
  /** From 1. */
  nummer: number;
  /** Characters of text on the page. */
  tekens: number;
  /** An image of which the text was not read, by OCR or otherwise: it must be read by eye. */
  scan: boolean;
  /** Mean confidence, 0 to 1, of a text that was recognised in an image of the page; absent where text was in the file. */
  herkend?: number;
}

export interface Document {
  formaat: Formaat;
  /** From the file's own properties. */
  eigenschappen: {
    titel: string | null;
    /** BCP 47 tag such as 'nl-NL'. */
    taal: string | null;
    /** PDF: has a structure tree; null for other formats. */
    getagd: boolean | null;
  };
  /** On what the headings rest: real ones from the file, or recognised from how they look. */
  koppenUit: 'stijlen' | 'tags' | 'bladwijzers' | 'opmaak';
  /** Empty where the format has no pages. */
  paginas: Pagina[];
  secties: Sectie[];
  blokken: Blok[];
  randteksten: Randtekst[];
  opmerkingen: Opmerking[];
  afbeeldingen: Afbeelding[];
}

/**
 * The path of titles from the top down to a section, as shown with evidence.
 *
 * @returns for example '6 Middelen > 6.1 Meerjarenraming'; '' for section 0
 */
export function sectiepad(document: Document, sectie: number): string {
  const delen: string[] = [];
  for (let s = document.secties[sectie]; s && s.niveau > 0; s = document.secties[s.ouder]) {
    delen.unshift(s.nummer ? `${s.nummer} ${s.titel}` : s.titel);
  }
  return delen.join(' > ');
}

/** The running text of a block, white space folded; table cells are parted by ' | ', rows and items by a line end. */
export function bloktekst(blok: Blok): string {
  switch (blok.soort) {
    case 'lijst':
      return blok.items.map((item) => item.tekst).join('\n');
    case 'tabel':
      return blok.rijen.map((rij) => rij.map((cel) => cel.tekst).join(' | ')).join('\n');
    default:
      return blok.tekst;
  }
}
