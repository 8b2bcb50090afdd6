import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leesTijden } from '../../src/feiten/tijden.ts';

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const wanneer = (tekst: string): string[] => leesTijden(tekst).map((tijd) => tijd.wanneer);
const jaar = fc.integer({ min: 2000, max: 2059 });
const maand = fc.integer({ min: 1, max: 12 });
const twee = (getal: number): string => String(getal).padStart(2, '0');

describe('tijden', () => {
  test.each([
    ['In 2027 is het af', ['2027']],
    ['eind 2027, medio 2028 en ultimo 2029', ['2027', '2028', '2029']],
    ['begin 2028 en in het najaar van 2028', ['2028-H1', '2028-H2']],
    ['in het voorjaar van 2027', ['2027-H1']],
    ['de eerste helft van 2027, H2 2027 of het tweede halfjaar van 2028', ['2027-H1', '2027-H2', '2028-H2']],
    ['Q2 2027, 2e kwartaal 2027, K3 2027, 2027-Q4', ['2027-Q2', '2027-Q2', '2027-Q3', '2027-Q4']],
    ['het tweede kwartaal van 2027 en 2028, derde kwartaal', ['2027-Q2', '2028-Q3']],
    ['het eerste en derde kwartaal van 2027', ['2027-Q1', '2027-Q3']],
    ['in maart, juni en oktober 2026', ['2026-03', '2026-06', '2026-10']],
    ['op 15 maart 2027, 15-03-2027 en 2027-03-15', ['2027-03-15', '2027-03-15', '2027-03-15']],
    ['per 1 januari 2028, uiterlijk 31 december 2026', ['2028-01-01', '2026-12-31']],
    ['per 1 jan. 2027', ['2027-01-01']],
    ['in 2026 en 2027', ['2026', '2027']],
    ['op 31 februari 2027', ['2027-02']],
    ['geen tijd: € 2.027, 2027%, verordening (EU) 2024/1157, 12.2027 stuks', []],
    ['het kost € 2027 en 20270 uur', []],
    ['volgens het Besluit CIO-stelsel Rijksdienst 2026 en de Archiefwet 2021', []],
    ['sinds het besluit van 2026 en de wet in 2027', ['2026', '2027']],
  ])('%s', (tekst, verwacht) => {
    expect(wanneer(tekst)).toEqual(verwacht);
  });

  test.each([
    '2026-2029',
    '2026–2029',
    '2026 tot en met 2029',
    '2026 t/m 2029',
    'tussen 2026 en 2029',
    'van 2026 tot 2029',
  ])('%s is een reeks', (tekst) => {
    expect(leesTijden(tekst)).toEqual([
      expect.objectContaining({ van: 2026, tot: 2029, jaar: 2029, wanneer: '2029' }),
    ]);
  });

  test('een reeks tussen volle data eindigt op de laatste', () => {
    expect(leesTijden('van 1 januari 2026 tot en met 31 december 2030')).toEqual([
      expect.objectContaining({ van: 2026, tot: 2030, wanneer: '2030-12-31' }),
    ]);
  });

  test('elke datum komt terug, hoe zij ook is geschreven', () => {
    fc.assert(
      fc.property(jaar, maand, fc.integer({ min: 1, max: 28 }), (j, m, d) => {
        const iso = `${j}-${twee(m)}-${twee(d)}`;
        for (const vorm of [
          iso,
          `${d} ${MAANDEN[m - 1]} ${j}`,
          `${twee(d)}-${twee(m)}-${j}`,
          `${d}/${m}/${j}`,
        ]) {
          expect(wanneer(`De start is op ${vorm}.`)).toEqual([iso]);
        }
      }),
    );
  });

  test('elk kwartaal komt terug, hoe het ook is geschreven', () => {
    const rangen = ['eerste', 'tweede', 'derde', 'vierde'];
    fc.assert(
      fc.property(jaar, fc.integer({ min: 1, max: 4 }), (j, q) => {
        for (const vorm of [
          `Q${q} ${j}`,
          `${j}-Q${q}`,
          `${rangen[q - 1]} kwartaal van ${j}`,
          `${q}e kwartaal ${j}`,
          `${j}, ${rangen[q - 1]} kwartaal`,
        ]) {
          expect(wanneer(`Gereed in ${vorm}.`)).toEqual([`${j}-Q${q}`]);
        }
      }),
    );
  });

  test('een tijd staat letterlijk op zijn positie', () => {
    const stuk = fc.constantFrom(
      'Q2 2027',
      'eind 2028',
      '2026-2029',
      '1 mei 2027',
      'mei en juni 2027',
      'tot',
      'en',
      '€ 3 mln',
      '2030,',
      'kwartaal',
      '3.1',
    );
    fc.assert(
      fc.property(fc.array(stuk, { maxLength: 12 }), (stukken) => {
        const tekst = stukken.join(' ');
        for (const tijd of leesTijden(tekst)) {
          expect(tekst.slice(tijd.positie, tijd.positie + tijd.tekst.length)).toBe(tijd.tekst);
          expect(tijd.van).toBeLessThanOrEqual(tijd.tot);
          expect(tijd.wanneer).toMatch(/^\d{4}(?:-(?:[HQ]\d|\d\d(?:-\d\d)?))?$/);
        }
      }),
    );
  });
});
