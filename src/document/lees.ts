/** The one door for files: from bytes of any supported format to a Document. */
import type { Document } from './document.ts';
import { herken } from './herken.ts';
import { Leesfout, STANDAARDGRENZEN } from './leesfout.ts';
import type { LeesOpties } from './leesopties.ts';

/**
 * Reads a plan; its content decides what it is, never a name.
 *
 * @param bytes the file as handed in
 * @throws Leesfout and nothing else; code INTERN when the fault is ours
 */
export async function leesDocument(bytes: Uint8Array, opties: Partial<LeesOpties> = {}): Promise<Document> {
  const volledig: LeesOpties = { grenzen: STANDAARDGRENZEN, ocr: true, ...opties };
  try {
    if (bytes.byteLength > volledig.grenzen.bytes) throw new Leesfout('TE_GROOT');
    const herkend = await herken(bytes, volledig.grenzen);
    // The readers are loaded when first needed: pdf.js alone costs more to load than a DOCX to read.
    switch (herkend.formaat) {
      case 'pdf':
        return await (await import('./pdf/lees.ts')).leesPdf(bytes, volledig);
      case 'docx':
        return await (await import('./docx/lees.ts')).leesDocx(herkend.pakket, herkend.hoofddeel, volledig);
      case 'odt':
        return await (await import('./odt/lees.ts')).leesOdt(herkend.pakket, volledig);
    }
  } catch (fout) {
    if (fout instanceof Leesfout) throw fout;
    throw new Leesfout('INTERN');
  }
}
