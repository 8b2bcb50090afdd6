import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bloktekst, type Document, type Tabel } from '../../src/document/document.ts';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import {
  ankerVan,
  type Blokweergave,
  maakDocumentweergave,
  type Tekstdeel,
} from '../../src/rapport/documentweergave.ts';
import type { Bewijs, Criteriumuitkomst, Toetsing } from '../../src/toets/toetsing.ts';
import { VOORBEELDPLAN, voorbeeldtoetsing } from './voorbeeldtoetsing.ts';

/** A quotation from the first place where a text stands. */
function bewijs(document: Document, waar: string, citaat = waar): Bewijs {
  const blok = document.blokken.find((b) => bloktekst(b).includes(waar));
  const sectie = document.secties.find(({ titel }) => titel === waar);
  const plek = blok
    ? { sectie: blok.sectie, blok: blok.index }
    : { sectie: sectie?.index as number, blok: null };
  return { citaat, pagina: null, sectie: '', plek };
}

/** A toetsing in which criteria K01, K02... each rest on one quotation. */
function toetsingMet(...stukken: (Bewijs & { reden?: string })[]): Toetsing {
  const uitkomsten = stukken.map(({ reden, ...stuk }, i): Criteriumuitkomst => {
    const element = reden
      ? { element: 'iets', aanwezig: false, bewijs: [], bijna: { ...stuk, reden } }
      : { element: 'iets', aanwezig: true, bewijs: [stuk] };
    return {
      ...({ onderdeel: 'kern', plicht: 'verwacht', uitkomst: 'voldoet', zekerheid: 1 } as const),
      ...{ id: `K0${i + 1}`, titel: `Criterium ${i + 1}`, toelichting: '', advies: '', inspanning: 0 },
      elementen: [element],
    };
  });
  return voorbeeldtoetsing({ uitkomsten });
}

function delenVan(blok: Blokweergave): Tekstdeel[][] {
  if (blok.soort === 'lijst') return blok.items.map(({ delen }) => delen);
  if (blok.soort === 'tabel') return blok.rijen.flatMap(({ cellen }) => cellen.map(({ delen }) => delen));
  return [blok.delen];
}
const gemarkeerd = (blokken: Blokweergave[]) =>
  blokken
    .flatMap((blok) => delenVan(blok).flat())
    .flatMap(({ tekst, passage }) => (passage ? [[passage.nummer, tekst]] : []));
const gebruikt = (passages: { gebruik: { criterium: string }[] }[]) =>
  passages.map(({ gebruik }) => gebruik.map(({ criterium }) => criterium));

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

describe('a table', () => {
  const cel = (tekst: string, kolommen = 1, rijen = 1, kop = false) => ({ tekst, kop, kolommen, rijen });
  /** Two merged cells: 'Kosten' over two columns, 'Beheer' over two rows. */
  function metSamengevoegd(): Document {
    const document = leesMarkdown('# Geld\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n');
    const tabel = document.blokken[0] as Tabel;
    const kosten = cel('Kosten', 2, 1, true);
    const beheer = cel('Beheer', 1, 2);
    tabel.rijen = [
      [cel('Post', 1, 1, true), kosten, kosten],
      [beheer, cel('10'), cel('11')],
      [beheer, cel('12'), cel('13')],
    ];
    return document;
  }
  const teksten = (blok: Blokweergave | undefined) =>
    blok?.soort === 'tabel'
      ? blok.rijen.map(({ cellen }) => cellen.map(({ delen }) => delen.map(({ tekst }) => tekst).join('')))
      : null;
  const verwacht = [
    ['Post', 'Kosten'],
    ['Beheer', '10', '11'],
    ['12', '13'],
  ];

  test('has each merged cell once, with how far it reaches', () => {
    const [, blok] = maakDocumentweergave(metSamengevoegd(), toetsingMet()).blokken;
    expect(teksten(blok)).toEqual(verwacht);
    expect(blok).toMatchObject({
      rijen: [
        { cellen: [{ kolommen: 1 }, { kolommen: 2, kop: true }] },
        { cellen: [{ rijen: 2 }, {}, {}] },
        {},
      ],
    });
  });

  test('is the same after it was kept as JSON', () => {
    const bewaard = JSON.parse(JSON.stringify(metSamengevoegd())) as Document;
    expect(teksten(maakDocumentweergave(bewaard, toetsingMet()).blokken[1])).toEqual(verwacht);
  });

  test('marks the row on which evidence rests, with one anchor, also where its first cell is merged away', () => {
    const document = metSamengevoegd();
    const { blokken, passages } = maakDocumentweergave(
      document,
      toetsingMet(bewijs(document, 'Beheer | 12 | 13')),
    );
    expect(gemarkeerd(blokken)).toEqual([
      [1, '12'],
      [1, '13'],
    ]);
    expect(
      delenVan(blokken[1] as Blokweergave)
        .flat()
        .filter(({ begin }) => begin),
    ).toHaveLength(1);
    expect(passages).toHaveLength(1);
  });

  test('two equal cells beside each other are not one', () => {
    const document = leesMarkdown('| a | a |\n|---|---|\n| 1 | 1 |\n');
    expect(teksten(maakDocumentweergave(document, toetsingMet()).blokken[0])).toEqual([
      ['a', 'a'],
      ['1', '1'],
    ]);
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
