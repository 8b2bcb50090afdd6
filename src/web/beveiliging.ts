/** What every answer and every form has to keep to. */
import type { RequestHandler } from 'express';
import { Webfout } from './fouten.ts';

const BELEID = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  // The Rijkshuisstijl components draw their small icons as data addresses.
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const veiligeKoppen: RequestHandler = (_vraag, antwoord, verder) => {
  antwoord.set({
    'Content-Security-Policy': BELEID,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  });
  verder();
};

/**
 * Refuses what another site makes a browser send (CSRF). Browsers say themselves where a request comes from: in
 * Sec-Fetch-Site, and older ones in Origin. A program sends neither and cannot be tricked this way.
 */
export const alleenEigenFormulieren: RequestHandler = (vraag, _antwoord, verder) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(vraag.method)) return verder();
  const site = vraag.get('sec-fetch-site');
  const herkomst = vraag.get('origin');
  const eigen = site
    ? site === 'same-origin' || site === 'none'
    : !herkomst || hostVan(herkomst) === vraag.host;
  verder(eigen ? undefined : new Webfout(403, 'ANDERE_SITE'));
};

function hostVan(herkomst: string): string | null {
  return URL.canParse(herkomst) ? new URL(herkomst).host : null;
}
