import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import { opElkeDatabase } from './opElkeDatabase.ts';

opElkeDatabase((nieuweBron) => {
  let opslag: Opslag;
  beforeAll(async () => {
    opslag = await openOpslag(await nieuweBron());
  });
  afterAll(() => opslag?.sluit());
  const zet = (jaar: number, mijlpaal: string, datum: string | null, ministerie = 'BZ') =>
    opslag.termijndata.zet({ jaar, ministerie, mijlpaal, datum }, 'Anna');
  const log = async (jaar: number) =>
    (await opslag.logboek()).filter(
      ({ wat, na }) => wat === 'datum aangepast' && (na as { jaar: number }).jaar === jaar,
    );

  test('een ministerie zet een datum, verandert hem en gaat terug naar die van het kader', async () => {
    await zet(2026, 'Minister', '2026-11-04');
    await zet(2026, 'Bestuursraad', '2026-10-01');
    await zet(2026, 'Minister', '2026-10-28', 'AZ');
    await zet(2026, 'Minister', '2026-11-05');
    await zet(2027, 'Minister', '2027-11-03');
    expect(await opslag.termijndata.jaar(2026)).toEqual([
      { jaar: 2026, ministerie: 'AZ', mijlpaal: 'Minister', datum: '2026-10-28' },
      { jaar: 2026, ministerie: 'BZ', mijlpaal: 'Bestuursraad', datum: '2026-10-01' },
      { jaar: 2026, ministerie: 'BZ', mijlpaal: 'Minister', datum: '2026-11-05' },
    ]);
    await zet(2026, 'Minister', null);
    await zet(2026, 'Minister', null, 'OCW');
    expect((await opslag.termijndata.jaar(2026)).map(({ ministerie }) => ministerie)).toEqual(['AZ', 'BZ']);
    const bz = (await log(2026)).filter(({ na }) => (na as { ministerie: string }).ministerie === 'BZ');
    const datums = bz.map(({ voor, na }) => [
      (voor as { datum: string }).datum,
      (na as { datum: string }).datum,
    ]);
    expect(datums).toEqual([
      [null, '2026-11-04'],
      [null, '2026-10-01'],
      ['2026-11-04', '2026-11-05'],
      ['2026-11-05', null],
    ]);
    expect(bz[0]).toMatchObject({ door: 'Anna', voor: { jaar: 2026, mijlpaal: 'Minister' } });

    const wijzigingen = await opslag.termijndata.wijzigingen(2026, 'BZ');
    expect(wijzigingen.map(({ van, naar }) => [van, naar])).toEqual(datums.toReversed());
    expect(wijzigingen[0]).toMatchObject({ mijlpaal: 'Minister', door: 'Anna', moment: expect.any(Date) });
    expect(await opslag.termijndata.wijzigingen(2026, 'OCW')).toEqual([]);
  });

  test('wie tegelijk dezelfde datum zetten weten van elkaar, en dezelfde datum nog eens is geen wijziging', async () => {
    await Promise.all(
      ['2030-01-01', '2030-01-02', '2030-01-03'].map((datum) => zet(2030, 'Minister', datum)),
    );
    const [nu] = await opslag.termijndata.jaar(2030);
    await zet(2030, 'Minister', nu?.datum as string);
    const regels = await log(2030);
    expect(regels).toHaveLength(3);
    const datum = (waarde: unknown) => (waarde as { datum: string | null }).datum;
    expect(regels.map(({ voor }) => datum(voor))).toEqual([null, datum(regels[0]?.na), datum(regels[1]?.na)]);
    expect(nu?.datum).toBe(datum(regels[2]?.na));
  });
});
