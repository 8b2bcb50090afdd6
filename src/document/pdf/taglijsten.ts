/** Lists and tables of contents from the structure tree. */
import type { Boomknoop, Fragment } from './bladzijde.ts';
import { type Brok, type Brokitem, type Lijstbrok, maakRegels } from './brok.ts';
import { alinea, basis, fragmentenVan, isKnoop, KOP, regelsVan, type Stand } from './tagboom.ts';

const TEKEN =
  /^\s*([•●○▪■□◦‣⁃∙·–—\-*►➢✓o\uf0a7\uf0b7\u2022]|(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\((?:\d{1,3}|[a-z])\))\s*/i;

/**
 * Reads a list.
 *
 * @returns tables, figures and notes that stand in its items, to be read after it
 */
export function leesLijst(knoop: Boomknoop, stand: Stand): Boomknoop[] {
  const items: Brokitem[] = [];
  const rest: Boomknoop[] = [];
  leesItems(knoop, 0, items, rest, stand);
  if (items.length) {
    const genummerd = items.some(
      (item) => item.diepte === 0 && /^[(]?[\da-z]{1,4}[.)]/i.test(item.teken ?? ''),
    );
    stand.brokken.push({ ...basis(stand), soort: 'lijst', genummerd, items });
  }
  return rest;
}

/**
 * Word tags a heading that gets its number from a list as an item of that list.
 *
 * @returns the heading with its number, for every item that holds one; null when the list is a real list
 */
export function koppenIn(lijst: Boomknoop): Boomknoop[] | null {
  const koppen: Boomknoop[] = [];
  for (const item of lijst.children) {
    if (!isKnoop(item)) continue;
    const kop = zoekKop(item);
    if (!kop) return null;
    koppen.push({ role: kop.role, children: item.children });
  }
  return koppen.length ? koppen : null;
}

function zoekKop(knoop: Boomknoop): Boomknoop | null {
  for (const kind of knoop.children) {
    if (!isKnoop(kind)) continue;
    const kop = KOP.test(kind.role) ? kind : zoekKop(kind);
    if (kop) return kop;
  }
  return null;
}

/** Items with their depth; tables and figures inside an item are handed back to be read after the list. */
function leesItems(
  lijst: Boomknoop,
  diepte: number,
  items: Brokitem[],
  rest: Boomknoop[],
  stand: Stand,
): void {
  for (const kind of lijst.children) {
    if (!isKnoop(kind) || kind.role === 'Artifact') continue;
    if (kind.role === 'L') leesItems(kind, diepte + 1, items, rest, stand);
    else if (kind.role === 'LI') leesItem(kind, diepte, items, rest, stand);
    else if (kind.role === 'Caption' || kind.role === 'P') alinea(regelsVan(kind, stand, true), stand);
    else leesItems(kind, diepte, items, rest, stand);
  }
}

function leesItem(
  knoop: Boomknoop,
  diepte: number,
  items: Brokitem[],
  rest: Boomknoop[],
  stand: Stand,
): void {
  const item: Brokitem = { regels: [], diepte, teken: null };
  const eigen: Fragment[] = [];
  const onder: Boomknoop[] = [];
  const loop = (k: Boomknoop): void => {
    for (const kind of k.children) {
      if (!isKnoop(kind)) {
        if (kind.id) eigen.push(...(stand.perMerk.get(kind.id) ?? []));
      } else if (kind.role === 'L') onder.push(kind);
      else if (
        kind.role === 'Table' ||
        kind.role === 'Figure' ||
        kind.role === 'Note' ||
        kind.role === 'FENote'
      ) {
        rest.push(kind);
      } else if (kind.role === 'Lbl') {
        item.teken ??= fragmentenVan(kind, stand, true)
          .map((fragment) => fragment.tekst)
          .join('')
          .trim();
      } else if (kind.role !== 'Artifact') loop(kind);
    }
  };
  loop(knoop);
  item.regels = maakRegels(eigen, stand.bladzijde.nummer);
  if (item.teken === null) haalTekenEraf(item, eigen);
  if (item.regels.length) items.push(item);
  for (const lijst of onder) leesItems(lijst, diepte + 1, items, rest, stand);
}

/** LibreOffice prints the sign of an item inside its text, as a run of its own. */
function haalTekenEraf(item: Brokitem, fragmenten: readonly Fragment[]): void {
  const eerste = fragmenten[0];
  const regel = item.regels[0];
  if (!eerste || !regel) return;
  const treffer = TEKEN.exec(eerste.tekst);
  if (!treffer || treffer[0].length < eerste.tekst.length) return;
  item.teken = treffer[1] ?? null;
  regel.tekst = regel.tekst.slice(treffer[0].length).trimStart();
  if (!regel.tekst) item.regels.shift();
}

/**
 * Reads a table of contents as a list.
 *
 * @returns headings and captions in it, to be read after it
 */
export function leesInhoudsopgave(knoop: Boomknoop, stand: Stand): Boomknoop[] {
  const items: Brokitem[] = [];
  const rest: Boomknoop[] = [];
  const loop = (k: Boomknoop, diepte: number): void => {
    for (const kind of k.children) {
      if (!isKnoop(kind)) continue;
      if (kind.role === 'TOCI') {
        const onder = kind.children.filter((c): c is Boomknoop => isKnoop(c) && c.role === 'TOC');
        const eigen = { ...kind, children: kind.children.filter((c) => !onder.includes(c as Boomknoop)) };
        const regels = regelsVan(eigen, stand, true);
        if (regels.length) items.push({ regels, diepte, teken: null });
        for (const o of onder) loop(o, diepte + 1);
      } else if (kind.role === 'TOC') loop(kind, diepte + 1);
      else if (kind.role === 'Caption' || KOP.test(kind.role)) rest.push(kind);
      else loop({ ...kind, children: [{ ...kind, role: 'TOCI' }] }, diepte);
    }
  };
  loop(knoop, 0);
  if (items.length) stand.brokken.push({ ...basis(stand), soort: 'lijst', genummerd: false, items });
  return rest;
}

/** LibreOffice makes a list of its own of every item that stands deeper; where it begins on the line tells its depth. */
export function voegLijstenSamen(brokken: readonly Brok[]): Brok[] {
  const uit: Brok[] = [];
  let inspringing: number[] = [];
  for (const brok of brokken) {
    const vorige = uit[uit.length - 1];
    const links = brok.soort === 'lijst' ? beginVan(brok) : null;
    if (brok.soort !== 'lijst' || links === null || vorige?.soort !== 'lijst') {
      uit.push(brok);
      inspringing = links === null ? [] : [links];
      continue;
    }
    const bestaand = inspringing.findIndex((x) => Math.abs(x - links) < 4);
    if (bestaand === inspringing.length - 1 && bestaand === 0) {
      uit.push(brok);
      continue;
    }
    if (bestaand >= 0) inspringing = inspringing.slice(0, bestaand + 1);
    else inspringing = [...inspringing.filter((x) => x < links), links];
    const diepte = inspringing.length - 1;
    vorige.items.push(...brok.items.map((item) => ({ ...item, diepte: item.diepte + diepte })));
  }
  return uit;
}

function beginVan(lijst: Lijstbrok): number | null {
  return lijst.items[0]?.regels[0]?.x ?? null;
}
