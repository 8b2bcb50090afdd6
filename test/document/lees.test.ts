import { describe, expect, test } from '@jest/globals';
import { bloktekst, type Document } from '../../src/document/document.ts';
import { leesDocument } from '../../src/document/lees.ts';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { docx, odt, p, STIJLEN } from './pakketten.ts';

const BRON = `# 1 Inleiding

Dit plan loopt van 2031 tot en met 2035.

## 1.1 Doel

- kiezen
- delen

| Jaar | Euro |
| -- | -- |
| 2031 | 10 |
| 2032 | 20 |

# Bijlage A Afkortingen

Slot.`;

const RIJEN = [
  ['Jaar', 'Euro'],
  ['2031', '10'],
  ['2032', '20'],
];

function alsDocx(): Promise<Buffer> {
  const rij = (cellen: string[], i: number): string =>
    `<w:tr><w:trPr>${i === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cellen.map((cel) => `<w:tc>${p(cel)}</w:tc>`).join('')}</w:tr>`;
  return docx(
    p('1 Inleiding', 'Kop1') +
      p('Dit plan loopt van 2031 tot en met 2035.') +
      p('1.1 Doel', 'Kop2') +
      p('kiezen', 'Lijst') +
      p('delen', 'Lijst') +
      `<w:tbl>${RIJEN.map(rij).join('')}</w:tbl>` +
      p('Bijlage A Afkortingen', 'Kop1') +
      p('Slot.'),
    {
      nummering: `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    },
  );
}

function alsOdt(): Promise<Buffer> {
  const rij = (cellen: string[]): string =>
    `<table:table-row>${cellen.map((cel) => `<table:table-cell><text:p>${cel}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  const [kop = '', ...rest] = RIJEN.map(rij);
  return odt(
    `<text:h text:outline-level="1">1 Inleiding</text:h><text:p>Dit plan loopt van 2031 tot en met 2035.</text:p>
     <text:h text:outline-level="2">1.1 Doel</text:h>
     <text:list><text:list-item><text:p>kiezen</text:p></text:list-item><text:list-item><text:p>delen</text:p></text:list-item></text:list>
     <table:table><table:table-header-rows>${kop}</table:table-header-rows>${rest.join('')}</table:table>
     <text:h text:outline-level="1">Bijlage A Afkortingen</text:h><text:p>Slot.</text:p>`,
  );
}

/** What must be the same whatever the format. */
function boom({ secties, blokken }: Document): unknown {
  return {
    secties: secties.map(({ nummer, titel, niveau, ouder, soort, van, tot }) => [
      nummer,
      titel,
      niveau,
      ouder,
      soort,
      van,
      tot,
    ]),
    blokken: blokken.map((b) => [b.soort, bloktekst(b), b.soort === 'tabel' ? b.kopRijen : null]),
  };
}

describe('the same plan gives the same tree of headings, lists and tables', () => {
  const verwacht = boom(leesMarkdown(BRON));
  test('as DOCX', async () => expect(boom(await leesDocument(await alsDocx()))).toEqual(verwacht));
  test('as ODT', async () => expect(boom(await leesDocument(await alsOdt()))).toEqual(verwacht));
});

describe('the writer of the file is free in what the standard leaves free', () => {
  const document = (attrs: string, prefix: string): string =>
    `<${prefix}:document ${attrs}><${prefix}:body><${prefix}:p><${prefix}:pPr><${prefix}:pStyle ${prefix}:val="Kop1"/></${prefix}:pPr>
     <${prefix}:r><${prefix}:t>Kosten &amp; baten</${prefix}:t></${prefix}:r></${prefix}:p></${prefix}:body></${prefix}:document>`;
  const gewoon = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

  test.each([
    ['another prefix', document(`xmlns:ns0="${gewoon}"`, 'ns0')],
    ['the strict variant', document(`xmlns:w="${strict}"`, 'w')],
    ['UTF-16', Buffer.from(`\ufeff${document(`xmlns:w="${gewoon}"`, 'w')}`, 'utf16le')],
  ])('DOCX with %s', async (_naam, xml) => {
    const gelezen = await leesDocument(
      await docx('', { stijlen: STIJLEN, extra: { 'word/document.xml': xml } }),
    );
    expect(gelezen.secties[1]?.titel).toBe('Kosten & baten');
  });

  test('a document with macros is read as text', async () => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`;
    const gelezen = await leesDocument(await docx(p('Tekst'), { extra: { '[Content_Types].xml': types } }));
    expect(gelezen.blokken.map(bloktekst)).toEqual(['Tekst']);
  });
});

test('tells how far it is', async () => {
  const gemeld: [number, number | null][] = [];
  const twee = `${p('een')}<w:p><w:r><w:lastRenderedPageBreak/><w:t>twee</w:t></w:r></w:p>`;
  await leesDocument(await docx(twee), { voortgang: (pagina, paginas) => gemeld.push([pagina, paginas]) });
  expect(gemeld).toEqual([[2, 2]]);
});
