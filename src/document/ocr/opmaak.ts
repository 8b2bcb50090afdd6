/** Font sizes and weights over all recognised pages together: what is measured wavers, what was set did not. */
import type { Stuk } from './stukken.ts';

/** Text of the common weight that differs less than this part from the common size has that size. */
const GELIJK = 0.12;
/** Sizes within this part of the one that most letters have are that one. */
const NABIJ = 0.045;
/** Strokes thicker than this times those of most text are bold. */
const VET = 1.3;
/** Smaller than this part of the text is no letter size, but dots that were taken for letters. */
const KLEINST = 0.55;

/** @param stukken of all recognised pages; changed: grootte and vet */
export function regelOpmaak(stukken: readonly Stuk[]): void {
  if (!stukken.length) return;
  const dikten = stukken.filter(({ dikte }) => dikte !== null);
  const dikte = gewogenMidden(dikten, (stuk) => stuk.dikte ?? 0);
  for (const stuk of stukken) stuk.vet = stuk.dikte !== null && stuk.dikte > dikte * VET;

  const gewoon = stukken.filter(({ vet }) => !vet);
  const brood = rond(gewogenMidden(gewoon.length ? gewoon : stukken, (stuk) => stuk.grootte));
  const anders: Stuk[] = [];
  for (const stuk of stukken) {
    const verschil = Math.abs(stuk.grootte / brood - 1);
    if (verschil < (stuk.vet ? NABIJ : GELIJK) || stuk.grootte < brood * KLEINST) stuk.grootte = brood;
    else anders.push(stuk);
  }
  neemSamen(anders);
}

/** Gives pieces of about one size that size, beginning with the size that most letters have. */
function neemSamen(stukken: readonly Stuk[]): void {
  let open = [...stukken].sort((a, b) => a.grootte - b.grootte);
  while (open.length) {
    const maat = drukste(open);
    const dichtbij = (stuk: Stuk): boolean => Math.abs(stuk.grootte / maat - 1) <= NABIJ;
    const groep = open.filter(dichtbij);
    open = open.filter((stuk) => !dichtbij(stuk));
    const samen = rond(gewogenMidden(groep, (stuk) => stuk.grootte));
    for (const stuk of groep) stuk.grootte = samen;
  }
}

/** The size around which most letters stand. */
function drukste(opGrootte: readonly Stuk[]): number {
  let beste = 0;
  let meeste = -1;
  let som = 0;
  let van = 0;
  let tot = 0;
  for (const { grootte } of opGrootte) {
    while (tot < opGrootte.length && (opGrootte[tot] as Stuk).grootte <= grootte * (1 + NABIJ))
      som += opGrootte[tot++]?.tekst.length ?? 0;
    while ((opGrootte[van] as Stuk).grootte < grootte * (1 - NABIJ))
      som -= opGrootte[van++]?.tekst.length ?? 0;
    if (som > meeste) {
      meeste = som;
      beste = grootte;
    }
  }
  return beste;
}

function rond(maat: number): number {
  return Math.round(maat * 10) / 10;
}

/** The value with half of the letters on either side; 0 of nothing. */
function gewogenMidden(stukken: readonly Stuk[], waarde: (stuk: Stuk) => number): number {
  const op = [...stukken].sort((a, b) => waarde(a) - waarde(b));
  const helft = op.reduce((som, { tekst }) => som + tekst.length, 0) / 2;
  let som = 0;
  for (const stuk of op) {
    som += stuk.tekst.length;
    if (som >= helft) return waarde(stuk);
  }
  return 0;
}
