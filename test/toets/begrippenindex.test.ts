import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Begripdefinitie } from '../../src/kader/schema.ts';
import { Begrippenindex } from '../../src/toets/begrippenindex.ts';

const leeg: Begripdefinitie = {
  toelichting: 'alleen voor deze test',
  sterk: [],
  zwak: [],
  niet: [],
  omvat: [],
};
const index = (begrippen: Record<string, Partial<Begripdefinitie>>) =>
  new Begrippenindex(
    new Map(Object.entries(begrippen).map(([naam, velden]) => [naam, { ...leeg, ...velden }])),
  );
/** Whether a term is found in a text. */
const vindt = (term: string, tekst: string) => index({ a: { sterk: [term] } }).zoek(tekst).length > 0;

describe('a term', () => {
  test.each([
    ['applicatie', 'Alle applicaties zijn in beeld.', true],
    ['cloud*', 'De cloudstrategie ligt vast.', true],
    ['cloud*', 'Onze private cloud groeit.', true],
    ['*beheer', 'Het levenscyclusbeheer is ingericht.', true],
    ['*beheer', 'De beheerder belt.', false],
    ['*cyclus*', 'levenscyclusmanagementaanpak', true],
    ['red team*', 'Er is een redteamoefening.', true],
    ['red team*', 'Er is een red-teamoefening.', true],
    ['red team*', 'Er is een Red Teaming-oefening.', true],
    ['red-team*', 'Een red teaming per jaar.', true],
    ['oude/verouderde systemen', 'Wij vervangen oude systemen.', true],
    ['oude/verouderde systemen', 'Wij vervangen nieuwe systemen.', false],
    ['opdracht .. beleid', 'Een opdracht die past bij het beleid.', true],
    ['opdracht .. beleid', 'Een opdracht van een twee drie vier vijf zes zeven acht beleid.', false],
    ['winst & dienst*', 'De dienst boekt winst.', true],
    ['winst & dienst*', 'De markt boekt winst.', false],
    ['meten', 'Wij meten elk jaar.', true],
    ['meten', 'Een gesprek met de dienst.', false],
    ['met de/een dienst', 'Een gesprek met de dienst.', true],
    ['=RADIO', 'De RADIO verzorgt lessen.', true],
    ['=RADIO', 'Hij hoorde het op de radio.', false],
    ['financiële paragraaf', 'Een financiele paragraaf ontbreekt.', true],
    ['ICT-kosten', 'De ICT kosten stijgen.', true],
    ['beheerkost*', 'De ICT-beheerkosten stijgen.', true],
    ['eind <jaar>', 'Eind 2041 is alles over.', true],
    ['eind <jaar>', 'Eind maart is alles over.', false],
    ['van <jaar>', 'De plannen van 2027-2030.', true],
    ['<getal> .. <jaar>', 'Dat is 35% in 2028.', true],
    ['<getal> .. <jaar>', 'Van 2026-2027 tot 2028.', false],
    ['van <getal> .. naar', 'Van 1.250 aanvragen naar nul.', true],
    ['van <getal> .. naar', 'Van drieënveertig aanvragen naar nul.', true],
    ['van <getal> .. naar', 'Van een dienst naar de andere.', false],
    ['minstens twee/<getal>', 'Minstens 98 procent.', true],
  ])('%s in "%s": %s', (term, tekst, verwacht) => {
    expect(vindt(term, tekst)).toBe(verwacht);
  });

  test('that says nothing is refused in words', () => {
    expect(() => vindt('*', 'tekst')).toThrow(/jokerteken zonder letters/);
    expect(() => vindt('<datum>', 'tekst')).toThrow(/er is <jaar>, <getal> of een groep/);
  });
});

test('a phrase under niet takes the hit away, elsewhere it stays', () => {
  const i = index({ scan: { sterk: ['technologiescan*'], niet: ['technologiescan* .. ondernemers'] } });
  expect(i.zoek('Er komt een technologiescan voor ondernemers.')).toEqual([]);
  expect(i.zoek('Er komt een technologiescan.')).toHaveLength(1);
});

test('negation right before a term is marked', () => {
  const i = index({ cloud: { sterk: ['cloudstrategie'] } });
  expect(i.zoek('Er is geen vastgestelde cloudstrategie.')[0]?.ontkend).toBe(true);
  expect(i.zoek('Er is een cloudstrategie, geen droom.')[0]?.ontkend).toBe(false);
  expect(i.zoek('Geen project start zonder cloudstrategie.')[0]?.ontkend).toBe(false);
  expect(i.zoek('Geen cloudstrategie gaat de deur uit zonder exitplan.')[0]?.ontkend).toBe(false);
});

test('omvat takes over the terms of another begrip', () => {
  const i = index({ a: { omvat: ['b'] }, b: { sterk: ['woord'] } });
  expect(new Set(i.zoek('Een woord.').map((t) => t.begrip))).toEqual(new Set(['a', 'b']));
});

test('hits point at the words in the text', () => {
  const tekst = 'Wij hebben, kort gezegd, een red-teamoefening gehouden.';
  const [treffer] = index({ a: { sterk: ['red team*'] } }).zoek(tekst);
  expect(tekst.slice(treffer?.van, treffer?.tot)).toBe('red-teamoefening');
});

test('any text can be searched, and hits lie within it', () => {
  const i = index({ a: { sterk: ['red team*', 'a .. b', 'x & y'], zwak: ['*e*'], niet: ['f'] } });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (tekst) => {
      for (const treffer of i.zoek(tekst)) {
        expect(treffer.van).toBeGreaterThanOrEqual(0);
        expect(treffer.tot).toBeLessThanOrEqual(tekst.length);
        expect(treffer.van).toBeLessThan(treffer.tot);
      }
    }),
  );
});
