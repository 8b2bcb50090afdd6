/**
 * Running headers, footers, page numbers and watermarks: text that stands on many pages at the same place, digits aside.
 * It is taken out of the running text, so that a sentence that crosses a page end stays one sentence.
 */
import type { Randtekst } from '../document.ts';
import type { Bladzijde, Fragment } from './bladzijde.ts';
import { maakRegels, type Regel } from './brok.ts';

/** Part of the page height at top and bottom in which running text can stand. */
const RAND = 0.12;
/** Share of the pages on which untagged text must stand to be a running text. */
const AANDEEL = 0.4;

interface Kandidaat {
  plaats: 'koptekst' | 'voettekst';
  regel: Regel;
  fragmenten: Fragment[];
  artefact: boolean;
}

/**
 * Finds the running texts and takes them out of the pages.
 *
 * @param bladzijden changed: fragments of running texts and watermarks are removed
 */
export function haalRandtekstenWeg(bladzijden: readonly Bladzijde[]): Randtekst[] {
  const gevonden = new Map<
    string,
    {
      tekst: string;
      soort: Randtekst['soort'];
      paginas: Set<number>;
      artefact: boolean;
      weg: [Bladzijde, Fragment[]][];
    }
  >();
  for (const bladzijde of bladzijden) {
    haalWatermerkenWeg(bladzijde, gevonden);
    for (const kandidaat of kandidaten(bladzijde)) {
      const tekst = kandidaat.regel.tekst.trim();
      const sleutel = `${kandidaat.plaats} ${masker(tekst)}`;
      const bestaand = gevonden.get(sleutel);
      if (bestaand) {
        bestaand.paginas.add(bladzijde.nummer);
        bestaand.artefact &&= kandidaat.artefact;
        bestaand.weg.push([bladzijde, kandidaat.fragmenten]);
      } else {
        const soort = isPaginanummer(tekst) ? 'paginanummer' : kandidaat.plaats;
        gevonden.set(sleutel, {
          tekst,
          soort,
          paginas: new Set([bladzijde.nummer]),
          artefact: kandidaat.artefact,
          weg: [[bladzijde, kandidaat.fragmenten]],
        });
      }
    }
  }
  const randteksten: Randtekst[] = [];
  const weg = new Set<Fragment>();
  for (const { tekst, soort, paginas, artefact, weg: plaatsen } of gevonden.values()) {
    const vaak = paginas.size >= Math.max(2, Math.min(bladzijden.length * AANDEEL, 8));
    if (!vaak && !artefact && soort !== 'watermerk') continue;
    if (soort !== 'watermerk' && !vaak && paginas.size < 2 && bladzijden.length > 1) continue;
    randteksten.push({ soort, tekst, paginas: [...paginas] });
    for (const [, fragmenten] of plaatsen) for (const fragment of fragmenten) weg.add(fragment);
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

/** Lines in the margins; of untagged text only the two outermost at either end. */
function kandidaten(bladzijde: Bladzijde): Kandidaat[] {
  const boven = bladzijde.hoogte * RAND;
  const onder = bladzijde.hoogte * (1 - RAND);
  const rand = bladzijde.fragmenten.filter(
    (fragment) =>
      !fragment.gedraaid &&
      (fragment.y < boven || fragment.y > onder) &&
      (fragment.artefact || bladzijde.boom === null),
  );
  const perLijn = new Map<number, Fragment[]>();
  for (const fragment of rand) {
    const sleutel =
      [...perLijn.keys()].find((y) => Math.abs(y - fragment.y) < fragment.grootte * 0.4) ?? fragment.y;
    const lijn = perLijn.get(sleutel);
    if (lijn) lijn.push(fragment);
    else perLijn.set(sleutel, [fragment]);
  }
  const lijnen = [...perLijn].sort((a, b) => a[0] - b[0]);
  const bovenste = lijnen.filter(([y]) => y < boven).slice(0, 2);
  const onderste = lijnen.filter(([y]) => y > onder).slice(-2);
  return [...bovenste, ...onderste].flatMap(([y, fragmenten]) => {
    const opVolgorde = fragmenten.sort((a, b) => a.x - b.x);
    const regel = maakRegels(opVolgorde, bladzijde.nummer).reduce((a, b) => ({
      ...a,
      tekst: `${a.tekst} ${b.tekst}`,
      x2: b.x2,
    }));
    const plaats = y < boven ? ('koptekst' as const) : ('voettekst' as const);
    return [
      { plaats, regel, fragmenten: opVolgorde, artefact: fragmenten.every((fragment) => fragment.artefact) },
    ];
  });
}

function haalWatermerkenWeg(
  bladzijde: Bladzijde,
  gevonden: Map<
    string,
    {
      tekst: string;
      soort: Randtekst['soort'];
      paginas: Set<number>;
      artefact: boolean;
      weg: [Bladzijde, Fragment[]][];
    }
  >,
): void {
  const groot = bladzijde.fragmenten.filter((fragment) => fragment.gedraaid && fragment.grootte >= 24);
  if (!groot.length) return;
  const tekst = groot.map((fragment) => fragment.tekst.trim()).join(' ');
  const sleutel = `watermerk ${tekst}`;
  const bestaand = gevonden.get(sleutel);
  if (bestaand) {
    bestaand.paginas.add(bladzijde.nummer);
    bestaand.weg.push([bladzijde, groot]);
  } else {
    gevonden.set(sleutel, {
      tekst,
      soort: 'watermerk',
      paginas: new Set([bladzijde.nummer]),
      artefact: false,
      weg: [[bladzijde, groot]],
    });
  }
}
