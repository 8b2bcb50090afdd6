/** A stop loses nothing: what is under way ends or goes back to the queue, and who comes is told to come back. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openOpslag } from '../../src/opslag/opslag.ts';
import { legeMap } from '../opslag/legeMap.ts';
import { keerBeoordeeld } from '../taken/proefrij.ts';
import { leverAan, NAAM, proefdienst, totAf, totdat } from './dienst.ts';

const PROCES = fileURLToPath(new URL('./stopproces.ts', import.meta.url));
/** Longer than a test may take: it does not end by itself. */
const LANG = 600_000;
let map: string;
const processen: ChildProcess[] = [];
// Services that start as processes of their own take their time on a busy machine.
jest.setTimeout(180_000);
beforeAll(async () => {
  map = await legeMap();
});
afterAll(() => {
  for (const proces of processen) proces.kill('SIGKILL');
  rmSync(map, { recursive: true, force: true });
});

async function begin(stoptijd: number): Promise<{ proces: ChildProcess; adres: string }> {
  const opdracht = [PROCES, JSON.stringify(map), JSON.stringify(stoptijd)];
  const proces = spawn(process.execPath, opdracht, {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  processen.push(proces);
  const [adres] = (await once(proces, 'message')) as [string];
  return { proces, adres };
}

/** Hands in a plan whose judgement waits. @returns its id, when it is being judged */
async function traag(adres: string): Promise<string> {
  const [id] = (await leverAan(adres, ['traag.docx', 'x'])) as [string];
  await totdat(adres, id, ({ status }) => status === 'bezig');
  return id;
}

async function totNietGereed(adres: string): Promise<void> {
  while ((await fetch(`${adres}/gereed`)).status !== 503);
}

/** @returns how the version is now, and how often it was judged, by what the store says of it */
async function nagekeken(id: string): Promise<{ status: string | undefined; keer: number[] }> {
  const opslag = await openOpslag({ map: map });
  try {
    const regel = await opslag.versies.regel(id);
    return { status: regel?.status, keer: await keerBeoordeeld(opslag, [id]) };
  } finally {
    await opslag.sluit();
  }
}

test('na een sein wordt niemand meer toegelaten, maar wat bezig is komt af', async () => {
  const { proces, adres } = await begin(LANG);
  const id = await traag(adres);
  const stroom = await fetch(`${adres}/versies/${id}/gebeurtenissen`);
  // Twice at once is once: npm passes on what the process got already.
  proces.kill('SIGTERM');
  proces.kill('SIGINT');
  // The stream ends although its version is not done.
  expect(await stroom.text()).toContain('"bezig"');
  await totNietGereed(adres);
  expect((await fetch(`${adres}/gezond`)).status).toBe(200);

  const pagina = await fetch(`${adres}/overzicht`);
  expect([pagina.status, pagina.headers.get('retry-after')]).toEqual([503, '10']);
  expect(await pagina.text()).toContain('Plantoets stopt of start opnieuw.');
  const api = await fetch(`${adres}/api/v1/versies`);
  expect(api.headers.get('content-type')).toContain('application/problem+json');
  expect(await api.json()).toMatchObject({ status: 503, title: 'Niet beschikbaar' });

  proces.send('laatGaan');
  expect(await once(proces, 'exit')).toEqual([0, null]);
  expect(await nagekeken(id)).toEqual({ status: 'klaar', keer: [1] });
});

test('wat na de stoptijd nog bezig is gaat terug in de rij en komt bij de volgende start af', async () => {
  const eerste = await begin(0);
  const id = await traag(eerste.adres);
  eerste.proces.kill('SIGTERM');
  expect(await once(eerste.proces, 'exit')).toEqual([0, null]);
  expect(await nagekeken(id)).toEqual({ status: 'wacht', keer: [0] });

  const tweede = await begin(LANG);
  await totdat(tweede.adres, id, ({ status }) => status === 'bezig');
  tweede.proces.send('laatGaan');
  await totAf(tweede.adres, id);
  tweede.proces.kill('SIGINT');
  expect(await once(tweede.proces, 'exit')).toEqual([0, null]);
  expect(await nagekeken(id)).toEqual({ status: 'klaar', keer: [1] });
});

test('een tweede sein maakt er meteen een eind aan, en ook dan gaat niets verloren', async () => {
  const eerste = await begin(LANG);
  const id = await traag(eerste.adres);
  const einde = once(eerste.proces, 'exit');
  eerste.proces.kill('SIGTERM');
  await totNietGereed(eerste.adres);
  while (eerste.proces.exitCode === null) {
    eerste.proces.kill('SIGTERM');
    await fetch(`${eerste.adres}/gezond`).catch(() => undefined);
  }
  expect(await einde).toEqual([1, null]);

  const tweede = await begin(0);
  await totdat(tweede.adres, id, ({ status }) => status === 'bezig');
  tweede.proces.send('laatGaan');
  expect(await totAf(tweede.adres, id)).toMatchObject({ status: 'klaar' });
  tweede.proces.kill('SIGTERM');
  expect(await once(tweede.proces, 'exit')).toEqual([0, null]);
});

test('een aanlevering die onderweg is komt nog aan', async () => {
  const dienst = await proefdienst();
  const grens = 'grens';
  const veld = `--${grens}\r\nContent-Disposition: form-data; name="naam"\r\n\r\n${NAAM}\r\n`;
  const bestand = `--${grens}\r\nContent-Disposition: form-data; name="bestanden"; filename="plan.docx"\r\n\r\nx\r\n`;
  const vraag = request(`${dienst.adres}/versies`, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': `multipart/form-data; boundary=${grens}`,
      Expect: '100-continue',
    },
  });
  vraag.flushHeaders();
  // The service has taken the request.
  await once(vraag, 'continue');
  const gestopt = dienst.sluit();
  vraag.end(`${veld}${bestand}--${grens}--\r\n`);
  const [antwoord] = await once(vraag, 'response');
  antwoord.resume();
  expect(antwoord.statusCode).toBe(201);
  await gestopt;
  await expect(fetch(`${dienst.adres}/gezond`)).rejects.toThrow();
});
