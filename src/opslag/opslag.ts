/** The store: plans as they came in, how far they are judged, and the outcome. */
import { createHash, randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Toetsing } from '../toets/toetsing.ts';
import { type Database, openDatabase } from './database.ts';
import { migreer } from './migreer.ts';
import { plannen, type Status, type Voortgang } from './schema.ts';

export type { Status, Voortgang };

/** A plan as lists and queue know it: without its bytes and without the evidence. */
export interface Planregel {
  id: string;
  aanlevering: string;
  bestandsnaam: string;
  grootte: number;
  status: Status;
  voortgang: Voortgang | null;
  aangemaakt: Date;
  /** When the last thing happened to it: for a judged plan the moment of the judgement. */
  bijgewerkt: Date;
  /** The Toetsing without elementen, mijlpalen and totalen; null until it is judged. */
  toetsing: Toetsing | null;
}

export interface Wachtend {
  id: string;
  bestandsnaam: string;
  /** 1 for the first attempt. */
  poging: number;
}

/** PGlite copies each value several times; parts of this size keep that small and let other work in between. */
const DEELGROOTTE = 1024 * 1024;

/** Evidence is nearly all of a Toetsing; lists do without. */
const KORTE_TOETSING: SQL<Toetsing | null> = sql`
  case when ${plannen.toetsing} ? 'uitkomsten' then
    (${plannen.toetsing} - 'mijlpalen' - 'totalen') || jsonb_build_object('uitkomsten',
      (select coalesce(jsonb_agg(uitkomst - 'elementen' - 'toelichting' - 'advies' || '{"elementen": []}'), '[]')
       from jsonb_array_elements(${plannen.toetsing} -> 'uitkomsten') uitkomst))
  else ${plannen.toetsing} end`;

const REGEL = {
  id: plannen.id,
  aanlevering: plannen.aanlevering,
  bestandsnaam: plannen.bestandsnaam,
  grootte: plannen.grootte,
  status: plannen.status,
  voortgang: plannen.voortgang,
  aangemaakt: plannen.aangemaakt,
  bijgewerkt: plannen.bijgewerkt,
  toetsing: KORTE_TOETSING,
};

export class Opslag {
  readonly #database: Database;
  readonly #sluit: () => Promise<void>;

  constructor(database: Database, sluit: () => Promise<void>) {
    this.#database = database;
    this.#sluit = sluit;
  }

  /**
   * Puts a plan in the queue.
   *
   * @param inhoud the bytes of the file, in pieces of any size
   * @returns the unguessable id of the plan
   */
  async voegToe(
    aanlevering: string,
    bestandsnaam: string,
    inhoud: AsyncIterable<Uint8Array>,
  ): Promise<string> {
    const id = randomUUID();
    const som = createHash('sha256');
    let grootte = 0;
    await this.#database.transaction(async (tx) => {
      await tx.insert(plannen).values({ id, aanlevering, bestandsnaam, sha256: '', grootte: 0 });
      let deel = 0;
      for await (const bytes of inDelen(inhoud)) {
        som.update(bytes);
        grootte += bytes.length;
        // As base64 PGlite takes the bytes thirteen times as fast as as a bytea parameter.
        await tx.execute(sql`insert into bestandsdelen (plan, deel, bytes)
          values (${id}, ${deel}, decode(${Buffer.from(bytes).toString('base64')}, 'base64'))`);
        deel += 1;
      }
      await tx
        .update(plannen)
        .set({ sha256: som.digest('hex'), grootte })
        .where(eq(plannen.id, id));
    });
    return id;
  }

  /** @returns the bytes of the file as it was handed in; empty when there is no such plan */
  async inhoud(id: string): Promise<Uint8Array> {
    const delen: Buffer[] = [];
    for (let deel = 0; ; deel += 1) {
      const [rij] = await this.#rijen<{ tekst: string }>(
        sql`select encode(bytes, 'base64') as tekst from bestandsdelen where plan = ${id} and deel = ${deel}`,
      );
      if (!rij) return Buffer.concat(delen);
      delen.push(Buffer.from(rij.tekst, 'base64'));
    }
  }

  /** @returns the plan with its whole Toetsing, null when there is none with this id */
  async plan(id: string): Promise<Planregel | null> {
    const [rij] = await this.#database
      .select({ ...REGEL, toetsing: plannen.toetsing })
      .from(plannen)
      .where(eq(plannen.id, id));
    return rij ?? null;
  }

  /** @returns all plans, or those of one upload, in order of arrival */
  async plannen(aanlevering?: string): Promise<Planregel[]> {
    return this.#database
      .select(REGEL)
      .from(plannen)
      .where(aanlevering ? eq(plannen.aanlevering, aanlevering) : undefined)
      .orderBy(asc(plannen.volgnummer));
  }

  /** Takes the longest waiting plan out of the queue; two callers never get the same one. */
  async neemVolgende(): Promise<Wachtend | null> {
    const [rij] = await this.#rijen<{ id: string; bestandsnaam: string; poging: number }>(sql`
      update plannen set status = 'bezig', pogingen = pogingen + 1, voortgang = null, bijgewerkt = now()
      where id = (select id from plannen where status = 'wacht' order by volgnummer limit 1 for update skip locked)
      returning id, bestandsnaam, pogingen as poging`);
    return rij ?? null;
  }

  /** Does nothing for a plan that has been deleted or is done. */
  async meldVoortgang(id: string, voortgang: Voortgang): Promise<void> {
    await this.#database
      .update(plannen)
      .set({ voortgang, bijgewerkt: sql`now()` })
      .where(and(eq(plannen.id, id), eq(plannen.status, 'bezig')));
  }

  /** Keeps the outcome; a Toetsing with a fout makes the plan mislukt. Does nothing for a deleted plan. */
  async rondAf(id: string, toetsing: Toetsing): Promise<void> {
    await this.#database
      .update(plannen)
      .set({
        status: toetsing.fout ? 'mislukt' : 'klaar',
        toetsing: bewaarbaar(toetsing),
        voortgang: null,
        bijgewerkt: sql`now()`,
      })
      .where(eq(plannen.id, id));
  }

  /** @returns whether there was such a plan */
  async verwijder(id: string): Promise<boolean> {
    const weg = await this.#database.delete(plannen).where(eq(plannen.id, id)).returning({ id: plannen.id });
    return weg.length > 0;
  }

  /**
   * Puts plans back in the queue whose judging was cut short by a stop of the service.
   *
   * @returns how many plans are waiting now
   */
  async zetTerug(): Promise<number> {
    await this.#database
      .update(plannen)
      .set({ status: 'wacht', voortgang: null })
      .where(eq(plannen.status, 'bezig'));
    return this.#database.$count(plannen, inArray(plannen.status, ['wacht']));
  }

  sluit(): Promise<void> {
    return this.#sluit();
  }

  async #rijen<Rij>(vraag: SQL): Promise<Rij[]> {
    return ((await this.#database.execute(vraag)) as unknown as { rows: Rij[] }).rows;
  }
}

/**
 * Opens the store and brings its schema up to date.
 *
 * @param map folder for the data; null keeps everything in memory
 * @throws Opslagfout with a message for the manager of the service
 */
export async function openOpslag(map: string | null): Promise<Opslag> {
  const { database, sluit } = await openDatabase(map);
  try {
    await migreer(database);
  } catch (fout) {
    await sluit();
    throw fout;
  }
  return new Opslag(database, sluit);
}

async function* inDelen(inhoud: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  let lengte = 0;
  for await (const stuk of inhoud) {
    rest.push(stuk);
    lengte += stuk.length;
    if (lengte < DEELGROOTTE) continue;
    const alles = Buffer.concat(rest);
    let begin = 0;
    for (; alles.length - begin >= DEELGROOTTE; begin += DEELGROOTTE)
      yield alles.subarray(begin, begin + DEELGROOTTE);
    rest = [alles.subarray(begin)];
    lengte = alles.length - begin;
  }
  if (lengte > 0) yield Buffer.concat(rest);
}

/** PostgreSQL refuses JSON with a NUL or half a surrogate pair, and hostile files hold them. */
function bewaarbaar(toetsing: Toetsing): Toetsing {
  return JSON.parse(
    JSON.stringify(toetsing, (_sleutel, waarde: unknown) =>
      typeof waarde === 'string' ? waarde.replaceAll('\0', '').toWellFormed() : waarde,
    ),
  ) as Toetsing;
}
