/** Where tests keep databases: in memory where the machine offers that, since making and copying them is mostly writing. */
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const GEHEUGEN = '/dev/shm';
/** Bytes that must be free: containers often give it no more than 64 MB. */
const RUIMTE = 2 ** 31;

/** Folder for databases that may be gone tomorrow. */
export const SNELLE_MAP: string = heeftRuimte() ? GEHEUGEN : tmpdir();

function heeftRuimte(): boolean {
  try {
    const { bavail, bsize } = statfsSync(GEHEUGEN);
    return bavail * bsize > RUIMTE;
  } catch {
    // This machine has none.
    return false;
  }
}
