/** What a page yields before pages are joined: parts whose text is still in lines, since a line end may hide a hyphen. */
import type { Fragment } from './bladzijde.ts';

/** One printed line of one part. */
export interface Regel {
  tekst: string;
  x: number;
  x2: number;
  /** Baseline, down from the top of the page. */
  y: number;
  grootte: number;
  vet: boolean;
  pagina: number;
}

/** A merged cell is repeated over the columns and rows that it covers. */
export interface Brokcel {
  regels: Regel[];
  kop: boolean;
  kolommen: number;
  rijen: number;
}

export interface Brokrij {
  cellen: Brokcel[];
  pagina: number;
  /** Which row of its table it is, where the file tells; the same on two pages for a row that a page end cuts. */
  nummer?: number;
}

export interface Brokitem {
  regels: Regel[];
  diepte: number;
  /** The printed sign before the item; null when there is none, as when an item goes on from the page before. */
  teken: string | null;
}

interface Basis {
  pagina: number;
  /** Right end of the column in which it stands: tells whether its last line is full. */
  rechts: number;
  /** From the structure tree, so what it is need not be guessed. */
  getagd: boolean;
}

export type Brok = Basis &
  (
    | { soort: 'kop'; niveau: number; regels: Regel[] }
    | { soort: 'alinea'; regels: Regel[]; citaat: boolean; ruimteBoven: boolean }
    | { soort: 'noot'; regels: Regel[] }
    | { soort: 'lijst'; genummerd: boolean; items: Brokitem[] }
    | {
        soort: 'tabel';
        rijen: Brokrij[];
        kopRijen: number;
        bijschrift: Regel[];
        /** Where the columns stand, where that is known from the layout. */
        kolommen: { x: number; x2: number }[];
        kader: string | null;
      }
    | { soort: 'figuur'; alternatief: string | null }
  );

export type Tabelbrok = Extract<Brok, { soort: 'tabel' }>;
export type Lijstbrok = Extract<Brok, { soort: 'lijst' }>;
export type Alineabrok = Extract<Brok, { soort: 'alinea' }>;

/**
 * Joins runs of text, in the order given, to printed lines. A raised note number stays on its line.
 *
 * @param fragmenten of one part of the text, in reading order
 */
export function maakRegels(fragmenten: readonly Fragment[], pagina: number): Regel[] {
  const regels: Regel[] = [];
  let regel: Regel | null = null;
  for (const fragment of fragmenten) {
    const x2 = fragment.x + fragment.breedte;
    if (regel && hoortBij(regel, fragment)) {
      const gat = fragment.x - regel.x2;
      const los = fragment.spatie || gat > fragment.grootte * 0.2;
      regel.tekst += (los && !regel.tekst.endsWith(' ') ? ' ' : '') + fragment.tekst;
      regel.x2 = Math.max(regel.x2, x2);
      regel.vet &&= fragment.vet;
      if (fragment.grootte > regel.grootte) {
        regel.grootte = fragment.grootte;
        regel.y = fragment.y;
      }
      continue;
    }
    regel = {
      tekst: fragment.tekst,
      x: fragment.x,
      x2,
      y: fragment.y,
      grootte: fragment.grootte,
      vet: fragment.vet,
      pagina,
    };
    regels.push(regel);
  }
  return regels;
}

function hoortBij(regel: Regel, fragment: Fragment): boolean {
  const maat = Math.max(regel.grootte, fragment.grootte);
  return Math.abs(fragment.y - regel.y) < maat * 0.5 && fragment.x >= regel.x2 - maat * 0.5;
}
