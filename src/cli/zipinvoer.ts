/** ZIP files among what the user gives, unpacked with the limits of the service into a folder of our own. */
import { createWriteStream, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { STANDAARDGRENZEN } from '../document/leesfout.ts';
import { Aanleverfout } from '../web/ontvangst.ts';
import { isZipMetPlannen, pakUit } from '../web/zipbestand.ts';
import { Rondefout } from './rondemap.ts';

const GRENZEN = { bestanden: 1000, bytes: STANDAARDGRENZEN.bytes, totaal: 4 * 1024 ** 3 };

/**
 * @param paden files and folders as the user gave them
 * @param uitgepakt gets the folders that were made, for who removes them
 * @returns the same, with a folder in the place of each ZIP
 * @throws Rondefout in Dutch for a ZIP that cannot be used
 */
export async function pakZipsUit(paden: readonly string[], uitgepakt: string[]): Promise<string[]> {
  const lijst: string[] = [];
  for (const pad of paden) {
    if (!statSync(pad, { throwIfNoEntry: false })?.isFile()) {
      lijst.push(pad);
      continue;
    }
    try {
      if (await isZipMetPlannen(pad)) lijst.push(await pakEen(pad, uitgepakt));
      else lijst.push(pad);
    } catch (fout) {
      if (!(fout instanceof Aanleverfout)) throw fout;
      throw new Rondefout(`${basename(pad)}: ${fout.message}`);
    }
  }
  return lijst;
}

async function pakEen(pad: string, uitgepakt: string[]): Promise<string> {
  const map = mkdtempSync(join(tmpdir(), 'plantoets-ronde-'));
  uitgepakt.push(map);
  const namen = new Set<string>();
  await pakUit(pad, GRENZEN, async ({ naam, lees }) => {
    // Two folders in the ZIP may hold a file of the same name; the folders themselves are not kept.
    const eigen = basename(naam);
    let vrij = eigen;
    for (let n = 2; namen.has(vrij); n++) vrij = `${n}-${eigen}`;
    namen.add(vrij);
    await pipeline(await lees(), createWriteStream(join(map, vrij), { flags: 'wx' }));
  });
  return map;
}
