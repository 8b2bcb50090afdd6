/** What a version of a plan looks like to who reads it. */
import type { Toetsing } from '../toets/toetsing.ts';
import type { Database } from './database.ts';
import { and, desc, eq, lt, ne, type SQL, sql } from './drizzle.ts';
import { type Status, type Voortgang, versies } from './schema.ts';

/** A version as lists and queue know it: without its bytes and without the evidence. */
export interface Versieregel {
  id: string;
  /** Null while it is not judged, and for what is no informatieplan. */
  plan: string | null;
  /** Number within its plan, from 1. */
  nummer: number | null;
  /** Versions that came in together in one upload share it. */
  aanlevering: string;
  bestandsnaam: string;
  sha256: string;
  grootte: number;
  status: Status;
  voortgang: Voortgang | null;
  /** Version of the kader that it was judged by. */
  kader: string | null;
  /** Who handed it in. */
  door: string;
  aangemaakt: Date;
  /** When the last thing happened to it: for a judged version the moment of the judgement. */
  bijgewerkt: Date;
  /** The Toetsing without elementen, mijlpalen and totalen; null until it is judged. */
  toetsing: Toetsing | null;
}

/** The columns of a Versieregel. */
export const REGEL = {
  id: versies.id,
  plan: versies.plan,
  nummer: versies.nummer,
  aanlevering: versies.aanlevering,
  bestandsnaam: versies.bestandsnaam,
  sha256: versies.sha256,
  grootte: versies.grootte,
  status: versies.status,
  voortgang: versies.voortgang,
  kader: versies.kader,
  door: versies.door,
  aangemaakt: versies.aangemaakt,
  bijgewerkt: versies.bijgewerkt,
  toetsing: versies.kort,
};

/** The same with the whole Toetsing, evidence and all. */
export const GEHEEL = { ...REGEL, toetsing: versies.toetsing };

/** @returns the newest judged version before this one in its plan, with its whole Toetsing; null when it is the first */
export function vorigeVersie(database: Database, id: string): Promise<Versieregel | null> {
  return nieuwste(
    database,
    id,
    lt(versies.volgnummer, sql`(select v.volgnummer from versies v where v.id = ${id})`),
  );
}

/** @returns the newest other judged version in its plan, with its whole Toetsing; null when there is none */
export function andereVersie(database: Database, id: string): Promise<Versieregel | null> {
  return nieuwste(database, id);
}

async function nieuwste(database: Database, id: string, ook?: SQL): Promise<Versieregel | null> {
  const [rij] = await database
    .select(GEHEEL)
    .from(versies)
    .where(
      and(
        sql`${versies.plan} = (select v.plan from versies v where v.id = ${id})`,
        ne(versies.id, id),
        eq(versies.status, 'klaar'),
        ook,
      ),
    )
    .orderBy(desc(versies.volgnummer))
    .limit(1);
  return rij ?? null;
}
