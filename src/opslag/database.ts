/**
 * Opens the database: PGlite, a PostgreSQL that lives inside this process and keeps its data in a folder, or a
 * PostgreSQL server. Everything after it sees one dialect.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

import { Client, Pool } from 'pg';
import { type ConstructorOptions, fromPglite } from 'pg-boss';
import { drizzleOpPglite, drizzleOpServer, type PgDatabase, type PgQueryResultHKT } from './drizzle.ts';
import { neemSlot } from './mapslot.ts';
import { Opslagfout } from './opslagfout.ts';

/** Any PostgreSQL that drizzle can speak to. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** Where the data are: a folder for the embedded database, or the address of a server. */
export type Bron = { map: string } | { url: string };

export interface OpenDatabase {
  database: Database;
  /** How the queue (pg-boss) reaches the same database. */
  voorRij: Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString' | 'max'>;
  /** Only this process works on it: what a stopped process left half done can be taken up at once. */
  alleen: boolean;
  sluit(): Promise<void>;
}

/** Connections of this process to a server: enough for pages and workers, few enough for a shared server. */
const VERBINDINGEN = 10;
/** Seconds that the server gets to answer at the start. */
const ANTWOORDTIJD = 10;

/** @throws Opslagfout when the data cannot be reached, are damaged, or are in use by another process */
export async function openDatabase(bron: Bron): Promise<OpenDatabase> {
  if ('url' in bron) return openServer(bron.url);
  const { map } = bron;
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
  try {
    return ingebouwd(await PGlite.create(join(map, 'database')), slot.geefVrij);
  } catch (fout) {
    slot.geefVrij();
    throw new Opslagfout(
      `De gegevens in ${map} zijn beschadigd of niet leesbaar. Zet een reservekopie van die map terug, of kies met GEGEVENSMAP een nieuwe, lege map.`,
      fout,
    );
  }
}

function ingebouwd(client: PGlite, geefVrij: () => void): OpenDatabase {
  return {
    database: drizzleOpPglite({ client }),
    voorRij: { db: fromPglite(client), backend: 'pglite' },
    alleen: true,
    sluit: async () => {
      await client.close();
      geefVrij();
    },
  };
}

async function openServer(url: string): Promise<OpenDatabase> {
  try {
    const proef = new Client({ connectionString: url, connectionTimeoutMillis: ANTWOORDTIJD * 1000 });
    // A break after the answer is the pool's to notice; without a listener it would end the process.
    proef.on('error', () => undefined);
    await proef.connect();
    await proef.end();
  } catch (fout) {
    const { code, name } = fout as { code?: string; name?: string };
    // Without the error itself: that of an address that cannot be parsed holds the address, password and all.
    throw new Opslagfout(servermelding(code), code ?? name);
  }
  const pool = new Pool({ connectionString: url, max: VERBINDINGEN });
  // A connection that breaks while it is idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    database: drizzleOpServer({ client: pool }),
    voorRij: { connectionString: url, max: VERBINDINGEN / 2 },
    alleen: false,
    sluit: () => pool.end(),
  };
}

/** @param code SQLSTATE or code of the system */
function servermelding(code: string | undefined): string {
  switch (code) {
    case '28P01':
    case '28000':
      return 'De databaseserver weigert de gebruikersnaam of het wachtwoord in DATABASE_URL.';
    case '3D000':
      return 'De database in DATABASE_URL bestaat niet op de server. Maak haar eerst aan.';
    default:
      return 'De databaseserver is niet te bereiken. Controleer DATABASE_URL en of de server draait.';
  }
}
