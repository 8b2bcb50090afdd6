/** The whole service: store, queue and web server, started and stopped together. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
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
import { maakApp, type Omgeving } from './app.ts';
import type { Log } from './log.ts';

/** Milliseconds that answers under way get at a stop. */
const LAATSTE_ANTWOORDEN = 3000;

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
    ...(opties.vandaag ? { vandaag: opties.vandaag } : {}),
  });
  const tijdelijkeMap = await legeMap(opties.bron);
  const app = maakApp({
    opslag,
    rij,
    log,
    kader,
    uitleg: kaderuitleg(kader),
    vandaag: () => opties.vandaag ?? vandaagInNederland(),
    tijdelijkeMap,
    grenzen: opties.grenzen ?? { bytes: STANDAARDGRENZEN.bytes, bestanden: 20, inZip: 100 },
  });

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
    server = app.listen(opties.poort, opties.adres);
    await once(server, 'listening');
  } catch (fout) {
    await ruimOp();
    throw fout;
  }

  const { address, family, port } = server.address() as AddressInfo;
  return {
    adres: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    sluit: async () => {
      const gesloten = once(server, 'close');
      server.close();
      await rij.sluit();
      // Who is still sending after this does not hold up the stop.
      const haast = setTimeout(() => server.closeAllConnections(), LAATSTE_ANTWOORDEN);
      await gesloten;
      clearTimeout(haast);
      await ruimOp();
    },
  };
}

/** A folder for uploads under way. Beside the data, so that what a crash leaves behind is cleared at the next start. */
async function legeMap(bron: Bron): Promise<string> {
  if ('url' in bron || bron.map === null) return mkdtemp(join(tmpdir(), 'plantoets-'));
  const map = join(bron.map, 'ontvangst');
  await rm(map, { recursive: true, force: true });
  await mkdir(map, { mode: 0o700 });
  return map;
}
