/**
 * How a round grows: the command line over one tenth of the plans and over all of them, the same with one thread, the
 * draft of fifteen plans, and the pages of a service in which all of them are judged.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
    const klein = maakMap(join(map, 'klein'), bronnen, deel);
    const groot = maakMap(join(map, 'groot'), bronnen, aantal);
    const een = await leesRonde(klein, join(map, 'ronde-een'), 1);
    const twee = await leesRonde(klein, join(map, 'ronde-klein'), 2);
    const alle = await leesRonde(groot, join(map, 'ronde-groot'), 2);
    const opnieuw = await leesRonde(groot, join(map, 'ronde-groot'), 2);
    console.log(`rondes van kopieën van de plannen in ${bronnen}`);
    console.table([
      rij(deel, 1, een),
      rij(deel, 2, twee),
      rij(aantal, 2, alle),
      { ...rij(aantal, 2, opnieuw), wat: `${aantal} plannen opnieuw, niets veranderd` },
    ]);
    console.log(`twee draden tegenover een: ${(een.duur / twee.duur).toFixed(2)} keer`);
    console.log(
      `${aantal} plannen tegenover ${deel}: ${(alle.duur / twee.duur).toFixed(2)} keer de tijd, ${(alle.piek / twee.piek).toFixed(2)} keer het geheugen`,
    );

    const vijftien = maakMap(join(map, 'vijftien'), bronnen, CONCEPTPLANNEN);
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
function maakMap(map: string, bronnen: string, aantal: number): string {
  mkdirSync(map, { recursive: true });
  const plannen = plannenIn(bronnen);
  if (!plannen.length) throw new Error(`in ${bronnen} staan geen plannen`);
  for (let i = 0; i < aantal; i++) {
    const pad = plannen[i % plannen.length] as string;
    writeFileSync(join(map, `${String(i).padStart(4, '0')}-${basename(pad)}`), uniekeKopie(pad, i));
  }
  return map;
}

function plannenIn(map: string): string[] {
  return readdirSync(map)
    .sort()
    .flatMap((naam) => {
      const pad = join(map, naam);
      if (statSync(pad).isDirectory()) return plannenIn(pad);
      return ['.pdf', '.docx', '.odt'].includes(extname(naam)) && !/-scan\./.test(naam) ? [pad] : [];
    });
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
  let piek = 0;
  const kijk = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${proces.pid}/status`, 'utf8');
      piek = Math.max(piek, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended, or this machine does not tell.
    }
  }, 200);
  const [status] = (await once(proces, 'exit')) as [number | null];
  clearInterval(kijk);
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
