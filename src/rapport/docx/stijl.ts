/** How a report looks as an office document: real styles, which the reader can change in one place. */
import { AlignmentType, BorderStyle, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import type { Toon } from '../woorden.ts';

/** Lintblauw of the Rijkshuisstijl; its fonts and logo are only for the Rijk itself. */
export const LINTBLAUW = '154273';
/** Light blue behind what stands apart. */
export const VLAK = 'E5F0F9';
const GRIJS = '535353';

/** Dark enough on white for WCAG 2.2 AA; the word always stands with it. */
export const KLEUR: Record<Toon, string> = {
  goed: '2A6A1E',
  deels: '8A4B00',
  slecht: 'B3261E',
  onzeker: '5B2D82',
  neutraal: GRIJS,
};

/** Width of the text on A4, in twentieths of a point. */
export const BREEDTE = 9070;

const kop = (size: number, before: number) => ({
  run: { size, bold: true, color: LINTBLAUW },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

export const STIJLEN: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: { run: { size: 48, bold: true, color: LINTBLAUW }, paragraph: { spacing: { after: 160 } } },
    heading1: kop(34, 400),
    heading2: kop(28, 320),
    heading3: kop(24, 280),
    listParagraph: { paragraph: { spacing: { after: 80 } } },
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: {
        indent: { left: 560 },
        spacing: { after: 80 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: LINTBLAUW, space: 8 } },
      },
    },
    {
      id: 'Advies',
      name: 'Advies',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { shading: { fill: VLAK }, indent: { left: 120, right: 120 } },
    },
    {
      id: 'Eigentekst',
      name: 'Eigen tekst',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { border: { left: { style: BorderStyle.SINGLE, size: 12, color: KLEUR.deels, space: 8 } } },
    },
    {
      id: 'Bij',
      name: 'Bij',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20, color: GRIJS },
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'Bijna',
      name: 'Bijna',
      basedOn: 'Bij',
      quickFormat: true,
      paragraph: { indent: { left: 360 }, keepNext: true },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 20, color: GRIJS },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
    {
      id: 'Cel',
      name: 'Cel',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 40, after: 40, line: 252 } },
    },
  ],
};

const laag = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 360, hanging: 360 } } },
});

export const LIJSTEN: INumberingOptions = {
  config: [
    { reference: 'punten', levels: [laag(LevelFormat.BULLET, '•')] },
    { reference: 'nummers', levels: [laag(LevelFormat.DECIMAL, '%1.')] },
  ],
};
