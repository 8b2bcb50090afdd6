/** The draft of the beschouwing of a round: as a page, and as files to go on with. */
import { type Response, Router } from 'express';
import { type Oordelen, oordeelVan } from '../beschouwing/beslist.ts';
import { type Concept, maakConcept } from '../beschouwing/concept.ts';
import type { Inbreng } from '../beschouwing/inbreng.ts';
import type { Kader } from '../kader/kader.ts';
import type { Opslag } from '../opslag/opslag.ts';
import { maakCsv } from '../rapport/beschouwing/csv.ts';
import { BESCHOUWINGFORMATEN, type Bestand, maakBeschouwing } from '../rapport/beschouwing/formaten.ts';
import { gegevenstabellen } from '../rapport/beschouwing/gegevens.ts';
import { conceptweergave } from '../rapport/beschouwing/html.ts';
import { rapportbeleid } from '../rapport/html.ts';
import { Webfout } from './fouten.ts';
import { haalBewerking } from './rondebewerking.ts';
import type { Rondelezer, Rondetoner, Rondevraag } from './rondelezer.ts';

/** The chapter on what the draft is says nothing that a writer could change. */
const VAST = 'concept';

/** @returns the chapters that a writer may edit */
export const bewerkbaar = (concept: Concept): Concept['hoofdstukken'] =>
  concept.hoofdstukken.filter(({ naam }) => naam !== VAST);

/** Those that are one file; csv is one per table. */
const FORMATEN = BESCHOUWINGFORMATEN.filter((formaat) => formaat !== 'csv');

const MIME: Record<(typeof FORMATEN)[number], string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function conceptroutes(opslag: Opslag, kader: Kader, lees: Rondelezer, toon: Rondetoner): Router {
  const router = Router();

  router.get('/rondes/:jaar/concept', async (vraag, antwoord) => {
    const ronde = await lees(vraag, 'heel');
    const { inbrengen, concept } = await haalConcept(opslag, ronde, kader);
    const adresVan = (hoofdstuk: string) => `/rondes/${ronde.jaar}/concept/${hoofdstuk}`;
    const namen = new Set(bewerkbaar(concept).map(({ naam }) => naam));
    toon(antwoord, 'ronde-concept', ronde, {
      ...conceptweergave(concept),
      bewerkadresVan: (hoofdstuk: string) => (namen.has(hoofdstuk) ? adresVan(hoofdstuk) : null),
      aandacht: concept.hoofdstukken.flatMap(({ naam, titel, delen }) => {
        const aantal = delen.filter(({ soort }) => soort === 'vervallen').length;
        return aantal ? [{ titel, aantal, adres: adresVan(naam) }] : [];
      }),
      formaten: FORMATEN,
      tabellen: gegevenstabellen(inbrengen, concept).map(({ naam, rijen }) => ({
        naam,
        rijen: rijen.length,
      })),
    });
  });

  router.get('/rondes/:jaar/concept.:formaat', async (vraag, antwoord) => {
    const formaat = FORMATEN.find((een) => een === vraag.params.formaat);
    if (!formaat) throw new Webfout(404, 'NIET_GEVONDEN');
    const { inbrengen, concept } = await haalConcept(opslag, await lees(vraag, 'heel'), kader);
    const [bestand] = await maakBeschouwing(formaat, inbrengen, concept);
    if (bestand) stuur(antwoord, bestand, MIME[formaat]);
  });

  router.get('/rondes/:jaar/gegevens/:tabel.csv', async (vraag, antwoord) => {
    const { inbrengen, concept } = await haalConcept(opslag, await lees(vraag, 'heel'), kader);
    const tabellen = gegevenstabellen(inbrengen, concept).filter(({ naam }) => naam === vraag.params.tabel);
    const [bestand] = maakCsv(tabellen);
    if (!bestand) throw new Webfout(404, 'NIET_GEVONDEN');
    stuur(
      antwoord,
      { ...bestand, naam: `beschouwing-${concept.jaar}-${bestand.naam}` },
      'text/csv; charset=utf-8',
    );
  });

  return router;
}

/**
 * The draft of the plans that count, with what people decided instead of what the rules said, and as writers edited it.
 *
 * @param vraag read whole
 */
export async function haalConcept(opslag: Opslag, vraag: Rondevraag, kader: Kader) {
  const { jaar, gegevens } = vraag;
  const { ronde, oordelen, vorige, vorigeOordelen } = gegevens;
  const inbrengen = ronde.plannen.map((inbreng) => metOordelen(inbreng, oordelen));
  const eerder = vorige.map((inbreng) => metOordelen(inbreng, vorigeOordelen));
  const bewerking = await haalBewerking(opslag, vraag);
  const concept = maakConcept({
    inbrengen,
    kader,
    jaar,
    vorige: eerder.length ? eerder : undefined,
    bewerkingen: bewerking.bewerkingen,
  });
  return { inbrengen, concept, bewerking };
}

function metOordelen(inbreng: Inbreng, oordelen: Oordelen): Inbreng {
  if (!oordelen.has(inbreng.id)) return inbreng;
  return {
    ...inbreng,
    uitkomsten: inbreng.uitkomsten.map((een) => ({
      ...een,
      uitkomst: oordeelVan(oordelen, inbreng.id, een.id) ?? een.uitkomst,
    })),
  };
}

function stuur(antwoord: Response, { naam, inhoud }: Bestand, mime: string): void {
  const beleid = naam.endsWith('.html') ? rapportbeleid(String(inhoud)) : "default-src 'none'";
  antwoord
    .attachment(naam)
    .set('Content-Type', mime)
    .set('Content-Security-Policy', `${beleid}; frame-ancestors 'none'; sandbox`)
    .send(typeof inhoud === 'string' ? inhoud : Buffer.from(inhoud));
}
