/** From blocks to the units that are judged: sentences, list items, table rows, headings and notes, in reading order. */
import type { Blok, Document, Sectie } from '../document/document.ts';
import type { Plaats, Zin } from './feiten.ts';
import { splitsZinnen } from './zinsplitsing.ts';

/** A Zin before anything is known of its content. */
export interface Eenheid {
  soort: Zin['soort'];
  tekst: string;
  plaats: Plaats;
  lopend: boolean;
  /** Index of the row in its table, or of the item in its list; -1 elsewhere. */
  rij: number;
  /** Stands in a block quotation. */
  citaat: boolean;
}

const NIET_LOPEND: ReadonlySet<Sectie['soort']> = new Set([
  'inhoudsopgave',
  'afkortingen',
  'begrippen',
  'colofon',
]);

/**
 * @returns all units of the document; a heading stands before the content of its section
 */
export function leesEenheden(document: Document): Eenheid[] {
  const eenheden: Eenheid[] = [];
  for (const sectie of document.secties) {
    const lopend = !NIET_LOPEND.has(sectie.soort);
    if (sectie.titel) {
      eenheden.push({
        soort: 'kop',
        tekst: sectie.nummer ? `${sectie.nummer} ${sectie.titel}` : sectie.titel,
        plaats: { sectie: sectie.index, blok: null, pagina: sectie.pagina },
        lopend,
        rij: -1,
        citaat: false,
      });
    }
    for (let i = sectie.van; i < sectie.tot; i++) {
      const blok = document.blokken[i];
      if (blok) voegBlokToe(blok, lopend, eenheden);
    }
  }
  return eenheden;
}

function voegBlokToe(blok: Blok, lopend: boolean, uit: Eenheid[]): void {
  const plaats = { sectie: blok.sectie, blok: blok.index, pagina: blok.pagina };
  const basis = { plaats, lopend, rij: -1, citaat: false };
  switch (blok.soort) {
    case 'alinea':
      for (const tekst of splitsZinnen(blok.tekst)) {
        uit.push({ ...basis, soort: 'zin', tekst, citaat: blok.citaat === true });
      }
      break;
    case 'noot':
      for (const tekst of splitsZinnen(blok.tekst)) uit.push({ ...basis, soort: 'noot', tekst });
      break;
    case 'lijst':
      for (const [rij, item] of blok.items.entries()) {
        for (const tekst of splitsZinnen(item.tekst)) {
          uit.push({ ...basis, soort: 'punt', tekst, rij, plaats: { ...plaats, pagina: item.pagina } });
        }
      }
      break;
    case 'tabel':
      for (const [rij, cellen] of blok.rijen.entries()) {
        if (!cellen.some((cel) => cel.tekst)) continue;
        uit.push({
          ...basis,
          soort: rij < blok.kopRijen ? 'koprij' : 'rij',
          tekst: cellen.map((cel) => cel.tekst).join(' | '),
          rij,
          plaats: { ...plaats, pagina: blok.rijPaginas[rij] ?? blok.pagina },
        });
      }
      break;
  }
}
