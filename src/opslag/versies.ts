/** Versions of plans: the file as it came in, how far it is judged, the Document that was read from it, and the outcome. */
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { and, asc, desc, eq, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { Document } from '../document/document.ts';
import type { Toetsing } from '../toets/toetsing.ts';
import { bewaarBytes, leesBytes } from './bestanden.ts';
import type { Database } from './database.ts';
import { PLANTOETS, schrijfLog } from './logboek.ts';
import { draagOordelenOver } from './overdracht.ts';
import { planMet, ruimLeegPlanOp, zetOnderPlan } from './plannen.ts';
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

export interface NieuweVersie {
  aanlevering: string;
  bestandsnaam: string;
  door: string;
  /** The plan that it is a version of, when the sender said so. */
  plan?: string | undefined;
  /** Version of the kader that it will be judged by: the same file is judged anew when the kader changed. */
  kader: string;
}

const { toetsing: _geheel, kort, pogingen: _pogingen, volgnummer: _volgnummer, ...KOLOMMEN } = kolommen();
const REGEL = { ...KOLOMMEN, toetsing: kort };

function kolommen() {
  const { id, plan, nummer, aanlevering, bestandsnaam, sha256, grootte, status, voortgang } = versies;
  const { kader, door, aangemaakt, bijgewerkt, toetsing, kort, pogingen, volgnummer } = versies;
  return {
    ...{ id, plan, nummer, aanlevering, bestandsnaam, sha256, grootte, status, voortgang },
    ...{ kader, door, aangemaakt, bijgewerkt, toetsing, kort, pogingen, volgnummer },
  };
}

export class Versies {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Keeps a file, to be judged.
   *
   * @param inhoud the bytes of the file, in pieces of any size
   * @param inRij puts it in the queue, in the same transaction: what is kept is judged
   * @returns the unguessable id of the version; when the same content is already there under the same kader that one's
   *   id, with bekend true, and nothing is kept twice
   */
  async voegToe(
    nieuw: NieuweVersie,
    inhoud: AsyncIterable<Uint8Array>,
    inRij: (tx: Database, id: string) => Promise<void> = async () => undefined,
  ): Promise<{ id: string; bekend: boolean }> {
    const id = randomUUID();
    const { kader: _kader, plan: _plan, ...rij } = nieuw;
    try {
      await this.#database.transaction(async (tx) => {
        await tx.insert(versies).values({ ...rij, id, sha256: '', grootte: 0 });
        const som = await bewaarBytes(tx, id, 'origineel', inhoud);
        const eerder = await zelfdeInhoud(tx, som.sha256, nieuw);
        if (eerder) throw new AlBekend(eerder);
        await tx.update(versies).set(som).where(eq(versies.id, id));
        if (nieuw.plan) await zetOnderPlan(tx, id, nieuw.plan);
        await schrijfLog(tx, {
          door: nieuw.door,
          wat: 'versie aangeleverd',
          plan: nieuw.plan ?? null,
          versie: id,
          na: { bestand: nieuw.bestandsnaam, ...som },
        });
        await inRij(tx, id);
      });
    } catch (fout) {
      if (fout instanceof AlBekend) return { id: fout.id, bekend: true };
      throw fout;
    }
    return { id, bekend: false };
  }

  /** @returns the bytes of the file as it was handed in; empty when there is no such version */
  async inhoud(id: string): Promise<Buffer> {
    return leesBytes(this.#database, id, 'origineel');
  }

  /** @returns the Document that was read from the file; null when it was not read */
  async document(id: string): Promise<Document | null> {
    const bytes = await leesBytes(this.#database, id, 'document');
    if (!bytes.length) return null;
    return JSON.parse((await promisify(gunzip)(bytes)).toString('utf8')) as Document;
  }

  /** @returns the version with its whole Toetsing, null when there is none with this id */
  async versie(id: string): Promise<Versieregel | null> {
    const [rij] = await this.#database
      .select({ ...REGEL, toetsing: versies.toetsing })
      .from(versies)
      .where(eq(versies.id, id));
    return rij ?? null;
  }

  /** @returns all versions, or those of one upload or plan, in order of arrival */
  async lijst(
    van: { aanlevering?: string; plan?: string; ongedeeld?: boolean } = {},
  ): Promise<Versieregel[]> {
    return this.#database
      .select(REGEL)
      .from(versies)
      .where(
        and(
          van.aanlevering ? eq(versies.aanlevering, van.aanlevering) : undefined,
          van.plan ? eq(versies.plan, van.plan) : undefined,
          van.ongedeeld ? isNull(versies.plan) : undefined,
        ),
      )
      .orderBy(asc(versies.volgnummer));
  }

  /** @returns the newest judged version before this one in its plan, with its whole Toetsing */
  async vorige(id: string): Promise<Versieregel | null> {
    return vorigeVersie(this.#database, id);
  }

  /** @returns ids of what waits or was being judged, in order of arrival: the queue has to know them all */
  async open(): Promise<string[]> {
    const lijst = await this.#database
      .select({ id: versies.id })
      .from(versies)
      .where(inArray(versies.status, ['wacht', 'bezig']))
      .orderBy(asc(versies.volgnummer));
    return lijst.map(({ id }) => id);
  }

  /**
   * Marks that judging begins.
   *
   * @returns the name of the file and which attempt this is, from 1; null when it is cancelled, deleted or done
   */
  async begin(id: string): Promise<{ bestandsnaam: string; poging: number } | null> {
    const [rij] = await this.#database
      .update(versies)
      .set({
        status: 'bezig',
        pogingen: sql`${versies.pogingen} + 1`,
        voortgang: null,
        bijgewerkt: sql`now()`,
      })
      .where(and(eq(versies.id, id), inArray(versies.status, ['wacht', 'bezig'])))
      .returning({ bestandsnaam: versies.bestandsnaam, poging: versies.pogingen });
    return rij ?? null;
  }

  /** @returns whether it is still to be judged: false when it was cancelled or deleted meanwhile */
  async meldVoortgang(id: string, voortgang: Voortgang): Promise<boolean> {
    const [rij] = await this.#database
      .update(versies)
      .set({ voortgang, bijgewerkt: sql`now()` })
      .where(and(eq(versies.id, id), eq(versies.status, 'bezig')))
      .returning({ id: versies.id });
    return rij !== undefined;
  }

  /** Back to waiting: its judging was cut short and will be tried again. */
  async zetTerug(id: string): Promise<void> {
    await this.#database
      .update(versies)
      .set({ status: 'wacht', voortgang: null })
      .where(and(eq(versies.id, id), eq(versies.status, 'bezig')));
  }

  /**
   * Keeps the outcome, gives the version its place in its plan, and carries over what people decided on the version before.
   * A Toetsing with a fout makes it mislukt. Does nothing for a version that was cancelled, deleted or is done.
   */
  async rondAf(id: string, uitkomst: Toetsing, document: Document | null = null): Promise<void> {
    const toetsing = bewaarbaar(uitkomst);
    const gezipt = document
      ? await promisify(gzip)(JSON.stringify(bewaarbaar(document)), { level: 6 })
      : null;
    await this.#database.transaction(async (tx) => {
      const [rij] = await tx
        .update(versies)
        .set({
          status: toetsing.fout ? 'mislukt' : 'klaar',
          toetsing,
          kort: kortVan(toetsing),
          kader: toetsing.kader ?? null,
          voortgang: null,
          bijgewerkt: sql`now()`,
        })
        .where(and(eq(versies.id, id), inArray(versies.status, ['wacht', 'bezig'])))
        .returning({ plan: versies.plan });
      if (!rij) return;
      if (gezipt) await bewaarBytes(tx, id, 'document', enkel(gezipt));
      let { plan } = rij;
      if (!plan && toetsing.uitkomsten?.length) {
        const { ministerie = null, periode = null } = toetsing.plan ?? {};
        plan = await planMet(tx, { ministerie, periode });
        await zetOnderPlan(tx, id, plan);
      }
      await schrijfLog(tx, {
        door: PLANTOETS,
        wat: 'versie beoordeeld',
        plan,
        versie: id,
        na: {
          fout: toetsing.fout?.code ?? null,
          score: toetsing.score?.totaal ?? null,
          gereed: toetsing.gereed ?? null,
          kader: toetsing.kader ?? null,
        },
      });
      const vorige = plan && toetsing.uitkomsten?.length ? await vorigeVersie(tx, id) : null;
      if (vorige) await draagOordelenOver(tx, { van: vorige, naar: { id, plan, toetsing } });
    });
  }

  /** @returns whether it was still waiting or being judged, and is now stopped */
  async annuleer(id: string, door: string): Promise<boolean> {
    return this.#database.transaction(async (tx) => {
      const [rij] = await tx
        .update(versies)
        .set({ status: 'geannuleerd', voortgang: null, bijgewerkt: sql`now()` })
        .where(and(eq(versies.id, id), inArray(versies.status, ['wacht', 'bezig'])))
        .returning({ plan: versies.plan });
      if (rij) await schrijfLog(tx, { door, wat: 'versie geannuleerd', plan: rij.plan, versie: id });
      return rij !== undefined;
    });
  }

  /**
   * Lets a cancelled or failed version be judged after all.
   *
   * @returns whether there was such a version
   */
  async opnieuw(
    id: string,
    door: string,
    inRij: (tx: Database, id: string) => Promise<void> = async () => undefined,
  ): Promise<boolean> {
    return this.#database.transaction(async (tx) => {
      const [rij] = await tx
        .update(versies)
        .set({ status: 'wacht', pogingen: 0, toetsing: null, kort: null, bijgewerkt: sql`now()` })
        .where(and(eq(versies.id, id), inArray(versies.status, ['mislukt', 'geannuleerd'])))
        .returning({ plan: versies.plan });
      if (!rij) return false;
      await schrijfLog(tx, { door, wat: 'versie opnieuw in de rij', plan: rij.plan, versie: id });
      await inRij(tx, id);
      return true;
    });
  }

  /** @returns whether there was such a version */
  async verwijder(id: string, door: string): Promise<boolean> {
    return this.#database.transaction(async (tx) => {
      const [rij] = await tx.delete(versies).where(eq(versies.id, id)).returning({
        plan: versies.plan,
        nummer: versies.nummer,
        bestandsnaam: versies.bestandsnaam,
      });
      if (!rij) return false;
      await ruimLeegPlanOp(tx, rij.plan);
      await schrijfLog(tx, {
        door,
        wat: 'versie verwijderd',
        plan: rij.plan,
        versie: id,
        voor: { bestand: rij.bestandsnaam, nummer: rij.nummer },
      });
      return true;
    });
  }
}

/** Ends the transaction of a file that is already there. */
class AlBekend extends Error {
  readonly id: string;
  constructor(id: string) {
    super('deze inhoud is al bekend');
    this.id = id;
  }
}

async function zelfdeInhoud(
  database: Database,
  sha256: string,
  { kader, plan }: NieuweVersie,
): Promise<string | null> {
  const [rij] = await database
    .select({ id: versies.id })
    .from(versies)
    .where(
      and(
        eq(versies.sha256, sha256),
        // What failed or was cancelled is worth another try.
        inArray(versies.status, ['wacht', 'bezig', 'klaar']),
        sql`(${versies.kader} is null or ${versies.kader} = ${kader})`,
        plan ? eq(versies.plan, plan) : undefined,
      ),
    )
    .orderBy(desc(versies.volgnummer))
    .limit(1);
  return rij?.id ?? null;
}

async function vorigeVersie(database: Database, id: string): Promise<Versieregel | null> {
  const deze: SQL = sql`(select v.plan from versies v where v.id = ${id})`;
  const [rij] = await database
    .select({ ...REGEL, toetsing: versies.toetsing })
    .from(versies)
    .where(
      and(
        sql`${versies.plan} = ${deze}`,
        ne(versies.id, id),
        eq(versies.status, 'klaar'),
        lt(versies.volgnummer, sql`(select v.volgnummer from versies v where v.id = ${id})`),
      ),
    )
    .orderBy(desc(versies.volgnummer))
    .limit(1);
  return rij ?? null;
}

/** Evidence is nearly all of a Toetsing; lists do without. */
function kortVan({ mijlpalen: _mijlpalen, totalen: _totalen, ...toetsing }: Toetsing): Toetsing {
  if (!toetsing.uitkomsten) return toetsing;
  return {
    ...toetsing,
    uitkomsten: toetsing.uitkomsten.map((u) => ({ ...u, elementen: [], toelichting: '', advies: '' })),
  };
}

async function* enkel(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** PostgreSQL refuses JSON with a NUL or half a surrogate pair, and hostile files hold them. */
function bewaarbaar<T>(waarde: T): T {
  return JSON.parse(
    JSON.stringify(waarde, (_sleutel, deel: unknown) =>
      typeof deel === 'string' ? deel.replaceAll('\0', '').toWellFormed() : deel,
    ),
  ) as T;
}
