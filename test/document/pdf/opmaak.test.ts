/** Pages without tags, written by hand: what their layout says. */
import { expect, test } from '@jest/globals';
import type { Blok, Document, Tabel } from '../../../src/document/document.ts';
import { STANDAARDGRENZEN } from '../../../src/document/leesfout.ts';
import { leesPdf } from '../../../src/document/pdf/lees.ts';
import { alinea, type Bestand, type Blad, schrijfPdf, type Tekst } from './pdfschrijver.ts';

function lees(bladen: Blad[], rest: Omit<Bestand, 'bladen'> = {}): Promise<Document> {
  return leesPdf(schrijfPdf({ bladen, ...rest }), { grenzen: STANDAARDGRENZEN, ocr: false });
}

const alineas = (document: Document): string[] =>
  document.blokken
    .filter((blok): blok is Blok & { soort: 'alinea' } => blok.soort === 'alinea')
    .map((blok) => blok.tekst);
const koppen = (document: Document): string[] =>
  document.secties.slice(1).map(({ niveau, nummer, titel }) => `${niveau} ${nummer ?? '-'} ${titel}`);
const cellen = (document: Document): string[][][] =>
  document.blokken
    .filter((blok): blok is Tabel => blok.soort === 'tabel')
    .map((tabel) => tabel.rijen.map((rij) => rij.map((cel) => cel.tekst)));

/** Enough plain text for the reader to know what plain is. */
const VULLING = alinea(
  [
    ...Array.from(
      { length: 5 },
      (_, i) => `De dienst houdt in ronde ${i} de gegevens van alle vaartuigen bij en deelt die met`,
    ),
    'de kustwacht.',
  ],
  300,
);

test('hyphens at line ends go where the typesetter put them, and stay where the word has them', async () => {
  const regels = [
    'Het ministerie vernieuwt in twee jaar de informatie-',
    'voorziening. De oude informatievoorziening stopt. Het ICT-',
    'beheer gaat naar Doc-',
    'Direkt, voor hard-',
    'en software. De looptijd is 2027-',
    '2029 en dat is kort.',
  ];
  expect(alineas(await lees([{ teksten: alinea(regels, 700) }]))).toEqual([
    'Het ministerie vernieuwt in twee jaar de informatievoorziening. De oude informatievoorziening stopt. ' +
      'Het ICT-beheer gaat naar Doc-Direkt, voor hard- en software. De looptijd is 2027-2029 en dat is kort.',
  ]);
});

test('paragraphs end at white space; one that crosses a page end is one', async () => {
  const lang = 'Dit is een regel die de hele breedte van de bladspiegel vult en waarachter niets meer';
  const document = await lees([
    { teksten: [...alinea(['Een korte alinea.'], 700), ...alinea([lang, lang], 670)] },
    { teksten: [...alinea(['past en dan houdt de zin op.'], 760), ...alinea(['Een nieuwe alinea.'], 730)] },
  ]);
  expect(alineas(document)).toEqual([
    'Een korte alinea.',
    `${lang} ${lang} past en dan houdt de zin op.`,
    'Een nieuwe alinea.',
  ]);
});

test('headings from size, weight and number, with the title page kept apart', async () => {
  const kop = (tekst: string, y: number, grootte: number): Tekst => ({ tekst, x: 70, y, grootte, vet: true });
  const document = await lees([
    { teksten: [kop('Plan van de haven', 700, 24), ...alinea(['Vastgesteld in maart.'], 660)] },
    {
      teksten: [
        kop('1 Inleiding', 780, 16),
        ...VULLING.map((regel) => ({ ...regel, y: regel.y + 440 })),
        kop('1.1 Reikwijdte', 620, 13),
        ...alinea(['Alle kades vallen eronder.'], 600),
        kop('Samenvatting', 560, 16),
        ...alinea(['In het kort: het kan.'], 540),
        kop('Kosten', 500, 13),
        ...VULLING,
      ],
    },
  ]);
  expect(document.koppenUit).toBe('opmaak');
  expect(koppen(document)).toEqual(['1 1 Inleiding', '2 1.1 Reikwijdte', '1 - Samenvatting', '2 - Kosten']);
  expect(document.secties[1]?.pagina).toBe(2);
  expect(alineas(document)[0]).toBe('Plan van de haven');
});

test('bookmarks that match lines of the text are the headings', async () => {
  const teksten = [
    ...alinea(['Wat wij willen'], 780),
    ...alinea(['Wij willen een haven.'], 750),
    ...alinea(['Wat het kost'], 700),
    ...alinea(['Het kost veel.'], 670),
    ...alinea(['Wie het doet'], 620),
    ...VULLING,
  ];
  const document = await lees([{ teksten }], {
    bladwijzers: ['Wat wij willen', 'Wat het kost', 'Wie het doet'],
  });
  expect(document.koppenUit).toBe('bladwijzers');
  expect(koppen(document)).toEqual(['1 - Wat wij willen', '1 - Wat het kost', '1 - Wie het doet']);
});

test('a watermark is no text of the page', async () => {
  const merk: Tekst = { tekst: 'CONCEPT', x: 150, y: 250, grootte: 80, hoek: 45 };
  const document = await lees([
    { teksten: [...VULLING, merk] },
    { teksten: [...alinea(['Een ander blad met een zin.'], 700), merk] },
  ]);
  expect(document.randteksten).toEqual([{ soort: 'watermerk', tekst: 'CONCEPT', paginas: [1, 2] }]);
  expect(alineas(document).join(' ')).not.toContain('CONCEPT');
});

test('a header with a changing number is found by repetition, a first line of text is not', async () => {
  const bladen = Array.from({ length: 5 }, (_, i) => ({
    teksten: [
      { tekst: `Havenplan, deel ${i + 1}`, x: 70, y: 810, grootte: 9 },
      ...alinea([`Blad ${['een', 'twee', 'drie', 'vier', 'vijf'][i]} begint met deze zin.`], 770),
      ...VULLING,
      { tekst: `${i + 1} / 5`, x: 280, y: 30, grootte: 9 },
    ],
  }));
  const document = await lees(bladen);
  expect(document.randteksten).toEqual([
    { soort: 'koptekst', tekst: 'Havenplan, deel 1', paginas: [1, 2, 3, 4, 5] },
    { soort: 'paginanummer', tekst: '1 / 5', paginas: [1, 2, 3, 4, 5] },
  ]);
  expect(alineas(document)[0]).toBe('Blad een begint met deze zin.');
  expect(alineas(document)).toContain('Blad drie begint met deze zin.');
});

test('a table without lines: cells of more lines, an empty cell, and its rest on the next page', async () => {
  const rij = (y: number, ...delen: [string, number][]): Tekst[] =>
    delen.map(([tekst, x]) => ({ tekst, x, y }));
  const kop = (y: number): Tekst[] =>
    rij(y, ['Project', 70], ['Start', 250], ['Kosten', 400]).map((t) => ({ ...t, vet: true }));
  const document = await lees([
    {
      teksten: [
        ...alinea(['De projecten staan hieronder.'], 800),
        ...kop(770),
        ...rij(750, ['Vervanging van', 70], ['2027', 250], ['1.200', 400]),
        ...rij(737, ['de kranen', 70]),
        ...rij(717, ['Nieuwe kade', 70], ['2028', 250]),
        ...rij(697, ['Baggeren', 70], ['2029', 250], ['300', 400]),
      ],
    },
    { teksten: [...kop(780), ...rij(760, ['Radar', 70], ['2030', 250], ['80', 400]), ...VULLING] },
  ]);
  expect(cellen(document)).toEqual([
    [
      ['Project', 'Start', 'Kosten'],
      ['Vervanging van de kranen', '2027', '1.200'],
      ['Nieuwe kade', '2028', ''],
      ['Baggeren', '2029', '300'],
      ['Radar', '2030', '80'],
    ],
  ]);
  const tabel = document.blokken.find((blok) => blok.soort === 'tabel');
  expect(tabel).toMatchObject({ kopRijen: 1, rijPaginas: [1, 1, 1, 1, 2] });
});

test('lists by their sign, with lines that hang and items that lie deeper', async () => {
  const document = await lees([
    {
      teksten: [
        ...alinea(['Wij doen drie dingen:'], 780),
        ...alinea(['• kades verhogen, ook die aan de'], 760, { x: 80 }),
        ...alinea(['overkant van het water'], 746, { x: 88 }),
        ...alinea(['– eerst de noordkant'], 732, { x: 100 }),
        ...alinea(['• kranen vervangen'], 718, { x: 80 }),
        ...alinea(['1. meten'], 690),
        ...alinea(['2. weten'], 676),
        ...VULLING,
      ],
    },
  ]);
  const lijsten = document.blokken.filter((blok) => blok.soort === 'lijst');
  expect(
    lijsten.map(({ genummerd, items }) => [
      genummerd,
      items.map(({ diepte, tekst }) => `${diepte} ${tekst}`),
    ]),
  ).toEqual([
    [
      false,
      [
        '0 kades verhogen, ook die aan de overkant van het water',
        '1 eerst de noordkant',
        '0 kranen vervangen',
      ],
    ],
    [true, ['0 meten', '0 weten']],
  ]);
});

test('columns are read one after the other, a heading over both first', async () => {
  const kolom = (x: number, naam: string): Tekst[] =>
    alinea(
      Array.from({ length: 8 }, (_, i) => `Zin ${naam}${i + 1} over havens en kades.`),
      700,
      { x },
    );
  const over: Tekst = {
    tekst: 'Een kop die over beide kolommen van deze bladzijde loopt',
    x: 70,
    y: 740,
    grootte: 16,
  };
  const document = await lees([{ teksten: [over, ...kolom(70, 'a'), ...kolom(320, 'b')] }]);
  const nummers = [
    ...alineas(document)
      .join(' ')
      .matchAll(/Zin (\w\d)/g),
  ].map((treffer) => treffer[1]);
  expect(nummers).toEqual([
    'a1',
    'a2',
    'a3',
    'a4',
    'a5',
    'a6',
    'a7',
    'a8',
    'b1',
    'b2',
    'b3',
    'b4',
    'b5',
    'b6',
    'b7',
    'b8',
  ]);
});

test('title and language come from the file', async () => {
  const { eigenschappen } = await lees([{ teksten: VULLING }], { titel: 'Havenplan', taal: 'nl-NL' });
  expect(eigenschappen).toEqual({ titel: 'Havenplan', taal: 'nl-NL', getagd: false });
});

test('a word that a narrow column breaks is made whole; words that merely stand below each other are not', async () => {
  const rij = (y: number, links: string[], rechts: string): Tekst[] => [
    ...alinea(links, y, { x: 72, afstand: 13 }),
    { tekst: rechts, x: 150, y },
  ];
  // The room is 67 points: 'Vaarwegmark' and 'Havenbezoek' leave none for one letter more, 'Rederijen' does.
  const teksten = [
    ...rij(700, ['Onderdeel'], 'Aantal'),
    ...rij(670, ['Vaarwegmark', 'eringen'], '12'),
    ...rij(630, ['Havenbezoek', 'van de dienst'], '14'),
    ...rij(590, ['Rederijen', 'elders'], '16'),
    ...rij(550, ['Vuurtorenbew', 'aking'], '18'),
  ];
  const lijnen = [712, 688, 648, 608, 568, 528].map((y): [number, number, number, number] => [70, y, 250, y]);
  const document = await lees([
    { teksten: [...teksten, ...alinea(['Vuurtorenbewaking blijft.'], 300)], lijnen },
  ]);
  expect(cellen(document)[0]?.map(([eerste]) => eerste)).toEqual([
    'Onderdeel',
    'Vaarwegmarkeringen',
    'Havenbezoek van de dienst',
    'Rederijen elders',
    'Vuurtorenbewaking',
  ]);
});
