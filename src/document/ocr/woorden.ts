/** The words of a recognised line: specks left out, the signs of list items and other known misreadings put right. */
import type Tesseract from 'tesseract.js';
import { meetGrootte } from './maten.ts';
import type { Stippellijn } from './stippellijnen.ts';

/** A word with its box in points of the picture, y down. */
export interface Woord {
  tekst: string;
  x: number;
  x2: number;
  boven: number;
  onder: number;
  /** Baseline under its middle. */
  lijn: number;
  /** 0 to 1. */
  zekerheid: number;
}

/** The words of one line, with their font size in points of the picture. */
export interface Woordregel {
  woorden: Woord[];
  grootte: number;
}

export const OPSOMTEKEN = '•';
/** Below this confidence a word is a speck or a scribble, unless the rest of its line is read this well. */
const ONZEKER = 0.2;
const GOEDE_REGEL = 0.6;
/** Dots that lead to the page number in a table of contents. */
export const STIPPELS = '…………';
const STIPPELLIJN = /^[.…·]{3,}$/;

/** @returns null when the line holds no words */
export function leesRegel(regel: Tesseract.Line, stippels: readonly Stippellijn[]): Woordregel | null {
  const { x0, y0, x1, y1 } = regel.baseline;
  const helling = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  const alle = regel.words.flatMap(losTeken).map(({ text, bbox, confidence }) => ({
    tekst: verbeter(text.trim()),
    x: bbox.x0,
    x2: bbox.x1,
    boven: bbox.y0,
    onder: bbox.y1,
    lijn: y0 + helling * ((bbox.x0 + bbox.x1) / 2 - x0),
    zekerheid: confidence / 100,
  }));
  const grootte = meetGrootte(alle);
  if (!grootte) return null;
  const [eerste, tweede] = alle;
  if (eerste && tweede && eerste.tekst.length <= 2 && isStip(eerste, grootte)) eerste.tekst = OPSOMTEKEN;
  const woorden = alle.filter((woord) => woord.tekst && !isVlek(woord, alle, grootte));
  if (!woorden.length) return null;
  return { woorden: metStippels(woorden, stippels, grootte), grootte };
}

/** Puts lines of dots back between the words where they stood. */
function metStippels(woorden: Woord[], stippels: readonly Stippellijn[], grootte: number): Woord[] {
  const { lijn } = woorden[0] as Woord;
  const erbij = stippels.filter(
    ({ x, x2, y }) =>
      Math.abs(y - lijn) < 0.3 * grootte &&
      woorden.some((woord) => woord.x2 <= x + grootte) &&
      woorden.some((woord) => woord.x >= x2 - grootte),
  );
  if (!erbij.length) return woorden;
  return [
    ...woorden,
    ...erbij.map(({ x, x2, y }) => ({ tekst: STIPPELS, x, x2, boven: y, onder: y, lijn, zekerheid: 1 })),
  ].sort((a, b) => a.x - b.x);
}

export function aantalLetters(tekst: string): number {
  return tekst.replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** The sign of an item may be taken for the first letter of the word after it, however far it stands from it. */
function losTeken(woord: Tesseract.Word): Tesseract.Word[] {
  const [eerste, tweede] = woord.symbols;
  if (!eerste || !tweede || /[\p{L}\p{N}]/u.test(eerste.text)) return [woord];
  const hoogte = woord.bbox.y1 - woord.bbox.y0;
  if (tweede.bbox.x0 - eerste.bbox.x1 < hoogte * 0.6) return [woord];
  return [
    { ...woord, text: eerste.text || OPSOMTEKEN, bbox: eerste.bbox, symbols: [eerste] },
    {
      ...woord,
      text: woord.text.slice(eerste.text.length),
      bbox: { ...woord.bbox, x0: tweede.bbox.x0 },
      symbols: woord.symbols.slice(1),
    },
  ];
}

/** A dot or small square above the baseline, whatever sign it is taken for. */
function isStip({ x, x2, boven, onder, lijn }: Woord, grootte: number): boolean {
  const [breedte, hoogte] = [(x2 - x) / grootte, (onder - boven) / grootte];
  const [klein, groot] = [Math.min(breedte, hoogte), Math.max(breedte, hoogte)];
  const zweeft = (lijn - onder) / grootte;
  return klein > 0.12 && groot < 0.45 && groot < 1.7 * klein && zweeft > 0.08 && zweeft < 0.5;
}

function isVlek(woord: Woord, regel: readonly Woord[], grootte: number): boolean {
  const { tekst, boven, onder, lijn, zekerheid } = woord;
  if (tekst === OPSOMTEKEN || STIPPELLIJN.test(tekst)) return false;
  // What is left of a ruling line.
  if (/^[|¦]+$/.test(tekst)) return true;
  if (onder - boven > 3 * grootte || Math.abs(lijn - onder) > grootte) return true;
  if (!aantalLetters(tekst)) return zekerheid < (onder - boven < 0.15 * grootte ? GOEDE_REGEL : ONZEKER);
  if (zekerheid >= ONZEKER) return false;
  // A strange word such as an abbreviation may be right although nothing like it was learnt.
  const rest = regel.filter((ander) => ander !== woord && aantalLetters(ander.tekst));
  return rest.reduce((som, ander) => som + ander.zekerheid, 0) / Math.max(1, rest.length) < GOEDE_REGEL;
}

/** What the model misreads in Dutch policy texts: it knows the word 'al' and not the abbreviation AI. */
function verbeter(tekst: string): string {
  if (STIPPELLIJN.test(tekst)) return STIPPELS;
  return tekst.replace(/^([("“]?)A[l|](?=-\p{Ll}|['’]s\b|\))/u, '$1AI');
}
