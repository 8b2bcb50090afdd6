/** The Express routes of the operations: each request is checked by the schemas that the OpenAPI document shows. */
import { rm } from 'node:fs/promises';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { bestandenVan } from '../ontvangst.ts';
import type { Antwoord, Operatie } from './operatie.ts';
import { Probleemfout } from './probleem.ts';
import { lees } from './validatie.ts';

/** Bytes of a JSON body: names, reasons and dates are short. */
const LANGSTE_INHOUD = '100kb';

/**
 * @param ontvang leaves the files of a form in vraag.files
 * @returns routes that answer every method on every path of the operations; other paths fall through
 */
export function operatieroutes(operaties: readonly Operatie[], ontvang: RequestHandler): Router {
  // A path with a slash at its end, or with other capitals, is another path: it does not exist.
  const router = Router({ strict: true, caseSensitive: true });
  const json = express.json({ limit: LANGSTE_INHOUD, type: 'application/json' });
  for (const [pad, bijPad] of Map.groupBy(operaties, (operatie) => operatie.pad)) {
    const route = router.route(pad.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const operatie of bijPad) {
      route[operatie.methode](
        ...leesInhoud(operatie, json, ontvang),
        async (vraag: Request, antwoord: Response) => {
          try {
            await voerUit(operatie, vraag, antwoord);
          } finally {
            const bestanden = bestandenVan(vraag);
            await Promise.all(bestanden.map((bestand) => rm(bestand.path, { force: true })));
          }
        },
      );
    }
    route.all(andereMethode(bijPad));
  }
  return router;
}

function leesInhoud(
  { inhoudvorm, padvorm }: Operatie,
  json: RequestHandler,
  ontvang: RequestHandler,
): RequestHandler[] {
  if (!inhoudvorm) return [];
  if (inhoudvorm.soort === 'formulier') return [ontvang];
  return [
    (vraag, _antwoord, verder) => {
      // What cannot exist is told before what is wrong with the body.
      if (padvorm) lees(padvorm, { ...vraag.params }, 'pad');
      const heeftInhoud = vraag.get('content-length') !== undefined || vraag.get('transfer-encoding');
      if (heeftInhoud && !vraag.is('application/json')) throw new Probleemfout('verkeerd-mediatype');
      verder();
    },
    json,
  ];
}

async function voerUit(operatie: Operatie, vraag: Request, antwoord: Response): Promise<void> {
  const { padvorm, queryvorm, inhoudvorm } = operatie;
  const gedaan = await operatie.voerUit({
    wil: await gewensteSoort(operatie, vraag),
    pad: padvorm ? lees(padvorm, { ...vraag.params }, 'pad') : {},
    query: queryvorm ? lees(queryvorm, { ...vraag.query }, 'query') : {},
    inhoud: inhoudvorm ? lees(inhoudvorm.schema, inhoudVan(vraag), 'inhoud') : {},
    bestanden: bestandenVan(vraag),
  });
  stuur(vraag, antwoord, gedaan);
}

async function gewensteSoort({ antwoordvorm, mimes }: Operatie, vraag: Request): Promise<string> {
  const soorten = [...(antwoordvorm ? ['application/json'] : []), ...((await mimes?.()) ?? [])];
  if (!soorten.length) return '';
  const soort = vraag.accepts(soorten);
  if (!soort) throw new Probleemfout('niet-te-leveren');
  return soort;
}

/** A form is an object without a prototype, which zod takes for no object; JSON can be anything. */
function inhoudVan({ body }: Request): unknown {
  if (body === undefined) return {};
  return body !== null && typeof body === 'object' && !Array.isArray(body) ? { ...body } : body;
}

function stuur(
  vraag: Request,
  antwoord: Response,
  { status, inhoud, bestand, koppen }: Antwoord<unknown>,
): void {
  antwoord.status(status).set(koppen ?? {});
  if (bestand) {
    if (!vraag.accepts(bestand.mime)) throw new Probleemfout('niet-te-leveren');
    antwoord
      .attachment(bestand.naam)
      .set('Content-Type', bestand.mime)
      .send(typeof bestand.bytes === 'string' ? bestand.bytes : Buffer.from(bestand.bytes));
  } else if (inhoud === undefined) antwoord.end();
  else antwoord.type('application/json').send(JSON.stringify(inhoud));
}

function andereMethode(bijPad: readonly Operatie[]): RequestHandler {
  const methoden = bijPad.map(({ methode }) => methode.toUpperCase());
  const toegestaan = [...methoden, ...(methoden.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (vraag, antwoord) => {
    antwoord.set('Allow', toegestaan);
    if (vraag.method !== 'OPTIONS') throw new Probleemfout('methode-niet-toegestaan');
    antwoord.status(204).end();
  };
}
