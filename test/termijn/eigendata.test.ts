import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keurEigenData, waarschuwingenBij } from '../../src/termijn/eigendata.ts';
import { dagErbij, inleverdatum, isDatum, isWerkdag } from '../../src/termijn/kalender.ts';
import { mijlpalenVoor } from '../../src/termijn/mijlpalen.ts';

const DEFINITIES = [
  { naam: 'Minister', werkdagen: 5 },
  { naam: 'Concept gereed', werkdagen: 45 },
  { naam: 'Bestuursraad', werkdagen: 15 },
];
const keur = (waarde: string, naam = 'Bestuursraad', jaar = 2026) => {
  const { data, fouten } = keurEigenData(jaar, DEFINITIES, new Map([[naam, waarde]]));
  return fouten.get(naam) ?? data.get(naam);
};

describe('what a ministry fills in', () => {
  test.each([
    ['2026-10-20', '2026-10-20'],
    [' 20-10-2026 ', '2026-10-20'],
    ['1/9/2026', '2026-09-01'],
    ['20 oktober 2026', '2026-10-20'],
    ['1 mrt. 2026', '2026-03-01'],
    ['the deadline itself', '2026-11-11', '2026-11-11'],
  ])('takes %s', (...rij) => expect(keur(rij.at(-2) as string)).toBe(rij.at(-1)));

  test.each([
    ['nothing', ''],
    ['white space', '  '],
    ['the date of the kader', '2026-10-21'],
  ])('%s is the date of the kader', (_, waarde) => expect(keur(waarde)).toBeNull());

  test.each([
    ['2026-02-30', 'Vul een bestaande datum in, zoals 21-10-2026.'],
    ['morgen', 'Vul een bestaande datum in, zoals 21-10-2026.'],
    ['20 brumaire 2026', 'Vul een bestaande datum in, zoals 21-10-2026.'],
    ['20-10-26', 'Vul een bestaande datum in, zoals 21-10-2026.'],
    ['2025-10-20', 'Vul een datum in 2026 in.'],
    ['20-10-2027', 'Vul een datum in 2026 in.'],
    [
      '2026-11-12',
      'Vul een datum in op of vóór de inleverdatum, 11 november 2026. U vulde 12 november 2026 in.',
    ],
  ])('refuses %s, and says what to do', (waarde, melding) => expect(keur(waarde)).toBe(melding));

  test('leaves out what was not filled in and what is no milestone', () => {
    expect(keur('2026-10-20', 'Vakantie')).toBeUndefined();
    expect(keurEigenData(2026, DEFINITIES, new Map())).toEqual({ data: new Map(), fouten: new Map() });
  });

  test('whatever is typed, what is kept is a day of that year up to the deadline', () => {
    const tekst = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.stringMatching(/^20\d\d-\d\d-\d\d$/),
      fc.stringMatching(/^\d{1,2}[-/. ]\d{1,2}[-/. ]20[23]\d$/),
      fc.integer({ min: -400, max: 400 }).map((n) => dagErbij('2026-11-11', n)),
    );
    fc.assert(
      fc.property(tekst, fc.integer({ min: 2022, max: 2035 }), (waarde, jaar) => {
        const { data, fouten } = keurEigenData(jaar, DEFINITIES, new Map([['Minister', waarde]]));
        expect(data.size + fouten.size).toBe(1);
        const dag = data.get('Minister') ?? null;
        if (dag === null) return;
        expect(isDatum(dag)).toBe(true);
        expect(dag.slice(0, 4)).toBe(String(jaar));
        expect(dag <= inleverdatum(jaar)).toBe(true);
      }),
    );
  });
});

describe('warnings', () => {
  const bij = (data: Record<string, string>) =>
    waarschuwingenBij(mijlpalenVoor('2026-11-11', DEFINITIES, new Map(Object.entries(data))));

  test('none for the dates of the kader, in any year', () => {
    for (let jaar = 2022; jaar < 2040; jaar++) {
      expect(waarschuwingenBij(mijlpalenVoor(inleverdatum(jaar), DEFINITIES))).toEqual([]);
    }
  });
  test('milestones in another order, also when one jumps over two', () => {
    expect(bij({ Bestuursraad: '2026-11-06' })).toEqual([
      "'Minister' (4 november 2026) ligt vóór 'Bestuursraad' (6 november 2026).",
    ]);
    expect(bij({ 'Concept gereed': '2026-11-09' })).toEqual([
      "'Bestuursraad' (21 oktober 2026) ligt vóór 'Concept gereed' (9 november 2026).",
      "'Minister' (4 november 2026) ligt vóór 'Concept gereed' (9 november 2026).",
    ]);
    expect(bij({ Bestuursraad: '2026-11-04' })).toEqual([]);
  });
  test('an own date on which nobody works', () => {
    expect(bij({ Bestuursraad: '2026-10-24' })).toEqual([
      "'Bestuursraad' valt op 24 oktober 2026; dat is geen werkdag.",
    ]);
  });
});

describe('milestones', () => {
  test('follow the kader, but for the dates of the ministry, and stand by date', () => {
    const data = new Map([
      ['Bestuursraad', '2026-09-01'],
      ['Vakantie', '2026-08-01'],
    ]);
    expect(mijlpalenVoor('2026-11-11', DEFINITIES, data)).toEqual([
      { naam: 'Bestuursraad', datum: '2026-09-01', standaard: '2026-10-21', werkdagen: 15, eigen: true },
      { naam: 'Concept gereed', datum: '2026-09-09', standaard: '2026-09-09', werkdagen: 45, eigen: false },
      { naam: 'Minister', datum: '2026-11-04', standaard: '2026-11-04', werkdagen: 5, eigen: false },
    ]);
  });
  test('of the kader are working days in the year of the deadline', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), (jaar) => {
        for (const { datum } of mijlpalenVoor(inleverdatum(jaar), DEFINITIES)) {
          expect(isWerkdag(datum)).toBe(true);
          expect(datum.slice(0, 4)).toBe(String(jaar));
        }
      }),
      { numRuns: 30 },
    );
  });
});
