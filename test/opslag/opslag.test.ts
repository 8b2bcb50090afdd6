import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { type OpenDatabase, openDatabase } from '../../src/opslag/database.ts';
import { migreer } from '../../src/opslag/migreer.ts';
import { type Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import { Opslagfout } from '../../src/opslag/opslagfout.ts';
import { GEWEIGERD, voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';

const AANLEVERING = '11111111-1111-4111-8111-111111111111';
const mappen: string[] = [];

function nieuweMap(): string {
  const map = mkdtempSync(join(tmpdir(), 'plantoets-test-'));
  mappen.push(map);
  return map;
}
afterAll(() => {
  for (const map of mappen) rmSync(map, { recursive: true, force: true });
});

async function* inStukken(bytes: Uint8Array, stuk: number): AsyncGenerator<Uint8Array> {
  for (let begin = 0; begin < bytes.length; begin += stuk) yield bytes.subarray(begin, begin + stuk);
}
const tekst = (inhoud: string) => inStukken(new TextEncoder().encode(inhoud), 1000);

describe('plannen', () => {
  let opslag: Opslag;
  beforeAll(async () => {
    opslag = await openOpslag(null);
  });
  afterAll(() => opslag.sluit());

  test.each([
    [0, 100],
    [1, 1],
    [1024 * 1024, 65_536],
    [1024 * 1024 + 1, 100_000],
    [2_500_000, 2_500_000],
  ])('een bestand van %i bytes, ontvangen per %i, komt er heel uit', async (grootte, stuk) => {
    const bytes = Uint8Array.from({ length: grootte }, (_, i) => (i * 31 + (i >> 8)) % 256);
    const id = await opslag.voegToe(AANLEVERING, 'plan.pdf', inStukken(bytes, stuk));
    expect(Buffer.compare(await opslag.inhoud(id), bytes)).toBe(0);
    expect(await opslag.plan(id)).toMatchObject({ grootte, status: 'wacht', bestandsnaam: 'plan.pdf' });
    await opslag.verwijder(id);
    expect(await opslag.inhoud(id)).toHaveLength(0);
  });

  test('een afgebroken ontvangst laat niets achter', async () => {
    async function* kapot(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10);
      throw new Error('verbinding weg');
    }
    await expect(opslag.voegToe(AANLEVERING, 'half.pdf', kapot())).rejects.toThrow('verbinding weg');
    expect(await opslag.plannen()).toEqual([]);
  });

  test('de rij is op volgorde van binnenkomst en geeft elk plan één keer', async () => {
    const namen = ['a', 'b', 'c', 'd'];
    for (const naam of namen) await opslag.voegToe(AANLEVERING, naam, tekst(naam));
    const genomen = await Promise.all([1, 2, 3, 4, 5].map(() => opslag.neemVolgende()));
    expect(genomen.map((plan) => plan?.bestandsnaam)).toEqual([...namen, undefined]);
    for (const plan of genomen) if (plan) await opslag.verwijder(plan.id);
  });

  test('lijsten hebben de uitkomsten maar niet het bewijs', async () => {
    const id = await opslag.voegToe(AANLEVERING, 'plan.docx', tekst('x'));
    const toetsing = voorbeeldtoetsing();
    await opslag.rondAf(id, toetsing);
    expect(await opslag.plan(id)).toMatchObject({ status: 'klaar', toetsing });
    const [regel] = await opslag.plannen(AANLEVERING);
    expect(regel?.toetsing).toMatchObject({
      score: toetsing.score,
      termijn: toetsing.termijn,
      gereed: 'nee',
    });
    expect(regel?.toetsing?.uitkomsten?.map(({ id: nummer, uitkomst }) => [nummer, uitkomst])).toEqual(
      toetsing.uitkomsten?.map(({ id: nummer, uitkomst }) => [nummer, uitkomst]),
    );
    expect(JSON.stringify(regel)).not.toContain('citaat');
    await opslag.verwijder(id);
  });

  test('een toetsing met een fout maakt het plan mislukt', async () => {
    const id = await opslag.voegToe(AANLEVERING, 'geheim.pdf', tekst('x'));
    await opslag.rondAf(id, GEWEIGERD);
    expect(await opslag.plan(id)).toMatchObject({ status: 'mislukt', toetsing: GEWEIGERD });
    await opslag.verwijder(id);
  });

  test('tekens die PostgreSQL weigert houden een toetsing niet tegen', async () => {
    const id = await opslag.voegToe(AANLEVERING, 'vijandig.pdf', tekst('x'));
    await opslag.rondAf(
      id,
      voorbeeldtoetsing({ meldingen: ['a\0b', 'half \ud800 paar', String.raw`\u0000 letterlijk`] }),
    );
    expect((await opslag.plan(id))?.toetsing?.meldingen).toEqual([
      'ab',
      'half \ufffd paar',
      String.raw`\u0000 letterlijk`,
    ]);
    await opslag.verwijder(id);
  });

  test('voortgang geldt alleen voor wat nog bezig is', async () => {
    const id = await opslag.voegToe(AANLEVERING, 'plan.pdf', tekst('x'));
    await opslag.neemVolgende();
    await opslag.meldVoortgang(id, { stap: 'lezen', pagina: 3, paginas: 9 });
    expect((await opslag.plan(id))?.voortgang).toEqual({ stap: 'lezen', pagina: 3, paginas: 9 });
    await opslag.rondAf(id, voorbeeldtoetsing());
    await opslag.meldVoortgang(id, { stap: 'toetsen' });
    expect((await opslag.plan(id))?.voortgang).toBeNull();
    await opslag.verwijder(id);
    await opslag.rondAf(id, voorbeeldtoetsing());
    expect(await opslag.plan(id)).toBeNull();
  });
});

describe('op schijf', () => {
  test('de lijst overleeft een herstart en afgebroken plannen wachten weer', async () => {
    const map = nieuweMap();
    let opslag = await openOpslag(map);
    const klaar = await opslag.voegToe(AANLEVERING, 'klaar.pdf', tekst('een'));
    await opslag.neemVolgende();
    await opslag.rondAf(klaar, voorbeeldtoetsing());
    await opslag.voegToe(AANLEVERING, 'bezig.pdf', tekst('twee'));
    await opslag.neemVolgende();
    await opslag.voegToe(AANLEVERING, 'wacht.pdf', tekst('drie'));
    await expect(openOpslag(map)).rejects.toThrow(/al in gebruik/);
    await opslag.sluit();

    // What a process that was killed leaves behind; this id no process has.
    writeFileSync(join(map, 'in-gebruik.pid'), '4194999\n');
    opslag = await openOpslag(map);
    expect(await opslag.zetTerug()).toBe(2);
    expect((await opslag.plannen()).map(({ bestandsnaam, status }) => [bestandsnaam, status])).toEqual([
      ['klaar.pdf', 'klaar'],
      ['bezig.pdf', 'wacht'],
      ['wacht.pdf', 'wacht'],
    ]);
    const volgende = await opslag.neemVolgende();
    expect(volgende).toMatchObject({ bestandsnaam: 'bezig.pdf', poging: 2 });
    expect(Buffer.from(await opslag.inhoud(volgende?.id as string)).toString()).toBe('twee');
    await opslag.sluit();
  });

  test('beschadigde gegevens en een onbruikbare map geven een melding die zegt wat te doen', async () => {
    const map = nieuweMap();
    mkdirSync(join(map, 'database'));
    writeFileSync(join(map, 'database', 'PG_VERSION'), 'kapot');
    await expect(openOpslag(map)).rejects.toThrow(/beschadigd.*reservekopie/);
    await expect(openOpslag(map)).rejects.toBeInstanceOf(Opslagfout);

    const bestand = join(nieuweMap(), 'bestand');
    writeFileSync(bestand, '');
    await expect(openOpslag(bestand)).rejects.toThrow(/GEGEVENSMAP/);
  });
});

describe('migraties', () => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await openDatabase(null);
  });
  afterAll(() => open.sluit());

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
    const { rows } = (await open.database.execute(sql`select x from proef`)) as unknown as {
      rows: unknown[];
    };
    expect(rows).toEqual([{ x: 'b;c' }]);

    writeFileSync(join(map, '0003-c.sql'), '');
    writeFileSync(join(map, '0001-a.sql'), 'create table anders (x text);\n');
    await expect(migreer(open.database, map)).rejects.toThrow(/0001-a\.sql is veranderd/);
    rmSync(join(map, '0001-a.sql'));
    await expect(migreer(open.database, map)).rejects.toThrow(/nieuwere versie/);
  });
});
