/** The cells of a table row with the headers above them. */
import type { Tabel } from '../../document/document.ts';
import type { Zin } from '../../feiten/feiten.ts';
import { CIJFERS, leesGetal } from '../../feiten/telwoorden.ts';
import type { Toetscontext } from '../../toets/context.ts';

export interface Kolomcel {
  /** Header of its column, header rows joined. */
  kop: string;
  tekst: string;
  /** Year that the header names; null when it names none or several. */
  jaar: number | null;
}

/** @returns the cells of a row; [] for what is no row */
export function cellenVan(context: Toetscontext, zin: Zin): Kolomcel[] {
  const blok = zin.plaats.blok === null ? undefined : context.feiten.document.blokken[zin.plaats.blok];
  if (zin.soort !== 'rij' || blok?.soort !== 'tabel') return [];
  return (blok.rijen[zin.rij] ?? []).map((cel, k) => {
    const kop = kopVan(blok, k);
    return { kop, tekst: cel.tekst, jaar: jaarIn(kop) };
  });
}

/** @returns what stands above a column, '' without header rows */
export function kopVan(tabel: Tabel, kolom: number): string {
  const koppen = tabel.rijen.slice(0, Math.max(1, tabel.kopRijen)).map((rij) => rij[kolom]?.tekst ?? '');
  return [...new Set(koppen)].join(' ').trim();
}

/** @returns the one year in a text; null when there is none or more than one */
export function jaarIn(tekst: string): number | null {
  const jaren = [...new Set(tekst.match(/(?<!\d)20[0-6]\d(?!\d)/g) ?? [])];
  return jaren.length === 1 ? Number(jaren[0]) : null;
}

const KAAL = new RegExp(String.raw`^(?<getal>${CIJFERS})\s?(?<eenheid>%|procent|fte)?$`, 'i');

/** @returns the number of a cell that holds nothing else, with its unit when it says so; null for any other cell */
export function celgetal(tekst: string): { waarde: number; eenheid: 'procent' | 'fte' | null } | null {
  const groepen = KAAL.exec(tekst.trim())?.groups;
  if (!groepen) return null;
  const waarde = leesGetal(groepen.getal ?? '');
  if (!Number.isFinite(waarde)) return null;
  const { eenheid } = groepen;
  return { waarde, eenheid: !eenheid ? null : /fte/i.test(eenheid) ? 'fte' : 'procent' };
}
