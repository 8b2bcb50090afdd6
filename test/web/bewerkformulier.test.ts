import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leesBewerkvelden, opVolgorde, veldenVan, volgordeUit } from '../../src/web/bewerkformulier.ts';

const lijst = (nummers: number[]) => nummers.map((nummer, i) => ({ waarde: i + 1, nummer, was: i + 1 }));

describe('de volgorde', () => {
  test.each([
    ['niets verplaatst', [1, 2, 3], [1, 2, 3]],
    ['van onderen naar plaats 1', [1, 2, 1], [3, 1, 2]],
    ['van boven naar plaats 3', [3, 2, 3], [2, 3, 1]],
    ['omgewisseld', [2, 1, 3], [2, 1, 3]],
    ['alles een plaats op', [3, 1, 2], [2, 3, 1]],
  ])('%s', (_wat, nummers, verwacht) => {
    expect(opVolgorde(lijst(nummers))).toEqual(verwacht);
  });

  test('wat nieuw is komt op zijn plaats, ook als er meer verschuift', () => {
    expect(opVolgorde([...lijst([1, 2, 1]), { waarde: 9, nummer: 2, was: null }])).toEqual([3, 9, 1, 2]);
    expect(opVolgorde([...lijst([1, 2]), { waarde: 9, nummer: 2, was: null }])).toEqual([1, 9, 2]);
  });

  test('niets gaat verloren en niets komt dubbel', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 })), (nummers) => {
        expect(opVolgorde(lijst(nummers)).toSorted((a, b) => a - b)).toEqual(nummers.map((_, i) => i + 1));
      }),
    );
  });

  test.each(['0', '-1', '1.5', 'twee', '1e3', '9999'])('%j is geen plaats', (waarde) => {
    expect(() => volgordeUit('veld', waarde, 1)).toThrow('heel getal');
  });

  test('leeg is waar het stond', () => {
    expect(volgordeUit('veld', ' ', 7)).toBe(7);
    expect(volgordeUit('veld', ' 12 ', 7)).toBe(12);
  });
});

test('wat een formulier stuurt wordt gelezen, en wat er niet in hoort overgeslagen', () => {
  const velden = leesBewerkvelden({
    ...{
      basis: '12',
      'blok-0': 'citaat',
      'inbreng-0': 'a',
      'tekst-0': 'zin',
      'volgorde-0': '2',
      'nieuw-0': 'ja',
    },
    ...{ 'blok-1': 'tekst', 'tekst-1': 'een\r\n\r\ntwee', 'weg-1': 'ja', 'blok-3': 'tekst' },
    erbij: ['11111111-1111-4111-8111-111111111111 Een zin', 'zonder id', 3],
  });
  expect(velden).toMatchObject({
    basis: 12,
    blokken: [
      { soort: 'citaat', inbreng: 'a', tekst: 'zin', volgorde: '2', weg: false, neemNieuw: true },
      { soort: 'tekst', tekst: 'een\n\ntwee', weg: true, neemNieuw: false },
    ],
    erbij: [{ inbreng: '11111111-1111-4111-8111-111111111111', citaat: 'Een zin' }],
    eigen: '',
  });
  expect(leesBewerkvelden({})).toEqual(veldenVan([], 0));
});
