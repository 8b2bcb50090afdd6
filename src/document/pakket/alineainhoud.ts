/** What a paragraph of a DOCX or ODT holds, as far as both formats have it. */
import type { Element } from './xml.ts';

export interface Alineainhoud {
  tekst: string;
  /** Page of the first text. */
  pagina: number | null;
  vet: boolean;
  /** Size in points with the number of characters that have it. */
  groottes: Map<number, number>;
  noten: string[];
  /** Contents of text boxes and shapes that hang on this paragraph. */
  kaders: Element[];
}
