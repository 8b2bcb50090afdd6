/** Milestones in tables: rows with a date, rows per year, and the target years of indicators. */
import type { Tabel } from '../document/document.ts';
import { EIGENAARKOLOM } from './eigenaren.ts';
import type { Tijd, Zin } from './feiten.ts';
import type { Kandidaat, Planjaren } from './mijlpalen.ts';
import { leesTijden, leesTijdenInJaar } from './tijden.ts';

/** Columns whose times look back, or say how long something runs. */
const GEEN_MOMENT =
  /nulmeting|uitgangs|\bstand\b|huidig|\bsinds\b|looptijd|besteed|gerealiseerd|vorig|\bnu\b|ultimo 20|^risico|\bkans\b/i;
const DOELKOLOM =
  /^(?:streefwaarde|doel|streven|norm)?\s*\(?(?:(?:voor|eind|ultimo)\s+)?(20\d\d)\)?\s*(?:\((?:doel|streefwaarde|streven)\))?$/i;
const MEETTABEL =
  /indicator|meetpunt|nulmeting|uitgangswaarde|streefwaarde|meten|\bdoel\b|\(doel\)|\bnu\b|\bhuidig/i;
const JAARCEL = /^(20\d\d)$/;
/** '12,5', '80 %', '14 fte': a quantity, not something that happens. */
const HOEVEELHEID = /^[^\p{L}]*(?:€|mln|miljoen|fte|procent|uur|uren|dagen|weken)?\.?$/iu;

/**
 * @param tabel the table
 * @param zinnen its rows as units
 * @param jaren the plan years
 * @param geld it is a money table
 */
export function mijlpalenUitTabel(
  tabel: Tabel,
  zinnen: readonly Zin[],
  jaren: Planjaren,
  geld: boolean,
): Kandidaat[] {
  const koppen = (tabel.rijen[Math.max(0, tabel.kopRijen - 1)] ?? []).map((cel) => cel.tekst);
  const kolomtijden = geld || MEETTABEL.test(koppen.join(' ')) ? [] : koppen.map(tijdVanKop);
  const uit: Kandidaat[] = [];
  let rijnummer = 0;
  for (const zin of zinnen) {
    if (zin.soort === 'koprij') {
      if (!geld && MEETTABEL.test(koppen.join(' '))) uit.push(...doeljaren(koppen, zin, jaren));
      continue;
    }
    if (zin.polariteit !== 'beweerd') continue;
    rijnummer++;
    const cellen = zin.tekst.split(' | ');
    const kandidaten = JAARCEL.test(cellen[0]?.trim() ?? '')
      ? uitJaarrij(cellen, koppen, zin)
      : [...uitRij(cellen, koppen, zin), ...uitTijdkolommen(cellen, kolomtijden, zin)];
    uit.push(...kandidaten.filter(({ tijd }) => past(tijd, jaren)));
  }
  return rijnummer ? uit : [];
}

function past(tijd: Tijd, jaren: Planjaren): boolean {
  if (tijd.jaar > jaren.tot + 4) return false;
  return tijd.jaar >= jaren.van || (tijd.jaar === jaren.van - 1 && /-(?:Q4|H2|09|1[0-2])/.test(tijd.wanneer));
}

/** 'Start X (april); Y gereed (Q3); Z' in the row of a year. */
function uitJaarrij(cellen: readonly string[], koppen: readonly string[], zin: Zin): Kandidaat[] {
  const jaar = Number(cellen[0]);
  const inhoud = cellen.filter((_, k) => k > 0 && !EIGENAARKOLOM.test(koppen[k]?.trim() ?? ''));
  return inhoud.flatMap((cel) =>
    cel
      .split(/;\s*/)
      .filter((deel) => /\p{L}{3}/u.test(deel))
      .map((deel) => {
        const nader = leesTijden(deel)[0] ?? leesTijdenInJaar(deel, jaar)[0];
        const tijd = nader ?? {
          tekst: String(jaar),
          wanneer: String(jaar),
          jaar,
          van: jaar,
          tot: jaar,
          positie: 0,
        };
        return kandidaat(tijd, deel, zin);
      }),
  );
}

function uitRij(cellen: readonly string[], koppen: readonly string[], zin: Zin): Kandidaat[] {
  const uit: Kandidaat[] = [];
  const risicos = koppen.some((kop) => /^risico/i.test(kop));
  for (const [k, cel] of cellen.entries()) {
    if (GEEN_MOMENT.test(koppen[k] ?? '')) continue;
    const tijden = leesTijden(cel).filter(
      (tijd) => (tijd.van === tijd.tot && !risicos) || tijd.wanneer.length > 4,
    );
    for (const tijd of tijden) {
      const kaal = tijd.tekst.length >= cel.length * 0.5 || tijden.length > 1;
      if (!kaal) {
        uit.push(kandidaat(tijd, k > 0 ? `${cellen[0]}: ${cel}` : cel, zin));
        continue;
      }
      const wat = omschrijving(cellen, koppen, k);
      for (const deel of wat.split(/;\s*/)) uit.push(kandidaat(tijd, deel, zin));
    }
  }
  return uit;
}

/** The time that a header names and nothing else: '2027', 'eind 2028', 'Q2 2027'. */
function tijdVanKop(kop: string): Tijd | null {
  const [tijd, ...meer] = leesTijden(kop);
  return tijd && !meer.length && tijd.van === tijd.tot && tijd.tekst.length >= kop.trim().length - 2
    ? tijd
    : null;
}

/** A roadmap: the columns are years or quarters, and each cell says what happens then. */
function uitTijdkolommen(cellen: readonly string[], tijden: readonly (Tijd | null)[], zin: Zin): Kandidaat[] {
  if (tijden.filter(Boolean).length < 2) return [];
  const naam = tijden[0] ? '' : `${cellen[0]}: `;
  return cellen.flatMap((cel, k) => {
    const tijd = tijden[k];
    if (!tijd || !/\p{L}{3}/u.test(cel) || HOEVEELHEID.test(cel.trim()) || leesTijden(cel).length) return [];
    return cel.split(/;\s*/).map((deel) => kandidaat(tijd, naam + deel, zin));
  });
}

/** What the row is about: the first cell with words that is not the time itself. */
function omschrijving(cellen: readonly string[], koppen: readonly string[], tijdkolom: number): string {
  const anders = cellen.flatMap((cel, k) => (k !== tijdkolom && /\p{L}{3}/u.test(cel) ? [k] : []));
  const wat = anders.find((k) => !EIGENAARKOLOM.test(koppen[k]?.trim() ?? '')) ?? anders[0];
  return cellen[wat ?? -1] ?? cellen[tijdkolom] ?? '';
}

/** Of a table with indicators each target year is one milestone. */
function doeljaren(koppen: readonly string[], zin: Zin, jaren: Planjaren): Kandidaat[] {
  return koppen.flatMap((kop) => {
    const jaar = Number(DOELKOLOM.exec(kop.trim())?.[1] ?? 0);
    if (jaar < jaren.van || jaar > jaren.tot) return [];
    const tijd = { tekst: String(jaar), wanneer: String(jaar), jaar, van: jaar, tot: jaar, positie: 0 };
    return [kandidaat(tijd, `streefwaarden ${kop}`, zin)];
  });
}

function kandidaat(tijd: Tijd, wat: string, zin: Zin): Kandidaat {
  return {
    tijd,
    wat: wat.trim(),
    eigenaar: zin.eigenaren[0] ?? null,
    zin,
    tabel: zin.plaats.blok ?? -1,
    omgeving: zin.tekst,
  };
}
