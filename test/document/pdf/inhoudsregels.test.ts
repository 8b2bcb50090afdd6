/** A table of contents on a page without tags. */
import { expect, test } from '@jest/globals';
import type { Document, Lijst } from '../../../src/document/document.ts';
import { STANDAARDGRENZEN } from '../../../src/document/leesfout.ts';
import { leesPdf } from '../../../src/document/pdf/lees.ts';
import { alinea, schrijfPdf, type Tekst } from './pdfschrijver.ts';

const OPSCHRIFT: Tekst = { tekst: 'Inhoud', x: 70, y: 760, grootte: 18, vet: true };
const HOOFDSTUK: Tekst[] = [
  { tekst: '1 Vloot', x: 70, y: 760, grootte: 18, vet: true },
  ...alinea(
    [
      ...Array.from(
        { length: 8 },
        (_, i) => `De dienst houdt in ronde ${i} de gegevens van alle vaartuigen bij en`,
      ),
      'deelt die met de kustwacht.',
    ],
    720,
  ),
];

function lees(inhoud: Tekst[]): Promise<Document> {
  const bytes = schrijfPdf({ bladen: [{ teksten: [OPSCHRIFT, ...inhoud] }, { teksten: HOOFDSTUK }] });
  return leesPdf(bytes, { grenzen: STANDAARDGRENZEN, ocr: false });
}

/** Section, kind of block and items of what stands before the first chapter. */
function inhoudsopgave(document: Document): {
  titel: string;
  soort: string;
  blokken: string[];
  items: unknown[];
} {
  const sectie = document.secties.find(({ titel }) => titel === 'Inhoud');
  const blokken = document.blokken.slice(sectie?.van ?? 0, sectie?.tot ?? 0);
  const items = blokken
    .filter((blok): blok is Lijst => blok.soort === 'lijst')
    .flatMap((lijst) => lijst.items.map(({ tekst, diepte }) => `${diepte} ${tekst}`));
  return {
    titel: sectie?.titel ?? '',
    soort: sectie?.soort ?? '',
    blokken: blokken.map(({ soort }) => soort),
    items,
  };
}

const VERWACHT = {
  titel: 'Inhoud',
  soort: 'inhoudsopgave',
  blokken: ['lijst'],
  items: ['0 1 Vloot … 2', '1 1.1 Boten in de haven … 2', '0 2 Geld … 14', '0 Bijlage … iv'],
};

test('entries with dots before the page number are a list', async () => {
  const regel = (tekst: string, x: number, y: number): Tekst => ({ tekst, x, y });
  const document = await lees([
    regel(`1 Vloot ${'. '.repeat(60)}2`, 70, 720),
    regel(`1.1 Boten in de haven${'.'.repeat(70)} 2`, 90, 702),
    regel('2 Geld', 70, 684),
    regel(`${'.'.repeat(80)}`, 120, 684),
    regel('14', 500, 684),
    regel(`Bijlage ${'. . . . . '.repeat(10)} iv`, 70, 666),
  ]);
  expect(inhoudsopgave(document)).toEqual(VERWACHT);
  expect(document.secties.map(({ titel }) => titel)).toEqual(['', 'Inhoud', 'Vloot']);
});

test('under a contents heading, page numbers at the right edge are enough, and a title may take two lines', async () => {
  const regel = (titel: string, nummer: string, x: number, y: number): Tekst[] => [
    { tekst: titel, x, y },
    ...(nummer ? [{ tekst: nummer, x: 525 - nummer.length * 5.6, y }] : []),
  ];
  const document = await lees([
    ...regel('1 Vloot', '2', 70, 720),
    ...regel(
      '1.1 Alle boten die nu in een haven liggen en over een jaar, als het even kan en mag,',
      '',
      90,
      702,
    ),
    ...regel('weer varen', '2', 90, 689),
    ...regel('2 Geld', '14', 70, 671),
  ]);
  expect(inhoudsopgave(document).items).toEqual([
    '0 1 Vloot … 2',
    '1 1.1 Alle boten die nu in een haven liggen en over een jaar, als het even kan en mag, weer varen … 2',
    '0 2 Geld … 14',
  ]);
  expect(document.blokken.filter(({ soort }) => soort === 'tabel')).toEqual([]);
});

test('a table of two columns with numbers stays a table', async () => {
  const rij = (naam: string, getal: string, y: number): Tekst[] => [
    { tekst: naam, x: 70, y },
    { tekst: getal, x: 400, y },
  ];
  const bytes = schrijfPdf({
    bladen: [
      { teksten: HOOFDSTUK },
      {
        teksten: [
          { ...OPSCHRIFT, tekst: '2 Geld' },
          ...rij('Dienst', 'Boten', 720),
          ...rij('Noord', '12', 702),
          ...rij('Zuid', '14', 684),
          ...rij('West', '16', 666),
        ],
      },
    ],
  });
  const document = await leesPdf(bytes, { grenzen: STANDAARDGRENZEN, ocr: false });
  expect(document.blokken.map(({ soort }) => soort)).toEqual(['alinea', 'tabel']);
});
