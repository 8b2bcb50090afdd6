/** One criterion of one version: all that is known of it, and what people decide and note. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import { maakWeergave } from '../../rapport/weergave.ts';
import { ministerienaam, UITKOMSTEN, uitkomstwoord } from '../../rapport/woorden.ts';
import type { Omgeving } from '../app.ts';
import { Veldfout, Webfout } from '../fouten.ts';
import { rapportinvoerVan } from '../rapportinvoer.ts';
import { idUit } from '../stand.ts';
import { leesVelden, Veldfouten } from '../velden.ts';
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

  type Body = Record<string, unknown>;
  /** Does what a form asks, or shows the page again with what is wrong at the fields. */
  const formulier = <Velden extends Record<string, () => unknown>>(
    pad: string,
    anker: string,
    naamveld: string,
    velden: (body: Body) => Velden,
    doe: (
      waar: { versie: string; criterium: string; door: string } & {
        [Naam in keyof Velden]: ReturnType<Velden[Naam]>;
      },
    ) => Promise<boolean>,
  ) => {
    router.post(`/versies/:id/criteria/:criterium/${pad}`, async (vraag, antwoord) => {
      const [versie, criterium] = [idUit(vraag), String(vraag.params.criterium)];
      if (!uitleg.has(criterium)) throw new Webfout(404, 'NIET_GEVONDEN');
      try {
        const gelezen = leesVelden({
          ...velden((vraag.body ?? {}) as Body),
          door: () => naamUit(vraag, antwoord, naamveld),
        });
        if (!(await doe({ versie, criterium, ...gelezen }))) throw new Webfout(409, 'NIET_MEER');
        antwoord.redirect(303, `/versies/${versie}/criteria/${criterium}#${anker}`);
      } catch (fout) {
        if (!(fout instanceof Veldfouten)) throw fout;
        antwoord.status(422).render('criterium', await pagina(vraag, fout.fouten));
      }
    });
    // The address of a page with faults, opened anew.
    router.get(`/versies/:id/criteria/:criterium/${pad}`, (vraag, antwoord) => {
      antwoord.redirect(303, `/versies/${idUit(vraag)}/criteria/${vraag.params.criterium}`);
    });
  };

  formulier(
    'oordeel',
    'oordeel',
    'naam',
    (body) => ({ uitkomst: () => uitkomstUit(body), reden: () => leesTekst('reden', body) }),
    (oordeel) => opslag.oordelen.geef(oordeel),
  );
  formulier(
    'oordeel/intrekken',
    'oordeel',
    'naam-intrekken',
    (body) => ({ reden: () => leesTekst('redenIntrekken', body) }),
    (oordeel) => opslag.oordelen.trekIn(oordeel),
  );
  formulier(
    'aantekening',
    'aantekeningen',
    'naam-aantekening',
    (body) => ({ tekst: () => leesTekst('tekst', body) }),
    (aantekening) => opslag.oordelen.noteer(aantekening),
  );

  return router;
}

function uitkomstUit({ uitkomst }: Record<string, unknown>): z.infer<typeof UITKOMST> {
  const gelezen = UITKOMST.safeParse(uitkomst);
  if (!gelezen.success) throw new Veldfout('uitkomst', 'Kies welke uitkomst volgens u klopt.');
  return gelezen.data;
}

function leesTekst(veld: 'reden' | 'redenIntrekken' | 'tekst', body: Record<string, unknown>): string {
  const gelezen = tekst.safeParse(body[veld]);
  if (gelezen.success) return gelezen.data;
  const wat = veld === 'tekst' ? 'een aantekening' : 'een reden';
  throw new Veldfout(veld, `Schrijf ${wat} van 3 tot ${LANGST.toLocaleString('nl-NL')} tekens.`);
}
