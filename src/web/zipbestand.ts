/** A ZIP with plans, unpacked safely: only plain files of the right kind, and never more than a limit. */
import { open } from 'node:fs/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { grootte } from '../rapport/opmaak.ts';
import { Aanleverfout } from './ontvangst.ts';

/** A plan in the ZIP; its bytes are unpacked while they are read. */
export interface Zipdeel {
  naam: string;
  lees(): Promise<AsyncIterable<Uint8Array>>;
}

export interface Zipgrenzen {
  /** Files in all. */
  bestanden: number;
  /** Unpacked bytes of one file. */
  bytes: number;
  /** Unpacked bytes of all files together. */
  totaal: number;
}

/** Unpacked size divided by packed size: more is made to keep us busy. */
const VERHOUDING = 200;
/** Entries, those that are no plan included. */
const MEESTE_DELEN = 2000;
const PLAN = /\.(pdf|docx|odt)$/i;
/** What macOS adds to a ZIP. */
const BIJVANGST = /(^|\/)(__MACOSX\/|\._|\.DS_Store$)/;

/**
 * Whether a file is a ZIP that is not itself a document: DOCX and ODT are ZIPs too, with a content of their own.
 *
 * @param pad file on disk
 * @throws Aanleverfout when it is a damaged ZIP
 */
export async function isZipMetPlannen(pad: string): Promise<boolean> {
  const bestand = await open(pad);
  try {
    const { buffer, bytesRead } = await bestand.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead < 4 || buffer.readUInt32BE() !== 0x504b0304) return false;
  } finally {
    await bestand.close();
  }
  return metZip(pad, async (zip) => {
    for await (const deel of zip.eachEntry()) {
      if (deel.fileName === '[Content_Types].xml' || deel.fileName === 'mimetype') return false;
    }
    return true;
  });
}

/**
 * Gives the plans in a ZIP one by one.
 *
 * @throws Aanleverfout when it is damaged, encrypted, out of proportion, or holds too many or too large files
 */
export async function pakUit(
  pad: string,
  grenzen: Zipgrenzen,
  gebruik: (deel: Zipdeel) => Promise<void>,
): Promise<void> {
  await metZip(pad, async (zip) => {
    const delen = await plannenIn(zip, grenzen);
    const teller: Teller = { gelezen: 0 };
    for (const deel of delen)
      await gebruik({ naam: deel.fileName, lees: async () => begrensd(zip, deel, grenzen, teller) });
  });
}

/** The entries that are plans, when there are neither too many nor too large ones among them. */
async function plannenIn(zip: ZipFile, grenzen: Zipgrenzen): Promise<Entry[]> {
  const delen: Entry[] = [];
  let gezien = 0;
  for await (const deel of zip.eachEntry()) {
    gezien += 1;
    if (gezien > MEESTE_DELEN) throw teVeel(grenzen);
    if (deel.fileName.endsWith('/') || BIJVANGST.test(deel.fileName) || !PLAN.test(deel.fileName)) continue;
    if (deel.isEncrypted())
      throw new Aanleverfout(
        422,
        'ZIP_VERSLEUTELD',
        'Het ZIP-bestand heeft een wachtwoord. Maak het opnieuw zonder wachtwoord.',
      );
    if (deel.uncompressedSize > grenzen.bytes) throw teGroot(grenzen);
    if (deel.uncompressedSize > VERHOUDING * Math.max(1, deel.compressedSize)) throw teGroot(grenzen);
    delen.push(deel);
    if (delen.length > grenzen.bestanden) throw teVeel(grenzen);
  }
  if (!delen.length)
    throw new Aanleverfout(
      422,
      'ZIP_LEEG',
      'In het ZIP-bestand staat geen PDF, Word-document (.docx) of OpenDocument-tekst (.odt).',
    );
  return delen;
}

/**
 * Unpacks a ZIP without keeping anything: it is taken whole or not at all.
 *
 * @throws Aanleverfout as pakUit does
 */
export async function keurZip(pad: string, grenzen: Zipgrenzen): Promise<void> {
  await pakUit(pad, grenzen, async ({ lees }) => {
    for await (const _stuk of await lees());
  });
}

/** @throws Aanleverfout when the ZIP is damaged, or has names that try to get out of their folder */
async function metZip<T>(pad: string, doe: (zip: ZipFile) => Promise<T>): Promise<T> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(pad, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    return await doe(zip);
  } catch (fout) {
    if (fout instanceof Aanleverfout || !isVanZip(fout)) throw fout;
    throw beschadigd();
  } finally {
    zip?.close();
  }
}

/** Bytes that came out of a ZIP so far. */
interface Teller {
  gelezen: number;
}

/** What a ZIP says of its own sizes can be a lie, so the real bytes are counted as they come. */
async function* begrensd(
  zip: ZipFile,
  deel: Entry,
  grenzen: Zipgrenzen,
  teller: Teller,
): AsyncGenerator<Uint8Array> {
  let gelezen = 0;
  for await (const stuk of await zip.openReadStreamPromise(deel)) {
    const { length } = stuk as Buffer;
    gelezen += length;
    teller.gelezen += length;
    if (gelezen > grenzen.bytes) throw teGroot(grenzen);
    if (teller.gelezen > grenzen.totaal) throw teVeelBijElkaar(grenzen);
    yield stuk as Buffer;
  }
}

/** Errors of the ZIP library and of inflating carry no errno; those of the disk and of the database are not the file's. */
function isVanZip(fout: unknown): boolean {
  const { errno, code, name } = fout as { errno?: unknown; code?: unknown; name?: string };
  return name === 'Error' && (errno === undefined || String(code).startsWith('Z_'));
}

const beschadigd = () =>
  new Aanleverfout(
    422,
    'ZIP_BESCHADIGD',
    'Het ZIP-bestand is beschadigd. Maak het opnieuw en probeer het nog eens.',
  );

const teVeel = ({ bestanden }: Zipgrenzen) =>
  new Aanleverfout(413, 'TE_VEEL', `In het ZIP-bestand mogen hoogstens ${bestanden} plannen staan.`);

const teVeelBijElkaar = ({ totaal }: Zipgrenzen) =>
  new Aanleverfout(
    413,
    'TE_GROOT',
    `De bestanden in het ZIP-bestand zijn uitgepakt samen groter dan ${grootte(totaal)}. Verdeel ze over meer ZIP-bestanden.`,
  );

const teGroot = ({ bytes }: Zipgrenzen) =>
  new Aanleverfout(
    413,
    'TE_GROOT',
    `Een van de bestanden in het ZIP-bestand is groter dan ${grootte(bytes)} of wordt bij uitpakken onverantwoord groot.`,
  );
