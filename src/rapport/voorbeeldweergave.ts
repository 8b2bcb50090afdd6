/** An example of rules/ as a reader sees it: what a plan could say, with its headings, lists and tables. */
import type { Cel } from '../document/document.ts';
import { leesMarkdown } from '../document/markdown/lees.ts';
import type { Voorbeeld } from '../kader/schema.ts';
import { datum } from './opmaak.ts';

export type Voorbeeldblok =
  | { soort: 'kop' | 'alinea'; tekst: string }
  | { soort: 'lijst'; genummerd: boolean; items: string[] }
  | { soort: 'tabel'; koprijen: Pick<Cel, 'tekst' | 'kop'>[][]; rijen: Pick<Cel, 'tekst' | 'kop'>[][] };

export interface Voorbeeldweergave {
  blokken: Voorbeeldblok[];
  /** What counts besides the text, such as the properties of the file; in Dutch. */
  bij: string[];
}

/** @returns the example as blocks in reading order */
export function maakVoorbeeldweergave(voorbeeld: Voorbeeld): Voorbeeldweergave {
  const { tekst, ...eigenschappen } = typeof voorbeeld === 'string' ? { tekst: voorbeeld } : voorbeeld;
  return { blokken: blokkenVan(tekst), bij: bijzonderheden(eigenschappen) };
}

function blokkenVan(tekst: string): Voorbeeldblok[] {
  const { secties, blokken } = leesMarkdown(tekst);
  return secties.flatMap(({ niveau, nummer, titel, van, tot }): Voorbeeldblok[] => [
    ...(niveau > 0 ? [{ soort: 'kop' as const, tekst: nummer ? `${nummer} ${titel}` : titel }] : []),
    ...blokken.slice(van, tot).map((blok): Voorbeeldblok => {
      if (blok.soort === 'lijst')
        return { soort: 'lijst', genummerd: blok.genummerd, items: blok.items.map((item) => item.tekst) };
      if (blok.soort === 'tabel')
        return {
          soort: 'tabel',
          koprijen: blok.rijen.slice(0, blok.kopRijen),
          rijen: blok.rijen.slice(blok.kopRijen),
        };
      return { soort: 'alinea', tekst: blok.tekst };
    }),
  ]);
}

function bijzonderheden(voorbeeld: Partial<Exclude<Voorbeeld, string>>): string[] {
  const { vandaag, titel, taal, afbeeldingen = [] } = voorbeeld;
  return [
    vandaag ? `Getoetst op ${datum(vandaag)}.` : '',
    titel ? `Titel in de eigenschappen van het bestand: ${titel}.` : '',
    taal ? `Taal in de eigenschappen van het bestand: ${taal}.` : '',
    ...afbeeldingen.map(({ alternatief }) =>
      alternatief ? `Alternatieve tekst bij de afbeelding: ${alternatief}.` : '',
    ),
  ].filter(Boolean);
}
