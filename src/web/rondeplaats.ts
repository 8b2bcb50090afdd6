/** References of the pages of a round: how a plan is called there, and the address of a place in its text. */
import type { Verwijzing } from '../beschouwing/bewering.ts';
import type { Citaat } from '../beschouwing/inbreng.ts';
import { ankerVan } from '../rapport/documentweergave.ts';
import { korteNaam } from '../rapport/opmaak.ts';

/** Words of a quote by which a browser finds it on the page. */
const ZOEKWOORDEN = 8;

type Plannaam = Pick<Verwijzing, 'ministerie' | 'bestand'>;

/** @returns 'BZK'; of a plan of which the ministry is unknown its file */
export const planlabel = ({ ministerie, bestand }: Plannaam): string => ministerie ?? korteNaam(bestand, 30);

/** @returns 'BZK, p. 12', or with the innermost section where there are no pages */
export function plaatslabel(plaats: Plannaam & Pick<Verwijzing, 'pagina' | 'sectie'>): string {
  const { pagina, sectie } = plaats;
  const eigen = sectie.split(' > ').at(-1) ?? '';
  const waar = pagina !== null ? `p. ${pagina}` : eigen && korteNaam(eigen, 40);
  return [planlabel(plaats), waar].filter(Boolean).join(', ');
}

/**
 * @returns the address of the place in the document view: its page, and the words themselves for browsers that look for
 *   those; of a plan as a whole the address of its report
 */
export function plaatsadres({ inbreng, pagina, citaat }: Verwijzing): string {
  if (citaat === null) return `/versies/${inbreng}`;
  const blad = pagina === null ? '' : `bladzijde-${pagina}`;
  return `/versies/${inbreng}/document#${blad}${zoektekst(citaat)}`;
}

/** @returns the address of evidence: the document view with the passages of the criterion marked */
export function bewijsadres(versie: string, criterium: string, citaat: Citaat): string {
  const anker = ankerVan(citaat) ?? '';
  return `/versies/${versie}/document?criterium=${encodeURIComponent(criterium)}#${anker}${zoektekst(citaat.citaat)}`;
}

/** A text fragment (WICG scroll-to-text-fragment): of what was cut or joined from cells only the first piece. */
function zoektekst(citaat: string): string {
  const stuk = citaat.split(/…| \| /).find((deel) => deel.trim()) ?? '';
  const woorden = stuk.trim().split(/\s+/).slice(0, ZOEKWOORDEN).join(' ');
  // A dash has a meaning of its own there.
  return woorden ? `:~:text=${encodeURIComponent(woorden.toWellFormed()).replaceAll('-', '%2D')}` : '';
}
