/** The Express app: thin, it joins security, views, static files and the routes per subject. */
import ejs from 'ejs';
import express, { type Express } from 'express';
import type { Kader } from '../kader/kader.ts';
import type { Opslag } from '../opslag/opslag.ts';
import { VIEWBASIS, VIEWS } from '../rapport/html.ts';
import { STIJLBLADEN } from '../rapport/stijl.ts';
import type { Kaderuitleg } from '../rapport/uitleg.ts';
import type { Rij } from '../taken/rij.ts';
import { apiroutes } from './api/api.ts';
import type { Contact } from './api/contact.ts';
import { Beurten } from './beurten.ts';
import { alleenEigenFormulieren, veiligeKoppen } from './beveiliging.ts';
import { foutafhandeling, nietGevonden } from './fouten.ts';
import { gezondheidsroutes } from './gezondheid.ts';
import type { Log } from './log.ts';
import type { Metrieken } from './metrieken.ts';
import { ontvanger } from './ontvangst.ts';
import { aanleverroutes } from './routes/aanleveren.ts';
import { beheerroutes } from './routes/beheer.ts';
import { criteriumroutes } from './routes/criteria.ts';
import { documentroutes } from './routes/document.ts';
import { gebeurtenisroutes } from './routes/gebeurtenissen.ts';
import { overzichtroutes } from './routes/overzicht.ts';
import { planroutes } from './routes/plannen.ts';
import { ronderoutes } from './routes/rondes.ts';
import { termijnroutes } from './routes/termijnen.ts';
import { versieroutes } from './routes/versies.ts';
import type { Stromen } from './stromen.ts';
import type { Verkeer } from './verkeer.ts';
import { verzoeklog } from './verzoeklog.ts';

/** What the routes work with. */
export interface Omgeving {
  opslag: Opslag;
  rij: Rij;
  log: Log;
  /** The rules that versions are judged by. */
  kader: Kader;
  /** What each criterion asks, why, and on what it rests, for the reports. */
  uitleg: Kaderuitleg;
  /** ISO date of today in Europe/Amsterdam. */
  vandaag: () => string;
  /** Folder in which an upload stands until it is in the store. */
  tijdelijkeMap: string;
  stromen: Stromen;
  /** Bytes of a file; files in one upload, and in one ZIP of it. */
  grenzen: { bytes: number; bestanden: number; inZip: number };
}

/** What runs the service needs of the app. */
export interface Bedrijf {
  verkeer: Verkeer;
  /** Null: no figures are kept. */
  metrieken: Metrieken | null;
  /** How many proxies stand in front of the service: they tell who asks, and whether by https. */
  achterProxy: number;
  /** Whom to ask about the API. */
  contact?: Contact | undefined;
}

const STATISCH = new URL('./statisch/', import.meta.url).pathname;
/** Bytes of a form without files: the longest holds the quotes and own texts of one rubriek of a draft. */
const FORMULIER = 400_000;

export function maakApp(omgeving: Omgeving, { verkeer, metrieken, achterProxy, contact }: Bedrijf): Express {
  const { opslag, rij, log } = omgeving;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', achterProxy);
  app.set('views', VIEWS);
  app.set('view engine', 'ejs');
  app.set('view cache', true);
  app.set('view options', { rmWhitespace: true });
  app.engine('ejs', ejs.renderFile as Parameters<Express['engine']>[1]);
  Object.assign(app.locals, VIEWBASIS, {
    grenzen: omgeving.grenzen,
    stijlbladen: Object.keys(STIJLBLADEN),
  });

  app.use(verzoeklog(log, (verzoek, vraag) => metrieken?.telVerzoek(verzoek, vraag)));
  app.use(veiligeKoppen);
  // Also answered while the service stops.
  app.use(
    gezondheidsroutes({
      database: () => opslag.antwoordt(),
      werkt: () => rij.draait && !verkeer.stopt,
    }),
  );
  if (metrieken) app.use(metrieken.routes());
  app.use(verkeer.toelaten);
  const gewoon = { index: false, redirect: false } as const;
  for (const [naam, bestand] of Object.entries(STIJLBLADEN)) {
    app.use(`/statisch/stijl/${naam}.css`, express.static(bestand, gewoon));
  }
  app.use('/statisch', express.static(STATISCH, gewoon));

  app.use(new Beurten().neem);

  // Drafts of plans do not belong in the cache of a shared computer.
  app.use((_vraag, antwoord, verder) => {
    antwoord.set('Cache-Control', 'no-store');
    verder();
  });
  // Before what guards and answers the pages: programs get no page and send no form.
  app.use('/api', apiroutes(omgeving, { contact }));
  app.use(alleenEigenFormulieren);
  app.use(express.urlencoded({ extended: false, limit: FORMULIER }));
  app.use(aanleverroutes(omgeving, ontvanger(omgeving)));
  app.use(planroutes(omgeving));
  app.use(versieroutes(omgeving));
  app.use(beheerroutes(omgeving));
  app.use(criteriumroutes(omgeving));
  app.use(documentroutes(omgeving));
  app.use(gebeurtenisroutes(omgeving));
  app.use(overzichtroutes(omgeving));
  app.use(termijnroutes(omgeving));
  app.use(ronderoutes(omgeving));

  app.use(nietGevonden);
  app.use(foutafhandeling(log));
  return app;
}
