/** Progress as server-sent events: a page hears that something changed, and fetches its part anew. */

import { createSession } from 'better-sse';
import { type Request, type Response, Router } from 'express';
import type { Omgeving } from '../app.ts';
import { Webfout } from '../fouten.ts';
import { idUit, standVan } from '../stand.ts';
import { KIJK_PER, type Lezer, Volgers } from '../volgers.ts';

export function gebeurtenisroutes({ opslag, rij, stromen }: Omgeving): Router {
  const router = Router();
  const volgers = new Volgers(rij);

  router.get('/versies/:id/gebeurtenissen', stromen.toelaten, async (vraag, antwoord) => {
    const id = idUit(vraag);
    await volg(vraag, antwoord, `versie ${id}`, async () => {
      const versie = await opslag.versies.regel(id);
      return versie ? [standVan(versie)] : [];
    });
  });

  router.get('/aanleveringen/:id/gebeurtenissen', stromen.toelaten, async (vraag, antwoord) => {
    const aanlevering = idUit(vraag);
    await volg(vraag, antwoord, `aanlevering ${aanlevering}`, async () =>
      (await opslag.versies.lijst({ aanlevering })).map(standVan),
    );
  });

  async function volg(vraag: Request, antwoord: Response, sleutel: string, lees: Lezer): Promise<void> {
    if (!(await volgers.volg(sleutel, lees))) throw new Webfout(404, 'NIET_GEVONDEN');
    const sessie = await createSession(vraag, antwoord, {
      retry: KIJK_PER,
      headers: { 'Cache-Control': 'no-store' },
    });
    // Asked again: meanwhile the last one may have been done.
    const gevolgd = await volgers.volg(sleutel, lees);
    if (gevolgd) gevolgd.voegToe(sessie, () => antwoord.end());
    else antwoord.end();
  }

  return router;
}
