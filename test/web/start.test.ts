import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uniekeKopie } from '../../bench/uniek.ts';
import type { Overzicht } from '../../src/rapport/overzicht.ts';
import { legeMap } from '../opslag/legeMap.ts';
import { leverAan, planVan, totAf } from './dienst.ts';

const START = fileURLToPath(new URL('../../src/web/start.ts', import.meta.url));
const PLAN = fileURLToPath(new URL('../../fixtures/plannen/kgg-2027-2031.docx', import.meta.url));
let map: string;
const processen: ChildProcess[] = [];

beforeAll(async () => {
  map = await legeMap();
});
afterAll(() => {
  for (const proces of processen) proces.kill('SIGKILL');
  rmSync(map, { recursive: true, force: true });
});

function begin(omgeving: Record<string, string>): ChildProcess {
  const proces = spawn(process.execPath, [START], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      POORT: '0',
      GEGEVENSMAP: map,
      LOGNIVEAU: 'info',
      ...omgeving,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  processen.push(proces);
  return proces;
}

/** @returns the address that the service prints, and everything that it has printed so far */
async function adresVan(proces: ChildProcess): Promise<{ adres: string; uitvoer: () => string }> {
  let uitvoer = '';
  for (const stroom of [proces.stdout, proces.stderr])
    stroom?.setEncoding('utf8').on('data', (deel) => (uitvoer += deel));
  for (;;) {
    const adres = /draait op (http:\S+)\//.exec(uitvoer)?.[1];
    if (adres) return { adres, uitvoer: () => uitvoer };
    await Promise.race([
      once(proces.stdout as NodeJS.ReadableStream, 'data'),
      once(proces, 'exit').then(() => Promise.reject(new Error(uitvoer))),
    ]);
  }
}

/** @returns exit status and what was written to stderr by a service that refuses to start */
async function weigering(
  omgeving: Record<string, string>,
): Promise<{ status: number | null; melding: string }> {
  const proces = begin(omgeving);
  let melding = '';
  proces.stderr?.setEncoding('utf8').on('data', (deel) => (melding += deel));
  const [status] = (await once(proces, 'close')) as [number | null];
  return { status, melding };
}

test('twintig plannen, halverwege hard gestopt en opnieuw gestart: elk plan één keer beoordeeld', async () => {
  const eerste = begin({ DRADEN: '2' });
  const { adres, uitvoer } = await adresVan(eerste);
  // The same plan every time, but never the same bytes.
  const ids = await leverAan(
    adres,
    ...Array.from({ length: 20 }, (_, i): [string, Uint8Array<ArrayBuffer>] => [
      `geheime-naam-${i}.docx`,
      uniekeKopie(PLAN, i),
    ]),
  );
  // Some are done, and others are in the middle of it.
  for (const id of ids.slice(0, 5))
    expect(await totAf(adres, id)).toMatchObject({ status: 'klaar', fout: null });
  eerste.kill('SIGKILL');
  await once(eerste, 'exit');
  expect(uitvoer()).toContain('plan beoordeeld');
  expect(uitvoer()).not.toMatch(/geheime-naam|Klimaat|KGG|Jo Tester/);

  const tweede = begin({ DRADEN: '2' });
  const { adres: nieuw } = await adresVan(tweede);
  for (const id of ids) expect(await totAf(nieuw, id)).toMatchObject({ status: 'klaar', fout: null });
  const { plannen } = (await (await fetch(`${nieuw}/overzicht.json`)).json()) as Overzicht;
  expect(plannen.map(({ ministerie }) => ministerie)).toEqual(['KGG']);
  const plan = await planVan(nieuw, ids[0] as string);
  const log = (await (await fetch(`${nieuw}/plannen/${plan}/logboek.json`)).json()) as {
    wat: string;
    versie: string;
  }[];
  for (const wat of ['versie aangeleverd', 'versie beoordeeld']) {
    const regels = log.filter((regel) => regel.wat === wat).map(({ versie }) => versie);
    expect(regels.toSorted()).toEqual(ids.toSorted());
  }

  tweede.kill('SIGTERM');
  expect(await once(tweede, 'exit')).toEqual([0, null]);
}, 300_000);

test('verkeerde instellingen en een bezette poort geven een melding en geen stapel', async () => {
  const bezet = createServer().listen(0, '127.0.0.1');
  await once(bezet, 'listening');
  const { port } = bezet.address() as { port: number };
  const [instelling, poort] = await Promise.all([
    weigering({ POORT: 'tachtig' }),
    weigering({ POORT: String(port) }),
  ]);
  bezet.close();
  expect(instelling).toEqual({
    status: 1,
    melding: expect.stringContaining('- POORT moet een geheel getal zijn (must be a whole number)\n'),
  });
  expect(poort).toEqual({ status: 1, melding: expect.stringContaining(`Poort ${port} is al in gebruik.`) });
  for (const { melding } of [instelling, poort]) expect(melding).not.toContain('    at ');
});
