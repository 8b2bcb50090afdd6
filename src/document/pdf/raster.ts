/**
 * Puts the cells of a tagged table in their columns. pdf.js leaves out cells that hold nothing on the page, so a row with
 * an empty cell has too few; where its text stands tells which column each cell belongs to.
 */
import type { Brokcel, Brokrij } from './brok.ts';

/** From where to where the text of a column stands. */
export interface Baan {
  links: number;
  rechts: number;
}

const LEEG = (kop: boolean): Brokcel => ({ regels: [], kop, kolommen: 1, rijen: 1 });

/**
 * @param rijen of one table on one page; changed: short rows get empty cells, or a cell that spans columns
 */
export function vulRasterAan(rijen: readonly Brokrij[]): void {
  const aantal = Math.max(0, ...rijen.map((rij) => rij.cellen.length));
  if (aantal < 2 || rijen.every((rij) => rij.cellen.length === aantal)) return;
  for (const reeks of reeksen(rijen)) {
    const banen = bepaalBanen(reeks, aantal);
    if (!banen) continue;
    for (const rij of reeks) if (rij.cellen.length < aantal) rij.cellen = verdeel(rij.cellen, banen);
  }
}

/**
 * As vulRasterAan, for the rest of a table on a next page where no row has all its cells.
 *
 * @param rijen changed
 * @param voorbeeld rows of the same table on the page before
 */
export function vulAanVolgens(rijen: readonly Brokrij[], voorbeeld: readonly Brokrij[]): void {
  const aantal = Math.max(0, ...voorbeeld.map((rij) => rij.cellen.length));
  const banen = bepaalBanen(voorbeeld, aantal);
  if (!banen) return;
  for (const rij of rijen) if (rij.cellen.length < aantal) rij.cellen = verdeel(rij.cellen, banen);
}

/** A table that runs on in a next column of the page stands there at another x. */
export function reeksen(rijen: readonly Brokrij[]): Brokrij[][] {
  const uit: Brokrij[][] = [];
  let vorige = Number.POSITIVE_INFINITY;
  for (const rij of rijen) {
    const ys = rij.cellen.flatMap((cel) => cel.regels.map((regel) => regel.y));
    const y = ys.length ? Math.min(...ys) : vorige;
    if (y < vorige - 1 || !uit.length) {
      if (!uit.length || y < vorige - 20) uit.push([]);
    }
    uit[uit.length - 1]?.push(rij);
    vorige = y;
  }
  return uit;
}

function omvang(cel: Brokcel): Baan | null {
  if (!cel.regels.length) return null;
  return {
    links: Math.min(...cel.regels.map((regel) => regel.x)),
    rechts: Math.max(...cel.regels.map((regel) => regel.x2)),
  };
}

/** Extent of the text per column, over the rows that have all cells; null when a column has no text. */
export function bepaalBanen(rijen: readonly Brokrij[], aantal: number): Baan[] | null {
  const banen = Array.from({ length: aantal }, () => ({
    links: Number.POSITIVE_INFINITY,
    rechts: Number.NEGATIVE_INFINITY,
  }));
  let vol = 0;
  for (const rij of rijen) {
    if (rij.cellen.length !== aantal) continue;
    vol++;
    for (const [i, cel] of rij.cellen.entries()) {
      const baan = banen[i] as Baan;
      const eigen = omvang(cel);
      if (!eigen) continue;
      baan.links = Math.min(baan.links, eigen.links);
      baan.rechts = Math.max(baan.rechts, eigen.rechts);
    }
  }
  return vol && banen.every((baan) => Number.isFinite(baan.links)) ? banen : null;
}

/**
 * @param cellen of one row, from left to right; some may be missing
 * @returns a cell per column: empty where there was none, repeated where one stands over more columns
 */
export function verdeel(cellen: readonly Brokcel[], banen: readonly Baan[]): Brokcel[] {
  const uit: Brokcel[] = [];
  const kop = cellen.every((cel) => cel.kop);
  for (const [i, cel] of cellen.entries()) {
    const eigen = omvang(cel);
    // Room must be left for the cells that still come.
    const laatste = banen.length - (cellen.length - i);
    let kolom = uit.length;
    let over = 1;
    if (eigen) {
      const raak = banen.map(
        (baan) => Math.min(baan.rechts, eigen.rechts) - Math.max(baan.links, eigen.links),
      );
      const beste = raak.reduce(
        (b, waarde, k) => (k >= uit.length && waarde > (raak[b] ?? -Infinity) ? k : b),
        uit.length,
      );
      kolom = Math.min(beste, laatste);
      while (kolom + over <= laatste && (raak[kolom + over] ?? -1) > 1 && (raak[kolom] ?? -1) > 1) over++;
      while (kolom > uit.length && (raak[kolom - 1] ?? -1) > 1) {
        kolom--;
        over++;
      }
    }
    while (uit.length < kolom) uit.push(LEEG(kop));
    for (let k = 0; k < over && uit.length < banen.length; k++)
      uit.push(k ? { ...cel } : { ...cel, kolommen: over });
  }
  while (uit.length < banen.length) uit.push(LEEG(kop));
  return uit;
}
