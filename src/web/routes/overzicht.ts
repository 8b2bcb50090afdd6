/** The newest version of every plan beside each other, for people and for programs. */
import { Router } from 'express';
import { maakOverzicht } from '../../rapport/overzicht.ts';
import type { Omgeving } from '../app.ts';
import { standVan } from '../stand.ts';
import { nieuwsteVandaag } from '../vandaag.ts';

export function overzichtroutes(omgeving: Omgeving): Router {
  const router = Router();

  router.get('/overzicht', async (_vraag, antwoord) => {
    const versies = await nieuwsteVandaag(omgeving);
    const standen = versies.map(standVan);
    antwoord.render('overzicht', {
      overzicht: maakOverzicht(versies),
      standen: new Map(standen.map((stand) => [stand.id, stand])),
      nummers: new Map(versies.map(({ id, nummer }) => [id, nummer])),
      bezig: standen.some((stand) => !stand.af),
    });
  });

  router.get('/overzicht.json', async (_vraag, antwoord) => {
    antwoord.json(maakOverzicht(await nieuwsteVandaag(omgeving)));
  });

  return router;
}
