import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { redenen, zoek } from './zoek.ts';

function tabel(rijen: (string | number)[][]): string {
  const [kop, ...rest] = rijen.map((rij) => `| ${rij.join(' | ')} |`);
  return [kop, `|${'---|'.repeat(rijen[0]?.length ?? 0)}`, ...rest].join('\n');
}

describe('a column', () => {
  test.each<[string, (string | number)[][]]>([
    [
      'whole',
      [
        ['Post', '2027'],
        ['A', '1.200'],
        ['B', '800'],
        ['Totaal', '2.000'],
      ],
    ],
    [
      'rounded',
      [
        ['Post', '2027'],
        ['A', '1,24'],
        ['B', '2,24'],
        ['C', '3,24'],
        ['Totaal', '6,73'],
      ],
    ],
    [
      'negative',
      [
        ['Post', '2027'],
        ['A', '5,0'],
        ['Taakstelling', '-1,5'],
        ['Totaal', '3,5'],
      ],
    ],
    [
      'dash and empty',
      [
        ['Post', '2027'],
        ['A', '–'],
        ['B', '3'],
        ['C', '4'],
        ['D', ''],
        ['Totaal', '7'],
      ],
    ],
    [
      'of which',
      [
        ['Post', '2027'],
        ['A', '5'],
        ['waarvan X', '2'],
        ['B', '4'],
        ['Totaal', '9'],
      ],
    ],
    [
      'percentages',
      [
        ['Post', 'Aandeel (%)'],
        ['A', '40'],
        ['B', '50'],
        ['Totaal', '100'],
      ],
    ],
    [
      'years',
      [
        ['Post', 'Gereed'],
        ['A', '2027'],
        ['B', '2028'],
        ['Totaal', '2028'],
      ],
    ],
    [
      'not told',
      [
        ['Post', '2027'],
        ['A', 'vertrouwelijk'],
        ['B', '4'],
        ['Totaal', '9'],
      ],
    ],
    [
      'subtotals',
      [
        ['Post', '2027'],
        ['A', '1'],
        ['B', '2'],
        ['Subtotaal', '3'],
        ['C', '4'],
        ['D', '5'],
        ['Subtotaal', '9'],
        ['Totaal', '12'],
      ],
    ],
    [
      'two totals',
      [
        ['Post', '2027'],
        ['A', '1'],
        ['B', '2'],
        ['Totaal lasten', '3'],
        ['C', '2'],
        ['D', '1'],
        ['Totaal baten', '3'],
      ],
    ],
  ])('may add up: %s', (_, rijen) => expect(redenen(zoek('tabeltotalen', tabel(rijen)))).toEqual([]));

  test('is found when it does not', () => {
    const rijen = [
      ['Post', '2027', '2028'],
      ['A', '1,5', '2,5'],
      ['B', '2,0', '2,0'],
      ['Totaal', '3,5', '5,4'],
    ];
    const { bevindingen } = zoek('tabeltotalen', tabel(rijen));
    expect(bevindingen).toEqual([
      expect.objectContaining({
        citaat: 'Totaal | 3,5 | 5,4',
        reden: 'Totaal, kolom ‘2028’: er staat 5,4, maar de delen tellen op tot 4,5.',
      }),
    ]);
  });
});

test('a row with a total is checked too', () => {
  const rijen = [
    ['Dienst', '2027', '2028', 'Totaal'],
    ['A', '10', '20', '30'],
    ['B', '15', '25', '48'],
    ['C', '5', '6', '11'],
  ];
  expect(redenen(zoek('tabeltotalen', tabel(rijen)))).toEqual([
    'Rij ‘B’, kolom ‘Totaal’: er staat 48, maar de delen tellen op tot 40.',
  ]);
});

test('a column called total that is never a sum is another kind of figure', () => {
  const rijen = [
    ['Dienst', 'Locaties', 'Systemen', 'Totaal medewerkers'],
    ['A', '3', '20', '900'],
    ['B', '4', '31', '400'],
    ['C', '5', '16', '700'],
    ['D', '9', '44', '650'],
  ];
  expect(redenen(zoek('tabeltotalen', tabel(rijen)))).toEqual([]);
});

test('finds every slip that is larger than rounding, and nothing when there is none', () => {
  const bedrag = fc.integer({ min: 100, max: 99_999 });
  const schrijf = (tienden: number) =>
    (tienden / 10).toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  fc.assert(
    fc.property(
      fc.array(bedrag, { minLength: 2, maxLength: 8 }),
      fc.integer({ min: 10, max: 20 }),
      (delen, fout) => {
        const som = delen.reduce((a, b) => a + b, 0);
        const met = (totaal: number) =>
          zoek(
            'tabeltotalen',
            tabel([
              ['Post', 'Bedrag'],
              ...delen.map((deel, i) => [`Post ${i}`, schrijf(deel)]),
              ['Totaal', schrijf(totaal)],
            ]),
          ).gevonden;
        expect(met(som)).toBe(false);
        expect(met(som + Math.round((som * fout) / 100))).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});
