import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bloktekst, type Document } from '../../src/document/document.ts';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { ankerVan, maakDocumentweergave } from '../../src/rapport/documentweergave.ts';
import type { Bewijs } from '../../src/toets/toetsing.ts';
import { bewijs, delenVan, gebruikt, gemarkeerd, toetsingMet } from './proefbewijs.ts';
import { VOORBEELDPLAN } from './voorbeeldtoetsing.ts';

describe('a passage', () => {
  const document = leesMarkdown(
    '# Kop\n\nEerst dit. Dan het geld van 2027. En tot slot dat.\n\n- een\n- twee\n',
  );

  test('is cut out of its block, at the first place where it stands', () => {
    const { blokken, passages } = maakDocumentweergave(
      document,
      toetsingMet(bewijs(document, 'Dan het geld van 2027.')),
    );
    expect(blokken[1]).toMatchObject({
      soort: 'alinea',
      delen: [
        { tekst: 'Eerst dit. ', passage: null, begin: false },
        { tekst: 'Dan het geld van 2027.', begin: true },
        { tekst: ' En tot slot dat.', passage: null },
      ],
    });
    expect(passages).toHaveLength(1);
  });

  test('goes from the first to the last word where something was left out, whatever the white space', () => {
    const { blokken } = maakDocumentweergave(
      document,
      toetsingMet(bewijs(document, 'Dan het geld', 'dit. …  het\ngeld … tot slot')),
    );
    expect(gemarkeerd(blokken)).toEqual([[1, 'dit. Dan het geld van 2027. En tot slot']]);
  });

  test('that is the whole heading, one item, or one word marks just that', () => {
    const stukken = [bewijs(document, 'Kop'), bewijs(document, 'twee')];
    const { blokken, passages } = maakDocumentweergave(document, toetsingMet(...stukken));
    expect(gemarkeerd(blokken)).toEqual([
      [1, 'Kop'],
      [2, 'twee'],
    ]);
    expect(gebruikt(passages)).toEqual([['K01'], ['K02']]);
  });

  test('that cannot be found back marks the block as a whole', () => {
    const { blokken } = maakDocumentweergave(
      document,
      toetsingMet(bewijs(document, 'Eerst dit', 'dit stond er in een andere vorm')),
    );
    expect(gemarkeerd(blokken)).toEqual([[1, 'Eerst dit. Dan het geld van 2027. En tot slot dat.']]);
  });

  test('used by more criteria stands once, with all of them and how they use it', () => {
    const stuk = bewijs(document, 'Dan het geld van 2027.');
    const { passages } = maakDocumentweergave(document, toetsingMet(stuk, { ...stuk, reden: 'te kort' }));
    expect(passages.map(({ gebruik }) => gebruik.map(({ criterium, soort }) => [criterium, soort]))).toEqual([
      [
        ['K01', 'bewijs'],
        ['K02', 'bijna'],
      ],
    ]);
  });

  test('that overlaps another becomes one with it; one that only touches it does not', () => {
    const { blokken, passages } = maakDocumentweergave(
      document,
      toetsingMet(
        bewijs(document, 'Dan het geld van'),
        bewijs(document, 'geld van 2027.'),
        bewijs(document, ' En tot slot dat.'),
        bewijs(document, 'Eerst dit. '),
      ),
    );
    expect(gemarkeerd(blokken)).toEqual([
      [1, 'Eerst dit.'],
      [2, 'Dan het geld van 2027.'],
      [3, 'En tot slot dat.'],
    ]);
    expect(gebruikt(passages)).toEqual([['K04'], ['K01', 'K02'], ['K03']]);
  });

  test('with signs that mean something in a pattern is found as it stands', () => {
    const lastig = leesMarkdown('Wat (kost) het? [€ 1.000] + $2 \\ | * en ^nog^ wat.\n');
    const { blokken } = maakDocumentweergave(lastig, toetsingMet(bewijs(lastig, '(kost) het?')));
    expect(gemarkeerd(blokken)).toEqual([[1, '(kost) het?']]);
  });

  test('has the anchor that a report links to, of the place and the words', () => {
    const stuk = bewijs(document, 'Dan het geld van 2027.');
    const { passages } = maakDocumentweergave(document, toetsingMet(stuk));
    expect(passages[0]?.gebruik[0]?.anker).toBe(ankerVan(stuk));
    expect(ankerVan({ ...stuk, citaat: 'iets anders' })).not.toBe(ankerVan(stuk));
    expect(ankerVan({ ...stuk, plek: { sectie: 1, blok: null } })).toMatch(/^plek-1-kop-[0-9a-f]{8}$/);
  });

  test('from before places were kept is left out', () => {
    const { plek: _, ...zonder } = bewijs(document, 'Eerst dit.');
    expect(ankerVan(zonder as Bewijs)).toBeNull();
    expect(maakDocumentweergave(document, toetsingMet(zonder as Bewijs)).passages).toEqual([]);
  });

  test('of a whole plan stands in reading order, whatever the order of the criteria', () => {
    const plan = leesMarkdown(VOORBEELDPLAN);
    const { passages, blokken } = maakDocumentweergave(
      plan,
      toetsingMet(bewijs(plan, 'De kosten staan per planjaar'), bewijs(plan, 'De basis is op orde.')),
    );
    expect(gebruikt(passages)).toEqual([['K02'], ['K01']]);
    expect(blokken.filter(({ soort }) => soort === 'kop')).toHaveLength(5);
  });
});

describe('pages', () => {
  test('are named where they begin, and only there', () => {
    const document = leesMarkdown('# Een\n\nEerste.\n\nTweede.\n\n# Twee\n\nDerde.\n');
    document.secties
      .filter(({ niveau }) => niveau > 0)
      .forEach((sectie, i) => {
        sectie.pagina = i + 1;
      });
    document.blokken.forEach((blok, i) => {
      blok.pagina = [1, 2, 2][i] as number;
    });
    const { blokken } = maakDocumentweergave(document, toetsingMet());
    expect(blokken.map(({ paginabegin }) => paginabegin)).toEqual([1, null, 2, null, null]);
  });
});

test('whatever is quoted, nothing of the text is lost or doubled', () => {
  const woord = fc.constantFrom('het', 'plan', 'kost', '2027', 'geld.', 'de', '(zie', 'p.3)', '€', 'é');
  const zin = fc.array(woord, { minLength: 1, maxLength: 12 }).map((woorden) => woorden.join(' '));
  const citaat = fc.oneof(
    zin,
    fc.tuple(zin, zin).map(([a, b]) => `${a} … ${b}`),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(
      fc.array(zin, { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(fc.nat(20), citaat), { maxLength: 8 }),
      (zinnen, citaten) => {
        const document = leesMarkdown(
          `# Kop\n\n${zinnen.join('\n\n')}\n\n${zinnen.map((z) => `- ${z}`).join('\n')}\n\n| a | b |\n|---|---|\n${zinnen.map((z) => `| ${z} | x |`).join('\n')}\n`,
        );
        const stukken = citaten.map(([n, tekst]): Bewijs => {
          const blok = document.blokken[n % document.blokken.length] as Document['blokken'][number];
          return { citaat: tekst, pagina: null, sectie: '', plek: { sectie: blok.sectie, blok: blok.index } };
        });
        const { blokken, passages } = maakDocumentweergave(document, toetsingMet(...stukken));
        const getoond = blokken.slice(1).map((blok) => {
          const delen = delenVan(blok).map((stuk) => stuk.map(({ tekst }) => tekst).join(''));
          return blok.soort === 'tabel' ? delen.join('|') : delen.join('\n');
        });
        expect(getoond).toEqual(
          document.blokken.map((blok) =>
            blok.soort === 'tabel'
              ? blok.rijen
                  .flat()
                  .map(({ tekst }) => tekst)
                  .join('|')
              : bloktekst(blok),
          ),
        );
        // Every piece of evidence has exactly one place, and every passage is on the page once.
        expect(passages.flatMap(({ gebruik }) => gebruik)).toHaveLength(stukken.length);
        const begin = blokken.flatMap((blok) => delenVan(blok).flat()).filter((deel) => deel.begin);
        expect(begin.map(({ passage }) => passage?.nummer)).toEqual(passages.map(({ nummer }) => nummer));
      },
    ),
    { numRuns: 200 },
  );
});
