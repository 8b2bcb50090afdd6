/**
 * Answers a limited number of requests at the same time; the others wait for their turn. Whatever the number of readers,
 * the queue that judges plans shares the database with a few of them and not with all.
 */
import type { Request, RequestHandler } from 'express';

/** As many as keep the database busy. */
const TEGELIJK = 16;

export class Beurten {
  readonly #tegelijk: number;
  /** What begins each request that waits, the longest first. */
  readonly #wachtend = new Set<() => void>();
  #bezig = 0;

  constructor(tegelijk = TEGELIJK) {
    this.#tegelijk = tegelijk;
  }

  readonly neem: RequestHandler = (vraag, antwoord, verder) => {
    if (duurtVanzelf(vraag)) return verder();
    const begin = () => {
      this.#bezig += 1;
      let heeft = true;
      const geefDoor = () => {
        if (!heeft) return;
        heeft = false;
        this.#bezig -= 1;
        this.#volgende();
      };
      // When all is said, not when all has arrived: who reads slowly keeps nobody waiting.
      antwoord.once('prefinish', geefDoor);
      antwoord.once('close', geefDoor);
      verder();
    };
    if (this.#bezig < this.#tegelijk) return begin();
    this.#wachtend.add(begin);
    antwoord.once('close', () => this.#wachtend.delete(begin));
  };

  #volgende(): void {
    const [begin] = this.#wachtend;
    if (!begin || this.#bezig >= this.#tegelijk) return;
    this.#wachtend.delete(begin);
    begin();
  }
}

/** An upload takes as long as its sender does, and a stream of events as long as its reader wants. */
function duurtVanzelf(vraag: Request): boolean {
  return Boolean(vraag.is('multipart/form-data')) || vraag.path.endsWith('/gebeurtenissen');
}
