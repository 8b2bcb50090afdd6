/** One plan: its versions, how its score went, two versions beside each other, and its log. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Logregel, Plan, Versieregel } from '../../opslag/opslag.ts';
import { logboekCsv } from '../../rapport/logboek.ts';
import { maakScoreverloop } from '../../rapport/scoreverloop.ts';
import { vergelijkVersies } from '../../rapport/vergelijking.ts';
import { openVerplicht } from '../../rapport/telling.ts';
import { ministerienaam } from '../../rapport/woorden.ts';
import { pasOordelenToe } from '../../toets/mensoordeel.ts';
import type { Omgeving } from '../app.ts';
import { Webfout } from '../fouten.ts';
import { idUit, standVan } from '../stand.ts';
import { bekendeNaam } from '../wie.ts';

export function planroutes({ opslag, kader }: Omgeving): Router {
  const router = Router();

  async function planVan(vraag: Request): Promise<Plan & { naam: string }> {
    const plan = await opslag.plannen.plan(idUit(vraag));
    if (!plan) throw new Webfout(404, 'NIET_GEVONDEN');
    return { ...plan, naam: ministerienaam(plan.ministerie) ?? 'Onbekend ministerie' };
  }

  /** Outcomes, score and readiness of a version with what people decided; null when it is not judged. */
  const beslis = async ({ id, toetsing }: Versieregel) =>
    toetsing ? pasOordelenToe(toetsing, await opslag.oordelen.geldend(id), kader) : null;

  router.get('/plannen/:id', async (vraag, antwoord) => {
    const plan = await planVan(vraag).catch(async (fout: unknown) => {
      // What was the address of a plan before plans had versions is now that of a version.
      if (await opslag.versies.versie(idUit(vraag))) return null;
      throw fout;
    });
    if (!plan) return antwoord.redirect(301, `/versies/${idUit(vraag)}`);
    const versies = await Promise.all(
      (await opslag.versies.lijst({ plan: plan.id })).map(async (versie) => {
        const beslist = await beslis(versie);
        return {
          ...versie,
          stand: standVan(versie),
          score: versie.toetsing?.score?.totaal ?? null,
          beslist: beslist && {
            score: beslist.score.totaal,
            gereed: beslist.gereed,
            openVerplicht: openVerplicht(beslist.uitkomsten).length,
          },
        };
      }),
    );
    antwoord.render('plan', {
      plan,
      versies: versies.toReversed(),
      vergelijkbaar: versies.filter(({ beslist }) => beslist),
      verloop: maakScoreverloop(
        versies.map(({ nummer, beslist }) => ({ nummer: nummer ?? 0, score: beslist?.score ?? null })),
      ),
      bezig: versies.some(({ stand }) => !stand.af),
      naam: bekendeNaam(vraag),
    });
  });

  router.get('/plannen/:id/vergelijking', async (vraag, antwoord) => {
    const plan = await planVan(vraag);
    const beoordeeld = (await opslag.versies.lijst({ plan: plan.id })).filter(
      ({ toetsing }) => toetsing?.uitkomsten?.length,
    );
    const gevraagd = (waarde: unknown) => beoordeeld.find(({ nummer }) => String(nummer) === waarde);
    const naar = gevraagd(vraag.query.naar) ?? beoordeeld.at(-1);
    const van = gevraagd(vraag.query.van) ?? beoordeeld.filter((versie) => versie !== naar).at(-1);
    const keuze = z.enum(['alles', 'veranderd']).catch('veranderd').parse(vraag.query.toon);
    const [oud, nieuw] = await Promise.all([van && beslis(van), naar && beslis(naar)]);
    antwoord.render('vergelijking', {
      plan,
      beoordeeld,
      van,
      naar,
      keuze,
      oud,
      nieuw,
      vergelijking: oud && nieuw ? vergelijkVersies(oud.uitkomsten, nieuw.uitkomsten) : null,
    });
  });

  router.get('/plannen/:id/logboek', async (vraag, antwoord) => {
    const plan = await planVan(vraag);
    const { regels, versies } = await logboekVan(plan.id);
    antwoord.render('logboek', { plan, regels: regels.toReversed(), versies });
  });

  router.get('/plannen/:id/logboek.csv', async (vraag, antwoord) => {
    const plan = await planVan(vraag);
    const { regels, versies } = await logboekVan(plan.id);
    antwoord
      .attachment(`Logboek ${plan.naam}.csv`)
      .type('text/csv; charset=utf-8')
      .send(logboekCsv(regels, versies));
  });

  router.get('/plannen/:id/logboek.json', async (vraag, antwoord) => {
    antwoord.json((await logboekVan((await planVan(vraag)).id)).regels);
  });

  /** The lines of the plan and of its versions from before they belonged to it; and the numbers of the versions. */
  async function logboekVan(
    plan: string,
  ): Promise<{ regels: Logregel[]; versies: Map<string, number | null> }> {
    const lijst = await opslag.versies.lijst({ plan });
    const delen = await Promise.all([
      opslag.logboek({ plan }),
      ...lijst.map(({ id }) => opslag.logboek({ versie: id })),
    ]);
    const regels = new Map(delen.flat().map((regel) => [regel.nummer, regel]));
    return {
      regels: [...regels.values()].sort((a, b) => a.nummer - b.nummer),
      versies: new Map(lijst.map(({ id, nummer }) => [id, nummer])),
    };
  }

  return router;
}
