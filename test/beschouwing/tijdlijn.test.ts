import { expect, test } from '@jest/globals';
import { maakTijdlijn, vakVan } from '../../src/beschouwing/tijdlijn.ts';
import { proefinbreng } from './proefinbreng.ts';

const plan = (ministerie: string, ...wanneer: [string, number[]?][]) =>
  proefinbreng(ministerie, (citeer) => ({
    mijlpalen: wanneer.map(([moment, themas = []], i) => ({
      ...{
        wanneer: moment,
        jaar: Number(moment.slice(0, 4)),
        wat: `stap ${i}`,
        eigenaar: null,
        themas,
        criteria: [],
      },
      citaat: citeer(`In ${moment} is stap ${i} klaar.`),
    })),
  }));

test('a month and a day fall in their quarter; a year and a half year stay what they are', () => {
  expect(['2027-01', '2027-03-31', '2027-10', '2027-Q2', '2027-H2', '2027'].map(vakVan)).toEqual([
    ...['2027-Q1', '2027-Q1', '2027-Q4', '2027-Q2', '2027-H2', '2027'],
  ]);
});

test('every milestone stands once on the line, also when it is about two themes; empty quarters are there', () => {
  const { vakken, aantal } = maakTijdlijn([
    plan('AZ', ['2027-02', [4, 5]], ['2027-Q4', [5]], ['2027']),
    plan('BZ', ['2027-03-01', [4]], ['2027-H1']),
  ]);
  expect(aantal).toBe(5);
  expect(vakken.map(({ vak, mijlpalen }) => [vak, mijlpalen.length])).toEqual([
    ['2027', 1],
    ['2027-H1', 1],
    ['2027-Q1', 2],
    ['2027-Q2', 0],
    ['2027-Q3', 0],
    ['2027-Q4', 1],
  ]);
  expect(vakken[2]).toMatchObject({ perThema: { 4: 2, 5: 1 }, zonderThema: 0, kwartaal: 1, jaar: 2027 });
  expect(vakken[0]).toMatchObject({ perThema: {}, zonderThema: 1, kwartaal: null });
  expect(vakken[2]?.mijlpalen[0]?.verwijzing.citaat).toBe('In 2027-02 is stap 0 klaar.');
});

test('a quarter with far more than the others is a peak', () => {
  const vol = Array.from({ length: 8 }, (): [string] => ['2028-Q4']);
  const { vakken } = maakTijdlijn([plan('AZ', ['2027-Q1'], ['2027-Q2'], ['2027-Q3'], ...vol)]);
  expect(vakken.filter(({ piek }) => piek).map(({ vak }) => vak)).toEqual(['2028-Q4']);
  expect(maakTijdlijn([plan('AZ', ['2027-Q1'], ['2027-Q2'])]).vakken.some(({ piek }) => piek)).toBe(false);
  expect(maakTijdlijn([])).toEqual({ vakken: [], aantal: 0, afhankelijkheden: [] });
});

test('what several plans depend on is named once, not by who provides it, nor for one plan that says it twice', () => {
  const wacht = (ministerie: string, van: string[][], eigen: string[] = []) =>
    proefinbreng(ministerie, (citeer) => ({
      namen: ['logius', 'digid'].map((sleutel) => ({
        ...{ soort: 'partner' as const, naam: sleutel.toUpperCase(), sleutel, aantal: 1, citaten: [] },
        eigen: eigen.includes(sleutel),
      })),
      afhankelijkheden: van.map((sleutels) => ({
        van: sleutels,
        wanneer: '2027-Q2',
        citaat: citeer(sleutels.join()),
      })),
    }));
  const { afhankelijkheden } = maakTijdlijn([
    wacht('BZK', [['logius', 'digid']], ['logius']),
    wacht('OCW', [['logius', 'logius'], ['digid'], ['digid']]),
    wacht('VWS', [['logius'], []]),
  ]);
  expect(
    afhankelijkheden.map(({ naam, plannen }) => [
      naam,
      plannen.map((p) => [p.ministerie, p.verwijzingen.length]),
    ]),
  ).toEqual([
    [
      'DIGID',
      [
        ['BZK', 1],
        ['OCW', 2],
      ],
    ],
    [
      'LOGIUS',
      [
        ['OCW', 1],
        ['VWS', 1],
      ],
    ],
  ]);
  expect(afhankelijkheden[0]?.plannen[1]?.wanneer).toEqual(['2027-Q2']);
});
