/** ZIP files for tests, good ones and ones that no program makes by itself. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

type Bytes = Uint8Array<ArrayBuffer>;

const LOKAAL = 0x04034b50;
const CENTRAAL = 0x02014b50;

/** @param delen content by path; of a path that ends with a slash a folder is made */
export async function zip(delen: Record<string, string | Uint8Array>): Promise<Bytes> {
  const bestand = new ZipFile();
  for (const [pad, inhoud] of Object.entries(delen)) {
    if (pad.endsWith('/')) bestand.addEmptyDirectory(pad);
    else bestand.addBuffer(Buffer.from(inhoud), pad);
  }
  bestand.end();
  return new Uint8Array(await buffer(bestand.outputStream as NodeJS.ReadableStream));
}

/** @returns the same with another path of equal length, such as one that a careful program refuses to write */
export function hernoem(bytes: Bytes, van: string, naar: string): Bytes {
  if (van.length !== naar.length) throw new Error('een andere lengte past niet');
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(van, naar), 'latin1'));
}

/** @returns the same with every file marked as locked with a password */
export function versleuteld(bytes: Bytes): Bytes {
  return bewerkt(bytes, (zicht, plek, soort) => {
    const vlaggen = plek + (soort === LOKAAL ? 6 : 8);
    zicht.setUint16(vlaggen, zicht.getUint16(vlaggen, true) | 1, true);
  });
}

/** @returns the same with nonsense where the first file should be */
export function beschadigd(bytes: Bytes): Bytes {
  const eigen = new Uint8Array(bytes);
  const zicht = new DataView(eigen.buffer);
  const begin = 30 + zicht.getUint16(26, true) + zicht.getUint16(28, true);
  return eigen.fill(0xff, begin, begin + 4);
}

/** @returns the same that says of every file that it is as small as this unpacked, and packed hardly smaller */
export function liegend(bytes: Bytes, grootte: number): Bytes {
  return bewerkt(bytes, (zicht, plek, soort) => {
    if (soort === CENTRAAL) zicht.setUint32(plek + 24, grootte, true);
  });
}

/** @param doe gets the place of every header of a file, in the bytes and in the list at the end */
function bewerkt(bytes: Bytes, doe: (zicht: DataView, plek: number, soort: number) => void): Bytes {
  const eigen = new Uint8Array(bytes);
  const zicht = new DataView(eigen.buffer);
  for (let plek = 0; plek + 4 <= eigen.length; plek += 1) {
    const soort = zicht.getUint32(plek, true);
    if (soort === LOKAAL || soort === CENTRAAL) doe(zicht, plek, soort);
  }
  return eigen;
}
