/** What people decide about outcomes, and what they note beside them. Nothing is ever changed, only added. */
import type { Uitkomst } from '../toets/toetsing.ts';
import { bewaarbareTekst } from './bewaarbaar.ts';
import type { Database } from './database.ts';
import { asc, desc, eq, inArray, sql } from './drizzle.ts';
import { schrijfLog } from './logboek.ts';
import { aantekeningen, type Oordeelsoort, oordelen, versies } from './schema.ts';

export interface Oordeel {
  criterium: string;
  soort: Oordeelsoort;
  /** What the person says of the criterion. */
  uitkomst: Uitkomst;
  /** What the rules said when it was decided. */
  automatisch: Uitkomst;
  reden: string;
  door: string;
  moment: Date;
}

export interface Aantekening {
  nummer: number;
  versie: string;
  criterium: string;
  tekst: string;
  door: string;
  moment: Date;
}

export class Oordelen {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * A person overrules an outcome, or settles one that was onzeker.
   *
   * @returns false when there is no such version, or its toetsing has no such criterium
   */
  async geef(
    nieuw: Pick<Oordeel, 'criterium' | 'uitkomst' | 'reden' | 'door'> & { versie: string },
  ): Promise<boolean> {
    return this.#voegToe('gegeven', nieuw);
  }

  /** The automatic outcome holds again. @returns false when there is nothing to take back */
  async trekIn(nieuw: Pick<Oordeel, 'criterium' | 'reden' | 'door'> & { versie: string }): Promise<boolean> {
    return this.#voegToe('ingetrokken', nieuw);
  }

  /**
   * @returns the newest word on each criterion of a version, by criterion; 'ingetrokken' left out. One that is 'vervallen'
   *   does not count: it says that a person is asked again
   */
  async geldend(versie: string): Promise<Map<string, Oordeel>> {
    const alle = await geldendeOordelen(this.#database, versie);
    return new Map([...alle].filter(([, { soort }]) => soort !== 'ingetrokken'));
  }

  /** @returns the same for many versions at once, by id of the version; those of which nothing was said are left out */
  async geldendVan(lijst: readonly string[]): Promise<Map<string, Map<string, Oordeel>>> {
    if (!lijst.length) return new Map();
    const nieuwste = await this.#database
      .selectDistinctOn([oordelen.versie, oordelen.criterium])
      .from(oordelen)
      .where(inArray(oordelen.versie, [...lijst]))
      .orderBy(oordelen.versie, oordelen.criterium, desc(oordelen.nummer));
    const perVersie = Map.groupBy(
      nieuwste.filter(({ soort }) => soort !== 'ingetrokken'),
      ({ versie }) => versie,
    );
    return new Map(
      [...perVersie].map(([versie, oordeel]) => [versie, new Map(oordeel.map((o) => [o.criterium, o]))]),
    );
  }

  /** @returns all that was said of a version, oldest first */
  async geschiedenis(versie: string): Promise<Oordeel[]> {
    return this.#database
      .select()
      .from(oordelen)
      .where(eq(oordelen.versie, versie))
      .orderBy(asc(oordelen.nummer));
  }

  /** @returns false when there is no such version */
  async noteer(nieuw: Pick<Aantekening, 'versie' | 'criterium' | 'tekst' | 'door'>): Promise<boolean> {
    return this.#database.transaction(async (tx) => {
      const [versie] = await tx
        .select({ plan: versies.plan })
        .from(versies)
        .where(eq(versies.id, nieuw.versie));
      if (!versie) return false;
      const { criterium } = nieuw;
      const tekst = bewaarbareTekst(nieuw.tekst);
      const door = bewaarbareTekst(nieuw.door);
      await tx.insert(aantekeningen).values({ versie: nieuw.versie, criterium, tekst, door });
      const { plan } = versie;
      await schrijfLog(tx, {
        door,
        wat: 'aantekening geplaatst',
        plan,
        versie: nieuw.versie,
        criterium,
        na: { tekst },
      });
      return true;
    });
  }

  /** @returns the notes on a version and on the earlier versions of its plan, oldest first */
  async aantekeningen(versie: string): Promise<Aantekening[]> {
    return this.#database
      .select()
      .from(aantekeningen)
      .where(
        sql`${aantekeningen.versie} in (select v.id from versies v join versies d on d.id = ${versie}
          where v.id = d.id or (v.plan = d.plan and v.volgnummer < d.volgnummer))`,
      )
      .orderBy(asc(aantekeningen.nummer));
  }

  async #voegToe(
    soort: 'gegeven' | 'ingetrokken',
    nieuw: Pick<Oordeel, 'criterium' | 'reden' | 'door'> & { versie: string; uitkomst?: Uitkomst },
  ): Promise<boolean> {
    const { versie: id, criterium } = nieuw;
    const reden = bewaarbareTekst(nieuw.reden);
    const door = bewaarbareTekst(nieuw.door);
    return this.#database.transaction(async (tx) => {
      // Locked, so that two people at once are both in the log with what really stood before.
      const [versie] = await tx.select().from(versies).where(eq(versies.id, id)).for('update');
      const automatisch = versie?.toetsing?.uitkomsten?.find((u) => u.id === criterium)?.uitkomst;
      if (!versie || !automatisch) return false;
      const eerder = (await geldendeOordelen(tx, id)).get(criterium);
      if (soort === 'ingetrokken' && (!eerder || eerder.soort === 'ingetrokken')) return false;
      const uitkomst = nieuw.uitkomst ?? automatisch;
      await tx.insert(oordelen).values({ versie: id, criterium, soort, uitkomst, automatisch, reden, door });
      const gold = eerder && (eerder.soort === 'gegeven' || eerder.soort === 'overgenomen');
      await schrijfLog(tx, {
        door,
        wat: soort === 'gegeven' ? 'oordeel gegeven' : 'oordeel ingetrokken',
        plan: versie.plan,
        versie: id,
        criterium,
        voor: { uitkomst: gold ? eerder.uitkomst : automatisch },
        na: { uitkomst, reden },
      });
      return true;
    });
  }
}

/** @returns the newest row of each criterion of a version, by criterion */
export async function geldendeOordelen(database: Database, versie: string): Promise<Map<string, Oordeel>> {
  const lijst = await database
    .select()
    .from(oordelen)
    .where(eq(oordelen.versie, versie))
    .orderBy(asc(oordelen.nummer));
  return new Map(lijst.map((oordeel) => [oordeel.criterium, oordeel]));
}
