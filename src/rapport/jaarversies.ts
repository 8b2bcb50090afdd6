/** Which versions belong to the plans that are due in a year, by ministry. */
import type { Toetsing } from '../toets/toetsing.ts';

/** As much of a stored version as the deadlines need. */
export interface Bronversie {
  id: string;
  plan: string | null;
  /** Number within its plan. */
  nummer: number | null;
  bestandsnaam: string;
  status: 'wacht' | 'bezig' | 'klaar' | 'mislukt' | 'geannuleerd';
  /** When it was handed in. */
  aangemaakt: Date;
  toetsing: Toetsing | null;
}

/** As much of a stored plan as the deadlines need. */
export interface Bronplan {
  id: string;
  ministerie: string | null;
  periode: { van: number; tot: number } | null;
}

export interface Jaarversies {
  /** By the code of the ministry, in order of arrival; without what failed or was cancelled. */
  perMinisterie: ReadonlyMap<string, Bronversie[]>;
  /** Of plans that are due in this year, but of which the ministry is not known. */
  zonderMinisterie: Bronversie[];
  /** Still to be judged and without a plan: of which ministry or year they are cannot be told yet. */
  nogNietIngedeeld: number;
}

/** @returns the versions of one year, out of all */
export function versiesIn(
  jaar: number,
  plannen: readonly Bronplan[],
  versies: readonly Bronversie[],
): Jaarversies {
  const perPlan = new Map(plannen.map((plan) => [plan.id, plan]));
  const perMinisterie = new Map<string, Bronversie[]>();
  const zonderMinisterie: Bronversie[] = [];
  let nogNietIngedeeld = 0;
  for (const versie of versies) {
    const plan = versie.plan === null ? undefined : perPlan.get(versie.plan);
    if (!plan) {
      if (versie.status === 'wacht' || versie.status === 'bezig') nogNietIngedeeld++;
      continue;
    }
    if (versie.status === 'mislukt' || versie.status === 'geannuleerd') continue;
    if (indienjaar(plan, versie) !== jaar) continue;
    if (!plan.ministerie) zonderMinisterie.push(versie);
    else perMinisterie.set(plan.ministerie, [...(perMinisterie.get(plan.ministerie) ?? []), versie]);
  }
  return { perMinisterie, zonderMinisterie, nogNietIngedeeld };
}

/** @returns the newest version that was judged on the criteria */
export function nieuwsteBeoordeelde(versies: readonly Bronversie[]): Bronversie | null {
  return versies.findLast(({ toetsing }) => toetsing?.uitkomsten?.length) ?? null;
}

/** The plan goes to the Tweede Kamer in the year before its first; without a period, as was reckoned when it was judged. */
function indienjaar({ periode }: Bronplan, { toetsing }: Bronversie): number | null {
  if (periode) return periode.van - 1;
  return toetsing?.termijn ? Number(toetsing.termijn.datum.slice(0, 4)) : null;
}
