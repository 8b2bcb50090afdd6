/** The matrix in the Word document: a row per criterion, a narrow column per plan; a sign and a colour per outcome. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Conceptmatrix } from '../../beschouwing/concept.ts';
import type { Uitkomst } from '../../toets/toetsing.ts';
import { alinea, type Deel } from '../docx/delen.ts';
import { LINTBLAUW } from '../docx/stijl.ts';
import { xmltekst } from '../xmltekst.ts';
import { type Labels, labelVan } from './verwijstekst.ts';
import { MATRIXTEKEN } from './woordkeus.ts';

/** Width of the text on A4 on its side, in twentieths of a point. */
const LIGGEND = 14838;
const CRITERIUM = 4200;
/** Light enough for black letters. */
const VLAK: Record<Uitkomst, string> = {
  voldoet: 'CFE8C8',
  deels: 'FCE6BF',
  ontbreekt: 'F6CFCB',
  onzeker: 'E3D6F0',
  nvt: 'F2F2F2',
};

export function matrixdelen({ bijschrift, plannen, rijen }: Conceptmatrix, labels: Labels): Deel[] {
  const kolom = Math.floor((LIGGEND - CRITERIUM) / Math.max(1, plannen.length));
  const breedtes = [CRITERIUM, ...plannen.map(() => kolom)];
  const cel = (tekst: string, nummer: number, vlak?: string, kop = false) =>
    new TableCell({
      width: { size: breedtes[nummer] as number, type: WidthType.DXA },
      margins: { left: 40, right: 40 },
      ...(vlak ? { shading: { fill: vlak } } : {}),
      children: [
        new Paragraph({
          style: 'Cel',
          ...(nummer > 0 ? { alignment: AlignmentType.CENTER } : {}),
          children: [
            new TextRun({
              text: xmltekst(tekst),
              size: 16,
              ...(kop ? { bold: true, color: 'FFFFFF' } : {}),
            }),
          ],
        }),
      ],
    });
  return [
    alinea(bijschrift, 'Caption'),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: breedtes.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      columnWidths: breedtes,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: ['Criterium', ...plannen.map(({ inbreng }) => labelVan(inbreng, labels))].map(
            (tekst, i) => cel(tekst, i, LINTBLAUW, true),
          ),
        }),
        ...rijen.map(
          ({ criterium, titel, uitkomsten }) =>
            new TableRow({
              cantSplit: true,
              children: [
                cel(`${criterium} ${titel}`, 0),
                ...uitkomsten.map((uitkomst, i) =>
                  uitkomst ? cel(MATRIXTEKEN[uitkomst], i + 1, VLAK[uitkomst]) : cel('', i + 1),
                ),
              ],
            }),
        ),
      ],
    }),
    new Paragraph({ spacing: { after: 80 } }),
  ];
}
