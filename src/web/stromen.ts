/** The open streams of events: not too many for one network address, and all ended at a stop. */
import type { RequestHandler, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { Webfout } from './fouten.ts';

/** Seconds after which who has too many may try again. */
const LATER = '30';

export class Stromen {
  readonly #perAdres: number;
  readonly #open = new Map<string, Set<Response>>();

  /** @param perAdres streams that one address may have open; a whole office can share one */
  constructor(perAdres: number) {
    this.#perAdres = perAdres;
  }

  /** How many are open now. */
  get aantal(): number {
    return [...this.#open.values()].reduce((som, { size }) => som + size, 0);
  }

  /** To stand before the handler of a stream. @throws Webfout when this address has enough of them */
  readonly toelaten: RequestHandler = (vraag, antwoord, verder) => {
    // Of IPv6 a whole subnet counts as one: anybody has as many addresses there as he likes.
    const adres = ipKeyGenerator(vraag.ip ?? '');
    const open = this.#open.get(adres) ?? new Set();
    if (open.size >= this.#perAdres) {
      antwoord.set('Retry-After', LATER);
      throw new Webfout(429, 'TE_VEEL_STROMEN');
    }
    this.#open.set(adres, open.add(antwoord));
    antwoord.once('close', () => {
      open.delete(antwoord);
      if (open.size === 0 && this.#open.get(adres) === open) this.#open.delete(adres);
    });
    verder();
  };

  /** Ends them all; a browser tries again by itself. */
  sluit(): void {
    for (const antwoord of [...this.#open.values()].flatMap((open) => [...open])) {
      if (antwoord.headersSent) antwoord.end();
    }
  }
}
