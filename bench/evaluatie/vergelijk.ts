/** Which outcomes change against an earlier commit: its own rules and code judge the same cases. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Oordeel } from './oordelen.ts';

interface Bronnen {
  plannen: string[];
  passages: string[];
  ongezien: string[];
  bestanden: boolean;
}

/**
 * @param rev a commit that has the evaluation
 * @returns a line per changed outcome: case, criterion, before, now, and what is true
 * @throws Error when the commit does not exist or cannot judge the cases
 */
export async function vergelijk(rev: string, bronnen: Bronnen, nu: readonly Oordeel[]): Promise<string[]> {
  const map = mkdtempSync(join(tmpdir(), 'plantoets-vergelijk-'));
  try {
    execFileSync('git', ['worktree', 'add', '--detach', '--quiet', map, rev], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (!existsSync(join(map, 'bench/evaluatie/oordelen.ts')))
      throw new Error(`${rev} kent de evaluatie nog niet`);
    symlinkSync(resolve('node_modules'), join(map, 'node_modules'));
    const script = join(map, 'vergelijk.ts');
    writeFileSync(script, scriptVoor(bronnen));
    const uit = execFileSync(process.execPath, [script], { cwd: map, encoding: 'utf8', maxBuffer: 1 << 28 });
    const toen = new Map((JSON.parse(uit) as Oordeel[]).map((o) => [`${o.geval}\t${o.id}`, o]));
    return nu.flatMap((o) => {
      const eerder = toen.get(`${o.geval}\t${o.id}`)?.uitkomst ?? 'geen';
      return eerder === o.uitkomst
        ? []
        : [`${o.geval}\t${o.id}\t${eerder} -> ${o.uitkomst}\t(waar: ${o.label})`];
    });
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', map], { stdio: 'ignore' });
    rmSync(map, { recursive: true, force: true });
  }
}

function scriptVoor(bronnen: Bronnen): string {
  const paden = (lijst: string[]) => JSON.stringify(lijst.map((pad) => resolve(pad)));
  return `
import { laadKader } from './src/kader/laad.ts';
import { leesPassages, leesPlannen } from './bench/evaluatie/gevallen.ts';
import { oordeel } from './bench/evaluatie/oordelen.ts';
import { existsSync } from 'node:fs';
const onder = (mappen, deel) => mappen.map((map) => map + '/' + deel).filter((pad) => existsSync(pad));
const plannen = [...${paden(bronnen.plannen)}, ...onder(${paden(bronnen.ongezien)}, 'plannen')];
const passages = [...${paden(bronnen.passages)}, ...onder(${paden(bronnen.ongezien)}, 'passages')];
const gevallen = [...plannen.flatMap((map) => leesPlannen(map, ${bronnen.bestanden})), ...passages.flatMap(leesPassages)];
process.stdout.write(JSON.stringify(await oordeel(gevallen, laadKader())));
`;
}
