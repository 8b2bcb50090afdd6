import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { bronpassage } from '../../src/kader/bronnen.ts';
import { bronTekst } from '../../src/kader/kader.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { alineas, leesRoutekaarten } from '../../src/kader/routekaarten.ts';

const kader = laadKader();
const themas = leesRoutekaarten();
/** The seed as one run of letters: where its lines and pages end says nothing. */
const letters = (tekst: string) => tekst.replace(/[\s\uf0b7]/g, '');
const SEED = letters(readFileSync('seeds/routekaarten-i-strategie-rijk-2022-2025.txt', 'utf8'));

const verwijzingen = kader.criteria.flatMap((c) =>
  c.bron.map((bron) => ({ id: c.id, plaats: bronTekst(bron), bron })),
);

describe('the seed', () => {
  test('has ten themes with 34 speerpunten in all', () => {
    expect(themas.map((t) => t.nummer)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(themas.map((t) => t.speerpunten.length)).toEqual([3, 3, 3, 4, 5, 3, 5, 3, 2, 3]);
    expect(themas[4]?.speerpunten.map((s) => s.titel)).toContain('Actieplannen van de ministeries');
    expect(themas[4]?.speerpunten[0]?.tekst).toContain('Volume en aard van informatie');
  });

  test('what stands after the list of speerpunten is no part of the last one', () => {
    for (const { speerpunten, inleiding } of themas) {
      expect(speerpunten.at(-1)?.tekst).not.toMatch(/In het CIO-beraad (is|zijn|was)|BZK op centraal niveau/);
      expect(inleiding).not.toMatch(/Portefeuillehouder|pSG/);
      expect(inleiding.trim()).toMatch(/:$/);
    }
  });

  test('notes at the foot of a page are no part of the text', () => {
    const alles = JSON.stringify(themas);
    expect(alles).not.toMatch(/TK 2020-2021, 29362|zorgt 24 uur per dag/);
  });

  test('a paragraph goes on over the end of a page, a bullet over an empty line, a word over its hyphen', () => {
    const voorzieningen = alineas(themas[3]?.jaren[1]?.tekst ?? '');
    expect(voorzieningen[0]?.tekst).toContain('met een optionele thuisbezorgservice besparen we');
    const jaar2023 = alineas(themas[0]?.jaren[1]?.tekst ?? '');
    expect(jaar2023.filter(({ punt }) => punt)).toHaveLength(4);
    expect(jaar2023.find(({ tekst }) => tekst.startsWith('Het gezamenlijk'))?.tekst).toContain(
      'geschreven vanuit maatschappelijke opgaven, zorgt hierbij',
    );
    expect(JSON.stringify(alineas(themas[0]?.jaren[2]?.tekst ?? ''))).toContain('IV- en ICT-consequenties');
  });
});

describe('sources', () => {
  test.each(verwijzingen)('$id: $plaats has a passage', ({ bron }) => {
    const passage = bronpassage(bron, kader.bronnen);
    expect(passage?.stukken.length).toBeGreaterThan(0);
    for (const stuk of passage?.stukken ?? []) {
      expect(stuk.alineas.length).toBeGreaterThan(0);
      for (const { tekst } of stuk.alineas) expect(tekst.length).toBeGreaterThanOrEqual(8);
    }
    expect(passage?.titel).toBeTruthy();
    if (bron.document !== 'RK') expect(passage?.adres).toMatch(/^https:\/\//);
  });

  test.each(verwijzingen.filter(({ bron }) => bron.document === 'RK'))(
    '$id: $plaats is quoted as it stands in the seed',
    ({ bron }) => {
      const passage = bronpassage(bron, kader.bronnen);
      expect(passage?.letterlijk).toBe(true);
      for (const { alineas } of passage?.stukken ?? [])
        for (const { tekst } of alineas) expect(SEED).toContain(letters(tekst));
    },
  );

  test('the passage is that of the place, and only of the place', () => {
    const koppen = (bron: Parameters<typeof bronpassage>[0]) =>
      bronpassage(bron, kader.bronnen)?.stukken.map(({ kop }) => kop);
    expect(koppen({ document: 'RK', thema: 1, speerpunt: 3, jaar: 2023 })).toEqual([
      'Thema 1, I in het hart: speerpunt 3, Informatievoorziening is onderdeel van alle fasen van de beleidscyclus',
      'Thema 1, I in het hart: 2023, IV is onderdeel van alle fasen van de beleidscyclus',
    ]);
    // A part over several years stands once.
    expect(koppen({ document: 'RK', thema: 10, jaar: [2022, 2023] })).toEqual([
      'Thema 10, Samenwerken met de markt en bevorderen innovatie: 2022-2023, Samenwerken met de markt',
      'Thema 10, Samenwerken met de markt en bevorderen innovatie: 2023-2024, Faciliteren innovatief inkoopbeleid',
    ]);
    expect(koppen({ document: 'CIO26', plaats: 'art. 4 onder g k l en art. 23' })).toEqual([
      'Artikel 4, onder g',
      'Artikel 4, onder k',
      'Artikel 4, onder l',
      'Artikel 23',
    ]);
    expect(koppen({ document: 'CIO26', plaats: 'art. 3 en 4 onder c' })).toEqual([
      'Artikel 3',
      'Artikel 4, onder c',
    ]);
    expect(koppen({ document: 'CIO26', plaats: 'art. 99' })).toBeUndefined();
    expect(koppen({ document: 'CIO26', plaats: '' })).toBeUndefined();
    expect(koppen({ document: 'RK', thema: 7, jaar: 2023 })).toBeUndefined();
  });

  test('cover every theme and every speerpunt, each by the criterion of its number', () => {
    for (const thema of themas) {
      for (const speerpunt of thema.speerpunten) {
        const id = `T${thema.nummer}.${speerpunt.nummer}`;
        expect(kader.criteria.find((c) => c.id === id)?.bron).toContainEqual(
          expect.objectContaining({ document: 'RK', thema: thema.nummer, speerpunt: speerpunt.nummer }),
        );
      }
    }
  });
});
