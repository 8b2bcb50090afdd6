/** Finds ruling lines in the picture of a page: long straight runs of dark points, which tell where a table is. */
import type { Lijn } from '../pdf/tekening.ts';
import type { Beeld } from './beeld.ts';

/** Shortest line in points of the page: longer than a dash, and upright longer than the stem of a large letter. */
const KORTST = { liggend: 40, staand: 26 };
/** Thickest line in points of the page; what is thicker is a plane or a picture. */
const DIKST = 4;
/** Darker than this part of the brightness of paper. */
const DONKER = 0.75;
/** A page with more lines than this is a drawing. */
const MEESTE = 400;

/** A run along one row or column of the picture. */
interface Loop {
  plek: number;
  van: number;
  tot: number;
}

/** @returns lines in points of the page, y down from the top */
export function zoekStrepen(beeld: Beeld): Lijn[] {
  const { breedte, hoogte, schaal } = beeld;
  const grens = papier(beeld) * DONKER;
  const liggend = voegSamen(
    lopen(beeld.grijs, grens, hoogte, breedte, breedte, 1, KORTST.liggend * schaal),
    schaal,
  );
  const staand = voegSamen(
    lopen(beeld.grijs, grens, breedte, hoogte, 1, breedte, KORTST.staand * schaal),
    schaal,
  );
  if (liggend.length + staand.length > MEESTE) return [];
  return [
    ...liggend.map(({ plek, van, tot }) => ({
      x1: van / schaal,
      x2: tot / schaal,
      y1: plek / schaal,
      y2: plek / schaal,
    })),
    ...staand.map(({ plek, van, tot }) => ({
      x1: plek / schaal,
      x2: plek / schaal,
      y1: van / schaal,
      y2: tot / schaal,
    })),
  ];
}

/** Takes lines out of the picture: one close to a row of text is else taken for a part of the letters. */
export function wisStrepen(beeld: Beeld, lijnen: readonly Lijn[]): void {
  const wit = papier(beeld);
  const rand = Math.ceil((DIKST * beeld.schaal) / 2);
  for (const { x1, x2, y1, y2 } of lijnen) {
    const liggend = y1 === y2;
    const [van, tot] = (liggend ? [x1, x2] : [y1, y2]).map((p) => Math.round(p * beeld.schaal)) as [
      number,
      number,
    ];
    const plek = Math.round((liggend ? y1 : x1) * beeld.schaal);
    for (let i = van; i < tot; i++) {
      // Only what is thin here: where a letter crosses the line, the letter stays.
      let [a, b] = [plek, plek];
      const adres = (p: number): number => (liggend ? p * beeld.breedte + i : i * beeld.breedte + p);
      const donker = (p: number): boolean => (beeld.grijs[adres(p)] ?? 255) < wit * 0.9;
      while (a > plek - rand && donker(a - 1)) a--;
      while (b < plek + rand && donker(b + 1)) b++;
      if (b - a < 2 * rand) for (let p = a; p <= b; p++) if (donker(p)) beeld.grijs[adres(p)] = wit;
    }
  }
}

/** Brightness of the paper: what most points of the page have. */
export function papier({ grijs }: Beeld): number {
  const telling = new Uint32Array(256);
  for (let i = 0; i < grijs.length; i += 7) telling[grijs[i] ?? 0] = (telling[grijs[i] ?? 0] ?? 0) + 1;
  return Math.max(64, telling.indexOf(Math.max(...telling)));
}

function lopen(
  grijs: Uint8Array,
  grens: number,
  aantal: number,
  lengte: number,
  perPlek: number,
  perStap: number,
  kortst: number,
): Loop[] {
  const gevonden: Loop[] = [];
  for (let plek = 0; plek < aantal; plek++) {
    let van = -1;
    for (let i = 0, adres = plek * perPlek; i <= lengte; i++, adres += perStap) {
      const donker = i < lengte && (grijs[adres] ?? 255) < grens;
      if (donker && van < 0) van = i;
      else if (!donker && van >= 0) {
        if (i - van >= kortst) gevonden.push({ plek, van, tot: i });
        van = -1;
      }
    }
  }
  return gevonden;
}

/** Joins runs on rows next to each other to one line, also where the line slants a little; planes are left out. */
function voegSamen(lopenVanBoven: readonly Loop[], schaal: number): Loop[] {
  const groepen: { van: number; tot: number; eerste: number; laatste: number }[] = [];
  let open: typeof groepen = [];
  for (const { plek, van, tot } of lopenVanBoven) {
    open = open.filter((groep) => groep.laatste >= plek - 2);
    const groep = open.find((een) => van <= een.tot + 2 && tot >= een.van - 2);
    if (groep) {
      groep.van = Math.min(groep.van, van);
      groep.tot = Math.max(groep.tot, tot);
      groep.laatste = plek;
    } else {
      const nieuw = { van, tot, eerste: plek, laatste: plek };
      groepen.push(nieuw);
      open.push(nieuw);
    }
  }
  return groepen
    .filter(({ eerste, laatste }) => laatste - eerste < DIKST * schaal)
    .map(({ van, tot, eerste, laatste }) => ({ plek: (eerste + laatste) / 2, van, tot }));
}
