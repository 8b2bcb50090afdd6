/** Brings the database to the newest schema: the SQL files of migraties/, in order, each once. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from './database.ts';
import { sql } from './drizzle.ts';
import { Opslagfout } from './opslagfout.ts';
import { rijen } from './rijen.ts';

/** Any number, as long as nothing else in the database locks on it. */
const SLOT = 640_213_917;

const MAP = fileURLToPath(new URL('./migraties/', import.meta.url));

/**
 * Runs the migrations that the database does not have yet, all in one transaction.
 *
 * @returns the names of the migrations that were run
 * @throws Opslagfout when the database was made by a newer or an altered version of Plantoets
 */
export async function migreer(database: Database, map: string = MAP): Promise<string[]> {
  const bestanden = readdirSync(map)
    .filter((naam) => naam.endsWith('.sql'))
    .sort()
    .map((naam) => {
      const inhoud = readFileSync(`${map}/${naam}`, 'utf8');
      return { naam, inhoud, sha256: createHash('sha256').update(inhoud).digest('hex') };
    });

  return database.transaction(async (tx) => {
    // Two processes that start at once on one server: the second waits, and finds the work done.
    await tx.execute(sql`select pg_advisory_xact_lock(${SLOT})`);
    await tx.execute(sql`
      create table if not exists migraties (
        naam text primary key, sha256 text not null, uitgevoerd timestamptz not null default now())`);
    const gedaan = new Map(
      (await rijen<{ naam: string; sha256: string }>(tx, sql`select naam, sha256 from migraties`)).map(
        (rij) => [rij.naam, rij.sha256],
      ),
    );

    for (const naam of gedaan.keys()) {
      if (!bestanden.some((bestand) => bestand.naam === naam)) {
        throw new Opslagfout(
          `De gegevens zijn gemaakt door een nieuwere versie van Plantoets (stap ${naam} is hier onbekend). Start die versie, of kies met GEGEVENSMAP een andere map.`,
        );
      }
    }

    const nieuw: string[] = [];
    for (const { naam, inhoud, sha256 } of bestanden) {
      const eerder = gedaan.get(naam);
      if (eerder && eerder !== sha256) {
        throw new Opslagfout(
          `Databasestap ${naam} is veranderd nadat hij is uitgevoerd. Zet dat bestand terug.`,
        );
      }
      if (eerder) continue;
      // Without parameters both PGlite and PostgreSQL take one statement at a time through drizzle.
      for (const opdracht of opdrachten(inhoud)) await tx.execute(sql.raw(opdracht));
      await tx.execute(sql`insert into migraties (naam, sha256) values (${naam}, ${sha256})`);
      nieuw.push(naam);
    }
    return nieuw;
  });
}

/** Parts a migration into its statements, without comment lines; a statement ends with a semicolon at the end of a line. */
function opdrachten(inhoud: string): string[] {
  return inhoud
    .replace(/^\s*--.*$/gm, '')
    .split(/;[ \t]*(?:\r?\n|$)/)
    .map((deel) => deel.trim())
    .filter(Boolean);
}
