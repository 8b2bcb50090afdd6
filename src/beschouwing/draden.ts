/** The red threads: per theme of the I-strategie and per speerpunt which plans address it, how, and what they say. */
import type { Kader } from '../kader/kader.ts';
import { leesRoutekaarten } from '../kader/routekaarten.ts';
import { nietLeeg, type Verwijzing, verwijs, verwijsNaarPlan } from './bewering.ts';
import type { Inbreng, Onderwerp } from './inbreng.ts';
import { type Kandidaat, type Keuze, kiesZinnen } from './zinkeuze.ts';

export interface Speerpuntdraad {
  /** 'T4.2'. */
  readonly criterium: string;
  readonly titel: string;
  /** Plans with an own concrete action, each with its best sentence. */
  readonly eigen: readonly Verwijzing[];
  /** Plans that speak of it in general words only. */
  readonly algemeen: readonly Verwijzing[];
  /** Plans without a word on it. */
  readonly zonder: readonly Verwijzing[];
  readonly zinnen: readonly Keuze[];
}

export interface Draad {
  /** 1 to 10. */
  readonly thema: number;
  readonly titel: string;
  readonly speerpunten: readonly Speerpuntdraad[];
  /** Plans with an own action on at least one speerpunt of the theme; the other two as in Speerpuntdraad. */
  readonly eigen: readonly Verwijzing[];
  readonly algemeen: readonly Verwijzing[];
  readonly zonder: readonly Verwijzing[];
}

/** Sentences per speerpunt in the draft. */
export const ZINNEN_PER_SPEERPUNT = 4;

/**
 * @param inbrengen the plans of the round
 * @param kader tells which speerpunten there are
 * @returns one per theme, in order; of every speerpunt each plan is in exactly one of eigen, algemeen and zonder
 */
export function maakDraden(
  inbrengen: readonly Inbreng[],
  kader: Kader,
  perSpeerpunt: number = ZINNEN_PER_SPEERPUNT,
): Draad[] {
  const titels = new Map(leesRoutekaarten().map(({ nummer, titel }) => [nummer, titel]));
  const criteria = kader.criteria.filter(({ id }) => /^T\d+\.\d+$/.test(id));
  const perPlan = new Map(
    inbrengen.map((inbreng) => [inbreng, new Map(inbreng.onderwerpen.map((o) => [o.criterium, o]))]),
  );
  const perThema = Map.groupBy(criteria, ({ id }) => Number(id.slice(1).split('.')[0]));
  return [...perThema]
    .sort(([a], [b]) => a - b)
    .map(([thema, speerpunten]) => {
      const draden = speerpunten.map(({ id, titel }) => speerpuntdraad(id, titel, perPlan, perSpeerpunt));
      return {
        thema,
        titel: titels.get(thema) ?? `Thema ${thema}`,
        speerpunten: draden,
        ...samen(draden, inbrengen),
      };
    });
}

function speerpuntdraad(
  criterium: string,
  titel: string,
  perPlan: ReadonlyMap<Inbreng, ReadonlyMap<string, Onderwerp>>,
  hoeveel: number,
): Speerpuntdraad {
  const eigen: Verwijzing[] = [];
  const algemeen: Verwijzing[] = [];
  const zonder: Verwijzing[] = [];
  const kandidaten: Kandidaat[] = [];
  for (const [inbreng, onderwerpen] of perPlan) {
    const zinnen = onderwerpen.get(criterium)?.zinnen ?? [];
    const actie = zinnen.find(({ eigenActie }) => eigenActie);
    const eerste = zinnen[0];
    if (actie) eigen.push(verwijs(inbreng, actie.citaat));
    else if (eerste) algemeen.push(verwijs(inbreng, eerste.citaat));
    else zonder.push(verwijsNaarPlan(inbreng));
    for (const zin of zinnen) kandidaten.push({ inbreng, zin });
  }
  return { criterium, titel, eigen, algemeen, zonder, zinnen: kiesZinnen(kandidaten, hoeveel) };
}

/** Of a theme: a plan counts once, by the best that it does on any of the speerpunten. */
function samen(
  draden: readonly Speerpuntdraad[],
  inbrengen: readonly Inbreng[],
): Pick<Draad, 'eigen' | 'algemeen' | 'zonder'> {
  const eerste = (soort: 'eigen' | 'algemeen') => {
    const perPlan = new Map<string, Verwijzing>();
    for (const draad of draden)
      for (const verwijzing of draad[soort])
        if (!perPlan.has(verwijzing.inbreng)) perPlan.set(verwijzing.inbreng, verwijzing);
    return perPlan;
  };
  const eigen = eerste('eigen');
  const algemeen = eerste('algemeen');
  const lijst = (van: ReadonlyMap<string, Verwijzing>) =>
    inbrengen.flatMap(({ id }) => nietLeeg([van.get(id)].filter((v) => v !== undefined)) ?? []);
  for (const id of eigen.keys()) algemeen.delete(id);
  return {
    eigen: lijst(eigen),
    algemeen: lijst(algemeen),
    zonder: inbrengen.filter(({ id }) => !eigen.has(id) && !algemeen.has(id)).map(verwijsNaarPlan),
  };
}
