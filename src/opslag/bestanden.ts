/** The bytes that belong to a version, in parts: one value of 50 MB costs the database gigabytes of memory. */
import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import { sql } from './drizzle.ts';
import { rijen } from './rijen.ts';
import type { Bestandssoort } from './schema.ts';

/** PGlite copies each value several times; parts of this size keep that small and let other work in between. */
const DEELGROOTTE = 1024 * 1024;

/**
 * Keeps the bytes, in pieces of any size.
 *
 * @returns their SHA-256 in hex and how many there are
 */
export async function bewaarBytes(
  database: Database,
  versie: string,
  soort: Bestandssoort,
  inhoud: AsyncIterable<Uint8Array>,
): Promise<{ sha256: string; grootte: number }> {
  const som = createHash('sha256');
  let grootte = 0;
  let deel = 0;
  for await (const bytes of inDelen(inhoud)) {
    som.update(bytes);
    grootte += bytes.length;
    // As base64 PGlite takes the bytes thirteen times as fast as as a bytea parameter.
    await database.execute(sql`insert into bestandsdelen (versie, soort, deel, bytes)
      values (${versie}, ${soort}, ${deel}, decode(${Buffer.from(bytes).toString('base64')}, 'base64'))`);
    deel += 1;
  }
  return { sha256: som.digest('hex'), grootte };
}

/** @returns the bytes as they were kept; empty when there are none */
export async function leesBytes(database: Database, versie: string, soort: Bestandssoort): Promise<Buffer> {
  const delen: Buffer[] = [];
  for (let deel = 0; ; deel += 1) {
    const [rij] = await rijen<{ tekst: string }>(
      database,
      sql`select encode(bytes, 'base64') as tekst from bestandsdelen
        where versie = ${versie} and soort = ${soort} and deel = ${deel}`,
    );
    if (!rij) return Buffer.concat(delen);
    delen.push(Buffer.from(rij.tekst, 'base64'));
  }
}

async function* inDelen(inhoud: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  let lengte = 0;
  for await (const stuk of inhoud) {
    rest.push(stuk);
    lengte += stuk.length;
    if (lengte < DEELGROOTTE) continue;
    const alles = Buffer.concat(rest);
    let begin = 0;
    for (; alles.length - begin >= DEELGROOTTE; begin += DEELGROOTTE)
      yield alles.subarray(begin, begin + DEELGROOTTE);
    rest = [alles.subarray(begin)];
    lengte = alles.length - begin;
  }
  if (lengte > 0) yield Buffer.concat(rest);
}
