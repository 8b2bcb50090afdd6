/** The outcome of judging one plan: what reports render and what the store keeps. Its JSON is shared/contract.md. */
export type Uitkomst = 'voldoet' | 'deels' | 'ontbreekt' | 'onzeker' | 'nvt';
export type Onderdeel = 'kern' | 'speerpunten' | 'afspraken' | 'document' | 'tijdigheid';
export type Plicht = 'verplicht' | 'verwacht' | 'gewenst' | 'signaal';
export type Gereed = 'ja' | 'bijna' | 'nee';
export type Risico = 'laag' | 'midden' | 'hoog' | 'verstreken';

/** Verbatim text of the plan with its place. */
export interface Bewijs {
  citaat: string;
  pagina: number | null;
  /** Section path, such as '6 Middelen > 6.1 Meerjarenraming'; '' before the first heading. */
  sectie: string;
  /** Where it stands in the Document, for those who keep that: indexes of section and block; a heading has no block. */
  plek: { sectie: number; blok: number | null };
}

export interface Elementuitkomst {
  element: string;
  aanwezig: boolean;
  bewijs: Bewijs[];
  /** Where it is not there: what was looked for, in Dutch. */
  gezocht?: string;
  /** Where it is not there: what came nearest, and why it does not count. */
  bijna?: Bewijs & { reden: string };
}

export interface Criteriumuitkomst {
  id: string;
  onderdeel: Onderdeel;
  titel: string;
  plicht: Plicht;
  uitkomst: Uitkomst;
  /** 0 to 1. */
  zekerheid: number;
  elementen: Elementuitkomst[];
  toelichting: string;
  /** What to do; '' when nothing. */
  advies: string;
  /** Working days of work that the rules reckon for closing it; 0 when nothing is open. */
  inspanning: number;
}

export interface Score {
  /** 0 to 100, whole; null when nothing could be judged. */
  totaal: number | null;
  onderdelen: Record<Onderdeel, number | null>;
  /** How many criteria are onzeker: they do not count in the score. */
  onzeker: number;
}

export interface Termijn {
  /** ISO date from which it was judged. */
  vandaag: string;
  /** ISO date of the second Wednesday of November. */
  datum: string;
  /** Dutch working days from today up to datum; negative when it has passed. */
  werkdagen: number;
  risico: Risico;
  toelichting: string;
  /** The sum behind the risk. */
  werkNodig: number;
  /** Milestones before the deadline, in order. */
  mijlpalen: { naam: string; datum: string; werkdagen: number }[];
}

export interface Toetsing {
  bestand: string;
  fout: { code: string; melding: string } | null;
  documentsoort?: { isInformatieplan: boolean; zekerheid: number; reden: string };
  plan?: {
    ministerie: string | null;
    titel: string | null;
    periode: { van: number; tot: number } | null;
    versie: string | null;
    paginas: number | null;
  };
  /** Version of the kader that was used. */
  kader?: string;
  uitkomsten?: Criteriumuitkomst[];
  totalen?: { jaar: number; euro: number }[];
  mijlpalen?: {
    wanneer: string;
    wat: string;
    eigenaar: string | null;
    pagina: number | null;
    sectie: string;
  }[];
  score?: Score;
  gereed?: Gereed;
  termijn?: Termijn;
  /** Messages for people on what could not be read, such as scanned pages. */
  meldingen?: string[];
}
