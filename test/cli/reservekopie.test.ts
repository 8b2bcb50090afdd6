import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reservekopieOpdracht } from '../../src/cli/reservekopie.ts';
import type { Document } from '../../src/document/document.ts';
import { openOpslag } from '../../src/opslag/opslag.ts';
import { maakLeeg } from '../opslag/legeMap.ts';
import { beoordeeld, leverAan, toetsingVan } from '../opslag/proefversies.ts';
import { metUitvoer } from './uitvoer.ts';

const PLANTOETS = fileURLToPath(new URL('../../src/cli/plantoets.ts', import.meta.url));
const werkmap = mkdtempSync(join(tmpdir(), 'plantoets-test-'));
const kopie = join(werkmap, 'kopie.tar.gz');
const bron = join(werkmap, 'bron');
let inhoud: unknown;
afterAll(() => rmSync(werkmap, { recursive: true, force: true }));

function plantoets(
  map: string,
  argumenten: string[],
  omgeving: Record<string, string> = {},
): SpawnSyncReturns<string> {
  const env = { ...process.env, NODE_OPTIONS: '', GEGEVENSMAP: map, ...omgeving };
  return spawnSync(process.execPath, [PLANTOETS, ...argumenten], { env, encoding: 'utf8' });
}

/** All that a reader can get out of a store. */
async function allesUit(map: string): Promise<unknown> {
  const opslag = await openOpslag({ map });
  const lijst = await opslag.versies.lijst();
  const alles = {
    plannen: await opslag.plannen.lijst(),
    log: await opslag.logboek(),
    termijndata: await opslag.termijndata.jaar(2026),
    versies: await Promise.all(
      lijst.map(async ({ id }) => ({
        versie: await opslag.versies.versie(id),
        inhoud: (await opslag.versies.inhoud(id)).toString('base64'),
        document: await opslag.versies.document(id),
        oordelen: await opslag.oordelen.geschiedenis(id),
        aantekeningen: await opslag.oordelen.aantekeningen(id),
      })),
    ),
  };
  await opslag.sluit();
  return alles;
}

beforeAll(async () => {
  await maakLeeg(bron);
  const opslag = await openOpslag({ map: bron });
  const een = await beoordeeld(opslag, 'BZ');
  await opslag.oordelen.geef({
    versie: een,
    criterium: 'K01',
    uitkomst: 'deels',
    reden: 'zie p. 3',
    door: 'Bert',
  });
  await opslag.oordelen.noteer({ versie: een, criterium: 'K01', tekst: 'nakijken', door: 'Cas' });
  const twee = await leverAan(opslag);
  const document = { secties: [{ kop: 'Één' }] } as unknown as Document;
  await opslag.versies.rondAf(twee, toetsingVan('BZ'), document);
  await leverAan(opslag);
  await opslag.termijndata.zet(
    { jaar: 2026, ministerie: 'BZ', mijlpaal: 'Minister', datum: '2026-11-04' },
    'Anna',
  );
  await opslag.sluit();
  inhoud = await allesUit(bron);
});

test('wat is bewaard komt gelijk terug, alleen leesbaar voor de eigenaar, en nooit zomaar over iets heen', async () => {
  const gemaakt = plantoets(bron, ['reservekopie', kopie]);
  expect(gemaakt).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining(`staan in ${kopie}`),
  });
  expect(statSync(kopie).mode & 0o777).toBe(0o600);
  expect(readdirSync(werkmap).sort()).toEqual(['bron', 'kopie.tar.gz']);
  expect(plantoets(bron, ['reservekopie', kopie])).toMatchObject({
    ...{ status: 1, stdout: '', stderr: `${kopie} bestaat al. Kies een andere naam.\n` },
  });

  const doel = join(werkmap, 'doel');
  expect(plantoets(doel, ['zetterug', kopie])).toMatchObject({ status: 0, stderr: '' });
  expect(await allesUit(doel)).toEqual(inhoud);

  const opslag = await openOpslag({ map: doel });
  const nieuw = await leverAan(opslag);
  expect(plantoets(doel, ['zetterug', kopie, '--overschrijf'])).toMatchObject({
    ...{ status: 1, stderr: expect.stringContaining('al in gebruik') },
  });
  expect(plantoets(doel, ['reservekopie', join(werkmap, 'ander')]).stderr).toContain('al in gebruik');
  await opslag.sluit();

  const geweigerd = plantoets(doel, ['zetterug', kopie]);
  expect(geweigerd).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('--overschrijf'),
  });
  const gelukt = plantoets(doel, ['zetterug', kopie, '--overschrijf']);
  expect(gelukt).toMatchObject({ status: 0, stdout: expect.stringContaining('database-oud-1') });
  expect(await allesUit(doel)).toEqual(inhoud);

  // What was there is still there.
  const ernaast = join(werkmap, 'ernaast');
  mkdirSync(ernaast);
  renameSync(join(doel, 'database-oud-1'), join(ernaast, 'database'));
  const oud = await openOpslag({ map: ernaast });
  expect((await oud.versies.regel(nieuw))?.status).toBe('wacht');
  await oud.sluit();
}, 300_000);

test('wat geen reservekopie is wordt geweigerd en verandert niets', async () => {
  const geen = join(werkmap, 'geen.tar.gz');
  writeFileSync(geen, 'zomaar tekst');
  const geweigerd = plantoets(bron, ['zetterug', geen, '--overschrijf']);
  expect(geweigerd).toMatchObject({
    status: 1,
    stderr: `${geen} is geen reservekopie van Plantoets, of is beschadigd.\n`,
  });
  expect(plantoets(bron, ['zetterug', join(werkmap, 'nergens')]).stderr).toContain('bestaat niet');
  expect(readdirSync(bron).filter((naam) => naam.startsWith('database'))).toEqual(['database']);
  expect(await allesUit(bron)).toEqual(inhoud);

  const leeg = join(werkmap, 'leeg');
  expect(plantoets(leeg, ['reservekopie', join(werkmap, 'niets')])).toMatchObject({
    ...{ status: 1, stderr: `In de gegevensmap ${leeg} staan geen gegevens.\n` },
  });
  expect(existsSync(leeg)).toBe(false);
}, 300_000);

test('een server heeft zijn eigen middelen, en verkeerd gebruik geeft hulp', async () => {
  const DATABASE_URL = 'postgres://naam:geheimwoord@127.0.0.1/plantoets';
  const server = plantoets(bron, ['reservekopie', join(werkmap, 'x')], { DATABASE_URL });
  expect(server).toMatchObject({ status: 1, stderr: expect.stringContaining('pg_dump') });
  expect(server.stderr).not.toContain('geheimwoord');
  for (const [opdracht, ...argumenten] of [
    ['reservekopie'],
    ['zetterug', 'a', 'b'],
    ['reservekopie', 'a', '--overschrijf'],
    ['zetterug', '--nee'],
  ] as ['reservekopie' | 'zetterug', ...string[]][]) {
    const { status, fout } = await metUitvoer(() => reservekopieOpdracht(opdracht, argumenten));
    expect([status, fout]).toEqual([2, expect.stringMatching(/^Gebruik: /)]);
  }
  expect(await metUitvoer(() => reservekopieOpdracht('zetterug', ['--help']))).toMatchObject({
    status: 0,
    uit: expect.stringMatching(/^Gebruik: /),
  });
}, 300_000);
