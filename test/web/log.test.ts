/** The log tells what happened, with an id per request, and never a name, a text or a password. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Bron } from '../../src/opslag/opslag.ts';
import { foutgegevens, type Log } from '../../src/web/log.ts';
import { proefmappen, proefserver } from '../opslag/opElkeDatabase.ts';
import { formulier, leverAan, NAAM, proefdienst, totAf } from './dienst.ts';
import { zip } from './proefzip.ts';

const START = fileURLToPath(new URL('../../src/web/start.ts', import.meta.url));
const PLANNEN = fileURLToPath(new URL('../../fixtures/plannen/', import.meta.url));
const REDEN = 'Dit staat in de nieuwe bijlage';
const AANTEKENING = 'Navragen bij Wilhelmina';
const processen: ChildProcess[] = [];
// Services that start as processes of their own take their time on a busy machine.
jest.setTimeout(180_000);
afterAll(() => {
  for (const proces of processen) proces.kill('SIGKILL');
});

/** Starts the service as `npm start` does, telling all that it can. @returns all that it has printed so far, with its address */
async function begin(omgeving: Record<string, string>) {
  const proces = spawn(process.execPath, [START], {
    env: { ...process.env, NODE_OPTIONS: '', POORT: '0', LOGNIVEAU: 'debug', METRIEKEN: 'aan', ...omgeving },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  processen.push(proces);
  let uitvoer = '';
  for (const stroom of [proces.stdout, proces.stderr])
    stroom.setEncoding('utf8').on('data', (deel) => {
      uitvoer += deel;
    });
  for (;;) {
    const adres = /draait op (http:\S+)\//.exec(uitvoer)?.[1];
    if (adres) return { proces, adres, uitvoer: () => uitvoer };
    await Promise.race([
      once(proces.stdout, 'data'),
      once(proces, 'exit').then(() => Promise.reject(new Error(uitvoer))),
    ]);
  }
}

const vast = async (naam: string): Promise<[string, Uint8Array<ArrayBuffer>]> => [
  naam,
  new Uint8Array(readFileSync(join(PLANNEN, naam))),
];

/** @returns every run of four words in the text of a plan */
async function woordreeksen(adres: string, id: string): Promise<string[]> {
  const antwoord = await fetch(`${adres}/api/v1/versies/${id}/document`);
  expect(antwoord.status).toBe(200);
  const reeksen = new Set<string>();
  const bezoek = (waarde: unknown): void => {
    if (typeof waarde === 'object' && waarde) for (const deel of Object.values(waarde)) bezoek(deel);
    if (typeof waarde !== 'string') return;
    const woorden = waarde.split(/\s+/).filter(Boolean);
    for (let van = 0; van + 4 <= woorden.length; van += 1) reeksen.add(woorden.slice(van, van + 4).join(' '));
  };
  bezoek(await antwoord.json());
  return [...reeksen];
}

/** Does all that people do, and what they do wrong. @returns ids of the plans that were judged */
async function gebruik(adres: string): Promise<string[]> {
  const stuur = (pad: string, velden: Record<string, string>) =>
    fetch(adres + pad, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ naam: NAAM, ...velden }),
    });
  const ids = await leverAan(
    adres,
    await vast('kgg-2027-2031.docx'),
    await vast('fin-2027-2030.odt'),
    await vast('bz-2026-2029-plat.pdf'),
    ['geen plan.pdf', '%PDF-1.7 dit is wartaal over Wilhelmina'],
    ['kapot document.docx', 'PK\u0003\u0004 en dan niets meer over Wilhelmina'],
  );
  for (const id of ids) await totAf(adres, id);
  const [id] = ids as [string];
  const gelukt = [
    await stuur(`/versies/${id}/criteria/K09/oordeel`, { uitkomst: 'ontbreekt', reden: REDEN }),
    await stuur(`/versies/${id}/criteria/K09/aantekening`, { tekst: AANTEKENING }),
    await stuur(`/versies/${id}/indelen`, { ministerie: 'BZK', van: '2027', tot: '2031' }),
  ];
  expect(gelukt.map(({ status }) => status)).toEqual([303, 303, 303]);
  const paden = [
    '/',
    '/overzicht?zoek=Wilhelmina',
    `/versies/${id}`,
    `/versies/${id}/document`,
    `/versies/${id}/rapport.docx`,
    `/versies/${id}/gebeurtenissen`,
    '/Wilhelmina/bestaat/niet?reden=Wilhelmina',
    '/versies/%E0%A4%A',
    '/api/v1/versies?limiet=Wilhelmina',
    '/api/v1/Wilhelmina',
  ];
  for (const pad of paden) await (await fetch(adres + pad)).arrayBuffer();
  await stuur(`/versies/${id}/criteria/K09/oordeel`, { uitkomst: 'Wilhelmina', reden: '' });
  await fetch(`${adres}/api/v1/versies/${id}/oordelen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"naam": "Wilhelmina',
  });
  await fetch(`${adres}/overzicht`, {
    headers: { 'X-Request-Id': 'Wilhelmina belt', 'User-Agent': 'Wilhelmina' },
  });
  return ids.slice(0, 3);
}

describe('een hele dag op niveau debug', () => {
  const nieuweBron = proefserver();
  const bronnen: [string, () => Promise<Bron>, string][] = [
    ['ingebouwde database', proefmappen(), 'geen-wachtwoord'],
    ['databaseserver', nieuweBron, 'proefwachtwoord'],
  ];

  test.each(bronnen)(
    '%s: geen tekst, bestandsnaam, naam of wachtwoord in het log',
    async (_soort, maak, wachtwoord) => {
      const bron = await maak();
      const omgeving: Record<string, string> =
        'url' in bron ? { DATABASE_URL: bron.url } : { GEGEVENSMAP: String(bron.map) };
      const { proces, adres, uitvoer } = await begin(omgeving);
      const ids = await gebruik(adres);
      const reeksen = (await Promise.all(ids.map((id) => woordreeksen(adres, id)))).flat();
      expect(reeksen.length).toBeGreaterThan(3000);
      proces.kill('SIGTERM');
      expect(await once(proces, 'exit')).toEqual([0, null]);

      const log = uitvoer();
      expect(reeksen.filter((reeks) => log.includes(reeks))).toEqual([]);
      for (const geheim of [
        ...['kgg-2027', 'fin-2027', 'bz-2026', 'geen plan', 'kapot document'],
        ...['Wilhelmina', NAAM, encodeURIComponent(NAAM), REDEN, 'zoek=', wachtwoord],
      ]) {
        expect([geheim, log.includes(geheim)]).toEqual([geheim, false]);
      }
      // It did tell: of every plan, of every request.
      expect(log.match(/"msg":"plan beoordeeld"/g)).toHaveLength(5);
      expect(log).toContain(
        '"methode":"POST","route":"/versies/:id/criteria/:criterium/oordeel","status":303',
      );
      const regels = log
        .split('\n')
        .filter((regel) => regel.trim() && !regel.startsWith('Plantoets draait op'));
      for (const regel of regels) expect(JSON.parse(regel)).toHaveProperty('time');
    },
  );
});

/** A log that a test can read. */
function onthoud(): { log: Log; regels: Record<string, unknown>[] } {
  const regels: Record<string, unknown>[] = [];
  const noteer = ((gegevens: object, melding: string) =>
    void regels.push({ ...gegevens, melding })) as Log['info'];
  return { log: { debug: noteer, info: noteer, warn: noteer, error: noteer }, regels };
}

test('een verzoek houdt het nummer dat een proxy gaf, als dat een nummer is, en anders krijgt het er een', async () => {
  const { log, regels } = onthoud();
  const dienst = await proefdienst({ log });
  const nummerVan = async (gegeven?: string) => {
    const koppen: Record<string, string> = gegeven === undefined ? {} : { 'X-Request-Id': gegeven };
    const antwoord = await fetch(`${dienst.adres}/overzicht?x=geheim`, { headers: koppen });
    return antwoord.headers.get('x-request-id') as string;
  };
  expect(await nummerVan('proxy-1234.abcd_EF')).toBe('proxy-1234.abcd_EF');
  const eigen = await Promise.all([
    ...[undefined, '', 'kort', 'met spaties erin', 'x'.repeat(65), '"},{"melding":"vals"'].map(nummerVan),
  ]);
  for (const nummer of eigen) expect(nummer).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(new Set(eigen).size).toBe(eigen.length);
  await dienst.sluit();

  const verzoeken = regels.filter(({ melding }) => melding === 'verzoek');
  expect(verzoeken.map(({ verzoek }) => verzoek).sort()).toEqual(['proxy-1234.abcd_EF', ...eigen].sort());
  expect(verzoeken[0]).toEqual({
    verzoek: 'proxy-1234.abcd_EF',
    methode: 'GET',
    route: '/overzicht',
    status: 200,
    duur: expect.any(Number),
    melding: 'verzoek',
  });
});

test('van een eigen fout staat er welke soort en waar, met het nummer van het verzoek, zonder wat erin stond', async () => {
  const { log, regels } = onthoud();
  const dienst = await proefdienst({
    log,
    grenzen: {
      bytes: 10_000,
      bestanden: 5,
      // Asked when a ZIP comes in.
      get inZip(): number {
        throw new RangeError('Wilhelmina zei\n    at dit hoort bij de tekst');
      },
    },
  });
  const antwoord = await fetch(`${dienst.adres}/api/v1/versies`, {
    method: 'POST',
    body: formulier(['plannen.zip', await zip({ 'plan.docx': 'x' })]),
  });
  expect(antwoord.status).toBe(500);
  await dienst.sluit();
  const fout = regels.find(({ melding }) => melding === 'interne fout in de API');
  expect(fout).toMatchObject({ verzoek: antwoord.headers.get('x-request-id'), fout: 'RangeError' });
  expect(String(fout?.plaats)).toMatch(/^at .*log\.test\.ts/);
  expect(JSON.stringify(regels)).not.toMatch(/Wilhelmina|hoort bij de tekst/);
});

test('ook van wat geen fout is blijft alleen de soort over', () => {
  expect(foutgegevens('Wilhelmina')).toEqual({ fout: 'string', plaats: [] });
  expect(foutgegevens(new Error('')).plaats[0]).toMatch(/^at /);
});
