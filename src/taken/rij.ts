/**
 * The queue: pg-boss keeps a job per version in the same database as the store, feeds them to the Beoordelaar a few at a
 * time, and tries again what was cut short. The id of the job is the id of the version, so none is ever done twice.
 */
import { EventEmitter } from 'node:events';
import { sql } from 'drizzle-orm';
import { type DrizzleTransactionLike, fromDrizzle, type Job, PgBoss } from 'pg-boss';
import { Leesfout } from '../document/leesfout.ts';
import type { Database } from '../opslag/database.ts';
import type { Opslag, Voortgang } from '../opslag/opslag.ts';
import type { Gelezen } from './opdracht.ts';

/** What the queue needs of the Beoordelaar. */
export interface Beoordeling {
  leesEnBeoordeel(
    opdracht: { bestand: string; bytes: Uint8Array; vandaag?: string },
    voortgang?: (stap: Voortgang) => void,
    afbreken?: AbortSignal,
  ): Promise<Gelezen>;
}

/** What the queue reports to the log; never text or the name of a plan. */
export interface Rijlog {
  info(gegevens: object, melding: string): void;
  error(gegevens: object, melding: string): void;
}

const RIJ = 'beoordelen';
/** Where pg-boss puts a job whose attempts are used up, also when its process never came back. */
const OPGEGEVEN = 'opgegeven';
/** A file that has taken the service down, or failed for our own fault, this often is not tried again. */
const MEESTE_POGINGEN = 3;
/** Seconds after which a job whose process went silent goes to another; the least that pg-boss allows is 10. */
const STILTE = 30;
/** Seconds that one attempt may take, text recognition of a whole scan included. */
const LANGSTE_POGING = 3600;
/** Progress is kept at most this often per version, in milliseconds: a long plan reports every page. */
const VOORTGANG_PER = 250;

/** The database of one transaction, as pg-boss takes it. */
type Rijdatabase = ReturnType<typeof fromDrizzle>;

interface Taak {
  versie: string;
}

export interface Rijopties {
  opslag: Opslag;
  beoordeling: Beoordeling;
  /** How many versions are judged at the same time by this process. */
  gelijktijdig: number;
  log?: Rijlog;
  /** Date to judge by, for tests and demonstrations; the real date when left out. */
  vandaag?: string;
  /** Seconds to wait before the second attempt; it doubles for the third. */
  wachttijd?: number;
}

export class Rij {
  readonly #opslag: Opslag;
  readonly #opties: Rijopties;
  readonly #boss: PgBoss;
  readonly #bezig = new Map<string, AbortController>();
  readonly #gebeurtenissen = new EventEmitter().setMaxListeners(0);

  constructor(opties: Rijopties) {
    this.#opties = opties;
    this.#opslag = opties.opslag;
    this.#boss = new PgBoss({
      ...opties.opslag.verbinding.voorRij,
      schema: 'rij',
      schedule: false,
      useListenNotify: true,
      // A job of a process that went silent waits for this long at the most.
      superviseIntervalSeconds: STILTE,
      monitorIntervalSeconds: STILTE,
    });
    // pg-boss tries again by itself; its messages can hold connection details, so only the kind is logged.
    this.#boss.on('error', (fout) => this.#fout({ fout: naamVan(fout) }, 'de rij meldt een fout'));
  }

  /** Takes up what an earlier stop cut short, and begins. */
  async begin(): Promise<void> {
    await this.#boss.start();
    await this.#boss.createQueue(OPGEGEVEN, { notify: true });
    await this.#boss.createQueue(RIJ, {
      notify: true,
      deadLetter: OPGEGEVEN,
      retryLimit: MEESTE_POGINGEN - 1,
      retryDelay: this.#opties.wachttijd ?? 5,
      retryBackoff: true,
      expireInSeconds: LANGSTE_POGING,
      heartbeatSeconds: STILTE,
    });
    const aantal = await this.#hervat();
    if (aantal > 0) this.#opties.log?.info({ aantal }, 'wachtende plannen hervat');
    await this.#boss.work<Taak>(OPGEGEVEN, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
      if (job) await this.#geefOp(job.data.versie);
    });
    await this.#boss.work<Taak>(
      RIJ,
      { batchSize: 1, localConcurrency: this.#opties.gelijktijdig, pollingIntervalSeconds: 1 },
      async ([job]) => {
        if (job) await this.#werk(job);
      },
    );
  }

  /** Puts a version in the queue, in the transaction in which it is kept. */
  async zetIn(tx: Database, id: string): Promise<void> {
    await this.#verstuur(id, inTransactie(tx));
  }

  /** @returns whether it was still waiting or being judged, and is now stopped */
  async annuleer(id: string, door: string): Promise<boolean> {
    if (!(await this.#opslag.versies.annuleer(id, door))) return false;
    await this.#boss.cancel(RIJ, id);
    this.#bezig.get(id)?.abort();
    this.#meld(id);
    return true;
  }

  /** @returns whether it was a failed or cancelled version, and now waits again */
  async opnieuw(id: string, door: string): Promise<boolean> {
    return this.#opslag.versies.opnieuw(id, door, async (tx) => {
      const db = inTransactie(tx);
      await this.#boss.deleteJob(RIJ, id, { db });
      await this.#verstuur(id, db);
    });
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
    const [stand] = await this.#boss.getQueueStats(RIJ, { force: true });
    return { wacht: stand?.queuedCount ?? 0, bezig: stand?.activeCount ?? 0 };
  }

  /** Takes no new versions and waits for those being judged; what still waits is taken up at the next start. */
  async sluit(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: LANGSTE_POGING * 1000, close: true });
  }

  /**
   * Every version that is open has a job, whatever happened. Of an embedded database this process is the only one: a job
   * that is active then was cut short, and is tried again at once instead of after its silence is noticed.
   */
  async #hervat(): Promise<number> {
    const open = await this.#opslag.versies.open();
    for (const id of open) {
      const job = await this.#boss.getJobById(RIJ, id);
      if (!job) await this.#verstuur(id);
      else if (job.state === 'active' && this.#opslag.verbinding.alleen) {
        await this.#opslag.versies.zetTerug(id);
        await this.#boss.fail(RIJ, id, { reden: 'onderbroken' });
      }
    }
    return open.length;
  }

  async #werk({ id, signal }: Job<Taak>): Promise<void> {
    const begin = performance.now();
    const versie = await this.#opslag.versies.begin(id);
    if (!versie) return;
    const afbreken = new AbortController();
    this.#bezig.set(id, afbreken);
    this.#meld(id);
    try {
      const { toetsing, document } = await this.#probeer(id, versie.bestandsnaam, afbreken, signal);
      await this.#opslag.versies.rondAf(id, toetsing, document);
      const duur = Math.round(performance.now() - begin);
      this.#opties.log?.info({ versie: id, duur, fout: toetsing.fout?.code ?? null }, 'plan beoordeeld');
    } catch (fout) {
      if (afbreken.signal.aborted) return;
      this.#fout({ versie: id, poging: versie.poging, fout: naamVan(fout) }, 'beoordelen mislukt');
      await this.#opslag.versies.zetTerug(id);
      // Without the message: pg-boss keeps it, and that of a parser can hold text of the plan.
      throw new Error(naamVan(fout));
    } finally {
      this.#bezig.delete(id);
      this.#meld(id);
    }
  }

  /** Its attempts are used up: it fails for our own fault, or takes the process down. */
  async #geefOp(id: string): Promise<void> {
    const versie = await this.#opslag.versies.versie(id);
    if (!versie) return;
    const { code, message } = new Leesfout('INTERN');
    await this.#opslag.versies.rondAf(id, { bestand: versie.bestandsnaam, fout: { code, melding: message } });
    this.#fout({ versie: id }, 'plan opgegeven');
    this.#meld(id);
  }

  async #verstuur(id: string, db?: Rijdatabase): Promise<void> {
    await this.#boss.send(RIJ, { versie: id } satisfies Taak, { id, ...(db ? { db } : {}) });
  }

  async #probeer(
    id: string,
    bestand: string,
    afbreken: AbortController,
    signal: AbortSignal,
  ): Promise<Gelezen> {
    const bytes = await this.#opslag.versies.inhoud(id);
    const { vandaag } = this.#opties;
    let laatst = 0;
    let stap = '';
    let bewaren: Promise<unknown> = Promise.resolve();
    const gelezen = await this.#opties.beoordeling.leesEnBeoordeel(
      { bestand, bytes, ...(vandaag ? { vandaag } : {}) },
      (voortgang) => {
        const nu = performance.now();
        if (voortgang.stap === stap && nu - laatst < VOORTGANG_PER) return;
        stap = voortgang.stap;
        laatst = nu;
        bewaren = this.#opslag.versies
          .meldVoortgang(id, voortgang)
          // Cancelled or deleted, perhaps by another process: the work is for nothing.
          .then((nodig) => (nodig ? this.#meld(id) : afbreken.abort()))
          .catch(() => undefined);
      },
      AbortSignal.any([afbreken.signal, signal]),
    );
    await bewaren;
    return gelezen;
  }

  #meld(id: string): void {
    this.#gebeurtenissen.emit('versie', id);
  }

  #fout(gegevens: object, melding: string): void {
    this.#opties.log?.error(gegevens, melding);
  }
}

function inTransactie(tx: Database): Rijdatabase {
  return fromDrizzle(tx as unknown as DrizzleTransactionLike, sql);
}

/** Error messages of parsers can hold text of the plan, so only the kind of error is logged. */
function naamVan(fout: unknown): string {
  return fout instanceof Error ? fout.name : typeof fout;
}
