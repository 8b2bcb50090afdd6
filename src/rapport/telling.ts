/** Counting and choosing criteria by their outcome: what is open, what is mandatory, what a reader asked for. */
import type { Criteriumuitkomst, Onderdeel, Plicht, Uitkomst } from '../toets/toetsing.ts';
import { type Toon, UITKOMSTEN, uitkomsttoon, uitkomstwoord } from './woorden.ts';

/** Which criteria a reader wants to see. */
export interface Filter {
  uitkomst?: Uitkomst | 'open' | undefined;
  plicht?: Plicht | undefined;
}

/** As much of a criterion as counting needs; a list of plans has no more. */
export type Telbaar = Pick<Criteriumuitkomst, 'uitkomst' | 'plicht' | 'inspanning' | 'onderdeel'>;

/** How many criteria have an outcome. */
export interface Uitkomsttelling {
  uitkomst: Uitkomst;
  woord: string;
  toon: Toon;
  aantal: number;
}

/** An outcome that asks for work. */
export const isOpen = (uitkomst: Uitkomst): boolean => uitkomst === 'ontbreekt' || uitkomst === 'deels';

/** Timeliness follows from the other criteria: it is no work of its own and does not count for readiness. */
export const isVerplicht = ({ plicht, onderdeel }: Telbaar): boolean =>
  plicht === 'verplicht' && onderdeel !== 'tijdigheid';

/** Mandatory criteria that still ask for work, the most work first. */
export function openVerplicht<T extends Telbaar>(uitkomsten: readonly T[]): T[] {
  return uitkomsten
    .filter((criterium) => isVerplicht(criterium) && isOpen(criterium.uitkomst))
    .sort((a, b) => b.inspanning - a.inspanning);
}

/** @returns the counts of each outcome, in the order of UITKOMSTEN, without the empty ones */
export function tel(uitkomsten: readonly Telbaar[], onderdeel: Onderdeel): Uitkomsttelling[] {
  return UITKOMSTEN.map((uitkomst) => ({
    uitkomst,
    woord: uitkomstwoord(uitkomst, onderdeel),
    toon: uitkomsttoon(uitkomst),
    aantal: uitkomsten.filter((criterium) => criterium.uitkomst === uitkomst).length,
  })).filter((telling) => telling.aantal > 0);
}

/** @returns whether a criterion passes the filter */
export function past(criterium: Telbaar, filter: Filter): boolean {
  const uitkomst =
    !filter.uitkomst ||
    (filter.uitkomst === 'open' ? isOpen(criterium.uitkomst) : criterium.uitkomst === filter.uitkomst);
  return uitkomst && (!filter.plicht || criterium.plicht === filter.plicht);
}
