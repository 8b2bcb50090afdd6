/** The API for programs under /api/v1, and its reference page at /api. Nothing below /api is ever another page. */
import { type RequestHandler, Router } from 'express';
import type { Omgeving } from '../app.ts';
import { alleenEigenFormulieren } from '../beveiliging.ts';
import { ontvanger } from '../ontvangst.ts';
import { type Contact, STANDAARDCONTACT } from './contact.ts';
import { maakDocument } from './document.ts';
import { apikoppen, begrenzing, openbaar } from './koppen.ts';
import type { OpenApiDocument } from './openapi.ts';
import type { Operatie } from './operatie.ts';
import { beschrijvingoperaties } from './operaties/beschrijving.ts';
import { kaderoperaties } from './operaties/kader.ts';
import { logoperaties } from './operaties/logregels.ts';
import { oordeeloperaties } from './operaties/oordelen.ts';
import { overzichtoperaties } from './operaties/overzicht.ts';
import { planoperaties } from './operaties/plannen.ts';
import { termijnoperaties } from './operaties/termijnen.ts';
import { toetsingoperaties } from './operaties/toetsing.ts';
import { versieoperaties } from './operaties/versies.ts';
import { Probleemfout, probleemafhandeling } from './probleem.ts';
import { referentiepagina } from './referentie.ts';
import { operatieroutes } from './routes.ts';

export interface Apiopties {
  contact?: Contact | undefined;
  /** Requests that one network address may send in a minute. */
  perMinuut?: number | undefined;
}

/** @returns the operations in the order in which the reference shows them */
export function alleOperaties(omgeving: Omgeving, document: () => Promise<OpenApiDocument>): Operatie[] {
  return [
    ...versieoperaties(omgeving),
    ...toetsingoperaties(omgeving),
    ...oordeeloperaties(omgeving),
    ...planoperaties(omgeving),
    ...overzichtoperaties(omgeving),
    ...logoperaties(omgeving),
    ...kaderoperaties(omgeving),
    ...termijnoperaties(omgeving),
    ...beschrijvingoperaties(document),
  ];
}

/** To be mounted at /api, before what guards and answers the pages. */
export function apiroutes(omgeving: Omgeving, opties: Apiopties = {}): Router {
  const { contact = STANDAARDCONTACT, perMinuut = 600 } = opties;
  let gemaakt: Promise<OpenApiDocument> | undefined;
  const document = () => {
    gemaakt ??= maakDocument(operaties, contact);
    return gemaakt;
  };
  const operaties = alleOperaties(omgeving, document);

  const router = Router({ strict: true, caseSensitive: true });
  router.get('/', alleenZonderSchuineStreep, referentiepagina(document));
  router.use(apikoppen, begrenzing(perMinuut), alleenEigenFormulieren);
  for (const { pad, openbaar: mag } of operaties) if (mag) router.all(`/v1${pad}`, openbaar);
  router.use('/v1', operatieroutes(operaties, ontvanger(omgeving)));
  router.use((_vraag, _antwoord, verder) => verder(new Probleemfout('niet-gevonden')));
  router.use(probleemafhandeling(omgeving.log));
  return router;
}

/** Below a mount point Express takes '/api' and '/api/' for the same. */
const alleenZonderSchuineStreep: RequestHandler = (vraag, _antwoord, verder) =>
  verder(vraag.originalUrl.split('?')[0]?.endsWith('/') ? 'route' : undefined);
