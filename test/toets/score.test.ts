import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bepaalGereed } from '../../src/toets/gereed.ts';
import { berekenScore, type Gewichten } from '../../src/toets/score.ts';
import type { Criteriumuitkomst, Onderdeel, Plicht, Uitkomst } from '../../src/toets/toetsing.ts';

const gewichten: Gewichten = {
  plicht: { verplicht: 3, verwacht: 2, gewenst: 1, signaal: 0 },
  onderdeel: { kern: 3, speerpunten: 2, afspraken: 0, document: 1, tijdigheid: 0 },
  uitkomst: { voldoet: 1, deels: 0.5, ontbreekt: 0 },
};

function criterium(onderdeel: Onderdeel, plicht: Plicht, uitkomst: Uitkomst): Criteriumuitkomst {
  return {
    id: 'K00',
    onderdeel,
    titel: '',
    plicht,
    uitkomst,
    zekerheid: 1,
    elementen: [],
    toelichting: '',
    advies: '',
    inspanning: 0,
  };
}

const willekeurig = fc.array(
  fc
    .tuple(
      fc.constantFrom<Onderdeel>('kern', 'speerpunten', 'afspraken', 'document', 'tijdigheid'),
      fc.constantFrom<Plicht>('verplicht', 'verwacht', 'gewenst', 'signaal'),
      fc.constantFrom<Uitkomst>('voldoet', 'deels', 'ontbreekt', 'onzeker', 'nvt'),
    )
    .map((delen) => criterium(...delen)),
  { maxLength: 30 },
);

describe('berekenScore', () => {
  test('weighs by duty within a part and by part in the total', () => {
    const score = berekenScore(
      [
        criterium('kern', 'verplicht', 'voldoet'),
        criterium('kern', 'verwacht', 'deels'),
        criterium('kern', 'gewenst', 'ontbreekt'),
        criterium('speerpunten', 'verwacht', 'ontbreekt'),
        criterium('document', 'verplicht', 'voldoet'),
        criterium('afspraken', 'signaal', 'ontbreekt'),
      ],
      gewichten,
    );
    // kern (3 + 1) / 6; total (66.7 * 3 + 0 * 2 + 100) / 6
    expect(score.onderdelen).toEqual({
      kern: 67,
      speerpunten: 0,
      afspraken: null,
      document: 100,
      tijdigheid: null,
    });
    expect(score.totaal).toBe(50);
  });

  test('leaves out what does not apply and counts apart what could not be judged', () => {
    const score = berekenScore(
      [
        criterium('kern', 'verplicht', 'voldoet'),
        criterium('kern', 'verplicht', 'nvt'),
        criterium('kern', 'verplicht', 'onzeker'),
      ],
      gewichten,
    );
    expect(score).toMatchObject({ totaal: 100, onzeker: 1 });
  });

  test('has no figure when nothing could be judged', () => {
    expect(berekenScore([criterium('kern', 'verplicht', 'onzeker')], gewichten).totaal).toBeNull();
  });

  test('is whole, within 0 to 100, and never falls when an outcome gets better', () => {
    const beter: Partial<Record<Uitkomst, Uitkomst>> = { ontbreekt: 'deels', deels: 'voldoet' };
    fc.assert(
      fc.property(willekeurig, fc.nat(), (uitkomsten, welke) => {
        const { totaal } = berekenScore(uitkomsten, gewichten);
        if (totaal === null) return;
        expect(Number.isInteger(totaal) && totaal >= 0 && totaal <= 100).toBe(true);
        const verbeterd = uitkomsten.map((u, i) =>
          i === welke % uitkomsten.length ? { ...u, uitkomst: beter[u.uitkomst] ?? u.uitkomst } : u,
        );
        expect(berekenScore(verbeterd, gewichten).totaal).toBeGreaterThanOrEqual(totaal);
      }),
    );
  });
});

describe('bepaalGereed', () => {
  test.each<[string, Uitkomst, Plicht]>([
    ['nee', 'ontbreekt', 'verplicht'],
    ['bijna', 'deels', 'verplicht'],
    ['bijna', 'onzeker', 'verplicht'],
    ['ja', 'nvt', 'verplicht'],
    ['ja', 'ontbreekt', 'verwacht'],
  ])('is %s with an outcome %s on a criterion that is %s', (gereed, uitkomst, plicht) => {
    const goed = criterium('kern', 'verplicht', 'voldoet');
    expect(bepaalGereed([goed, criterium('document', plicht, uitkomst), goed])).toBe(gereed);
  });

  test('one missing criterion weighs more than any that are partly there', () => {
    const uitkomsten = (['deels', 'ontbreekt', 'onzeker'] as const).map((u) =>
      criterium('kern', 'verplicht', u),
    );
    expect(bepaalGereed(uitkomsten)).toBe('nee');
  });
});
