/** One process per data folder: PGlite itself does not guard against two, and two would damage the data. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Opslagfout } from './opslagfout.ts';

/** Folders that this very process has open. */
const genomen = new Set<string>();

/**
 * Takes the folder for this process; a lock that a stopped process left behind is taken over.
 *
 * @throws Opslagfout when a running process has the folder, or it cannot be written
 */
export function neemSlot(map: string): { geefVrij(): void } {
  const bestand = resolve(map, 'in-gebruik.pid');
  for (let poging = 0; poging < 2; poging += 1) {
    try {
      writeFileSync(bestand, `${process.pid}\n`, { flag: 'wx' });
      genomen.add(bestand);
      return {
        geefVrij: () => {
          genomen.delete(bestand);
          rmSync(bestand, { force: true });
        },
      };
    } catch (fout) {
      if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new Opslagfout(`In de gegevensmap ${map} kan niet worden geschreven.`, fout);
      }
      const eigenaar = Number.parseInt(readFileSync(bestand, 'utf8'), 10);
      if (genomen.has(bestand) || leeft(eigenaar)) {
        throw new Opslagfout(
          `De gegevensmap ${map} is al in gebruik door een andere Plantoets (proces ${eigenaar}). Stop die eerst, of kies met GEGEVENSMAP een andere map.`,
        );
      }
      rmSync(bestand, { force: true });
    }
  }
  throw new Opslagfout(`De gegevensmap ${map} wordt op dit moment door een andere Plantoets geopend.`);
}

/** In a container every start has the same process id, so a lock with our own id was left by an earlier start. */
function leeft(proces: number): boolean {
  if (!Number.isInteger(proces) || proces === process.pid) return false;
  try {
    process.kill(proces, 0);
    return true;
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM';
  }
}
