import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leesDocument } from '../../src/document/lees.ts';
import { Leesfout, STANDAARDGRENZEN } from '../../src/document/leesfout.ts';
import { docx, odt, p, zip } from './pakketten.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const utf16 = (tekst: string): Buffer => Buffer.from(tekst, 'utf16le');

async function codeVan(bytes: Uint8Array, grenzen = {}): Promise<string | null> {
  try {
    await leesDocument(bytes, { grenzen: { ...STANDAARDGRENZEN, ...grenzen } });
    return null;
  } catch (fout) {
    if (!(fout instanceof Leesfout)) throw fout;
    return fout.code;
  }
}

describe('what is not a readable plan is refused with its own code', () => {
  const gevallen: [string, string, () => Promise<Buffer> | Buffer][] = [
    ['an empty file', 'LEEG', () => Buffer.alloc(0)],
    ['a picture', 'GEEN_DOCUMENT', () => PNG],
    ['plain text', 'GEEN_DOCUMENT', () => Buffer.from('Informatieplan')],
    ['some other zip', 'GEEN_DOCUMENT', () => zip({ 'lees.txt': 'hallo' })],
    ['an old Word file', 'OUD_WORD', () => Buffer.concat([OLE, Buffer.alloc(600), utf16('WordDocument')])],
    ['an old Excel file', 'GEEN_DOCUMENT', () => Buffer.concat([OLE, Buffer.alloc(600), utf16('Workbook')])],
    ['a Word file with a password', 'VERSLEUTELD', () => Buffer.concat([OLE, utf16('EncryptedPackage')])],
    [
      'an ODT with a password',
      'VERSLEUTELD',
      () =>
        odt('<text:p>x</text:p>', {
          manifest:
            '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
        }),
    ],
    [
      'a spreadsheet in ODF',
      'GEEN_DOCUMENT',
      () => odt('', { extra: { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' } }),
    ],
    ['a DOCX that was cut off', 'BESCHADIGD', async () => (await docx(p('Tekst'))).subarray(0, 900)],
    ['a DOCX with broken XML', 'BESCHADIGD', () => docx('<w:p><w:r></w:p>')],
    ['a DOCX without text', 'LEEG', () => docx('<w:p/>')],
    [
      'an ODT without content.xml',
      'BESCHADIGD',
      () => zip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    ],
  ];
  test.each(gevallen)('%s: %s', async (_naam, code, maak) => {
    expect(await codeVan(await maak())).toBe(code);
  });
});

describe('hostile files', () => {
  test('a package that unpacks out of proportion is a zip bomb', async () => {
    const bom = await docx(p('x'), { extra: { 'word/media/a.bin': Buffer.alloc(5_000_000) } });
    expect(await codeVan(bom)).toBe('ZIPBOM');
    expect(await codeVan(bom, { verhouding: 1e9, uitgepakt: 1_000_000 })).toBe('ZIPBOM');
    expect(await codeVan(bom, { verhouding: 1e9 })).toBeNull();
  });

  test('a package that lies about its unpacked size is a zip bomb', async () => {
    const bytes = await docx(p('x'.repeat(100_000)));
    // Give the central directory entry of the text a size of 10 bytes.
    const plek = bytes.lastIndexOf('word/document.xml') - 46;
    expect(bytes.readUInt32LE(plek)).toBe(0x02014b50);
    bytes.writeUInt32LE(10, plek + 24);
    expect(await codeVan(bytes)).toBe('ZIPBOM');
  });

  test('entities are refused, not expanded', async () => {
    const lol = `<!DOCTYPE w [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>`;
    expect(await codeVan(await docx('', { extra: { 'word/document.xml': lol } }))).toBe('BESCHADIGD');
    const extern = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>';
    expect(await codeVan(await docx('', { extra: { 'word/document.xml': extern } }))).toBe('BESCHADIGD');
  });

  test('absurd nesting is refused', async () => {
    expect(await codeVan(await docx('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)))).toBe('BESCHADIGD');
  });

  test('absurd spans and repetitions stay small', async () => {
    const cel = (breedte: number): string =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${breedte}"/></w:tcPr>${p('x')}</w:tc>`;
    const tabel = `<w:tbl><w:tr>${cel(1)}${cel(2_000_000_000)}</w:tr><w:tr>${cel(1)}</w:tr></w:tbl>`;
    expect(await codeVan(await docx(tabel))).toBeNull();
    const rij = `<table:table-row table:number-rows-repeated="2000000000"><table:table-cell
      table:number-columns-repeated="2000000000"><text:p>x</text:p></table:table-cell></table:table-row>`;
    expect(await codeVan(await odt(`<table:table>${rij}${rij}</table:table>`))).toBeNull();
  });

  test('sizes over the limits', async () => {
    const bytes = await docx(p('Een zin van ongeveer dertig tekens. '.repeat(500)));
    expect(await codeVan(bytes, { bytes: 100 })).toBe('TE_GROOT');
    expect(await codeVan(bytes, { paginas: 2 })).toBe('TE_VEEL_PAGINAS');
    expect(await codeVan(bytes)).toBeNull();
  });

  test('whatever the bytes, reading gives a Document or a Leesfout that is not our fault', async () => {
    const bronnen = await Promise.all([
      docx(p('1 Inleiding', 'Kop1') + p('Dit plan gaat over vijf jaar.')),
      odt(
        '<text:h text:outline-level="1">1 Inleiding</text:h><text:p>Dit plan gaat over vijf jaar.</text:p>',
      ),
    ]);
    const verminkt = fc
      .tuple(
        fc.constantFrom(...bronnen),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(),
      )
      .map(([bron, wissels, knip]) => {
        const bytes = Buffer.from(bron);
        for (const [plek, waarde] of wissels) bytes[plek % bytes.length] = waarde;
        return knip % 4 === 0 ? bytes.subarray(0, knip % bytes.length) : bytes;
      });
    // A PDF header is for the PDF reader's own tests.
    const los = fc
      .uint8Array({ maxLength: 200 })
      .map((bytes) => Buffer.concat([Buffer.from('PK\x03\x04'), bytes]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(verminkt, los), async (bytes) => {
        expect(await codeVan(bytes)).not.toBe('INTERN');
      }),
      { numRuns: 300 },
    );
  });

  test('whatever the XML says, reading gives a Document or a Leesfout that is not our fault', async () => {
    const waarde = fc.oneof(
      fc.constantFrom('0', '-1', '1', '99999999999', 'NaN', '', 'Kop1', 'x'),
      fc.stringMatching(/^[a-z0-9 -]{0,4}$/),
    );
    const element = fc
      .tuple(
        fc.constantFrom(
          'p',
          'r',
          't',
          'tbl',
          'tr',
          'tc',
          'tcPr',
          'gridSpan',
          'vMerge',
          'pPr',
          'numPr',
          'numId',
          'ilvl',
        ),
        waarde,
      )
      .map(([naam, w]) => [`<w:${naam} w:val="${w}" w:type="${w}">x`, `</w:${naam}>`] as const);
    const boom = fc.array(element, { minLength: 1, maxLength: 12 }).map(
      (lijst) =>
        lijst.map(([open]) => open).join('') +
        lijst
          .map(([, sluit]) => sluit)
          .reverse()
          .join(''),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(boom, { maxLength: 4 }), async (bomen) => {
        expect(await codeVan(await docx(bomen.join('')))).not.toBe('INTERN');
      }),
      { numRuns: 150 },
    );
  });
});
