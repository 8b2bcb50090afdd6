/** Who follow the same versions share one look at the store, however many they are. */
import type { Session } from 'better-sse';
import type { Rij } from '../taken/rij.ts';
import type { Stand } from './stand.ts';

/** Milliseconds between looks at the store: another process on the same database may do the work. */
export const KIJK_PER = 2000;
/** Milliseconds that changes close together are taken as one. */
const BUNDEL = 200;

/** Reads how far the versions are that are followed; empty when there are none. */
export type Lezer = () => Promise<Stand[]>;

export class Volgers {
  readonly #rij: Pick<Rij, 'volg'>;
  readonly #gevolgd = new Map<string, Promise<Gevolgd | null>>();

  constructor(rij: Pick<Rij, 'volg'>) {
    this.#rij = rij;
  }

  /**
   * @param sleutel the same for all who follow the same
   * @returns what takes a session in: it gets 'stand' with all versions now and whenever one changed, and is ended after
   *   the last one is done; null when there is nothing to follow
   */
  async volg(sleutel: string, lees: Lezer): Promise<Gevolgd | null> {
    const eerder = this.#gevolgd.get(sleutel);
    if (eerder) return eerder;
    const nieuw = lees().then((standen) =>
      standen.length ? new Gevolgd(standen, lees, this.#rij, () => this.#gevolgd.delete(sleutel)) : null,
    );
    this.#gevolgd.set(sleutel, nieuw);
    // What is not there now may be there later, and a store that fails may do better then.
    nieuw.then(
      (gevolgd) => gevolgd ?? this.#gevolgd.delete(sleutel),
      () => this.#gevolgd.delete(sleutel),
    );
    return nieuw;
  }
}

/** One subject, such as an upload, with all who follow it. */
export class Gevolgd {
  readonly #sessies = new Map<Session, () => void>();
  readonly #lees: Lezer;
  readonly #bijEinde: () => void;
  readonly #stopVolgen: () => void;
  readonly #kijken: NodeJS.Timeout;
  #wacht: NodeJS.Timeout | undefined;
  #bezig = false;
  #standen: Stand[];

  constructor(standen: Stand[], lees: Lezer, rij: Pick<Rij, 'volg'>, bijEinde: () => void) {
    this.#standen = standen;
    this.#lees = lees;
    this.#bijEinde = bijEinde;
    this.#stopVolgen = rij.volg((id) => {
      if (this.#standen.some((stand) => stand.id === id)) this.#straks();
    });
    this.#kijken = setInterval(() => this.#straks(), KIJK_PER);
  }

  /** @param eindig ends the answer of the session */
  voegToe(sessie: Session, eindig: () => void): void {
    this.#sessies.set(sessie, eindig);
    sessie.once('disconnected', () => {
      this.#sessies.delete(sessie);
      if (this.#sessies.size === 0) this.#ruimOp();
    });
    sessie.push(this.#standen, 'stand');
    if (this.#isAf()) this.#ruimOp();
  }

  #straks(): void {
    this.#wacht ??= setTimeout(() => void this.#kijk(), BUNDEL);
  }

  async #kijk(): Promise<void> {
    this.#wacht = undefined;
    // One look at a time: an older one that comes in last would turn things back.
    if (this.#bezig) return this.#straks();
    this.#bezig = true;
    try {
      const standen = await this.#lees();
      if (JSON.stringify(standen) !== JSON.stringify(this.#standen)) {
        this.#standen = standen;
        for (const sessie of this.#sessies.keys()) sessie.push(standen, 'stand');
      }
      if (this.#isAf() || this.#sessies.size === 0) this.#ruimOp();
    } catch {
      // The store is away for a moment; the next look is soon.
    } finally {
      this.#bezig = false;
    }
  }

  #isAf(): boolean {
    return this.#standen.every(({ af }) => af);
  }

  #ruimOp(): void {
    this.#bijEinde();
    this.#stopVolgen();
    clearInterval(this.#kijken);
    clearTimeout(this.#wacht);
    for (const eindig of this.#sessies.values()) eindig();
    this.#sessies.clear();
  }
}
