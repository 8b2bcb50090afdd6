/**
 * Folders for the embedded database of tests, with the files of an empty PostgreSQL already in them: making those takes
 * four seconds, copying them a tenth of one. Migrations run on them as on any new database.
 */
import { createHash } from 'node:crypto';
import { constants, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { SNELLE_MAP } from './snellemap.ts';

/** Shared by all test processes of this machine, for as long as PGlite is the same. */
const SJABLOON = join(SNELLE_MAP, `plantoets-leeg-${kenmerk()}`);

/** @returns the path of a new folder that can be a GEGEVENSMAP; who asks removes it */
export async function legeMap(): Promise<string> {
  const map = mkdtempSync(join(SNELLE_MAP, 'plantoets-test-'));
  await maakLeeg(map);
  return map;
}

/** Makes this folder one that can be a GEGEVENSMAP. */
export async function maakLeeg(map: string): Promise<void> {
  if (!existsSync(SJABLOON)) await maakSjabloon();
  cpSync(SJABLOON, join(map, 'database'), { recursive: true, mode: constants.COPYFILE_FICLONE });
}

async function maakSjabloon(): Promise<void> {
  const eigen = mkdtempSync(`${SJABLOON}-`);
  const leeg = await PGlite.create(eigen);
  await leeg.close();
  try {
    renameSync(eigen, SJABLOON);
  } catch {
    // Another process was first.
    rmSync(eigen, { recursive: true, force: true });
  }
}

/** Of the program that makes the files. */
function kenmerk(): string {
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return createHash('sha256').update(readFileSync(pglite)).digest('hex').slice(0, 16);
}
