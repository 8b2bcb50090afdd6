/**
 * The draft of the rijksbrede beschouwing, in the shape of Kamerstuk 26 643, nr. 932. It is made of Beweringen, which
 * carry their references, and of fixed text of ours that says nothing about plans; nothing else fits in its types.
 */
import type { Kader } from '../kader/kader.ts';
import { maakAgenda } from './agenda.ts';
import type {
  Bewering,
  Citaatbewering,
  Nietleeg,
  Som,
  Telling,
  Verwijzing,
  Verwijzingen,
} from './bewering.ts';
import { type Bewerkingen, conceptdelenVan, GEEN_BEWERKINGEN, type Vervallencitaat } from './bewerking.ts';
import { aanleiding } from './concept/aanleiding.ts';
import { bijlagen } from './concept/bijlagen.ts';
import { geld } from './concept/geld.ts';
import { mensen } from './concept/mensen.ts';
import { planning } from './concept/planning.ts';
import { rodeDraden } from './concept/rodedraden.ts';
import type { Vastesleutel } from './concept/vasteteksten.ts';
import { verbeteragenda } from './concept/verbeteragenda.ts';
import { watOpvalt } from './concept/watopvalt.ts';
import { maakDraden } from './draden.ts';
import type { Inbreng } from './inbreng.ts';

/** A plan as the list of sources names it. */
export interface Conceptbron {
  inbreng: string;
  /** Short and unique, as in references: 'BZK', or 'BZK 2' for a second plan of the same ministry. */
  label: string;
  ministerie: string | null;
  bestand: string;
  titel: string | null;
  periode: { van: number; tot: number } | null;
  paginas: number | null;
  kader: string;
}

/** Places as a cell: how many plans, and which; one place alone is the name of its plan. */
export type Conceptcel = string | number | null | Verwijzing | readonly Verwijzing[];

export interface Conceptrij {
  readonly cellen: readonly Conceptcel[];
  readonly verwijzingen: Verwijzingen;
}

export interface Concepttabel {
  /** Name of its file in CSV and of its sheet. */
  readonly naam: string;
  readonly bijschrift: string;
  readonly kolommen: readonly { readonly kop: string; readonly getal?: boolean; readonly breedte: number }[];
  readonly rijen: readonly Conceptrij[];
  /** The cells themselves name the plans, so that no column need do that. */
  readonly zonderBron?: true;
}

/** Ministries by criteria: the head of each column is the plan it refers to. */
export interface Conceptmatrix {
  readonly bijschrift: string;
  readonly plannen: readonly Verwijzing[];
  readonly rijen: readonly {
    readonly criterium: string;
    readonly titel: string;
    readonly onderdeel: Inbreng['uitkomsten'][number]['onderdeel'];
    /** One per plan; null where the criterion was not judged. */
    readonly uitkomsten: readonly (Inbreng['uitkomsten'][number]['uitkomst'] | null)[];
  }[];
}

/** Bars: each part is a count or a sum with references, and their sentences together are its text alternative. */
export interface Conceptgrafiek {
  readonly naam: string;
  readonly titel: string;
  readonly rijen: readonly {
    readonly label: string;
    readonly delen: readonly {
      readonly naam: string;
      readonly toon: 'goed' | 'deels' | 'slecht' | 'neutraal';
      readonly bewering: Telling | Som;
    }[];
  }[];
}

export type Conceptdeel =
  | { readonly soort: 'kop'; readonly niveau: 2 | 3; readonly tekst: string }
  | { readonly soort: 'vast'; readonly sleutel: Vastesleutel }
  /** What the kader says of a criterion: our words, about no plan. */
  | { readonly soort: 'advies'; readonly criterium: string; readonly tekst: string }
  | { readonly soort: 'beweringen'; readonly beweringen: Nietleeg<Bewering> }
  | { readonly soort: 'citaten'; readonly citaten: Nietleeg<Citaatbewering> }
  | { readonly soort: 'tabel'; readonly tabel: Concepttabel }
  | { readonly soort: 'matrix'; readonly matrix: Conceptmatrix }
  | { readonly soort: 'grafiek'; readonly grafiek: Conceptgrafiek }
  /** What a writer put between: marked as such, since the program answers for none of it. */
  | { readonly soort: 'eigentekst'; readonly tekst: string }
  /** What a writer chose and a person must look at again. */
  | { readonly soort: 'vervallen'; readonly vervallen: Vervallencitaat }
  | { readonly soort: 'bronnen' };

export interface Hoofdstuk {
  /** Name for links. */
  readonly naam: string;
  readonly titel: string;
  readonly delen: readonly Conceptdeel[];
  /** Begins on a page of its own. */
  readonly nieuweBladzijde?: true;
}

export interface Concept {
  /** The year in which it goes to the Tweede Kamer. */
  readonly jaar: number;
  readonly kader: string;
  readonly bronnen: readonly Conceptbron[];
  readonly hoofdstukken: readonly Hoofdstuk[];
}

export interface Conceptinvoer {
  /** The plans of the round, in any order. */
  inbrengen: readonly Inbreng[];
  kader: Kader;
  jaar: number;
  /** The previous round, when there is one. */
  vorige?: readonly Inbreng[] | undefined;
  /** What writers made of it. */
  bewerkingen?: Bewerkingen;
}

/** @returns the draft; of an empty round only the text that says nothing about plans */
export function maakConcept({
  inbrengen: ongeordend,
  kader,
  jaar,
  vorige,
  bewerkingen = GEEN_BEWERKINGEN,
}: Conceptinvoer): Concept {
  const inbrengen = opMinisterie(ongeordend);
  const invoer = { inbrengen, kader, jaar, vorige: vorige && opMinisterie(vorige) };
  const draden = maakDraden(inbrengen, kader);
  return {
    jaar,
    kader: kader.versie,
    bronnen: bronnenVan(inbrengen),
    hoofdstukken: metEigenBegin(bewerkingen, [
      {
        naam: 'concept',
        titel: 'Over dit concept',
        delen: [
          { soort: 'vast', sleutel: 'concept' },
          { soort: 'vast', sleutel: 'leeswijzer' },
        ],
      },
      aanleiding(invoer),
      ...rodeDraden(draden, inbrengen, bewerkingen),
      watOpvalt(invoer),
      geld(invoer),
      planning(invoer),
      mensen(invoer),
      verbeteragenda(maakAgenda(inbrengen, kader), inbrengen),
      ...bijlagen(invoer),
    ]),
  };
}

/** What a writer put at the head of a chapter. */
function metEigenBegin(bewerkingen: Bewerkingen, hoofdstukken: readonly Hoofdstuk[]): Hoofdstuk[] {
  return hoofdstukken.map((hoofdstuk) => {
    const blokken = bewerkingen.get(hoofdstuk.naam);
    return blokken ? { ...hoofdstuk, delen: [...conceptdelenVan(blokken), ...hoofdstuk.delen] } : hoofdstuk;
  });
}

/** Plans of one ministry together, and always in the same order. */
function opMinisterie(inbrengen: readonly Inbreng[]): Inbreng[] {
  const sleutel = ({ ministerie }: Inbreng) => ministerie ?? '\uffff';
  return [...inbrengen].sort(
    (a, b) =>
      sleutel(a).localeCompare(sleutel(b), 'nl') ||
      a.bestand.localeCompare(b.bestand, 'nl') ||
      a.id.localeCompare(b.id),
  );
}

function bronnenVan(inbrengen: readonly Inbreng[]): Conceptbron[] {
  const keren = new Map<string, number>();
  return inbrengen.map(({ id, ministerie, bestand, titel, periode, paginas, kader }) => {
    const naam = ministerie ?? 'Onbekend';
    const keer = (keren.get(naam) ?? 0) + 1;
    keren.set(naam, keer);
    const label = keer === 1 ? naam : `${naam} ${keer}`;
    return { inbreng: id, label, ministerie, bestand, titel, periode, paginas, kader };
  });
}
