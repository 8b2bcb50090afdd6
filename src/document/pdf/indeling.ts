/**
 * Reads a page without usable tags by how it looks: runs of text become segments, segments fall into columns, and each
 * column is read from top to bottom.
 */
import type { Bladzijde, Fragment } from './bladzijde.ts';
import type { Brok } from './brok.ts';
import { leesGebied } from './gebied.ts';
import { maakSegmenten, type Segment } from './segmenten.ts';

/** How most of the text of the document is set. */
export interface Broodtekst {
  grootte: number;
  vet: boolean;
  /** Distance between baselines, divided by the font size. */
  regelafstand: number;
}

/** Fewer lines than this beside each other are not columns. */
const MINSTENS = 5;
const GOOT = 6;

/**
 * @param bladzijde of which running texts are already taken out
 * @returns parts per stretch of text: a new one begins where a page or column does
 */
export function leesOpmaak(bladzijde: Bladzijde, brood: Broodtekst): Brok[][] {
  const segmenten = maakSegmenten(bladzijde);
  return verdeel(segmenten, 0)
    .map((gebied) => leesGebied(gebied, bladzijde, brood))
    .filter((brokken) => brokken.length > 0);
}

/** @returns size, weight and line distance that most letters of the document have */
export function bepaalBroodtekst(bladzijden: readonly Bladzijde[]): Broodtekst {
  const letters = new Map<string, number>();
  const afstanden = new Map<number, number>();
  for (const { fragmenten } of bladzijden) {
    let vorige: Fragment | null = null;
    for (const fragment of fragmenten) {
      if (fragment.gedraaid) continue;
      const sleutel = `${fragment.grootte.toFixed(1)} ${fragment.vet}`;
      letters.set(sleutel, (letters.get(sleutel) ?? 0) + fragment.tekst.length);
      const dy = vorige ? fragment.y - vorige.y : 0;
      if (
        vorige &&
        dy > 0.9 * fragment.grootte &&
        dy < 2 * fragment.grootte &&
        vorige.grootte === fragment.grootte
      ) {
        const afstand = Math.round((dy / fragment.grootte) * 50) / 50;
        afstanden.set(afstand, (afstanden.get(afstand) ?? 0) + fragment.tekst.length);
      }
      vorige = fragment;
    }
  }
  const meest = <K>(telling: Map<K, number>): K | undefined =>
    [...telling].sort((a, b) => b[1] - a[1])[0]?.[0];
  const [grootte, vet] = (meest(letters) ?? '11 false').split(' ');
  return { grootte: Number(grootte), vet: vet === 'true', regelafstand: meest(afstanden) ?? 1.2 };
}

/** Cuts a set of segments into stretches in reading order: bands from top to bottom, in a band columns from left to right. */
function verdeel(segmenten: readonly Segment[], diepte: number): Segment[][] {
  if (diepte > 2 || segmenten.length < 2 * MINSTENS) return segmenten.length ? [[...segmenten]] : [];
  const banden = besteKolommen(segmenten);
  if (!banden) return [[...segmenten]];
  return banden.flatMap((band) =>
    band.rechts.length
      ? [...verdeel(band.links, diepte + 1), ...verdeel(band.rechts, diepte + 1)]
      : [band.links],
  );
}

interface Band {
  links: Segment[];
  rechts: Segment[];
}

/** Tries every place where several lines begin as the left edge of a second column. */
function besteKolommen(segmenten: readonly Segment[]): Band[] | null {
  const begin = new Map<number, number>();
  for (const { x } of segmenten) begin.set(Math.round(x), (begin.get(Math.round(x)) ?? 0) + 1);
  const links = Math.min(...begin.keys());
  const kandidaten = [...begin]
    .filter(([x, aantal]) => aantal >= MINSTENS && x > links + 40)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8);
  let beste: Band[] | null = null;
  let meeste = 0;
  const opHoogte = [...segmenten].sort((a, b) => a.y - b.y || a.x - b.x);
  for (const [x] of kandidaten) {
    const banden = snijd(opHoogte, x);
    const aantal = banden.reduce((som, band) => som + band.rechts.length, 0);
    if (aantal > meeste) {
      meeste = aantal;
      beste = banden;
    }
  }
  return beste;
}

/** Bands with a gutter left of x, parted by the lines that cross it. */
function snijd(opHoogte: readonly Segment[], x: number): Band[] {
  const banden: Band[] = [];
  let links: Segment[] = [];
  let rechts: Segment[] = [];
  let over: Segment[] = [];
  const sluit = (): void => {
    if (regels(links) >= MINSTENS && regels(rechts) >= MINSTENS && isKolommen(links, rechts)) {
      if (over.length) banden.push({ links: over, rechts: [] });
      banden.push({ links, rechts });
      over = [];
    } else over.push(...links, ...rechts);
    links = [];
    rechts = [];
  };
  for (const segment of opHoogte) {
    if (segment.x2 <= x - GOOT) links.push(segment);
    else if (segment.x >= x - 2) rechts.push(segment);
    else {
      sluit();
      over.push(segment);
    }
  }
  sluit();
  if (over.length) banden.push({ links: over, rechts: [] });
  return banden;
}

/** Number of baselines: one row of a table may have many pieces. */
function regels(segmenten: readonly Segment[]): number {
  return new Set(segmenten.map((segment) => Math.round(segment.y))).size;
}

/** Columns are written one after the other; a table goes from left to right and back in every row. */
function isKolommen(links: readonly Segment[], rechts: readonly Segment[]): boolean {
  const kant = [
    ...links.map((s) => [s.volgorde, 0] as const),
    ...rechts.map((s) => [s.volgorde, 1] as const),
  ].sort((a, b) => a[0] - b[0]);
  let wissels = 0;
  for (let i = 1; i < kant.length; i++) if (kant[i]?.[1] !== kant[i - 1]?.[1]) wissels++;
  return wissels <= Math.max(2, 0.15 * Math.min(links.length, rechts.length));
}
