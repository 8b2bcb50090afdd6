/** Copies of a plan that are the same to read and other files to know: something after the end makes each another one. */
import { readFileSync } from 'node:fs';

/**
 * @param pad of a PDF, DOCX or ODT
 * @param nummer other for every copy
 */
export function uniekeKopie(pad: string, nummer: number): Uint8Array<ArrayBuffer> {
  const bytes = readFileSync(pad);
  const staart = new TextEncoder().encode(pad.endsWith('.pdf') ? `\n% ${nummer}` : String(nummer));
  const kopie = new Uint8Array([...bytes, ...staart]);
  // A ZIP says at its end how long the remark after it is.
  if (!pad.endsWith('.pdf')) new DataView(kopie.buffer).setUint16(bytes.length - 2, staart.length, true);
  return kopie;
}
