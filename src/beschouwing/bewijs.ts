/** The evidence of all plans on one criterion, beside each other. */
import type { Uitkomst } from '../toets/toetsing.ts';
import { type Verwijzing, verwijs, verwijsNaarPlan } from './bewering.ts';
import type { Inbreng } from './inbreng.ts';

export interface Planbewijs {
  plan: Verwijzing;
  /** What the rules said. */
  uitkomst: Uitkomst;
  elementen: { element: string; aanwezig: boolean; bewijs: Verwijzing[] }[];
}

/** @returns one per plan that was judged on the criterion; made when asked for, since it is large */
export function bewijsVan(plannen: readonly Inbreng[], criterium: string): Planbewijs[] {
  return plannen.flatMap((inbreng) => {
    const gevonden = inbreng.uitkomsten.find(({ id }) => id === criterium);
    if (!gevonden) return [];
    const elementen = gevonden.elementen.map(({ element, aanwezig, bewijs }) => ({
      element,
      aanwezig,
      bewijs: bewijs.map((nummer) => verwijs(inbreng, nummer)),
    }));
    return [{ plan: verwijsNaarPlan(inbreng), uitkomst: gevonden.uitkomst, elementen }];
  });
}
