/** Amounts of money in running text, as whole euros. */
import { alleTreffers } from './alletreffers.ts';
import type { Bedrag, Plaats, Tijd } from './feiten.ts';
import { CIJFERS, leesGetal, TELWOORD } from './telwoorden.ts';

const VEELVOUD = String.raw`(?:miljard|mld\b\.?|miljoen|mln\b\.?|mio\b\.?|duizend|ton(?=\s+euro))`;
const GETAL = String.raw`(?:${CIJFERS}|${TELWOORD}(?=\s+(?:${VEELVOUD}|euro)))`;

const BEDRAG = new RegExp(
  [
    String.raw`(?<kd>[kM])€\s?(?<kg>${CIJFERS})`,
    String.raw`(?:€|\bEUR\b|\beuro(?=\s\d))\s?(?<min>[-−–]\s?)?(?<g1>${CIJFERS})\s?(?<v1>${VEELVOUD}|[kKM](?![\p{L}\d]))?(?:,-+)?`,
    String.raw`(?<![\p{L}\d.,])(?<g2>${GETAL})\s?(?<v2>${VEELVOUD}|[kM](?=€))?\s?(?:euro\b(?!')|EUR\b|€(?!\s?\d))`,
    // 'loopt terug naar 395 miljoen in 2027': the unit was told before.
    String.raw`(?<![\p{L}\d.,])(?<g3>${CIJFERS})\s(?<v3>miljoen|miljard|mln\b\.?|mld\b\.?)(?=\s(?:in|voor|per|en|naar|beschikbaar|op|tot)\b|[,.;)]|$)`,
  ].join('|'),
  'gu',
);

const FACTOR: [RegExp, number][] = [
  [/^(?:miljard|mld)/i, 1e9],
  [/^(?:miljoen|mln|mio)/i, 1e6],
  [/^M$/, 1e6],
  [/^ton/i, 1e5],
  [/^(?:duizend|k$)/i, 1e3],
];

function factor(veelvoud: string | undefined): number {
  if (!veelvoud) return 1;
  return FACTOR.find(([vorm]) => vorm.test(veelvoud))?.[1] ?? 1;
}

/** With such a word 'miljoen' or 'mln' alone is money as well. */
const GELDTAAL =
  /(?<!\p{L})(?:kost(?:en)?|budget|bedrag(?:en)?|begroot|begroting|raming|geraamd|besteed(?:t)?|besteden|uitgaven|investeer\p{L}*|investering(?:en)?|gereserveerd|reserve(?:ert|ren)|trekt|trekken|vergt|vergen)(?!\p{L})/iu;

const TOTAAL = /\b(?:totaal|totale|samen|gezamenlijke?|opgeteld|alles bij elkaar)\b/i;
/** Between an amount and the year right after it. */
const DIRECT_JAAR = /^\s*(?:euro\s*)?(?:\(?(?:in|voor|per|over|vanaf|het jaar)?\s*)?(?:het jaar\s+)?$/i;

/**
 * @param tekst one sentence or list item
 * @param tijden the times in it, to give each amount its year
 * @param naGeld the sentence before it, in the same paragraph, named amounts: then 'miljoen' alone is money too
 * @returns the amounts in order of the text; in '€ 6 tot € 9 mln' both are millions
 */
export function leesBedragen(
  tekst: string,
  tijden: readonly Tijd[],
  plaats: Plaats,
  naGeld = false,
): Bedrag[] {
  if (!/€|\beuro|\bEUR\b|mln|miljoen|miljard|mld/.test(tekst)) return [];
  const ruw: { tekst: string; euro: number; positie: number; kaal: boolean }[] = [];
  let inGeld = naGeld || GELDTAAL.test(tekst);
  for (const m of alleTreffers(tekst, BEDRAG)) {
    const g = m.groups ?? {};
    // 'x € 1.000' is a unit, no amount.
    if ((g.g3 && !inGeld) || /[x×]\s?$/i.test(tekst.slice(Math.max(0, m.index - 3), m.index))) continue;
    inGeld = true;
    const veelvoud = g.kd ?? g.v1 ?? g.v2 ?? g.v3;
    const waarde = leesGetal(g.kg ?? g.g1 ?? g.g2 ?? g.g3 ?? '') * factor(veelvoud) * (g.min ? -1 : 1);
    if (!Number.isFinite(waarde)) continue;
    ruw.push({ tekst: m[0].trim(), euro: Math.round(waarde), positie: m.index, kaal: !veelvoud });
  }
  deelVeelvoud(tekst, ruw);
  return ruw.map((bedrag, i) => {
    const vanaf = i > 0 ? einde(ruw[i - 1]) : 0;
    const tot = ruw[i + 1]?.positie ?? tekst.length;
    return {
      tekst: bedrag.tekst,
      euro: bedrag.euro,
      jaar: jaarBij(tekst, bedrag, vanaf, tot, tijden),
      post: postVoor(tekst, vanaf, bedrag.positie),
      totaal: TOTAAL.test(tekst.slice(Math.max(vanaf, bedrag.positie - 60), bedrag.positie)),
      plaats,
      positie: bedrag.positie,
    };
  });
}

function einde(bedrag: { tekst: string; positie: number } | undefined): number {
  return bedrag ? bedrag.positie + bedrag.tekst.length : 0;
}

/** In '€ 6 tot € 9 mln' the first amount borrows its unit from the second. */
function deelVeelvoud(
  tekst: string,
  bedragen: { tekst: string; euro: number; positie: number; kaal: boolean }[],
): void {
  for (let i = bedragen.length - 2; i >= 0; i--) {
    const [dit, volgende] = [bedragen[i], bedragen[i + 1]];
    if (!dit?.kaal || !volgende || Math.abs(dit.euro) >= 1000 || Math.abs(volgende.euro) < 1e5) continue;
    if (!/^\s*(?:tot|à|a|en|-|–|—|of)\s*$/.test(tekst.slice(einde(dit), volgende.positie))) continue;
    const eenheid = volgende.euro >= 1e9 && volgende.euro / 1e9 >= dit.euro ? 1e9 : 1e6;
    dit.euro = Math.round(dit.euro * eenheid);
  }
}

function jaarBij(
  tekst: string,
  bedrag: { tekst: string; positie: number },
  vanaf: number,
  tot: number,
  tijden: readonly Tijd[],
): number | null {
  const punten = tijden.filter((tijd) => tijd.van === tijd.tot);
  const na = punten.find((tijd) => tijd.positie >= einde(bedrag) && tijd.positie < tot);
  if (na && DIRECT_JAAR.test(tekst.slice(einde(bedrag), na.positie))) return na.jaar;
  const voor = punten.filter((tijd) => tijd.positie >= vanaf && tijd.positie < bedrag.positie).at(-1);
  if (voor) return voor.jaar;
  if (na) return na.jaar;
  return punten.length === 1 && tijden.length === 1 ? (punten[0]?.jaar ?? null) : null;
}

/** The words before the amount, from the last comma or semicolon on. */
function postVoor(tekst: string, vanaf: number, positie: number): string {
  const voor = tekst.slice(Math.max(vanaf, positie - 120), positie);
  return (voor.split(/[,;:(]/).at(-1) ?? '').replace(/\s+/g, ' ').trim();
}
