/** The milestones before a deadline: those of the kader, moved where a ministry set a day of its own. */
import { werkdagenVoor } from './kalender.ts';

/** A moment before the deadline, from rules/kader.yaml. */
export interface Mijlpaaldefinitie {
  naam: string;
  /** Working days before the deadline. */
  werkdagen: number;
}

/** Days that a ministry set itself: ISO dates by the name of the milestone. */
export type EigenData = ReadonlyMap<string, string>;

export interface Mijlpaal {
  naam: string;
  /** ISO date that holds. */
  datum: string;
  /** ISO date that follows from the kader. */
  standaard: string;
  /** Working days before the deadline by the kader. */
  werkdagen: number;
  /** Whether the ministry set the date itself. */
  eigen: boolean;
}

/**
 * @param inleverdatum ISO date of the deadline
 * @param eigenData days for milestones that the kader does not know are left out
 * @returns the milestones by date; on the same day in the order that the kader means them
 */
export function mijlpalenVoor(
  inleverdatum: string,
  definities: readonly Mijlpaaldefinitie[],
  eigenData: EigenData = new Map(),
): Mijlpaal[] {
  return bedoeldeVolgorde(definities)
    .map(({ naam, werkdagen }) => {
      const standaard = werkdagenVoor(inleverdatum, werkdagen);
      const eigen = eigenData.get(naam);
      return { naam, datum: eigen ?? standaard, standaard, werkdagen, eigen: eigen !== undefined };
    })
    .sort((a, b) => a.datum.localeCompare(b.datum));
}

/** @returns the milestones in the order in which the kader means them to come: the most working days ahead first */
export function bedoeldeVolgorde<T extends Pick<Mijlpaaldefinitie, 'werkdagen'>>(
  mijlpalen: readonly T[],
): T[] {
  return mijlpalen.toSorted((a, b) => b.werkdagen - a.werkdagen);
}

/** @returns a name as it can stand in an address, a form and a calendar: 'Concept gereed' as 'concept-gereed' */
export function sleutelVan(naam: string): string {
  return naam
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
