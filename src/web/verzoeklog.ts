/** A line in the log per request, with an id by which the other lines of that request can be found. */
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Log } from './log.ts';
import { noteerPatroon, patroonVan } from './routepatroon.ts';

/** An id that a proxy gave, of signs that cannot break a log or hold a sentence. */
const VERZOEK = /^[\w.-]{8,64}$/;
/** Asked all the time, by machines: only of interest to who looks for a fault. */
const STIL = new Set(['/gezond', '/gereed', '/metrics', '/statisch']);

/** What is known of a request once it is over. */
export interface Verzoek {
  methode: string;
  route: string;
  status: number;
  /** Milliseconds from its headers to the end of the answer. */
  duur: number;
  /** It was a stream of events, which lasts as long as somebody looks at a page. */
  stroom: boolean;
}

/** @returns the id of the request that this answers */
export function verzoekVan(antwoord: Response): string | undefined {
  return antwoord.locals.verzoek as string | undefined;
}

/**
 * To stand before everything else. Neither address nor query is logged, only the pattern of the route: a query can hold
 * what somebody typed.
 *
 * @param bijEinde hears of every request, for the metrics
 */
export function verzoeklog(log: Log, bijEinde?: (verzoek: Verzoek, vraag: Request) => void): RequestHandler {
  return (vraag, antwoord, verder) => {
    const begin = performance.now();
    const gegeven = vraag.get('x-request-id') ?? '';
    const id = VERZOEK.test(gegeven) ? gegeven : randomUUID();
    antwoord.locals.verzoek = id;
    antwoord.set('X-Request-Id', id);
    noteerPatroon(vraag);
    antwoord.once('close', () => {
      const verzoek = {
        methode: vraag.method,
        route: patroonVan(vraag),
        status: antwoord.statusCode,
        duur: Math.round(performance.now() - begin),
      };
      const stroom = String(antwoord.get('content-type')).startsWith('text/event-stream');
      // Who went away before the answer was sent in full.
      const weg = antwoord.writableFinished || stroom ? {} : { afgebroken: true };
      log[STIL.has(verzoek.route) ? 'debug' : 'info']({ verzoek: id, ...verzoek, ...weg }, 'verzoek');
      bijEinde?.({ ...verzoek, stroom }, vraag);
    });
    verder();
  };
}
