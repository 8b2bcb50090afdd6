/** Opens the database: PGlite, a PostgreSQL that lives inside this process and keeps its data in a folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';
import { neemSlot } from './mapslot.ts';
import { Opslagfout } from './opslagfout.ts';

/** Any PostgreSQL that drizzle can speak to. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenDatabase {
  database: Database;
  sluit(): Promise<void>;
}

/**
 * @param map folder for the data, made when it is not there; null keeps everything in memory
 * @throws Opslagfout when the folder cannot be written, is in use by another process, or holds damaged data
 */
export async function openDatabase(map: string | null): Promise<OpenDatabase> {
  if (map === null) {
    const client = await PGlite.create();
    return { database: drizzle({ client }), sluit: () => client.close() };
  }

  try {
    // Plans that are not yet public: nobody else on the machine needs to see them.
    mkdirSync(map, { recursive: true, mode: 0o700 });
  } catch (fout) {
    throw new Opslagfout(
      `De gegevensmap ${map} kan niet worden gemaakt of geopend. Kies met GEGEVENSMAP een map waarin mag worden geschreven.`,
      fout,
    );
  }
  const slot = neemSlot(map);
  let client: PGlite;
  try {
    client = await PGlite.create(join(map, 'database'));
  } catch (fout) {
    slot.geefVrij();
    throw new Opslagfout(
      `De gegevens in ${map} zijn beschadigd of niet leesbaar. Zet een reservekopie van die map terug, of kies met GEGEVENSMAP een nieuwe, lege map.`,
      fout,
    );
  }
  return {
    database: drizzle({ client }),
    sluit: async () => {
      await client.close();
      slot.geefVrij();
    },
  };
}
