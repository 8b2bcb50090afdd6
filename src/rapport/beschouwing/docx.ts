/** The draft as a Word document to write on: real headings, a contents list, tables with header rows, charts with a text. */
import {
  Document,
  ImageRun,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { Bewering } from '../../beschouwing/bewering.ts';
import type { Vervallencitaat } from '../../beschouwing/bewerking.ts';
import { VASTE_TEKSTEN } from '../../beschouwing/concept/vasteteksten.ts';
import type {
  Concept,
  Conceptdeel,
  Conceptgrafiek,
  Concepttabel,
  Hoofdstuk,
} from '../../beschouwing/concept.ts';
import { alinea, type Deel, kop, maakVoet, tabel } from '../docx/delen.ts';
import { LIJSTEN, STIJLEN } from '../docx/stijl.ts';
import { ministerienaam } from '../woorden.ts';
import { xmltekst } from '../xmltekst.ts';
import { alineasVan, EIGEN_TEKST, vervallentekst } from './bewerking.ts';
import { matrixdelen } from './docxmatrix.ts';
import { grafiekpng, grafieksvg, grafiektekst } from './grafiek.ts';
import { celtekst, type Labels, labelsVan, verwijstekst } from './verwijstekst.ts';
import { BRONKOLOM, ONDERTITEL, titelVan } from './woordkeus.ts';

/** Width of a chart on the page, in pixels. */
const GRAFIEKBREEDTE = 600;
const A4 = { width: 11906, height: 16838 };

/** @returns the bytes of a DOCX */
export async function maakBeschouwingDocx(concept: Concept): Promise<Uint8Array> {
  const titel = titelVan(concept);
  const labels = labelsVan(concept.bronnen);
  const voet = maakVoet(`${titel} – concept`);
  // The matrix asks for pages on their side, so every stretch of chapters is a section of its own.
  const stukken = stukkenVan(concept.hoofdstukken);
  const document = new Document({
    title: titel,
    subject: ONDERTITEL,
    creator: 'Plantoets',
    lastModifiedBy: 'Plantoets',
    description: '',
    styles: STIJLEN,
    numbering: LIJSTEN,
    sections: stukken.map(({ liggend, hoofdstukken }, nummer) => ({
      properties: {
        page: {
          size: { ...A4, ...(liggend ? { orientation: PageOrientation.LANDSCAPE } : {}) },
          ...(liggend ? { margin: { left: 1000, right: 1000 } } : {}),
        },
      },
      footers: { default: voet },
      children: [
        ...(nummer === 0 ? voorblad(titel) : []),
        ...hoofdstukken.flatMap((hoofdstuk, i) => [
          hoofdstukkop(
            hoofdstuk.titel,
            (nummer === 0 && i === 0) || (i > 0 && hoofdstuk.nieuweBladzijde === true),
          ),
          ...hoofdstuk.delen.flatMap((deel) => delenVan(deel, concept, labels)),
        ]),
      ],
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function voorblad(titel: string): (Deel | TableOfContents)[] {
  return [
    new Paragraph({ style: 'Title', text: xmltekst(titel) }),
    alinea(ONDERTITEL, 'Bij'),
    // Not marked to be worked out anew: Word would ask about it at every opening. Its button does it when it is wanted.
    new TableOfContents('Inhoud', { hyperlink: true, headingStyleRange: '1-1', beginDirty: false }),
  ];
}

function hoofdstukkop(titel: string, nieuweBladzijde: boolean): Paragraph {
  return new Paragraph({
    heading: 'Heading1',
    pageBreakBefore: nieuweBladzijde,
    children: [new TextRun(xmltekst(titel))],
  });
}

function stukkenVan(hoofdstukken: readonly Hoofdstuk[]): { liggend: boolean; hoofdstukken: Hoofdstuk[] }[] {
  const stukken: { liggend: boolean; hoofdstukken: Hoofdstuk[] }[] = [];
  for (const hoofdstuk of hoofdstukken) {
    const liggend = hoofdstuk.delen.some(({ soort }) => soort === 'matrix');
    const laatste = stukken.at(-1);
    if (laatste?.liggend === liggend) laatste.hoofdstukken.push(hoofdstuk);
    else stukken.push({ liggend, hoofdstukken: [hoofdstuk] });
  }
  return stukken;
}

function delenVan(deel: Conceptdeel, concept: Concept, labels: Labels): Deel[] {
  switch (deel.soort) {
    case 'kop':
      return [kop(deel.niveau, deel.tekst)];
    case 'vast':
      return [alinea(VASTE_TEKSTEN[deel.sleutel], deel.sleutel === 'concept' ? 'Advies' : undefined)];
    case 'advies':
      return [alinea(['Advies uit het kader: ', deel.tekst], 'Advies')];
    case 'beweringen':
      return deel.beweringen.map((bewering) => zin(bewering, labels));
    case 'citaten':
      return deel.citaten.map((citaat) => zin(citaat, labels));
    case 'tabel':
      return tabeldelen(deel.tabel, labels);
    case 'matrix':
      return matrixdelen(deel.matrix, labels);
    case 'grafiek':
      return grafiekdelen(deel.grafiek);
    case 'eigentekst':
      return alineasVan(deel.tekst).map((tekst) =>
        alinea([{ tekst: `[${EIGEN_TEKST}] `, toon: 'neutraal' }, tekst], 'Eigentekst'),
      );
    case 'vervallen':
      return vervallendelen(deel.vervallen, labels);
    case 'bronnen':
      return bronnen(concept);
  }
}

/** Every sentence with its references behind it; a quote between quotation marks. */
function zin(bewering: Bewering, labels: Labels): Paragraph {
  const bron = ` ${verwijstekst(bewering.verwijzingen, labels)}`;
  return bewering.soort === 'citaat'
    ? alinea([`“${bewering.citaat}”`, { tekst: bron, rechtop: true, toon: 'neutraal' }], 'Quote')
    : alinea([bewering.tekst, { tekst: bron, toon: 'neutraal' }]);
}

function vervallendelen(vervallen: Vervallencitaat, labels: Labels): Deel[] {
  const { melding, toen, nu } = vervallentekst(vervallen, labels);
  const citaat = (woorden: string, { citaat, bron }: { citaat: string; bron: string }) =>
    ` ${woorden}: “${citaat}” ${bron}`;
  return [
    alinea(
      [
        { tekst: melding, vet: true, toon: 'slecht' },
        ...(toen ? [citaat('Er stond', toen)] : []),
        ...(nu ? [citaat('Er staat nu', nu)] : []),
      ],
      'Advies',
    ),
  ];
}

function tabeldelen({ bijschrift, kolommen, rijen, zonderBron }: Concepttabel, labels: Labels): Deel[] {
  if (rijen.length === 0) return [];
  const breedtes = kolommen.map(({ breedte }) => breedte);
  return tabel(
    bijschrift,
    [...kolommen.map((kolom) => kolom.kop), ...(zonderBron ? [] : [BRONKOLOM])],
    rijen.map(({ cellen, verwijzingen }) => [
      ...cellen.map((cel) => celtekst(cel, labels)),
      ...(zonderBron ? [] : [verwijstekst(verwijzingen, labels)]),
    ]),
    zonderBron ? breedtes : [...breedtes, bronbreedte(som(breedtes))],
    kolommen.flatMap(({ getal }, i) => (getal ? [i] : [])),
  );
}

function grafiekdelen(grafiek: Conceptgrafiek): Deel[] {
  if (grafiek.rijen.length === 0) return [];
  const afbeelding = grafieksvg(grafiek, grafiek.naam);
  return [
    alinea(grafiek.titel, 'Caption'),
    new Paragraph({
      // A line as high as the picture: the style of running text has a fixed one.
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'png',
          data: grafiekpng(afbeelding),
          transformation: {
            width: GRAFIEKBREEDTE,
            height: Math.round((afbeelding.hoogte / afbeelding.breedte) * GRAFIEKBREEDTE),
          },
          altText: {
            name: grafiek.naam,
            title: xmltekst(grafiek.titel),
            description: xmltekst(grafiektekst(grafiek)),
          },
        }),
      ],
    }),
  ];
}

function bronnen({ bronnen }: Concept): Deel[] {
  return tabel(
    'De plannen waarop dit concept rust',
    ['Plan', 'Ministerie', 'Titel', 'Periode', 'Bestand'],
    bronnen.map(({ label, ministerie, titel, periode, bestand }) => [
      label,
      ministerienaam(ministerie) ?? 'niet herkend',
      titel ?? 'geen titel gevonden',
      periode ? `${periode.van}-${periode.tot}` : 'niet gevonden',
      bestand,
    ]),
    [1, 2, 3, 1.1, 2],
  );
}

/** References want more than half of what the rest has; of many narrow columns less, since those need their room. */
const bronbreedte = (rest: number): number => Math.min(4, Math.max(2, rest * 0.6));
const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);
