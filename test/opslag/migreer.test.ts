import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { type OpenDatabase, openDatabase } from '../../src/opslag/database.ts';
import { sql } from '../../src/opslag/drizzle.ts';
import { migreer } from '../../src/opslag/migreer.ts';
import { Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import { rijen } from '../../src/opslag/rijen.ts';
import { GEWEIGERD } from '../rapport/voorbeeldtoetsing.ts';
import { opElkeDatabase } from './opElkeDatabase.ts';
import { AANLEVERING, KADER, toetsingVan } from './proefversies.ts';

const EERSTE = fileURLToPath(new URL('../../src/opslag/migraties/0001-plannen.sql', import.meta.url));
const mappen: string[] = [];
afterAll(() => {
  for (const map of mappen) rmSync(map, { recursive: true, force: true });
});

function nieuweMap(): string {
  const map = mkdtempSync(join(tmpdir(), 'plantoets-test-'));
  mappen.push(map);
  return map;
}

/** Rows of the first schema: one plan in two versions, one of no known ministry, and each state. */
const OUD = [
  ['a1', 'een.pdf', 'klaar', toetsingVan('BZK', { bestand: 'een.pdf' })],
  ['a2', 'onbekend.pdf', 'klaar', toetsingVan(null, { bestand: 'onbekend.pdf' })],
  ['a3', 'twee.pdf', 'klaar', toetsingVan('BZK', { bestand: 'twee.pdf' })],
  ['a4', 'geheim.pdf', 'mislukt', GEWEIGERD],
  ['a5', 'route.pdf', 'klaar', toetsingVan('BZK', { bestand: 'route.pdf', uitkomsten: [] })],
  ['a6', 'bezig.pdf', 'bezig', null],
  ['a7', 'wacht.pdf', 'wacht', null],
] as const;
const idVan = (kort: string) => `${kort}000000-0000-4000-8000-000000000000`;

async function vulOud({ database }: OpenDatabase): Promise<void> {
  const map = nieuweMap();
  copyFileSync(EERSTE, join(map, '0001-plannen.sql'));
  await migreer(database, map);
  for (const [kort, naam, status, toetsing] of OUD) {
    const json = toetsing && JSON.stringify(toetsing);
    await database.execute(sql`insert into plannen (id, aanlevering, bestandsnaam, sha256, grootte, status, pogingen, toetsing)
      values (${idVan(kort)}, ${AANLEVERING}, ${naam}, ${`som-${kort}`}, 2, ${status}, 1, ${json}::jsonb)`);
    await database.execute(sql`insert into bestandsdelen (plan, deel, bytes)
      values (${idVan(kort)}, 0, decode(${Buffer.from(kort).toString('base64')}, 'base64'))`);
  }
}

opElkeDatabase((nieuweBron, soort) => {
  let open: OpenDatabase;
  beforeEach(async () => {
    open = await openDatabase(await nieuweBron());
  });
  afterEach(() => open?.sluit());

  test('elke stap wordt één keer uitgevoerd, op volgorde, en een fout draait alles terug', async () => {
    const map = nieuweMap();
    writeFileSync(join(map, '0002-b.sql'), "insert into proef values ('b;c');\n");
    writeFileSync(join(map, '0001-a.sql'), '-- eerst;\ncreate table proef (x text);\n');
    expect(await migreer(open.database, map)).toEqual(['0001-a.sql', '0002-b.sql']);
    expect(await migreer(open.database, map)).toEqual([]);

    writeFileSync(
      join(map, '0003-c.sql'),
      "insert into proef values ('d');\ninsert into bestaat_niet values (1);\n",
    );
    await expect(migreer(open.database, map)).rejects.toThrow();
    expect(await rijen(open.database, sql`select x from proef`)).toEqual([{ x: 'b;c' }]);

    writeFileSync(join(map, '0003-c.sql'), '');
    writeFileSync(join(map, '0001-a.sql'), 'create table anders (x text);\n');
    await expect(migreer(open.database, map)).rejects.toThrow(/0001-a\.sql is veranderd/);
    rmSync(join(map, '0001-a.sql'));
    await expect(migreer(open.database, map)).rejects.toThrow(/nieuwere versie/);
  });

  test('van het eerste schema naar het nieuwste gaat niets verloren', async () => {
    await vulOud(open);
    await migreer(open.database);
    const { versies, plannen } = new Opslag(open);

    for (const [kort, bestandsnaam, status, toetsing] of OUD) {
      expect(await versies.versie(idVan(kort))).toMatchObject({
        ...{
          bestandsnaam,
          status,
          toetsing,
          aanlevering: AANLEVERING,
          sha256: `som-${kort}`,
          door: 'onbekend',
        },
        kader: toetsing?.kader ?? null,
      });
      expect((await versies.inhoud(idVan(kort))).toString()).toBe(kort);
      expect(await versies.document(idVan(kort))).toBeNull();
    }
    const lijst = await versies.lijst();
    expect(lijst.map(({ id }) => id)).toEqual(OUD.map(([kort]) => idVan(kort)));
    // What the migration makes of the short form is what a new judgement would have made.
    const proef = '88888888-8888-4888-8888-888888888888';
    await open.database.execute(sql`insert into versies (id, aanlevering, bestandsnaam, sha256, grootte)
      values (${proef}, ${AANLEVERING}, 'een.pdf', 'x', 0)`);
    await versies.rondAf(proef, OUD[0][3]);
    expect(lijst[0]?.toetsing).toEqual((await versies.regel(proef))?.toetsing);

    expect((await plannen.lijst()).map(({ ministerie, periode }) => [ministerie, periode?.van])).toEqual([
      ['BZK', 2027],
      [null, 2027],
    ]);
    expect(lijst.map(({ nummer }) => nummer)).toEqual([1, 1, 2, null, null, null, null]);
    expect(lijst[2]?.plan).toBe(lijst[0]?.plan);
    // The numbers go on, and the file that was there is still recognised.
    expect(await versies.regel(proef)).toMatchObject({ plan: lijst[0]?.plan, nummer: 3 });
    expect((await versies.open()).map(({ id, status, poging }) => [id, status, poging])).toEqual([
      [idVan('a6'), 'bezig', 1],
      [idVan('a7'), 'wacht', 1],
    ]);
    expect(KADER).toBe(lijst[0]?.kader);
  });

  if (soort === 'PostgreSQL') {
    test('twee processen die tegelijk beginnen migreren samen één keer', async () => {
      const bron = await nieuweBron();
      const samen = await Promise.all([openOpslag(bron), openOpslag(bron), openOpslag(bron)]);
      for (const opslag of samen) expect(await opslag.versies.lijst()).toEqual([]);
      const [eerste] = samen;
      const gedaan = await rijen<{ naam: string }>(
        eerste?.verbinding.database as OpenDatabase['database'],
        sql`select naam from migraties order by naam`,
      );
      expect(gedaan.length).toBeGreaterThanOrEqual(3);
      await Promise.all(samen.map((opslag) => opslag.sluit()));
    });
  }
});
