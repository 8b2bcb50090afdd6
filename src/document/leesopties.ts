import type { Grenzen } from './leesfout.ts';

/** What every reader gets besides the bytes. */
export interface LeesOpties {
  grenzen: Grenzen;
  /** Called as pages are read; the total is null while it is not known. */
  voortgang?: (pagina: number, paginas: number | null) => void;
  /** Recognise the text of pages that are an image without text. */
  ocr: boolean;
  /** Called as the text of a scanned page begins to be recognised; counts only those pages. */
  bijHerkennen?: (pagina: number, paginas: number) => void;
}
