/** Writes small real DOCX and ODT packages for the tests. */
import { ZipFile } from 'yazl';

/** @returns the bytes of a ZIP with these parts, in this order */
export async function zip(delen: Record<string, string | Buffer>): Promise<Buffer> {
  const uit = new ZipFile();
  for (const [naam, inhoud] of Object.entries(delen)) uit.addBuffer(Buffer.from(inhoud), naam);
  uit.end();
  const stukken: Buffer[] = [];
  for await (const stuk of uit.outputStream) stukken.push(stuk as Buffer);
  return Buffer.concat(stukken);
}

const W = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const SOORT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Styles as a Dutch Word writes them: built-in names in English, ids in Dutch. */
export const STIJLEN = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Huiskop"><w:name w:val="Huisstijl kop"/><w:basedOn w:val="Kop2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="Lijst"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="table" w:styleId="Rijkstabel"><w:name w:val="Rijkstabel"/>
    <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`;

export interface DocxDelen {
  stijlen?: string;
  nummering?: string;
  opmerkingen?: string;
  voetnoten?: string;
  instellingen?: string;
  /** Contents of header1.xml, header2.xml and so on; the body refers to them as rIdKop1, rIdKop2. */
  koppen?: string[];
  titel?: string;
  /** Parts to add or to replace. */
  extra?: Record<string, string | Buffer>;
}

/** @param romp the contents of w:body */
export function docx(romp: string, delen: DocxDelen = {}): Promise<Buffer> {
  const xml = (wortel: string, inhoud: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${wortel} ${W}>${inhoud}</w:${wortel}>`;
  const onderdelen: [string, string, string][] = [
    ['styles', 'styles', xml('styles', delen.stijlen ?? STIJLEN)],
    ['numbering', 'numbering', xml('numbering', delen.nummering ?? '')],
    ['comments', 'comments', xml('comments', delen.opmerkingen ?? '')],
    ['footnotes', 'footnotes', xml('footnotes', delen.voetnoten ?? '')],
    ['settings', 'settings', xml('settings', delen.instellingen ?? '')],
  ];
  const koppen = (delen.koppen ?? []).map((kop, i) => [`header${i + 1}`, xml('hdr', kop)] as const);
  const relaties = [
    ...onderdelen.map(([naam, soort]) => [naam, soort, naam] as const),
    ...koppen.map(([naam], i) => [`Kop${i + 1}`, 'header', naam] as const),
  ].map(
    ([id, soort, naam]) => `<Relationship Id="rId${id}" Type="${RELATIE}/${soort}" Target="${naam}.xml"/>`,
  );
  const ns = 'http://schemas.openxmlformats.org/package/2006';
  return zip({
    '[Content_Types].xml': `<Types xmlns="${ns}/content-types"><Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="${SOORT}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${ns}/relationships">
      <Relationship Id="a" Type="${RELATIE}/officeDocument" Target="word/document.xml"/>
      <Relationship Id="b" Type="${ns}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${ns}/metadata/core-properties"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${delen.titel ?? ''}</dc:title></cp:coreProperties>`,
    'word/document.xml': xml('document', `<w:body>${romp}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${ns}/relationships">${relaties.join('')}</Relationships>`,
    ...Object.fromEntries(onderdelen.map(([naam, , inhoud]) => [`word/${naam}.xml`, inhoud])),
    ...Object.fromEntries(koppen.map(([naam, inhoud]) => [`word/${naam}.xml`, inhoud])),
    ...delen.extra,
  });
}

/** A paragraph with one run. */
export function p(tekst: string, stijl?: string, rPr = '', pPr = ''): string {
  const stijlnaam = stijl ? `<w:pStyle w:val="${stijl}"/>` : '';
  return `<w:p><w:pPr>${stijlnaam}${pPr}</w:pPr><w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${tekst}</w:t></w:r></w:p>`;
}

const O = [
  'office:1.0',
  'style:1.0',
  'text:1.0',
  'table:1.0',
  'drawing:1.0',
  'meta:1.0',
  'xsl-fo-compatible:1.0',
  'svg-compatible:1.0',
]
  .map((naam) => {
    const prefix = { drawing: 'draw', 'xsl-fo-compatible': 'fo', 'svg-compatible': 'svg' }[
      naam.split(':')[0] ?? ''
    ];
    return `xmlns:${prefix ?? naam.split(':')[0]}="urn:oasis:names:tc:opendocument:xmlns:${naam}"`;
  })
  .join(' ');
const LOEXT = 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0';
const NAMEN = `${O} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="${LOEXT}"`;

export interface OdtDelen {
  /** Contents of office:automatic-styles in content.xml. */
  automatisch?: string;
  /** Contents of office:styles. */
  stijlen?: string;
  /** Contents of office:master-styles. */
  bladen?: string;
  /** Attributes of office:text. */
  attributen?: string;
  titel?: string;
  manifest?: string;
  extra?: Record<string, string | Buffer>;
}

/** @param romp the contents of office:text */
export function odt(romp: string, delen: OdtDelen = {}): Promise<Buffer> {
  const mimetype = 'application/vnd.oasis.opendocument.text';
  return zip({
    mimetype,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
      <manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/>${delen.manifest ?? ''}</manifest:manifest>`,
    'content.xml': `<office:document-content ${NAMEN}>
      <office:automatic-styles>${delen.automatisch ?? ''}</office:automatic-styles>
      <office:body><office:text ${delen.attributen ?? ''}>${romp}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${NAMEN}><office:styles>
      <style:default-style style:family="paragraph"><style:text-properties fo:font-size="10pt" fo:language="nl" fo:country="NL"/></style:default-style>
      ${delen.stijlen ?? ''}</office:styles><office:master-styles>${delen.bladen ?? ''}</office:master-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${NAMEN}><office:meta><dc:title>${delen.titel ?? ''}</dc:title></office:meta></office:document-meta>`,
    ...delen.extra,
  });
}
