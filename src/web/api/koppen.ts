/** The headers of every answer below /api, and how much one sender may ask. */
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { API_VERSIE } from './operatie.ts';
import { Probleemfout } from './probleem.ts';

/** Half a year in seconds, the least that the guidelines of the NCSC and internet.nl ask. */
const HSTS = 'max-age=15768000';

/** Instead of what a page has: JSON loads nothing, refers to nothing and stands in no frame. */
export const apikoppen: RequestHandler = (vraag, antwoord, verder) => {
  antwoord.set({
    'API-Version': API_VERSIE,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    Vary: 'Accept, Origin',
  });
  // It may not be sent over a connection without TLS; TLS ends at the proxy in front of the service.
  if (vraag.secure || vraag.get('x-forwarded-proto') === 'https')
    antwoord.set('Strict-Transport-Security', HSTS);
  verder();
};

/** For what anybody may read from a page of their own, such as the OpenAPI document. */
export const openbaar: RequestHandler = (_vraag, antwoord, verder) => {
  antwoord.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
  verder();
};

/** @param perMinuut requests that one address may send in a minute */
export function begrenzing(perMinuut: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinuut,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Whether there is a proxy is for the app to know; the library only warns on the console.
    validate: false,
    handler: (_vraag, _antwoord, verder) => verder(new Probleemfout('te-veel-verzoeken')),
  });
}
