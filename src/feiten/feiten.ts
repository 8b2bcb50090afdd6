/**
 * Facts: what many criteria need to know of a Document, derived once, on first use, and shared by all of them.
 * A criterion never parses text itself; it asks for facts.
 */
import type { Document } from '../document/document.ts';

/** Where in the plan something stands. */
export interface Plaats {
  /** Index in Document.secties. */
  sectie: number;
  /** Index in Document.blokken; null for a heading or document property. */
  blok: number | null;
  /** From 1; null where the format has no pages. */
  pagina: number | null;
}

/**
 * What a sentence does with what it speaks of:
 * beweerd (asserted), ontkend (denied), uitgesteld (postponed to a later version or moment), eis (quotes or lists what a
 * kader, law or strategy asks), ander (about someone else, without own action), invulrest (a placeholder).
 */
export type Polariteit = 'beweerd' | 'ontkend' | 'uitgesteld' | 'eis' | 'ander' | 'invulrest';

/** A point or stretch of time named in the text. */
export interface Tijd {
  /** As in the text, verbatim. */
  tekst: string;
  /** '2027', '2027-H1', '2027-Q2', '2027-03' or '2027-03-15' (contract.md, mijlpalen.wanneer). For a stretch: its end. */
  wanneer: string;
  jaar: number;
  /** First and last year for a stretch such as '2026-2029'; both equal jaar for a point in time. */
  van: number;
  tot: number;
  /** Offset in the text of the Zin. */
  positie: number;
}

/** An amount of money, in whole euros. */
export interface Bedrag {
  tekst: string;
  euro: number;
  /** Year to which it belongs, by its sentence or table column; null when not told. */
  jaar: number | null;
  /** What it is for: row header or the words before it; '' when unknown. */
  post: string;
  /** It is a total by its row, column or words. */
  totaal: boolean;
  plaats: Plaats;
  /** Offset in the text of its Zin, -1 when it was read from a table. */
  positie: number;
}

/** The smallest unit of judgement: a sentence, a list item, a table row, a heading or a note. */
export interface Zin {
  /** Position in Feiten.zinnen. */
  index: number;
  soort: 'zin' | 'punt' | 'rij' | 'koprij' | 'kop' | 'noot';
  /** Verbatim, white space folded; of a table row the cells parted by ' | '. */
  tekst: string;
  plaats: Plaats;
  /** Index of the row in its table, or of the item in its list; -1 elsewhere. */
  rij: number;
  polariteit: Polariteit;
  /**
   * Part of the running text of the plan. False in contents list, abbreviation and glossary sections and colophon: what
   * stands there never fills in an element.
   */
  lopend: boolean;
  tijden: Tijd[];
  bedragen: Bedrag[];
  /** Other numbers that count something: '12 medewerkers', '26 procent', 'zes specialisten'. */
  getallen: Getal[];
  /** Named owners of an action: 'de directeur Bedrijfsvoering', 'CIO-office', 'SSC-ICT'. */
  eigenaren: string[];
}

export interface Getal {
  tekst: string;
  waarde: number;
  soort: 'aantal' | 'procent' | 'fte';
  positie: number;
}

export interface Mijlpaal {
  wanneer: string;
  wat: string;
  eigenaar: string | null;
  /** Year of wanneer. */
  jaar: number;
  /** Index of the Zin it was read from. */
  zin: number;
  plaats: Plaats;
}

/** A value with the sentence it rests on. */
export interface Vondst<T> {
  waarde: T;
  /** Verbatim text of the plan. */
  citaat: string;
  plaats: Plaats;
}

export interface Identificatie {
  /** Code as in contract.md, such as 'BZK'. */
  ministerie: Vondst<string> | null;
  titel: Vondst<string> | null;
  periode: Vondst<{ van: number; tot: number }> | null;
  /** Version, date or status, as the plan words it. */
  versie: Vondst<string> | null;
}

export interface Documentsoort {
  isInformatieplan: boolean;
  /** 0 to 1. */
  zekerheid: number;
  /** In Dutch, for people. */
  reden: string;
}

/** All facts of a Document. Each property is derived on first use and then kept. */
export interface Feiten {
  readonly document: Document;
  readonly identificatie: Identificatie;
  readonly documentsoort: Documentsoort;
  readonly zinnen: readonly Zin[];
  /** Amounts from sentences and table cells. */
  readonly bedragen: readonly Bedrag[];
  /** The plan's own total per year, only where it states one. */
  readonly totalen: readonly { jaar: number; euro: number; plaats: Plaats }[];
  readonly mijlpalen: readonly Mijlpaal[];
  /** Indexes of zinnen per section index, in order. */
  readonly zinnenPerSectie: readonly (readonly number[])[];
}
