/** What a version brings to the beschouwing, kept gzipped beside its Document. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { INBRENGVORM, type Inbreng } from '../beschouwing/inbreng.ts';
import { bewaarBytes, leesBytes } from './bestanden.ts';
import { bewaarbaar } from './bewaarbaar.ts';
import type { Database } from './database.ts';
import { and, eq, sql } from './drizzle.ts';
import { bestandsdelen, versies } from './schema.ts';

/** @returns the bytes to keep */
export async function zipInbreng(inbreng: Inbreng): Promise<Buffer> {
  return promisify(gzip)(JSON.stringify(bewaarbaar(inbreng)), { level: 6 });
}

/** @returns what was kept; null when there is nothing, or it is of an older shape */
export async function leesInbreng(database: Database, versie: string): Promise<Inbreng | null> {
  const bytes = await leesBytes(database, versie, 'inbreng');
  if (!bytes.length) return null;
  const inbreng = JSON.parse((await promisify(gunzip)(bytes)).toString('utf8')) as Inbreng;
  return inbreng.vorm === INBRENGVORM ? inbreng : null;
}

/** Keeps it for a version that had none, or one of an older shape; does nothing for a version that is gone meanwhile. */
export async function bewaarInbreng(database: Database, versie: string, inbreng: Inbreng): Promise<void> {
  const gezipt = await zipInbreng(inbreng);
  await database.transaction(async (tx) => {
    // Two that made it at once keep it one after the other, and a deletion waits.
    const [er] = await tx
      .select({ id: versies.id })
      .from(versies)
      .where(eq(versies.id, versie))
      .for('update');
    if (!er) return;
    await tx
      .delete(bestandsdelen)
      .where(and(eq(bestandsdelen.versie, versie), sql`${bestandsdelen.soort} = 'inbreng'`));
    await bewaarBytes(tx, versie, 'inbreng', enkel(gezipt));
  });
}

async function* enkel(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
