import { expect, test } from '@jest/globals';
import { maakGenoemd } from '../../src/beschouwing/genoemd.ts';
import type { Mensengegeven, Naam } from '../../src/beschouwing/inbreng.ts';
import { telMensen } from '../../src/beschouwing/mensen.ts';
import { proefinbreng } from './proefinbreng.ts';

const metNamen = (ministerie: string, ...namen: (Partial<Naam> & { sleutel: string })[]) =>
  proefinbreng(ministerie, (citeer) => ({
    namen: namen.map((naam) => ({
      ...{
        soort: 'systeem' as const,
        naam: naam.sleutel,
        eigen: false,
        aantal: 2,
        citaten: [citeer(`${ministerie} noemt ${naam.sleutel}`)],
      },
      ...naam,
    })),
  }));

test('what more than one plan names stands once, in all its spellings', () => {
  const genoemd = maakGenoemd([
    metNamen('AZ', { sleutel: 'prodoc', naam: 'ProDoc' }, { sleutel: 'alleen' }),
    metNamen('BZ', { sleutel: 'prodoc', naam: 'Pro-Doc' }, { sleutel: 'logius', soort: 'partner' }),
    metNamen(
      'BZK',
      { sleutel: 'logius', soort: 'partner', eigen: true },
      { sleutel: 'prodoc', naam: 'ProDoc' },
    ),
  ]);
  expect(
    genoemd.map(({ naam, soort, schrijfwijzen, plannen }) => [
      naam,
      soort,
      schrijfwijzen,
      plannen.map((p) => p.ministerie),
    ]),
  ).toEqual([
    ['ProDoc', 'systeem', ['Pro-Doc', 'ProDoc'], ['AZ', 'BZ', 'BZK']],
    ['logius', 'partner', ['logius'], ['BZ', 'BZK']],
  ]);
  expect(genoemd[1]?.plannen[1]).toMatchObject({
    eigen: true,
    aantal: 2,
    verwijzingen: [{ citaat: 'BZK noemt logius' }],
  });
  expect(maakGenoemd([metNamen('AZ', { sleutel: 'x' })])).toEqual([]);
});

const metMensen = (ministerie: string, ...mensen: Partial<Mensengegeven>[]) =>
  proefinbreng(ministerie, (citeer) => ({
    mensen: mensen.map((een) => ({
      ...{
        soort: 'fte' as const,
        waarde: 0,
        eenheid: 'fte' as const,
        jaar: 2027,
        moment: 'gepland' as const,
        groep: '',
      },
      ...{ citaat: citeer(`${ministerie} ${een.waarde}`), ...een },
    })),
  }));

test('people are added per year; the whole goes before its groups, and groups are added when there is no whole', () => {
  const { sommen, zonder } = telMensen([
    metMensen('AZ', { waarde: 100 }, { waarde: 60, groep: 'Ontwikkelaars' }, { waarde: 40, groep: 'Beheer' }),
    metMensen('BZ', { waarde: 7, groep: 'Ontwikkelaars' }, { waarde: 3, groep: 'Beheer' }),
    metMensen('EZ', { waarde: 50, jaar: 2030 }),
    metMensen('OCW'),
  ]);
  expect(
    sommen.map(({ jaar, som, regels }) => [
      jaar,
      som,
      regels.map(({ waarde, verwijzingen }) => [waarde, verwijzingen.length]),
    ]),
  ).toEqual([
    [
      2027,
      110,
      [
        [100, 1],
        [10, 2],
      ],
    ],
    [2030, 50, [[50, 1]]],
  ]);
  expect(zonder.map(({ ministerie }) => ministerie)).toEqual(['OCW']);
});

test('the same figure twice counts once; two different ones contradict, and nothing of them is added', () => {
  const [som] = telMensen([
    metMensen('AZ', { waarde: 742 }, { waarde: 742 }),
    metMensen('KGG', { waarde: 46, groep: 'CIO-office' }, { waarde: 52, groep: 'CIO-office' }),
  ]).sommen;
  expect(som).toMatchObject({ som: 742, laagste: 742, hoogste: 742 });
  expect(som?.tegenstrijdig).toMatchObject([
    { plan: { ministerie: 'KGG' }, verwijzingen: [{ citaat: 'KGG 46' }, { citaat: 'KGG 52' }] },
  ]);
});

test('shares stand beside each other and are never added; fte and heads are not mixed', () => {
  const inhuur = { soort: 'inhuur' as const, eenheid: 'procent' as const };
  const { sommen } = telMensen([
    metMensen('AZ', { ...inhuur, waarde: 20 }, { waarde: 5 }),
    metMensen('BZ', { ...inhuur, waarde: 30 }, { waarde: 6, eenheid: 'aantal' }),
    metMensen('EZ', { ...inhuur, waarde: 10, groep: 'CIO-office' }),
  ]);
  expect(
    sommen.map(({ soort, eenheid, som, laagste, hoogste }) => [soort, eenheid, som, laagste, hoogste]),
  ).toEqual([
    ['fte', 'aantal', 6, 6, 6],
    ['fte', 'fte', 5, 5, 5],
    ['inhuur', 'procent', null, 20, 30],
  ]);
});
