/** The queue: feeds waiting plans to the Beoordelaar, a few at a time, and keeps the outcome in the store. */
import { Leesfout } from '../document/leesfout.ts';
import type { Opslag, Voortgang, Wachtend } from '../opslag/opslag.ts';
import type { Toetsing } from '../toets/toetsing.ts';

/** What the queue needs of the Beoordelaar. */
export interface Beoordeling {
  beoordeel(
    opdracht: { bestand: string; bytes: Uint8Array; vandaag?: string },
    voortgang?: (stap: Voortgang) => void,
  ): Promise<Toetsing>;
}

/** What the queue reports to the log; never text or the name of a plan. */
export interface Rijlog {
  info(gegevens: object, melding: string): void;
  error(gegevens: object, melding: string): void;
}

/** A file that has taken the service down this often is not tried again. */
const MEESTE_POGINGEN = 3;
/** Progress is kept at most this often per plan, in milliseconds: a long plan reports every page. */
const VOORTGANG_PER = 250;

export class Rij {
  readonly #opslag: Opslag;
  readonly #beoordeling: Beoordeling;
  readonly #gelijktijdig: number;
  readonly #log: Rijlog | undefined;
  readonly #vandaag: string | undefined;
  readonly #bezig = new Set<Promise<void>>();
  #gestopt = false;
  /** Counts the calls of wek, so that a worker that finds the queue empty sees that something came in meanwhile. */
  #gewekt = 0;

  constructor(opties: {
    opslag: Opslag;
    beoordeling: Beoordeling;
    /** How many plans are judged at the same time. */
    gelijktijdig: number;
    log?: Rijlog;
    /** Date to judge by, for tests and demonstrations; the real date when left out. */
    vandaag?: string;
  }) {
    this.#opslag = opties.opslag;
    this.#beoordeling = opties.beoordeling;
    this.#gelijktijdig = opties.gelijktijdig;
    this.#log = opties.log;
    this.#vandaag = opties.vandaag;
  }

  /** Puts plans back that an earlier stop cut short, and begins. */
  async hervat(): Promise<void> {
    const aantal = await this.#opslag.zetTerug();
    if (aantal > 0) this.#log?.info({ aantal }, 'wachtende plannen hervat');
    this.wek();
  }

  /** Tells the queue that there is work. */
  wek(): void {
    this.#gewekt += 1;
    while (!this.#gestopt && this.#bezig.size < this.#gelijktijdig) {
      const werk: Promise<void> = this.#werk().finally(() => this.#bezig.delete(werk));
      this.#bezig.add(werk);
    }
  }

  /** Takes no new plans and waits for those being judged; what still waits is taken up at the next start. */
  async sluit(): Promise<void> {
    this.#gestopt = true;
    await Promise.all(this.#bezig);
  }

  async #werk(): Promise<void> {
    try {
      while (!this.#gestopt) {
        const gewekt = this.#gewekt;
        const plan = await this.#opslag.neemVolgende();
        if (plan) await this.#beoordeel(plan);
        else if (gewekt === this.#gewekt) return;
      }
    } catch (fout) {
      this.#log?.error({ fout: naamVan(fout) }, 'de rij is onderbroken');
    }
  }

  async #beoordeel({ id, bestandsnaam, poging }: Wachtend): Promise<void> {
    const begin = performance.now();
    const toetsing =
      poging > MEESTE_POGINGEN
        ? mislukt(bestandsnaam)
        : await this.#probeer(id, bestandsnaam).catch((fout: unknown) => {
            this.#log?.error({ plan: id, fout: naamVan(fout) }, 'beoordelen mislukt');
            return mislukt(bestandsnaam);
          });
    await this.#opslag.rondAf(id, toetsing);
    const duur = Math.round(performance.now() - begin);
    this.#log?.info({ plan: id, duur, fout: toetsing.fout?.code ?? null }, 'plan beoordeeld');
  }

  async #probeer(id: string, bestand: string): Promise<Toetsing> {
    const bytes = await this.#opslag.inhoud(id);
    let laatst = 0;
    let stap = '';
    let bewaren: Promise<unknown> = Promise.resolve();
    const toetsing = await this.#beoordeling.beoordeel(
      { bestand, bytes, ...(this.#vandaag ? { vandaag: this.#vandaag } : {}) },
      (voortgang) => {
        const nu = performance.now();
        if (voortgang.stap === stap && nu - laatst < VOORTGANG_PER) return;
        stap = voortgang.stap;
        laatst = nu;
        bewaren = this.#opslag.meldVoortgang(id, voortgang).catch(() => undefined);
      },
    );
    await bewaren;
    return toetsing;
  }
}

function mislukt(bestand: string): Toetsing {
  const { code, message } = new Leesfout('INTERN');
  return { bestand, fout: { code, melding: message } };
}

/** Error messages of parsers can hold text of the plan, so only the kind of error is logged. */
function naamVan(fout: unknown): string {
  return fout instanceof Error ? fout.name : typeof fout;
}
