/** The milestones of a plan with what they are about. */
import type { Mijlpaal, Zin } from '../../feiten/feiten.ts';
import type { Kader } from '../../kader/kader.ts';
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

const begrippen = new WeakMap<Kader, { id: string; over: string[] }[]>();

function inhoudelijke(kader: Kader): { id: string; over: string[] }[] {
  let lijst = begrippen.get(kader);
  if (!lijst) {
    lijst = kader.criteria
      .filter(({ id }) => OVER_INHOUD.test(id))
      .map(({ id, elementen }) => ({ id, over: begrippenVan(elementen[0]) }));
    begrippen.set(kader, lijst);
  }
  return lijst;
}

/** Speerpunten and criteria on content of which the sentence names a strong term itself, and which it satisfies. */
function criteriaVan(context: Toetscontext, zin: Zin): string[] {
  return inhoudelijke(context.kader).flatMap(({ id, over }) => {
    if (!context.treffers(zin.index, over).some((t) => t.sterk && !t.ontkend)) return [];
    const criterium = context.kader.criteria.find((een) => een.id === id);
    const eerste = criterium?.elementen[0];
    return eerste && stellingenIn(eerste.toets).some((stelling) => kracht(context, zin, stelling) > 0)
      ? [id]
      : [];
  });
}
