import { expect, test } from '@jest/globals';
import { zelfdeBewijs } from '../../src/toets/bewijsvergelijking.ts';
import type { Bewijs, Criteriumuitkomst } from '../../src/toets/toetsing.ts';
import { UITKOMSTEN } from '../rapport/voorbeeldtoetsing.ts';

const van = (id: string) => structuredClone(UITKOMSTEN.find((u) => u.id === id)) as Criteriumuitkomst;
/** K09: one element with evidence, one without anything near; K08: one with what came nearest. */
const [K08, K09] = [van('K08'), van('K09')];
const stuk = (citaat: string): Bewijs => ({ citaat, pagina: 1, sectie: 'x', plek: { sectie: 0, blok: 0 } });

function anders(criterium: Criteriumuitkomst, wijzig: (kopie: Criteriumuitkomst) => void): boolean {
  const kopie = structuredClone(criterium);
  wijzig(kopie);
  expect(zelfdeBewijs(criterium, kopie)).toBe(zelfdeBewijs(kopie, criterium));
  return !zelfdeBewijs(criterium, kopie);
}
const eerste = (criterium: Criteriumuitkomst) => criterium.elementen[0] as Criteriumuitkomst['elementen'][0];

test('the same words on another page, under another heading, in another order are the same evidence', () => {
  expect(anders(K09, () => {})).toBe(false);
  expect(
    anders(K09, (k) => {
      Object.assign(eerste(k).bewijs[0] as Bewijs, {
        pagina: 99,
        sectie: '7 Geld',
        plek: { sectie: 8, blok: 80 },
      });
    }),
  ).toBe(false);
  const twee = structuredClone(K09);
  eerste(twee).bewijs = [stuk('een'), stuk('twee')];
  expect(anders(twee, (k) => eerste(k).bewijs.reverse())).toBe(false);
});

test('how sure it was, and what was told of it, make no difference', () => {
  expect(
    anders(K09, (k) => {
      Object.assign(k, { zekerheid: 0.1, toelichting: 'anders', advies: 'anders', inspanning: 9 });
    }),
  ).toBe(false);
});

test.each<[string, Criteriumuitkomst, (k: Criteriumuitkomst) => void]>([
  ['another outcome', K09, (k) => Object.assign(k, { uitkomst: 'voldoet' })],
  ['other words', K09, (k) => Object.assign(eerste(k).bewijs[0] as Bewijs, { citaat: 'Iets anders.' })],
  ['a quotation more', K09, (k) => eerste(k).bewijs.push(stuk('nog iets'))],
  ['a quotation less', K09, (k) => eerste(k).bewijs.pop()],
  ['an element that is there now', K09, (k) => Object.assign(k.elementen[1] as object, { aanwezig: true })],
  ['an element that the kader did not have', K09, (k) => k.elementen.pop()],
  ['something else that came nearest', K08, (k) => Object.assign(eerste(k).bijna as object, { citaat: 'x' })],
  ['nothing that came near', K08, (k) => Object.assign(eerste(k), { bijna: undefined })],
])('%s is other evidence', (_wat, criterium, wijzig) => {
  expect(anders(criterium, wijzig)).toBe(true);
});

test('what came nearest does not count where the element is there', () => {
  const gevonden = structuredClone(K09);
  eerste(gevonden).bijna = { ...stuk('bijna'), reden: 'te vaag' };
  expect(anders(gevonden, (k) => Object.assign(eerste(k).bijna as object, { citaat: 'anders' }))).toBe(false);
});
