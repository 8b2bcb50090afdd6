/**
 * How a round grows: the command line over one tenth of the plans and over all of them, those with one thread too, the
 * draft of fifteen plans, and the pages of a service in which all of them are judged.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zoekBestanden } from '../src/cli/bestanden.ts';
import { volgGeheugen } from './geheugen.ts';
import { dienstMetRonde } from './rondedienst.ts';
import { uniekeKopie } from './uniek.ts';

const PLANTOETS = fileURLToPath(new URL('../src/cli/plantoets.ts', import.meta.url));
/** Year of the rounds. */
const JAAR = 2026;
/** As many as there are ministries. */
const CONCEPTPLANNEN = 15;

/** Times in milliseconds, memory in MB. */
interface Loop {
  duur: number;
  piek: number;
}

/**
 * Prints a table per question.
 *
 * @param bronnen folder below which plans stand
 * @param aantal of plans in the large round
 */
export async function meetRonde(bronnen: string, aantal: number): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'plantoets-bench-'));
  try {
    const deel = Math.max(1, Math.round(aantal / 10));
    const klein = await maakMap(join(map, 'klein'), bronnen, deel);
    const groot = await maakMap(join(map, 'groot'), bronnen, aantal);
    const weinig = await leesRonde(klein, join(map, 'ronde-klein'), 2);
    const alle = await leesRonde(groot, join(map, 'ronde-groot'), 2);
    const een = await leesRonde(groot, join(map, 'ronde-een'), 1);
    const opnieuw = await leesRonde(groot, join(map, 'ronde-groot'), 2);
    console.log(`rondes van kopieën van de plannen in ${bronnen}`);
    console.table([
      rij(deel, 2, weinig),
      rij(aantal, 2, alle),
      rij(aantal, 1, een),
      { ...rij(aantal, 2, opnieuw), wat: `${aantal} plannen opnieuw, niets veranderd` },
    ]);
    console.log(`twee draden tegenover een: ${(een.duur / alle.duur).toFixed(2)} keer`);
    console.log(
      `${aantal} plannen tegenover ${deel}: ${(alle.duur / weinig.duur).toFixed(2)} keer de tijd, ${(alle.piek / weinig.piek).toFixed(2)} keer het geheugen`,
    );

    const vijftien = await maakMap(join(map, 'vijftien'), bronnen, CONCEPTPLANNEN);
    await leesRonde(vijftien, join(map, 'ronde-vijftien'), 2);
    allesTelt(join(map, 'ronde-vijftien'));
    const concept = await draai(['beschouwing', join(map, 'ronde-vijftien')]);
    console.log(`concept (DOCX) van ${CONCEPTPLANNEN} plannen, met opstarten: ${seconden(concept.duur)} s`);

    await dienstMetRonde(join(map, 'ronde-groot'), JAAR);
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

/** Fills a folder with copies of plans, each another file. */
async function maakMap(map: string, bronnen: string, aantal: number): Promise<string> {
  mkdirSync(map, { recursive: true });
  // A scan is not read here: that would measure the recognition of text.
  const plannen = (await zoekBestanden([bronnen])).filter((pad) => !/-scan\./.test(pad));
  if (!plannen.length) throw new Error(`in ${bronnen} staan geen plannen`);
  for (let i = 0; i < aantal; i++) {
    const pad = plannen[i % plannen.length] as string;
    writeFileSync(join(map, `${String(i).padStart(4, '0')}-${basename(pad)}`), uniekeKopie(pad, i));
  }
  return map;
}

/** Copies of a plan are of one ministry, of which only one would count: here none says of whom it is. */
function allesTelt(ronde: string): void {
  const plannen = join(ronde, 'plannen');
  for (const naam of readdirSync(plannen)) {
    const inbreng = JSON.parse(readFileSync(join(plannen, naam), 'utf8')) as { ministerie: string | null };
    writeFileSync(join(plannen, naam), JSON.stringify({ ...inbreng, ministerie: null }));
  }
}

const leesRonde = (van: string, naar: string, draden: number): Promise<Loop> =>
  draai(['ronde', '--jaar', String(JAAR), '--naar', naar, '--draden', String(draden), '--geen-ocr', van]);

/** Runs the command line as a user does, and watches what memory it takes. */
async function draai(argumenten: readonly string[]): Promise<Loop> {
  const begin = performance.now();
  const proces = spawn(process.execPath, [PLANTOETS, ...argumenten], { stdio: 'ignore' });
  const stop = volgGeheugen(proces.pid);
  const [status] = (await once(proces, 'exit')) as [number | null];
  const piek = stop();
  // Some plans of a corpus may not be readable; that is told and does not stop the rest.
  if (status !== 0 && status !== 3) throw new Error(`plantoets ${argumenten[0]} eindigt met ${status}`);
  return { duur: performance.now() - begin, piek };
}

function rij(plannen: number, draden: number, { duur, piek }: Loop): Record<string, string | number> {
  return {
    wat: `${plannen} plannen, ${draden} ${draden === 1 ? 'draad' : 'draden'}`,
    seconden: seconden(duur),
    'plannen/s': Math.round((plannen / duur) * 10_000) / 10,
    'piek (MB)': Math.round(piek),
  };
}

const seconden = (ms: number): string => (ms / 1000).toFixed(1);
