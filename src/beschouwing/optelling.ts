/**
 * The money of all plans together. Only what a plan states as its own total is added; what is left out is named, with the
 * reason, beside the sum.
 */
import { type Citaatverwijzing, type Verwijzing, verwijs, verwijsNaarPlan } from './bewering.ts';
import type { Inbreng, NietOpgeteldReden } from './inbreng.ts';
import { maakVerdeling, type Verdeeljaar } from './verdeling.ts';

export interface Geldcel {
  euro: number;
  verwijzing: Citaatverwijzing;
}

/** geen-totaal: the year is in its period; buiten-planperiode: it is not; periode-onbekend: that cannot be told. */
export type Ontbreekreden = 'geen-totaal' | 'buiten-planperiode' | 'periode-onbekend';

export interface Jaartotaal {
  jaar: number;
  /** The sum of delen. */
  euro: number;
  delen: { plan: Verwijzing; euro: number; verwijzing: Citaatverwijzing }[];
  ontbreekt: { plan: Verwijzing; reden: Ontbreekreden }[];
}

export interface Geldregel {
  plan: Verwijzing;
  /** One per year of Optelling.jaren; null where the plan states no total. */
  jaren: (Geldcel | null)[];
  /** The sum of jaren. */
  euro: number;
  jarenZonderTotaal: number[];
  nietOpgeteld: {
    reden: NietOpgeteldReden;
    /** How many amounts (or tables, or sections) in the plan. */
    aantal: number;
    voorbeelden: { euro: number | null; jaar: number | null; post: string; verwijzing: Verwijzing }[];
  }[];
}

export interface Optelling {
  jaren: number[];
  plannen: Geldregel[];
  totalen: Jaartotaal[];
  /** Over all years and plans. */
  euro: number;
  verdeling: Verdeeljaar[];
}

/** @param plannen of which no two are of one ministry (Ronde.plannen) */
export function telGeldOp(plannen: readonly Inbreng[]): Optelling {
  const jaren = [...new Set(plannen.flatMap(({ geld }) => geld.totalen.map(({ jaar }) => jaar)))].sort(
    (a, b) => a - b,
  );
  const regels = plannen.map((inbreng) => regelVan(inbreng, jaren));
  const totalen = jaren.map((jaar, k) => {
    const delen = regels.flatMap(({ plan, jaren: cellen }) => {
      const cel = cellen[k];
      return cel ? [{ plan, ...cel }] : [];
    });
    const ontbreekt = plannen.flatMap((inbreng, i) =>
      regels[i]?.jaren[k] ? [] : [{ plan: verwijsNaarPlan(inbreng), reden: redenVan(inbreng, jaar) }],
    );
    return { jaar, euro: som(delen), delen, ontbreekt };
  });
  return { jaren, plannen: regels, totalen, euro: som(totalen), verdeling: maakVerdeling(plannen) };
}

function regelVan(inbreng: Inbreng, jaren: readonly number[]): Geldregel {
  const { geld } = inbreng;
  const perJaar = new Map(
    geld.totalen.map(({ jaar, euro, citaat }) => [jaar, { euro, verwijzing: verwijs(inbreng, citaat) }]),
  );
  const redenen = Object.entries(geld.aantalNietOpgeteld) as [NietOpgeteldReden, number][];
  return {
    plan: verwijsNaarPlan(inbreng),
    jaren: jaren.map((jaar) => perJaar.get(jaar) ?? null),
    euro: som([...perJaar.values()]),
    jarenZonderTotaal: geld.jarenZonderTotaal,
    nietOpgeteld: redenen.map(([reden, aantal]) => ({
      reden,
      aantal,
      voorbeelden: geld.nietOpgeteld
        .filter((een) => een.reden === reden)
        .map(({ euro, jaar, post, citaat }) => ({ euro, jaar, post, verwijzing: verwijs(inbreng, citaat) })),
    })),
  };
}

function redenVan({ periode }: Inbreng, jaar: number): Ontbreekreden {
  if (!periode) return 'periode-onbekend';
  return jaar >= periode.van && jaar <= periode.tot ? 'geen-totaal' : 'buiten-planperiode';
}

function som(delen: readonly { euro: number }[]): number {
  return delen.reduce((totaal, { euro }) => totaal + euro, 0);
}
