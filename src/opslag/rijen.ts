/** SQL that drizzle's builder cannot say. */
import type { Database } from './database.ts';
import type { SQL } from './drizzle.ts';

/** @returns the rows as the driver gives them: names as in the SQL, numbers of type bigint as text on a server */
export async function rijen<Rij>(database: Database, vraag: SQL): Promise<Rij[]> {
  return ((await database.execute(vraag)) as unknown as { rows: Rij[] }).rows;
}
