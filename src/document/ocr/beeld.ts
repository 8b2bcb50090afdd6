/** Draws a page without text as a grey picture, for recognising text and finding ruling lines. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page in grey, row by row from the top; 0 is black. */
export interface Beeld {
  breedte: number;
  hoogte: number;
  grijs: Uint8Array;
  /** Picture points per point of the page. */
  schaal: number;
}

/** Picture points per inch: letters of 10 points are then tall enough to read, and more only takes longer. */
const FIJNHEID = 200;
/** Most picture points of one page; a larger page is drawn coarser. An A3 at 200 per inch is 7.7 million. */
const MEESTE = 10_000_000;

interface Canvasfabriek {
  create(
    breedte: number,
    hoogte: number,
  ): {
    canvas: HTMLCanvasElement;
    context: CanvasRenderingContext2D;
  };
  destroy(paar: object): void;
}

/**
 * @param pagina its resources are released before this returns
 * @throws whatever pdf.js throws on a damaged page
 */
export async function tekenBladzijde(document: PDFDocumentProxy, pagina: PDFPageProxy): Promise<Beeld> {
  const { width, height } = pagina.getViewport({ scale: 1 });
  const schaal = Math.min(FIJNHEID / 72, Math.sqrt(MEESTE / Math.max(1, width * height)));
  const viewport = pagina.getViewport({ scale: schaal });
  const [breedte, hoogte] = [Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height))];
  const fabriek = document.canvasFactory as Canvasfabriek;
  const doek = fabriek.create(breedte, hoogte);
  try {
    await pagina.render({ canvas: doek.canvas, canvasContext: doek.context, viewport }).promise;
    const { data } = doek.context.getImageData(0, 0, breedte, hoogte);
    return { breedte, hoogte, grijs: naarGrijs(data), schaal };
  } finally {
    fabriek.destroy(doek);
    pagina.cleanup();
  }
}

function naarGrijs(rgba: Uint8ClampedArray): Uint8Array {
  const grijs = new Uint8Array(rgba.length / 4);
  for (let i = 0, j = 0; j < grijs.length; i += 4, j++) {
    grijs[j] = ((rgba[i] ?? 0) * 77 + (rgba[i + 1] ?? 0) * 151 + (rgba[i + 2] ?? 0) * 28) >> 8;
  }
  return grijs;
}

/** @returns the picture as a PGM file, which Tesseract reads without decoding */
export function alsPgm({ breedte, hoogte, grijs }: Beeld): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${breedte} ${hoogte}\n255\n`, 'latin1'), grijs]);
}

/** Brightness of the paper: what most points of the page have. */
export function papier({ grijs }: Beeld): number {
  const telling = new Uint32Array(256);
  for (let i = 0; i < grijs.length; i += 7) telling[grijs[i] ?? 0] = (telling[grijs[i] ?? 0] ?? 0) + 1;
  return Math.max(64, telling.indexOf(Math.max(...telling)));
}
