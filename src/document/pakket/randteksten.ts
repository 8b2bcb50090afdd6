/** What headers and footers of DOCX and ODT have in common. */
import type { Randtekst } from '../document.ts';

/** Whether a header or footer says nothing but the page number, given its text without the number itself. */
export function alleenPaginanummer(zonderNummer: string): boolean {
  return /^[\s|/–—\-.]*((pagina|blz|bladzijde|p)?[\s|/–—\-.]*(van)?)?[\s|/–—\-.]*$/i.test(zonderNummer);
}

/** Adds a text, or only its pages when the same text is there already. */
export function voegRandtekstToe(naar: Randtekst[], nieuw: Randtekst): void {
  const zelfde = naar.find((rand) => rand.soort === nieuw.soort && rand.tekst === nieuw.tekst);
  if (!zelfde) naar.push(nieuw);
  else zelfde.paginas = [...new Set([...zelfde.paginas, ...nieuw.paginas])].sort((a, b) => a - b);
}
