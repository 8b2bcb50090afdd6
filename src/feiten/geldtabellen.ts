/** Amounts of money in tables: the unit is told in the caption, a header, the row, or the text around the table. */
import type { Tabel } from '../document/document.ts';
import type { Bedrag, Plaats } from './feiten.ts';
import { CIJFERS, leesGetal } from './telwoorden.ts';

const EENHEDEN: [RegExp, number][] = [
  [
    /[x×]\s?(?:€|EUR)?\s?1[.\s]?000[.\s]?000\b|[x×]\s?€?\s?(?:1\s?)?(?:mln|miljoen)|(?:€|EUR)\s?(?:1\s)?(?:mln|miljoen)|miljoenen\s+euro|\b(?:in|bedragen)\s+(?:mln|miljoenen)\b|(?:mln|miljoen)\.?\s+(?:euro|€)|\bM€/i,
    1e6,
  ],
  [
    /[x×]\s?(?:€|EUR)?\s?1[.\s]?000\b(?!\.\d)|duizend(?:en)?\s+euro|\bin duizendtallen\b|\bk€|\(€\s?1[.\s]?000\)|[x×]\s?duizend|\bEUR\s?1[.\s]000\b/i,
    1e3,
  ],
  [/miljarden\s+euro|[x×]\s?€?\s?1\s?(?:mld|miljard)|(?:€|in)\s?(?:mld|miljard)/i, 1e9],
  [/\(\s?(?:in\s+)?(?:€|euro'?s?|EUR)\s?\)|\bin\s+(?:hele\s+)?euro'?s\b/i, 1],
];

/**
 * @param tekst caption, header or sentence
 * @returns how many euros one unit is: 1000 for 'bedragen x € 1.000'; null when the text names no unit of money
 */
export function geldEenheid(tekst: string): number | null {
  for (const [vorm, eenheid] of EENHEDEN) if (vorm.test(tekst)) return eenheid;
  return null;
}

/** Headers of columns or rows whose numbers are not money. */
const GEEN_GELD =
  /\bfte\b|%|procent|percentage|\baandeel\b|\baantal\b|\bnr\b|looptijd|^#$|doorlooptijd|\bdagen\b|\bweken\b|score/i;
const CELGETAL = new RegExp(
  String.raw`^(?<valuta>€|EUR)?\s?(?<min>[-−–]\s?)?(?<getal>${CIJFERS})\s?(?<veelvoud>mln\.?|miljoen|mld\.?|miljard|k)?\s?(?<euro>euro|€)?$`,
  'i',
);
const JAARCEL = /(?<![\d.,-])(20[0-6]\d)(?![\d.,–-]|\s?(?:[-–]|t\/m|tot))/;
const TOTAAL = /^(?:eind|sub)?tota(?:al|le)\b|^(?:som|samen|geheel|alles bij elkaar)\b|\btotaal$/i;

/** A money table with what is needed to find the plan's own totals in it. */
export interface Geldtabel {
  blok: number;
  sectie: number;
  bedragen: Bedrag[];
  /** The same amounts by the index of their row. */
  perRij: ReadonlyMap<number, Bedrag[]>;
  /** Text of the header rows, caption and text right before. */
  omschrijving: string;
}

/**
 * @param tabel any table
 * @param omgeving sentences right before the table, nearest last, in which a unit may be told
 * @param algemeen unit told for the whole section or document, or null
 * @returns its amounts, or null when it holds no money
 */
export function leesGeldtabel(
  tabel: Tabel,
  omgeving: readonly string[],
  algemeen: number | null,
): Geldtabel | null {
  const kopRijen = Math.max(tabel.kopRijen, 1);
  const breedte = tabel.rijen[0]?.length ?? 0;
  const koppen = Array.from({ length: breedte }, (_, k) =>
    [...new Set(tabel.rijen.slice(0, kopRijen).map((rij) => rij[k]?.tekst ?? ''))].join(' ').trim(),
  );
  const kolomEenheid = koppen.map((kop) => geldEenheid(kop));
  const perKolom = kolomEenheid.slice(1).some((eenheid) => eenheid !== null);
  const hoek = geldEenheid(`${tabel.bijschrift ?? ''} ${koppen[0] ?? ''}`);
  const nabij =
    [...omgeving]
      .reverse()
      .map(geldEenheid)
      .find((eenheid) => eenheid !== null) ?? null;
  const jaren = koppen.map((kop) => Number(JAARCEL.exec(kop)?.[1] ?? 0) || null);
  const geldwoorden = /bedrag|budget|raming|kosten|uitgaven|begroot|begroting|geld|middelen|dekking/i;
  const mooi = geldwoorden.test(`${koppen.join(' ')} ${tabel.bijschrift ?? ''} ${omgeving.at(-1) ?? ''}`);
  const voorAlles = hoek ?? nabij ?? (mooi || jaren.filter(Boolean).length >= 2 ? algemeen : null);

  const perRij = new Map<number, Bedrag[]>();
  for (const [r, rij] of tabel.rijen.entries()) {
    if (r < kopRijen) continue;
    const koptekst = rij.find((cel) => /\p{L}/u.test(cel.tekst))?.tekst ?? rij[0]?.tekst ?? '';
    const rijEenheid = geldEenheid(koptekst);
    const rijJaar =
      Number(/^(?:begroting\s|jaar\s)?(20[0-6]\d)$/i.exec(rij[0]?.tekst ?? '')?.[1] ?? 0) || null;
    if (rijEenheid === null && GEEN_GELD.test(koptekst)) continue;
    for (const [k, cel] of rij.entries()) {
      if (k === 0 || (k > 0 && cel.kolommen > 1 && rij[k - 1]?.tekst === cel.tekst)) continue;
      const m = CELGETAL.exec(cel.tekst);
      if (!m?.groups) continue;
      const kop = koppen[k] ?? '';
      if (GEEN_GELD.test(kop) && kolomEenheid[k] === null) continue;
      const eigen = Boolean(m.groups.valuta ?? m.groups.euro ?? m.groups.veelvoud);
      const eenheid = kolomEenheid[k] ?? rijEenheid ?? (perKolom ? null : voorAlles) ?? (eigen ? 1 : null);
      if (eenheid === null) continue;
      // A bare year in a column such as 'gereed' is no amount.
      if (!eigen && /^20[0-6]\d$/.test(cel.tekst) && kolomEenheid[k] === null && jaren[k] === null) continue;
      const waarde = leesGetal(m.groups.getal ?? '') * (m.groups.min ? -1 : 1);
      const veelvoud = m.groups.veelvoud
        ? celVeelvoud(m.groups.veelvoud)
        : eigen && waarde >= 10_000
          ? 1
          : eenheid;
      const plaats: Plaats = {
        sectie: tabel.sectie,
        blok: tabel.index,
        pagina: tabel.rijPaginas[r] ?? tabel.pagina,
      };
      const bedrag: Bedrag = {
        tekst: cel.tekst,
        euro: Math.round(waarde * veelvoud),
        jaar: jaren[k] ?? rijJaar,
        post: rijJaar && rij[0]?.tekst ? kop : koptekst,
        totaal: TOTAAL.test(koptekst.trim()) || TOTAAL.test(kop.trim()),
        plaats,
        positie: -1,
      };
      const inRij = perRij.get(r);
      if (inRij) inRij.push(bedrag);
      else perRij.set(r, [bedrag]);
    }
  }
  if (!perRij.size) return null;
  return {
    blok: tabel.index,
    sectie: tabel.sectie,
    bedragen: [...perRij.values()].flat(),
    perRij,
    omschrijving: [koppen.join(' '), tabel.bijschrift ?? '', ...omgeving.slice(-1)].join(' '),
  };
}

function celVeelvoud(tekst: string): number {
  if (/^(?:mln|miljoen)/i.test(tekst)) return 1e6;
  return /^k/i.test(tekst) ? 1e3 : 1e9;
}
