import { describe, expect, test } from '@jest/globals';
import { feitenVan, PLANKOP } from './feitenvan.ts';

const mijlpalen = (tekst: string): string[] =>
  feitenVan(PLANKOP + tekst).mijlpalen.map((mijlpaal) => mijlpaal.wanneer);

describe('mijlpalen in zinnen', () => {
  test.each([
    ['In het derde kwartaal van 2027 gaat het loket open.', ['2027-Q3']],
    ['Per 1 juli 2028 is de nieuwe registratie in gebruik.', ['2028-07-01']],
    ['De IGJ stapt in 2027 over en het RIVM in 2029.', ['2027', '2029']],
    ['In 2028 zijn er drie bijeenkomsten: in maart, juni en oktober.', ['2028-03', '2028-06', '2028-10']],
    ['Dit plan gaat op 11 november 2026 naar de Tweede Kamer.', ['2026-11-11']],
    ['Het register is in 2024 ingericht.', []],
    ['De bestuursraad heeft dit plan op 2 oktober 2026 vastgesteld.', []],
    ['Bedragen zijn in prijspeil 2027.', []],
    ['Dit plan beslaat de jaren 2027 tot en met 2030.', []],
    ['In 2027 geven wij 40 miljoen euro uit aan beheer.', []],
    ['Als de bezetting op 1 juli 2028 te laag is, schuift het loket op.', []],
    ['In 2028 volgt een tekst in een volgende versie van dit plan.', []],
  ])('%s', (zin, verwacht) => expect(mijlpalen(`# Planning\n\n${zin}`)).toEqual(verwacht));
});

describe('mijlpalen in tabellen', () => {
  test('een planning met datum, wat en eigenaar', () => {
    const feiten = feitenVan(`${PLANKOP}# Mijlpalen

| Wanneer | Mijlpaal | Trekker |
| --- | --- | --- |
| Q2 2027 | Loket open | CIBG |
| 2028, vierde kwartaal | Oude register uit; archief over | RIVM |
| PM | Nog iets | CIBG |`);
    expect(feiten.mijlpalen).toEqual([
      expect.objectContaining({ wanneer: '2027-Q2', wat: 'Loket open', eigenaar: 'CIBG', jaar: 2027 }),
      expect.objectContaining({ wanneer: '2028-Q4', wat: 'Oude register uit', eigenaar: 'RIVM' }),
      expect.objectContaining({ wanneer: '2028-Q4', wat: 'archief over', eigenaar: 'RIVM' }),
    ]);
  });

  test('een rij per jaar met nadere tijden tussen haakjes', () => {
    expect(
      mijlpalen(
        '# Agenda\n\n| Jaar | Resultaten |\n| --- | --- |\n| 2028 | Portaal open (april); fonds over (Q3); archief opgeschoond |',
      ),
    ).toEqual(['2028', '2028-04', '2028-Q3']);
  });

  test('jaarkolommen van geld en een kolom Looptijd zijn geen mijlpalen', () => {
    expect(
      mijlpalen(`# Geld

De bedragen zijn in duizenden euro's.

| Project | Looptijd | 2027 | 2028 |
| --- | --- | --- | --- |
| Loket | 2027-2029 | 400 | 300 |`),
    ).toEqual([]);
  });

  test('wat in tekst en tabel staat telt een keer, met de preciezere tijd', () => {
    expect(
      mijlpalen(`# Loket

In 2028 gaat het vernieuwde donorloket open voor alle burgers.

# Planning

| Wanneer | Wat |
| --- | --- |
| Q2 2028 | Vernieuwde donorloket open |
| Q2 2028 | Inspectieapp in gebruik |`),
    ).toEqual(['2028-Q2', '2028-Q2']);
  });
});
