import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Document, Tabel } from '../../../src/document/document.ts';
import { Leesfout, STANDAARDGRENZEN } from '../../../src/document/leesfout.ts';
import { leesPdf } from '../../../src/document/pdf/lees.ts';
import { schrijfPdf } from './pdfschrijver.ts';

function bestand(naam: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, 'voorbeelden', `${naam}.pdf`)));
}

function lees(bytes: Uint8Array, paginas = STANDAARDGRENZEN.paginas): Promise<Document> {
  return leesPdf(bytes, { grenzen: { ...STANDAARDGRENZEN, paginas }, ocr: false });
}

const zonderPaginas = (document: Document) => ({
  koppen: document.secties.slice(1).map(({ niveau, nummer, titel }) => [niveau, nummer, titel]),
  blokken: document.blokken.map((blok) => {
    if (blok.soort === 'tabel') return blok.rijen.map((rij) => rij.map((cel) => cel.tekst));
    if (blok.soort === 'lijst') return blok.items.map((item) => [item.diepte, item.tekst]);
    return blok.tekst;
  }),
});

test('a tagged file gives its headings, lists, tables and paragraphs, joined over page ends', async () => {
  const document = await lees(bestand('getagd'));
  expect(document.koppenUit).toBe('tags');
  expect(document.eigenschappen).toEqual({ titel: 'Voorbeeldplan Kustwacht', taal: 'nl', getagd: true });
  expect(document.secties.map((sectie) => `${sectie.niveau} ${sectie.nummer ?? ''} ${sectie.titel}`)).toEqual(
    ['0  ', '1 1 Inleiding', '2 1.1 Reikwijdte', '1 2 Geld', '2 2.1 Dekking', '2 2.2 Slot'],
  );
  expect(document.blokken.map((blok) => blok.soort)).toEqual([
    'alinea',
    'lijst',
    'lijst',
    'alinea',
    'tabel',
    'alinea',
    'alinea',
  ]);
  const [, opsomming, genummerd, , tabel, lang] = document.blokken;
  expect(opsomming).toMatchObject({
    genummerd: false,
    items: [
      { tekst: 'de meldkamer in Den Helder', diepte: 0 },
      { tekst: 'het radiosysteem', diepte: 1 },
      { tekst: 'de wandkaart', diepte: 1 },
      { tekst: 'de schepen', diepte: 0 },
    ],
  });
  expect(genummerd).toMatchObject({
    genummerd: true,
    items: [{ tekst: 'Eerst vervangen wij de radio.' }, {}],
  });
  expect((tabel as Tabel).rijen).toHaveLength(41);
  expect((tabel as Tabel).kopRijen).toBe(1);
  expect((tabel as Tabel).rijen[7]?.map((cel) => cel.tekst)).toEqual(['Systeem 7', '700', '']);
  expect(new Set((tabel as Tabel).rijPaginas)).toEqual(new Set([1, 2, 3]));
  const zinnen = Array.from(
    { length: 90 },
    (_, i) =>
      `Voor systeem ${i + 1} betaalt het kerndepartement het beheer uit artikel ${i + 3} van de begroting.`,
  );
  expect(lang).toMatchObject({ soort: 'alinea', tekst: zinnen.join(' ') });
});

test('images keep their alternative text and their section; one without is found', async () => {
  const { afbeeldingen } = await lees(bestand('getagd'));
  expect(afbeeldingen).toEqual([
    { alternatief: null, pagina: 1, sectie: 2 },
    { alternatief: 'Kaart van de Noordzee', pagina: 1, sectie: 2 },
  ]);
});

test('running header and page number are set apart, in tagged and untagged files', async () => {
  for (const naam of ['getagd', 'ongetagd']) {
    const { randteksten } = await lees(bestand(naam));
    expect(randteksten).toEqual([
      { soort: 'koptekst', tekst: 'Voorbeeldplan Kustwacht 2027', paginas: [1, 2, 3, 4, 5, 6] },
      { soort: 'paginanummer', tekst: 'Pagina 1', paginas: [1, 2, 3, 4, 5, 6] },
    ]);
  }
});

test.each(['ongetagd', 'kolommen'])(
  '%s: the same headings, lists, tables and text as the tagged file',
  async (naam) => {
    const document = await lees(bestand(naam));
    expect(document.koppenUit).toBe('opmaak');
    expect(document.eigenschappen.getagd).toBe(false);
    expect(zonderPaginas(document)).toEqual(zonderPaginas(await lees(bestand('getagd'))));
  },
);

test('progress is told page by page', async () => {
  const gezien: [number, number | null][] = [];
  const opties = {
    grenzen: STANDAARDGRENZEN,
    ocr: false,
    voortgang: (p: number, n: number | null) => gezien.push([p, n]),
  };
  await leesPdf(bestand('kolommen'), opties);
  expect(gezien).toEqual([1, 2, 3, 4, 5].map((pagina) => [pagina, 5]));
});

test('a scanned page is known by its image without text, and is no error', async () => {
  const document = await lees(schrijfPdf({ bladen: [{ beeld: true }, { beeld: true }, {}] }));
  expect(document.paginas.map(({ scan }) => scan)).toEqual([true, true, false]);
  expect(document.blokken).toEqual([]);
  expect(document.afbeeldingen).toEqual([]);
});

test('comments count, links and form fields do not', async () => {
  const annotaties = [
    { soort: 'Text', tekst: 'Klopt dit bedrag?' },
    { soort: 'Link', tekst: 'naar buiten' },
    { soort: 'FreeText', tekst: 'Hier nog een alinea' },
  ];
  const { opmerkingen } = await lees(schrijfPdf({ bladen: [{}, { annotaties }] }));
  expect(opmerkingen).toEqual([
    { soort: 'annotatie', tekst: 'Klopt dit bedrag?', auteur: 'Lezer', pagina: 2, sectie: 0 },
    { soort: 'annotatie', tekst: 'Hier nog een alinea', auteur: 'Lezer', pagina: 2, sectie: 0 },
  ]);
});

test('refusals: empty, damaged, a password to open, too many pages', async () => {
  const gevallen: [Uint8Array, string][] = [
    [new Uint8Array(), 'LEEG'],
    [bestand('getagd').slice(0, 300), 'BESCHADIGD'],
    [new TextEncoder().encode('%PDF-1.7\nniets'), 'BESCHADIGD'],
    [bestand('versleuteld'), 'VERSLEUTELD'],
  ];
  for (const [bytes, code] of gevallen)
    await expect(lees(bytes)).rejects.toMatchObject({ name: 'Leesfout', code });
  await expect(lees(bestand('getagd'), 5)).rejects.toMatchObject({ code: 'TE_VEEL_PAGINAS' });
});

test('a password that only guards changes does not stop reading', async () => {
  const { blokken } = await lees(bestand('alleen-eigenaar'));
  expect(blokken).toMatchObject([{ soort: 'alinea', tekst: 'Dit mag iedereen lezen.' }]);
});

test('the bytes that are handed in stay as they were', async () => {
  const bytes = bestand('kolommen');
  const voor = Buffer.from(bytes);
  await lees(bytes);
  expect(Buffer.from(bytes).equals(voor)).toBe(true);
});

test('whatever happens to the bytes, a Document or a Leesfout comes back', async () => {
  const basis = [
    schrijfPdf({
      bladen: [{ teksten: [{ tekst: 'Een plan', x: 70, y: 700 }], lijnen: [[70, 690, 300, 690]] }],
    }),
    bestand('kolommen'),
  ];
  const ingreep = fc.record({
    welke: fc.integer({ min: 0, max: basis.length - 1 }),
    wijzigingen: fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })),
      {
        maxLength: 40,
      },
    ),
    lengte: fc.double({ min: 0.2, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(ingreep, async ({ welke, wijzigingen, lengte }) => {
      const bytes = (basis[welke] as Uint8Array).slice();
      for (const [plaats, waarde] of wijzigingen) bytes[Math.floor(plaats * (bytes.length - 1))] = waarde;
      const uitkomst = await lees(bytes.slice(0, Math.floor(lengte * bytes.length))).catch(
        (fout: unknown) => fout,
      );
      if (uitkomst instanceof Error) expect(uitkomst).toBeInstanceOf(Leesfout);
      else expect(uitkomst).toHaveProperty('formaat', 'pdf');
    }),
    { numRuns: 25 },
  );
});
