/** Judges files in worker threads, each with a limit in time and memory, so that a hostile file costs one thread only. */
import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { type Grenzen, Leesfout, type Leesfoutcode, STANDAARDGRENZEN } from '../document/leesfout.ts';
import type { Kader } from '../kader/kader.ts';
import type { Toetsing } from '../toets/toetsing.ts';
import type { Begin, Gelezen, Opdracht, Stap } from './opdracht.ts';
import { vandaagInNederland } from './vandaag.ts';
import type { Werk, Werkuitkomst } from './werker.ts';

export type { Gelezen, Opdracht, Stap };

export interface Beoordelaaropties {
  /** What the files are judged by, for who has it already: each thread loads rules/ itself where it is left out. */
  kader?: Kader;
  grenzen?: Partial<Grenzen>;
  /** Worker threads; default one per core. */
  draden?: number;
  /** Hears of faults that are ours, for a log; their stack holds no text of a plan. */
  bijFout?: (fout: Error) => void;
}

export class Beoordelaar {
  readonly draden: number;
  readonly #grenzen: Grenzen;
  readonly #bijFout: (fout: Error) => void;
  readonly #pool: Piscina<Werk, Werkuitkomst>;

  constructor(opties: Beoordelaaropties = {}) {
    this.#grenzen = { ...STANDAARDGRENZEN, ...opties.grenzen };
    this.#bijFout = opties.bijFout ?? (() => {});
    this.draden = opties.draden ?? Math.max(1, availableParallelism());
    this.#pool = new Piscina({
      filename: new URL('./werker.ts', import.meta.url).href,
      minThreads: 1,
      maxThreads: this.draden,
      idleTimeout: 60_000,
      ...(opties.kader ? { workerData: { kader: opties.kader } } : {}),
      resourceLimits: { maxOldGenerationSizeMb: this.#grenzen.geheugen },
    });
  }

  /**
   * Judges one file.
   *
   * @returns the Toetsing; of a file that cannot be read or exceeds a limit it has fout. Never throws for the file's sake.
   */
  async beoordeel(opdracht: Opdracht, voortgang?: (stap: Stap) => void): Promise<Toetsing> {
    return (await this.#beoordeel(opdracht, false, voortgang)).toetsing;
  }

  /**
   * Judges one file and gives the Document too, for who keeps it, and the Inbreng when opdracht.inbreng asks for it.
   *
   * @param afbreken ends it, within a moment: the thread is given up
   * @throws the reason of afbreken; never for the file's sake
   */
  async leesEnBeoordeel(
    opdracht: Opdracht,
    voortgang?: (stap: Stap) => void,
    afbreken?: AbortSignal,
  ): Promise<Gelezen> {
    return this.#beoordeel(opdracht, true, voortgang, afbreken);
  }

  async #beoordeel(
    opdracht: Opdracht,
    metDocument: boolean,
    voortgang?: (stap: Stap) => void,
    stop?: AbortSignal,
  ): Promise<Gelezen> {
    const { bestand, bytes } = opdracht;
    if (bytes.byteLength === 0) return geweigerd(bestand, 'LEEG');
    if (bytes.byteLength > this.#grenzen.bytes) return geweigerd(bestand, 'TE_GROOT');

    const { port1, port2 } = new MessageChannel();
    const afbreken = new AbortController();
    let wekker: NodeJS.Timeout | undefined;
    let vorige = '';
    const zetWekker = (tijd: number) => {
      clearTimeout(wekker);
      wekker = setTimeout(() => afbreken.abort(), tijd);
    };
    port1.on('message', (stap: Stap | Begin) => {
      // The clock starts when a thread takes the file up: time spent waiting in line is not the file's. Every scanned page
      // has its own time, and what comes after the last one too.
      if (stap.stap === 'herkennen') zetWekker(this.#grenzen.ocrTijd);
      else if (stap.stap === 'begin' || vorige === 'herkennen') zetWekker(this.#grenzen.tijd);
      vorige = stap.stap;
      if (stap.stap !== 'begin') voortgang?.(stap);
    });
    const eigen = Uint8Array.from(bytes);
    const werk: Werk = {
      ...opdracht,
      bytes: eigen,
      vandaag: opdracht.vandaag ?? vandaagInNederland(),
      grenzen: this.#grenzen,
      metDocument,
      poort: port2,
    };
    try {
      const signal = stop ? AbortSignal.any([afbreken.signal, stop]) : afbreken.signal;
      const { inbrengfout, ...gelezen } = await this.#pool.run(werk, {
        signal,
        transferList: [eigen.buffer, port2],
      });
      if (inbrengfout) this.#bijFout(inbrengfout);
      return gelezen;
    } catch (fout) {
      stop?.throwIfAborted();
      const code = codeVan(fout);
      if (code === 'INTERN') this.#bijFout(fout as Error);
      return geweigerd(bestand, code);
    } finally {
      clearTimeout(wekker);
      port1.close();
    }
  }

  /** Ends the worker threads; running files are given up. */
  async sluit(): Promise<void> {
    await this.#pool.destroy();
  }
}

function codeVan(fout: unknown): Leesfoutcode {
  const { name, code } = fout as { name?: string; code?: string };
  if (name === 'AbortError') return 'TE_LANG';
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'TE_VEEL_GEHEUGEN' : 'INTERN';
}

function geweigerd(bestand: string, code: Leesfoutcode): Gelezen {
  return { toetsing: { bestand, fout: { code, melding: new Leesfout(code).message } }, document: null };
}
