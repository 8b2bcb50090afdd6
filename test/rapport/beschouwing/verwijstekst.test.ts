import { expect, test } from '@jest/globals';
import type { Verwijzing } from '../../../src/beschouwing/bewering.ts';
import { verwijstekst } from '../../../src/rapport/beschouwing/verwijstekst.ts';

const LABELS = new Map([
  ['a', 'BZK'],
  ['b', 'DEF'],
]);
const op = (inbreng: string, pagina: number | null, sectie = ''): Verwijzing => ({
  ...{ inbreng, ministerie: null, bestand: 'plan.pdf', pagina, sectie, citaat: 'woorden' },
});
const reeks = (aantal: number): number[] => Array.from({ length: aantal }, (_, i) => i + 1);

test('plaatsen van één plan staan bij elkaar, elke bladzijde één keer, op volgorde', () => {
  expect(verwijstekst([op('a', 12), op('b', 3), op('a', 4), op('a', 12)], LABELS)).toBe(
    '[BZK, p. 4 en 12; DEF, p. 3]',
  );
});

test('waar bladzijden ontbreken staat het binnenste onderdeel', () => {
  expect(verwijstekst([op('a', null, '6 Geld > 6.1 Raming')], LABELS)).toBe('[BZK, onder ‘6.1 Raming’]');
});

test('van veel plaatsen staan de eerste er, en hoeveel er nog meer zijn', () => {
  const paginas = reeks(12).map((pagina) => op('a', pagina));
  expect(verwijstekst(paginas, LABELS)).toBe(
    '[BZK, p. 1, 2, 3, 4, 5, 6, 7, 8, 9 en 10, en op 2 andere plaatsen]',
  );
  const secties = reeks(4).map((nummer) => op('b', null, `${nummer} Deel`));
  expect(verwijstekst(secties, LABELS)).toBe(
    '[DEF, onder ‘1 Deel’, onder ‘2 Deel’, onder ‘3 Deel’, en op 1 andere plaats]',
  );
});

test('een plan dat niet in de lijst van bronnen staat wordt geweigerd', () => {
  expect(() => verwijstekst([op('c', 1)], LABELS)).toThrow(RangeError);
});
