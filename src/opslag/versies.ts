/** Versions of plans: the file as it came in, how far it is judged, the Document that was read from it, and the outcome. */
import { randomUUID } from 'node:crypto';
import type { Inbreng } from '../beschouwing/inbreng.ts';
import type { Document } from '../document/document.ts';
import type { Toetsing } from '../toets/toetsing.ts';
import { Beoordelingen, type InRij } from './beoordelingen.ts';
import { bewaarBytes, leesBytes } from './bestanden.ts';
import { bewaarbareTekst } from './bewaarbaar.ts';
import { wisUitBewerkingen } from './bewerkingen.ts';
import { type Blad, type Bladvraag, bladVersies, type Versiefilter } from './bladen.ts';
import type { Database } from './database.ts';
import { leesDocument } from './documenten.ts';
import { and, asc, desc, eq, inArray, isNull, sql } from './drizzle.ts';
import { bewaarInbreng, leesInbreng } from './inbrengen.ts';
import { schrijfLog } from './logboek.ts';
import { ruimLeegPlanOp, zetOnderPlan } from './plannen.ts';
import { versies } from './schema.ts';
import { GEHEEL, REGEL, type Versieregel, vorigeVersie } from './versieregel.ts';

export interface NieuweVersie {
  aanlevering: string;
  bestandsnaam: string;
  door: string;
  /** The plan that it is a version of, when the sender said so; passed over when that plan is gone meanwhile. */
  plan?: string | undefined;
  /** Version of the kader that it will be judged by: the same file is judged anew when the kader changed. */
  kader: string;
}

const NIET_IN_RIJ: InRij = async () => undefined;

export class Versies extends Beoordelingen {
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
    inRij: InRij = NIET_IN_RIJ,
  ): Promise<{ id: string; bekend: boolean }> {
    const id = randomUUID();
    const { aanlevering } = nieuw;
    const bestandsnaam = bewaarbareTekst(nieuw.bestandsnaam);
    const door = bewaarbareTekst(nieuw.door);
    try {
      await this.database.transaction(async (tx) => {
        await tx.insert(versies).values({ id, aanlevering, bestandsnaam, door, sha256: '', grootte: 0 });
        const som = await bewaarBytes(tx, id, 'origineel', inhoud);
        // Of two that bring the same content at once the second waits here, and finds the first.
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${som.sha256}, 0))`);
        const eerder = await zelfdeInhoud(tx, som.sha256, nieuw);
        if (eerder) throw new AlBekend(eerder);
        await tx.update(versies).set(som).where(eq(versies.id, id));
        const plan = nieuw.plan && (await zetOnderPlan(tx, id, nieuw.plan)) ? nieuw.plan : null;
        const na = { bestand: bestandsnaam, ...som };
        await schrijfLog(tx, { door, wat: 'versie aangeleverd', plan, versie: id, na });
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
    return leesBytes(this.database, id, 'origineel');
  }

  /** @returns the Document that was read from the file; null when it was not read */
  async document(id: string): Promise<Document | null> {
    return leesDocument(this.database, id);
  }

  /**
   * @param leidAf makes it from what is kept, for a version that was judged before there were any; it is then kept too
   * @returns what the version brings to the beschouwing; null for what was not judged, or was before Documents were kept
   */
  async inbreng(
    id: string,
    leidAf: (document: Document, toetsing: Toetsing, id: string) => Inbreng | null,
  ): Promise<Inbreng | null> {
    const bewaard = await leesInbreng(this.database, id);
    if (bewaard) return bewaard;
    const toetsing = (await this.versie(id))?.toetsing;
    if (!toetsing?.uitkomsten?.length) return null;
    const document = await this.document(id);
    const inbreng = document && leidAf(document, toetsing, id);
    if (inbreng) await bewaarInbreng(this.database, id, inbreng);
    return inbreng;
  }

  /** @returns the version as in a list, null when there is none with this id */
  async regel(id: string): Promise<Versieregel | null> {
    const [rij] = await this.database.select(REGEL).from(versies).where(eq(versies.id, id));
    return rij ?? null;
  }

  /** @returns the version with its whole Toetsing, null when there is none with this id */
  async versie(id: string): Promise<Versieregel | null> {
    const [rij] = await this.database.select(GEHEEL).from(versies).where(eq(versies.id, id));
    return rij ?? null;
  }

  /** @returns all versions, or those of one upload or plan, in order of arrival */
  async lijst(
    van: { aanlevering?: string; plan?: string; ongedeeld?: boolean } = {},
  ): Promise<Versieregel[]> {
    return this.database
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

  /** @returns a page of the versions, newest first */
  async blad(van: Versiefilter, vraag: Bladvraag<number>): Promise<Blad<Versieregel, number>> {
    return bladVersies(this.database, van, vraag);
  }

  /**
   * @returns of each plan the newest judged version, or the newest one while none is judged; and what belongs to no plan;
   *   in order of arrival
   */
  async nieuwstePerPlan(): Promise<Versieregel[]> {
    return this.database
      .select(REGEL)
      .from(versies)
      .where(
        sql`${versies.id} in (select distinct on (coalesce(plan, id)) id from versies
          order by coalesce(plan, id), (status = 'klaar') desc, volgnummer desc)`,
      )
      .orderBy(asc(versies.volgnummer));
  }

  /** @returns the newest judged version before this one in its plan, with its whole Toetsing */
  async vorige(id: string): Promise<Versieregel | null> {
    return vorigeVersie(this.database, id);
  }

  /** @returns whether it was still waiting or being judged, and is now stopped */
  async annuleer(id: string, door: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
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
  async opnieuw(id: string, door: string, inRij: InRij = NIET_IN_RIJ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
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
    return this.database.transaction(async (tx) => {
      await wisUitBewerkingen(tx, id);
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
