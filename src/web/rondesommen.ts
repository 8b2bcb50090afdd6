/** What the plans of a round add up to: money, time line, shared names, people and red threads, each on its page. */
import { Router } from 'express';
import { telActiviteiten } from '../beschouwing/activiteiten.ts';
import { maakDraden } from '../beschouwing/draden.ts';
import { maakGenoemd } from '../beschouwing/genoemd.ts';
import { telMensen } from '../beschouwing/mensen.ts';
import { gemisteBegrippen, nieuweTermen } from '../beschouwing/nieuwetermen.ts';
import { telGeldOp } from '../beschouwing/optelling.ts';
import { maakTijdlijn } from '../beschouwing/tijdlijn.ts';
import type { Kader } from '../kader/kader.ts';
import type { Rondelezer, Rondetoner } from './rondelezer.ts';

/** Rows of a table: more are only in the files that can be downloaded. */
const HOOGSTENS = 100;

export function somroutes(kader: Kader, lees: Rondelezer, toon: Rondetoner): Router {
  const router = Router();
  const pagina = (naam: string, maak: (plannen: Parameters<typeof telGeldOp>[0]) => object) => {
    router.get(`/rondes/:jaar/${naam}`, async (vraag, antwoord) => {
      const ronde = await lees(vraag, 'heel');
      toon(antwoord, `ronde-${naam}`, ronde, { hoogstens: HOOGSTENS, ...maak(ronde.gegevens.ronde.plannen) });
    });
  };
  pagina('geld', (plannen) => ({
    optelling: telGeldOp(plannen),
    activiteiten: telActiviteiten(plannen),
  }));
  pagina('tijdlijn', (plannen) => ({ tijdlijn: maakTijdlijn(plannen) }));
  pagina('namen', (plannen) => ({ genoemd: maakGenoemd(plannen) }));
  pagina('mensen', (plannen) => ({ mensen: telMensen(plannen) }));
  pagina('draden', (plannen) => ({
    draden: maakDraden(plannen, kader),
    termen: nieuweTermen(plannen),
    gemist: gemisteBegrippen(plannen, kader),
  }));
  return router;
}
