/** Milestones: what is to happen when, gathered from planning tables and sentences, each counted once. */
import type { Document, Tabel } from '../document/document.ts';
import type { Mijlpaal, Tijd, Zin } from './feiten.ts';
import { mijlpalenUitTabel } from './mijlpaaltabellen.ts';
import { geldzinJaren, isVoornemen } from './mijlpaalzinnen.ts';
import { ontdubbel } from './ontdubbeling.ts';
import { leesMaandenInJaar } from './tijden.ts';

/** A milestone before doubles are taken out. */
export interface Kandidaat {
  tijd: Tijd;
  wat: string;
  eigenaar: string | null;
  zin: Zin;
  /** Index of its table; -1 for a sentence. */
  tabel: number;
  /** Words around it in which the same milestone may be worded: the row, or the sentence before. */
  omgeving: string;
}

/** The years in which a planned action can fall. */
export interface Planjaren {
  van: number;
  tot: number;
}

/**
 * @param document for its tables
 * @param zinnen all units, in order
 * @param periode the plan period; without it the latest years that are named in the text decide
 * @param geldtabellen indexes of blocks that are money tables: their year columns are no milestones
 */
export function zoekMijlpalen(
  document: Document,
  zinnen: readonly Zin[],
  periode: Planjaren | null,
  geldtabellen: ReadonlySet<number>,
): Mijlpaal[] {
  const jaren = periode ?? geschatteJaren(zinnen);
  if (!jaren) return [];
  const kandidaten: Kandidaat[] = [];
  const rijen = new Map<number, Zin[]>();
  let jaarkop: { blok: number | null; jaar: number } | null = null;
  for (const zin of zinnen) {
    const soort = document.secties[zin.plaats.sectie]?.soort;
    if (!zin.lopend || (soort !== 'tekst' && soort !== 'bijlage')) continue;
    if (zin.soort === 'rij' || zin.soort === 'koprij') {
      const blok = zin.plaats.blok ?? -1;
      const verzameld = rijen.get(blok);
      if (verzameld) verzameld.push(zin);
      else rijen.set(blok, [zin]);
    } else if (zin.soort !== 'kop') {
      // '2027. Het loket gaat open. De app volgt.': the year stands before what happens in it.
      const label = JAARLABEL.exec(zin.tekst)?.[1];
      if (label) jaarkop = { blok: zin.plaats.blok, jaar: Number(label) };
      else {
        const kopjaar = jaarkop?.blok === zin.plaats.blok ? jaarkop.jaar : kopjaarVan(zin, document);
        kandidaten.push(...uitZin(zin, jaren, document, zinnen, kopjaar));
      }
    }
  }
  for (const [blok, tabelrijen] of rijen) {
    const tabel = document.blokken[blok] as Tabel;
    kandidaten.push(...mijlpalenUitTabel(tabel, tabelrijen, jaren, geldtabellen.has(blok)));
  }
  return ontdubbel(kandidaten)
    .map((kandidaat) => ({
      wanneer: kandidaat.tijd.wanneer,
      wat: kandidaat.wat,
      eigenaar: kandidaat.eigenaar,
      jaar: kandidaat.tijd.jaar,
      zin: kandidaat.zin.index,
      plaats: kandidaat.zin.plaats,
    }))
    .sort((a, b) => (a.wanneer < b.wanneer ? -1 : a.wanneer > b.wanneer ? 1 : a.zin - b.zin));
}

/** Of a passage without a period: from the last year named in the past tense on, at the least the last five years. */
function geschatteJaren(zinnen: readonly Zin[]): Planjaren | null {
  const jaren = zinnen.flatMap((zin) => zin.tijden.map((tijd) => tijd.tot)).filter((jaar) => jaar >= 2020);
  if (!jaren.length) return null;
  const tot = Math.max(...jaren.slice(0, 5000));
  return { van: Math.max(Math.min(...jaren.slice(0, 5000)), tot - 5), tot };
}

const JAARLABEL = /^(20\d\d)[.:]?$/;
const LEEG: Tijd = { tekst: '', wanneer: '', jaar: 0, van: 0, tot: 0, positie: -1 };

/** The year of a heading such as 'Mijlpalen 2027', for the list items below it. */
function kopjaarVan(zin: Zin, document: Document): number | null {
  if (zin.soort !== 'punt') return null;
  const titel = document.secties[zin.plaats.sectie]?.titel ?? '';
  const jaar = /^(?:mijlpalen |planning |in )?(20\d\d)$/i.exec(titel)?.[1];
  return jaar ? Number(jaar) : null;
}

function uitZin(
  zin: Zin,
  jaren: Planjaren,
  document: Document,
  zinnen: readonly Zin[],
  kopjaar: number | null,
): Kandidaat[] {
  if (zin.polariteit !== 'beweerd' && zin.polariteit !== 'ander') return [];
  const sectie = document.secties[zin.plaats.sectie];
  let tijden = zin.tijden;
  if (!tijden.length && kopjaar !== null) {
    const nader = leesMaandenInJaar(zin.tekst, kopjaar);
    tijden = nader.length
      ? nader
      : [{ ...LEEG, tekst: `${kopjaar}`, wanneer: `${kopjaar}`, jaar: kopjaar, van: kopjaar, tot: kopjaar }];
  } else if (tijden.length === 1 && tijden[0] && /^\d{4}$/.test(tijden[0].tekst)) {
    // 'In 2026 zijn er drie leersessies: in maart, juni en oktober.'
    const nader = leesMaandenInJaar(zin.tekst, tijden[0].jaar);
    if (nader.length) tijden = nader;
  }
  if (!tijden.length || noemtPlanjaren(tijden, jaren)) return [];
  const geldjaren = geldzinJaren(zin);
  const vorige = zinnen[zin.index - 1];
  return tijden
    .filter((tijd) => !geldjaren.has(tijd.jaar) && isVoornemen(zin, tijd, jaren, sectie?.titel ?? ''))
    .map((tijd) => ({
      tijd,
      wat: zin.tekst.replace(/\.$/, ''),
      eigenaar: zin.eigenaren[0] ?? null,
      zin,
      tabel: -1,
      omgeving: `${vorige?.plaats.blok === zin.plaats.blok ? vorige.tekst : ''} ${sectie?.titel ?? ''}`,
    }));
}

/** 'Planjaren 2027, 2028, 2029 en 2030' names the period, not what happens in it. */
function noemtPlanjaren(tijden: readonly Tijd[], jaren: Planjaren): boolean {
  const aantal = jaren.tot - jaren.van + 1;
  return (
    aantal > 2 && tijden.length === aantal && tijden.every((tijd, i) => tijd.wanneer === `${jaren.van + i}`)
  );
}
