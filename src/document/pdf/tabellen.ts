/**
 * Finds tables on a page without tags: rows whose pieces stand in the same lanes, with gaps that no piece crosses. Ruling
 * lines, where there are, settle where rows and columns end.
 */
import type { Brokcel, Brokrij, Tabelbrok } from './brok.ts';
import type { Broodtekst } from './indeling.ts';
import type { Segment } from './segmenten.ts';
import { verdeelRijen } from './tabelrijen.ts';
import type { Lijn } from './tekening.ts';

/** Segments on one baseline. */
export interface Beeldrij {
  y: number;
  grootte: number;
  segmenten: Segment[];
}

export interface GevondenTabel {
  /** Rows van (inclusive) to tot (exclusive) of those given. */
  van: number;
  tot: number;
  brok: Omit<Tabelbrok, 'pagina' | 'rechts' | 'getagd'>;
}

interface Baan {
  x: number;
  x2: number;
}

/** Narrower than this, in points, is not a gap between columns. */
const SMALST = 3;
/** Rows looked ahead for one that goes on with the table. */
const VOORUIT = 25;
const TEKENS =
  /^(?:[•●○▪■□◦‣⁃∙·–—*►➢✓\uf0a7\uf0b7o-]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivx]{1,4})[.)]?)$/;

/** @param rijen of one column of the page, from top to bottom */
export function zoekTabellen(
  rijen: readonly Beeldrij[],
  lijnen: readonly Lijn[],
  brood: Broodtekst,
): GevondenTabel[] {
  const gevonden: GevondenTabel[] = [];
  let vanaf = 0;
  for (let i = 0; i < rijen.length; i++) {
    if (!isMeervoudig(rijen[i] as Beeldrij)) continue;
    const { tot, tabel } = groei(rijen, i, vanaf, lijnen, brood);
    // A long run of rows that makes no table is not tried again row by row.
    if (tot > i + VOORUIT) i = tot - 1;
    if (!tabel) continue;
    i = tot - 1;
    gevonden.push(tabel);
    vanaf = tot;
  }
  return gevonden;
}

/** Two or more pieces, the first of which is more than the sign of an item or the number of a heading. */
function isMeervoudig(rij: Beeldrij): boolean {
  const [eerste] = rij.segmenten;
  if (rij.segmenten.length < 2 || !eerste) return false;
  return rij.segmenten.length > 2 || !TEKENS.test(eerste.tekst.trim()) || /^\d+$/.test(eerste.tekst.trim());
}

/** Where the pieces of a row stand; between vertical lines that is the room between the lines. */
function plaatsen(rij: Beeldrij, lijnen: readonly Lijn[]): Baan[] {
  const midden = rij.y - rij.grootte * 0.3;
  const staand = lijnen.filter((lijn) => lijn.x1 === lijn.x2 && lijn.y1 <= midden && lijn.y2 >= midden);
  const xs = staand.map((lijn) => lijn.x1).sort((a, b) => a - b);
  return rij.segmenten.map(({ x, x2 }) => {
    const hart = (x + x2) / 2;
    const links = xs.findLast((lijn) => lijn <= hart);
    const rechts = xs.find((lijn) => lijn > hart);
    if (links === undefined || rechts === undefined || x < links - 6 || x2 > rechts + 6) return { x, x2 };
    return { x: links + SMALST / 2, x2: rechts - SMALST / 2 };
  });
}

/** Lanes of text after a row is added: what overlaps, or is parted by less than a gap, becomes one. */
function metRij(banen: readonly Baan[], rij: Beeldrij, lijnen: readonly Lijn[]): Baan[] {
  const alle = [...banen, ...plaatsen(rij, lijnen)].sort((a, b) => a.x - b.x);
  const uit: Baan[] = [];
  for (const baan of alle) {
    const laatste = uit[uit.length - 1];
    if (laatste && baan.x < laatste.x2 + SMALST - 0.1) laatste.x2 = Math.max(laatste.x2, baan.x2);
    else uit.push({ ...baan });
  }
  return uit;
}

/** Extends a table down and up from its first row with more pieces, for as long as its gaps stay open. */
function groei(
  rijen: readonly Beeldrij[],
  begin: number,
  vanaf: number,
  lijnen: readonly Lijn[],
  brood: Broodtekst,
): { tot: number; tabel: GevondenTabel | null } {
  const start = rijen[begin] as Beeldrij;
  let banen = metRij([], start, lijnen);
  let tot = begin + 1;
  let meervoudig = 1;
  const dicht = (a: Beeldrij, b: Beeldrij): boolean =>
    b.y - a.y <= Math.max(a.grootte, b.grootte) * brood.regelafstand * 1.12;
  let proef = banen;
  const magErbij = (boven: Beeldrij, rij: Beeldrij, j: number): boolean => {
    if (binnenKader(lijnen, rij, proef)) return true;
    const kader = binnenKader(lijnen, start, proef);
    if (kader || Math.abs(rij.grootte - boven.grootte) > 0.6) return false;
    return dicht(boven, rij) || (j === begin + 1 && lijnTussen(lijnen, boven, rij, proef));
  };
  for (let j = begin + 1; j < rijen.length && j < tot + VOORUIT; j++) {
    const rij = rijen[j] as Beeldrij;
    const boven = rijen[j - 1] as Beeldrij;
    const streep = lijnTussen(lijnen, boven, rij, proef);
    if (rij.y - boven.y > Math.max(rij.grootte, boven.grootte) * (streep ? 5 : 3)) break;
    if (rij.grootte > start.grootte * 1.06) break;
    const nieuw = metRij(proef, rij, lijnen);
    if (nieuw.length < proef.length || nieuw.length < 2) break;
    proef = nieuw;
    // A line with one piece may be the rest of a cell, or the heading after the table: only then it must stand close.
    if (isMeervoudig(rij) || (tot === j && magErbij(boven, rij, j))) {
      if (isMeervoudig(rij)) meervoudig++;
      tot = j + 1;
      banen = proef;
    }
  }
  let van = begin;
  while (van > vanaf) {
    const rij = rijen[van - 1] as Beeldrij;
    const nieuw = metRij(banen, rij, lijnen);
    const raakt = dicht(rij, rijen[van] as Beeldrij) || binnenKader(lijnen, rij, banen);
    if (!raakt || nieuw.length < banen.length || Math.abs(rij.grootte - start.grootte) > 0.6) break;
    banen = nieuw;
    van--;
  }
  const deel = rijen.slice(van, tot);
  if (
    meervoudig < 2 &&
    !(deel.length > 1 && lijnTussen(lijnen, deel[0] as Beeldrij, deel[deel.length - 1] as Beeldrij, banen))
  ) {
    return { tot, tabel: null };
  }
  const brok = maakTabel(deel, banen, lijnen, brood);
  return { tot, tabel: brok ? { van, tot, brok } : null };
}

/** A horizontal line between two rows, over more than half of the lanes. */
function lijnTussen(
  lijnen: readonly Lijn[],
  boven: Beeldrij,
  onder: Beeldrij,
  banen: readonly Baan[],
): boolean {
  const links = banen[0]?.x ?? 0;
  const rechts = banen[banen.length - 1]?.x2 ?? 0;
  let bedekt = 0;
  for (const lijn of lijnen) {
    if (lijn.y1 !== lijn.y2 || lijn.y1 < boven.y - 1 || lijn.y1 > onder.y - onder.grootte * 0.5) continue;
    bedekt += Math.max(0, Math.min(lijn.x2, rechts) - Math.max(lijn.x1, links));
  }
  return bedekt > (rechts - links) / 2;
}

/** Between vertical lines that pass by the row on both sides. */
function binnenKader(lijnen: readonly Lijn[], rij: Beeldrij, banen: readonly Baan[]): boolean {
  const midden = rij.y - rij.grootte * 0.3;
  const links = (banen[0]?.x ?? 0) + 2;
  const rechts = (banen[banen.length - 1]?.x2 ?? 0) - 2;
  const naast = lijnen.filter((lijn) => lijn.x1 === lijn.x2 && lijn.y1 < midden && lijn.y2 > midden);
  return naast.some((lijn) => lijn.x1 < links) && naast.some((lijn) => lijn.x1 > rechts);
}

function maakTabel(
  rijen: readonly Beeldrij[],
  banen: readonly Baan[],
  lijnen: readonly Lijn[],
  brood: Broodtekst,
): GevondenTabel['brok'] | null {
  const kolom = (segment: Segment): number => {
    const raak = banen.map((baan) => Math.min(baan.x2, segment.x2) - Math.max(baan.x, segment.x));
    return raak.indexOf(Math.max(...raak));
  };
  const geplaatst = rijen.map((rij) => rij.segmenten.map((segment) => ({ segment, kolom: kolom(segment) })));
  const streep = (boven: Beeldrij, onder: Beeldrij): boolean => lijnTussen(lijnen, boven, onder, banen);
  const groepen = verdeelRijen(rijen, geplaatst, banen.length, streep, brood);
  if (groepen.length < 2) return null;
  const brokrijen: Brokrij[] = groepen.map((groep) => {
    const rij: Brokcel[] = banen.map(() => ({ regels: [], kop: false, kolommen: 1, rijen: 1 }));
    for (const { segment, kolom: k } of groep) rij[k]?.regels.push(segment);
    return { cellen: rij, pagina: groep[0]?.segment.pagina ?? 1 };
  });
  for (const cel of brokrijen[0]?.cellen ?? []) cel.kop = true;
  return {
    soort: 'tabel',
    rijen: brokrijen,
    kopRijen: 1,
    bijschrift: [],
    kolommen: [...banen],
    kader: null,
  };
}
