/** The words around the draft: its title, and the signs of the matrix. */
import type { Concept } from '../../beschouwing/concept.ts';
import type { Uitkomst } from '../../toets/toetsing.ts';

export const titelVan = ({ jaar }: Concept): string => `Rijksbrede beschouwing informatieplannen ${jaar}`;
export const ONDERTITEL = 'Concept om vanuit te schrijven';

/** One sign each, since the columns are narrow; the text above the matrix says what they mean. */
export const MATRIXTEKEN: Record<Uitkomst, string> = {
  voldoet: 'V',
  deels: 'D',
  ontbreekt: 'O',
  onzeker: '?',
  nvt: '–',
};

/** What the bars of a chart, the columns of a table or a file are of. */
export const BRONKOLOM = 'Bron';
