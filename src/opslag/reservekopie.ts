/** Backup and restore of the embedded database: one file, a gzipped tar of its folder. A server has pg_dump for that. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  openAsBlob,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { neemSlot } from './mapslot.ts';
import { Opslagfout } from './opslagfout.ts';

/**
 * Writes all data of a data folder to a new file that only its owner can read.
 *
 * @throws Opslagfout when there are no data, the service runs on them, or the file exists or cannot be written
 */
export async function maakReservekopie(map: string, bestand: string): Promise<void> {
  const database = join(map, 'database');
  if (isLeeg(database)) throw new Opslagfout(`In de gegevensmap ${map} staan geen gegevens.`);
  if (existsSync(bestand)) throw new Opslagfout(`${bestand} bestaat al. Kies een andere naam.`);
  const slot = neemSlot(map);
  try {
    bewaar(bestand, await inhoudVan(database, map));
  } finally {
    slot.geefVrij();
  }
}

/**
 * Puts the data of a backup into a data folder.
 *
 * @param overschrijf also where there are data already: these are kept beside the new ones
 * @returns the folder in which the earlier data are kept, null when there were none
 * @throws Opslagfout when there are data already, the service runs on them, or the file is no backup; then nothing changes
 */
export async function zetReservekopieTerug(
  map: string,
  bestand: string,
  overschrijf: boolean,
): Promise<string | null> {
  if (!existsSync(bestand)) throw new Opslagfout(`${bestand} bestaat niet.`);
  try {
    mkdirSync(map, { recursive: true, mode: 0o700 });
  } catch (fout) {
    throw new Opslagfout(`De gegevensmap ${map} kan niet worden gemaakt.`, fout);
  }
  const slot = neemSlot(map);
  try {
    const database = join(map, 'database');
    const vol = !isLeeg(database);
    if (vol && !overschrijf) {
      throw new Opslagfout(
        `In de gegevensmap ${map} staan al gegevens. Kies met GEGEVENSMAP een lege map, of geef --overschrijf mee; de gegevens van nu blijven dan ernaast bewaard.`,
      );
    }
    const nieuw = join(map, 'database-nieuw');
    rmSync(nieuw, { recursive: true, force: true });
    await pakUit(bestand, nieuw);
    const oud = vol ? vrijeNaam(map) : null;
    if (oud) renameSync(database, oud);
    else rmSync(database, { recursive: true, force: true });
    renameSync(nieuw, database);
    return oud;
  } finally {
    slot.geefVrij();
  }
}

async function inhoudVan(database: string, map: string): Promise<Uint8Array> {
  try {
    const client = await PGlite.create(database);
    const kopie = await client.dumpDataDir('gzip');
    await client.close();
    return new Uint8Array(await kopie.arrayBuffer());
  } catch (fout) {
    throw new Opslagfout(`De gegevens in ${map} zijn beschadigd of niet leesbaar.`, fout);
  }
}

/** Under its name only when it is whole. */
function bewaar(bestand: string, inhoud: Uint8Array): void {
  const deel = `${bestand}.${process.pid}.deel`;
  try {
    writeFileSync(deel, inhoud, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(deel, bestand);
  } catch (fout) {
    throw new Opslagfout(`${bestand} kan niet worden geschreven.`, fout);
  } finally {
    rmSync(deel, { force: true });
  }
}

async function pakUit(bestand: string, nieuw: string): Promise<void> {
  try {
    const client = await PGlite.create({ dataDir: nieuw, loadDataDir: await openAsBlob(bestand) });
    // Fails for the database of another program.
    await client.query('select naam from migraties');
    await client.close();
  } catch (fout) {
    rmSync(nieuw, { recursive: true, force: true });
    throw new Opslagfout(`${bestand} is geen reservekopie van Plantoets, of is beschadigd.`, fout);
  }
}

function isLeeg(database: string): boolean {
  return !existsSync(database) || readdirSync(database).length === 0;
}

function vrijeNaam(map: string): string {
  for (let nummer = 1; ; nummer += 1) {
    const naam = join(map, `database-oud-${nummer}`);
    if (!existsSync(naam)) return naam;
  }
}
