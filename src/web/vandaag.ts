/** The newest version of every plan as it stands today: with what people decided, and the deadline of today. */
import type { Versieregel } from '../opslag/opslag.ts';
import { indienjaarVan, toetsingVandaag } from '../rapport/toetsingvandaag.ts';
import { pasOordelenToe } from '../toets/mensoordeel.ts';
import type { Omgeving } from './app.ts';

/** @returns those of opslag.versies.nieuwstePerPlan; a few questions to the store, however many plans there are */
export async function nieuwsteVandaag({
  opslag,
  kader,
  vandaag,
}: Pick<Omgeving, 'opslag' | 'kader' | 'vandaag'>): Promise<Versieregel[]> {
  const [versies, plannen] = await Promise.all([opslag.versies.nieuwstePerPlan(), opslag.plannen.lijst()]);
  const planMet = new Map(plannen.map((plan) => [plan.id, plan]));
  const oordelen = await opslag.oordelen.geldendVan(versies.map(({ id }) => id));
  const rijen = versies.map((versie) => {
    const plan = versie.plan ? (planMet.get(versie.plan) ?? null) : null;
    return { versie, plan, jaar: versie.toetsing && indienjaarVan(versie.toetsing, plan) };
  });
  const jaren = [...new Set(rijen.flatMap(({ jaar }) => jaar ?? []))];
  const data = new Map(
    await Promise.all(jaren.map(async (jaar) => [jaar, await opslag.termijndata.jaar(jaar)] as const)),
  );

  return rijen.map(({ versie, plan, jaar }) => {
    const { toetsing } = versie;
    if (!toetsing?.uitkomsten?.length) return versie;
    const eigen = oordelen.get(versie.id) ?? new Map();
    const nu = toetsingVandaag(toetsing, {
      vandaag: vandaag(),
      kader,
      plan,
      data: (jaar && data.get(jaar)) || [],
      oordelen: eigen,
    });
    // A person may have put it under another ministry or period than it says itself.
    const gelezen =
      nu.plan && plan ? { ...nu.plan, ministerie: plan.ministerie, periode: plan.periode } : nu.plan;
    return {
      ...versie,
      toetsing: { ...nu, ...pasOordelenToe(nu, eigen, kader), ...(gelezen ? { plan: gelezen } : {}) },
    };
  });
}
