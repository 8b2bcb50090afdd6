/**
 * From the structure tree of one page to parts. The tree of pdf.js holds per page only what stands on that page, so an
 * element that runs over a page end appears on both pages; overloop.ts joins those again.
 */
import type { Bladzijde, Boomknoop, Fragment } from './bladzijde.ts';
import {
  type Brok,
  type Brokcel,
  type Brokitem,
  type Brokrij,
  type Lijstbrok,
  maakRegels,
  type Regel,
} from './brok.ts';
import { vulRasterAan } from './raster.ts';

const KOP = /^H([1-6])?$/;
/** Elements that only group; what they hold is read as if they were not there. */
const HOUDERS = new Set([
  'Root',
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'NonStruct',
  'Aside',
  'BlockQuote',
  'Index',
  'Form',
  'Private',
  'Title',
  'Sub',
]);
/** Elements that stand on their own; found inside a paragraph they end it. */
const BLOKKEN = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'L',
  'LI',
  'Table',
  'Note',
  'FENote',
  'Figure',
  'TOC',
  'TOCI',
  'Caption',
  'Artifact',
  ...HOUDERS,
]);
const TEKEN =
  /^\s*([•●○▪■□◦‣⁃∙·–—\-*►➢✓o\uf0a7\uf0b7\u2022]|(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\((?:\d{1,3}|[a-z])\))\s*/i;
/** A figure with more words than this is not a picture but text that was tagged wrongly. */
const TEKSTFIGUUR = 40;

interface Stand {
  bladzijde: Bladzijde;
  perMerk: Map<string, Fragment[]>;
  brokken: Brok[];
  rechts: number;
  citaat: boolean;
}

/**
 * @param bladzijde a page with a structure tree
 * @returns its parts in the order of the tree; text that the tree does not point at is left out
 */
export function leesTags(bladzijde: Bladzijde): Brok[] {
  const perMerk = new Map<string, Fragment[]>();
  let rechts = 0;
  for (const fragment of bladzijde.fragmenten) {
    if (fragment.merk === null || fragment.artefact) continue;
    const lijst = perMerk.get(fragment.merk);
    if (lijst) lijst.push(fragment);
    else perMerk.set(fragment.merk, [fragment]);
    if (!fragment.gedraaid) rechts = Math.max(rechts, fragment.x + fragment.breedte);
  }
  const stand: Stand = { bladzijde, perMerk, brokken: [], rechts, citaat: false };
  if (bladzijde.boom) leesHouder(bladzijde.boom, stand);
  return voegLijstenSamen(stand.brokken);
}

/** LibreOffice makes a list of its own of every item that stands deeper; where it begins on the line tells its depth. */
function voegLijstenSamen(brokken: readonly Brok[]): Brok[] {
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

function isKnoop(kind: Boomknoop['children'][number]): kind is Boomknoop {
  return 'role' in kind;
}

/** NonStruct and the like may wrap a whole page or three words of a heading: what is inside decides. */
function isBlok(knoop: Boomknoop): boolean {
  if (!BLOKKEN.has(knoop.role)) return false;
  if (!HOUDERS.has(knoop.role) || knoop.role === 'Title') return true;
  if (knoop.role === 'NonStruct' || knoop.role === 'Private' || knoop.role === 'Sub') {
    return knoop.children.some((kind) => isKnoop(kind) && isBlok(kind));
  }
  return true;
}

/** The runs of text under an element, without those of elements in it that stand on their own. */
function fragmentenVan(knoop: Boomknoop, stand: Stand, diep = false): Fragment[] {
  const gevonden: Fragment[] = [];
  const loop = (k: Boomknoop): void => {
    for (const kind of k.children) {
      if (!isKnoop(kind)) {
        if (kind.id) gevonden.push(...(stand.perMerk.get(kind.id) ?? []));
      } else if (kind.role !== 'Artifact' && (diep || !isBlok(kind))) loop(kind);
    }
  };
  loop(knoop);
  return gevonden;
}

function regelsVan(knoop: Boomknoop, stand: Stand, diep = false): Regel[] {
  return maakRegels(fragmentenVan(knoop, stand, diep), stand.bladzijde.nummer);
}

function basis(stand: Stand): { pagina: number; rechts: number; getagd: true } {
  return { pagina: stand.bladzijde.nummer, rechts: stand.rechts, getagd: true };
}

function alinea(regels: Regel[], stand: Stand): void {
  if (regels.length) {
    stand.brokken.push({ ...basis(stand), soort: 'alinea', regels, citaat: stand.citaat, ruimteBoven: true });
  }
}

/** A grouping element: loose text in it is a paragraph, everything else is read for what it is. */
function leesHouder(knoop: Boomknoop, stand: Stand): void {
  const citaat = stand.citaat;
  if (knoop.role === 'BlockQuote') stand.citaat = true;
  let los: Fragment[] = [];
  const sluit = (): void => {
    alinea(maakRegels(los, stand.bladzijde.nummer), stand);
    los = [];
  };
  for (const kind of knoop.children) {
    if (!isKnoop(kind)) {
      if (kind.id) los.push(...(stand.perMerk.get(kind.id) ?? []));
    } else if (isBlok(kind)) {
      sluit();
      leesKnoop(kind, stand);
    } else if (kind.children.some((kleinkind) => isKnoop(kleinkind) && isBlok(kleinkind))) {
      sluit();
      leesHouder(kind, stand);
    } else {
      los.push(...fragmentenVan(kind, stand));
    }
  }
  sluit();
  stand.citaat = citaat;
}

function leesKnoop(knoop: Boomknoop, stand: Stand): void {
  const kop = KOP.exec(knoop.role);
  if (kop) {
    const regels = regelsVan(knoop, stand, true);
    if (regels.length) {
      stand.brokken.push({ ...basis(stand), soort: 'kop', niveau: Number(kop[1] ?? 1), regels });
    }
    return;
  }
  switch (knoop.role) {
    case 'Artifact':
      return;
    case 'L':
      leesLijst(knoop, stand);
      return;
    case 'TOC':
      leesInhoudsopgave(knoop, stand);
      return;
    case 'Table':
      leesTabel(knoop, stand);
      return;
    case 'Note':
    case 'FENote': {
      const regels = regelsVan(knoop, stand, true);
      if (regels.length) stand.brokken.push({ ...basis(stand), soort: 'noot', regels });
      return;
    }
    case 'Figure': {
      const regels = regelsVan(knoop, stand, true);
      const woorden = regels.reduce((som, regel) => som + regel.tekst.split(' ').length, 0);
      if (woorden > TEKSTFIGUUR) alinea(regels, stand);
      else stand.brokken.push({ ...basis(stand), soort: 'figuur', alternatief: knoop.alt ?? null });
      return;
    }
    case 'LI':
      leesLijst({ role: 'L', children: [knoop] }, stand);
      return;
    default:
      leesHouder(knoop, stand);
  }
}

function leesLijst(knoop: Boomknoop, stand: Stand): void {
  const items: Brokitem[] = [];
  const rest: Boomknoop[] = [];
  leesItems(knoop, 0, items, rest, stand);
  if (items.length) {
    const genummerd = items.some(
      (item) => item.diepte === 0 && /^[(]?[\da-z]{1,4}[.)]/i.test(item.teken ?? ''),
    );
    stand.brokken.push({ ...basis(stand), soort: 'lijst', genummerd, items });
  }
  for (const blok of rest) leesKnoop(blok, stand);
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

function leesInhoudsopgave(knoop: Boomknoop, stand: Stand): void {
  const items: Brokitem[] = [];
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
      else if (kind.role === 'Caption' || KOP.test(kind.role)) leesKnoop(kind, stand);
      else loop({ ...kind, children: [{ ...kind, role: 'TOCI' }] }, diepte);
    }
  };
  loop(knoop, 0);
  if (items.length) stand.brokken.push({ ...basis(stand), soort: 'lijst', genummerd: false, items });
}

function leesTabel(knoop: Boomknoop, stand: Stand): void {
  const rijen: Brokrij[] = [];
  let bijschrift: Regel[] = [];
  let kopdeel = 0;
  const loop = (k: Boomknoop, inKop: boolean): void => {
    for (const kind of k.children) {
      if (!isKnoop(kind) || kind.role === 'Artifact') continue;
      if (kind.role === 'TR') {
        const cellen = kind.children
          .filter((cel): cel is Boomknoop => isKnoop(cel) && (cel.role === 'TH' || cel.role === 'TD'))
          .map((cel) => maakCel(cel, stand, inKop));
        if (cellen.length) {
          rijen.push({ cellen, pagina: stand.bladzijde.nummer });
          if (inKop) kopdeel++;
        }
      } else if (kind.role === 'Caption') bijschrift = regelsVan(kind, stand, true);
      else loop(kind, inKop || kind.role === 'THead');
    }
  };
  loop(knoop, false);
  if (!rijen.length) return;
  vulRasterAan(rijen);
  let kopRijen = 0;
  while (kopRijen < rijen.length && rijen[kopRijen]?.cellen.every((cel) => cel.kop)) kopRijen++;
  stand.brokken.push({
    ...basis(stand),
    soort: 'tabel',
    rijen,
    kopRijen: Math.max(kopRijen, kopdeel),
    bijschrift,
    kolommen: [],
    kader: knoop.bbox ? knoop.bbox.join() : null,
  });
}

function maakCel(knoop: Boomknoop, stand: Stand, inKop: boolean): Brokcel {
  const regels = maakRegels(zonderHerhaling(fragmentenVan(knoop, stand, true)), stand.bladzijde.nummer);
  return { regels, kop: inKop || knoop.role === 'TH', kolommen: 1, rijen: 1 };
}

/** Chromium prints the header row again in each column of a page, with the same element around all of them. */
function zonderHerhaling(fragmenten: Fragment[]): Fragment[] {
  const eerste = fragmenten[0];
  const laatste = fragmenten[fragmenten.length - 1];
  if (!eerste || !laatste || eerste.merk === laatste.merk) return fragmenten;
  const perMerk = new Map<string | null, Fragment[]>();
  for (const fragment of fragmenten) {
    const lijst = perMerk.get(fragment.merk);
    if (lijst) lijst.push(fragment);
    else perMerk.set(fragment.merk, [fragment]);
  }
  const [eerstedeel = [], ...rest] = perMerk.values();
  const tekst = (deel: readonly Fragment[]): string => deel.map((fragment) => fragment.tekst).join('');
  const heel = tekst(eerstedeel);
  // What sticks out of the column is cut off in the repetition.
  const herhaald = rest.every((deel) => {
    const t = tekst(deel);
    return heel.startsWith(t) && t.length * 2 > heel.length && afstand(eerste, deel[0]) > eerste.grootte * 3;
  });
  return herhaald ? eerstedeel : fragmenten;
}

function afstand(a: Fragment, b: Fragment | undefined): number {
  return b ? Math.abs(a.x - b.x) + Math.abs(a.y - b.y) : 0;
}
