/** Handing in: the upload form, receiving files, and following what was handed in together. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { ministerienaam } from '../../rapport/woorden.ts';
import { neemAan } from '../aanname.ts';
import type { Omgeving } from '../app.ts';
import { Veldfout, Webfout, wilJson } from '../fouten.ts';
import { Aanleverfout, bestandenVan, VELD } from '../ontvangst.ts';
import { idOfNiets, idUit, standVan } from '../stand.ts';
import { verzoekVan } from '../verzoeklog.ts';
import { bekendeNaam, naamUit } from '../wie.ts';

export function aanleverroutes(omgeving: Omgeving, ontvang: RequestHandler): Router {
  const { opslag, log } = omgeving;
  const router = Router();

  /** The form with what went wrong at each field; for one plan when the address or the form names it. */
  async function toonFormulier(
    vraag: Request,
    antwoord: Response,
    fouten: Record<string, string> = {},
  ): Promise<void> {
    const id = idOfNiets(vraag.query.plan) ?? idOfNiets((vraag.body as { plan?: unknown } | undefined)?.plan);
    const plan = id ? await opslag.plannen.plan(id) : null;
    antwoord.render('aanleveren', {
      fouten,
      naam: String((vraag.body as { naam?: unknown } | undefined)?.naam ?? bekendeNaam(vraag)),
      plan: plan && { ...plan, naam: ministerienaam(plan.ministerie) ?? 'Onbekend ministerie' },
    });
  }

  router.get('/', async (vraag, antwoord) => toonFormulier(vraag, antwoord));

  router.post('/versies', ontvang, async (vraag, antwoord) => {
    const bestanden = bestandenVan(vraag);
    const aanlevering = randomUUID();
    let door: string;
    let plan: string | undefined;
    try {
      door = naamUit(vraag, antwoord);
      plan = await gekozenPlan(vraag);
    } catch (fout) {
      await Promise.all(bestanden.map((bestand) => rm(bestand.path, { force: true })));
      throw fout;
    }
    const versies = await neemAan(omgeving, bestanden, { aanlevering, door, plan });
    log.info({ verzoek: verzoekVan(antwoord), aanlevering, aantal: versies.length }, 'plannen ontvangen');
    const nieuw = versies.filter(({ bekend }) => !bekend);
    if (wilJson(vraag)) {
      const adressen = versies.map((versie) => ({ ...versie, adres: `/versies/${versie.id}` }));
      antwoord.status(201).json({ aanlevering, versies: adressen });
    } else if (versies.length === 1 || nieuw.length === 0) {
      const [versie] = versies;
      antwoord.redirect(303, `/versies/${versie?.id}${versie?.bekend ? `?bekend=${versies.length}` : ''}`);
    } else {
      const bekend = versies.length - nieuw.length;
      antwoord.redirect(303, `/aanleveringen/${aanlevering}${bekend ? `?bekend=${bekend}` : ''}`);
    }
  });

  // The address of the form with a fault, opened anew.
  router.get('/versies', (_vraag, antwoord) => antwoord.redirect(303, '/'));

  async function gekozenPlan(vraag: Request): Promise<string | undefined> {
    const gekozen = (vraag.body as { plan?: unknown } | undefined)?.plan;
    if (!gekozen) return undefined;
    const id = idOfNiets(gekozen);
    if (!id || !(await opslag.plannen.plan(id))) throw new Webfout(404, 'NIET_GEVONDEN');
    return id;
  }

  const opnieuw: ErrorRequestHandler = async (fout, vraag, antwoord, verder) => {
    if (!(fout instanceof Aanleverfout || fout instanceof Veldfout)) return verder(fout);
    const [status, code, veld] =
      fout instanceof Veldfout ? [422, 'ONGELDIG_VELD', fout.veld] : [fout.status, fout.code, VELD];
    antwoord.status(status);
    if (wilJson(vraag)) antwoord.json({ fout: { code, melding: fout.message } });
    else await toonFormulier(vraag, antwoord, { [veld]: fout.message });
  };
  router.use(
    '/versies',
    (fout: unknown, vraag: Request, antwoord: Response, verder: (fout?: unknown) => void) =>
      vraag.path === '/' ? opnieuw(fout, vraag, antwoord, verder) : verder(fout),
  );

  router.get('/aanleveringen/:id', async (vraag, antwoord) => {
    const versies = await opslag.versies.lijst({ aanlevering: idUit(vraag) });
    if (versies.length === 0) throw new Webfout(404, 'NIET_GEVONDEN');
    const standen = versies.map(standVan);
    antwoord.render('aanlevering', {
      aanlevering: idUit(vraag),
      standen,
      bekend: Number(vraag.query.bekend) || 0,
      bezig: standen.some((stand) => !stand.af),
    });
  });

  return router;
}
