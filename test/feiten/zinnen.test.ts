import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitsZinnen } from '../../src/feiten/zinsplitsing.ts';
import { feitenVan, PLANKOP } from './feitenvan.ts';

describe('zinnen splitsen', () => {
  test.each([
    ['Wij letten op o.a. Woo-verzoeken m.b.t. de opvang. Dat werkt.', 2],
    ['De heer J.P. de Vries schreef art. 4. Het geldt.', 2],
    ['Op 1 jan. 2027 start dit. Zie nr. 12 en blz. 3.', 2],
    ['Het kost € 12,5 mln. Daarna wordt het minder.', 2],
    ['Het kost € 12,5 mln. per jaar t/m 2030.', 1],
    ['Versie 1.2 telt 1.250 regels. In 2027. En verder.', 3],
    ['Alles is af. eHerkenning volgt.', 2],
    ['Is dat genoeg? "Ja." Wij gaan door!', 3],
    ['1. De eerste stap. 2. De tweede stap.', 2],
    ['Zie bijlage A. Daarna komt de rest.', 2],
    ['De drs. Jansenlaan d.w.z. de laan bij DUO.', 1],
  ])('%s', (tekst, aantal) => {
    expect(splitsZinnen(tekst)).toHaveLength(aantal);
  });

  test('samen zijn de zinnen weer de hele tekst', () => {
    const woord = fc.constantFrom(
      'Wij',
      'art.',
      'mln.',
      '2027.',
      'A.',
      'eind',
      'o.a.',
      'gaan?',
      '1.',
      'DUO.',
      'iBestuur',
      "'s",
    );
    fc.assert(
      fc.property(fc.array(woord, { minLength: 1, maxLength: 40 }), (woorden) => {
        const tekst = woorden.join(' ');
        expect(splitsZinnen(tekst).join(' ')).toBe(tekst);
      }),
    );
  });

  test('duizenden afkortingen achter elkaar kosten geen kwadraat', () => {
    const begin = process.cpuUsage();
    splitsZinnen('art. Stb. '.repeat(40_000));
    expect(process.cpuUsage(begin).user / 1e6).toBeLessThan(5);
  });
});

describe('eenheden in leesvolgorde', () => {
  const feiten = feitenVan(`${PLANKOP}# Inhoudsopgave

- 1 Doel ..... 3

# 1 Doel

Wij beginnen hier. En gaan door.

- Eerste punt. Met een vervolg.
- Tweede punt

## 1.1 Tabel

| Wat | Wanneer |
| --- | --- |
| Loket | Q2 2027 |

# Bijlage A Afkortingen

- DUO: Dienst Uitvoering Onderwijs
`);

  test('koppen staan voor hun inhoud, punten en rijen houden hun soort', () => {
    expect(feiten.zinnen.filter((zin) => zin.lopend).map((zin) => `${zin.soort}: ${zin.tekst}`)).toEqual([
      'zin: Informatieplan VWS 2027-2030',
      'zin: Meerjarig informatieplan van het ministerie van Volksgezondheid, Welzijn en Sport',
      'zin: Versie 1.0, 2 oktober 2026.',
      'kop: 1 Doel',
      'zin: Wij beginnen hier.',
      'zin: En gaan door.',
      'punt: Eerste punt.',
      'punt: Met een vervolg.',
      'punt: Tweede punt',
      'kop: 1.1 Tabel',
      'koprij: Wat | Wanneer',
      'rij: Loket | Q2 2027',
    ]);
  });

  test('inhoudsopgave en afkortingen zijn niet lopend', () => {
    const rest = feiten.zinnen.filter((zin) => !zin.lopend).map((zin) => zin.tekst);
    expect(rest).toContain('1 Doel ..... 3');
    expect(rest).toContain('DUO: Dienst Uitvoering Onderwijs');
  });

  test('elke zin weet zijn plaats, en per sectie zijn ze te vinden', () => {
    for (const zin of feiten.zinnen) {
      expect(feiten.zinnenPerSectie[zin.plaats.sectie]).toContain(zin.index);
      expect(zin.plaats.blok === null).toBe(zin.soort === 'kop');
    }
  });

  test('feiten worden een keer afgeleid', () => {
    expect(feiten.zinnen).toBe(feiten.zinnen);
    expect(feiten.mijlpalen).toBe(feiten.mijlpalen);
  });
});
