import { expect, test } from '@jest/globals';
import {
  citeer,
  nietLeeg,
  type Telling,
  telOp,
  telPlannen,
  telZaken,
  verwijs,
  verwijsNaarPlan,
} from '../../src/beschouwing/bewering.ts';
import { proefinbreng } from './proefinbreng.ts';

const bzk = proefinbreng('BZK', (citeer) => ({
  termen: [{ stam: 'x', vorm: 'x', aantal: 2, citaat: citeer('Wij doen dit zelf.', 12) }],
}));
const ocw = proefinbreng('OCW', (citeer) => ({
  termen: [{ stam: 'x', vorm: 'x', aantal: 2, citaat: citeer('Wij ook.', 3) }],
}));

test('a reference holds the words and the place; a number that is not there is refused', () => {
  expect(verwijs(bzk, 0)).toEqual({
    inbreng: 'BZK',
    ministerie: 'BZK',
    bestand: 'BZK.docx',
    pagina: 12,
    sectie: '1 Inleiding',
    citaat: 'Wij doen dit zelf.',
  });
  expect(verwijsNaarPlan(ocw)).toMatchObject({ pagina: null, sectie: '', citaat: null });
  expect(() => verwijs(bzk, 1)).toThrow(/BZK heeft geen citaat 1/);
});

test('a count is the number of different plans, or of things, that it refers to', () => {
  const telling = telPlannen(
    [verwijs(bzk, 0), verwijs(ocw, 0), verwijsNaarPlan(bzk)],
    15,
    (n, van) => `${n} van de ${van}`,
  );
  expect(telling).toMatchObject({ soort: 'telling', aantal: 2, van: 15, tekst: '2 van de 15' });
  const zaken = telZaken(
    [{ verwijzingen: [verwijs(bzk, 0), verwijs(ocw, 0)] }, { verwijzingen: [verwijs(ocw, 0)] }],
    String,
  );
  expect(zaken).toMatchObject({ aantal: 2, van: null, tekst: '2' });
  expect(zaken.verwijzingen).toHaveLength(3);
});

test('a sum is the sum of its parts, a quote is what the plan says', () => {
  const delen = [
    { waarde: 3, verwijzing: verwijs(bzk, 0) },
    { waarde: 4, verwijzing: verwijs(ocw, 0) },
  ] as const;
  expect(telOp(delen, 'euro', (n) => `samen ${n}`)).toMatchObject({
    waarde: 7,
    tekst: 'samen 7',
    verwijzingen: delen.map((d) => d.verwijzing),
  });
  expect(citeer(verwijs(ocw, 0))).toMatchObject({ soort: 'citaat', tekst: 'Wij ook.', citaat: 'Wij ook.' });
});

test('the types refuse a statement without reference, or made by hand', () => {
  expect(nietLeeg([])).toBeNull();
  // @ts-expect-error an empty list is no list of references
  expect(() => telPlannen([], 3, String)).not.toThrow();
  // @ts-expect-error a quote needs words of the plan
  expect(() => citeer(verwijsNaarPlan(bzk))).not.toThrow();
  // @ts-expect-error only the functions of bewering.ts make one
  const zelf: Telling = { soort: 'telling', tekst: 'x', aantal: 1, van: 1, verwijzingen: [verwijs(bzk, 0)] };
  expect(zelf.aantal).toBe(1);
});
