/** Which requests are let in, and which are under way: a stop lets in no more and waits for the rest. */
import type { RequestHandler, Response } from 'express';
import { Webfout } from './fouten.ts';

/** Seconds after which who is turned away may try again: a restart takes about that long. */
const LATER = '10';

export class Verkeer {
  readonly #onderweg = new Set<Response>();
  #stopt = false;
  #leeg: (() => void) | undefined;

  get stopt(): boolean {
    return this.#stopt;
  }

  /** Lets a request in, or answers 503 once the service stops. */
  readonly toelaten: RequestHandler = (vraag, antwoord, verder) => {
    if (this.#stopt) {
      antwoord.set({ 'Retry-After': LATER, Connection: 'close' });
      if (/^\/api\/./.test(vraag.path)) return void stuurProbleem(antwoord);
      return verder(new Webfout(503, 'STOPT'));
    }
    this.#onderweg.add(antwoord);
    antwoord.once('close', () => {
      this.#onderweg.delete(antwoord);
      if (this.#onderweg.size === 0) this.#leeg?.();
    });
    verder();
  };

  /**
   * Lets in nothing more, from this moment on.
   *
   * @param hoogstens milliseconds to wait for what is under way
   */
  async stop(hoogstens: number): Promise<void> {
    this.#stopt = true;
    if (this.#onderweg.size === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#leeg = resolve;
    const wekker = setTimeout(resolve, hoogstens);
    await promise;
    clearTimeout(wekker);
  }
}

/** Below /api there is never a page. */
function stuurProbleem(antwoord: Response): void {
  const inhoud = {
    type: 'about:blank',
    title: 'Niet beschikbaar',
    status: 503,
    detail: 'Plantoets stopt of start opnieuw. De kop Retry-After zegt hoeveel seconden te wachten.',
  };
  antwoord.status(503).type('application/problem+json').send(JSON.stringify(inhoud));
}
