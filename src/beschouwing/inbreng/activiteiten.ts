/** The large ICT activities of a plan: the table, list or sentences that K12 rests on, read as a whole. */
import type { Zin } from '../../feiten/feiten.ts';
import { type Toetscontext, telt } from '../../toets/context.ts';
import type { Toetsing } from '../../toets/toetsing.ts';
import type { Activiteit } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';
import { isGrensbedrag } from './grensbedrag.ts';
import { cellenVan, jaarIn } from './tabelcellen.ts';

const HOOGSTENS = 60;
const LANGSTE_NAAM = 120;
const GEEN_ACTIVITEIT = ['geen-ict-activiteit'];

/** @returns the activities in reading order, each once */
export function maakActiviteiten(context: Toetscontext, toetsing: Toetsing, citaten: Citaten): Activiteit[] {
  const k12 = toetsing.uitkomsten?.find(({ id }) => id === 'K12');
  const overzicht = k12?.elementen[0];
  if (!overzicht?.aanwezig) return [];
  const gezien = new Set<string>();
  const uit: Activiteit[] = [];
  for (const zin of zinnenBij(context, overzicht.bewijs)) {
    if (!telt(zin) || context.treffers(zin.index, GEEN_ACTIVITEIT).length) continue;
    const naam = naamVan(context, zin);
    const { euro, positie } = geldVan(context, zin);
    const { van, tot } = looptijdVan(context, zin);
    if (!naam || gezien.has(naam.toLowerCase()) || (euro === null && van === null && tot === null)) continue;
    gezien.add(naam.toLowerCase());
    uit.push({ naam, euro, van, tot, citaat: citaten.zin(zin, positie) });
    if (uit.length === HOOGSTENS) break;
  }
  return uit;
}

/** Of a table or list all its rows or items, since evidence shows a few; of running text only the sentences themselves. */
function zinnenBij(
  context: Toetscontext,
  bewijs: readonly { citaat: string; plek: { blok: number | null } }[],
): Zin[] {
  const lijst = new Set<number>();
  for (const { citaat, plek } of bewijs) {
    const inBlok = context.zinnenVanBlok(plek.blok).map((index) => context.zin(index));
    for (const zin of inBlok)
      if (zin.soort === 'rij' || zin.soort === 'punt' || zin.tekst === citaat) lijst.add(zin.index);
  }
  return [...lijst].sort((a, b) => a - b).map((index) => context.zin(index));
}

const NAAMKOLOM = ['kolom-project', 'kolom-activiteit'];
const NAAMLOOS =
  /^(?:het|dit) (?:project|programma|traject) (?:loopt|kost|duurt|is|wordt|vergt|start|begint|heeft)\b|^de (?:kosten|planning|raming) /i;
const TOTAALRIJ = /^(?:sub)?tota(?:al|le)\b/i;

function naamVan(context: Toetscontext, zin: Zin): string | null {
  const cellen = cellenVan(context, zin);
  if (cellen.length) {
    const kolom =
      cellen.find(({ kop, tekst }) => /\p{L}{2}/u.test(tekst) && context.treffersIn(kop, NAAMKOLOM).length) ??
      cellen.find(({ tekst }) => /\p{L}{2}/u.test(tekst));
    const naam = kolom?.tekst.trim().slice(0, LANGSTE_NAAM) ?? '';
    return naam && !TOTAALRIJ.test(naam) ? naam : null;
  }
  // 'Het programma loopt tot 2030 en kost ...' says its name in the heading.
  if (NAAMLOOS.test(zin.tekst))
    return context.feiten.document.secties[zin.plaats.sectie]?.titel.slice(0, LANGSTE_NAAM) || null;
  // 'Nieuw vergunningenportaal: 2026-2028, € 9 mln.' or 'Het project Mijlpaal kost ...'
  const voor = /^(.{4,120}?)\s*(?::|\s[–-]\s|\(|,(?=\s))/u.exec(zin.tekst)?.[1];
  const genoemd =
    /\b(?:het (?:project|programma|traject)|de vernieuwing van|de vervanging van)\s.{2,80}?(?=\s(?:kost|loopt|duurt|is|wordt|vergt|start|begint|heeft)\b)/i.exec(
      zin.tekst,
    )?.[0];
  return genoemd ?? voor ?? (zin.soort === 'punt' ? zin.tekst.slice(0, LANGSTE_NAAM) : null);
}

/** Columns with a part of the cost. */
const DEELKOLOM =
  /besteed|uitgegeven|gerealiseerd|\brest|resterend|\bnog\b|t\/m|tot en met|inmiddels|afwijking/i;

/**
 * The amount of the row: that of its one column with what it costs in all, or its total, or the only one, or the sum of one
 * amount per year; null when that cannot be told.
 */
function geldVan(context: Toetscontext, zin: Zin): { euro: number | null; positie: number } {
  const bedragen = zin.bedragen.filter(({ positie }) => positie < 0 || !isGrensbedrag(zin.tekst, positie));
  const kolommen = cellenVan(context, zin).filter(
    ({ kop, jaar }) =>
      jaar === null && !DEELKOLOM.test(kop) && context.treffersIn(kop, ['kolom-geld']).length,
  );
  const inKolom = bedragen.filter(({ tekst }) => kolommen.length === 1 && tekst === kolommen[0]?.tekst);
  if (inKolom.length === 1) return { euro: inKolom[0]?.euro ?? null, positie: 0 };
  const totaal = bedragen.filter((bedrag) => bedrag.totaal && bedrag.jaar === null);
  const los = totaal.length ? totaal : bedragen.filter(({ jaar }) => jaar === null);
  const enige = los.length === 1 ? los[0] : bedragen.length === 1 ? bedragen[0] : undefined;
  if (enige) return { euro: enige.euro, positie: Math.max(0, enige.positie) };
  const jaren = new Set(bedragen.map(({ jaar }) => jaar));
  const perJaar = bedragen.length > 1 && !jaren.has(null) && jaren.size === bedragen.length;
  return { euro: perJaar ? bedragen.reduce((som, { euro }) => som + euro, 0) : null, positie: 0 };
}

const BEGINKOLOM = /\b(?:start|begin|van|aanvang)\b/i;
const EINDKOLOM = /\b(?:eind\p{L}*|gereed|klaar|oplever\p{L}*|tot|afgerond)\b/iu;

function looptijdVan(context: Toetscontext, zin: Zin): { van: number | null; tot: number | null } {
  const periode = zin.tijden.find((tijd) => tijd.tot > tijd.van);
  if (periode) return { van: periode.van, tot: periode.tot };
  const cellen = cellenVan(context, zin);
  const jaarBij = (kolom: RegExp) => {
    const cel = cellen.find(({ kop, tekst }) => kolom.test(kop) && jaarIn(tekst) !== null);
    return cel ? jaarIn(cel.tekst) : null;
  };
  const [van, tot] = [jaarBij(BEGINKOLOM), jaarBij(EINDKOLOM)];
  if (van !== null || tot !== null) return { van, tot };
  // One moment is when it is done.
  const [moment, ...meer] = cellen.length ? [] : zin.tijden;
  return { van: null, tot: moment && !meer.length ? moment.jaar : null };
}
