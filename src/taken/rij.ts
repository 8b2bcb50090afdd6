/**
 * The queue: pg-boss keeps a job per version in the same database as the store, feeds them to the Beoordelaar a few at a
 * time, and tries again what was cut short. The store knows the job of each version and counts the attempts, so that no
 * version is lost or done twice, whatever happens to a process.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { type DrizzleTransactionLike, fromDrizzle, type Job, PgBoss } from 'pg-boss';
import { Leesfout } from '../document/leesfout.ts';
import type { Database } from '../opslag/database.ts';
import { sql } from '../opslag/drizzle.ts';
import type { Opslag } from '../opslag/opslag.ts';
import { Doorgang } from './doorgang.ts';
import { foutsoort } from './foutsoort.ts';
import type { Rijlog, Rijopties } from './rijopties.ts';
import { type Beoordeling, voerUit } from './uitvoering.ts';

export type { Beoordeling, Rijlog, Rijopties };

const RIJ = 'beoordelen';
/** A file that has taken the process down, or failed for our own fault, this often is not tried again. */
const MEESTE_POGINGEN = 3;
/** The store counts; pg-boss just goes on. */
const ZONDER_EINDE = 1000;
/** Seconds that one attempt may take, text recognition of a whole scan included. */
const LANGSTE_POGING = 3600;
/** Seconds between looks for what nobody announces, such as an attempt whose wait is over. */
const KIJK_PER = 2;
/** What was already being judged goes before what came later. */
const VOORRANG = 1;
/** Milliseconds in which a judgement that is told to stop has to do so. */
const AFBREEKTIJD = 2000;

interface Taak {
  versie: string;
  /** It was being judged when a process died, and may be why. */
  verdacht: boolean;
}

export class Rij {
  readonly #opslag: Opslag;
  readonly #opties: Rijopties;
  readonly #boss: PgBoss;
  /** What this process is judging, by job. */
  readonly #lopend = new Map<string, { versie: string; poging: number; overbodig: AbortController }>();
  readonly #doorgang = new Doorgang();
  readonly #stop = new AbortController();
  readonly #gebeurtenissen = new EventEmitter().setMaxListeners(0);
  #draait = false;
  /** It stops: nothing new is begun. */
  #sluit = false;

  constructor(opties: Rijopties) {
    this.#opties = opties;
    this.#opslag = opties.opslag;
    const kijkPer = Math.max(1, Math.floor((opties.stilte ?? 30) / 3));
    this.#boss = new PgBoss({
      ...opties.opslag.verbinding.voorRij,
      schema: 'rij',
      schedule: false,
      useListenNotify: true,
      superviseIntervalSeconds: kijkPer,
      monitorIntervalSeconds: kijkPer,
    });
    // pg-boss tries again by itself; its messages can hold connection details, so only the kind is logged.
    this.#boss.on('error', (fout) => opties.log?.error({ fout: foutsoort(fout) }, 'de rij meldt een fout'));
  }

  /** Takes up what an earlier stop cut short, and begins. */
  async begin(): Promise<void> {
    const { wachttijd = 5, stilte = 30, gelijktijdig } = this.#opties;
    await this.#boss.start();
    await this.#boss.createQueue(RIJ);
    // Apart from making it: the queue may be there already, with the settings of an earlier version.
    await this.#boss.updateQueue(RIJ, {
      notify: true,
      retryLimit: ZONDER_EINDE,
      retryDelay: wachttijd,
      retryBackoff: wachttijd > 0,
      expireInSeconds: LANGSTE_POGING,
      // Of an embedded database this process is the only one, so whoever is silent is gone: see #hervat.
      heartbeatSeconds: this.#opslag.verbinding.alleen ? null : stilte,
    });
    const aantal = await this.#hervat();
    if (aantal > 0) this.#opties.log?.info({ aantal }, 'wachtende plannen hervat');
    for (let werker = 0; werker < gelijktijdig; werker += 1) await this.#neemWerk();
    this.#draait = true;
  }

  /** Whether it takes versions and judges them. */
  get draait(): boolean {
    return this.#draait;
  }

  /** Puts a version in the queue, in the transaction in which it is kept. */
  async zetIn(tx: Database, id: string): Promise<void> {
    await this.#verstuur(tx, id);
  }

  /** @returns whether it was still waiting or being judged, and is now stopped */
  async annuleer(id: string, door: string): Promise<boolean> {
    // Its job stays in the queue and finds nothing to do; another process that judges it notices at its next progress.
    if (!(await this.#opslag.versies.annuleer(id, door))) return false;
    for (const { versie, overbodig } of this.#lopend.values()) if (versie === id) overbodig.abort();
    this.#opties.bijAfloop?.({ uitkomst: 'geannuleerd', seconden: null });
    this.#meld(id);
    return true;
  }

  /** @returns whether it was a failed or cancelled version, and now waits again */
  async opnieuw(id: string, door: string): Promise<boolean> {
    const gelukt = await this.#opslag.versies.opnieuw(id, door, (tx) => this.#verstuur(tx, id));
    if (gelukt) this.#meld(id);
    return gelukt;
  }

  /**
   * Calls back when something changes about any version that this process judges, with its id.
   *
   * @returns ends it
   */
  volg(luisteraar: (versie: string) => void): () => void {
    this.#gebeurtenissen.on('versie', luisteraar);
    return () => this.#gebeurtenissen.off('versie', luisteraar);
  }

  /** @returns how many versions wait and are being judged, by all processes together */
  async lengte(): Promise<{ wacht: number; bezig: number }> {
    return this.#opslag.versies.aantallen();
  }

  /**
   * Takes no new versions and waits for those being judged, but not longer than the stoptijd: then they are given back to
   * the queue, for another process or the next start. That does not count as an attempt.
   */
  async sluit(): Promise<void> {
    const { stoptijd = 6000 } = this.#opties;
    this.#draait = false;
    this.#sluit = true;
    const wekker = setTimeout(() => this.#stop.abort(), stoptijd);
    await this.#boss.stop({ graceful: true, timeout: stoptijd + AFBREEKTIJD, close: true });
    clearTimeout(wekker);
    // Only what did not listen is left.
    for (const [taak, { versie, poging }] of this.#lopend) await this.#geefTerug(versie, taak, poging);
  }

  /**
   * Sees to it that every open version has a job. Of an embedded database this process is the only one: a job that is
   * active then was cut short, and is not waited for until its silence is noticed.
   */
  async #hervat(): Promise<number> {
    const { versies, verbinding } = this.#opslag;
    const open = await versies.open();
    for (const { id, status, taak, poging } of open) {
      const job = taak ? await this.#boss.getJobById(RIJ, taak) : null;
      const leeft = job?.state === 'created' || job?.state === 'retry' || job?.state === 'active';
      if (leeft && !(job.state === 'active' && verbinding.alleen)) continue;
      if (status === 'bezig' && poging >= MEESTE_POGINGEN) await this.#geefOp(id);
      else {
        const taakopties = poging > 0 ? { voorrang: VOORRANG, verdacht: true } : {};
        await versies.geefTerug(id, { taak, poging }, true, (tx) => this.#verstuur(tx, id, taakopties));
      }
    }
    return open.length;
  }

  async #verstuur(
    tx: Database,
    versie: string,
    { voorrang = 0, verdacht = false }: { voorrang?: number; verdacht?: boolean } = {},
  ): Promise<void> {
    const id = randomUUID();
    const db = fromDrizzle(tx as unknown as DrizzleTransactionLike, sql);
    await this.#opslag.versies.geefTaak(tx, versie, id);
    const taak: Taak = { versie, verdacht };
    await this.#boss.send(RIJ, taak, { id, priority: voorrang, db });
  }

  async #neemWerk(): Promise<void> {
    const opties = { batchSize: 1, pollingIntervalSeconds: KIJK_PER, notifyPollingIntervalSeconds: KIJK_PER };
    const werker = await this.#boss.work<Taak>(RIJ, opties, async ([job]) => {
      if (!job) return;
      // Tried before: it may have failed because it takes the process down, or because another did.
      const verder = await this.#doorgang.door(job.data.verdacht || job.retryCount > 0);
      try {
        await this.#werk(job);
      } catch (fout) {
        // Without the message: pg-boss keeps it, and that of a parser or a query can hold text of the plan.
        throw new Error(foutsoort(fout));
      } finally {
        verder();
        // The next one at once, instead of after a pause.
        this.#boss.notifyWorker(werker);
      }
    });
  }

  async #werk({ id: taak, data: { versie }, signal }: Job<Taak>): Promise<void> {
    const beurt = await this.#opslag.versies.begin(versie, taak);
    if (!beurt) return;
    const { poging, bestandsnaam } = beurt;
    // Fetched just before the stop was known.
    if (this.#sluit) return this.#geefTerug(versie, taak, poging);
    // So often begun and never ended: it takes every process down with it.
    if (poging > MEESTE_POGINGEN) return this.#geefOp(versie);
    const overbodig = new AbortController();
    this.#lopend.set(taak, { versie, poging, overbodig });
    this.#meld(versie);
    try {
      const begin = performance.now();
      const { toetsing, document, inbreng } = await voerUit(this.#opties, {
        ...{ versie, bestandsnaam, taak, poging },
        afbreken: AbortSignal.any([overbodig.signal, this.#stop.signal, signal]),
        bijVoortgang: () => this.#meld(versie),
        bijOverbodig: () => overbodig.abort(),
      });
      await this.#opslag.versies.rondAf(versie, toetsing, document, inbreng);
      const duur = Math.round(performance.now() - begin);
      this.#opties.log?.info({ versie, duur, fout: toetsing.fout?.code ?? null }, 'plan beoordeeld');
      this.#opties.bijAfloop?.({ uitkomst: toetsing.fout ? 'mislukt' : 'klaar', seconden: duur / 1000 });
    } catch (fout) {
      if (overbodig.signal.aborted) return;
      if (this.#stop.signal.aborted) return await this.#geefTerug(versie, taak, poging);
      this.#opties.log?.error({ versie, poging, fout: foutsoort(fout) }, 'beoordelen mislukt');
      if (poging >= MEESTE_POGINGEN && !signal.aborted) return await this.#geefOp(versie);
      await this.#opslag.versies.zetTerug(versie, { taak, poging });
      throw fout;
    } finally {
      this.#lopend.delete(taak);
      this.#meld(versie);
    }
  }

  async #geefTerug(id: string, taak: string, poging: number): Promise<void> {
    await this.#opslag.versies.geefTerug(id, { taak, poging }, false, (tx) =>
      this.#verstuur(tx, id, { voorrang: VOORRANG }),
    );
  }

  /** Its attempts are used up: it fails for our own fault, or takes the process down. */
  async #geefOp(id: string): Promise<void> {
    const versie = await this.#opslag.versies.regel(id);
    if (!versie) return;
    const { code, message: melding } = new Leesfout('INTERN');
    await this.#opslag.versies.rondAf(id, { bestand: versie.bestandsnaam, fout: { code, melding } });
    this.#opties.log?.error({ versie: id }, 'plan opgegeven');
    this.#opties.bijAfloop?.({ uitkomst: 'mislukt', seconden: null });
    this.#meld(id);
  }

  #meld(id: string): void {
    this.#gebeurtenissen.emit('versie', id);
  }
}
