import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from '../../src/opslag/drizzle.ts';
import { type Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import { opElkeDatabase } from './opElkeDatabase.ts';
import { beoordeeld, leverAan, toetsingVan } from './proefversies.ts';

opElkeDatabase((nieuweBron) => {
  let opslag: Opslag;
  let vooraf: number;
  beforeAll(async () => {
    opslag = await openOpslag(await nieuweBron());
  });
  beforeEach(async () => {
    for (const { id } of await opslag.versies.lijst()) await opslag.versies.verwijder(id, 'Anna');
    vooraf = (await opslag.logboek()).at(-1)?.nummer ?? 0;
  });
  afterAll(() => opslag?.sluit());

  test('elke stap staat erin, met wie, wanneer en wat', async () => {
    const id = await leverAan(opslag, { bestandsnaam: 'plan.pdf', door: 'Anna' });
    await opslag.versies.annuleer(id, 'Bert');
    await opslag.versies.opnieuw(id, 'Cas');
    await opslag.versies.rondAf(id, toetsingVan('BZ'));
    const plan = (await opslag.versies.regel(id))?.plan;
    await opslag.versies.verwijder(id, 'Dirk');
    const regels = await opslag.logboek({}, { na: vooraf });
    expect(regels).toMatchObject([
      { wat: 'versie aangeleverd', door: 'Anna', na: { bestand: 'plan.pdf', grootte: 36 } },
      { wat: 'versie geannuleerd', door: 'Bert' },
      { wat: 'versie opnieuw in de rij', door: 'Cas' },
      { wat: 'versie beoordeeld', door: 'Plantoets', plan, na: { score: 71, gereed: 'nee', fout: null } },
      { wat: 'versie verwijderd', door: 'Dirk', plan, voor: { bestand: 'plan.pdf', nummer: 1 } },
    ]);
    for (const regel of regels) expect(regel).toMatchObject({ versie: id, moment: expect.any(Date) });
    expect(JSON.stringify(regels)).not.toMatch(/Waterkering|citaat/);
  });

  test('niemand verandert of wist een regel', async () => {
    await leverAan(opslag);
    const regels = await opslag.logboek();
    const { database } = opslag.verbinding;
    for (const opdracht of ["update logboek set door = 'ander'", 'delete from logboek', 'truncate logboek']) {
      const geweigerd = await database.execute(sql.raw(opdracht)).catch((fout: Error) => fout);
      expect(String((geweigerd as Error).cause)).toContain('het logboek kan niet worden veranderd');
    }
    expect(await opslag.logboek()).toEqual(regels);
  });

  test('het logboek van een plan is dat van al zijn versies, ook van voor ze waren ingedeeld', async () => {
    const een = await beoordeeld(opslag, 'BZ');
    const ander = await beoordeeld(opslag, 'OCW');
    const plan = (await opslag.versies.regel(een))?.plan as string;
    const regels = await opslag.logboek({ plan });
    expect(regels.map(({ wat }) => wat)).toEqual(['versie aangeleverd', 'versie beoordeeld']);
    expect((await opslag.logboek({ versie: ander })).map(({ versie }) => versie)).toEqual([ander, ander]);
    expect(await opslag.logboek({ plan, versie: ander })).toHaveLength(4);
  });

  test('het is per deel te lezen, de oudste eerst', async () => {
    await beoordeeld(opslag, 'BZ');
    await beoordeeld(opslag, 'BZ');
    const alles = await opslag.logboek({}, { na: vooraf });
    expect(alles).toHaveLength(4);
    const eerste = await opslag.logboek({}, { na: vooraf, hoogstens: 3 });
    expect(eerste).toEqual(alles.slice(0, 3));
    expect(await opslag.logboek({}, { na: eerste.at(-1)?.nummer as number })).toEqual(alles.slice(3));
  });
});
