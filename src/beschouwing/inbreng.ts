/**
 * What one plan brings to the beschouwing: small, serialisable, and every figure and name in it points at words of the
 * plan. The parts are made in inbreng/ from Feiten and Toetsing; everything after it (matrix, sums, red threads, draft)
 * reads only Inbreng, so that a round of a thousand plans never holds their Documents.
 */
import type { Gereed, Onderdeel, Plicht, Score, Uitkomst } from '../toets/toetsing.ts';

/** Verbatim text of the plan with its place; white space folded, '…' where something was left out at the end. */
export interface Citaat {
  citaat: string;
  /** From 1; null where the format has no pages. */
  pagina: number | null;
  /** Section path, such as '6 Middelen > 6.1 Meerjarenraming'; '' before the first heading. */
  sectie: string;
  /** Where it stands in the Document: indexes of section and block. */
  plek: { sectie: number; blok: number | null };
}

/** Position in Inbreng.citaten: each sentence is kept once, however much rests on it. */
export type Citaatnummer = number;

/** Raised when the shape changes: a kept Inbreng of an older shape is made anew. */
export const INBRENGVORM = 1;

export interface Inbreng {
  vorm: typeof INBRENGVORM;
  /** Unique within a round: the id of the version in the store, the SHA-256 of the file on the command line. */
  id: string;
  bestand: string;
  /** Code as in contract.md; null when it cannot be told. */
  ministerie: string | null;
  titel: string | null;
  periode: { van: number; tot: number } | null;
  paginas: number | null;
  /** Version of the kader by which it was judged. */
  kader: string;
  score: Score | null;
  gereed: Gereed | null;
  citaten: Citaat[];
  uitkomsten: Uitkomstinbreng[];
  geld: Geldinbreng;
  activiteiten: Activiteit[];
  mijlpalen: Mijlpaalinbreng[];
  afhankelijkheden: Afhankelijkheid[];
  namen: Naam[];
  mensen: Mensengegeven[];
  /** One per speerpunt about which the plan has a sentence, in the order of the kader. */
  onderwerpen: Onderwerp[];
  /** How often the plan names each begrip of the lexicons, by its strong terms, in running text. */
  begrippen: Record<string, number>;
  /** Terms that no lexicon knows, most frequent first. */
  termen: Onbekendeterm[];
}

/** The outcome of one criterion, trimmed to what a comparison needs. */
export interface Uitkomstinbreng {
  id: string;
  onderdeel: Onderdeel;
  titel: string;
  plicht: Plicht;
  uitkomst: Uitkomst;
  zekerheid: number;
  /** Of what the criterion asks: outcomes are compared between kader versions only where it is the same. */
  vingerafdruk: string;
  elementen: { element: string; aanwezig: boolean; bewijs: Citaatnummer[] }[];
}

export interface Geldinbreng {
  /** The plan's own total per year: the only amounts that are added up. */
  totalen: { jaar: number; euro: number; citaat: Citaatnummer }[];
  /** Years of the planning period without a total. */
  jarenZonderTotaal: number[];
  /** What the plan says of beheer against vernieuwing: an amount or a percentage, each with its quote. */
  verdeling: Verdeelgegeven[];
  /** Money that is in the plan and in no sum, and why; the first of each reason. */
  nietOpgeteld: NietOpgeteld[];
  /** How many there are of each reason, also of those that are not in the list. */
  aantalNietOpgeteld: Partial<Record<NietOpgeteldReden, number>>;
}

export interface Verdeelgegeven {
  soort: 'beheer' | 'vernieuwing';
  /** Null when the plan tells none: for the whole period or in general. */
  jaar: number | null;
  /** Exactly one of euro and procent is given. */
  euro: number | null;
  procent: number | null;
  citaat: Citaatnummer;
}

/**
 * deel-van-totaal: an amount of a year of which the plan states the total, so that it is (or may be) in there already;
 * geen-totaal: of a year of which it states none; buiten-planperiode: of a year before or after; geen-jaar: without a year;
 * grensbedrag: draws a line ('projecten boven 5 miljoen euro'), and says what nothing costs; eenheid-onduidelijk: figures in a table about money, without a unit; alleen-tekst: a section on money without any amount.
 */
export type NietOpgeteldReden =
  | 'deel-van-totaal'
  | 'geen-totaal'
  | 'buiten-planperiode'
  | 'geen-jaar'
  | 'grensbedrag'
  | 'eenheid-onduidelijk'
  | 'alleen-tekst';

export interface NietOpgeteld {
  reden: NietOpgeteldReden;
  euro: number | null;
  jaar: number | null;
  /** What it is for; '' when unknown. */
  post: string;
  citaat: Citaatnummer;
}

/** A large ICT activity, as K12 finds them. */
export interface Activiteit {
  naam: string;
  euro: number | null;
  /** First and last year; null when not told. */
  van: number | null;
  tot: number | null;
  citaat: Citaatnummer;
}

export interface Mijlpaalinbreng {
  /** As in contract.md: '2027', '2027-H1', '2027-Q2', '2027-03' or '2027-03-15'. */
  wanneer: string;
  jaar: number;
  wat: string;
  eigenaar: string | null;
  /** Themes of the I-strategie (1 to 10) that its sentence is about; often none. */
  themas: number[];
  /** Criteria that its sentence is about: speerpunten and kern. */
  criteria: string[];
  citaat: Citaatnummer;
}

/** A sentence that says on whom or what the plan depends. */
export interface Afhankelijkheid {
  /** Keys (Naam.sleutel) of the parties and facilities that it names; empty when it names none that is recognised. */
  van: string[];
  wanneer: string | null;
  citaat: Citaatnummer;
}

export type Naamsoort = 'systeem' | 'leverancier' | 'voorziening' | 'partner';

export interface Naam {
  soort: Naamsoort;
  /** As the plan writes it most often; of a known facility or organisation its usual name. */
  naam: string;
  /** The same for all spellings of one name, so that plans can be laid side by side. */
  sleutel: string;
  /** It is a service of the plan's own ministry. */
  eigen: boolean;
  /** How many sentences name it. */
  aantal: number;
  /** The first places, at most three. */
  citaten: Citaatnummer[];
}

export interface Mensengegeven {
  /** fte: people in the i-function; inhuur: external hire; vacatures: open places; werving: people to be hired. */
  soort: 'fte' | 'inhuur' | 'vacatures' | 'werving';
  waarde: number;
  eenheid: 'fte' | 'aantal' | 'procent' | 'euro';
  jaar: number | null;
  moment: 'nu' | 'gepland' | 'onbekend';
  /** The group of people when it is one part of the whole ('Ontwikkelaars'); '' for all. */
  groep: string;
  citaat: Citaatnummer;
}

/** What a plan says on one speerpunt. */
export interface Onderwerp {
  /** 'T4.2'. */
  criterium: string;
  /** 1 to 10. */
  thema: number;
  /** How many sentences are about it, and how many of those are an own concrete action. */
  aantal: number;
  eigen: number;
  /** The best, best first. */
  zinnen: Onderwerpzin[];
}

export interface Onderwerpzin {
  citaat: Citaatnummer;
  /** An own concrete action or result, by the second element of the criterion. */
  eigenActie: boolean;
  /** 0 to 1: how surely it is about the speerpunt. */
  sterkte: number;
}

export interface Onbekendeterm {
  /** Stem or two stems parted by a space: the same for plans that inflect it differently. */
  stam: string;
  /** As the plan writes it most often. */
  vorm: string;
  aantal: number;
  /** One sentence in which it stands. */
  citaat: Citaatnummer;
}
