import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Bron } from '../../src/opslag/opslag.ts';
import { openOpslag } from '../../src/opslag/opslag.ts';
import { Opslagfout } from '../../src/opslag/opslagfout.ts';
import { legeMap } from './legeMap.ts';
import { proefserver, vrijePoort } from './opElkeDatabase.ts';
import { beoordeeld, leverAan } from './proefversies.ts';

const mappen: string[] = [];
function nieuweMap(): string {
  const map = mkdtempSync(join(tmpdir(), 'plantoets-test-'));
  mappen.push(map);
  return map;
}
afterAll(() => {
  for (const map of mappen) rmSync(map, { recursive: true, force: true });
});

/** @returns the refusal to open it */
async function weigering(bron: Bron): Promise<Opslagfout> {
  const fout = await openOpslag(bron).catch((reden: unknown) => reden);
  expect(fout).toBeInstanceOf(Opslagfout);
  return fout as Opslagfout;
}

describe('een map', () => {
  test('de gegevens overleven een herstart, ook na een harde stop, en zijn van niemand anders', async () => {
    const map = join(nieuweMap(), 'data');
    let opslag = await openOpslag({ map });
    expect(statSync(map).mode & 0o777).toBe(0o700);
    const klaar = await beoordeeld(opslag, 'BZ');
    const wacht = await leverAan(opslag, { inhoud: 'twee' });
    const lijst = await opslag.versies.lijst();
    await opslag.sluit();

    // What a process that was killed leaves behind; this id no process has.
    writeFileSync(join(map, 'in-gebruik.pid'), '4194999\n');
    opslag = await openOpslag({ map });
    expect(await opslag.versies.lijst()).toEqual(lijst);
    expect(lijst.map(({ id }) => id)).toEqual([klaar, wacht]);
    expect((await opslag.versies.inhoud(wacht)).toString()).toBe('twee');
    await opslag.sluit();
  });

  test('een map die in gebruik is wordt geweigerd', async () => {
    const map = await legeMap();
    mappen.push(map);
    const opslag = await openOpslag({ map });
    const { message } = await weigering({ map });
    expect(message).toContain(`${map} is al in gebruik`);
    await opslag.sluit();
    await (await openOpslag({ map })).sluit();
  });

  test('beschadigde gegevens en een onbruikbare map geven een melding die zegt wat te doen', async () => {
    const map = nieuweMap();
    mkdirSync(join(map, 'database'));
    writeFileSync(join(map, 'database', 'PG_VERSION'), 'kapot');
    expect((await weigering({ map })).message).toMatch(/beschadigd.*reservekopie/);
    // The folder was let go of: the second try says the same.
    expect((await weigering({ map })).message).toMatch(/beschadigd/);

    const bestand = join(nieuweMap(), 'bestand');
    writeFileSync(bestand, '');
    expect((await weigering({ map: bestand })).message).toMatch(/GEGEVENSMAP/);
  });
});

describe('een server', () => {
  const nieuweBron = proefserver();

  test.each<[string, RegExp, () => Promise<Partial<URL>>]>([
    ['onbereikbaar', /niet te bereiken.*DATABASE_URL/, async () => ({ port: String(await vrijePoort()) })],
    ['een verkeerd wachtwoord', /weigert.*wachtwoord/, async () => ({ password: 'geheimwoord' })],
    ['een database die er niet is', /bestaat niet/, async () => ({ pathname: '/nergens' })],
  ])('%s geeft een melding zonder wachtwoord', async (_wat, melding, anders) => {
    const adres = new URL(((await nieuweBron()) as { url: string }).url);
    Object.assign(adres, await anders());
    const fout = await weigering({ url: adres.href });
    expect(fout.message).toMatch(melding);
    expect(inspect(fout, { depth: 10, showHidden: true })).not.toMatch(/proefwachtwoord|geheimwoord/);
  });

  test('een adres dat niet is te ontleden verraadt zich niet', async () => {
    const fout = await weigering({ url: 'postgres://naam:geheim%zz@[kapot/db' });
    expect(inspect(fout, { depth: 10, showHidden: true })).not.toContain('geheim');
  });

  test('twee processen werken tegelijk op dezelfde gegevens', async () => {
    const bron = await nieuweBron();
    const [een, twee] = await Promise.all([openOpslag(bron), openOpslag(bron)]);
    const id = await beoordeeld(een, 'BZ');
    expect(await twee.versies.versie(id)).toEqual(await een.versies.versie(id));
    expect(een.verbinding.alleen).toBe(false);
    await Promise.all([een.sluit(), twee.sluit()]);
  });
});
