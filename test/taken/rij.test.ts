import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from '../../src/opslag/drizzle.ts';
import { type Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import { rijen } from '../../src/opslag/rijen.ts';
import type { Rij, Rijopties } from '../../src/taken/rij.ts';
import { opElkeDatabase } from '../opslag/opElkeDatabase.ts';
import { leverAan, toetsingVan } from '../opslag/proefversies.ts';
import { GEWEIGERD } from '../rapport/voorbeeldtoetsing.ts';
import {
  keerBeoordeeld,
  maakRij,
  type Oordeelt,
  totAfgebroken,
  totAllesAf,
  totdat,
  zetInRij,
} from './proefrij.ts';

const INTERN = { fout: { code: 'INTERN', melding: expect.stringContaining('Er ging bij ons iets mis') } };

opElkeDatabase((nieuweBron, soort) => {
  let opslag: Opslag;
  const open: Rij[] = [];
  beforeAll(async () => {
    opslag = await openOpslag(await nieuweBron());
  });
  beforeEach(async () => {
    for (const { id } of await opslag.versies.lijst()) await opslag.versies.verwijder(id, 'Anna');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((rij) => rij.sluit()));
  });
  afterAll(() => opslag?.sluit());

  /** A queue that works, and is closed after the test. */
  async function begin(oordeelt: Oordeelt, opties: Partial<Rijopties> = {}): Promise<Rij> {
    const rij = maakRij(opslag, oordeelt, { stoptijd: 0, ...opties });
    open.push(rij);
    await rij.begin();
    return rij;
  }
  const status = async (id: string) => (await opslag.versies.regel(id))?.status;
  const pogingen = async (id: string) =>
    (
      await rijen<{ pogingen: number }>(
        opslag.verbinding.database,
        sql`select pogingen from versies where id = ${id}`,
      )
    )[0]?.pogingen;

  test('aanleveren wacht niet op het oordeel, en de voortgang is te volgen', async () => {
    const verder = Promise.withResolvers<void>();
    const rij = await begin(async (_bestand, stap) => {
      stap({ stap: 'lezen', pagina: 2, paginas: 9 });
      await verder.promise;
      return undefined;
    });
    const id = await zetInRij(opslag, rij, 'plan.pdf');
    await totdat(rij, async () => (await opslag.versies.regel(id))?.voortgang?.stap === 'lezen');
    expect(await opslag.versies.regel(id)).toMatchObject({
      ...{ status: 'bezig', voortgang: { stap: 'lezen', pagina: 2, paginas: 9 } },
    });
    expect(await rij.lengte()).toEqual({ wacht: 0, bezig: 1 });
    verder.resolve();
    await totAllesAf(opslag, rij);
    expect(await status(id)).toBe('klaar');
    expect(await rij.lengte()).toEqual({ wacht: 0, bezig: 0 });
  });

  test('elk plan wordt één keer beoordeeld, op volgorde van binnenkomst', async () => {
    const gezien: string[] = [];
    const rij = await begin(async (naam) => void gezien.push(naam), { gelijktijdig: 1 });
    const namen = ['a', 'b', 'c', 'd', 'e', 'f'];
    const ids: string[] = [];
    for (const naam of namen) ids.push(await zetInRij(opslag, rij, naam));
    await totAllesAf(opslag, rij);
    expect(gezien).toEqual(namen);
    expect(await keerBeoordeeld(opslag, ids)).toEqual(namen.map(() => 1));
  });

  test('er zijn nooit meer plannen tegelijk in beoordeling dan is afgesproken', async () => {
    let nu = 0;
    let meest = 0;
    const twee = Promise.withResolvers<void>();
    const rij = await begin(async () => {
      nu += 1;
      meest = Math.max(meest, nu);
      if (nu === 2) twee.resolve();
      // Not before the second one runs beside the first.
      await twee.promise;
      await new Promise((verder) => setImmediate(verder));
      nu -= 1;
      return undefined;
    });
    for (const naam of ['a', 'b', 'c', 'd', 'e', 'f']) await zetInRij(opslag, rij, naam);
    await totAllesAf(opslag, rij);
    expect(meest).toBe(2);
  });

  describe('een eigen fout', () => {
    test('wordt opnieuw geprobeerd, en dan is er niets van te zien', async () => {
      let keer = 0;
      const rij = await begin(async () => {
        keer += 1;
        if (keer < 3) throw new Error('geheime tekst uit het plan');
        return undefined;
      });
      const id = await zetInRij(opslag, rij, 'plan.pdf');
      await totAllesAf(opslag, rij);
      expect(await opslag.versies.versie(id)).toMatchObject({ status: 'klaar', toetsing: { fout: null } });
      expect(keer).toBe(3);
      expect(await keerBeoordeeld(opslag, [id])).toEqual([1]);
    });

    test.each<[string, Oordeelt]>([
      ['een uitzondering', () => Promise.reject(new Error('geheime tekst uit het plan'))],
      ['een antwoord', async (bestand) => ({ bestand, fout: { code: 'INTERN', melding: 'geheime tekst' } })],
    ])(
      'drie keer als %s geeft een mislukt plan, zonder tekst van het plan, en de rij gaat door',
      async (_als, oordeelt) => {
        let keer = 0;
        const log: string[] = [];
        const noteer = (...regel: unknown[]) => void log.push(JSON.stringify(regel));
        const rij = await begin(
          async (naam, ...rest) => {
            if (naam === 'goed') return undefined;
            keer += 1;
            return oordeelt(naam, ...rest);
          },
          { gelijktijdig: 1, log: { info: noteer, error: noteer } },
        );
        const slecht = await zetInRij(opslag, rij, 'slecht');
        const goed = await zetInRij(opslag, rij, 'goed');
        await totAllesAf(opslag, rij);
        expect(keer).toBe(3);
        expect(await opslag.versies.versie(slecht)).toMatchObject({ status: 'mislukt', toetsing: INTERN });
        expect(await status(goed)).toBe('klaar');
        const taken = await rijen(opslag.verbinding.database, sql`select output from rij.job`);
        expect(log.filter((regel) => regel.includes('beoordelen mislukt'))).toHaveLength(3);
        expect(JSON.stringify([log, taken])).not.toContain('geheime tekst');
      },
    );

    test('wacht voor de volgende poging', async () => {
      const momenten: number[] = [];
      const rij = await begin(
        async () => {
          momenten.push(performance.now());
          if (momenten.length === 1) throw new Error('nog niet');
          return undefined;
        },
        { wachttijd: 1 },
      );
      const id = await zetInRij(opslag, rij, 'plan.pdf');
      await totAllesAf(opslag, rij);
      expect(await status(id)).toBe('klaar');
      expect((momenten[1] as number) - (momenten[0] as number)).toBeGreaterThan(900);
    });
  });

  test('een fout van het bestand wordt niet nog eens geprobeerd', async () => {
    let keer = 0;
    const rij = await begin(async () => {
      keer += 1;
      return GEWEIGERD;
    });
    const id = await zetInRij(opslag, rij, 'geheim.pdf');
    await totAllesAf(opslag, rij);
    expect(keer).toBe(1);
    expect(await opslag.versies.versie(id)).toMatchObject({ status: 'mislukt', toetsing: GEWEIGERD });
  });

  test('een plan dat al drie keer is begonnen en nooit afgemaakt wordt opgegeven', async () => {
    let keer = 0;
    const id = await leverAan(opslag);
    for (let poging = 0; poging < 3; poging += 1) await opslag.versies.begin(id);
    const rij = await begin(async () => {
      keer += 1;
      return undefined;
    });
    await totAllesAf(opslag, rij);
    expect(keer).toBe(0);
    expect(await opslag.versies.versie(id)).toMatchObject({ status: 'mislukt', toetsing: INTERN });
  });

  describe('annuleren', () => {
    test('van een plan dat wacht: het wordt nooit beoordeeld', async () => {
      const gezien: string[] = [];
      const verder = Promise.withResolvers<void>();
      const rij = await begin(
        async (naam) => {
          gezien.push(naam);
          await verder.promise;
          return undefined;
        },
        { gelijktijdig: 1 },
      );
      const eerste = await zetInRij(opslag, rij, 'eerste');
      const tweede = await zetInRij(opslag, rij, 'tweede');
      expect(await rij.annuleer(tweede, 'Bert')).toBe(true);
      const derde = await zetInRij(opslag, rij, 'derde');
      verder.resolve();
      await totAllesAf(opslag, rij);
      expect(await Promise.all([eerste, tweede, derde].map(status))).toEqual([
        'klaar',
        'geannuleerd',
        'klaar',
      ]);
      expect(gezien).toEqual(['eerste', 'derde']);
      expect(await rij.annuleer(eerste, 'Bert')).toBe(false);
    });

    test('van een plan dat bezig is: het stopt, en opnieuw proberen kan meteen', async () => {
      let keer = 0;
      let gestopt = 0;
      const begonnen = Promise.withResolvers<void>();
      const rij = await begin(async (_naam, _stap, afbreken) => {
        keer += 1;
        begonnen.resolve();
        if (keer > 1) return undefined;
        return totAfgebroken(afbreken).finally(() => (gestopt += 1));
      });
      const id = await zetInRij(opslag, rij, 'plan.pdf');
      await begonnen.promise;
      expect(await rij.annuleer(id, 'Bert')).toBe(true);
      expect(await rij.opnieuw(id, 'Cas')).toBe(true);
      expect(await rij.opnieuw(id, 'Cas')).toBe(false);
      await totAllesAf(opslag, rij);
      expect(await status(id)).toBe('klaar');
      expect([keer, gestopt]).toEqual([2, 1]);
      expect(await keerBeoordeeld(opslag, [id])).toEqual([1]);
      expect((await opslag.logboek({ versie: id })).map(({ wat, door }) => [wat, door])).toEqual([
        ['versie aangeleverd', 'Anna'],
        ['versie geannuleerd', 'Bert'],
        ['versie opnieuw in de rij', 'Cas'],
        ['versie beoordeeld', 'Plantoets'],
      ]);
    });

    test('of verwijderen buiten de rij om: het stopt bij de volgende stap', async () => {
      const afgebroken = Promise.withResolvers<void>();
      const rij = await begin(async (_naam, stap, afbreken) => {
        await opslag.versies.verwijder(id, 'Anna');
        stap({ stap: 'feiten' });
        return totAfgebroken(afbreken).finally(afgebroken.resolve);
      });
      const id = await zetInRij(opslag, rij, 'weg');
      await afgebroken.promise;
      expect(await opslag.versies.lijst()).toEqual([]);
    });
  });

  describe('sluiten', () => {
    test('wacht op wat bezig is, en wat nog niet was begonnen wacht op de volgende start', async () => {
      const begonnen = Promise.withResolvers<void>();
      const verder = Promise.withResolvers<void>();
      const rij = await begin(
        async () => {
          begonnen.resolve();
          await verder.promise;
          return undefined;
        },
        { gelijktijdig: 1, stoptijd: 60_000 },
      );
      const ids: string[] = [];
      for (const naam of ['a', 'b', 'c']) ids.push(await zetInRij(opslag, rij, naam));
      await begonnen.promise;
      const dicht = rij.sluit();
      verder.resolve();
      await dicht;
      expect(await Promise.all(ids.map(status))).toEqual(['klaar', 'wacht', 'wacht']);
      await totAllesAf(opslag, await begin(async () => undefined));
      expect(await keerBeoordeeld(opslag, ids)).toEqual([1, 1, 1]);
    });

    test('geeft na de stoptijd terug wat bezig is; dat telt niet als poging en gaat voor', async () => {
      const ids: string[] = [];
      // More often than a version may fail.
      for (let start = 0; start < 4; start += 1) {
        const begonnen = Promise.withResolvers<void>();
        const rij = await begin(
          async (_naam, _stap, afbreken) => {
            begonnen.resolve();
            return totAfgebroken(afbreken);
          },
          { gelijktijdig: 1, stoptijd: 1 },
        );
        if (start === 0) for (const naam of ['a', 'b', 'c']) ids.push(await zetInRij(opslag, rij, naam));
        await begonnen.promise;
        await rij.sluit();
        expect(await Promise.all(ids.map(status))).toEqual(['wacht', 'wacht', 'wacht']);
        expect(await pogingen(ids[0] as string)).toBe(0);
      }
      const gezien: string[] = [];
      await totAllesAf(opslag, await begin(async (naam) => void gezien.push(naam), { gelijktijdig: 1 }));
      expect(gezien).toEqual(['a', 'b', 'c']);
      expect(await keerBeoordeeld(opslag, ids)).toEqual([1, 1, 1]);
    });

    test('wacht niet op wat niet luistert; een late uitkomst telt niet dubbel', async () => {
      const begonnen = Promise.withResolvers<void>();
      const verder = Promise.withResolvers<void>();
      const rij = await begin(
        async () => {
          begonnen.resolve();
          await verder.promise;
          return toetsingVan('OCW');
        },
        { stoptijd: 1 },
      );
      const id = await zetInRij(opslag, rij, 'doof');
      await begonnen.promise;
      await rij.sluit();
      expect(await status(id)).toBe('wacht');
      const volgende = await begin(async () => undefined);
      await totAllesAf(opslag, volgende);
      verder.resolve();
      await volgende.sluit();
      expect((await opslag.versies.versie(id))?.toetsing?.plan?.ministerie).toBe('BZ');
      expect(await keerBeoordeeld(opslag, [id])).toEqual([1]);
    });
  });

  test('wat zonder taak openstaat krijgt er bij het begin een', async () => {
    const ids = [await leverAan(opslag), await leverAan(opslag)];
    await opslag.versies.begin(ids[0] as string);
    await totAllesAf(opslag, await begin(async () => undefined));
    expect(await keerBeoordeeld(opslag, ids)).toEqual([1, 1]);
  });

  if (soort === 'PostgreSQL') {
    test('twee processen op één server delen het werk, en niets gebeurt dubbel', async () => {
      const gezien: [string[], string[]] = [[], []];
      // The first of each waits for the other, so that both have work.
      const [een, twee] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const oordeelt =
        (lijst: string[], eigen: PromiseWithResolvers<void>, ander: PromiseWithResolvers<void>): Oordeelt =>
        async (naam) => {
          lijst.push(naam);
          eigen.resolve();
          await ander.promise;
          return undefined;
        };
      const samen = [
        await begin(oordeelt(gezien[0], een, twee)),
        await begin(oordeelt(gezien[1], twee, een)),
      ] as const;
      const namen = Array.from({ length: 20 }, (_, i) => `plan ${i}`);
      const ids = await Promise.all(
        namen.map((naam, i) => zetInRij(opslag, samen[i % 2 === 0 ? 0 : 1], naam)),
      );
      await totAllesAf(opslag, [...samen]);
      expect(gezien.flat().sort()).toEqual(namen.sort());
      for (const lijst of gezien) expect(lijst.length).toBeGreaterThan(0);
      expect(await keerBeoordeeld(opslag, ids)).toEqual(ids.map(() => 1));
    });
  }
});
