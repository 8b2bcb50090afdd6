/** Opens a ZIP package (DOCX, ODT) that may be hostile: only what is asked for is unpacked, and every byte counts. */
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type Grenzen, Leesfout } from '../leesfout.ts';
import { type Element, leesXml } from './xml.ts';

/** More parts than any plan has; a package with more is made to keep us busy. */
const MAX_ONDERDELEN = 20_000;

export class Pakket {
  readonly #zip: ZipFile;
  readonly #onderdelen: Map<string, Entry>;
  /** Bytes that may still be unpacked. */
  #ruimte: number;

  constructor(zip: ZipFile, onderdelen: Map<string, Entry>, ruimte: number) {
    this.#zip = zip;
    this.#onderdelen = onderdelen;
    this.#ruimte = ruimte;
  }

  heeft(naam: string): boolean {
    return this.#onderdelen.has(naam);
  }

  /**
   * Unpacks one part.
   *
   * @returns its bytes; null when the package has no such part
   * @throws Leesfout ZIPBOM, VERSLEUTELD or BESCHADIGD
   */
  async bytes(naam: string): Promise<Uint8Array | null> {
    const onderdeel = this.#onderdelen.get(naam);
    if (!onderdeel) return null;
    if (onderdeel.isEncrypted()) throw new Leesfout('VERSLEUTELD');
    const stukken: Buffer[] = [];
    // What a package says of its own sizes can be a lie, so the real bytes are counted as they come.
    const opgegeven = onderdeel.uncompressedSize;
    let gelezen = 0;
    try {
      for await (const stuk of await this.#zip.openReadStreamPromise(onderdeel)) {
        gelezen += (stuk as Buffer).length;
        if (gelezen > this.#ruimte || gelezen > opgegeven) throw new Leesfout('ZIPBOM');
        stukken.push(stuk as Buffer);
      }
    } catch (fout) {
      if (fout instanceof Leesfout) throw fout;
      throw new Leesfout('BESCHADIGD');
    }
    if (gelezen < opgegeven) throw new Leesfout('BESCHADIGD');
    this.#ruimte -= gelezen;
    return Buffer.concat(stukken);
  }

  /**
   * Unpacks and parses one XML part.
   *
   * @returns its root element; undefined when the package has no such part
   * @throws Leesfout as `bytes` and `leesXml`
   */
  async xml(naam: string): Promise<Element | undefined> {
    const bytes = await this.bytes(naam);
    return bytes ? leesXml(bytes) : undefined;
  }
}

/**
 * Reads the list of parts and checks what it says of their sizes; unpacks nothing yet.
 *
 * @throws Leesfout ZIPBOM when the package is out of proportion, BESCHADIGD when its list cannot be read
 */
export async function openPakket(bytes: Uint8Array, grenzen: Grenzen): Promise<Pakket> {
  const onderdelen = new Map<string, Entry>();
  let totaal = 0;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: false });
    for await (const onderdeel of zip.eachEntry()) {
      totaal += onderdeel.uncompressedSize;
      const tegroot = totaal > grenzen.uitgepakt || totaal > grenzen.verhouding * bytes.byteLength;
      if (tegroot || onderdelen.size >= MAX_ONDERDELEN) throw new Leesfout('ZIPBOM');
      // Of two parts with one name the first counts, as Word has it; a second cannot smuggle in another text.
      if (!onderdelen.has(onderdeel.fileName)) onderdelen.set(onderdeel.fileName, onderdeel);
    }
    return new Pakket(zip, onderdelen, grenzen.uitgepakt);
  } catch (fout) {
    if (fout instanceof Leesfout) throw fout;
    throw new Leesfout('BESCHADIGD');
  }
}
