/** The strong and weak points of a plan: where it stands furthest from the others, the heaviest duty first. */
import type { Plicht, Uitkomst } from '../toets/toetsing.ts';
import type { Matrixcel, Matrixcriterium, Matrixrij } from './matrix.ts';

/** Outcomes that can be compared; onzeker and nvt say nothing of the plan. */
export const WAARDE: Partial<Record<Uitkomst, number>> = { voldoet: 2, deels: 1, ontbreekt: 0 };
const HOOGSTENS_PUNTEN = 5;

const ZWAARTE: Record<Plicht, number> = { verplicht: 3, verwacht: 2, gewenst: 1, signaal: 1 };

/** By duty, and by how far the plan stands from the others on it. */
export function puntenVan(
  criteria: readonly Matrixcriterium[],
  cellen: readonly (Matrixcel | null)[],
): Pick<Matrixrij, 'sterk' | 'zwak'> {
  const sterk: { id: string; gewicht: number }[] = [];
  const zwak: { id: string; gewicht: number }[] = [];
  for (const [k, cel] of cellen.entries()) {
    const criterium = criteria[k];
    const eigen = cel && WAARDE[cel.uitkomst];
    if (!criterium || !cel?.vergelijkbaar || eigen === undefined || eigen === null) continue;
    if (criterium.onderdeel === 'tijdigheid') continue;
    const { voldoet, deels, ontbreekt } = criterium.verdeling;
    const gemiddeld = (2 * voldoet + deels) / (voldoet + deels + ontbreekt);
    const gewicht = ZWAARTE[criterium.plicht] * Math.abs(eigen - gemiddeld);
    if (eigen > gemiddeld && eigen === 2) sterk.push({ id: criterium.id, gewicht });
    if (eigen < gemiddeld) zwak.push({ id: criterium.id, gewicht });
  }
  const eerste = (lijst: { id: string; gewicht: number }[]) =>
    lijst
      .sort((a, b) => b.gewicht - a.gewicht)
      .slice(0, HOOGSTENS_PUNTEN)
      .map(({ id }) => id);
  return { sterk: eerste(sterk), zwak: eerste(zwak) };
}
