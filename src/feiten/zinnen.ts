/** From units to sentences with all that can be read from them, and the money tables met on the way. */
import type { Document, Tabel } from '../document/document.ts';
import { leesBedragen } from './bedragen.ts';
import type { Eenheid } from './eenheden.ts';
import { eigenaarkolommen, leesEigenaren } from './eigenaren.ts';
import type { Bedrag, Identificatie, Zin } from './feiten.ts';
import { type Geldtabel, geldEenheid, leesGeldtabel } from './geldtabellen.ts';
import { leesGetallen } from './getallen.ts';
import { beoordeelPolariteit } from './polariteit.ts';
import { CIJFERS, leesGetal } from './telwoorden.ts';
import { leesTijden } from './tijden.ts';

/** No sentence is longer; of what is, the beginning is read. */
const LEESBAAR = 4000;

export interface Zinnen {
  zinnen: Zin[];
  geldtabellen: Geldtabel[];
}

/**
 * @param document for its tables
 * @param eenheden its units, in order
 * @param identificatie tells who 'we' are, for the polarity
 */
export function maakZinnen(
  document: Document,
  eenheden: readonly Eenheid[],
  identificatie: Identificatie,
): Zinnen {
  const geldtabellen = new Map<number, Geldtabel | null>();
  const eigenaarskolommen = new Map<number, number[]>();
  const eenheidPerSectie = geldEenhedenPerSectie(document, eenheden);
  let geldblok: number | null = null;
  const zinnen = eenheden.map((eenheid, index): Zin => {
    const { soort, plaats } = eenheid;
    const tekst = eenheid.tekst.length > LEESBAAR ? eenheid.tekst.slice(0, LEESBAAR) : eenheid.tekst;
    const tabel = soort === 'rij' && plaats.blok !== null ? (document.blokken[plaats.blok] as Tabel) : null;
    const tijden = leesTijden(tekst);
    let bedragen: Bedrag[];
    let eigenaren = leesEigenaren(tekst);
    if (tabel) {
      if (!geldtabellen.has(tabel.index)) {
        const omgeving = omgevingVan(eenheden, index, tabel);
        geldtabellen.set(tabel.index, leesGeldtabel(tabel, omgeving, eenheidPerSectie(plaats.sectie)));
        eigenaarskolommen.set(tabel.index, eigenaarkolommen(tabel));
      }
      const uitCellen = geldtabellen.get(tabel.index)?.perRij.get(eenheid.rij) ?? [];
      bedragen = uitCellen.length ? uitCellen : leesBedragen(tekst, tijden, plaats);
      const genoemd = (eigenaarskolommen.get(tabel.index) ?? [])
        .map((k) => tabel.rijen[eenheid.rij]?.[k]?.tekst ?? '')
        .filter((cel) => /\p{L}{2}/u.test(cel) && cel.length < 80);
      eigenaren = [...new Set([...genoemd, ...eigenaren])];
    } else {
      const naGeld = soort === 'zin' && plaats.blok === geldblok;
      bedragen = soort === 'koprij' ? [] : leesBedragen(tekst, tijden, plaats, naGeld);
      if (soort === 'punt' && !bedragen.length && JAARBEDRAG.test(tekst))
        bedragen = uitJaarpunt(eenheid, inleidingVan(eenheden, index), eenheidPerSectie(plaats.sectie));
      geldblok = bedragen.length ? plaats.blok : null;
    }
    return {
      index,
      soort,
      tekst: eenheid.tekst,
      plaats,
      rij: eenheid.rij,
      polariteit: 'beweerd',
      lopend: eenheid.lopend,
      tijden,
      bedragen,
      getallen: leesGetallen(tekst, tijden, bedragen),
      eigenaren,
    };
  });
  beoordeelPolariteit(document, eenheden, zinnen, identificatie);
  return { zinnen, geldtabellen: [...geldtabellen.values()].filter((tabel) => tabel !== null) };
}

/** '2027: 61,4' in a list of amounts per year. */
const JAARBEDRAG = new RegExp(`^(?:\\p{L}{1,9}\\s?)?(20[0-6]\\d)\\s?(?:[:=–-]|\\s)\\s?(${CIJFERS})$`, 'iu');

/** What stands before a list: the last sentence of the block before it. */
function inleidingVan(eenheden: readonly Eenheid[], index: number): string {
  const { blok, sectie } = (eenheden[index] as Eenheid).plaats;
  let i = index - 1;
  while (i >= 0 && eenheden[i]?.plaats.blok === blok) i--;
  const voor = eenheden[i];
  return voor?.plaats.sectie === sectie && voor.soort === 'zin' ? voor.tekst : '';
}

/** The amount of an item that is only a year and a number; the unit is told before the list or for the section. */
function uitJaarpunt({ tekst, plaats }: Eenheid, inleiding: string, algemeen: number | null): Bedrag[] {
  const eenheid = geldEenheid(inleiding) ?? algemeen;
  const [, jaar, cijfers] = JAARBEDRAG.exec(tekst) ?? [];
  if (eenheid === null || !jaar || !cijfers) return [];
  const euro = Math.round(leesGetal(cijfers) * eenheid);
  const positie = tekst.length - cijfers.length;
  return [{ tekst: cijfers, euro, jaar: Number(jaar), post: inleiding, totaal: false, plaats, positie }];
}

/** 'Bedragen in miljoenen euro's', '(x € 1.000)', 'in miljoenen euro's' under a table. */
const EENHEID_ERNA =
  /^\W*(?:(?:alle|de|genoemde)\s+)?(?:bedragen\b|(?:in\s+|[x×]\s?)?(?:€|mln|miljoenen|duizenden)\s)/i;

/** The sentences right before a table, and a short one right after that speaks of amounts. */
function omgevingVan(eenheden: readonly Eenheid[], index: number, tabel: Tabel): string[] {
  const voor: string[] = [];
  let i = index - 1;
  while (i >= 0 && eenheden[i]?.plaats.blok === tabel.index) i--;
  for (; i >= 0 && voor.length < 4; i--) {
    const eenheid = eenheden[i];
    if (
      !eenheid ||
      eenheid.plaats.sectie !== tabel.sectie ||
      eenheid.soort === 'rij' ||
      eenheid.soort === 'koprij'
    )
      break;
    voor.unshift(eenheid.tekst);
  }
  const na = eenheden
    .slice(index, index + tabel.rijen.length + 1)
    .find((eenheid) => eenheid.plaats.blok !== tabel.index);
  if (na && na.tekst.length < 120 && EENHEID_ERNA.test(na.tekst)) voor.unshift(na.tekst);
  return voor;
}

/** Only below such a heading a unit that was told elsewhere makes bare numbers into money. */
const GELDKOP = /financ|middelen|\bgeld|kost|begroting|budget|uitgaven|raming|betaal/i;

/** 'Alle bedragen zijn in duizenden euro's' holds for its section and the sections below it. */
function geldEenhedenPerSectie(
  document: Document,
  eenheden: readonly Eenheid[],
): (sectie: number) => number | null {
  const verklaard = new Map<number, number>();
  /** 'Tenzij anders vermeld', in a colophon or reading guide, holds for the whole document. */
  let overal: number | null = null;
  for (const { tekst, plaats, soort } of eenheden) {
    if (soort === 'rij' || soort === 'koprij' || !/bedragen/i.test(tekst) || tekst.length > 300) continue;
    const eenheid = /\b(?:alle|de) bedragen\b|\bbedragen (?:zijn|staan|luiden|in|x)\b/i.test(tekst)
      ? geldEenheid(tekst)
      : null;
    if (eenheid === null) continue;
    verklaard.set(plaats.sectie, eenheid);
    if (/tenzij anders/i.test(tekst)) overal ??= eenheid;
  }
  return (sectie) => {
    let overGeld = false;
    for (let s = sectie; s >= 0; s = document.secties[s]?.ouder ?? -1) {
      const eenheid = verklaard.get(s);
      if (eenheid !== undefined) return eenheid;
      overGeld ||= GELDKOP.test(document.secties[s]?.titel ?? '');
    }
    return overGeld ? overal : null;
  };
}
