import type { Grenzen } from './leesfout.ts';

/** What every reader gets besides the bytes. */
export interface LeesOpties {
  grenzen: Grenzen;
  /** Called as pages are read; the total is null while it is not known. */
  voortgang?: (pagina: number, paginas: number | null) => void;
}
