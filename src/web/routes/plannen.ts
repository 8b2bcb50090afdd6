/** One plan: its versions, how its score went, two versions beside each other, and its log. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Logregel, Plan } from '../../opslag/opslag.ts';
import { logboekCsv } from '../../rapport/logboek.ts';
import { maakScoreverloop } from '../../rapport/scoreverloop.ts';
import { openVerplicht } from '../../rapport/telling.ts';
import { vergelijkVersies } from '../../rapport/vergelijking.ts';
import { ministerienaam } from '../../rapport/woorden.ts';
import type { Omgeving } from '../app.ts';
import { Webfout } from '../fouten.ts';
import { idUit, standVan } from '../stand.ts';
import { vandaagVan } from '../vandaag.ts';
import { bekendeNaam } from '../wie.ts';

/** Lines of the log on one page. */
const LOGREGELS = 200;
/** Lines of the log of one plan: more than people can make. */
const ALLES = 1_000_000;

export function planroutes(omgeving: Omgeving): Router {
  const { opslag } = omgeving;
  const router = Router();

  async function planVan(vraag: Request): Promise<Plan & { naam: string }> {
    const plan = await opslag.plannen.plan(idUit(vraag));
    if (!plan) throw new Webfout(404, 'NIET_GEVONDEN');
    return { ...plan, naam: ministerienaam(plan.ministerie) ?? 'Onbekend ministerie' };
  }

  router.get('/plannen/:id', async (vraag, antwoord) => {
    const plan = await planVan(vraag).catch(async (fout: unknown) => {
      // What was the address of a plan before plans had versions is now that of a version.
      if (await opslag.versies.versie(idUit(vraag))) return null;
      throw fout;
    });
    if (!plan) return antwoord.redirect(301, `/versies/${idUit(vraag)}`);
    const lijst = await vandaagVan(omgeving, await opslag.versies.lijst({ plan: plan.id }), [plan]);
    const versies = lijst.map(({ versie, beslist, doorMens }) => ({
      ...versie,
      stand: standVan(versie),
      beslist: beslist && {
        score: beslist.score.totaal,
        automatisch: doorMens ? (versie.toetsing?.score?.totaal ?? null) : beslist.score.totaal,
        gereed: beslist.gereed,
        openVerplicht: openVerplicht(beslist.uitkomsten).length,
      },
    }));
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
    const [oud, nieuw] =
      van && naar ? (await vandaagVan(omgeving, [van, naar], [plan])).map(({ beslist }) => beslist) : [];
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
    const voor = z.coerce.number().int().positive().catch(Infinity).parse(vraag.query.voor);
    const ouder = regels.filter(({ nummer }) => nummer < voor);
    const getoond = ouder.slice(-LOGREGELS).toReversed();
    antwoord.render('logboek', {
      plan,
      versies,
      regels: getoond,
      totaal: regels.length,
      nieuwste: voor === Infinity,
      verder: ouder.length > getoond.length ? (getoond.at(-1)?.nummer ?? null) : null,
    });
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

  /** All lines of the plan and of its versions, those from before they belonged to it too; and the numbers of the versions. */
  async function logboekVan(
    plan: string,
  ): Promise<{ regels: Logregel[]; versies: Map<string, number | null> }> {
    const [regels, lijst] = await Promise.all([
      opslag.logboek({ plan }, { hoogstens: ALLES }),
      opslag.versies.lijst({ plan }),
    ]);
    return { regels, versies: new Map(lijst.map(({ id, nummer }) => [id, nummer])) };
  }

  return router;
}
