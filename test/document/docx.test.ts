import { describe, expect, test } from '@jest/globals';
import mammoth from 'mammoth';
import { bloktekst, type Document } from '../../src/document/document.ts';
import { leesDocument } from '../../src/document/lees.ts';
import { docx, p, STIJLEN } from './pakketten.ts';

const koppen = (document: Document): string[] =>
  document.secties.slice(1).map((s) => `${s.niveau} ${s.nummer ?? '-'} ${s.titel}`);
const blok = (document: Document, soort: string, nr = 0) =>
  document.blokken.filter((b) => b.soort === soort)[nr];

const tc = (inhoud: string, tcPr = ''): string => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${inhoud}</w:tc>`;
const tr = (...cellen: string[]): string => `<w:tr>${cellen.join('')}</w:tr>`;
const num = (id: number, ilvl: number): string =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`;
const lvl = (ilvl: number, vorm: string, tekst: string, extra = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${vorm}"/>${extra}<w:lvlText w:val="${tekst}"/></w:lvl>`;
const NUMMERING = `
  <w:abstractNum w:abstractNumId="1">${lvl(0, 'bullet', '•')}${lvl(1, 'bullet', '–')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${lvl(0, 'decimal', '%1.')}${lvl(1, 'lowerLetter', '%2)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${lvl(0, 'decimal', '%1', '<w:pStyle w:val="Kop1"/>')}${lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="Kop2"/>')}</w:abstractNum>
  ${[1, 2, 3].map((n) => `<w:num w:numId="${n}"><w:abstractNumId w:val="${n}"/></w:num>`).join('')}`;

describe('headings', () => {
  test('come from styles in any language, from styles based on those, and from the outline level', async () => {
    const document = await leesDocument(
      await docx(
        p('Informatieplan', 'Titel') +
          p('1 Inleiding', 'Kop1') +
          p('1.1 Doel', 'Huiskop') +
          p('Tekst', undefined, '', '<w:outlineLvl w:val="9"/>') +
          p('Losse kop', undefined, '', '<w:outlineLvl w:val="2"/>'),
        { titel: 'Mijn plan' },
      ),
    );
    expect(koppen(document)).toEqual(['1 1 Inleiding', '2 1.1 Doel', '3 - Losse kop']);
    expect(document.koppenUit).toBe('stijlen');
    expect(document.blokken.map(bloktekst)).toEqual(['Informatieplan', 'Tekst']);
    expect(document.eigenschappen).toEqual({ titel: 'Mijn plan', taal: 'nl-NL', getagd: null });
  });

  test('get the number that Word shows', async () => {
    const stijlen = STIJLEN.replace(
      '<w:outlineLvl w:val="0"/>',
      '<w:numPr><w:numId w:val="3"/></w:numPr>$&',
    ).replace('<w:outlineLvl w:val="1"/>', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>$&');
    const document = await leesDocument(
      await docx(
        p('Begin', 'Kop1') + p('Waarom', 'Kop2') + p('Hoe', 'Kop2') + p('Geld', 'Kop1') + p('Raming', 'Kop2'),
        { stijlen, nummering: NUMMERING },
      ),
    );
    expect(koppen(document)).toEqual(['1 1 Begin', '2 1.1 Waarom', '2 1.2 Hoe', '1 2 Geld', '2 2.1 Raming']);
  });

  test('without heading styles come from bold, size and number', async () => {
    const groot = '<w:b/><w:sz w:val="32"/>';
    const klein = '<w:b/><w:sz w:val="24"/>';
    const zin = p(
      'Een gewone zin die een alinea van de lopende tekst is en daarom ook langer dan een kop. '.repeat(2),
    );
    const document = await leesDocument(
      await docx(
        p('Plan voor het hele huis', undefined, '<w:b/><w:sz w:val="56"/>') +
          p('Samenvatting', undefined, groot) +
          zin +
          p('1 Opdracht', undefined, groot) +
          zin +
          p('1.1 Wat wij doen', undefined, klein) +
          zin +
          p('Let op:', undefined, '<w:b/>') +
          zin +
          p('Over de kosten', undefined, klein) +
          zin,
      ),
    );
    expect(document.koppenUit).toBe('opmaak');
    expect(koppen(document)).toEqual([
      '1 - Samenvatting',
      '1 1 Opdracht',
      '2 1.1 Wat wij doen',
      '2 - Over de kosten',
    ]);
    expect(document.blokken[0]).toMatchObject({
      soort: 'alinea',
      tekst: 'Plan voor het hele huis',
      sectie: 0,
    });
  });
});

describe('a contents list gets its own section', () => {
  const sdt = (inhoud: string): string =>
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${inhoud}</w:sdtContent></w:sdt>`;
  const teken = (soort: string): string => `<w:r><w:fldChar w:fldCharType="${soort}"/></w:r>`;
  const regel = (nr: number, voor = '', na = ''): string =>
    `<w:p>${voor}<w:r><w:t>${nr} Hoofdstuk</w:t></w:r><w:r><w:tab/><w:t>${nr}</w:t></w:r>${na}</w:p>`;
  const veld = `${teken('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${teken('separate')}`;

  test.each([
    ['a content control', sdt(p('1 Begin 3', 'Inhopg1')), 'Inhoudsopgave'],
    ['a content control with its own title', sdt(p('Inhoud', 'Kop1') + regel(1)), 'Inhoud'],
    ['styles, after a plain title', p('Inhoud') + p('1 Begin 3', 'Inhopg1'), 'Inhoud'],
    ['styles, after a title that is a heading', p('Inhoud', 'Kop1') + p('1 Begin 3', 'Inhopg1'), 'Inhoud'],
    ['a field over paragraphs', regel(1, veld) + regel(2) + regel(3, '', teken('end')), 'Inhoudsopgave'],
  ])('made by %s', async (_naam, inhoud, titel) => {
    const document = await leesDocument(
      await docx(p('Plan', 'Titel') + inhoud + p('1 Begin', 'Kop1') + p('Tekst')),
    );
    expect(document.secties.map((s) => [s.titel, s.soort])).toEqual([
      ['', 'tekst'],
      [titel, 'inhoudsopgave'],
      ['Begin', 'tekst'],
    ]);
    expect(document.secties.map((s) => s.tot - s.van)).toEqual([
      1,
      inhoud.includes('3 Hoofdstuk') ? 3 : 1,
      1,
    ]);
  });
});

test('list items in a row are one list, with their depth', async () => {
  const document = await leesDocument(
    await docx(
      p('een', 'Lijst') +
        p('half', undefined, '', num(1, 1)) +
        p('twee', 'Lijst') +
        p('stap', undefined, '', num(2, 0)) +
        p('los') +
        p('niet in een lijst', 'Lijst', '', num(0, 0)),
      { nummering: NUMMERING },
    ),
  );
  expect(document.blokken).toMatchObject([
    {
      soort: 'lijst',
      genummerd: false,
      items: [
        { tekst: 'een', diepte: 0 },
        { tekst: 'half', diepte: 1 },
        { tekst: 'twee', diepte: 0 },
      ],
    },
    { soort: 'lijst', genummerd: true, items: [{ tekst: 'stap', diepte: 0 }] },
    { soort: 'alinea', tekst: 'los' },
    { soort: 'alinea', tekst: 'niet in een lijst' },
  ]);
});

describe('tables', () => {
  test('merged cells are repeated over what they cover; header row and caption are known', async () => {
    const tabel = `<w:tbl><w:tblPr/>
      <w:tr><w:trPr><w:tblHeader/></w:trPr>${tc(p('Jaar'))}${tc(p('Bedragen'), '<w:gridSpan w:val="2"/>')}</w:tr>
      ${tr(tc(p('2031'), '<w:vMerge w:val="restart"/>'), tc(p('10')), tc(p('20')))}
      ${tr(tc('<w:p/>', '<w:vMerge/>'), tc(p('30')), tc(p('4') + p('0')))}</w:tbl>`;
    const document = await leesDocument(await docx(p('Tabel 1 Raming', 'Bijschrift') + tabel + p('Daarna')));
    expect(document.blokken[0]).toMatchObject({ soort: 'tabel', kopRijen: 1, bijschrift: 'Tabel 1 Raming' });
    expect(bloktekst(document.blokken[0]!)).toBe(
      'Jaar | Bedragen | Bedragen\n2031 | 10 | 20\n2031 | 30 | 4 0',
    );
    const rijen = (document.blokken[0] as { rijen: { kop: boolean; rijen: number; kolommen: number }[][] })
      .rijen;
    expect(rijen[0]?.[1]).toMatchObject({ kop: true, kolommen: 2 });
    expect(rijen[1]?.[0]).toMatchObject({ kop: false, rijen: 2 });
  });

  test.each([
    ['bold', '', '<w:b/>', 1],
    [
      'a table style with its own first row',
      '<w:tblStyle w:val="Rijkstabel"/><w:tblLook w:firstRow="1"/>',
      '',
      1,
    ],
    ['that style switched off', '<w:tblStyle w:val="Rijkstabel"/><w:tblLook w:firstRow="0"/>', '', 0],
    ['no sign at all', '', '', 0],
  ])('the first row is a header row by %s', async (_naam, tblPr, rPr, verwacht) => {
    const tabel = `<w:tbl><w:tblPr>${tblPr}</w:tblPr>${tr(tc(p('Wat', undefined, rPr)), tc(p('Wie', undefined, rPr)))}${tr(tc(p('a')), tc(p('b')))}</w:tbl>`;
    expect((await leesDocument(await docx(tabel))).blokken[0]).toMatchObject({ kopRijen: verwacht });
  });

  test('a table of one cell is a frame around text', async () => {
    const document = await leesDocument(
      await docx(`<w:tbl>${tr(tc(p('Kern', 'Kop1') + p('Tekst')))}</w:tbl>`),
    );
    expect(koppen(document)).toEqual(['1 - Kern']);
    expect(document.blokken).toMatchObject([{ soort: 'alinea', tekst: 'Tekst' }]);
  });
});

test('hidden text and field codes are not text; quotations are marked', async () => {
  const document = await leesDocument(
    await docx(
      `${p('Zichtbaar')}${p('Onzichtbaar', undefined, '<w:vanish/>')}${p('Aldus de norm', 'Citaat')}
       <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF _Ref1</w:instrText></w:r><w:r><w:t>code</w:t></w:r>
       <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Tabel 3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ),
  );
  expect(document.blokken.map(bloktekst)).toEqual(['Zichtbaar', 'Aldus de norm', 'Tabel 3']);
  expect(blok(document, 'alinea', 1)).toMatchObject({ citaat: true });
});

test('all text that mammoth finds is in the Document too', async () => {
  const bytes = await docx(
    p('1 Inleiding', 'Kop1') +
      p('een', 'Lijst') +
      `<w:tbl>${tr(tc(p('a')), tc(p('b')))}${tr(tc(p('c')), tc(p('d')))}</w:tbl>` +
      `<w:p><w:hyperlink><w:r><w:t>koppeling</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t> slim</w:t></w:r></w:smartTag></w:p>` +
      p('Slot'),
    { nummering: NUMMERING },
  );
  const document = await leesDocument(bytes);
  const eigen = document.secties
    .flatMap((s) => [`${s.nummer ?? ''} ${s.titel}`, ...document.blokken.slice(s.van, s.tot).map(bloktekst)])
    .join(' ');
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  const woorden = (tekst: string): string[] => tekst.split(/[\s|]+/).filter(Boolean);
  expect(woorden(eigen)).toEqual(woorden(value));
});
