/** What a process that is killed leaves behind is done by the next one: nothing lost, nothing doubled. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { type Bron, openOpslag } from '../../src/opslag/opslag.ts';
import { opElkeDatabase } from '../opslag/opElkeDatabase.ts';
import { keerBeoordeeld } from './proefrij.ts';

const PROCES = fileURLToPath(new URL('./rijproces.ts', import.meta.url));
const processen: ChildProcess[] = [];
afterAll(() => {
  for (const proces of processen) proces.kill('SIGKILL');
});

function begin(bron: Bron, { aanleveren = 0, vast = Infinity, gif = false } = {}): ChildProcess {
  const proces = spawn(process.execPath, [PROCES, JSON.stringify(bron), `${aanleveren}`, `${vast}`], {
    env: { ...process.env, NODE_OPTIONS: '', ...(gif ? { GIF: '1' } : {}) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processen.push(proces);
  return proces;
}

/** @returns exit status and signal */
async function einde(proces: ChildProcess): Promise<[number | null, string | null]> {
  if (proces.exitCode === null && proces.signalCode === null) await once(proces, 'exit');
  return [proces.exitCode, proces.signalCode];
}

/** Kills it when it has reported these lines, each as often as it stands here. */
async function doodBij(proces: ChildProcess, ...regels: string[]): Promise<void> {
  const nog = [...regels];
  for await (const regel of createInterface({ input: proces.stdout as NodeJS.ReadableStream })) {
    const plek = nog.indexOf(regel);
    if (plek >= 0) nog.splice(plek, 1);
    if (nog.length === 0) proces.kill('SIGKILL');
  }
  expect(await einde(proces)).toEqual([null, 'SIGKILL']);
}

opElkeDatabase((nieuweBron, soort) => {
  test('een stapel van twintig die halverwege hard stopt wordt door het volgende proces afgemaakt, elk plan één keer', async () => {
    const bron = await nieuweBron();
    // Seven are done, and two are in the middle of it.
    await doodBij(begin(bron, { aanleveren: 20, vast: 7 }), 'aangeleverd', 'vast', 'vast');
    const tussen = await openOpslag(bron);
    const standen = (await tussen.versies.lijst()).map(({ status }) => status);
    const aantal = (soms: string) => standen.filter((status) => status === soms).length;
    expect([aantal('klaar'), aantal('bezig'), aantal('wacht')]).toEqual([7, 2, 11]);
    await tussen.sluit();

    expect(await einde(begin(bron))).toEqual([0, null]);
    const opslag = await openOpslag(bron);
    const lijst = await opslag.versies.lijst();
    expect(lijst.map(({ status }) => status)).toEqual(Array(20).fill('klaar'));
    const ids = lijst.map(({ id }) => id);
    expect(await keerBeoordeeld(opslag, ids)).toEqual(Array(20).fill(1));
    expect(lijst.map((versie) => versie.nummer).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    await opslag.sluit();
  }, 300_000);

  if (soort === 'PGlite') {
    test('een plan dat het proces drie keer meesleurt wordt opgegeven, en de andere worden beoordeeld', async () => {
      const bron = await nieuweBron();
      for (let start = 0; start < 3; start += 1) {
        const proces = begin(bron, start === 0 ? { aanleveren: 3, gif: true, vast: 0 } : {});
        expect(await einde(proces)).toEqual([null, 'SIGKILL']);
      }
      expect(await einde(begin(bron))).toEqual([0, null]);
      const opslag = await openOpslag(bron);
      const lijst = await opslag.versies.lijst();
      const gif = lijst.find(({ bestandsnaam }) => bestandsnaam === 'gif');
      expect(gif).toMatchObject({ status: 'mislukt', toetsing: { fout: { code: 'INTERN' } } });
      for (const { id, status } of lijst) if (id !== gif?.id) expect(status).toBe('klaar');
      await opslag.sluit();
    }, 300_000);
  }
});
