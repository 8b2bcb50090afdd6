/**
 * Joins what a page end (or a column end) cut in two: paragraphs, lists and tables. Two that only stand next to each other
 * stay apart: a paragraph goes on when its last line is full or its sentence is not, a table when its columns agree.
 */
import type { Brok, Brokrij, Lijstbrok, Regel, Tabelbrok } from './brok.ts';
import { vulAanVolgens } from './raster.ts';

const ZINSEINDE = /[.!?:;…]["'”’)\]]*(?:\d{1,2})?$/;
const OPSOMTEKEN = /^(?:[•●○▪■□◦‣⁃–—*►➢✓\uf0a7\uf0b7]|(?:\d{1,3}|[a-z])[.)])\s/;

/**
 * @param stukken parts per stretch (page or column), in reading order
 * @returns one list of parts in which nothing is cut
 */
export function voegSamen(stukken: readonly (readonly Brok[])[]): Brok[] {
  const uit: Brok[] = [];
  for (const stuk of stukken) {
    const [eerste, ...rest] = stuk;
    if (!eerste) continue;
    const vorige = laatsteLopende(uit);
    if (!vorige || !gaatVerder(vorige, eerste)) uit.push(eerste);
    uit.push(...rest);
  }
  return uit;
}

/** Notes stand at the foot of a page, between the two halves of the text that runs on. */
function laatsteLopende(brokken: readonly Brok[]): Brok | undefined {
  for (let i = brokken.length - 1; i >= 0; i--) {
    const brok = brokken[i] as Brok;
    if (brok.soort !== 'noot' && brok.soort !== 'figuur') return brok;
  }
  return undefined;
}

/** Joins b into a when b is the rest of a. */
function gaatVerder(a: Brok, b: Brok): boolean {
  // A page with little text does not show how far lines reach; the next one, if set in the same place, may.
  const [boven, onder] = [linkerkant(a), linkerkant(b)];
  if (boven !== null && onder !== null && Math.abs(boven - onder) < 20)
    a.rechts = Math.max(a.rechts, b.rechts);
  if (a.soort === 'tabel' && b.soort === 'tabel') return voegTabelToe(a, b);
  if (a.soort === 'lijst' && b.soort === 'lijst') return voegLijstToe(a, b);
  if (a.soort === 'noot' || b.soort !== 'alinea') return false;
  if (a.soort === 'alinea' && a.citaat === b.citaat) {
    if (!looptDoor(a.regels, b.regels, a.rechts)) return false;
    a.regels.push(...b.regels);
    a.rechts = b.rechts;
    return true;
  }
  // Read by layout, the rest of an item looks like a paragraph.
  if (a.soort === 'lijst' && !b.getagd) {
    const item = a.items[a.items.length - 1];
    if (!item || !onaf(item.regels, b.regels, a.rechts)) return false;
    item.regels.push(...b.regels);
    a.rechts = b.rechts;
    return true;
  }
  return false;
}

const GETAL = /^[€\s\d.,%+–-]+$/;

function linkerkant(brok: Brok): number | null {
  return brok.soort === 'alinea' ? (brok.regels.at(-1)?.x ?? null) : null;
}

/** Whether the text of a, that ends at a page or column end, runs on in b. */
function looptDoor(a: readonly Regel[], b: readonly Regel[], rechts: number): boolean {
  const laatste = a[a.length - 1];
  const eerste = b[0];
  if (!laatste || !eerste || OPSOMTEKEN.test(eerste.tekst)) return false;
  if (
    Math.abs(laatste.grootte - eerste.grootte) > 0.6 ||
    (laatste.vet && a.length === 1) !== (eerste.vet && b.length === 1)
  ) {
    return false;
  }
  if (/\p{L}[-\u00ad\u2010]$/u.test(laatste.tekst)) return true;
  const klein = /^[\p{Ll}(]/u.test(eerste.tekst);
  if (!ZINSEINDE.test(laatste.tekst)) return klein || vol(laatste, eerste, rechts) || b.length > 1;
  return (
    vol(laatste, eerste, rechts) &&
    !(b.length === 1 && eerste.tekst.length < 20 && !ZINSEINDE.test(eerste.tekst))
  );
}

function onaf(a: readonly Regel[], b: readonly Regel[], rechts: number): boolean {
  const laatste = a[a.length - 1];
  const eerste = b[0];
  if (!laatste || !eerste) return false;
  return !ZINSEINDE.test(laatste.tekst) && /^[\p{Ll}(]/u.test(eerste.tekst) && vol(laatste, eerste, rechts);
}

/** A line is full when the first word of the next one would not have fitted behind it. */
function vol(laatste: Regel, eerste: Regel, rechts: number): boolean {
  const woord = eerste.tekst.split(/\s/, 1)[0] ?? '';
  const perTeken = (eerste.x2 - eerste.x) / Math.max(1, eerste.tekst.length);
  return laatste.x2 + perTeken * (woord.length + 1) > rechts - 0.5;
}

function celtekst(rij: Brokrij | undefined): string {
  return (rij?.cellen ?? [])
    .map((cel) => cel.regels.map((regel) => regel.tekst).join(' '))
    .join('|')
    .replace(/\s+/g, ' ');
}

function breedte(tabel: Tabelbrok): number {
  return Math.max(...tabel.rijen.map((rij) => rij.cellen.length));
}

function voegTabelToe(a: Tabelbrok, b: Tabelbrok): boolean {
  if (b.bijschrift.length) return false;
  const zelfdeKader = a.kader !== null && a.kader === b.kader;
  if (b.getagd && breedte(b) < breedte(a) && (zelfdeKader || b.kopRijen === 0))
    vulAanVolgens(b.rijen, a.rijen);
  if (!zelfdeKader && (breedte(a) !== breedte(b) || !zelfdeKolommen(a, b))) return false;
  const herhaald = herhaaldeKop(a, b);
  // A header of its own makes it a table of its own.
  const rijen = b.rijen.slice(herhaald);
  const rest = rijen[0];
  const laatste = a.rijen[a.rijen.length - 1];
  const opRaster = zelfdeKader && rest?.nummer !== undefined && laatste?.nummer !== undefined;
  if (herhaald === 0 && b.kopRijen > 0 && b.getagd && !opRaster) return false;
  const gesneden = opRaster ? rest.nummer === laatste.nummer : a.rijen.length > a.kopRijen;
  if (rest && laatste && gesneden && (opRaster || isRestVan(laatste, rest, a))) {
    for (const [i, cel] of rest.cellen.entries()) {
      // A cell that spans rows is repeated from the page before.
      laatste.cellen[i]?.regels.push(...cel.regels.filter(({ pagina }) => pagina === rest.pagina));
    }
    rijen.shift();
  }
  if (herhaald === 0)
    for (const rij of rijen.slice(0, b.kopRijen)) for (const cel of rij.cellen) cel.kop = false;
  a.rijen.push(...rijen);
  return true;
}

/** Numbers are set to the right, text to the left: either side may agree. In a next column all stand further to the right. */
function zelfdeKolommen(a: Tabelbrok, b: Tabelbrok): boolean {
  if (!a.kolommen.length || !b.kolommen.length) return true;
  if (a.kolommen.length !== b.kolommen.length) return false;
  const past = (schuif: number): boolean =>
    a.kolommen.every(({ x, x2 }, i) => {
      const ander = b.kolommen[i];
      return (
        ander !== undefined && (Math.abs(x + schuif - ander.x) < 12 || Math.abs(x2 + schuif - ander.x2) < 12)
      );
    });
  return past(0) || past((b.kolommen[0]?.x ?? 0) - (a.kolommen[0]?.x ?? 0));
}

/** How many of the first rows of b print the header rows of a again. */
function herhaaldeKop(a: Tabelbrok, b: Tabelbrok): number {
  const meeste = Math.max(a.kopRijen, 1);
  let n = 0;
  while (n < meeste && n < b.rijen.length && celtekst(b.rijen[n]) === celtekst(a.rijen[n])) n++;
  return n;
}

/**
 * Whether a row is the rest of the row above it, cut by a page end: every cell goes on where the line above it was full,
 * and either some cells have nothing left or the first goes on in small letters.
 */
function isRestVan(boven: Brokrij, onder: Brokrij, tabel: Tabelbrok): boolean {
  if (boven.cellen.length !== onder.cellen.length) return false;
  let leeg = 0;
  for (const [i, cel] of onder.cellen.entries()) {
    const eerste = cel.regels[0];
    if (!eerste) {
      leeg++;
      continue;
    }
    const laatste = boven.cellen[i]?.regels.at(-1);
    if (!laatste || /[.!?]$/.test(laatste.tekst) || /^(sub)?totaal\b/i.test(eerste.tekst)) return false;
    if (GETAL.test(eerste.tekst) && GETAL.test(laatste.tekst)) {
      // 1.130.5 + 00: a number that was itself cut.
      if (/\.\d{1,2}$/.test(laatste.tekst) && /^\d{1,2}$/.test(eerste.tekst)) continue;
      return false;
    }
    if (/[-\u00ad]$/.test(laatste.tekst)) continue;
    if (!vol(laatste, eerste, laatste.x + kolombreedte(tabel, i))) return false;
  }
  if (leeg === onder.cellen.length) return false;
  const begin = onder.cellen[0]?.regels[0]?.tekst ?? '';
  return (
    leeg > 0 || /^[\p{Ll}(]/u.test(begin) || /[-\u00ad]$/.test(boven.cellen[0]?.regels.at(-1)?.tekst ?? '')
  );
}

/** Width of the longest line in a column. */
function kolombreedte(tabel: Tabelbrok, kolom: number): number {
  let breedste = 0;
  for (const rij of tabel.rijen) {
    for (const regel of rij.cellen[kolom]?.regels ?? []) breedste = Math.max(breedste, regel.x2 - regel.x);
  }
  return breedste;
}

function voegLijstToe(a: Lijstbrok, b: Lijstbrok): boolean {
  const eerste = b.items[0];
  const laatste = a.items[a.items.length - 1];
  if (!eerste || !laatste) return false;
  if (a.genummerd !== b.genummerd && eerste.diepte === 0 && eerste.teken !== null) return false;
  const begint = /^\(?(\d{1,3})[.)]/.exec(eerste.teken ?? '');
  if (begint?.[1] === '1' && eerste.diepte === 0 && a.items.some((item) => item.teken && item.diepte === 0))
    return false;
  if (
    eerste.teken === null &&
    a.items.some((item) => item.teken !== null) &&
    looptDoor(laatste.regels, eerste.regels, a.rechts)
  ) {
    laatste.regels.push(...eerste.regels);
    a.items.push(...b.items.slice(1));
  } else {
    a.items.push(...b.items);
  }
  a.rechts = b.rechts;
  return true;
}
