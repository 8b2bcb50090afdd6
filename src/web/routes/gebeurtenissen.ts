/** Progress as server-sent events: a page hears that something changed, and fetches its part anew. */

import { createSession } from 'better-sse';
import { type Request, type Response, Router } from 'express';
import type { Omgeving } from '../app.ts';
import { Webfout } from '../fouten.ts';
import { idUit, type Stand, standVan } from '../stand.ts';

/** Milliseconds between looks at the store: another process on the same database may do the work. */
const KIJK_PER = 2000;
/** Milliseconds that changes close together are taken as one. */
const BUNDEL = 200;

export function gebeurtenisroutes({ opslag, rij }: Omgeving): Router {
  const router = Router();

  router.get('/versies/:id/gebeurtenissen', async (vraag, antwoord) => {
    const id = idUit(vraag);
    await volg(vraag, antwoord, async () => {
      const versie = await opslag.versies.regel(id);
      return versie ? [standVan(versie)] : [];
    });
  });

  router.get('/aanleveringen/:id/gebeurtenissen', async (vraag, antwoord) => {
    const aanlevering = idUit(vraag);
    await volg(vraag, antwoord, async () => (await opslag.versies.lijst({ aanlevering })).map(standVan));
  });

  /** Sends 'stand' with all versions whenever one changed, and ends after the last one is done. */
  async function volg(vraag: Request, antwoord: Response, lees: () => Promise<Stand[]>): Promise<void> {
    let standen = await lees();
    if (!standen.length) throw new Webfout(404, 'NIET_GEVONDEN');
    const sessie = await createSession(vraag, antwoord, {
      retry: KIJK_PER,
      headers: { 'Cache-Control': 'no-store' },
    });
    const ids = new Set(standen.map(({ id }) => id));
    let verstuurd = '';
    let wacht: NodeJS.Timeout | undefined;
    const ruimOp = () => {
      stopVolgen();
      clearInterval(kijken);
      clearTimeout(wacht);
    };
    const stuur = async () => {
      wacht = undefined;
      if (!sessie.isConnected) return;
      standen = await lees();
      const nu = JSON.stringify(standen);
      if (nu !== verstuurd) sessie.push(standen, 'stand');
      verstuurd = nu;
      if (standen.every(({ af }) => af)) {
        ruimOp();
        antwoord.end();
      }
    };
    const straks = () => {
      wacht ??= setTimeout(() => void stuur().catch(ruimOp), BUNDEL);
    };
    const stopVolgen = rij.volg((id) => ids.has(id) && straks());
    const kijken = setInterval(straks, KIJK_PER);
    sessie.once('disconnected', ruimOp);
    await stuur();
  }

  return router;
}
