/** The newest version of every plan beside each other, for people and for programs. */
import { Router } from 'express';
import type { Versieregel } from '../../opslag/opslag.ts';
import { maakOverzicht } from '../../rapport/overzicht.ts';
import type { Omgeving } from '../app.ts';
import { standVan } from '../stand.ts';

export function overzichtroutes({ opslag }: Omgeving): Router {
  const router = Router();

  router.get('/overzicht', async (_vraag, antwoord) => {
    const versies = nieuwstePerPlan(await opslag.versies.lijst());
    const standen = versies.map(standVan);
    antwoord.render('overzicht', {
      overzicht: maakOverzicht(versies),
      standen: new Map(standen.map((stand) => [stand.id, stand])),
      nummers: new Map(versies.map(({ id, nummer }) => [id, nummer])),
      bezig: standen.some((stand) => !stand.af),
    });
  });

  router.get('/overzicht.json', async (_vraag, antwoord) => {
    antwoord.json(maakOverzicht(nieuwstePerPlan(await opslag.versies.lijst())));
  });

  return router;
}

/** Of each plan the newest judged version, or the newest one at all; and what belongs to no plan (yet). */
function nieuwstePerPlan(versies: readonly Versieregel[]): Versieregel[] {
  const perPlan = new Map<string, Versieregel>();
  for (const versie of versies) {
    const sleutel = versie.plan ?? versie.id;
    const eerder = perPlan.get(sleutel);
    if (!eerder || versie.status === 'klaar' || eerder.status !== 'klaar') perPlan.set(sleutel, versie);
  }
  return [...perPlan.values()];
}
