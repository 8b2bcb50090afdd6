import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { feitenVan } from './feitenvan.ts';

const stuk = fc.constantFrom(
  '# Kop 2027',
  'In Q2 2027 kost dit € 3,5 mln.',
  '| Post | 2027 | 2028 |\n| --- | --- | --- |\n| Totaal | 3,1 | PM |',
  '- 2027.\n- Dan gaat het open: [invullen',
  '> "Het kader vraagt om doelen.',
  'Het ministerie van Financiën, BZK en de CISO: niet',
  '“““““““““““““““““““““““““““““““““““““““““““““““““““““““',
  'a.b.c.d. 1. 2. 3. art. mln. 31 december tot en met Q4 2030',
  '12.000.000.000,00 procent fte € € € 2027-13-45',
);

test('welke tekst ook, de feiten kloppen met de tekst waaruit zij komen', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(stuk, fc.string({ maxLength: 60 })), { maxLength: 14 }), (stukken) => {
      const feiten = feitenVan(stukken.join('\n\n'));
      expect(feiten.documentsoort.zekerheid).toBeGreaterThanOrEqual(0.5);
      expect(feiten.totalen.every((totaal) => Number.isFinite(totaal.euro))).toBe(true);
      for (const mijlpaal of feiten.mijlpalen)
        expect(feiten.zinnen[mijlpaal.zin]?.plaats).toEqual(mijlpaal.plaats);
      for (const zin of feiten.zinnen) {
        for (const feit of [
          ...zin.tijden,
          ...zin.getallen,
          ...zin.bedragen.filter((bedrag) => bedrag.positie >= 0),
        ]) {
          expect(zin.tekst.slice(feit.positie, feit.positie + feit.tekst.length)).toBe(feit.tekst);
        }
        for (const eigenaar of zin.eigenaren) expect(zin.tekst).toContain(eigenaar);
      }
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['een zin zonder einde', 'woord '.repeat(60_000)],
  ['een zin vol jaren en bedragen', 'in 2027 € 3 mln en 12 fte '.repeat(15_000)],
  ['duizenden aanhalingstekens', '“niet "vraagt '.repeat(20_000)],
  ['een grote tabel', `| A | 2027 |\n| --- | --- |\n${'| Loket in Q3 2027 | 3,1 |\n'.repeat(8_000)}`],
  ['duizenden mijlpalen', 'In Q2 2027 gaat loket open. '.repeat(8_000)],
])('de tijd blijft evenredig met de lengte: %s', (_, tekst) => {
  const begin = process.cpuUsage();
  const feiten = feitenVan(tekst);
  expect(feiten.mijlpalen.length + feiten.totalen.length + feiten.zinnen.length).toBeGreaterThan(0);
  expect(process.cpuUsage(begin).user / 1e6).toBeLessThan(8);
});
