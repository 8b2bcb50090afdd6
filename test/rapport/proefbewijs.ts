/** Evidence laid over a text: what the tests of the text of a plan share. */
import { bloktekst, type Document } from '../../src/document/document.ts';
import type { Blokweergave, Tekstdeel } from '../../src/rapport/documentweergave.ts';
import type { Bewijs, Criteriumuitkomst, Toetsing } from '../../src/toets/toetsing.ts';
import { voorbeeldtoetsing } from './voorbeeldtoetsing.ts';

/** A quotation from the first place where a text stands. */
export function bewijs(document: Document, waar: string, citaat = waar): Bewijs {
  const blok = document.blokken.find((b) => bloktekst(b).includes(waar));
  const sectie = document.secties.find(({ titel }) => titel === waar);
  const plek = blok
    ? { sectie: blok.sectie, blok: blok.index }
    : { sectie: sectie?.index as number, blok: null };
  return { citaat, pagina: null, sectie: '', plek };
}

/** A toetsing in which criteria K01, K02... each rest on one quotation. */
export function toetsingMet(...stukken: (Bewijs & { reden?: string })[]): Toetsing {
  const uitkomsten = stukken.map(({ reden, ...stuk }, i): Criteriumuitkomst => {
    const element = reden
      ? { element: 'iets', aanwezig: false, bewijs: [], bijna: { ...stuk, reden } }
      : { element: 'iets', aanwezig: true, bewijs: [stuk] };
    return {
      ...({ onderdeel: 'kern', plicht: 'verwacht', uitkomst: 'voldoet', zekerheid: 1 } as const),
      ...{ id: `K0${i + 1}`, titel: `Criterium ${i + 1}`, toelichting: '', advies: '', inspanning: 0 },
      elementen: [element],
    };
  });
  return voorbeeldtoetsing({ uitkomsten });
}

/** The stretches of text of a block: per item or cell. */
export function delenVan(blok: Blokweergave): Tekstdeel[][] {
  if (blok.soort === 'lijst') return blok.items.map(({ delen }) => delen);
  if (blok.soort === 'tabel') return blok.rijen.flatMap(({ cellen }) => cellen.map(({ delen }) => delen));
  return [blok.delen];
}
/** What is marked, each with the number of its passage. */
export const gemarkeerd = (blokken: Blokweergave[]) =>
  blokken
    .flatMap((blok) => delenVan(blok).flat())
    .flatMap(({ tekst, passage }) => (passage ? [[passage.nummer, tekst]] : []));
/** Which criteria use which passage. */
export const gebruikt = (passages: { gebruik: { criterium: string }[] }[]) =>
  passages.map(({ gebruik }) => gebruik.map(({ criterium }) => criterium));
