/** One plan: its progress, its report, its downloads, and deleting it. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Planregel } from '../../opslag/opslag.ts';
import { maakJson } from '../../rapport/json.ts';
import { moment } from '../../rapport/opmaak.ts';
import { formaten, laadRapport, type Rapport, rapportVan } from '../../rapport/rapport.ts';
import { FILTER_PLICHTEN, FILTER_UITKOMSTEN } from '../../rapport/stijl.ts';
import { maakWeergave, past, type Rapportweergave, type Telbaar } from '../../rapport/weergave.ts';
import { filterwoord, PLICHT } from '../../rapport/woorden.ts';
import type { Toetsing } from '../../toets/toetsing.ts';
import type { Omgeving } from '../app.ts';
import { Webfout } from '../fouten.ts';
import { idUit, standVan } from '../stand.ts';

const KEUZE = z.object({
  uitkomst: z.enum(FILTER_UITKOMSTEN).catch('alles'),
  plicht: z.enum(FILTER_PLICHTEN).catch('alles'),
});
type Keuze = z.infer<typeof KEUZE>;

export function planroutes({ opslag, uitleg, log }: Omgeving): Router {
  const router = Router();

  async function planVan(vraag: Request): Promise<Planregel> {
    const plan = await opslag.plan(idUit(vraag));
    if (!plan) throw new Webfout(404, 'NIET_GEVONDEN');
    return plan;
  }

  async function toetsingVan(vraag: Request): Promise<Toetsing> {
    const { toetsing } = await planVan(vraag);
    if (!toetsing) throw new Webfout(409, 'NIET_KLAAR');
    return toetsing;
  }

  router.get('/plannen/:id', async (vraag, antwoord) => {
    const plan = await planVan(vraag);
    if (!plan.toetsing) return antwoord.render('voortgang', { stand: standVan(plan) });
    const keuze = KEUZE.parse(vraag.query);
    const rapport = maakWeergave(plan.toetsing, uitleg);
    antwoord.render('plan', {
      plan,
      rapport,
      downloads: await downloads(),
      // The days up to the deadline were counted at that moment.
      kenmerkenErbij: [{ term: 'Beoordeeld', waarde: moment(plan.bijgewerkt) }],
      los: false,
      past: (criterium: Telbaar) => past(criterium, filterVan(keuze)),
      filterlinks: filterlinks(rapport, keuze),
    });
  });

  router.get('/plannen/:id/voortgang.json', async (vraag, antwoord) => {
    antwoord.json(standVan(await planVan(vraag)));
  });

  router.get('/plannen/:id/toetsing.json', async (vraag, antwoord) => {
    antwoord.type('json').send(maakJson(await toetsingVan(vraag)));
  });

  router.get('/plannen/:id/rapport.:formaat', async (vraag, antwoord) => {
    const formaat = String(vraag.params.formaat);
    const rapport = formaten().includes(formaat) ? await laadRapport(formaat) : null;
    if (!rapport?.naam) throw new Webfout(404, 'NIET_GEVONDEN');
    const toetsing = await toetsingVan(vraag);
    const inhoud = await rapportVan(toetsing, rapport, { kleur: false, uitleg });
    antwoord
      .attachment(`Toetsing ${toetsing.bestand}.${rapport.extensie}`)
      .set('Content-Type', rapport.mime)
      .set(
        'Content-Security-Policy',
        `${rapport.beleid?.(inhoud) ?? "default-src 'none'"}; frame-ancestors 'none'; sandbox`,
      )
      .send(typeof inhoud === 'string' ? inhoud : Buffer.from(inhoud));
  });

  router.get('/plannen/:id/verwijderen', async (vraag, antwoord) => {
    antwoord.render('verwijderen', { stand: standVan(await planVan(vraag)) });
  });

  router.post('/plannen/:id/verwijderen', async (vraag, antwoord) => {
    const id = idUit(vraag);
    if (!(await opslag.verwijder(id))) throw new Webfout(404, 'NIET_GEVONDEN');
    log.info({ plan: id }, 'plan verwijderd');
    antwoord.redirect(303, '/overzicht');
  });

  return router;
}

/** The formats that a reader is offered: what a browser shows first, and those for people before those for programs. */
async function downloads(): Promise<{ formaat: string; naam: string }[]> {
  const rang = ({ beleid, perPlan }: Rapport) => (beleid ? 0 : perPlan ? 1 : 2);
  const alle = await Promise.all(
    formaten().map(async (formaat) => ({ formaat, rapport: await laadRapport(formaat) })),
  );
  return alle
    .sort((a, b) => rang(a.rapport) - rang(b.rapport))
    .flatMap(({ formaat, rapport: { naam } }) => (naam ? [{ formaat, naam }] : []));
}

function filterVan({ uitkomst, plicht }: Keuze): Parameters<typeof past>[1] {
  return {
    uitkomst: uitkomst === 'alles' ? undefined : uitkomst,
    plicht: plicht === 'alles' ? undefined : plicht,
  };
}

/** The choices of the filter as links, each with how many criteria it shows together with the other choice. */
function filterlinks(rapport: Rapportweergave, keuze: Keuze) {
  const criteria = rapport.onderdelen.flatMap((deel) => deel.criteria);
  const link = (woord: string, ander: Keuze, gekozen: boolean) => ({
    woord,
    gekozen,
    aantal: criteria.filter((criterium) => past(criterium, filterVan(ander))).length,
    adres: `?${new URLSearchParams(ander)}#uitkomsten`,
  });
  return [
    {
      sleutel: 'uitkomst',
      naam: 'Toon uitkomst',
      keuzes: FILTER_UITKOMSTEN.map((uitkomst) =>
        link(filterwoord(uitkomst), { ...keuze, uitkomst }, uitkomst === keuze.uitkomst),
      ),
    },
    {
      sleutel: 'plicht',
      naam: 'Toon plicht',
      keuzes: FILTER_PLICHTEN.map((plicht) =>
        link(plicht === 'alles' ? 'Alle' : PLICHT[plicht], { ...keuze, plicht }, plicht === keuze.plicht),
      ),
    },
  ];
}
