/** Opens a PDF with settings that let a hostile file do least: no evaluation, no network, no system fonts. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type InfoResult, PDFParse } from 'pdf-parse';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Leesfout } from '../leesfout.ts';

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Larger images than this (in pixels) are not decoded; an A4 at 600 dpi is 35 million. */
const GROOTSTE_BEELD = 60_000_000;

export interface OpenPdf {
  /** Of the file, for what pdf.js does not tell. */
  bytes: Uint8Array;
  document: PDFDocumentProxy;
  info: InfoResult;
  sluit(): Promise<void>;
}

/**
 * @param bytes of the file; a copy is handed to pdf.js, which takes what it gets
 * @throws Leesfout LEEG, VERSLEUTELD or BESCHADIGD
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  if (!bytes.length) throw new Leesfout('LEEG');
  const lezer = new PDFParse({
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: GROOTSTE_BEELD,
    cMapUrl: join(PDFJS, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(PDFJS, 'standard_fonts/'),
  });
  const sluit = (): Promise<void> => lezer.destroy().catch(() => undefined);
  try {
    const info = await lezer.getInfo();
    // PDFParse keeps the document to itself; what it hides (tags, positions, fonts) is only there.
    const document = (lezer as unknown as { doc: PDFDocumentProxy }).doc;
    return { bytes, document, info, sluit };
  } catch (fout) {
    await sluit();
    throw vertaal(fout);
  }
}

/** Turns an error of pdf-parse or pdf.js into a refusal; what they say may hold text of the file and is not passed on. */
export function vertaal(fout: unknown): Leesfout {
  if (fout instanceof Leesfout) return fout;
  const naam = fout instanceof Error ? `${fout.name} ${fout.constructor.name}` : '';
  return new Leesfout(/password/i.test(naam) ? 'VERSLEUTELD' : 'BESCHADIGD');
}
