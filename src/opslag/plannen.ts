/** Plans: each of one ministry and one planning period, with its versions. */
import { randomUUID } from 'node:crypto';
import { type Blad, type Bladvraag, bladPlannen, type Planplek } from './bladen.ts';
import type { Database } from './database.ts';
import { eq, type SQL, sql } from './drizzle.ts';
import { schrijfLog } from './logboek.ts';
import { neemOordelenOver } from './overdracht.ts';
import { rijen } from './rijen.ts';
import { plannen, versies } from './schema.ts';

/** Any number, as long as nothing else in the database locks on it. */
const INDELING = 640_213_918;

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

  /** @returns a page of the plans, newest first */
  async blad(
    van: { ministerie?: string | undefined },
    vraag: Bladvraag<Planplek>,
  ): Promise<Blad<Plan, Planplek>> {
    const { regels, verder } = await bladPlannen(this.#database, van, vraag);
    return { regels: regels.map(planVan), verder };
  }

  /**
   * Puts a version under the plan of a ministry and period, at the request of a person: because the file did not say so
   * itself, or said it wrong. What people decided on the version before it there comes along.
   *
   * @returns the id of the plan, null when there is no such version
   */
  async deelIn(versie: string, sleutel: Plansleutel, door: string): Promise<string | null> {
    return this.#database.transaction(async (tx) => {
      // Two that go opposite ways between the same plans would wait for each other.
      await tx.execute(sql`select pg_advisory_xact_lock(${INDELING})`);
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
      if (rij.status === 'klaar') await neemOordelenOver(tx, versie);
      return plan;
    });
  }
}

/**
 * Finds or makes the plan of a ministry and period, and holds it until the end of the transaction: nobody can clear it away
 * as empty meanwhile. Without ministry or period it is always a new one.
 *
 * @returns its id
 */
export async function planMet(database: Database, { ministerie, periode }: Plansleutel): Promise<string> {
  const id = randomUUID();
  const nieuw = await database
    .insert(plannen)
    .values({ id, ministerie, van: periode?.van ?? null, tot: periode?.tot ?? null })
    .onConflictDoNothing()
    .returning({ id: plannen.id });
  if (nieuw[0]) return nieuw[0].id;
  const gelijk: SQL = sql`ministerie = ${ministerie} and van = ${periode?.van} and tot = ${periode?.tot}`;
  const [rij] = await database.select({ id: plannen.id }).from(plannen).where(gelijk).for('update');
  // A plan that another process deletes between these two statements is the only way not to be here.
  return rij?.id ?? planMet(database, { ministerie, periode });
}

/**
 * Gives a version its place and the next number in a plan. The row of the plan keeps two at once from the same number.
 *
 * @returns false when there is no such plan
 */
export async function zetOnderPlan(database: Database, versie: string, plan: string): Promise<boolean> {
  const [rij] = await rijen<{ nummer: number }>(
    database,
    sql`update plannen set laatste_nummer = laatste_nummer + 1 where id = ${plan} returning laatste_nummer as nummer`,
  );
  if (!rij) return false;
  await database.update(versies).set({ plan, nummer: rij.nummer }).where(eq(versies.id, versie));
  return true;
}

/** A plan without versions is no plan. */
export async function ruimLeegPlanOp(database: Database, plan: string | null): Promise<void> {
  if (!plan) return;
  // First the lock, then the question: in one statement it would not see a version that came in while it waited.
  await database.execute(sql`select from plannen where id = ${plan} for update`);
  await database.execute(
    sql`delete from plannen where id = ${plan} and not exists (select from versies where plan = ${plan})`,
  );
}

function planVan({ id, ministerie, van, tot, aangemaakt }: typeof plannen.$inferSelect): Plan {
  return { id, ministerie, periode: van !== null && tot !== null ? { van, tot } : null, aangemaakt };
}
