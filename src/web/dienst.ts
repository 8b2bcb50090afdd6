/** The whole service: store, queue and web server, started and stopped together. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STANDAARDGRENZEN } from '../document/leesfout.ts';
import type { Kader } from '../kader/kader.ts';
import { laadKader } from '../kader/laad.ts';
import { type Bron, openOpslag } from '../opslag/opslag.ts';
import { kaderuitleg } from '../rapport/uitleg.ts';
import { type Beoordeling, Rij } from '../taken/rij.ts';
import { vandaagInNederland } from '../taken/vandaag.ts';
import type { Contact } from './api/contact.ts';
import { maakApp, type Omgeving } from './app.ts';
import type { Log } from './log.ts';
import { Metrieken } from './metrieken.ts';
import { Stromen } from './stromen.ts';
import { Verkeer } from './verkeer.ts';

/** Milliseconds that requests under way get at a stop. */
const LAATSTE_ANTWOORDEN = 2000;
/** Milliseconds that a connection may take. */
const VERBINDING = {
  /** To send its headers: who takes longer only holds it open. */
  headersTimeout: 20_000,
  /** To send a request in full: twenty files of 50 MB over a slow line. */
  requestTimeout: 900_000,
  /** To stay open without a request: longer than nginx does, or it sends one just when we close. */
  keepAliveTimeout: 65_000,
};
/** Headers that a request may have. */
const MEESTE_KOPPEN = 100;

export interface Dienstopties {
  /** Where the data are kept. */
  bron: Bron;
  /** 0 for a free one. */
  poort: number;
  /** Network address to listen on. */
  adres: string;
  /** Closed together with the service. */
  beoordelaar: Beoordeling & { sluit(): Promise<void> };
  gelijktijdig: number;
  log: Log;
  /** The rules; those of rules/ when left out. */
  kader?: Kader;
  /** Date to judge by instead of the real one. */
  vandaag?: string;
  grenzen?: Omgeving['grenzen'];
  /** Milliseconds that versions which are being judged get at a stop, before they are given back to the queue. */
  stoptijd?: number;
  /** How many proxies stand in front of the service; default 0. */
  achterProxy?: number;
  /** Streams of events that one address may have open; default 100. */
  stromen?: number;
  /** Whether figures are kept and told at /metrics; default not. */
  metrieken?: boolean;
  /** Whom to ask about the API; addresses of nobody when left out. */
  contact?: Contact;
}

export interface Dienst {
  /** Address of the pages, such as http://127.0.0.1:8080. */
  adres: string;
  /** Stops receiving, lets the plans that are being judged finish for a while or gives them back, and closes the store. */
  sluit(): Promise<void>;
}

/** @throws Opslagfout when the data cannot be opened; the error of the system when the port is taken */
export async function startDienst(opties: Dienstopties): Promise<Dienst> {
  const { log, beoordelaar, gelijktijdig } = opties;
  const kader = opties.kader ?? laadKader();
  const opslag = await openOpslag(opties.bron);
  const rij = new Rij({
    opslag,
    beoordeling: beoordelaar,
    gelijktijdig,
    log,
    bijAfloop: (afloop) => metrieken?.telAfloop(afloop),
    ...(opties.vandaag ? { vandaag: opties.vandaag } : {}),
    ...(opties.stoptijd !== undefined ? { stoptijd: opties.stoptijd } : {}),
  });
  const verkeer = new Verkeer();
  const stromen = new Stromen(opties.stromen ?? 100);
  const metrieken = opties.metrieken
    ? new Metrieken({
        rij: async () => ({ ...(await rij.lengte()), oudste: await opslag.versies.langsteWacht() }),
        stromen: () => stromen.aantal,
      })
    : null;
  const tijdelijkeMap = await legeMap(opties.bron);
  const omgeving: Omgeving = {
    opslag,
    rij,
    log,
    kader,
    uitleg: kaderuitleg(kader),
    vandaag: () => opties.vandaag ?? vandaagInNederland(),
    tijdelijkeMap,
    stromen,
    grenzen: opties.grenzen ?? { bytes: STANDAARDGRENZEN.bytes, bestanden: 20, inZip: 100 },
  };
  const { achterProxy = 0, contact } = opties;
  const app = maakApp(omgeving, { verkeer, metrieken, achterProxy, contact });

  const ruimOp = async () => {
    await rij.sluit();
    await beoordelaar.sluit();
    await opslag.sluit();
    await rm(tijdelijkeMap, { recursive: true, force: true });
  };
  let server: Server;
  try {
    // Before the first upload can arrive: that needs the queue.
    await rij.begin();
    server = createServer(VERBINDING, app).listen(opties.poort, opties.adres);
    server.maxHeadersCount = MEESTE_KOPPEN;
    await once(server, 'listening');
  } catch (fout) {
    await ruimOp();
    throw fout;
  }

  const { address, family, port } = server.address() as AddressInfo;
  return {
    adres: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    sluit: async () => {
      // From here on /gereed says no and requests are turned away, so that a proxy sends them to another process.
      const rest = verkeer.stop(LAATSTE_ANTWOORDEN);
      stromen.sluit();
      await rest;
      await rij.sluit();
      const gesloten = once(server, 'close');
      server.close();
      // Who is still sending by now does not hold up the stop.
      server.closeAllConnections();
      await gesloten;
      await ruimOp();
    },
  };
}

/** A folder for uploads under way. Beside the data, so that what a crash leaves behind is cleared at the next start. */
async function legeMap(bron: Bron): Promise<string> {
  if ('url' in bron) return mkdtemp(join(tmpdir(), 'plantoets-'));
  const map = join(bron.map, 'ontvangst');
  await rm(map, { recursive: true, force: true });
  await mkdir(map, { mode: 0o700 });
  return map;
}
