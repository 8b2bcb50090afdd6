import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { feitenVan, PLANKOP } from './feitenvan.ts';

const euros = (tekst: string): number[] => feitenVan(tekst).bedragen.map((bedrag) => bedrag.euro);

describe('bedragen in zinnen', () => {
  test.each([
    ['Dit kost € 12,5 mln.', [12_500_000]],
    ['Dit kost 12.500.000 euro.', [12_500_000]],
    ['Dit kost € 14.200.000,- in totaal.', [14_200_000]],
    ['Er is € 1,2 miljard en EUR 3 mln beschikbaar.', [1_200_000_000, 3_000_000]],
    ['Er is 750 k€ en k€ 20 over.', [750_000, 20_000]],
    ['Het gaat om € 6 tot € 9 mln.', [6_000_000, 9_000_000]],
    ['Wij trekken twee miljoen euro uit.', [2_000_000]],
    ['Er staan 41 miljoen bestanden op 3 schijven.', []],
    ['In 2027 is dat 40 miljoen euro. Daarna loopt het terug: 38 miljoen in 2028.', [40_000_000, 38_000_000]],
  ])('%s', (tekst, verwacht) => {
    expect(euros(tekst)).toEqual(verwacht);
  });

  test('elk bedrag krijgt het jaar dat erbij staat', () => {
    const feiten = feitenVan('In 2027 gaat het om 40 miljoen euro, in 2028 om € 38 mln en € 35 mln in 2029.');
    expect(feiten.bedragen.map((bedrag) => [bedrag.jaar, bedrag.euro])).toEqual([
      [2027, 40_000_000],
      [2028, 38_000_000],
      [2029, 35_000_000],
    ]);
  });

  test('elk bedrag komt terug uit de Nederlandse schrijfwijze', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (euro) => {
        const punten = euro.toLocaleString('nl-NL');
        expect(euros(`Dit kost € ${punten} per jaar.`)).toEqual([euro]);
        expect(euros(`Dit kost ${punten} euro per jaar.`)).toEqual([euro]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('bedragen in tabellen', () => {
  test.each([
    ['Bedragen x € 1.000.', 'Post', 1_000],
    ["De bedragen zijn in miljoenen euro's.", 'Post', 1_000_000],
    ['De tabel geeft de uitgaven.', 'Uitgaven (x € 1 mln)', 1_000_000],
    ["Bedragen in hele euro's, afgerond.", 'Post', 1],
  ])('%s %s', (zin, hoek, eenheid) => {
    const feiten = feitenVan(
      `## Geld\n\n${zin}\n\n| ${hoek} | 2027 | 2028 |\n| --- | --- | --- |\n| Beheer | 40 | 41,5 |\n| Totaal | 40 | 41,5 |`,
    );
    expect(feiten.bedragen.map((bedrag) => [bedrag.post, bedrag.jaar, bedrag.euro, bedrag.totaal])).toEqual([
      ['Beheer', 2027, 40 * eenheid, false],
      ['Beheer', 2028, Math.round(41.5 * eenheid), false],
      ['Totaal', 2027, 40 * eenheid, true],
      ['Totaal', 2028, Math.round(41.5 * eenheid), true],
    ]);
  });

  test('alleen de kolom met een eenheid is geld', () => {
    const feiten = feitenVan(
      '| Project | Aantal | Budget (x € 1.000) |\n| --- | --- | --- |\n| Loket | 12 | 3.400 |',
    );
    expect(feiten.bedragen.map((bedrag) => bedrag.euro)).toEqual([3_400_000]);
  });

  test('een tabel met fte is geen geld', () => {
    expect(
      euros(
        "De bedragen staan in miljoenen euro's.\n\n| Dienst | Formatie (fte) |\n| --- | --- |\n| CIBG | 240 |",
      ),
    ).toEqual([]);
  });
});

describe('totalen per jaar', () => {
  const hoofdtabel = `
## 8 Middelen

De tabel geeft de uitgaven aan dit plan in miljoenen euro's.

| Soort | 2027 | 2028 | 2029 | 2030 | Totaal |
| --- | --- | --- | --- | --- | --- |
| Beheer | 60,0 | 61,0 | 62,0 | 63,0 | 246,0 |
| Vernieuwing | 20,0 | 18,0 | 16,0 | 14,0 | 68,0 |
| **Totaal** | 80,0 | 79,0 | 78,0 | 77,0 | 314,0 |
| Beschikbaar kader | 82,0 | 81,0 | 80,0 | 79,0 | 322,0 |
`;

  test('de rij Totaal van de kostentabel, niet het kader en niet het projectenoverzicht', () => {
    const feiten = feitenVan(`${PLANKOP}
## 5 Projecten

| Project (€ mln) | 2027 | 2028 | 2029 | 2030 |
| --- | --- | --- | --- | --- |
| Loket | 9 | 9 | 9 | 9 |
| Totaal | 9 | 9 | 9 | 9 |
${hoofdtabel}`);
    expect(feiten.totalen.map(({ jaar, euro }) => [jaar, euro / 1e6])).toEqual([
      [2027, 80],
      [2028, 79],
      [2029, 78],
      [2030, 77],
    ]);
  });

  test('jaren als rijen', () => {
    const feiten = feitenVan(`${PLANKOP}
# Financiën

| Jaar | Beheer (x € 1.000) | Totaal (x € 1.000) |
| --- | --- | --- |
| 2027 | 3.000 | 5.000 |
| 2028 | 3.100 | 5.200 |`);
    expect(feiten.totalen.map(({ jaar, euro }) => [jaar, euro])).toEqual([
      [2027, 5_000_000],
      [2028, 5_200_000],
    ]);
  });

  test('zonder tabel de zinnen die het per jaar zeggen', () => {
    const feiten = feitenVan(`${PLANKOP}
# Wat het kost

In 2027 geven wij 40 miljoen euro uit aan onze informatievoorziening. In 2028 is dat 42 miljoen euro. Vernieuwing krijgt in 2027 een bedrag van 9 miljoen euro.`);
    expect(feiten.totalen.map(({ jaar, euro }) => [jaar, euro / 1e6])).toEqual([
      [2027, 40],
      [2028, 42],
    ]);
  });

  test('een plan zonder totalen heeft er geen', () => {
    expect(feitenVan(`${PLANKOP}\n# Geld\n\nEen project kost € 3 mln in 2027.`).totalen).toEqual([]);
  });
});
