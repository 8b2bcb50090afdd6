/** The append-only log: who did what, when, from what to what. It never holds text of a plan. */
import type { Database } from './database.ts';
import { and, asc, eq, gt, inArray, or } from './drizzle.ts';
import { logboek, versies } from './schema.ts';

/** What can happen to a plan, as the log words it. */
export type Gebeurtenis =
  | 'versie aangeleverd'
  | 'versie beoordeeld'
  | 'versie geannuleerd'
  | 'versie verwijderd'
  | 'versie opnieuw in de rij'
  | 'versie ingedeeld'
  | 'oordeel gegeven'
  | 'oordeel ingetrokken'
  | 'oordeel overgenomen'
  | 'oordeel vervallen'
  | 'aantekening geplaatst'
  | 'datum aangepast'
  | 'concept bewerkt'
  | 'concept teruggezet';

export interface Logregel {
  nummer: number;
  moment: Date;
  door: string;
  wat: string;
  plan: string | null;
  versie: string | null;
  criterium: string | null;
  /** Year of the round of which the draft was edited. */
  ronde: number | null;
  voor: unknown;
  na: unknown;
}

export type NieuweLogregel = Pick<Logregel, 'door'> & { wat: Gebeurtenis } & Partial<
    Pick<Logregel, 'plan' | 'versie' | 'criterium' | 'ronde' | 'voor' | 'na'>
  >;

/** What the service does by itself is logged under this name. */
export const PLANTOETS = 'Plantoets';

/** Adds lines, in the transaction of what they tell of. */
export async function schrijfLog(database: Database, ...regels: NieuweLogregel[]): Promise<void> {
  if (regels.length) await database.insert(logboek).values(regels);
}

/**
 * @param over one plan (with all its versions), one version or one round; left out: everything
 * @param na only lines after this number, oldest first
 */
export async function leesLog(
  database: Database,
  over: { plan?: string; versie?: string; ronde?: number } = {},
  { na = 0, hoogstens = 1000 }: { na?: number; hoogstens?: number } = {},
): Promise<Logregel[]> {
  const { plan, versie, ronde } = over;
  // What happened to a version before it got its place in the plan belongs to the plan's story too.
  const vanPlan = plan
    ? or(
        eq(logboek.plan, plan),
        inArray(
          logboek.versie,
          database.select({ id: versies.id }).from(versies).where(eq(versies.plan, plan)),
        ),
      )
    : undefined;
  return database
    .select()
    .from(logboek)
    .where(
      and(
        gt(logboek.nummer, na),
        plan || versie ? or(vanPlan, versie ? eq(logboek.versie, versie) : undefined) : undefined,
        ronde === undefined ? undefined : eq(logboek.ronde, ronde),
      ),
    )
    .orderBy(asc(logboek.nummer))
    .limit(hoogstens);
}
