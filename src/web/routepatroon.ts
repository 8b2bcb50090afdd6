/** The pattern of the route that answers a request: '/versies/:id', never the id itself. */
import type { Request } from 'express';

const PATROON = Symbol('patroon');
type Gemerkt = Request & { [PATROON]?: string };

/**
 * Notes the pattern from now on. Express sets vraag.route when a route takes a request; only at that moment
 * vraag.baseUrl is the one that belongs to it.
 */
export function noteerPatroon(vraag: Request): void {
  let route: { path?: unknown } | undefined;
  Object.defineProperty(vraag, 'route', {
    configurable: true,
    enumerable: true,
    get: () => route,
    set: (nieuw: typeof route) => {
      route = nieuw;
      (vraag as Gemerkt)[PATROON] = `${vraag.baseUrl}${String(nieuw?.path ?? '')}`.replace(/(?<=.)\/$/, '');
    },
  });
}

/** @returns the pattern; '/statisch' for all static files, and 'onbekend' for what no route took */
export function patroonVan(vraag: Request): string {
  const patroon = (vraag as Gemerkt)[PATROON];
  if (patroon) return patroon;
  return vraag.originalUrl.startsWith('/statisch/') ? '/statisch' : 'onbekend';
}
