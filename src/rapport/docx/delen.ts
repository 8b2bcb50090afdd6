/** The parts of which a report as office document is built: headings, paragraphs, lists and tables with real styles. */
import {
  Bookmark,
  BorderStyle,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Toon } from '../woorden.ts';
import { xmltekst } from '../xmltekst.ts';
import { BREEDTE, KLEUR, LINTBLAUW } from './stijl.ts';

export type Deel = Paragraph | Table;
/** A piece of a line: plain text, or text with something to it. */
export type Stuk = string | { tekst: string; vet?: boolean; rechtop?: boolean; toon?: Toon; naar?: string };

const KOPPEN = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** Names that Word accepts for a place in the text. */
const merk = (naam: string): string => `criterium_${naam.replace(/\W/g, '_')}`;

/** @param plaats name under which links find this heading */
export function kop(niveau: 1 | 2 | 3, tekst: string, plaats?: string): Paragraph {
  const run = new TextRun(xmltekst(tekst));
  return new Paragraph({
    heading: KOPPEN[niveau - 1] as (typeof KOPPEN)[number],
    children: [plaats ? new Bookmark({ id: merk(plaats), children: [run] }) : run],
  });
}

/** @param style id of one of the styles of stijl.ts; the running text without it */
export function alinea(stukken: Stuk | readonly Stuk[], style?: string): Paragraph {
  return new Paragraph({ children: lopend(stukken), ...(style ? { style } : {}) });
}

/** A numbered or bulleted list; `instance` tells lists of one document apart. */
export function lijst(
  items: readonly (readonly Stuk[])[],
  genummerd: boolean,
  instance: number,
): Paragraph[] {
  return items.map(
    (stukken) =>
      new Paragraph({
        style: 'ListParagraph',
        children: lopend(stukken),
        numbering: { reference: genummerd ? 'nummers' : 'punten', level: 0, instance },
      }),
  );
}

/**
 * A table with a caption, a header row that repeats on every page, and rows that stay whole.
 *
 * @param breedtes share of the width of each column
 * @param getallen columns of which the cells stand at the right
 */
export function tabel(
  bijschrift: string,
  koppen: readonly string[],
  rijen: readonly (readonly Stuk[])[],
  breedtes: readonly number[],
  getallen: readonly number[] = [],
): Deel[] {
  const som = breedtes.reduce((a, b) => a + b, 0);
  const columnWidths = breedtes.map((deel) => Math.round((deel / som) * BREEDTE));
  const cel = (stuk: Stuk, kolom: number, kop: boolean) =>
    new TableCell({
      width: { size: columnWidths[kolom] as number, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      margins: { left: 90, right: 90 },
      ...(kop ? { shading: { fill: LINTBLAUW } } : {}),
      children: [
        new Paragraph({
          style: 'Cel',
          ...(getallen.includes(kolom) ? { alignment: 'right' as const } : {}),
          children: kop
            ? [new TextRun({ text: xmltekst(String(stuk)), bold: true, color: 'FFFFFF' })]
            : lopend(stuk),
        }),
      ],
    });
  const rij = (cellen: readonly Stuk[], kop: boolean) =>
    new TableRow({
      tableHeader: kop,
      cantSplit: true,
      children: cellen.map((stuk, kolom) => cel(stuk, kolom, kop)),
    });
  const lijn = { style: BorderStyle.SINGLE, size: 4, color: 'B4B4B4' };
  const geen = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return [
    alinea(bijschrift, 'Caption'),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: BREEDTE, type: WidthType.DXA },
      columnWidths,
      borders: {
        top: lijn,
        bottom: lijn,
        left: geen,
        right: geen,
        insideHorizontal: lijn,
        insideVertical: geen,
      },
      rows: [rij(koppen, true), ...rijen.map((cellen) => rij(cellen, false))],
    }),
    // Word joins tables that stand directly below each other.
    new Paragraph({ spacing: { after: 80 } }),
  ];
}

/** @returns the foot of every page: a name, and which page it is of how many */
export function maakVoet(naam: string): Footer {
  // One line: a long name would push the number of the page away.
  const kort = naam.length > 70 ? `${naam.slice(0, 69).toWellFormed()}…` : naam;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Bij',
        tabStops: [{ type: TabStopType.RIGHT, position: BREEDTE }],
        children: [
          new TextRun(xmltekst(kort)),
          new TextRun({ children: ['\tBladzijde ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function lopend(stukken: Stuk | readonly Stuk[]): ParagraphChild[] {
  return [stukken].flat().map((stuk: Stuk) => {
    if (typeof stuk === 'string') return new TextRun(xmltekst(stuk));
    const { tekst, vet, rechtop, toon, naar } = stuk;
    const run = new TextRun({
      text: xmltekst(tekst),
      ...(vet ? { bold: true } : {}),
      ...(rechtop ? { italics: false } : {}),
      ...(toon ? { color: KLEUR[toon] } : {}),
      ...(naar ? { color: LINTBLAUW, underline: {} } : {}),
    });
    return naar ? new InternalHyperlink({ anchor: merk(naar), children: [run] }) : run;
  });
}
