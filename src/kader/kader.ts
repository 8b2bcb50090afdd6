/** The kader in memory: criteria and lexicons as the rules/ folder has them. */
import type { Onderdeel, Plicht } from '../toets/toetsing.ts';
import type { Brondocument } from './bronnen.ts';
import type { Kaderbestand } from './kaderschema.ts';
import type { Begripdefinitie, Bron, Criterium } from './schema.ts';

export type { Begripdefinitie, Bron, Criterium, Kaderbestand };

export interface Kader extends Kaderbestand {
  /** In the order kern, speerpunten, afspraken, document, tijdigheid; within those by id. */
  criteria: readonly Criterium[];
  begrippen: ReadonlyMap<string, Begripdefinitie>;
  /** The documents that criteria refer to, by the name that they use. */
  bronnen: Readonly<Record<Bron['document'], Brondocument>>;
}

const ONDERDELEN: Record<string, Onderdeel> = {
  K: 'kern',
  /** Of the second kader, for the beschouwing (rules/beschouwing). */
  B: 'kern',
  T: 'speerpunten',
  A: 'afspraken',
  D: 'document',
  P: 'tijdigheid',
};

/** @returns the part of the kader to which a criterion belongs, by the letter of its id */
export function onderdeelVan(id: string): Onderdeel {
  return ONDERDELEN[id[0] as string] as Onderdeel;
}

/**
 * The duty of a criterion for a plan. K09 for example is mandatory from plan year 2026 and expected before
 * (CIO26 art. 4 onder c).
 *
 * @param planjaar first plan year; null when unknown, which counts as the newest
 */
export function plichtVoor(criterium: Criterium, planjaar: number | null): Plicht {
  const { plicht } = criterium;
  if (typeof plicht === 'string') return plicht;
  return planjaar === null || planjaar >= plicht.vanaf ? plicht.dan : plicht.anders;
}

/**
 * Whether a criterion holds for a plan; the afspraken only hold within their years.
 *
 * @param planjaar first plan year; null when unknown: then everything holds
 */
export function geldtVoor(criterium: Criterium, planjaar: number | null): boolean {
  if (planjaar === null || !criterium.geldt) return true;
  return planjaar >= (criterium.geldt.van ?? 0) && planjaar <= (criterium.geldt.tot ?? 9999);
}

/** A source as people read it: 'RK thema 3, speerpunt 2' or 'CIO26 art. 4 onder c'. */
export function bronTekst(bron: Bron): string {
  if (bron.document !== 'RK') return `${bron.document} ${bron.plaats}`;
  const delen = [`RK thema ${bron.thema}`];
  if (bron.speerpunt !== undefined) delen.push(`speerpunt ${[bron.speerpunt].flat().join(' en ')}`);
  if (bron.jaar !== undefined) delen.push(`jaar ${[bron.jaar].flat().join(' en ')}`);
  return delen.join(', ');
}
