/**
 * Running headers, footers, page numbers and watermarks: text that stands on many pages at the same place, digits aside.
 * It is taken out of the running text, so that a sentence that crosses a page end stays one sentence.
 */
import type { Randtekst } from '../document.ts';
import type { Bladzijde, Fragment } from './bladzijde.ts';
import { maakRegels } from './brok.ts';

/** Part of the page height at top and bottom in which running text can stand. */
const RAND = 0.12;
/** Share of the pages on which untagged text must stand to be a running text, and how many pages are always enough. */
const AANDEEL = 0.4;
const GENOEG = 8;
/** Smallest size, in points, of text across the page that is a watermark. */
const WATERMERK = 24;

interface Vondst {
  soort: Randtekst['soort'];
  tekst: string;
  paginas: Set<number>;
  fragmenten: Fragment[];
  /** Everywhere marked by the file itself as no part of the content. */
  artefact: boolean;
}

/**
 * Finds the running texts and takes them out of the pages.
 *
 * @param bladzijden changed: fragments of running texts and watermarks are removed, and all that the file marks as artefact
 * @returns each running text once, with the first wording found, in order of first appearance
 */
export function haalRandtekstenWeg(bladzijden: readonly Bladzijde[]): Randtekst[] {
  const vondsten = new Map<string, Vondst>();
  for (const bladzijde of bladzijden) {
    for (const [sleutel, vondst] of [...zoekWatermerk(bladzijde), ...zoekRanden(bladzijde)]) {
      const bestaand = vondsten.get(sleutel);
      if (!bestaand) vondsten.set(sleutel, vondst);
      else {
        for (const pagina of vondst.paginas) bestaand.paginas.add(pagina);
        bestaand.fragmenten.push(...vondst.fragmenten);
        bestaand.artefact &&= vondst.artefact;
      }
    }
  }
  const genoeg = Math.max(2, Math.min(bladzijden.length * AANDEEL, GENOEG));
  const randteksten: Randtekst[] = [];
  const weg = new Set<Fragment>();
  for (const { soort, tekst, paginas, fragmenten, artefact } of vondsten.values()) {
    const zeker = soort === 'watermerk' || (artefact && (paginas.size > 1 || bladzijden.length === 1));
    if (!zeker && paginas.size < genoeg) continue;
    randteksten.push({ soort, tekst, paginas: [...paginas] });
    for (const fragment of fragmenten) weg.add(fragment);
  }
  for (const bladzijde of bladzijden) {
    bladzijde.fragmenten = bladzijde.fragmenten.filter(
      (fragment) => !weg.has(fragment) && !fragment.artefact,
    );
  }
  return randteksten;
}

function masker(tekst: string): string {
  return tekst.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
}

function isPaginanummer(tekst: string): boolean {
  return /^[-–—|\s]*(?:(?:pagina|blz\.?|bladzijde|p\.|page)\s*)?\d{1,4}(?:\s*(?:\/|van|of|-)\s*\d{1,4})?[-–—|\s]*$/i.test(
    tekst,
  );
}

/**
 * Lines in the margins, the two outermost at either end; of a tagged page only what is no part of its content. The height
 * belongs to what must repeat: the header row of a table is printed again on each page too, but seldom at one height.
 */
function zoekRanden(bladzijde: Bladzijde): [string, Vondst][] {
  const boven = bladzijde.hoogte * RAND;
  const onder = bladzijde.hoogte * (1 - RAND);
  const lijnen: { y: number; fragmenten: Fragment[] }[] = [];
  for (const fragment of bladzijde.fragmenten) {
    if (fragment.gedraaid || (fragment.y >= boven && fragment.y <= onder)) continue;
    if (!fragment.artefact && bladzijde.boom !== null) continue;
    const lijn = lijnen.find(({ y }) => Math.abs(y - fragment.y) < fragment.grootte * 0.4);
    if (lijn) lijn.fragmenten.push(fragment);
    else lijnen.push({ y: fragment.y, fragmenten: [fragment] });
  }
  lijnen.sort((a, b) => a.y - b.y);
  const bovenste = lijnen.filter(({ y }) => y < boven).slice(0, 2);
  const onderste = lijnen.filter(({ y }) => y > onder).slice(-2);
  return [...bovenste, ...onderste].map(({ y, fragmenten }) => {
    const opVolgorde = fragmenten.sort((a, b) => a.x - b.x);
    const tekst = maakRegels(opVolgorde, bladzijde.nummer)
      .map((regel) => regel.tekst.trim())
      .join(' ');
    const plaats = y < boven ? 'koptekst' : 'voettekst';
    const hoogte = Math.round((y < boven ? y : bladzijde.hoogte - y) / 4);
    const vondst: Vondst = {
      soort: isPaginanummer(tekst) ? 'paginanummer' : plaats,
      tekst,
      paginas: new Set([bladzijde.nummer]),
      fragmenten: opVolgorde,
      artefact: fragmenten.every((fragment) => fragment.artefact),
    };
    return [`${plaats} ${hoogte} ${masker(tekst)}`, vondst];
  });
}

function zoekWatermerk(bladzijde: Bladzijde): [string, Vondst][] {
  const fragmenten = bladzijde.fragmenten.filter(
    (fragment) => fragment.gedraaid && fragment.grootte >= WATERMERK,
  );
  if (!fragmenten.length) return [];
  const tekst = fragmenten.map((fragment) => fragment.tekst.trim()).join(' ');
  const paginas = new Set([bladzijde.nummer]);
  return [[`watermerk ${tekst}`, { soort: 'watermerk', tekst, paginas, fragmenten, artefact: false }]];
}
