/** Milestones before the deadline that a ministry set itself, such as the day of its own bestuursraad. */
import type { Database } from './database.ts';
import { and, asc, desc, eq, sql } from './drizzle.ts';
import { schrijfLog } from './logboek.ts';
import { logboek, termijndata } from './schema.ts';

export interface Termijndatum {
  /** Year in which the plan is due. */
  jaar: number;
  ministerie: string;
  /** Name of the milestone as in rules/kader.yaml. */
  mijlpaal: string;
  /** ISO date. */
  datum: string;
}

/** A change of a date, as the log keeps it. */
export interface Datumwijziging {
  mijlpaal: string;
  /** ISO dates; null for the date of the kader. */
  van: string | null;
  naar: string | null;
  door: string;
  moment: Date;
}

export class Termijndata {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the dates that ministries set for a year */
  async jaar(jaar: number): Promise<Termijndatum[]> {
    return this.#database
      .select({
        jaar: termijndata.jaar,
        ministerie: termijndata.ministerie,
        mijlpaal: termijndata.mijlpaal,
        datum: termijndata.datum,
      })
      .from(termijndata)
      .where(eq(termijndata.jaar, jaar))
      .orderBy(asc(termijndata.ministerie), asc(termijndata.datum));
  }

  /** @returns what a ministry changed for a year, the newest first */
  async wijzigingen(jaar: number, ministerie: string): Promise<Datumwijziging[]> {
    return this.#database
      .select({
        mijlpaal: sql<string>`${logboek.na}->>'mijlpaal'`,
        van: sql<string | null>`${logboek.voor}->>'datum'`,
        naar: sql<string | null>`${logboek.na}->>'datum'`,
        door: logboek.door,
        moment: logboek.moment,
      })
      .from(logboek)
      .where(
        and(
          eq(logboek.wat, 'datum aangepast'),
          sql`${logboek.na}->>'jaar' = ${String(jaar)}`,
          sql`${logboek.na}->>'ministerie' = ${ministerie}`,
        ),
      )
      .orderBy(desc(logboek.nummer));
  }

  /** @param datum ISO date; null goes back to the date of the kader */
  async zet(
    { jaar, ministerie, mijlpaal, datum }: Omit<Termijndatum, 'datum'> & { datum: string | null },
    door: string,
  ): Promise<void> {
    await this.#database.transaction(async (tx) => {
      // Also where there is no row to lock yet: each change has to know what it replaces.
      await tx.execute(
        sql`select pg_advisory_xact_lock(hashtextextended(${`${jaar} ${ministerie} ${mijlpaal}`}, 1))`,
      );
      const deze = and(
        eq(termijndata.jaar, jaar),
        eq(termijndata.ministerie, ministerie),
        eq(termijndata.mijlpaal, mijlpaal),
      );
      const [eerder] = await tx.select().from(termijndata).where(deze);
      if ((eerder?.datum ?? null) === datum) return;
      if (datum === null) await tx.delete(termijndata).where(deze);
      else {
        await tx
          .insert(termijndata)
          .values({ jaar, ministerie, mijlpaal, datum, door })
          .onConflictDoUpdate({
            target: [termijndata.jaar, termijndata.ministerie, termijndata.mijlpaal],
            set: { datum, door, moment: sql`now()` },
          });
      }
      await schrijfLog(tx, {
        door,
        wat: 'datum aangepast',
        voor: { jaar, ministerie, mijlpaal, datum: eerder?.datum ?? null },
        na: { jaar, ministerie, mijlpaal, datum },
      });
    });
  }
}
