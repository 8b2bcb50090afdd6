/** Versions as they stand today: with what people decided, and the deadline of today. */
import type { Plan, Versieregel } from '../opslag/opslag.ts';
import { indienjaarVan, toetsingVandaag } from '../rapport/toetsingvandaag.ts';
import { type Beslist, geldt, pasOordelenToe } from '../toets/mensoordeel.ts';
import type { Omgeving } from './app.ts';

type Bron = Pick<Omgeving, 'opslag' | 'kader' | 'vandaag'>;

export interface Vandaag {
  versie: Versieregel;
  /** Null for a version of which no criterion was judged. */
  beslist: Beslist | null;
  /** Whether what a person said holds for at least one criterion. */
  doorMens: boolean;
}

/** @returns the same versions, in the same order; a few questions to the store, however many there are */
export async function vandaagVan(
  { opslag, kader, vandaag }: Bron,
  versies: readonly Versieregel[],
  plannen: readonly Plan[],
): Promise<Vandaag[]> {
  const planMet = new Map(plannen.map((plan) => [plan.id, plan]));
  const rijen = versies.map((versie) => {
    const plan = versie.plan ? (planMet.get(versie.plan) ?? null) : null;
    return { versie, plan, jaar: versie.toetsing && indienjaarVan(versie.toetsing, plan) };
  });
  const jaren = [...new Set(rijen.flatMap(({ jaar }) => jaar ?? []))];
  const [oordelen, data] = await Promise.all([
    opslag.oordelen.geldendVan(versies.map(({ id }) => id)),
    Promise.all(jaren.map(async (jaar) => [jaar, await opslag.termijndata.jaar(jaar)] as const)),
  ]);
  const dataVan = new Map(data);
  const dag = vandaag();
  return rijen.map(({ versie, plan, jaar }) => {
    if (!versie.toetsing?.uitkomsten?.length) return { versie, beslist: null, doorMens: false };
    const eigen = oordelen.get(versie.id) ?? new Map();
    const toetsing = toetsingVandaag(versie.toetsing, {
      vandaag: dag,
      kader,
      plan,
      data: (jaar && dataVan.get(jaar)) || [],
      oordelen: eigen,
    });
    return {
      versie: { ...versie, toetsing },
      beslist: pasOordelenToe(toetsing, eigen, kader),
      doorMens: [...eigen.values()].some(geldt),
    };
  });
}

/** @returns those of opslag.versies.nieuwstePerPlan, with what people decided instead of what the rules alone said */
export async function nieuwsteVandaag(bron: Bron): Promise<Versieregel[]> {
  const { opslag } = bron;
  const [versies, plannen] = await Promise.all([opslag.versies.nieuwstePerPlan(), opslag.plannen.lijst()]);
  const planMet = new Map(plannen.map((plan) => [plan.id, plan]));
  return (await vandaagVan(bron, versies, plannen)).map(({ versie, beslist }) => {
    const plan = versie.plan ? planMet.get(versie.plan) : undefined;
    const { toetsing } = versie;
    if (!toetsing || !beslist) return versie;
    // A person may have put it under another ministry or period than it says itself.
    const eigen = toetsing.plan && plan && { ministerie: plan.ministerie, periode: plan.periode };
    const gelezen = toetsing.plan && { plan: { ...toetsing.plan, ...eigen } };
    return { ...versie, toetsing: { ...toetsing, ...beslist, ...gelezen } };
  });
}
