/** One version of a plan: its progress, its report and its downloads. */
import { type Request, Router } from 'express';
import type { Versieregel } from '../../opslag/opslag.ts';
import { maakJson } from '../../rapport/json.ts';
import { moment } from '../../rapport/opmaak.ts';
import { laadRapport, rapportformaten, rapportVan } from '../../rapport/rapport.ts';
import { past, type Telbaar } from '../../rapport/telling.ts';
import { maakWeergave } from '../../rapport/weergave.ts';
import { ministerienaam } from '../../rapport/woorden.ts';
import type { Omgeving } from '../app.ts';
import { Webfout } from '../fouten.ts';
import { filterlinks, filterVan, KEUZE, opVolgorde } from '../keuze.ts';
import { type Rapportinvoer, rapportinvoerVan } from '../rapportinvoer.ts';
import { idUit, standVan } from '../stand.ts';
import { bekendeNaam } from '../wie.ts';
import { documentadres } from './document.ts';

export function versieroutes(omgeving: Omgeving): Router {
  const { opslag, uitleg } = omgeving;
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
    // How many known files were handed in with this one.
    const bekend = 'bekend' in vraag.query ? Number(vraag.query.bekend) || 1 : 0;
    const invoer = await rapportinvoerVan(omgeving, versie);
    if (!invoer) {
      return antwoord.render('voortgang', {
        stand: standVan(versie),
        bekend,
        naam: bekendeNaam(vraag),
        fouten: {},
      });
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

  return router;
}
