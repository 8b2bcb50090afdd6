/** `npm run demo`: the service with the example plans, handed in through its own upload endpoint. */

import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { laadKader } from '../kader/laad.ts';
import type { Overzicht } from '../rapport/overzicht.ts';
import { Beoordelaar } from '../taken/beoordelaar.ts';
import { demotabel } from './demotabel.ts';
import { type Dienst, startDienst } from './dienst.ts';
import { maakLog } from './log.ts';
import type { Stand } from './stand.ts';

const VOORBEELDEN = fileURLToPath(new URL('../../fixtures/plannen/', import.meta.url));

const { values: opties, positionals } = parseArgs({
  options: {
    stop: { type: 'boolean', default: false },
    poort: { type: 'string', default: '0' },
    // Judges as on another day, such as one before the deadline.
    vandaag: { type: 'string' },
  },
  allowPositionals: true,
});

/** The example plans, or the files that were named on the command line. */
async function voorbeelden(): Promise<string[]> {
  if (positionals.length > 0) return positionals;
  const namen = await readdir(VOORBEELDEN, { recursive: true });
  return namen
    .filter((naam) => /\.(pdf|docx|odt)$/.test(naam))
    .sort()
    .map((naam) => join(VOORBEELDEN, naam));
}

/** Sends the files in uploads of at most twenty, as the form does. */
async function leverAan(adres: string, bestanden: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (let begin = 0; begin < bestanden.length; begin += 20) {
    const formulier = new FormData();
    formulier.append('naam', 'Demonstratie');
    for (const bestand of bestanden.slice(begin, begin + 20)) {
      formulier.append('bestanden', new File([await readFile(bestand)], basename(bestand)));
    }
    const antwoord = await fetch(`${adres}/versies`, {
      method: 'POST',
      body: formulier,
      headers: { Accept: 'application/json' },
    });
    if (!antwoord.ok) throw new Error(`De dienst weigerde de plannen: ${await antwoord.text()}`);
    const { versies } = (await antwoord.json()) as { versies: { id: string }[] };
    ids.push(...versies.map(({ id }) => id));
  }
  return ids;
}

async function volg(adres: string, ids: readonly string[]): Promise<void> {
  const balk = new cliProgress.SingleBar(
    {
      format: 'Beoordelen [{bar}] {value} van {total} plannen, {duration_formatted}',
      noTTYOutput: true,
      notTTYSchedule: 5000,
    },
    cliProgress.Presets.legacy,
  );
  balk.start(ids.length, 0);
  const open = new Set(ids);
  while (open.size > 0) {
    for (const id of open) {
      const stand = (await (await fetch(`${adres}/versies/${id}/voortgang.json`)).json()) as Stand;
      if (stand.af) open.delete(id);
    }
    balk.update(ids.length - open.size);
    if (open.size > 0) await wacht(200);
  }
  balk.stop();
}

async function toon(dienst: Dienst): Promise<void> {
  const bestanden = await voorbeelden();
  if (bestanden.length === 0) throw new Error('Er zijn geen voorbeeldplannen; maak ze met: npm run fixtures');
  process.stderr.write(`${bestanden.length} voorbeeldplannen gaan naar ${dienst.adres}/versies\n`);
  await volg(dienst.adres, await leverAan(dienst.adres, bestanden));
  const overzicht = (await (await fetch(`${dienst.adres}/overzicht.json`)).json()) as Overzicht;
  process.stdout.write(`${demotabel(overzicht.plannen)}\n\n`);
  process.stdout.write(`Overzicht     ${dienst.adres}/overzicht\nPlan toetsen  ${dienst.adres}/\n`);
}

const map = mkdtempSync(join(tmpdir(), 'plantoets-demo-'));
const kader = laadKader();
const beoordelaar = new Beoordelaar({ kader });
const dienst = await startDienst({
  bron: { map },
  poort: Number(opties.poort),
  adres: '127.0.0.1',
  beoordelaar,
  kader,
  gelijktijdig: beoordelaar.draden,
  log: maakLog('warn'),
  ...(opties.vandaag ? { vandaag: opties.vandaag } : {}),
});

let stopt: Promise<void> | undefined;
function stop(): Promise<void> {
  stopt ??= dienst.sluit().then(() => rm(map, { recursive: true, force: true }));
  return stopt;
}
for (const sein of ['SIGINT', 'SIGTERM'] as const) process.on(sein, () => stop().then(() => process.exit(0)));

try {
  await toon(dienst);
  if (opties.stop) await stop();
  else process.stdout.write('\nStop met Ctrl+C.\n');
} catch (fout) {
  process.stderr.write(`${fout instanceof Error ? fout.message : fout}\n`);
  process.exitCode = 1;
  await stop();
}
