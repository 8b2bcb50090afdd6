import { afterAll, expect, test } from '@jest/globals';
import { telActiviteiten } from '../../src/beschouwing/activiteiten.ts';
import { telGeldOp } from '../../src/beschouwing/optelling.ts';
import { Beoordelaar } from '../../src/taken/beoordelaar.ts';
import { gemaakt } from './plannen.ts';
import { proefinbreng, totalen } from './proefinbreng.ts';

const beoordelaar = new Beoordelaar({ draden: 1 });
afterAll(() => beoordelaar.sluit());

const mln = (euro: number | null | undefined) => (euro ?? Number.NaN) / 1e6;

/**
 * By hand from fixtures/bron: VWS (x € 1 mln) 135, 144, 148, 136, 124 for 2027-2031; FIN (x € 1 mln) 1.110, 1.120, 1.100,
 * 1.075 for 2027-2030. Beheer of VWS in 2027: 90; vernieuwing 30 + 9 + 6 = 45.
 */
test('the sums of two plans are what they are by hand', async () => {
  const vws = (await gemaakt(beoordelaar, 'vws-2027-2031.pdf')).inbreng;
  const fin = (await gemaakt(beoordelaar, 'fin-2027-2030.odt')).inbreng;
  const { jaren, totalen, plannen, euro, verdeling } = telGeldOp([fin, vws]);
  expect(jaren).toEqual([2027, 2028, 2029, 2030, 2031]);
  expect(totalen.map((een) => mln(een.euro))).toEqual([1245, 1264, 1248, 1211, 124]);
  expect(mln(euro)).toBe(687 + 4405);
  expect(plannen.map((regel) => [regel.plan.ministerie, mln(regel.euro)])).toEqual([
    ['FIN', 4405],
    ['VWS', 687],
  ]);
  // FIN plans until 2030: what is not in the sum of 2031 is named with it.
  expect(totalen[4]?.ontbreekt).toEqual([
    { plan: expect.objectContaining({ ministerie: 'FIN' }), reden: 'buiten-planperiode' },
  ]);
  expect(totalen[0]?.delen.map(({ verwijzing }) => verwijzing.citaat)).toEqual([
    'Totaal | 1.110 | 1.120 | 1.100 | 1.075',
    'Totaal | 135 | 144 | 148 | 136 | 124 | 687',
  ]);
  const in2027 = verdeling.find(({ jaar }) => jaar === 2027);
  expect(in2027?.samen).toEqual({ beheer: 90e6, vernieuwing: 45e6, aandeelBeheer: 90 / 135, aantal: 1 });
  expect(in2027?.zonder.map(({ ministerie }) => ministerie)).toEqual(['FIN']);

  const activiteiten = telActiviteiten([fin, vws]);
  // FIN 187 + 96 + 210 + 58, VWS 61,4 + 18,9 + 22,5 + 27,0.
  expect(mln(activiteiten.euro)).toBeCloseTo(551 + 129.8, 6);
  expect(activiteiten).toMatchObject({ aantalOpgeteld: 8, aantalZonderBedrag: 0, gelijknamig: [] });
  expect(activiteiten.regels[0]).toMatchObject({ naam: 'Inning', ministerie: 'FIN' });
});

test('a year without a total, amounts without a year and a plan without any money are named, never added', () => {
  const a = proefinbreng('OCW', (citeer) => ({
    geld: {
      ...totalen(citeer, { 2027: 10, 2028: 20 }),
      jarenZonderTotaal: [2029, 2030],
      nietOpgeteld: [
        {
          reden: 'geen-jaar',
          euro: 99,
          jaar: null,
          post: 'loket',
          citaat: citeer('Het loket kost 99 euro.'),
        },
      ],
      aantalNietOpgeteld: { 'geen-jaar': 7, 'alleen-tekst': 1 },
    },
  }));
  const b = proefinbreng('SZW', (citeer) => ({ geld: totalen(citeer, { 2029: 5 }), periode: null }));
  const c = proefinbreng('VWS');
  const optelling = telGeldOp([a, b, c]);
  expect(optelling.euro).toBe(35);
  expect(
    optelling.totalen.map(({ jaar, euro, ontbreekt }) => [
      jaar,
      euro,
      ontbreekt.map((x) => [x.plan.inbreng, x.reden]),
    ]),
  ).toEqual([
    [
      2027,
      10,
      [
        ['SZW', 'periode-onbekend'],
        ['VWS', 'geen-totaal'],
      ],
    ],
    [
      2028,
      20,
      [
        ['SZW', 'periode-onbekend'],
        ['VWS', 'geen-totaal'],
      ],
    ],
    [
      2029,
      5,
      [
        ['OCW', 'geen-totaal'],
        ['VWS', 'geen-totaal'],
      ],
    ],
  ]);
  expect(optelling.plannen[0]).toMatchObject({
    jaren: [{ euro: 10 }, { euro: 20 }, null],
    jarenZonderTotaal: [2029, 2030],
    nietOpgeteld: [
      {
        reden: 'geen-jaar',
        aantal: 7,
        voorbeelden: [{ euro: 99, verwijzing: { citaat: 'Het loket kost 99 euro.' } }],
      },
      { reden: 'alleen-tekst', aantal: 1, voorbeelden: [] },
    ],
  });
  expect(telGeldOp([])).toEqual({ jaren: [], plannen: [], totalen: [], euro: 0, verdeling: [] });
});

test('the share of beheer comes from both amounts, a percentage, or the total; nothing else is a share', () => {
  const plan = (ministerie: string, totaal: number, ...verdeling: [string, number | null, number | null][]) =>
    proefinbreng(ministerie, (citeer) => ({
      geld: {
        ...totalen(citeer, { 2027: totaal }),
        verdeling: verdeling.map(([soort, euro, procent]) => ({
          ...{ soort: soort as 'beheer', jaar: 2027, euro, procent },
          citaat: citeer(`${soort} ${euro ?? procent}`),
        })),
      },
    }));
  const { verdeling } = telGeldOp([
    plan('AZ', 100, ['beheer', 30, null], ['vernieuwing', 5, null], ['vernieuwing', 5, null]),
    plan('BZ', 100, ['beheer', null, 65]),
    plan('DEF', 100, ['vernieuwing', null, 20]),
    plan('EZ', 80, ['beheer', 60, null]),
    plan('FIN', 80, ['vernieuwing', 60, null]),
    plan('OCW', 40, ['beheer', 60, null]),
    plan('SZW', 40),
  ]);
  expect(verdeling).toHaveLength(1);
  expect(
    verdeling[0]?.plannen.map(({ plan, aandeelBeheer, op }) => [plan.ministerie, aandeelBeheer, op]),
  ).toEqual([
    ['AZ', 0.75, 'beide-bedragen'],
    ['BZ', 0.65, 'percentage'],
    ['DEF', 0.8, 'percentage'],
    ['EZ', 0.75, 'totaal'],
    ['FIN', 0.25, 'totaal'],
    // More than the whole: they are not about the same money.
    ['OCW', null, null],
  ]);
  expect(verdeling[0]?.samen).toEqual({ beheer: 30, vernieuwing: 10, aandeelBeheer: 0.75, aantal: 1 });
  expect(verdeling[0]?.zonder.map(({ ministerie }) => ministerie)).toEqual(['SZW']);
});

test('an activity of two plans with one name and amount is added once; with other amounts it is pointed out', () => {
  const plan = (ministerie: string, ...activiteiten: [string, number | null][]) =>
    proefinbreng(ministerie, (citeer) => ({
      activiteiten: activiteiten.map(([naam, euro]) => ({
        naam,
        euro,
        van: 2027,
        tot: 2029,
        citaat: citeer(naam),
      })),
    }));
  const { euro, regels, gelijknamig, aantalOpgeteld, aantalZonderBedrag } = telActiviteiten([
    plan('EZ', ['Subsidie-platform', 40], ['Zaaksysteem', 10], ['Loket', null]),
    plan('KGG', ['Subsidieplatform', 40], ['Zaaksysteem', 12]),
  ]);
  expect(euro).toBe(40 + 10 + 12);
  expect([aantalOpgeteld, aantalZonderBedrag]).toEqual([3, 1]);
  expect(
    regels.filter(({ herhaling }) => herhaling).map(({ ministerie, naam }) => [ministerie, naam]),
  ).toEqual([['KGG', 'Subsidieplatform']]);
  expect(gelijknamig.map(({ naam, verwijzingen }) => [naam, verwijzingen.length])).toEqual([
    ['Zaaksysteem', 2],
  ]);
  // Two of one plan are two.
  expect(telActiviteiten([plan('EZ', ['Fase', 3], ['Fase', 3])]).euro).toBe(6);
});
