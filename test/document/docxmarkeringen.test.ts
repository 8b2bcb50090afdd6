/** What a DOCX holds besides its running text: changes, comments, notes, images, page ends, headers and footers. */
import { describe, expect, test } from '@jest/globals';
import { bloktekst } from '../../src/document/document.ts';
import { leesDocument } from '../../src/document/lees.ts';
import { docx, p } from './pakketten.ts';

describe('comments and tracked changes', () => {
  const romp =
    p('1 Kop', 'Kop1') +
    `<w:p><w:r><w:t xml:space="preserve">Wij doen </w:t></w:r>
      <w:del w:author="An"><w:r><w:delText>niets</w:delText></w:r></w:del>
      <w:ins w:author="An"><w:r><w:t>al</w:t></w:r></w:ins><w:ins w:author="An"><w:r><w:rPr><w:b/></w:rPr><w:t>les</w:t></w:r></w:ins>
      <w:r><w:commentReference w:id="7"/></w:r></w:p>
    <w:p><w:pPr><w:rPr><w:del w:author="An"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Deze zin loopt </w:t></w:r></w:p>${p('door.')}`;
  const opmerkingen = `<w:comment w:id="7" w:author="Bo">${p('Klopt dit?')}</w:comment>`;

  test('are counted with their place; the text is as when all changes are accepted', async () => {
    const document = await leesDocument(await docx(romp, { opmerkingen }));
    expect(document.blokken.map(bloktekst)).toEqual(['Wij doen alles', 'Deze zin loopt door.']);
    expect(document.opmerkingen).toEqual(
      expect.arrayContaining([
        { soort: 'verwijdering', tekst: 'niets', auteur: 'An', pagina: null, sectie: 1 },
        { soort: 'invoeging', tekst: 'alles', auteur: 'An', pagina: null, sectie: 1 },
        { soort: 'opmerking', tekst: 'Klopt dit?', auteur: 'Bo', pagina: null, sectie: 1 },
      ]),
    );
    expect(document.opmerkingen).toHaveLength(3);
  });
});

test('a note stands after the block that refers to it, and not in its text', async () => {
  const document = await leesDocument(
    await docx(
      `<w:p><w:r><w:t>Zin</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p('Volgende')}`,
      {
        voetnoten: `<w:footnote w:id="0" w:type="separator">${p('-')}</w:footnote><w:footnote w:id="2">${p('Bron: eigen telling')}</w:footnote>`,
      },
    ),
  );
  expect(document.blokken.map((b) => [b.soort, bloktekst(b)])).toEqual([
    ['alinea', 'Zin'],
    ['noot', 'Bron: eigen telling'],
    ['alinea', 'Volgende'],
  ]);
});

test('images tell whether they have alternative text or are decoration', async () => {
  const beeld = (attrs: string, binnen = ''): string =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" ${attrs}>${binnen}</wp:docPr><a:graphic/></wp:inline></w:drawing></w:r></w:p>`;
  const document = await leesDocument(
    await docx(
      p('A', 'Kop1') +
        beeld('descr="Grafiek van de kosten"') +
        beeld('descr=""') +
        p('B', 'Kop1') +
        beeld('', '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>'),
    ),
  );
  expect(document.afbeeldingen).toEqual([
    { alternatief: 'Grafiek van de kosten', pagina: null, sectie: 1 },
    { alternatief: null, pagina: null, sectie: 1 },
    { alternatief: '', pagina: null, sectie: 2 },
  ]);
});

test('a file with only images is a scan', async () => {
  const beeld =
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a"/></wp:inline></w:drawing></w:r></w:p>';
  expect((await leesDocument(await docx(beeld))).paginas).toEqual([{ nummer: 1, tekens: 0, scan: true }]);
});

describe('pages', () => {
  const zacht = '<w:r><w:lastRenderedPageBreak/></w:r>';
  const hard = '<w:r><w:br w:type="page"/></w:r>';
  const run = (tekst: string): string => `<w:r><w:t>${tekst}</w:t></w:r>`;

  test('are counted where Word noted them; a hard break that it noted too counts once', async () => {
    const document = await leesDocument(
      await docx(
        `<w:p>${run('een')}</w:p><w:p>${hard}</w:p><w:p>${zacht}${run('twee')}</w:p><w:p>${run('nog twee ')}${zacht}${run('drie')}</w:p>
         <w:p><w:pPr><w:pageBreakBefore/></w:pPr>${zacht}${run('vier')}</w:p>`,
      ),
    );
    expect(document.blokken.map((b) => b.pagina)).toEqual([1, 2, 2, 4]);
    expect(document.paginas.map((b) => b.tekens)).toEqual([3, 11, 4, 4]);
  });

  test('are unknown where Word noted none', async () => {
    const document = await leesDocument(await docx(`<w:p>${run('een')}${hard}${run('twee')}</w:p>`));
    expect(document.paginas).toEqual([]);
    expect(document.blokken[0]?.pagina).toBeNull();
  });
});

test('headers give running text, page number and watermark; one for a first page only where that is on', async () => {
  const veld = (code: string, uitkomst: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${uitkomst}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const kop = `<w:p><w:r><w:t>Vertrouwelijk</w:t></w:r><w:r><w:pict><v:shape><v:textpath string="CONCEPT"/></v:shape></w:pict></w:r></w:p>`;
  const nummer = `<w:p><w:r><w:t xml:space="preserve">Pagina </w:t></w:r>${veld('PAGE', '2')}<w:r><w:t xml:space="preserve"> van </w:t></w:r>${veld('NUMPAGES', '9')}</w:p>`;
  const document = await leesDocument(
    await docx(
      `${p('Tekst')}<w:sectPr><w:headerReference w:type="default" r:id="rIdKop1"/><w:footerReference w:type="default" r:id="rIdKop2"/>
       <w:headerReference w:type="first" r:id="rIdKop3"/></w:sectPr>`,
      { koppen: [kop, nummer, p('Voorblad')] },
    ),
  );
  expect(document.randteksten).toEqual([
    { soort: 'watermerk', tekst: 'CONCEPT', paginas: [] },
    { soort: 'koptekst', tekst: 'Vertrouwelijk', paginas: [] },
    { soort: 'paginanummer', tekst: 'Pagina 2 van 9', paginas: [] },
  ]);
});
