import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from '../../src/opslag/drizzle.ts';
import { type Opslag, openOpslag, type Planplek, type Versiefilter } from '../../src/opslag/opslag.ts';
import { GEWEIGERD } from '../rapport/voorbeeldtoetsing.ts';
import { opElkeDatabase } from './opElkeDatabase.ts';
import { beoordeeld, leverAan, PERIODE } from './proefversies.ts';

opElkeDatabase((nieuweBron) => {
  let opslag: Opslag;
  beforeAll(async () => {
    opslag = await openOpslag(await nieuweBron());
  });
  beforeEach(async () => {
    for (const { id } of await opslag.versies.lijst()) await opslag.versies.verwijder(id, 'Anna');
  });
  afterAll(() => opslag?.sluit());
  const planVan = async (id: string) => (await opslag.versies.regel(id))?.plan as string;

  describe('versies in bladen', () => {
    /** Ids of all pages, page by page. */
    async function bladen(van: Versiefilter, hoogstens: number): Promise<string[][]> {
      const alle: string[][] = [];
      let na: number | undefined;
      for (;;) {
        const { regels, verder } = await opslag.versies.blad(van, { hoogstens, na });
        alle.push(regels.map(({ id }) => id));
        if (verder === null) return alle;
        na = verder;
      }
    }

    test('nieuwste eerst, met een volgend blad zolang er meer is', async () => {
      expect(await opslag.versies.blad({}, { hoogstens: 2 })).toEqual({ regels: [], verder: null });
      const [een, twee, drie, vier] = [
        await leverAan(opslag),
        await beoordeeld(opslag, 'BZ'),
        await leverAan(opslag),
        await leverAan(opslag),
      ];
      expect(await bladen({}, 3)).toEqual([[vier, drie, twee], [een]]);
      // Exactly full: there is no empty page after it.
      expect(await bladen({}, 2)).toEqual([
        [vier, drie],
        [twee, een],
      ]);
      expect(await bladen({}, 4)).toEqual([[vier, drie, twee, een]]);
      const { regels } = await opslag.versies.blad({}, { hoogstens: 10 });
      expect(regels).toEqual((await opslag.versies.lijst()).toReversed());
    });

    test('wat erbij komt of verdwijnt verschuift de volgende bladen niet', async () => {
      const ids: string[] = [];
      for (let nummer = 0; nummer < 4; nummer += 1) ids.unshift(await leverAan(opslag));
      const { regels, verder } = await opslag.versies.blad({}, { hoogstens: 2 });
      expect(regels.map(({ id }) => id)).toEqual(ids.slice(0, 2));
      await leverAan(opslag);
      // Also the very version after which the next page begins.
      await opslag.versies.verwijder(ids[1] as string, 'Anna');
      const volgende = await opslag.versies.blad({}, { hoogstens: 2, na: verder ?? undefined });
      expect(volgende).toMatchObject({ regels: [{ id: ids[2] }, { id: ids[3] }], verder: null });
    });

    test('alleen van een plan, met een status, of van een ministerie', async () => {
      const bz = await beoordeeld(opslag, 'BZ');
      const wacht = await leverAan(opslag, { plan: await planVan(bz) });
      const ocw = await beoordeeld(opslag, 'OCW');
      const mislukt = await leverAan(opslag);
      await opslag.versies.rondAf(mislukt, GEWEIGERD);
      // Belongs to no plan, but tells its ministry itself.
      const los = await beoordeeld(opslag, 'BZ', { uitkomsten: [] });
      const verplaatst = await beoordeeld(opslag, 'OCW');
      await opslag.plannen.deelIn(verplaatst, { ministerie: 'FIN', periode: PERIODE }, 'Bert');

      expect(await bladen({ plan: await planVan(bz) }, 1)).toEqual([[wacht], [bz]]);
      expect(await bladen({ status: 'mislukt' }, 5)).toEqual([[mislukt]]);
      expect(await bladen({ status: 'wacht', plan: await planVan(bz) }, 5)).toEqual([[wacht]]);
      expect(await bladen({ ministerie: 'BZ' }, 2)).toEqual([[los, wacht], [bz]]);
      expect(await bladen({ ministerie: 'OCW' }, 5)).toEqual([[ocw]]);
      expect(await bladen({ ministerie: 'FIN', status: 'klaar' }, 5)).toEqual([[verplaatst]]);
      expect(await bladen({ ministerie: "BZ' or true --" }, 5)).toEqual([[]]);
    });
  });

  describe('plannen in bladen', () => {
    async function bladen(ministerie: string | undefined, hoogstens: number): Promise<string[][]> {
      const alle: string[][] = [];
      let na: Planplek | undefined;
      for (;;) {
        const { regels, verder } = await opslag.plannen.blad({ ministerie }, { hoogstens, na });
        alle.push(regels.map(({ id }) => id));
        if (verder === null) return alle;
        na = verder;
      }
    }

    test('nieuwste eerst, en elk plan een keer, ook als ze tegelijk kwamen', async () => {
      const oud = await planVan(await beoordeeld(opslag, 'BZ'));
      const tegelijk: string[] = [];
      for (const ministerie of ['OCW', 'FIN', null]) {
        tegelijk.push(await planVan(await beoordeeld(opslag, ministerie)));
      }
      const { database } = opslag.verbinding;
      // More precise than a Date: within one millisecond the id decides.
      const momenten = ['10:00:00.000', '12:00:00.123456', '12:00:00.123789', '12:00:00.123001'];
      for (const [i, id] of [oud, ...tegelijk].entries()) {
        const moment = `2026-09-01 ${momenten[i]}+00`;
        await database.execute(sql`update plannen set aangemaakt = ${moment}::timestamptz where id = ${id}`);
      }
      const volgorde = [...tegelijk.toSorted().toReversed(), oud];
      expect(await bladen(undefined, 1)).toEqual(volgorde.map((id) => [id]));
      expect(await bladen(undefined, 4)).toEqual([volgorde]);
      expect(await bladen('BZ', 1)).toEqual([[oud]]);
      expect(await bladen('SZW', 1)).toEqual([[]]);
      const { regels } = await opslag.plannen.blad({ ministerie: 'BZ' }, { hoogstens: 1 });
      expect(regels).toEqual([await opslag.plannen.plan(oud)]);
    });
  });
});
