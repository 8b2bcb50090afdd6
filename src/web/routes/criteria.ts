/** One criterion of one version: all that is known of it, and what people decide and note. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import { maakWeergave } from '../../rapport/weergave.ts';
import { ministerienaam, UITKOMSTEN, uitkomstwoord } from '../../rapport/woorden.ts';
import type { Omgeving } from '../app.ts';
import { Veldfout, Webfout } from '../fouten.ts';
import { rapportinvoerVan } from '../rapportinvoer.ts';
import { idUit } from '../stand.ts';
import { bekendeNaam, naamUit } from '../wie.ts';
import { documentadres } from './document.ts';

/** Characters of a reason or a note. */
const LANGST = 4000;
const tekst = z
  .string()
  .transform((waarde) =>
    waarde.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed().trim(),
  )
  .pipe(z.string().min(3).max(LANGST));
const UITKOMST = z.enum(['voldoet', 'deels', 'ontbreekt', 'nvt']);

export function criteriumroutes(omgeving: Omgeving): Router {
  const { opslag, uitleg } = omgeving;
  const router = Router();

  async function pagina(vraag: Request, fouten: Record<string, string> = {}) {
    const versie = await opslag.versies.versie(idUit(vraag));
    const id = String(vraag.params.criterium);
    const invoer = versie && (await rapportinvoerVan(omgeving, versie));
    if (!invoer) throw new Webfout(404, 'NIET_GEVONDEN');
    const { toetsing, beslissing, plan } = invoer;
    const rapport = maakWeergave(toetsing, uitleg, beslissing);
    const criteria = rapport.onderdelen.flatMap((deel) => deel.criteria);
    const plek = criteria.findIndex((criterium) => criterium.id === id);
    const criterium = criteria[plek];
    if (!criterium) throw new Webfout(404, 'NIET_GEVONDEN');
    const ingevuld = (vraag.body ?? {}) as Record<string, string>;
    return {
      versie,
      plan: plan && { ...plan, naam: ministerienaam(plan.ministerie) ?? 'Onbekend ministerie' },
      titel: rapport.titel,
      documentadres: documentadres(versie.id),
      criterium,
      vorige: criteria[plek - 1] ?? null,
      volgende: criteria[plek + 1] ?? null,
      geschiedenis: (await opslag.oordelen.geschiedenis(versie.id)).filter(
        (oordeel) => oordeel.criterium === id,
      ),
      aantekeningen: (await opslag.oordelen.aantekeningen(versie.id)).filter((a) => a.criterium === id),
      keuzes: UITKOMSTEN.filter((uitkomst) => uitkomst !== 'onzeker').map((uitkomst) => ({
        uitkomst,
        woord: uitkomstwoord(uitkomst, criterium.onderdeel),
      })),
      fouten,
      ingevuld: { ...ingevuld, naam: ingevuld.naam ?? bekendeNaam(vraag) },
    };
  }

  router.get('/versies/:id/criteria/:criterium', async (vraag, antwoord) => {
    antwoord.render('criterium', await pagina(vraag));
  });

  /** Does what a form asks, or shows the page again with what is wrong at the field. */
  const formulier = (
    pad: string,
    anker: string,
    doe: (gegevens: {
      versie: string;
      criterium: string;
      door: string;
      body: Record<string, unknown>;
    }) => Promise<boolean>,
  ) =>
    router.post(`/versies/:id/criteria/:criterium/${pad}`, async (vraag, antwoord) => {
      const [versie, criterium] = [idUit(vraag), String(vraag.params.criterium)];
      if (!uitleg.has(criterium)) throw new Webfout(404, 'NIET_GEVONDEN');
      const body = (vraag.body ?? {}) as Record<string, unknown>;
      try {
        const door = naamUit(vraag, antwoord);
        if (!(await doe({ versie, criterium, door, body }))) throw new Webfout(409, 'NIET_MEER');
        antwoord.redirect(303, `/versies/${versie}/criteria/${criterium}#${anker}`);
      } catch (fout) {
        if (!(fout instanceof Veldfout)) throw fout;
        antwoord.status(422).render('criterium', await pagina(vraag, { [fout.veld]: fout.message }));
      }
    });

  formulier('oordeel', 'oordeel', async ({ versie, criterium, door, body }) => {
    const uitkomst = UITKOMST.safeParse(body.uitkomst);
    if (!uitkomst.success) throw new Veldfout('uitkomst', 'Kies welke uitkomst volgens u klopt.');
    return opslag.oordelen.geef({
      versie,
      criterium,
      door,
      uitkomst: uitkomst.data,
      reden: leesTekst('reden', body),
    });
  });

  formulier('oordeel/intrekken', 'oordeel', async ({ versie, criterium, door, body }) =>
    opslag.oordelen.trekIn({ versie, criterium, door, reden: leesTekst('redenIntrekken', body) }),
  );

  formulier('aantekening', 'aantekeningen', async ({ versie, criterium, door, body }) =>
    opslag.oordelen.noteer({ versie, criterium, door, tekst: leesTekst('tekst', body) }),
  );

  return router;
}

function leesTekst(veld: 'reden' | 'redenIntrekken' | 'tekst', body: Record<string, unknown>): string {
  const gelezen = tekst.safeParse(body[veld]);
  if (gelezen.success) return gelezen.data;
  const wat = veld === 'tekst' ? 'een aantekening' : 'een reden';
  throw new Veldfout(veld, `Schrijf ${wat} van 3 tot ${LANGST.toLocaleString('nl-NL')} tekens.`);
}
