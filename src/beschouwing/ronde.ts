/** The plans of one year's round: which of them count, so that no ministry is counted twice, and whose plan is missing. */
import { bestondOp, type Ministerie, ministeriesIn } from '../feiten/ministeries.ts';
import { inleverdatum } from '../termijn/kalender.ts';
import { type Verwijzing, verwijsNaarPlan } from './bewering.ts';
import type { Inbreng } from './inbreng.ts';

export interface Ronde {
  /** In which the plans go to the Tweede Kamer. */
  jaar: number;
  /** One per ministry, and each plan of which the ministry cannot be told; by code of the ministry. */
  plannen: readonly Inbreng[];
  /** Other plans of a ministry that has one already: in no sum, with the plan that counts instead. */
  dubbel: readonly { plan: Verwijzing; telt: Verwijzing }[];
  zonderMinisterie: readonly Verwijzing[];
  /** Plans whose period does not begin in the year after the round; they count all the same. */
  anderePeriode: readonly Verwijzing[];
  /** Ministries that existed on the day of the deadline and of which there is no plan. */
  ontbreekt: readonly Pick<Ministerie, 'code' | 'namen'>[];
}

/**
 * @param alle in order of arrival
 * @param jaar of the round
 */
export function maakRonde(alle: readonly Inbreng[], jaar: number): Ronde {
  // The same plan given twice is one.
  const inbrengen = [...new Map(alle.map((inbreng) => [inbreng.id, inbreng])).values()];
  const perMinisterie = new Map<string, Inbreng>();
  for (const inbreng of inbrengen) {
    const { ministerie } = inbreng;
    if (ministerie === null) continue;
    const eerder = perMinisterie.get(ministerie);
    if (!eerder || pastBeter(inbreng, eerder, jaar)) perMinisterie.set(ministerie, inbreng);
  }
  const plannen = inbrengen
    .filter((inbreng) => inbreng.ministerie === null || perMinisterie.get(inbreng.ministerie) === inbreng)
    .sort((a, b) => vergelijk(a.ministerie, b.ministerie));
  const dubbel = inbrengen.flatMap((inbreng) => {
    const telt = inbreng.ministerie === null ? inbreng : perMinisterie.get(inbreng.ministerie);
    return telt && telt !== inbreng ? [{ plan: verwijsNaarPlan(inbreng), telt: verwijsNaarPlan(telt) }] : [];
  });
  return {
    jaar,
    plannen,
    dubbel,
    zonderMinisterie: plannen.filter(({ ministerie }) => ministerie === null).map(verwijsNaarPlan),
    anderePeriode: plannen.filter(({ periode }) => periode && periode.van !== jaar + 1).map(verwijsNaarPlan),
    ontbreekt: ministeriesMetPlan([...perMinisterie.keys()], jaar).zonder.map(({ code, namen }) => ({
      code,
      namen,
    })),
  };
}

/** Ministries that owe a plan in a year (those that exist on the day of the deadline), with and without one. */
export function ministeriesMetPlan(
  codes: readonly (string | null)[],
  jaar: number,
): { met: Ministerie[]; zonder: Ministerie[] } {
  const dag = inleverdatum(jaar);
  const verwacht = ministeriesIn(jaar).filter((ministerie) => bestondOp(ministerie, dag));
  return {
    met: verwacht.filter(({ code }) => codes.includes(code)),
    zonder: verwacht.filter(({ code }) => !codes.includes(code)),
  };
}

/** @returns the year that most plans were made for; of equals the latest, null when no plan tells its period */
export function rondejaar(inbrengen: readonly Inbreng[]): number | null {
  const aantallen = new Map<number, number>();
  for (const { periode } of inbrengen)
    if (periode) aantallen.set(periode.van - 1, (aantallen.get(periode.van - 1) ?? 0) + 1);
  const [meest] = [...aantallen].sort(([a, x], [b, y]) => y - x || b - a);
  return meest?.[0] ?? null;
}

/** The plan for the year of the round goes first; of two of those the one that came later. */
function pastBeter(nieuw: Inbreng, eerder: Inbreng, jaar: number): boolean {
  const past = ({ periode }: Inbreng) => periode?.van === jaar + 1;
  return past(nieuw) || !past(eerder);
}

function vergelijk(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'nl');
}
