/** Tells by content, never by name, what a file is. */

import { hoofddeelDocx } from './docx/relaties.ts';
import { type Grenzen, Leesfout } from './leesfout.ts';
import { nakomelingen } from './pakket/xml.ts';
import { openPakket, type Pakket } from './pakket/zip.ts';

export type Herkend =
  | { formaat: 'pdf' }
  | { formaat: 'docx'; pakket: Pakket; hoofddeel: string }
  | { formaat: 'odt'; pakket: Pakket };

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ODT = /^application\/vnd\.oasis\.opendocument\.text(-template)?$/;

/**
 * @returns the format, with the opened package where it is one
 * @throws Leesfout LEEG, GEEN_DOCUMENT, OUD_WORD, VERSLEUTELD, BESCHADIGD or ZIPBOM
 */
export async function herken(bytes: Uint8Array, grenzen: Grenzen): Promise<Herkend> {
  if (bytes.byteLength === 0) throw new Leesfout('LEEG');
  if (begintMet(bytes, [0x50, 0x4b, 0x03, 0x04])) return herkenPakket(await openPakket(bytes, grenzen));
  if (begintMet(bytes, OLE)) throw new Leesfout(foutVanOle(bytes));
  // Some writers put a few bytes before the header; the PDF standard has readers look in the first 1024.
  if (bevat(bytes.subarray(0, 1024), '%PDF-')) return { formaat: 'pdf' };
  throw new Leesfout('GEEN_DOCUMENT');
}

async function herkenPakket(pakket: Pakket): Promise<Herkend> {
  const mimetype = await pakket.bytes('mimetype');
  const manifest = await pakket.xml('META-INF/manifest.xml');
  const soort = mimetype
    ? new TextDecoder().decode(mimetype).trim()
    : [...nakomelingen(manifest, 'manifest:file-entry')].find(
        (deel) => deel.attrs['manifest:full-path'] === '/',
      )?.attrs['manifest:media-type'];
  if (soort && ODT.test(soort)) {
    // LibreOffice can also encrypt the package as a whole, inside another package.
    const dicht = pakket.heeft('encrypted-package');
    if (dicht || !nakomelingen(manifest, 'manifest:encryption-data').next().done)
      throw new Leesfout('VERSLEUTELD');
    if (!pakket.heeft('content.xml')) throw new Leesfout('BESCHADIGD');
    return { formaat: 'odt', pakket };
  }
  const hoofddeel = await hoofddeelDocx(pakket);
  if (hoofddeel === null) throw new Leesfout('GEEN_DOCUMENT');
  if (!pakket.heeft(hoofddeel)) throw new Leesfout('BESCHADIGD');
  return { formaat: 'docx', pakket, hoofddeel };
}

/** The names of the streams in an OLE file stand in it as UTF-16. */
function foutVanOle(bytes: Uint8Array): 'VERSLEUTELD' | 'OUD_WORD' | 'GEEN_DOCUMENT' {
  const heeft = (naam: string): boolean => bevat(bytes, Buffer.from(naam, 'utf16le'));
  if (heeft('EncryptedPackage')) return 'VERSLEUTELD';
  if (!heeft('WordDocument') && (heeft('Workbook') || heeft('PowerPoint Document'))) return 'GEEN_DOCUMENT';
  return 'OUD_WORD';
}

function begintMet(bytes: Uint8Array, kop: readonly number[]): boolean {
  return kop.every((byte, i) => bytes[i] === byte);
}

function bevat(bytes: Uint8Array, deel: string | Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(deel);
}
