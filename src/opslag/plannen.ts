/** Plans: each of one ministry and one planning period, with its versions. */
import { randomUUID } from 'node:crypto';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { schrijfLog } from './logboek.ts';
import { rijen } from './rijen.ts';
import { plannen, versies } from './schema.ts';

export interface Plan {
  id: string;
  /** Code of the ministry; null while it cannot be told. */
  ministerie: string | null;
  periode: { van: number; tot: number } | null;
  aangemaakt: Date;
}

/** What says which plan a version belongs to. */
export type Plansleutel = Pick<Plan, 'ministerie' | 'periode'>;

export class Plannen {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the plan, null when there is none with this id */
  async plan(id: string): Promise<Plan | null> {
    const [rij] = await this.#database.select().from(plannen).where(eq(plannen.id, id));
    return rij ? planVan(rij) : null;
  }

  /** @returns all plans by ministry and period; those that cannot be told last */
  async lijst(): Promise<Plan[]> {
    const lijst = await this.#database
      .select()
      .from(plannen)
      .orderBy(sql`ministerie nulls last, van desc nulls last, aangemaakt`);
    return lijst.map(planVan);
  }

  /**
   * Puts a version under the plan of a ministry and period, at the request of a person: because the file did not say so
   * itself, or said it wrong.
   *
   * @returns the id of the plan, null when there is no such version
   */
  async deelIn(versie: string, sleutel: Plansleutel, door: string): Promise<string | null> {
    return this.#database.transaction(async (tx) => {
      const [rij] = await tx.select().from(versies).where(eq(versies.id, versie)).for('update');
      if (!rij) return null;
      const oud = rij.plan;
      const plan = await planMet(tx, sleutel);
      if (plan === oud) return plan;
      await zetOnderPlan(tx, versie, plan);
      await ruimLeegPlanOp(tx, oud);
      await schrijfLog(tx, {
        door,
        wat: 'versie ingedeeld',
        plan,
        versie,
        voor: oud ? { plan: oud } : null,
        na: { plan, ...sleutel },
      });
      return plan;
    });
  }
}

/** @returns the id of the plan with this ministry and period, made when it is not there; without both always a new one */
export async function planMet(database: Database, { ministerie, periode }: Plansleutel): Promise<string> {
  const id = randomUUID();
  const nieuw = await database
    .insert(plannen)
    .values({ id, ministerie, van: periode?.van ?? null, tot: periode?.tot ?? null })
    .onConflictDoNothing()
    .returning({ id: plannen.id });
  if (nieuw[0]) return nieuw[0].id;
  const gelijk: SQL = sql`ministerie = ${ministerie} and van = ${periode?.van} and tot = ${periode?.tot}`;
  const [rij] = await database.select({ id: plannen.id }).from(plannen).where(gelijk);
  // A plan that another process deletes between these two statements is the only way not to be here.
  return rij?.id ?? planMet(database, { ministerie, periode });
}

/** Gives a version its place and the next number in a plan. The row of the plan keeps two at once from the same number. */
export async function zetOnderPlan(database: Database, versie: string, plan: string): Promise<void> {
  const [rij] = await rijen<{ nummer: number }>(
    database,
    sql`update plannen set laatste_nummer = laatste_nummer + 1 where id = ${plan} returning laatste_nummer as nummer`,
  );
  await database
    .update(versies)
    .set({ plan, nummer: Number(rij?.nummer) })
    .where(eq(versies.id, versie));
}

/** A plan without versions is no plan. */
export async function ruimLeegPlanOp(database: Database, plan: string | null): Promise<void> {
  if (!plan) return;
  await database.execute(
    sql`delete from plannen where id = ${plan} and not exists (select from versies where plan = ${plan})`,
  );
}

function planVan({ id, ministerie, van, tot, aangemaakt }: typeof plannen.$inferSelect): Plan {
  return { id, ministerie, periode: van !== null && tot !== null ? { van, tot } : null, aangemaakt };
}
