/** One version of a plan: its progress, its report, its downloads, and what can be done with it. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Versieregel } from '../../opslag/opslag.ts';
import { maakJson } from '../../rapport/json.ts';
import { moment } from '../../rapport/opmaak.ts';
import { laadRapport, rapportformaten, rapportVan } from '../../rapport/rapport.ts';
import { past, type Telbaar } from '../../rapport/telling.ts';
import { maakWeergave } from '../../rapport/weergave.ts';
import { MINISTERIES, ministerienaam } from '../../rapport/woorden.ts';
import type { Omgeving } from '../app.ts';
import { Veldfout, Webfout } from '../fouten.ts';
import { filterlinks, filterVan, KEUZE, opVolgorde } from '../keuze.ts';
import { type Rapportinvoer, rapportinvoerVan } from '../rapportinvoer.ts';
import { idUit, standVan } from '../stand.ts';
import { bekendeNaam, naamUit } from '../wie.ts';
import { documentadres } from './document.ts';

const JAAR = z.coerce.number().int().min(2000).max(2100);
const INDELING = z.object({
  ministerie: z.enum(Object.keys(MINISTERIES) as [string, ...string[]]),
  van: JAAR,
  tot: JAAR,
});

export function versieroutes(omgeving: Omgeving): Router {
  const { opslag, rij, uitleg, log } = omgeving;
  const router = Router();

  async function versieVan(vraag: Request): Promise<Versieregel> {
    const versie = await opslag.versies.versie(idUit(vraag));
    if (!versie) throw new Webfout(404, 'NIET_GEVONDEN');
    return versie;
  }

  async function beoordeeld(vraag: Request): Promise<Rapportinvoer> {
    const invoer = await rapportinvoerVan(omgeving, await versieVan(vraag));
    if (!invoer) throw new Webfout(409, 'NIET_KLAAR');
    return invoer;
  }

  router.get('/versies/:id', async (vraag, antwoord) => {
    const versie = await versieVan(vraag);
    const bekend = 'bekend' in vraag.query;
    const invoer = await rapportinvoerVan(omgeving, versie);
    if (!invoer) {
      return antwoord.render('voortgang', { stand: standVan(versie), bekend, naam: bekendeNaam(vraag) });
    }
    const keuze = KEUZE.parse(vraag.query);
    const { toetsing, beslissing, plan, termijnadres } = invoer;
    const rapport = maakWeergave(toetsing, uitleg, beslissing);
    antwoord.render('versie', {
      versie,
      plan: plan && { ...plan, naam: ministerienaam(plan.ministerie) ?? 'Onbekend ministerie' },
      bekend,
      rapport: { ...rapport, onderdelen: opVolgorde(rapport.onderdelen, keuze) },
      aantekeningen: Map.groupBy(await opslag.oordelen.aantekeningen(versie.id), (a) => a.criterium),
      downloads: await rapportformaten(),
      kenmerkenErbij: [
        ...(versie.nummer ? [{ term: 'Versie in Plantoets', waarde: String(versie.nummer) }] : []),
        { term: 'Aangeleverd door', waarde: versie.door },
        { term: 'Beoordeeld', waarde: moment(versie.bijgewerkt) },
      ],
      los: false,
      termijnadres,
      documentadres: documentadres(versie.id),
      past: (criterium: Telbaar) => past(criterium, filterVan(keuze)),
      filterlinks: filterlinks(rapport, keuze),
    });
  });

  router.get('/versies/:id/voortgang.json', async (vraag, antwoord) => {
    antwoord.json(standVan(await versieVan(vraag)));
  });

  router.get('/versies/:id/toetsing.json', async (vraag, antwoord) => {
    const { toetsing, beslissing } = await beoordeeld(vraag);
    antwoord.type('json').send(maakJson(toetsing, beslissing));
  });

  router.get('/versies/:id/origineel', async (vraag, antwoord) => {
    const { id, bestandsnaam } = await versieVan(vraag);
    antwoord
      .attachment(bestandsnaam)
      // Never shown by a browser: a PDF can hold script.
      .set({
        'Content-Type': 'application/octet-stream',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      })
      .send(await opslag.versies.inhoud(id));
  });

  router.get('/versies/:id/rapport.:formaat', async (vraag, antwoord) => {
    const gevraagd = String(vraag.params.formaat);
    if (!(await rapportformaten()).some(({ formaat }) => formaat === gevraagd))
      throw new Webfout(404, 'NIET_GEVONDEN');
    const rapport = await laadRapport(gevraagd);
    const { toetsing, beslissing } = await beoordeeld(vraag);
    const inhoud = await rapportVan(toetsing, rapport, { kleur: false, uitleg, beslissing });
    antwoord
      .attachment(`Toetsing ${toetsing.bestand}.${rapport.extensie}`)
      .set('Content-Type', rapport.mime)
      .set(
        'Content-Security-Policy',
        `${rapport.beleid?.(inhoud) ?? "default-src 'none'"}; frame-ancestors 'none'; sandbox`,
      )
      .send(typeof inhoud === 'string' ? inhoud : Buffer.from(inhoud));
  });

  router.post('/versies/:id/annuleren', async (vraag, antwoord) => {
    const id = idUit(vraag);
    if (!(await rij.annuleer(id, naamUit(vraag, antwoord)))) throw new Webfout(409, 'NIET_MEER');
    antwoord.redirect(303, `/versies/${id}`);
  });

  router.post('/versies/:id/opnieuw', async (vraag, antwoord) => {
    const id = idUit(vraag);
    if (!(await rij.opnieuw(id, naamUit(vraag, antwoord)))) throw new Webfout(409, 'NIET_MEER');
    antwoord.redirect(303, `/versies/${id}`);
  });

  /** The page on which a person says of which ministry and period a plan is, or deletes a version. */
  const toonBeheer = async (vraag: Request, fouten: Record<string, string> = {}) => {
    const versie = await versieVan(vraag);
    const plan = versie.plan ? await opslag.plannen.plan(versie.plan) : null;
    const ingevuld = (vraag.body ?? {}) as Record<string, string>;
    return {
      versie,
      fouten,
      ministeries: MINISTERIES,
      naam: ingevuld.naam ?? bekendeNaam(vraag),
      ministerie: ingevuld.ministerie ?? plan?.ministerie ?? '',
      van: ingevuld.van ?? plan?.periode?.van ?? '',
      tot: ingevuld.tot ?? plan?.periode?.tot ?? '',
    };
  };

  router.get('/versies/:id/beheer', async (vraag, antwoord) => {
    antwoord.render('beheer', await toonBeheer(vraag));
  });

  router.post('/versies/:id/indelen', async (vraag, antwoord) => {
    const id = idUit(vraag);
    try {
      const door = naamUit(vraag, antwoord);
      const gelezen = INDELING.safeParse(vraag.body);
      if (!gelezen.success) throw veldfoutVan(gelezen.error.issues[0]?.path[0]);
      const { ministerie, van, tot } = gelezen.data;
      if (tot < van) throw new Veldfout('tot', 'Het laatste jaar ligt vóór het eerste jaar. Draai ze om.');
      const plan = await opslag.plannen.deelIn(id, { ministerie, periode: { van, tot } }, door);
      if (!plan) throw new Webfout(404, 'NIET_GEVONDEN');
      antwoord.redirect(303, `/plannen/${plan}`);
    } catch (fout) {
      if (!(fout instanceof Veldfout)) throw fout;
      antwoord.status(422).render('beheer', await toonBeheer(vraag, { [fout.veld]: fout.message }));
    }
  });

  router.post('/versies/:id/verwijderen', async (vraag, antwoord) => {
    const versie = await versieVan(vraag);
    try {
      const door = naamUit(vraag, antwoord);
      if (!(await opslag.versies.verwijder(versie.id, door))) throw new Webfout(404, 'NIET_GEVONDEN');
      log.info({ versie: versie.id }, 'versie verwijderd');
      const plan = versie.plan && (await opslag.plannen.plan(versie.plan));
      antwoord.redirect(303, plan ? `/plannen/${versie.plan}` : '/overzicht');
    } catch (fout) {
      if (!(fout instanceof Veldfout)) throw fout;
      antwoord.status(422).render('beheer', await toonBeheer(vraag, { [fout.veld]: fout.message }));
    }
  });

  return router;
}

function veldfoutVan(veld: unknown): Veldfout {
  if (veld === 'ministerie') return new Veldfout('ministerie', 'Kies een ministerie uit de lijst.');
  return new Veldfout(String(veld), 'Vul een jaar in van vier cijfers, zoals 2027.');
}
