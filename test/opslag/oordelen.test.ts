import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import type { Criteriumuitkomst } from '../../src/toets/toetsing.ts';
import { UITKOMSTEN } from '../rapport/voorbeeldtoetsing.ts';
import { opElkeDatabase } from './opElkeDatabase.ts';
import { beoordeeld } from './proefversies.ts';

const WEG = '99999999-9999-4999-8999-999999999999';

/** The outcomes of the example, one of them otherwise. */
const metAnder = (id: string, anders: (u: Criteriumuitkomst) => Partial<Criteriumuitkomst>) => ({
  uitkomsten: UITKOMSTEN.map((u) => (u.id === id ? { ...u, ...anders(u) } : u)),
});
/** Other words as evidence. */
const anderBewijs = metAnder('K01', (u) => ({
  elementen: u.elementen.map((e) => ({
    ...e,
    bewijs: e.bewijs.map((b) => ({ ...b, citaat: 'Iets anders' })),
  })),
}));
/** The same words in another place. */
const verschoven = metAnder('K01', (u) => ({
  elementen: u.elementen.map((e) => ({
    ...e,
    bewijs: e.bewijs.map((b) => ({ ...b, pagina: 9, sectie: '8' })),
  })),
}));

opElkeDatabase((nieuweBron) => {
  let opslag: Opslag;
  let id: string;
  beforeAll(async () => {
    opslag = await openOpslag(await nieuweBron());
  });
  beforeEach(async () => {
    for (const versie of await opslag.versies.lijst()) await opslag.versies.verwijder(versie.id, 'Anna');
    id = await beoordeeld(opslag, 'BZK');
  });
  afterAll(() => opslag?.sluit());

  const geef = (versie: string, criterium = 'K01', uitkomst: 'deels' | 'voldoet' = 'deels') =>
    opslag.oordelen.geef({ versie, criterium, uitkomst, reden: 'zie bijlage', door: 'Bert' });
  const soorten = async (versie: string) =>
    Object.fromEntries([...(await opslag.oordelen.geldend(versie))].map(([k, { soort }]) => [k, soort]));
  const log = async (versie: string) =>
    (await opslag.logboek({ versie }))
      .filter(({ wat }) => wat.startsWith('oordeel'))
      .map(({ wat, door, criterium, voor, na }) => ({ wat, door, criterium, voor, na }));

  test('een oordeel gaat voor de automatische uitkomst, en die blijft erbij staan', async () => {
    expect(await geef(id)).toBe(true);
    expect((await opslag.oordelen.geldend(id)).get('K01')).toMatchObject({
      ...{ soort: 'gegeven', uitkomst: 'deels', automatisch: 'voldoet', reden: 'zie bijlage', door: 'Bert' },
      moment: expect.any(Date),
    });
    expect(await log(id)).toEqual([
      {
        ...{ wat: 'oordeel gegeven', door: 'Bert', criterium: 'K01' },
        ...{ voor: { uitkomst: 'voldoet' }, na: { uitkomst: 'deels', reden: 'zie bijlage' } },
      },
    ]);
  });

  test('het nieuwste oordeel geldt, en de geschiedenis houdt alle', async () => {
    await geef(id);
    await geef(id, 'K01', 'voldoet');
    expect((await opslag.oordelen.geldend(id)).get('K01')).toMatchObject({ uitkomst: 'voldoet' });
    expect((await opslag.oordelen.geschiedenis(id)).map(({ uitkomst }) => uitkomst)).toEqual([
      'deels',
      'voldoet',
    ]);
    expect((await log(id))[1]).toMatchObject({ voor: { uitkomst: 'deels' }, na: { uitkomst: 'voldoet' } });
  });

  test('twee tegelijk staan allebei in het logboek, elk met wat er echt voor stond', async () => {
    await Promise.all([geef(id, 'K01', 'deels'), geef(id, 'K01', 'voldoet'), geef(id, 'K01', 'deels')]);
    const regels = await log(id);
    const na = regels.map((regel) => (regel.na as { uitkomst: string }).uitkomst);
    const voor = regels.map((regel) => (regel.voor as { uitkomst: string }).uitkomst);
    expect(voor).toEqual(['voldoet', ...na.slice(0, 2)]);
  });

  test('intrekken laat de automatische uitkomst weer gelden, één keer', async () => {
    const trekIn = () =>
      opslag.oordelen.trekIn({ versie: id, criterium: 'K01', reden: 'vergissing', door: 'Cas' });
    expect(await trekIn()).toBe(false);
    await geef(id);
    expect(await trekIn()).toBe(true);
    expect(await trekIn()).toBe(false);
    expect(await soorten(id)).toEqual({});
    expect(await opslag.oordelen.geschiedenis(id)).toHaveLength(2);
    expect((await log(id))[1]).toMatchObject({
      ...{ wat: 'oordeel ingetrokken', door: 'Cas' },
      ...{ voor: { uitkomst: 'deels' }, na: { uitkomst: 'voldoet', reden: 'vergissing' } },
    });
  });

  test('een oordeel over wat er niet is wordt geweigerd en laat niets achter', async () => {
    expect(await geef(WEG)).toBe(false);
    expect(await geef(id, 'K99')).toBe(false);
    expect(await opslag.oordelen.geschiedenis(id)).toEqual([]);
    expect(await log(id)).toEqual([]);
  });

  describe('een nieuwe versie', () => {
    test('krijgt het oordeel mee als het bewijs gelijk is, ook als dat is verschoven', async () => {
      await geef(id);
      const twee = await beoordeeld(opslag, 'BZK', verschoven);
      expect((await opslag.oordelen.geldend(twee)).get('K01')).toMatchObject({
        ...{ soort: 'overgenomen', uitkomst: 'deels', automatisch: 'voldoet', door: 'Bert' },
      });
      expect(await log(twee)).toEqual([
        {
          ...{ wat: 'oordeel overgenomen', door: 'Plantoets', criterium: 'K01' },
          ...{ voor: { uitkomst: 'deels', versie: id }, na: { uitkomst: 'deels' } },
        },
      ]);
      const drie = await beoordeeld(opslag, 'BZK');
      expect(await soorten(drie)).toEqual({ K01: 'overgenomen' });
    });

    test('vraagt opnieuw als het bewijs anders is, en blijft vragen tot een mens oordeelt', async () => {
      await geef(id);
      const twee = await beoordeeld(opslag, 'BZK', anderBewijs);
      expect(await soorten(twee)).toEqual({ K01: 'vervallen' });
      expect(await log(twee)).toMatchObject([
        { wat: 'oordeel vervallen', voor: { uitkomst: 'deels', versie: id }, na: { uitkomst: 'voldoet' } },
      ]);
      const drie = await beoordeeld(opslag, 'BZK', anderBewijs);
      expect(await soorten(drie)).toEqual({ K01: 'vervallen' });
      await geef(drie);
      expect((await log(drie))[1]).toMatchObject({
        voor: { uitkomst: 'voldoet' },
        na: { uitkomst: 'deels' },
      });
      expect(await soorten(await beoordeeld(opslag, 'BZK', anderBewijs))).toEqual({ K01: 'overgenomen' });
    });

    test('vraagt opnieuw als de regels er iets anders van vinden', async () => {
      await geef(id);
      const twee = await beoordeeld(
        opslag,
        'BZK',
        metAnder('K01', () => ({ uitkomst: 'onzeker' })),
      );
      expect(await soorten(twee)).toEqual({ K01: 'vervallen' });
    });

    test('krijgt niets mee van wat is ingetrokken of van een ander plan', async () => {
      await geef(id);
      expect(await soorten(await beoordeeld(opslag, 'OCW'))).toEqual({});
      await opslag.oordelen.trekIn({ versie: id, criterium: 'K01', reden: 'toch niet', door: 'Bert' });
      expect(await soorten(await beoordeeld(opslag, 'BZK'))).toEqual({});
    });

    test('die pas later bij het plan wordt ingedeeld krijgt het oordeel dan, behalve waar al is geoordeeld', async () => {
      await geef(id, 'K01');
      await geef(id, 'K08', 'voldoet');
      const plan = await opslag.plannen.plan((await opslag.versies.regel(id))?.plan as string);
      const los = await beoordeeld(opslag, null);
      await geef(los, 'K08', 'deels');
      await opslag.plannen.deelIn(los, { ministerie: 'BZK', periode: plan?.periode ?? null }, 'Anna');
      expect(await soorten(los)).toEqual({ K01: 'overgenomen', K08: 'gegeven' });
    });
  });

  test('aantekeningen staan bij de versie en bij de latere, en in het logboek', async () => {
    const noteer = (versie: string, tekst: string) =>
      opslag.oordelen.noteer({ versie, criterium: 'K01', tekst, door: 'Anna' });
    expect(await noteer(id, 'eerste')).toBe(true);
    const twee = await beoordeeld(opslag, 'BZK');
    expect(await noteer(twee, 'tweede \0')).toBe(true);
    expect(await noteer(WEG, 'nergens')).toBe(false);
    const teksten = async (versie: string) =>
      (await opslag.oordelen.aantekeningen(versie)).map(({ tekst }) => tekst);
    expect(await teksten(twee)).toEqual(['eerste', 'tweede ']);
    expect(await teksten(id)).toEqual(['eerste']);
    expect((await opslag.logboek({ versie: id })).at(-1)).toMatchObject({
      ...{ wat: 'aantekening geplaatst', door: 'Anna', criterium: 'K01', na: { tekst: 'eerste' } },
    });
  });
});
