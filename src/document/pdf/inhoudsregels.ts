/**
 * Finds a table of contents on a page without tags: lines that end in a page number, after dots or set to the right. Left
 * alone, its two sides look like the columns of a table.
 */
import { vouw } from '../opbouw.ts';
import type { Brokitem, Lijstbrok } from './brok.ts';
import type { Beeldrij } from './tabellen.ts';

export interface GevondenInhoud {
  /** Rows van (inclusive) to tot (exclusive) of those given. */
  van: number;
  tot: number;
  brok: Omit<Lijstbrok, 'pagina' | 'rechts' | 'getagd'>;
}

const OPSCHRIFT = /^(?:inhoud|inhoudsopgave|inhoudsopgaaf|inhoudstafel|wat staat waar)$/i;
const NUMMER = /^(?:\d{1,4}|[ivxl]{1,6})$/i;
const GENUMMERD = /[\s.·…_‥](\d{1,4}|[ivxl]{1,6})$/i;
/** Dots or strokes that lead the eye to the page number; fewer may end a sentence. */
const VULTEKENS = ' .·…_‥';
const MINSTE_VULLING = 4;
/** Lines of one entry, or entries without a page number, before the next number. */
const ZONDER_NUMMER = 3;
const MINSTENS = 3;

interface Inhoudsregel {
  titel: string;
  /** Page number as printed; null for a line without one. */
  bladzijde: string | null;
  gevuld: boolean;
  /** Right end of the number. */
  rechts: number;
}

/** @param rijen of one column of the page, from top to bottom */
export function zoekInhoud(rijen: readonly Beeldrij[]): GevondenInhoud[] {
  const regels = rijen.map(leesRegel);
  const gevonden: GevondenInhoud[] = [];
  let opschrift = false;
  for (let i = 0; i < rijen.length; i++) {
    const regel = regels[i] as Inhoudsregel;
    if (OPSCHRIFT.test(regel.titel)) opschrift = true;
    else if (regel.bladzijde !== null && (opschrift || regel.gevuld)) {
      const tot = einde(rijen, regels, i, opschrift);
      const genummerd = regels.slice(i, tot).filter(({ bladzijde }) => bladzijde !== null).length;
      if (genummerd >= MINSTENS) {
        const van = begin(rijen, regels, i);
        const brok = { soort: 'lijst' as const, genummerd: false, items: maakItems(rijen, regels, van, tot) };
        gevonden.push({ van, tot, brok });
      }
      i = tot - 1;
      opschrift = false;
    }
  }
  return gevonden;
}

function leesRegel(rij: Beeldrij): Inhoudsregel {
  const tekst = vouw(rij.segmenten.map((segment) => segment.tekst).join(' '));
  const laatste = rij.segmenten[rij.segmenten.length - 1];
  const rechts = laatste?.x2 ?? 0;
  const achteraan = GENUMMERD.exec(tekst.slice(-8))?.[1];
  const titel = zonderVulling(tekst.slice(0, tekst.length - (achteraan?.length ?? 0)));
  if (achteraan && titel) return { titel, bladzijde: achteraan, gevuld: true, rechts };
  const nummer = laatste?.tekst.trim() ?? '';
  if (rij.segmenten.length < 2 || !NUMMER.test(nummer)) {
    return { titel: tekst, bladzijde: null, gevuld: false, rechts };
  }
  return { titel: tekst.slice(0, -nummer.length).trim(), bladzijde: nummer, gevuld: false, rechts };
}

/** The text before the dots at its end; null when there are none. */
function zonderVulling(tekst: string): string | null {
  let tot = tekst.length;
  let tekens = 0;
  for (; tot > 0 && VULTEKENS.includes(tekst[tot - 1] ?? '-'); tot--) if (tekst[tot - 1] !== ' ') tekens++;
  return tekens >= MINSTE_VULLING && tot > 0 ? tekst.slice(0, tot) : null;
}

/** Numbers that are not led to by dots must all end at the same place. */
function einde(
  rijen: readonly Beeldrij[],
  regels: readonly Inhoudsregel[],
  van: number,
  opschrift: boolean,
): number {
  const eerste = regels[van] as Inhoudsregel;
  let tot = van + 1;
  for (let j = tot; j < rijen.length && j - tot < ZONDER_NUMMER; j++) {
    const [rij, boven] = [rijen[j] as Beeldrij, rijen[j - 1] as Beeldrij];
    if (rij.y - boven.y > Math.max(rij.grootte, boven.grootte) * 4) break;
    const { bladzijde, gevuld, rechts } = regels[j] as Inhoudsregel;
    if (bladzijde === null) continue;
    if (!gevuld && !(opschrift && Math.abs(rechts - eerste.rechts) < 4)) break;
    tot = j + 1;
  }
  return tot;
}

/** The first entry may take more than one line. */
function begin(rijen: readonly Beeldrij[], regels: readonly Inhoudsregel[], eerste: number): number {
  let van = eerste;
  while (van > 0 && loopt(rijen, regels, van - 1, (regels[eerste] as Inhoudsregel).rechts)) van--;
  return van;
}

/** A line without a number that goes on in the next: it is nearly full and the next stands close below. */
function loopt(
  rijen: readonly Beeldrij[],
  regels: readonly Inhoudsregel[],
  plaats: number,
  rechts: number,
): boolean {
  const [rij, onder] = [rijen[plaats], rijen[plaats + 1]];
  const links = rij?.segmenten[0]?.x ?? 0;
  if (!rij || !onder || regels[plaats]?.bladzijde !== null) return false;
  const vol = (regels[plaats]?.rechts ?? 0) > links + (rechts - links) * 0.7;
  const dicht = onder.y - rij.y < rij.grootte * 1.6 && Math.abs(onder.grootte - rij.grootte) < 0.6;
  return vol && dicht && !OPSCHRIFT.test(regels[plaats]?.titel ?? '');
}

function maakItems(
  rijen: readonly Beeldrij[],
  regels: readonly Inhoudsregel[],
  van: number,
  tot: number,
): Brokitem[] {
  const rechts = Math.max(...regels.slice(van, tot).map((regel) => regel.rechts));
  const inspringing: number[] = [];
  const items: Brokitem[] = [];
  let open: Brokitem | null = null;
  for (let i = van; i < tot; i++) {
    const segment = rijen[i]?.segmenten[0];
    const regel = regels[i];
    if (!segment || !regel) continue;
    const tekst = regel.bladzijde === null ? regel.titel : `${regel.titel} … ${regel.bladzijde}`;
    const eigen = { ...segment, tekst, x2: regel.rechts };
    if (open) open.regels.push(eigen);
    else {
      while (inspringing.length && segment.x < (inspringing[inspringing.length - 1] ?? 0) - 3)
        inspringing.pop();
      if (!inspringing.length || segment.x > (inspringing[inspringing.length - 1] ?? 0) + 3) {
        inspringing.push(segment.x);
      }
      open = { regels: [eigen], diepte: inspringing.length - 1, teken: null };
      items.push(open);
    }
    if (!loopt(rijen, regels, i, rechts)) open = null;
  }
  return items;
}
