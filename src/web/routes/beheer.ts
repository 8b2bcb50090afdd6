/** What is done with a version as a whole: cancel, judge again, put it under its plan, delete. */
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Versieregel } from '../../opslag/opslag.ts';
import { MINISTERIES } from '../../rapport/woorden.ts';
import type { Omgeving } from '../app.ts';
import { Veldfout, Webfout } from '../fouten.ts';
import { idUit, standVan } from '../stand.ts';
import { leesVelden, Veldfouten } from '../velden.ts';
import { bekendeNaam, naamUit } from '../wie.ts';

const MINISTERIE = z.enum(Object.keys(MINISTERIES) as [string, ...string[]]);
const JAAR = z
  .string()
  .trim()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(z.number().min(2000).max(2100));

export function beheerroutes({ opslag, rij, log }: Omgeving): Router {
  const router = Router();

  async function versieVan(vraag: Request): Promise<Versieregel> {
    const versie = await opslag.versies.versie(idUit(vraag));
    if (!versie) throw new Webfout(404, 'NIET_GEVONDEN');
    return versie;
  }

  /** The page on which a person says of which ministry and period a plan is, tries again, or deletes a version. */
  async function toonBeheer(
    vraag: Request,
    antwoord: Response,
    fouten: Record<string, string> = {},
  ): Promise<void> {
    const versie = await versieVan(vraag);
    const plan = versie.plan ? await opslag.plannen.plan(versie.plan) : null;
    const ingevuld = (vraag.body ?? {}) as Record<string, string>;
    antwoord.render('beheer', {
      versie,
      fouten,
      ministeries: MINISTERIES,
      naam: ingevuld.naam ?? bekendeNaam(vraag),
      ministerie: ingevuld.ministerie ?? plan?.ministerie ?? '',
      van: ingevuld.van ?? plan?.periode?.van ?? '',
      tot: ingevuld.tot ?? plan?.periode?.tot ?? '',
    });
  }

  /** Does what a form asks and goes on, or shows the page that it came from again with what is wrong at the fields. */
  const formulier = (
    pad: string,
    toon: (vraag: Request, antwoord: Response, fouten: Record<string, string>) => Promise<void>,
    doe: (vraag: Request, antwoord: Response, id: string) => Promise<string>,
  ) => {
    router.post(`/versies/:id/${pad}`, async (vraag, antwoord) => {
      try {
        antwoord.redirect(303, await doe(vraag, antwoord, idUit(vraag)));
      } catch (fout) {
        if (!(fout instanceof Veldfouten)) throw fout;
        await toon(vraag, antwoord.status(422), fout.fouten);
      }
    });
    // The address of a page with faults, opened anew.
    router.get(`/versies/:id/${pad}`, (vraag, antwoord) => {
      antwoord.redirect(303, `/versies/${idUit(vraag)}${toon === toonBeheer ? '/beheer' : ''}`);
    });
  };

  /** A failed version has its form on the page of its management, one that is under way or was cancelled on its own. */
  async function toonVoortgang(vraag: Request, antwoord: Response, fouten: Record<string, string>) {
    const versie = await versieVan(vraag);
    const naam = String((vraag.body as { naam?: unknown } | undefined)?.naam ?? '');
    if (versie.toetsing) return toonBeheer(vraag, antwoord, { 'naam-opnieuw': String(fouten.naam) });
    antwoord.render('voortgang', { stand: standVan(versie), bekend: 0, naam, fouten });
  }

  router.get('/versies/:id/beheer', (vraag, antwoord) => toonBeheer(vraag, antwoord));

  formulier('annuleren', toonVoortgang, async (vraag, antwoord, id) => {
    const { door } = leesVelden({ door: () => naamUit(vraag, antwoord) });
    if (!(await rij.annuleer(id, door))) throw new Webfout(409, 'NIET_MEER');
    return `/versies/${id}`;
  });

  formulier('opnieuw', toonVoortgang, async (vraag, antwoord, id) => {
    const { door } = leesVelden({ door: () => naamUit(vraag, antwoord) });
    if (!(await rij.opnieuw(id, door))) throw new Webfout(409, 'NIET_MEER');
    return `/versies/${id}`;
  });

  formulier('indelen', toonBeheer, async (vraag, antwoord, id) => {
    const { door, ministerie, periode } = leesVelden({
      ministerie: () => ministerieUit(vraag.body),
      periode: () => periodeUit(vraag.body),
      door: () => naamUit(vraag, antwoord),
    });
    // A plan is made of what was judged to be one.
    if (!(await versieVan(vraag)).toetsing?.uitkomsten?.length) throw new Webfout(409, 'NIET_MEER');
    const plan = await opslag.plannen.deelIn(id, { ministerie, periode }, door);
    if (!plan) throw new Webfout(404, 'NIET_GEVONDEN');
    return `/plannen/${plan}`;
  });

  formulier('verwijderen', toonBeheer, async (vraag, antwoord, id) => {
    const versie = await versieVan(vraag);
    const { door } = leesVelden({ door: () => naamUit(vraag, antwoord, 'naam-verwijderen') });
    if (!(await opslag.versies.verwijder(id, door))) throw new Webfout(404, 'NIET_GEVONDEN');
    log.info({ versie: id }, 'versie verwijderd');
    const plan = versie.plan && (await opslag.plannen.plan(versie.plan));
    return plan ? `/plannen/${versie.plan}` : '/overzicht';
  });

  return router;
}

function ministerieUit(body: { ministerie?: unknown } | undefined): string {
  const gelezen = MINISTERIE.safeParse(body?.ministerie);
  if (!gelezen.success) throw new Veldfout('ministerie', 'Kies een ministerie uit de lijst.');
  return gelezen.data;
}

function periodeUit(body: { van?: unknown; tot?: unknown } | undefined): { van: number; tot: number } {
  const { van, tot } = leesVelden({
    van: () => jaarUit('van', body?.van),
    tot: () => jaarUit('tot', body?.tot),
  });
  if (tot < van) throw new Veldfout('tot', 'Het laatste jaar ligt vóór het eerste jaar. Draai ze om.');
  return { van, tot };
}

function jaarUit(veld: 'van' | 'tot', waarde: unknown): number {
  const jaar = JAAR.safeParse(waarde);
  if (!jaar.success) throw new Veldfout(veld, 'Vul een jaar in van vier cijfers, zoals 2027.');
  return jaar.data;
}
