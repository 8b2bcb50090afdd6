import { describe, expect, test } from '@jest/globals';
import type { Document, Tabel } from '../../src/document/document.ts';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { type Blokweergave, maakDocumentweergave } from '../../src/rapport/documentweergave.ts';
import { bewijs, delenVan, gemarkeerd, toetsingMet } from './proefbewijs.ts';

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
