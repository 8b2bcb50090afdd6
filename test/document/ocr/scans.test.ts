import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { bloktekst } from '../../../src/document/document.ts';
import { leesDocument } from '../../../src/document/lees.ts';
import { STANDAARDGRENZEN } from '../../../src/document/leesfout.ts';

const scan = readFileSync('fixtures/slecht/scan.pdf');

test('headings, paragraphs and list items of a scan are told apart; pages beyond the limit stay unread', async () => {
  const document = await leesDocument(scan, { grenzen: { ...STANDAARDGRENZEN, ocrPaginas: 2 } });
  expect(document.paginas.map((pagina) => pagina.scan)).toEqual([false, false, true]);
  expect(document.paginas[0]?.herkend).toBeGreaterThan(0.8);
  expect(document.paginas[2]?.herkend).toBeUndefined();
  expect(document.eigenschappen.getagd).toBe(false);
  expect(document.afbeeldingen).toEqual([]);

  expect(document.secties.map(({ titel }) => titel)).toEqual(
    expect.arrayContaining(['Voorwoord', 'De wereld om ons heen', 'Wat wij willen bereiken']),
  );
  const alinea = document.blokken.find((blok) =>
    bloktekst(blok).startsWith('Een diplomaat zonder informatie'),
  );
  expect(alinea).toMatchObject({ soort: 'alinea', pagina: 1 });
  expect(bloktekst(alinea as never)).toMatch(
    /wie er in Den Haag, Brussel of New York over moet beslissen\.$/,
  );
  const lijst = document.blokken.find((blok) => blok.soort === 'lijst' && blok.pagina === 2);
  expect(bloktekst(lijst as never)).toMatch(/^Medewerkers vinden wat zij zoeken/);
});
