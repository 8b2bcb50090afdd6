/**
 * How strongly a sentence is about a begrip: by its own words, or by what it stands under (heading, header row,
 * introduction of a list).
 */
import type { Zin } from '../feiten/feiten.ts';
import type { Stelling } from '../kader/schema.ts';
import type { Treffer } from './begrippenindex.ts';
import type { Toetscontext } from './context.ts';

export interface Over {
  /** 0 to 1; 0 means not about it. */
  kracht: number;
  /** Different terms of the sentence itself. */
  termen: ReadonlySet<string>;
  /** All its own hits are negated. */
  ontkend: boolean;
}

const GEEN: ReadonlySet<string> = new Set();

/** From this strength on a sentence counts as being about a begrip. */
export const OVERDREMPEL = 0.4;

/**
 * @param kop whether the headings above count; 'opsomming': only for a row or a list item, which seldom repeats them;
 *   'onderdeel': also for a sentence right under its own heading, in a section that puts nothing off
 */
export function overKracht(
  context: Toetscontext,
  zin: Zin,
  begrippen: readonly string[],
  kop: Stelling['kop'],
): Over {
  const alle = context.treffers(zin.index, begrippen);
  if (!alle.length)
    return { kracht: zonderEigen(context, zin, begrippen, kop), termen: GEEN, ontkend: false };
  const eigen = alle.filter((t) => !t.ontkend);
  const termen = new Set(eigen.map((t) => t.term));
  const uit = (kracht: number): Over => ({ kracht, termen, ontkend: eigen.length === 0 });
  if (!eigen.length) return uit(0);

  const sterk = aantal(eigen, true);
  if (sterk) return uit(Math.min(0.97, 0.85 + 0.04 * (termen.size - 1)));
  if (aantal(eigen, false) >= 2) return uit(0.7);

  const band = context.kopband(zin.plaats.sectie, begrippen);
  if (band.eigen.length) return uit(0.8);
  if (band.boven.length) return uit(0.65);
  return uit(buurHeeftSterk(context, zin, begrippen) ? 0.6 : 0.25);
}

/** Of a sentence that says nothing of it itself: by what it stands under. Most sentences that are asked about are such. */
function zonderEigen(
  context: Toetscontext,
  zin: Zin,
  begrippen: readonly string[],
  kop: Stelling['kop'],
): number {
  const band = context.kopband(zin.plaats.sectie, begrippen);
  const opsomming = zin.soort === 'rij' || zin.soort === 'punt';
  const metKop = typeof kop === 'string' ? opsomming : kop;
  if (band.eigen.some((t) => t.sterk)) {
    const inOnderdeel = kop === 'onderdeel' && zin.soort === 'zin';
    if (metKop || (inOnderdeel && alleenOver(context, zin, begrippen))) return 0.6;
  }
  const kopBoven = metKop && band.boven.some((t) => t.sterk) ? 0.42 : 0;
  return Math.max(kopBoven, vanuitKader(context, zin, begrippen));
}

/** Where a heading joins two subjects: 'Woo en archief'. */
const NEVENSCHIKKING = /,\s|\s(?:en|&|\/|of)\s/;
/** Fewer words under a heading say too little to be about it. */
const WOORDEN_IN_ONDERDEEL = 25;

/** Whether the section of a sentence has these begrippen as its one subject, asserts all it says, and says enough. */
function alleenOver(context: Toetscontext, zin: Zin, begrippen: readonly string[]): boolean {
  const { sectie } = zin.plaats;
  const kop = context.kopVan(sectie);
  if (!kop || !context.beweert(sectie)) return false;
  const delen = kop.tekst.split(NEVENSCHIKKING);
  if (delen.length > 1 && !delen.every((deel) => context.treffersIn(deel, begrippen).some((t) => t.sterk)))
    return false;
  const aantalWoorden = context
    .zinnenVanSectie(sectie)
    .reduce(
      (som, i) => som + (context.zin(i).soort === 'kop' ? 0 : context.zin(i).tekst.split(' ').length),
      0,
    );
  return aantalWoorden >= WOORDEN_IN_ONDERDEEL;
}

/** Different terms at different places: a word that fits two terms of the lexicon counts once. */
function aantal(treffers: readonly Treffer[], sterk: boolean): number {
  const termen = new Set<string>();
  let einde = -1;
  for (const t of treffers.filter((t) => t.sterk === sterk).sort((a, b) => a.van - b.van || a.tot - b.tot)) {
    if (t.van < einde || termen.has(t.term)) continue;
    termen.add(t.term);
    einde = t.tot;
  }
  return termen.size;
}

function buurHeeftSterk(context: Toetscontext, zin: Zin, begrippen: readonly string[]): boolean {
  return context.nabij(zin, 'alinea').some((i) => {
    if (i === zin.index || context.zin(i).polariteit !== 'beweerd') return false;
    return context.treffers(i, begrippen).some((t) => t.sterk && !t.ontkend);
  });
}

/** A row is about what its header row or the introduction of the table says; an item about what introduces the list. */
function vanuitKader(context: Toetscontext, zin: Zin, begrippen: readonly string[]): number {
  const sterk = (z: Zin | null) =>
    z !== null && context.treffers(z.index, begrippen).some((t) => t.sterk && !t.ontkend);
  if (context.koprijen(zin).some(sterk)) return 0.6;
  const inleiding = context.inleiding(zin);
  return inleiding && inleiding.polariteit === 'beweerd' && sterk(inleiding) ? 0.5 : 0;
}
