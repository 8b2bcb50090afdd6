/** What a door asks of the worker threads, and what it hears of the progress. */
import type { Inbreng } from '../beschouwing/inbreng.ts';
import type { Document } from '../document/document.ts';
import type { Toetsing } from '../toets/toetsing.ts';

export interface Opdracht {
  /** Name to show; never used for judging. */
  bestand: string;
  bytes: Uint8Array;
  /** ISO date from which the deadline is judged; default today in Europe/Amsterdam. */
  vandaag?: string | undefined;
  /** Year in which the plan goes to the Tweede Kamer. */
  indienjaar?: number | undefined;
  /** Judge the criteria even when the file is not an informatieplan. */
  alsPlan?: boolean | undefined;
  /** Recognise the text of scanned pages; default true. */
  ocr?: boolean | undefined;
  /** Make what the plan brings to the beschouwing as well, under this id. */
  inbreng?: string | undefined;
}

/** What became of a file: the Toetsing, and the Document it rests on when the file could be read. */
export interface Gelezen {
  toetsing: Toetsing;
  document: Document | null;
  /** Absent or null when it was not asked for, the file was not judged, or making it failed. */
  inbreng?: Inbreng | null;
}

/** How far a file is. Pages are counted from 1; paginas is null while their number is unknown. */
export type Stap =
  | { stap: 'lezen'; pagina: number; paginas: number | null }
  /** Text recognition: pages are counted among the scanned pages only. */
  | { stap: 'herkennen'; pagina: number; paginas: number }
  | { stap: 'feiten' }
  | { stap: 'toetsen' };

/** Between the thread and the pool only: a thread has taken the file up. */
export type Begin = { stap: 'begin' };
