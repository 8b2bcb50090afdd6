/** Beheer against vernieuwing, per year: each plan's share, and the sum over the plans that give both as amounts. */
import { type Verwijzing, verwijs, verwijsNaarPlan } from './bewering.ts';
import type { Inbreng, Verdeelgegeven } from './inbreng.ts';

export interface Verdeelregel {
  plan: Verwijzing;
  /** In euros; null when the plan does not say. */
  beheer: number | null;
  vernieuwing: number | null;
  /** 0 to 1: beheer out of the two together, or out of the plan's total of that year, or the percentage that it states. */
  aandeelBeheer: number | null;
  op: 'beide-bedragen' | 'totaal' | 'percentage' | null;
  verwijzingen: Verwijzing[];
}

export interface Verdeeljaar {
  jaar: number;
  plannen: Verdeelregel[];
  /** Over the plans that give both amounts only; null when none does. */
  samen: { beheer: number; vernieuwing: number; aandeelBeheer: number | null; aantal: number } | null;
  /** Plans of which the year is in their period and that say nothing of it. */
  zonder: Verwijzing[];
}

/** @returns the years of which any plan says something, in order */
export function maakVerdeling(plannen: readonly Inbreng[]): Verdeeljaar[] {
  const jaren = new Set(
    plannen.flatMap(({ geld }) => geld.verdeling.map(({ jaar }) => jaar)).filter((jaar) => jaar !== null),
  );
  return [...jaren]
    .sort((a, b) => a - b)
    .map((jaar) => {
      const regels = plannen.flatMap((inbreng) => regelVan(inbreng, jaar) ?? []);
      const genoemd = new Set(regels.map(({ plan }) => plan.inbreng));
      const beide = regels.filter(({ op }) => op === 'beide-bedragen');
      const beheer = beide.reduce((totaal, regel) => totaal + (regel.beheer ?? 0), 0);
      const vernieuwing = beide.reduce((totaal, regel) => totaal + (regel.vernieuwing ?? 0), 0);
      return {
        jaar,
        plannen: regels,
        samen: beide.length
          ? { beheer, vernieuwing, aandeelBeheer: deel(beheer, beheer + vernieuwing), aantal: beide.length }
          : null,
        zonder: plannen
          .filter(
            ({ id, periode }) => periode && jaar >= periode.van && jaar <= periode.tot && !genoemd.has(id),
          )
          .map(verwijsNaarPlan),
      };
    });
}

function regelVan(inbreng: Inbreng, jaar: number): Verdeelregel | null {
  const gegevens = inbreng.geld.verdeling.filter((gegeven) => gegeven.jaar === jaar);
  if (!gegevens.length) return null;
  const beheer = bedrag(gegevens, 'beheer');
  const vernieuwing = bedrag(gegevens, 'vernieuwing');
  const totaal = inbreng.geld.totalen.find((een) => een.jaar === jaar);
  const verwijzingen = gegevens.map(({ citaat }) => verwijs(inbreng, citaat));
  const basis = { plan: verwijsNaarPlan(inbreng), beheer, vernieuwing, verwijzingen };
  if (beheer !== null && vernieuwing !== null)
    return { ...basis, aandeelBeheer: deel(beheer, beheer + vernieuwing), op: 'beide-bedragen' };
  const procent = percentage(gegevens);
  if (procent !== null) return { ...basis, aandeelBeheer: procent, op: 'percentage' };
  if (totaal && (beheer !== null || vernieuwing !== null)) {
    const aandeel = deel(beheer ?? totaal.euro - (vernieuwing ?? 0), totaal.euro);
    // More than the whole is no share: then the two are not about the same money.
    if (aandeel !== null && aandeel >= 0 && aandeel <= 1)
      return {
        ...basis,
        aandeelBeheer: aandeel,
        op: 'totaal',
        verwijzingen: [...verwijzingen, verwijs(inbreng, totaal.citaat)],
      };
  }
  return { ...basis, aandeelBeheer: null, op: null };
}

/** Of one kind and year all amounts of a plan are parts of one whole (inbreng/verdeling.ts). */
function bedrag(gegevens: readonly Verdeelgegeven[], soort: Verdeelgegeven['soort']): number | null {
  const bedragen = gegevens.filter((een) => een.soort === soort).flatMap(({ euro }) => euro ?? []);
  return bedragen.length ? bedragen.reduce((totaal, euro) => totaal + euro, 0) : null;
}

function percentage(gegevens: readonly Verdeelgegeven[]): number | null {
  const van = (soort: Verdeelgegeven['soort']) =>
    gegevens.find((een) => een.soort === soort && een.procent !== null)?.procent ?? null;
  const [beheer, vernieuwing] = [van('beheer'), van('vernieuwing')];
  if (beheer !== null) return beheer / 100;
  return vernieuwing === null ? null : 1 - vernieuwing / 100;
}

function deel(een: number, geheel: number): number | null {
  return geheel > 0 ? een / geheel : null;
}
