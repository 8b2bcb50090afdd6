import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { telActiviteiten } from '../../src/beschouwing/activiteiten.ts';
import { maakGenoemd } from '../../src/beschouwing/genoemd.ts';
import type { Inbreng } from '../../src/beschouwing/inbreng.ts';
import { maakMatrix } from '../../src/beschouwing/matrix.ts';
import { telMensen } from '../../src/beschouwing/mensen.ts';
import { telGeldOp } from '../../src/beschouwing/optelling.ts';
import { maakRonde } from '../../src/beschouwing/ronde.ts';
import { maakTijdlijn } from '../../src/beschouwing/tijdlijn.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { proefinbreng, totalen, uitkomstenVan } from './proefinbreng.ts';

const { gewichten } = laadKader();
const jaar = fc.integer({ min: 2026, max: 2033 });
const euro = fc.integer({ min: 0, max: 2_000_000_000 });
const sleutel = fc.constantFrom('logius', 'digid', 'djuma', 'sap');

/** Any plan of one of a few ministries, so that some have more than one. */
const inbreng = fc
  .record({
    ministerie: fc.constantFrom('AZ', 'BZ', 'BZK', 'DEF', null),
    van: fc.integer({ min: 2026, max: 2028 }),
    perJaar: fc.dictionary(jaar.map(String), euro, { maxKeys: 6 }),
    verdeling: fc.array(fc.tuple(fc.constantFrom('beheer' as const, 'vernieuwing' as const), jaar, euro), {
      maxLength: 6,
    }),
    activiteiten: fc.array(
      fc.tuple(fc.constantFrom('Loket', 'Register', 'Zaaksysteem'), fc.option(fc.constantFrom(1, 2, 3))),
      { maxLength: 5 },
    ),
    mijlpalen: fc.array(
      fc.tuple(
        jaar,
        fc.constantFrom('', '-Q1', '-Q4', '-H1', '-03', '-11-30'),
        fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 3 }),
      ),
      { maxLength: 12 },
    ),
    namen: fc.uniqueArray(sleutel),
    mensen: fc.array(
      fc.record({
        ...{
          soort: fc.constantFrom('fte' as const, 'inhuur' as const),
          eenheid: fc.constantFrom('fte' as const, 'procent' as const),
        },
        ...{
          waarde: fc.integer({ min: 0, max: 100 }),
          jaar: fc.option(jaar),
          moment: fc.constant('nu' as const),
        },
        groep: fc.constantFrom('', 'Beheer', 'Ontwikkelaars'),
      }),
      { maxLength: 8 },
    ),
    uitkomsten: fc.dictionary(
      fc.constantFrom('K01', 'K02', 'K03'),
      fc.constantFrom('voldoet' as const, 'deels' as const, 'ontbreekt' as const, 'nvt' as const),
    ),
    vingerafdruk: fc.constantFrom('a', 'b'),
  })
  .map((deel) =>
    proefinbreng(deel.ministerie, (citeer) => ({
      periode: { van: deel.van, tot: deel.van + 3 },
      uitkomsten: uitkomstenVan(deel.uitkomsten, { vingerafdruk: deel.vingerafdruk }),
      geld: {
        ...totalen(citeer, deel.perJaar),
        verdeling: deel.verdeling.map(([soort, jaar, euro]) => ({
          soort,
          jaar,
          euro,
          procent: null,
          citaat: citeer(`${soort} ${euro}`),
        })),
      },
      activiteiten: deel.activiteiten.map(([naam, euro]) => ({
        naam,
        euro,
        van: null,
        tot: 2029,
        citaat: citeer(naam),
      })),
      mijlpalen: deel.mijlpalen.map(([jaar, rest, themas]) => ({
        ...{
          wanneer: `${jaar}${rest}`,
          jaar,
          wat: 'iets',
          eigenaar: null,
          themas,
          criteria: [],
          citaat: citeer(`in ${jaar}${rest}`),
        },
      })),
      namen: deel.namen.map((naam) => ({
        soort: 'partner' as const,
        naam,
        sleutel: naam,
        eigen: false,
        aantal: 1,
        citaten: [citeer(naam)],
      })),
      afhankelijkheden: deel.namen.map((naam) => ({
        van: [naam],
        wanneer: null,
        citaat: citeer(`hangt af van ${naam}`),
      })),
      mensen: deel.mensen.map((een) => ({ ...een, citaat: citeer(`${een.soort} ${een.waarde}`) })),
    })),
  );
const inbrengen = fc
  .array(inbreng, { maxLength: 8 })
  .map((lijst): Inbreng[] => lijst.map((een, i) => ({ ...een, id: `plan-${i}` })));

const som = (getallen: readonly (number | null)[]) => getallen.reduce<number>((a, b) => a + (b ?? 0), 0);

test('a ministry is in the round once, and every plan is either in it or named as double', () => {
  fc.assert(
    fc.property(inbrengen, jaar, (alle, rondejaar) => {
      const ronde = maakRonde(alle, rondejaar);
      const codes = ronde.plannen.flatMap(({ ministerie }) => ministerie ?? []);
      expect(new Set(codes).size).toBe(codes.length);
      const ids = [...ronde.plannen.map(({ id }) => id), ...ronde.dubbel.map(({ plan }) => plan.inbreng)];
      expect(ids.sort()).toEqual(alle.map(({ id }) => id).sort());
      expect(ronde.ontbreekt.some(({ code }) => codes.includes(code))).toBe(false);
    }),
  );
});

test('totals are the sum of their parts, by year and by plan, and each plan is in it or named as missing', () => {
  fc.assert(
    fc.property(inbrengen, (alle) => {
      const { plannen } = maakRonde(alle, 2026);
      const { totalen, plannen: regels, euro, verdeling } = telGeldOp(plannen);
      for (const totaal of totalen) {
        expect(totaal.euro).toBe(som(totaal.delen.map((deel) => deel.euro)));
        const namen = [...totaal.delen, ...totaal.ontbreekt].map(({ plan }) => plan.inbreng);
        expect(namen.sort()).toEqual(plannen.map(({ id }) => id).sort());
      }
      for (const regel of regels) expect(regel.euro).toBe(som(regel.jaren.map((cel) => cel?.euro ?? null)));
      expect(euro).toBe(som(totalen.map((totaal) => totaal.euro)));
      expect(euro).toBe(som(regels.map((regel) => regel.euro)));
      expect(euro).toBe(som(plannen.flatMap(({ geld }) => geld.totalen.map((een) => een.euro))));
      for (const { samen, plannen: delen } of verdeling) {
        const beide = delen.filter(({ op }) => op === 'beide-bedragen');
        expect(samen?.beheer ?? 0).toBe(som(beide.map(({ beheer }) => beheer)));
        for (const { aandeelBeheer } of delen) {
          expect(aandeelBeheer ?? 0).toBeGreaterThanOrEqual(0);
          expect(aandeelBeheer ?? 0).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});

test('no sum depends on the order of the plans, and twice the same round is no more than once', () => {
  fc.assert(
    fc.property(inbrengen, (alle) => {
      const { plannen } = maakRonde(alle, 2026);
      const om = plannen.toReversed();
      expect(telGeldOp(om).totalen.map(({ jaar, euro }) => [jaar, euro])).toEqual(
        telGeldOp(plannen).totalen.map(({ jaar, euro }) => [jaar, euro]),
      );
      expect(telActiviteiten(om).euro).toBe(telActiviteiten(plannen).euro);
      expect(telMensen(om).sommen.map(({ som }) => som)).toEqual(
        telMensen(plannen).sommen.map(({ som }) => som),
      );
      const bekend = plannen.filter(({ ministerie }) => ministerie !== null);
      expect(telGeldOp(maakRonde([...bekend, ...bekend], 2026).plannen).euro).toBe(telGeldOp(bekend).euro);
    }),
  );
});

test('every milestone, person, name and outcome is counted once', () => {
  fc.assert(
    fc.property(inbrengen, (alle) => {
      const { plannen } = maakRonde(alle, 2026);
      const { vakken, aantal, afhankelijkheden } = maakTijdlijn(plannen);
      expect(aantal).toBe(som(plannen.map(({ mijlpalen }) => mijlpalen.length)));
      expect(som(vakken.map(({ mijlpalen }) => mijlpalen.length))).toBe(aantal);
      for (const vak of vakken) {
        expect(vak.zonderThema).toBeLessThanOrEqual(vak.mijlpalen.length);
        for (const n of Object.values(vak.perThema)) expect(n).toBeLessThanOrEqual(vak.mijlpalen.length);
      }
      for (const { plannen: wie } of [...maakGenoemd(plannen), ...afhankelijkheden]) {
        expect(wie.length).toBeGreaterThan(1);
        expect(new Set(wie.map(({ inbreng }) => inbreng)).size).toBe(wie.length);
      }
      for (const { som: totaal, regels, tegenstrijdig, eenheid } of telMensen(plannen).sommen) {
        expect(totaal).toBe(eenheid === 'procent' ? null : som(regels.map(({ waarde }) => waarde)));
        const wie = [...regels, ...tegenstrijdig].map(({ plan }) => plan.inbreng);
        expect(new Set(wie).size).toBe(wie.length);
      }
      const matrix = maakMatrix(plannen, { gewichten });
      for (const [k, { verdeling, anders }] of matrix.criteria.entries()) {
        const gevuld = matrix.rijen.filter(({ cellen }) => cellen[k]).length;
        expect(som(Object.values(verdeling)) + anders).toBe(gevuld);
      }
    }),
  );
});
