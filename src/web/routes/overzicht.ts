/** All plans beside each other, for people and for programs. */
import { Router } from 'express';
import { maakOverzicht } from '../../rapport/overzicht.ts';
import type { Omgeving } from '../app.ts';
import { standVan } from '../stand.ts';

export function overzichtroutes({ opslag }: Omgeving): Router {
  const router = Router();

  router.get('/overzicht', async (_vraag, antwoord) => {
    const plannen = await opslag.plannen();
    const standen = plannen.map(standVan);
    antwoord.render('overzicht', {
      overzicht: maakOverzicht(plannen),
      standen: new Map(standen.map((stand) => [stand.id, stand])),
      bezig: standen.some((stand) => !stand.af),
    });
  });

  router.get('/overzicht.json', async (_vraag, antwoord) => {
    antwoord.json(maakOverzicht(await opslag.plannen()));
  });

  return router;
}
