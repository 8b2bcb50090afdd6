/** What people decided on the plans of a round, and the scores that follow from it. */
import { geldt, type Mensoordeel } from '../toets/mensoordeel.ts';
import { berekenScore, type Gewichten } from '../toets/score.ts';
import type { Score, Uitkomst } from '../toets/toetsing.ts';
import type { Inbreng } from './inbreng.ts';

/** What people decided, by id of the Inbreng and of the criterion; those that do not hold are passed over. */
export type Oordelen = ReadonlyMap<string, ReadonlyMap<string, Pick<Mensoordeel, 'soort' | 'uitkomst'>>>;

/** @returns the outcome that a person gave, when it holds */
export function oordeelVan(
  oordelen: Oordelen | undefined,
  inbreng: string,
  criterium: string,
): Uitkomst | null {
  const oordeel = oordelen?.get(inbreng)?.get(criterium);
  return oordeel && geldt(oordeel) ? oordeel.uitkomst : null;
}

/** @returns the plan's own score, unless people decided something on it */
export function scoreMet(
  inbreng: Inbreng,
  oordelen: Oordelen | undefined,
  gewichten: Gewichten,
): Score | null {
  const eigen = oordelen?.get(inbreng.id);
  if (!eigen || ![...eigen.values()].some(geldt)) return inbreng.score;
  return berekenScore(
    inbreng.uitkomsten.map((een) => ({
      ...een,
      uitkomst: oordeelVan(oordelen, inbreng.id, een.id) ?? een.uitkomst,
    })),
    gewichten,
  );
}
