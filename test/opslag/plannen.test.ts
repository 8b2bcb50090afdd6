import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import { opElkeDatabase } from './opElkeDatabase.ts';
import { beoordeeld, leverAan, PERIODE, toetsingVan } from './proefversies.ts';

const LATER = { van: 2028, tot: 2032 };

opElkeDatabase((nieuweBron) => {
  let opslag: Opslag;
  beforeAll(async () => {
    opslag = await openOpslag(await nieuweBron());
  });
  beforeEach(async () => {
    for (const { id } of await opslag.versies.lijst()) await opslag.versies.verwijder(id, 'Anna');
  });
  afterAll(() => opslag?.sluit());
  const planVan = async (id: string) => (await opslag.versies.regel(id))?.plan ?? null;
  const nummers = async (plan: string | null) =>
    (await opslag.versies.lijst({ plan: plan as string })).map(({ nummer }) => nummer);

  test('plannen staan op ministerie en periode, met de onbekende achteraan', async () => {
    await beoordeeld(opslag, null);
    await beoordeeld(opslag, 'OCW');
    await beoordeeld(opslag, 'BZ', {
      plan: { ministerie: 'BZ', titel: null, periode: LATER, versie: null, paginas: 1 },
    });
    await beoordeeld(opslag, 'BZ');
    await beoordeeld(opslag, null);
    expect(
      (await opslag.plannen.lijst()).map(({ ministerie, periode }) => [ministerie, periode?.van]),
    ).toEqual([
      ['BZ', 2028],
      ['BZ', 2027],
      ['OCW', 2027],
      [null, 2027],
      [null, 2027],
    ]);
    expect(await opslag.plannen.plan('99999999-9999-4999-8999-999999999999')).toBeNull();
  });

  test('versies van hetzelfde ministerie en dezelfde periode die tegelijk klaar zijn krijgen elk een eigen nummer', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => leverAan(opslag)));
    await Promise.all(ids.map((id) => opslag.versies.rondAf(id, toetsingVan('BZK'))));
    expect(await opslag.plannen.lijst()).toHaveLength(1);
    expect((await nummers(await planVan(ids[0] as string))).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('wat geen informatieplan is of niet is te lezen krijgt geen plan', async () => {
    await beoordeeld(opslag, 'BZ', { uitkomsten: [] });
    await beoordeeld(opslag, 'BZ', { fout: { code: 'LEEG', melding: 'leeg' }, uitkomsten: [] });
    expect(await opslag.plannen.lijst()).toEqual([]);
  });

  test('een versie die bij een plan wordt aangeleverd blijft daarbij, wat er ook in staat', async () => {
    const plan = (await planVan(await beoordeeld(opslag, 'BZ'))) as string;
    const id = await leverAan(opslag, { plan });
    expect(await opslag.versies.regel(id)).toMatchObject({ plan, nummer: 2 });
    await opslag.versies.rondAf(id, toetsingVan('OCW'));
    expect(await opslag.versies.regel(id)).toMatchObject({ plan, nummer: 2 });
    const weg = '99999999-9999-4999-8999-999999999999';
    expect(await planVan(await leverAan(opslag, { plan: weg }))).toBeNull();
  });

  test('een plan zonder versies is er niet meer, en een nummer komt niet terug', async () => {
    const een = await beoordeeld(opslag, 'BZ');
    const plan = await planVan(een);
    const twee = await beoordeeld(opslag, 'BZ');
    await opslag.versies.verwijder(twee, 'Anna');
    await beoordeeld(opslag, 'BZ');
    expect(await nummers(plan)).toEqual([1, 3]);
    for (const { id } of await opslag.versies.lijst()) await opslag.versies.verwijder(id, 'Anna');
    expect(await opslag.plannen.lijst()).toEqual([]);
  });

  test('een mens deelt een versie in; het oude plan verdwijnt als het leeg is', async () => {
    const id = await beoordeeld(opslag, null);
    const oud = await planVan(id);
    const doel = await planVan(await beoordeeld(opslag, 'FIN'));
    expect(await opslag.plannen.deelIn(id, { ministerie: 'FIN', periode: PERIODE }, 'Bert')).toBe(doel);
    expect(await opslag.versies.regel(id)).toMatchObject({ plan: doel, nummer: 2 });
    expect(await opslag.plannen.plan(oud as string)).toBeNull();
    // Where it already is: nothing happens.
    expect(await opslag.plannen.deelIn(id, { ministerie: 'FIN', periode: PERIODE }, 'Bert')).toBe(doel);
    const log = (await opslag.logboek({ versie: id })).filter(({ wat }) => wat === 'versie ingedeeld');
    expect(log).toMatchObject([
      {
        door: 'Bert',
        plan: doel,
        voor: { plan: oud },
        na: { plan: doel, ministerie: 'FIN', periode: PERIODE },
      },
    ]);
    const weg = '99999999-9999-4999-8999-999999999999';
    expect(await opslag.plannen.deelIn(weg, { ministerie: 'FIN', periode: PERIODE }, 'Bert')).toBeNull();
  });

  test('indelen heen en weer, verwijderen en beoordelen tegelijk loopt niet vast en laat geen leeg plan achter', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => leverAan(opslag)));
    await Promise.all(ids.map((id, i) => opslag.versies.rondAf(id, toetsingVan(i % 2 ? 'BZ' : 'FIN'))));
    const nieuw = await Promise.all(Array.from({ length: 5 }, () => leverAan(opslag)));
    await Promise.all([
      ...ids
        .slice(0, 6)
        .map((id, i) =>
          opslag.plannen.deelIn(id, { ministerie: i % 2 ? 'FIN' : 'BZ', periode: PERIODE }, 'Bert'),
        ),
      ...ids.slice(6).map((id) => opslag.versies.verwijder(id, 'Anna')),
      ...nieuw.map((id, i) => opslag.versies.rondAf(id, toetsingVan(i % 2 ? 'BZ' : 'FIN'))),
    ]);
    const plannen = await opslag.plannen.lijst();
    expect(plannen.map(({ ministerie }) => ministerie)).toEqual(['BZ', 'FIN']);
    const perPlan = await Promise.all(plannen.map(({ id }) => nummers(id)));
    expect(perPlan.flat()).toHaveLength(11);
    for (const lijst of perPlan) expect(new Set(lijst).size).toBe(lijst.length);
  });
});
