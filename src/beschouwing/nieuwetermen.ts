/** What stands out beside the strategy: terms of several plans that no lexicon knows, and shared ones that a plan lacks. */
import type { Kader } from '../kader/kader.ts';
import {
  type Citaatverwijzing,
  type Nietleeg,
  nietLeeg,
  type Verwijzingen,
  verwijs,
  verwijsNaarPlan,
} from './bewering.ts';
import type { Inbreng } from './inbreng.ts';

/** A term that no lexicon knows. */
export interface Nieuweterm {
  readonly stam: string;
  /** As most plans write it. */
  readonly vorm: string;
  /** How often all plans together write it. */
  readonly keren: number;
  /** One sentence per plan that uses it. */
  readonly plannen: Nietleeg<Citaatverwijzing>;
}

/** A begrip of the lexicons that most plans use and some do not. */
export interface Gemistbegrip {
  readonly begrip: string;
  readonly met: number;
  readonly zonder: Verwijzingen;
}

/** In fewer plans a term is a peculiarity of its writers. */
const MINSTENS_PLANNEN = 3;
/** At most this share of the plans lacks a begrip that is called shared. */
const HOOGSTENS_ZONDER = 0.25;

/**
 * @returns the terms of most plans first; of terms that share a word only the one of most plans
 */
export function nieuweTermen(inbrengen: readonly Inbreng[], hoeveel = 15): Nieuweterm[] {
  const perStam = new Map<string, Telling>();
  for (const inbreng of inbrengen) {
    for (const { stam, vorm, aantal, citaat } of inbreng.termen) {
      const bekend: Telling = perStam.get(stam) ?? { vormen: new Map(), keren: 0, plannen: [] };
      bekend.vormen.set(vorm, (bekend.vormen.get(vorm) ?? 0) + aantal);
      bekend.keren += aantal;
      bekend.plannen.push(verwijs(inbreng, citaat));
      perStam.set(stam, bekend);
    }
  }
  const drempel = Math.min(MINSTENS_PLANNEN, Math.max(2, inbrengen.length));
  const gevonden = [...perStam].flatMap(([stam, { vormen, keren, plannen }]): Nieuweterm[] => {
    const lijst = nietLeeg(plannen);
    const vorm = [...vormen].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'nl'))[0]?.[0];
    return lijst && vorm && lijst.length >= drempel ? [{ stam, vorm, keren, plannen: lijst }] : [];
  });
  gevonden.sort(
    (a, b) =>
      b.plannen.length - a.plannen.length ||
      Number(b.stam.includes(' ')) - Number(a.stam.includes(' ')) ||
      b.keren - a.keren ||
      a.stam.localeCompare(b.stam, 'nl'),
  );
  const gekozen: Nieuweterm[] = [];
  const gebruikt = new Set<string>();
  for (const term of gevonden) {
    if (gekozen.length === hoeveel) break;
    const delen = term.stam.split(' ');
    if (delen.some((deel) => gebruikt.has(deel))) continue;
    for (const deel of delen) gebruikt.add(deel);
    gekozen.push(term);
  }
  return gekozen;
}

interface Telling {
  vormen: Map<string, number>;
  keren: number;
  plannen: Citaatverwijzing[];
}

/**
 * Begrippen that nearly all plans use and single plans lack; only those that a speerpunt
 * is about, since the others are tools of the rules.
 *
 * @returns those of most plans first
 */
export function gemisteBegrippen(inbrengen: readonly Inbreng[], kader: Kader, hoeveel = 10): Gemistbegrip[] {
  if (inbrengen.length < 4) return [];
  return onderwerpenVan(kader)
    .flatMap((begrip): Gemistbegrip[] => {
      const zonder = nietLeeg(
        inbrengen.filter((i) => !Object.hasOwn(i.begrippen, begrip)).map(verwijsNaarPlan),
      );
      if (!zonder || zonder.length > inbrengen.length * HOOGSTENS_ZONDER) return [];
      return [{ begrip, met: inbrengen.length - zonder.length, zonder }];
    })
    .sort((a, b) => b.met - a.met || a.begrip.localeCompare(b.begrip, 'nl'))
    .slice(0, hoeveel);
}

/** The begrippen that the speerpunten are about, each once; not those that only tell a heading. */
function onderwerpenVan(kader: Kader): string[] {
  const over = new Set<string>();
  const zoek = (toets: unknown): void => {
    if (Array.isArray(toets)) toets.forEach(zoek);
    else if (toets !== null && typeof toets === 'object') {
      for (const [naam, waarde] of Object.entries(toets)) {
        if (naam === 'over') for (const begrip of [waarde].flat() as string[]) over.add(begrip);
        else if (typeof waarde === 'object') zoek(waarde);
      }
    }
  };
  for (const { id, elementen } of kader.criteria) if (id.startsWith('T')) zoek(elementen[0]?.toets);
  return [...over].filter((begrip) => !/kop(?:pen)?$/.test(begrip));
}
