/** The Express app: thin, it joins security, views, static files and the routes per subject. */
import ejs from 'ejs';
import express, { type Express } from 'express';
import type { Opslag } from '../opslag/opslag.ts';
import { VIEWBASIS, VIEWS } from '../rapport/html.ts';
import { STIJLBESTANDEN } from '../rapport/stijl.ts';
import type { Kaderuitleg } from '../rapport/weergave.ts';
import type { Rij } from '../taken/rij.ts';
import { alleenEigenFormulieren, veiligeKoppen } from './beveiliging.ts';
import { foutafhandeling, nietGevonden } from './fouten.ts';
import type { Log } from './log.ts';
import { ontvanger } from './ontvangst.ts';
import { aanleverroutes } from './routes/aanleveren.ts';
import { overzichtroutes } from './routes/overzicht.ts';
import { planroutes } from './routes/plannen.ts';

/** What the routes work with. */
export interface Omgeving {
  opslag: Opslag;
  rij: Rij;
  log: Log;
  /** Why and sources per criterion, for the reports. */
  uitleg?: Kaderuitleg | undefined;
  /** Folder in which an upload stands until it is in the store. */
  tijdelijkeMap: string;
  grenzen: { bytes: number; bestanden: number };
}

const STATISCH = new URL('./statisch/', import.meta.url).pathname;

export function maakApp(omgeving: Omgeving): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('views', VIEWS);
  app.set('view engine', 'ejs');
  app.set('view cache', true);
  app.set('view options', { rmWhitespace: true });
  app.engine('ejs', ejs.renderFile as Parameters<Express['engine']>[1]);
  Object.assign(app.locals, VIEWBASIS, { grenzen: omgeving.grenzen });

  app.use(veiligeKoppen);
  const blijft = { maxAge: '1h', index: false, redirect: false } as const;
  app.use('/statisch/tokens.css', express.static(STIJLBESTANDEN.tokens, blijft));
  app.use('/statisch/componenten.css', express.static(STIJLBESTANDEN.componenten, blijft));
  app.use('/statisch', express.static(STATISCH, blijft));

  app.use(alleenEigenFormulieren);
  app.use(aanleverroutes(omgeving, ontvanger(omgeving)));
  app.use(planroutes(omgeving));
  app.use(overzichtroutes(omgeving));

  app.use(nietGevonden);
  app.use(foutafhandeling(omgeving.log));
  return app;
}
