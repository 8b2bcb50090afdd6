import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as opmaak from '../../src/rapport/opmaak.ts';

const gewoon = (tekst: string) => tekst.replace(/\u00a0/g, ' ');

test('getallen, bedragen en data staan er zoals in Nederland', () => {
  expect(opmaak.getal(12_500.5)).toBe('12.500,5');
  expect(gewoon(opmaak.euro(12_500_000))).toBe('€ 12.500.000');
  expect(opmaak.procent(0.835)).toBe('84%');
  expect(opmaak.datum('2026-11-11')).toBe('11 november 2026');
  expect(opmaak.datumLang('2026-11-11')).toBe('woensdag 11 november 2026');
  expect(opmaak.moment(new Date('2026-06-30T22:30:00Z'))).toBe('1 juli 2026 om 00:30');
  expect(opmaak.werkdagen(1)).toBe('1 werkdag');
  expect(opmaak.werkdagen(0.5)).toBe('0,5 werkdagen');
});

test.each([
  ['2027', '2027'],
  ['2027-H1', 'eerste helft 2027'],
  ['2027-H2', 'tweede helft 2027'],
  ['2027-Q2', '2e kwartaal 2027'],
  ['2027-03', 'maart 2027'],
  ['2027-03-15', '15 maart 2027'],
])('het moment %s heet %s', (waarde, woorden) => {
  expect(opmaak.wanneer(waarde)).toBe(woorden);
});

test.each([
  [0, '1 kB'],
  [1024 * 300, '300 kB'],
  [1024 * 1024 * 50, '50 MB'],
  [1024 * 1024 * 2.14, '2,1 MB'],
])('%i bytes heet %s', (bytes, woorden) => {
  expect(opmaak.grootte(bytes)).toBe(woorden);
});

describe('korteNaam', () => {
  test('houdt begin en eind', () => {
    expect(opmaak.korteNaam('Informatieplan van een ministerie versie 0.8.docx', 24)).toBe(
      'Informatieplan …0.8.docx',
    );
  });

  test('is nooit langer dan gevraagd en breekt geen teken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 6, max: 80 }), (naam, lengte) => {
        const kort = opmaak.korteNaam(naam, lengte);
        expect([...kort].length).toBeLessThanOrEqual(Math.max(lengte, 0));
        expect(kort.isWellFormed()).toBe(true);
        if ([...naam].length <= lengte) expect(kort).toBe(naam);
      }),
    );
  });
});
