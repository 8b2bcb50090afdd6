/**
 * What a writer makes of the draft. A rubriek (a chapter, or a speerpunt within its theme) that nobody edited holds the
 * choice of the program; an edited one holds the blocks of the writer, in the writer's order.
 */
import { type Citaatbewering, type Citaatverwijzing, citeer, nietLeeg, type Verwijzing } from './bewering.ts';
import type { Conceptdeel } from './concept.ts';

/** A block as it is kept: a quote with the version of the plan in which it stood when it was placed. */
export type Bewerkblok =
  | { readonly soort: 'citaat'; readonly verwijzing: Citaatverwijzing }
  | { readonly soort: 'tekst'; readonly tekst: string }
  /** Its version was deleted from the store, and its words with it. */
  | { readonly soort: 'gewist' };

/** A quote that a writer placed and that the plan of this round does not hold. */
export interface Vervallencitaat {
  /** Null: the version was deleted, and its words with it. */
  readonly citaat: string | null;
  readonly toen: Pick<Citaatverwijzing, 'ministerie' | 'bestand' | 'pagina' | 'sectie'> | null;
  /** The plan of this round; null when it has none any more. */
  readonly plan: Verwijzing | null;
  /** What the plan says now in its place; null when nothing comes near. */
  readonly nu: Citaatbewering | null;
}

/** A block as it is in the plans of this round. */
export type Conceptblok =
  | { readonly soort: 'citaat'; readonly citaat: Citaatbewering }
  | { readonly soort: 'tekst'; readonly tekst: string }
  | { readonly soort: 'vervallen'; readonly vervallen: Vervallencitaat };

/** By rubriek: the name of a chapter, such as 'thema-4' or 'geld', or the criterion of a speerpunt, such as 'T4.2'. */
export type Bewerkingen = ReadonlyMap<string, readonly Conceptblok[]>;

export const GEEN_BEWERKINGEN: Bewerkingen = new Map();

/** @returns the blocks as parts of the draft, quotes that stand together as one */
export function conceptdelenVan(blokken: readonly Conceptblok[]): Conceptdeel[] {
  const delen: Conceptdeel[] = [];
  let citaten: Citaatbewering[] = [];
  const sluitAf = () => {
    const lijst = nietLeeg(citaten);
    if (lijst) delen.push({ soort: 'citaten', citaten: lijst });
    citaten = [];
  };
  for (const blok of blokken) {
    if (blok.soort === 'citaat') {
      citaten.push(blok.citaat);
      continue;
    }
    sluitAf();
    delen.push(blok.soort === 'tekst' ? { soort: 'eigentekst', tekst: blok.tekst } : blok);
  }
  sluitAf();
  return delen;
}

/**
 * Lays a placed quote beside the plan of this round.
 *
 * @param plan of this round; null when there is none any more
 * @param staat where the words stand in it, literally; null when nowhere
 * @param gelijkend what stands there now in its place
 */
export function legNaast(
  toen: Citaatverwijzing,
  plan: Verwijzing | null,
  staat: Citaatverwijzing | null,
  gelijkend: Citaatverwijzing | null,
): Conceptblok {
  if (staat) return { soort: 'citaat', citaat: citeer(staat) };
  const { citaat } = toen;
  return { soort: 'vervallen', vervallen: { citaat, toen, plan, nu: gelijkend && citeer(gelijkend) } };
}
