/** Tables with merged and empty cells in tagged files, where pdf.js does not tell all that the file says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Tabel } from '../../../src/document/document.ts';
import { STANDAARDGRENZEN } from '../../../src/document/leesfout.ts';
import { leesPdf } from '../../../src/document/pdf/lees.ts';

const BESTAND = join(import.meta.dirname, 'voorbeelden', 'samengevoegd.pdf');

async function leesTabellen(bytes: Uint8Array): Promise<Tabel[]> {
  const document = await leesPdf(bytes, { grenzen: STANDAARDGRENZEN, ocr: false });
  return document.blokken.filter((blok): blok is Tabel => blok.soort === 'tabel');
}

test('merged cells are repeated over what they cover, also over a page end; empty cells keep their place', async () => {
  const tabellen = await leesTabellen(new Uint8Array(readFileSync(BESTAND)));
  expect(tabellen).toHaveLength(1);
  const [tabel] = tabellen as [Tabel];
  expect(tabel.kopRijen).toBe(2);
  expect(tabel.rijen.map((rij) => rij.map((cel) => cel.tekst))).toEqual([
    ['Dienst', 'Boten', 'Boten', 'Havens'],
    ['Dienst', 'Groot', 'Klein', 'Havens'],
    ['Noord', '11', '12', '13'],
    ['Noord', '21', '', '23'],
    ['Noord', 'Samen 31', 'Samen 31', '33'],
    ['Zuid', '', '', '43'],
  ]);
  expect(tabel.rijen.map((rij) => rij.map(({ kolommen, rijen }) => `${kolommen}x${rijen}`))).toEqual([
    ['1x2', '2x1', '2x1', '1x2'],
    ['1x2', '1x1', '1x1', '1x2'],
    ['1x3', '1x1', '1x1', '1x1'],
    ['1x3', '1x1', '1x1', '1x1'],
    ['1x3', '2x1', '2x1', '1x1'],
    ['1x1', '1x1', '1x1', '1x1'],
  ]);
  expect(tabel.rijPaginas[2]).toBe(1);
  expect(tabel.rijPaginas[4]).toBe(2);
});

test('a span that is beyond all measure does no harm', async () => {
  const tekst = readFileSync(BESTAND, 'latin1').replaceAll('/RowSpan 3', '/RowSpan 999999999');
  const [tabel] = await leesTabellen(new Uint8Array(Buffer.from(tekst, 'latin1')));
  expect(tabel?.rijen[2]?.map((cel) => cel.tekst)).toEqual(['Noord', '11', '12', '13']);
  expect(tabel?.rijen.length).toBeLessThan(10);
});

test('a file that does not tell its spans is read by where its text stands', async () => {
  const tekst = readFileSync(BESTAND, 'latin1').replaceAll('/RowSpan ', '/Rijspan ');
  const [tabel] = await leesTabellen(new Uint8Array(Buffer.from(tekst, 'latin1')));
  expect(tabel?.rijen.map((rij) => rij.map((cel) => cel.tekst)).slice(3)).toEqual([
    ['', '21', '', '23'],
    ['', 'Samen 31', 'Samen 31', '33'],
    ['Zuid', '', '', '43'],
  ]);
});
