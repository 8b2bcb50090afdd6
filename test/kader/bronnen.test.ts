import { describe, expect, test } from '@jest/globals';
import { bronTekst } from '../../src/kader/kader.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { leesRoutekaarten } from './routekaarten.ts';

const kader = laadKader();
const themas = leesRoutekaarten();

describe('the seed', () => {
  test('has ten themes with 34 speerpunten in all', () => {
    expect(themas.map((t) => t.nummer)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(themas.map((t) => t.speerpunten.length)).toEqual([3, 3, 3, 4, 5, 3, 5, 3, 2, 3]);
    expect(themas[4]?.speerpunten.map((s) => s.titel)).toContain('Actieplannen van de ministeries');
    expect(themas[4]?.speerpunten[0]?.tekst).toContain('Volume en aard van informatie');
  });
});

describe('sources', () => {
  const verwijzingen = kader.criteria.flatMap((c) =>
    c.bron.flatMap((bron) => (bron.document === 'RK' ? [{ id: c.id, plaats: bronTekst(bron), bron }] : [])),
  );

  test.each(verwijzingen)('$id: $plaats exists in the seed', ({ bron }) => {
    const thema = themas.find((t) => t.nummer === bron.thema);
    expect(thema).toBeDefined();
    for (const nummer of [bron.speerpunt ?? []].flat()) {
      expect(thema?.speerpunten.map((s) => s.nummer)).toContain(nummer);
    }
    for (const jaar of [bron.jaar ?? []].flat()) {
      expect(thema?.jaren.some((j) => j.van <= jaar && jaar <= j.tot)).toBe(true);
    }
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
