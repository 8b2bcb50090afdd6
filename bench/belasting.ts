/**
 * `npm run belasting [-- --aanleveren 50 --lezers 200 --seconden 10]`: the real service as `npm start` runs it, with an
 * embedded database in a folder of its own, under load: that many uploads at once of the example plans, while that many
 * readers go through its pages. Prints per kind of request how many there were and how long they took, the most memory
 * that the service used, and what failed; ends with status 1 when anything did.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wacht } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { volgGeheugen } from './geheugen.ts';
import { Meter } from './meter.ts';
import { uniekeKopie } from './uniek.ts';

const { values } = parseArgs({
  options: {
    aanleveren: { type: 'string', default: '50' },
    lezers: { type: 'string', default: '200' },
    seconden: { type: 'string', default: '10' },
  },
});
const [AANLEVEREN, LEZERS, SECONDEN] = [values.aanleveren, values.lezers, values.seconden].map(Number) as [
  number,
  number,
  number,
];

/** Milliseconds that a reader looks at a page: nobody reads faster. */
const KIJKT = 3000;

const START = fileURLToPath(new URL('../src/web/start.ts', import.meta.url));
const PLANNEN = fileURLToPath(new URL('../fixtures/plannen/', import.meta.url));
const meter = new Meter();

async function start(map: string): Promise<{ proces: ChildProcess; adres: string }> {
  const proces = spawn(process.execPath, [START], {
    env: { ...process.env, POORT: '0', GEGEVENSMAP: join(map, 'data'), LOGNIVEAU: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const regel of createInterface({ input: proces.stdout as NodeJS.ReadableStream })) {
    const adres = /draait op (http:\S+)\//.exec(regel)?.[1];
    if (adres) return { proces, adres };
  }
  throw new Error('de dienst start niet');
}

async function leverAan(adres: string, naam: string, nummer: number): Promise<string> {
  const formulier = new FormData();
  formulier.append('naam', 'Belasting');
  formulier.append('bestanden', new File([uniekeKopie(join(PLANNEN, naam), nummer)], `${nummer}-${naam}`));
  const antwoord = await meter.meet('POST /versies', () =>
    fetch(`${adres}/versies`, { method: 'POST', body: formulier, headers: { Accept: 'application/json' } }),
  );
  const { versies } = (await antwoord.json()) as { versies: [{ id: string }] };
  return versies[0].id;
}

interface Stand {
  af: boolean;
  status: string;
  plan: string | null;
}
const standVan = async (adres: string, id: string) =>
  (await (await fetch(`${adres}/versies/${id}/voortgang.json`)).json()) as Stand;

/** A reader goes from page to page until it is told to stop, with a moment to look at each. */
async function lees(adres: string, ids: readonly string[], nummer: number, stop: AbortSignal): Promise<void> {
  let keer = nummer;
  while (!stop.aborted) {
    const id = ids[keer % ids.length] as string;
    const { plan } = await standVan(adres, id);
    const paginas: [string, string][] = [
      ['GET /overzicht', '/overzicht'],
      ['GET /versies/:id', `/versies/${id}`],
      ['GET /', '/'],
      ['GET /versies/:id/voortgang.json', `/versies/${id}/voortgang.json`],
      ['GET /termijnen/:jaar', '/termijnen/2026'],
      ...(plan
        ? ([
            ['GET /plannen/:id', `/plannen/${plan}`],
            ['GET /versies/:id/criteria/:criterium', `/versies/${id}/criteria/K09`],
            ['GET /versies/:id/document', `/versies/${id}/document`],
            ['GET /plannen/:id/logboek', `/plannen/${plan}/logboek`],
          ] as [string, string][])
        : []),
    ];
    const [soort, pad] = paginas[keer % paginas.length] as [string, string];
    await meter.meet(soort, async () => {
      const antwoord = await fetch(adres + pad);
      await antwoord.arrayBuffer();
      return antwoord;
    });
    keer += 1;
    await wacht(KIJKT);
  }
}

const map = mkdtempSync(join(tmpdir(), 'plantoets-belasting-'));
const { proces, adres } = await start(map);
const stopGeheugen = volgGeheugen(proces.pid);

try {
  const namen = readdirSync(PLANNEN).filter((naam) => /\.(pdf|docx|odt)$/.test(naam));
  const begin = performance.now();
  const ids = await Promise.all(
    Array.from({ length: AANLEVEREN }, (_, i) => leverAan(adres, namen[i % namen.length] as string, i)),
  );
  const ontvangen = performance.now() - begin;

  // While the plans are judged all read at once; and after that a while on what is ready.
  const stop = new AbortController();
  const lezers = Array.from({ length: LEZERS }, (_, i) => lees(adres, ids, i, stop.signal));
  let mislukt = 0;
  for (const id of ids) {
    let stand = await standVan(adres, id);
    for (; !stand.af; stand = await standVan(adres, id)) await wacht(250);
    if (stand.status !== 'klaar') mislukt += 1;
  }
  const beoordeeld = performance.now() - begin;
  await wacht(SECONDEN * 1000);
  stop.abort();
  await Promise.all(lezers);

  const seconden = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  process.stdout.write(
    `${[
      `${AANLEVEREN} plannen tegelijk aangeleverd, ontvangen na ${seconden(ontvangen)}, beoordeeld na ${seconden(beoordeeld)}`,
      `${LEZERS} lezers tegelijk, ${meter.fouten.length} verzoeken en ${mislukt} plannen mislukt`,
      `meeste geheugen ${Math.round(stopGeheugen())} MB`,
      '',
      ...meter.tabel(),
      ...meter.fouten.slice(0, 10),
    ].join('\n')}\n`,
  );
  if (meter.fouten.length || mislukt) process.exitCode = 1;
} finally {
  stopGeheugen();
  proces.kill('SIGTERM');
  await once(proces, 'exit');
  rmSync(map, { recursive: true, force: true });
}
