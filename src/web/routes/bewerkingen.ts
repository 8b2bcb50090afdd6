/** A writer edits the draft of a round per chapter: which quotes stand where, and own text between them. */
import { type Request, type Response, Router } from 'express';
import type { Bewerkblok, Conceptblok } from '../../beschouwing/bewerking.ts';
import { maakDraden, type Speerpuntdraad, ZINNEN_PER_SPEERPUNT } from '../../beschouwing/draden.ts';
import { themaVan } from '../../beschouwing/inbreng/onderwerpen.ts';
import { vervallentekst } from '../../rapport/beschouwing/bewerking.ts';
import { labelsVan } from '../../rapport/beschouwing/verwijstekst.ts';
import { logboekCsv } from '../../rapport/logboek.ts';
import type { Omgeving } from '../app.ts';
import { type Bewerkvelden, LANGSTE_TEKST, leesBewerkvelden, veldenVan } from '../bewerkformulier.ts';
import { blokkenUit } from '../bewerkstap.ts';
import { Webfout } from '../fouten.ts';
import type { Rondebewerking } from '../rondebewerking.ts';
import { bewerkbaar, haalConcept } from '../rondeconcept.ts';
import type { Rondelezer, Rondetoner } from '../rondelezer.ts';
import { leesVelden, Veldfouten } from '../velden.ts';
import { bekendeNaam, naamUit } from '../wie.ts';

/** Sentences to choose from per speerpunt, the most telling first: of those the program itself takes the first few. */
const KANDIDATEN = 30;
/** Lines of the log of one round: more than people can make. */
const ALLES = 1_000_000;

/** A rubriek as its form starts: what it holds, and what there is to choose from. */
interface Rubriek {
  naam: string;
  titel: string;
  bewaard: readonly Bewerkblok[];
  gelegd: readonly Conceptblok[];
  /** Who edited it last; null: the choice of the program. */
  bewerkt: { nummer: number; door: string; moment: Date } | null;
  basis: number;
  kandidaten: Speerpuntdraad['zinnen'];
}

export function bewerkroutes(
  { opslag, kader }: Pick<Omgeving, 'opslag' | 'kader'>,
  lees: Rondelezer,
  toon: Rondetoner,
): Router {
  const router = Router();

  async function hoofdstukVan(vraag: Request) {
    const ronde = await lees(vraag, 'heel');
    const { concept, inbrengen, bewerking } = await haalConcept(opslag, ronde, kader);
    const hoofdstuk = bewerkbaar(concept).find(({ naam }) => naam === vraag.params.hoofdstuk);
    if (!hoofdstuk) throw new Webfout(404, 'NIET_GEVONDEN');
    const thema = /^thema-(\d+)$/.exec(hoofdstuk.naam)?.[1];
    const criteria = thema ? kader.criteria.filter(({ id }) => themaVan(id) === Number(thema)) : [];
    const speerpunten = maakDraden(inbrengen, { ...kader, criteria }, KANDIDATEN).flatMap(
      (draad) => draad.speerpunten,
    );
    const rubrieken = [
      rubriek(hoofdstuk.naam, 'Aan het begin van dit hoofdstuk', [], bewerking),
      ...speerpunten.map(({ criterium, titel, zinnen }) =>
        rubriek(criterium, `${criterium} ${titel}`, zinnen, bewerking),
      ),
    ];
    return { ronde, concept, hoofdstuk, rubrieken, zoeker: bewerking.zoeker };
  }

  async function toonHoofdstuk(
    vraag: Request,
    antwoord: Response,
    { ronde, concept, hoofdstuk, rubrieken }: Awaited<ReturnType<typeof hoofdstukVan>>,
    gezonden?: { rubriek: string; velden: Bewerkvelden },
    fouten: Record<string, string> = {},
  ) {
    const labels = labelsVan(concept.bronnen);
    const geschiedenis = await opslag.bewerkingen.geschiedenis(ronde.jaar);
    toon(antwoord, 'ronde-bewerken', ronde, {
      hoofdstuk,
      rubrieken: rubrieken.map((een) => ({
        ...een,
        velden: gezonden?.rubriek === een.naam ? gezonden.velden : veldenVan(een.bewaard, een.basis),
        standVan: (inbreng: string, citaat: string) => {
          const plaats = een.bewaard.findIndex(
            (blok) =>
              blok.soort === 'citaat' &&
              blok.verwijzing.inbreng === inbreng &&
              blok.verwijzing.citaat === citaat,
          );
          return een.gelegd[plaats] ?? null;
        },
        geschiedenis: geschiedenis.filter(({ rubriek }) => rubriek === een.naam).toReversed(),
      })),
      vervallen: (blok: Extract<Conceptblok, { soort: 'vervallen' }>) =>
        vervallentekst(blok.vervallen, labels),
      langsteTekst: LANGSTE_TEKST,
      fouten,
      naam: bekendeNaam(vraag),
    });
  }

  router.get('/rondes/:jaar/concept/:hoofdstuk', async (vraag, antwoord) => {
    await toonHoofdstuk(vraag, antwoord, await hoofdstukVan(vraag));
  });

  router.post('/rondes/:jaar/concept/:hoofdstuk/:rubriek', async (vraag, antwoord) => {
    const gevonden = await hoofdstukVan(vraag);
    const { ronde, hoofdstuk } = gevonden;
    const rubriek = rubriekUit(vraag, gevonden.rubrieken);
    const velden = leesBewerkvelden((vraag.body ?? {}) as Record<string, unknown>);
    const veld = (naam: string) => `${rubriek.naam}-${naam}`;
    const meld = (fouten: Record<string, string>, gezonden = velden) => {
      antwoord.status(422);
      return toonHoofdstuk(vraag, antwoord, gevonden, { rubriek: rubriek.naam, velden: gezonden }, fouten);
    };
    try {
      const { door, blokken } = await allebei(
        () => naamUit(vraag, antwoord, veld('naam')),
        () => blokkenUit(velden, rubriek, gevonden.zoeker, veld),
      );
      const nieuw = { ronde: ronde.jaar, rubriek: rubriek.naam, blokken, door };
      if (!(await opslag.bewerkingen.schrijf(nieuw, velden.basis)))
        return await meld(
          {
            [veld('blokken')]:
              'Een collega heeft dit intussen ook bewerkt. Uw wijzigingen staan nog hieronder: bekijk onder Eerdere versies wat de collega deed, en bewaar dan opnieuw.',
          },
          { ...velden, basis: rubriek.basis },
        );
      antwoord.redirect(303, `/rondes/${ronde.jaar}/concept/${hoofdstuk.naam}#${rubriek.naam}`);
    } catch (fout) {
      if (!(fout instanceof Veldfouten)) throw fout;
      await meld(fout.fouten);
    }
  });

  router.post('/rondes/:jaar/concept/:hoofdstuk/:rubriek/terugzetten', async (vraag, antwoord) => {
    const gevonden = await hoofdstukVan(vraag);
    const { ronde, hoofdstuk } = gevonden;
    const rubriek = rubriekUit(vraag, gevonden.rubrieken);
    const nummer = Number((vraag.body as { nummer?: unknown } | undefined)?.nummer) || 0;
    const eerder = (await opslag.bewerkingen.geschiedenis(ronde.jaar)).find(
      (een) => een.nummer === nummer && een.rubriek === rubriek.naam,
    );
    if (nummer && !eerder) throw new Webfout(404, 'NIET_GEVONDEN');
    try {
      const { door } = leesVelden({ door: () => naamUit(vraag, antwoord, `${rubriek.naam}-naam-terug`) });
      const nieuw = { ronde: ronde.jaar, rubriek: rubriek.naam, blokken: eerder?.blokken ?? null, door };
      if (!(await opslag.bewerkingen.schrijf(nieuw, rubriek.basis))) throw new Webfout(409, 'NIET_MEER');
      antwoord.redirect(303, `/rondes/${ronde.jaar}/concept/${hoofdstuk.naam}#${rubriek.naam}`);
    } catch (fout) {
      if (!(fout instanceof Veldfouten)) throw fout;
      antwoord.status(422);
      await toonHoofdstuk(vraag, antwoord, gevonden, undefined, fout.fouten);
    }
  });

  // The address of a page with faults, opened anew.
  router.get(
    ['/rondes/:jaar/concept/:hoofdstuk/:rubriek', '/rondes/:jaar/concept/:hoofdstuk/:rubriek/terugzetten'],
    async (vraag, antwoord) => {
      const { ronde, hoofdstuk } = await hoofdstukVan(vraag);
      antwoord.redirect(303, `/rondes/${ronde.jaar}/concept/${hoofdstuk.naam}`);
    },
  );

  router.get('/rondes/:jaar/logboek', async (vraag, antwoord) => {
    const ronde = await lees(vraag, 'kaal');
    const regels = await opslag.logboek({ ronde: ronde.jaar }, { hoogstens: ALLES });
    toon(antwoord, 'ronde-logboek', ronde, { regels: regels.toReversed() });
  });

  router.get('/rondes/:jaar/logboek.:vorm', async (vraag, antwoord) => {
    const { jaar } = await lees(vraag, 'kaal');
    const regels = await opslag.logboek({ ronde: jaar }, { hoogstens: ALLES });
    if (vraag.params.vorm === 'json') antwoord.json(regels);
    else if (vraag.params.vorm === 'csv')
      antwoord
        .attachment(`Logboek ronde ${jaar}.csv`)
        .type('text/csv; charset=utf-8')
        .send(logboekCsv(regels, new Map()));
    else throw new Webfout(404, 'NIET_GEVONDEN');
  });

  return router;
}

/** @param kandidaten the most telling first */
function rubriek(
  naam: string,
  titel: string,
  kandidaten: Speerpuntdraad['zinnen'],
  { bewaard, bewerkingen }: Rondebewerking,
): Rubriek {
  const laatste = bewaard.get(naam);
  const eigen = laatste?.blokken;
  const blokken: readonly Bewerkblok[] =
    eigen ??
    kandidaten
      .slice(0, ZINNEN_PER_SPEERPUNT)
      .map(({ verwijzing }) => ({ soort: 'citaat', verwijzing }) as const);
  const gebruikt = new Set(blokken.map((blok) => (blok.soort === 'citaat' ? blok.verwijzing.citaat : '')));
  return {
    naam,
    titel,
    bewaard: blokken,
    gelegd: eigen ? (bewerkingen.get(naam) ?? []) : [],
    bewerkt: laatste && eigen ? laatste : null,
    basis: laatste?.nummer ?? 0,
    kandidaten: kandidaten.filter(({ verwijzing }) => !gebruikt.has(verwijzing.citaat)),
  };
}

function rubriekUit(vraag: Request, rubrieken: readonly Rubriek[]): Rubriek {
  const gevonden = rubrieken.find(({ naam }) => naam === vraag.params.rubriek);
  if (!gevonden) throw new Webfout(404, 'NIET_GEVONDEN');
  return gevonden;
}

/** Both, so that the writer hears at once of everything that is not right. */
async function allebei(
  naam: () => string,
  blokken: () => Promise<Bewerkblok[]>,
): Promise<{ door: string; blokken: Bewerkblok[] }> {
  const gelezen = await blokken().catch((fout: unknown) => {
    if (fout instanceof Veldfouten) return fout;
    throw fout;
  });
  return leesVelden({
    blokken: () => {
      if (gelezen instanceof Veldfouten) throw gelezen;
      return gelezen;
    },
    door: naam,
  });
}
