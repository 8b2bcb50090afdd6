/** Finds ruling lines in the picture of a page: long straight runs of dark points, which tell where a table is. */
import type { Lijn } from '../pdf/tekening.ts';
import { type Beeld, papier } from './beeld.ts';

/** Shortest line in points of the page: longer than a dash, and upright longer than the stem of a large letter. */
const KORTST = { liggend: 40, staand: 26 };
/** Thickest line in points of the page; what is thicker is a plane or a picture. */
const DIKST = 4;
/** Darker than this part of the brightness of paper. */
const DONKER = 0.75;
/** Points that the scanner may have missed in a line. */
const GAATJE = 2;
/** A page with more lines than this is a drawing. */
const MEESTE = 400;

/** A run along one row or column of the picture. */
interface Loop {
  plek: number;
  van: number;
  tot: number;
}

/**
 * Finds the lines and takes them out of the picture: one close to a row of text is else taken for a part of its letters.
 *
 * @param beeld changed
 * @returns lines in points of the page, y down from the top
 */
export function neemStrepenUit(beeld: Beeld): Lijn[] {
  const { breedte, hoogte, schaal } = beeld;
  const wit = papier(beeld);
  const grens = wit * DONKER;
  const liggend = { aantal: hoogte, lengte: breedte, perPlek: breedte, perStap: 1 };
  const staand = { aantal: breedte, lengte: hoogte, perPlek: 1, perStap: breedte };
  const rijen = voegSamen(lopen(beeld.grijs, grens, liggend, KORTST.liggend * schaal), schaal);
  const kolommen = voegSamen(lopen(beeld.grijs, grens, staand, KORTST.staand * schaal), schaal);
  if (rijen.length + kolommen.length > MEESTE) return [];
  for (const streep of rijen) wis(beeld.grijs, wit, liggend, streep);
  for (const streep of kolommen) wis(beeld.grijs, wit, staand, streep);
  return [
    ...rijen.map((streep) => {
      const [x1, x2, y] = maten(streep, schaal);
      return { x1, x2, y1: y, y2: y };
    }),
    ...kolommen.map((streep) => {
      const [y1, y2, x] = maten(streep, schaal);
      return { x1: x, x2: x, y1, y2 };
    }),
  ];
}

/** How a direction runs through the points of the picture. */
interface Richting {
  aantal: number;
  lengte: number;
  perPlek: number;
  perStap: number;
}

/** Runs on rows next to each other. */
interface Streep {
  van: number;
  tot: number;
  lopen: Loop[];
}

function maten({ van, tot, lopen: delen }: Streep, schaal: number): [number, number, number] {
  const plek = ((delen[0]?.plek ?? 0) + (delen[delen.length - 1]?.plek ?? 0)) / 2;
  return [van / schaal, tot / schaal, plek / schaal];
}

/** With the paler points on both sides of every run, that come from its soft edge. */
function wis(
  grijs: Uint8Array,
  wit: number,
  { aantal, perPlek, perStap }: Richting,
  { lopen: delen }: Streep,
): void {
  for (const { plek, van, tot } of delen) {
    for (let p = Math.max(0, plek - 1); p <= Math.min(aantal - 1, plek + 1); p++) {
      for (let i = van; i < tot; i++) grijs[p * perPlek + i * perStap] = wit;
    }
  }
}

function lopen(
  grijs: Uint8Array,
  grens: number,
  { aantal, lengte, perPlek, perStap }: Richting,
  kortst: number,
): Loop[] {
  const gevonden: Loop[] = [];
  for (let plek = 0; plek < aantal; plek++) {
    let van = -1;
    let tot = -1;
    for (let i = 0, adres = plek * perPlek; i <= lengte; i++, adres += perStap) {
      if (i < lengte && (grijs[adres] ?? 255) < grens) {
        if (van < 0) van = i;
        tot = i + 1;
      } else if (van >= 0 && (i === lengte || i - tot >= GAATJE)) {
        if (tot - van >= kortst) gevonden.push({ plek, van, tot });
        van = -1;
      }
    }
  }
  return gevonden;
}

/** Joins runs on rows next to each other to one line, also where the line slants a little; planes are left out. */
function voegSamen(lopenVanBoven: readonly Loop[], schaal: number): Streep[] {
  const groepen: (Streep & { laatste: number })[] = [];
  let open: typeof groepen = [];
  for (const loop of lopenVanBoven) {
    const { plek, van, tot } = loop;
    open = open.filter((groep) => groep.laatste >= plek - 2);
    const groep = open.find((een) => van <= een.tot + 2 && tot >= een.van - 2);
    if (groep) {
      groep.van = Math.min(groep.van, van);
      groep.tot = Math.max(groep.tot, tot);
      groep.laatste = plek;
      groep.lopen.push(loop);
    } else {
      const nieuw = { van, tot, laatste: plek, lopen: [loop] };
      groepen.push(nieuw);
      open.push(nieuw);
    }
  }
  return groepen.filter(({ lopen: delen, laatste }) => laatste - (delen[0]?.plek ?? 0) < DIKST * schaal);
}
