/** The milestones of a plan with what they are about. */
import type { Mijlpaal, Zin } from '../../feiten/feiten.ts';
import type { Criterium, Kader } from '../../kader/kader.ts';
import type { Toetscontext } from '../../toets/context.ts';
import type { Mijlpaalinbreng } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';
import { themaVan } from './onderwerpen.ts';
import { begrippenVan, kracht, stellingenIn } from './stellingen.ts';

const HOOGSTENS = 300;
const LANGSTE_WAT = 240;

/** Criteria that are about the plan as a whole (its period, summary, planning, money) say nothing of one milestone. */
const OVER_INHOUD = /^(?:T|K1[135679]|K20|K23)/;

/** @returns the milestones in order of time */
export function maakMijlpalen(context: Toetscontext, citaten: Citaten): Mijlpaalinbreng[] {
  const bekend = new Map<number, string[]>();
  return context.feiten.mijlpalen.slice(0, HOOGSTENS).map((mijlpaal: Mijlpaal) => {
    const zin = context.zin(mijlpaal.zin);
    const criteria = bekend.get(zin.index) ?? criteriaVan(context, zin);
    bekend.set(zin.index, criteria);
    const themas = new Set(criteria.map(themaVan).filter((thema) => thema !== null));
    const tijd = zin.tijden.find(({ wanneer }) => wanneer === mijlpaal.wanneer);
    const { wat } = mijlpaal;
    return {
      wanneer: mijlpaal.wanneer,
      jaar: mijlpaal.jaar,
      wat: wat.length > LANGSTE_WAT ? `${wat.slice(0, wat.lastIndexOf(' ', LANGSTE_WAT))} …` : wat,
      eigenaar: mijlpaal.eigenaar,
      themas: [...themas].sort((a, b) => a - b),
      criteria,
      citaat: citaten.zin(zin, tijd?.positie),
    };
  });
}

const perKader = new WeakMap<Kader, Map<string, Criterium[]>>();

/** The criteria on content by the begrippen that their first element is about. */
function criteriaPerBegrip(kader: Kader): Map<string, Criterium[]> {
  let uit = perKader.get(kader);
  if (!uit) {
    uit = new Map();
    for (const criterium of kader.criteria.filter(({ id }) => OVER_INHOUD.test(id)))
      for (const begrip of begrippenVan(criterium.elementen[0]))
        uit.set(begrip, [...(uit.get(begrip) ?? []), criterium]);
    perKader.set(kader, uit);
  }
  return uit;
}

/** Speerpunten and criteria on content of which the sentence names a strong term itself, and which it satisfies. */
function criteriaVan(context: Toetscontext, zin: Zin): string[] {
  const perBegrip = criteriaPerBegrip(context.kader);
  const genoemd = new Set<Criterium>();
  for (const { begrip, sterk, ontkend } of context.alleTreffers(zin.index))
    if (sterk && !ontkend) for (const criterium of perBegrip.get(begrip) ?? []) genoemd.add(criterium);
  return context.kader.criteria
    .filter((criterium) => {
      const [eerste] = criterium.elementen;
      if (!eerste || !genoemd.has(criterium)) return false;
      return stellingenIn(eerste.toets).some((stelling) => kracht(context, zin, stelling) > 0);
    })
    .map(({ id }) => id);
}
