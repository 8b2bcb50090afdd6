import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Overzicht } from '../../src/rapport/overzicht.ts';
import { leverAan, totAf } from './dienst.ts';

const START = fileURLToPath(new URL('../../src/web/start.ts', import.meta.url));
const PLAN = fileURLToPath(new URL('../../fixtures/plannen/kgg-2027-2031.docx', import.meta.url));
let map: string;
const processen: ChildProcess[] = [];

beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'plantoets-test-'));
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
      GEGEVENSMAP: join(map, 'data'),
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

test('de lijst overleeft een harde stop en een herstart, en het log noemt geen plannen', async () => {
  const eerste = begin({});
  const { adres, uitvoer } = await adresVan(eerste);
  const inhoud = new Uint8Array(readFileSync(PLAN));
  const [klaar] = await leverAan(adres, ['af.docx', inhoud]);
  expect(await totAf(adres, klaar as string)).toMatchObject({ status: 'klaar', fout: null });
  const [open] = await leverAan(adres, ['afgebroken.docx', inhoud]);
  eerste.kill('SIGKILL');
  await once(eerste, 'exit');
  expect(uitvoer()).toContain('plan beoordeeld');
  expect(uitvoer()).not.toMatch(/af\.docx|Klimaat|KGG/);

  const tweede = begin({});
  const { adres: nieuw } = await adresVan(tweede);
  expect(await totAf(nieuw, open as string)).toMatchObject({ status: 'klaar', fout: null });
  const { plannen } = (await (await fetch(`${nieuw}/overzicht.json`)).json()) as Overzicht;
  expect(plannen.map(({ bestand, ministerie }) => [bestand, ministerie])).toEqual([
    ['af.docx', 'KGG'],
    ['afgebroken.docx', 'KGG'],
  ]);

  tweede.kill('SIGTERM');
  expect(await once(tweede, 'exit')).toEqual([0, null]);
});

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
    melding: expect.stringContaining('- POORT moet een getal zijn (must be a number)\n'),
  });
  expect(poort).toEqual({ status: 1, melding: expect.stringContaining(`Poort ${port} is al in gebruik.`) });
  for (const { melding } of [instelling, poort]) expect(melding).not.toContain('    at ');
});
