/** Finds words back in a plan: where a quote stands literally, or what now stands in its place. */
import { type Document, sectiepad } from '../document/document.ts';
import { type Eenheid, leesEenheden } from '../feiten/eenheden.ts';
import { type Citaatverwijzing, verwijs } from './bewering.ts';
import type { Citaat, Inbreng } from './inbreng.ts';
import { DUBBEL, jaccard, stammenVan } from './zinkeuze.ts';

export type Gevondencitaat = Pick<Citaat, 'citaat' | 'pagina' | 'sectie'>;

/** Shorter words stand anywhere by chance. */
export const KORTSTE_CITAAT = 15;

/**
 * @param gezocht words of the plan, as a person may have copied them: white space, quotation marks and dashes may differ
 * @returns the words as they stand in the plan, with their place: in its text before a contents list; null when they are
 *   nowhere, or fewer than KORTSTE_CITAAT characters
 */
export function vindCitaat(document: Document, gezocht: string): Gevondencitaat | null {
  const { voor, kern, na } = zonderWeglating(gevouwen(gezocht));
  const vorm = vergelijkbaar(kern);
  if (vorm.length < KORTSTE_CITAAT) return null;
  let elders: Gevondencitaat | null = null;
  for (const { tekst, plaats, lopend } of stukken(document)) {
    const hier = gevouwen(tekst);
    const begin = vergelijkbaar(hier).indexOf(vorm);
    if (begin < 0) continue;
    const gevonden = {
      citaat: voor + hier.slice(begin, begin + vorm.length) + na,
      pagina: plaats.pagina,
      sectie: sectiepad(document, plaats.sectie),
    };
    if (lopend) return gevonden;
    elders ??= gevonden;
  }
  return elders;
}

/** @returns the same words among the quotes of the plan; null when they are not there */
export function zelfdeCitaat(inbreng: Inbreng, citaat: string): Citaatverwijzing | null {
  const nummer = inbreng.citaten.findIndex((een) => een.citaat === citaat);
  return nummer < 0 ? null : verwijs(inbreng, nummer);
}

/** @returns the quote of the plan that says the same in other words; null when none comes near */
export function gelijkendCitaat(inbreng: Inbreng, citaat: string): Citaatverwijzing | null {
  const stammen = stammenVan(citaat);
  let beste: { nummer: number; gelijkenis: number } | null = null;
  for (const [nummer, { citaat: ander }] of inbreng.citaten.entries()) {
    const gelijkenis = jaccard(stammen, stammenVan(ander));
    if (gelijkenis >= DUBBEL && gelijkenis > (beste?.gelijkenis ?? 0)) beste = { nummer, gelijkenis };
  }
  return beste && verwijs(inbreng, beste.nummer);
}

/** What can be quoted in one piece: a heading, a paragraph, an item, a row. */
function stukken(document: Document): Eenheid[] {
  const samen: Eenheid[] = [];
  for (const eenheid of leesEenheden(document)) {
    const vorige = samen.at(-1);
    const { blok } = eenheid.plaats;
    // The sentences of a paragraph.
    if (vorige && blok !== null && blok === vorige.plaats.blok && eenheid.rij === vorige.rij)
      vorige.tekst += ` ${eenheid.tekst}`;
    else samen.push(eenheid);
  }
  return samen;
}

const gevouwen = (tekst: string): string => tekst.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Of the same length, so that a place in the one is a place in the other. */
function vergelijkbaar(tekst: string): string {
  return tekst
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–—]/g, '-');
}

/** A long quote was cut at a word: '… ' before, ' …' behind. */
function zonderWeglating(tekst: string): { voor: string; kern: string; na: string } {
  const voor = tekst.startsWith('… ') ? '… ' : '';
  const na = tekst.endsWith(' …') ? ' …' : '';
  return { voor, kern: tekst.slice(voor.length, tekst.length - na.length), na };
}
