/** How far judging is: what the queue asks of and tells to the store. */
import type { Inbreng } from '../beschouwing/inbreng.ts';
import type { Document } from '../document/document.ts';
import type { Toetsing } from '../toets/toetsing.ts';
import { bewaarUitkomst } from './afronding.ts';
import type { Database } from './database.ts';
import { and, asc, eq, inArray, type SQL, sql } from './drizzle.ts';
import { type Status, type Voortgang, versies } from './schema.ts';

/** One go at judging a version. Who lost its turn to another process, or to a person, changes nothing any more. */
export interface Beurt {
  /** The job in the queue; a version that is put in the queue again gets a new one. */
  taak: string | null;
  /** Which attempt it is, from 1. */
  poging: number;
}

/** A version that waits or is being judged. */
export interface OpenVersie extends Beurt {
  id: string;
  status: Status;
}

/** Puts a version in the queue, in the transaction in which that is kept. */
export type InRij = (tx: Database, id: string) => Promise<void>;

const OPEN = ['wacht', 'bezig'] satisfies Status[];

export class Beoordelingen {
  protected readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** @returns what waits or was being judged, in order of arrival: the queue has to know them all */
  async open(): Promise<OpenVersie[]> {
    return this.database
      .select({ id: versies.id, status: versies.status, taak: versies.taak, poging: versies.pogingen })
      .from(versies)
      .where(inArray(versies.status, OPEN))
      .orderBy(asc(versies.volgnummer));
  }

  /** @returns how many versions wait and are being judged, by all processes together */
  async aantallen(): Promise<{ wacht: number; bezig: number }> {
    const lijst = await this.database
      .select({ status: versies.status, aantal: sql<string>`count(*)` })
      .from(versies)
      .where(inArray(versies.status, OPEN))
      .groupBy(versies.status);
    const aantal = (status: Status) => Number(lijst.find((rij) => rij.status === status)?.aantal ?? 0);
    return { wacht: aantal('wacht'), bezig: aantal('bezig') };
  }

  /** @returns seconds that the version which waits longest has been waiting; 0 when none waits */
  async langsteWacht(): Promise<number> {
    const [rij] = await this.database
      .select({ seconden: sql<string>`extract(epoch from now() - min(${versies.bijgewerkt}))` })
      .from(versies)
      .where(eq(versies.status, 'wacht'));
    return Math.max(0, Number(rij?.seconden ?? 0));
  }

  /** Notes which job is the one of a version: jobs that it had before do nothing from then on. */
  async geefTaak(tx: Database, id: string, taak: string): Promise<void> {
    await tx.update(versies).set({ taak }).where(eq(versies.id, id));
  }

  /**
   * Marks that judging begins.
   *
   * @param taak the job that asks for it; left out: any
   * @returns the name of the file and which attempt this is, from 1; null when it is cancelled, deleted, done, or put in
   *   the queue again with another job
   */
  async begin(id: string, taak?: string): Promise<{ bestandsnaam: string; poging: number } | null> {
    const [rij] = await this.database
      .update(versies)
      .set({
        status: 'bezig',
        pogingen: sql`${versies.pogingen} + 1`,
        voortgang: null,
        bijgewerkt: sql`now()`,
      })
      .where(
        and(eq(versies.id, id), inArray(versies.status, OPEN), taak ? eq(versies.taak, taak) : undefined),
      )
      .returning({ bestandsnaam: versies.bestandsnaam, poging: versies.pogingen });
    return rij ?? null;
  }

  /**
   * @param beurt whose progress it is; left out: anyone's
   * @returns whether it is still to be judged: false when it was cancelled or deleted meanwhile, or is another's turn
   */
  async meldVoortgang(id: string, voortgang: Voortgang, beurt?: Beurt): Promise<boolean> {
    const [rij] = await this.database
      .update(versies)
      .set({ voortgang, bijgewerkt: sql`now()` })
      .where(and(eq(versies.id, id), eq(versies.status, 'bezig'), beurt && isBeurt(beurt)))
      .returning({ id: versies.id });
    return rij !== undefined;
  }

  /** Back to waiting: the attempt failed, and its job will be tried again. */
  async zetTerug(id: string, beurt?: Beurt): Promise<void> {
    await this.database
      .update(versies)
      .set({ status: 'wacht', voortgang: null, bijgewerkt: sql`now()` })
      .where(and(eq(versies.id, id), eq(versies.status, 'bezig'), beurt && isBeurt(beurt)));
  }

  /**
   * Back to waiting with a new job, because the old one is lost or its process stops.
   *
   * @param telt whether the attempt counts as one: not when it was ended for no fault of the file or the judging
   * @returns whether it was still open and this one's turn
   */
  async geefTerug(id: string, beurt: Beurt, telt: boolean, inRij: InRij): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [rij] = await tx
        .update(versies)
        .set({
          status: 'wacht',
          voortgang: null,
          bijgewerkt: sql`now()`,
          ...(telt ? {} : { pogingen: sql`greatest(${versies.pogingen} - 1, 0)` }),
        })
        .where(and(eq(versies.id, id), inArray(versies.status, OPEN), isBeurt(beurt)))
        .returning({ id: versies.id });
      if (rij) await inRij(tx, id);
      return rij !== undefined;
    });
  }

  /**
   * Keeps the outcome, gives the version its place in its plan, and carries over what people decided on the version before.
   * A Toetsing with a fout makes it mislukt. Does nothing for a version that was cancelled, deleted or is done.
   */
  async rondAf(
    id: string,
    uitkomst: Toetsing,
    document: Document | null = null,
    inbreng: Inbreng | null = null,
  ): Promise<void> {
    await bewaarUitkomst(this.database, id, uitkomst, document, inbreng);
  }
}

function isBeurt({ taak, poging }: Beurt): SQL {
  return sql`${versies.taak} is not distinct from ${taak} and ${versies.pogingen} = ${poging}`;
}
