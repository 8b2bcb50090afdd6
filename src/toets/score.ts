/** From outcomes to one figure: 0 to 100 per part and in total. */
import type { Criteriumuitkomst, Onderdeel, Plicht, Score, Uitkomst } from './toetsing.ts';

/** Weights of rules/kader.yaml; each is zero or more. */
export interface Gewichten {
  /** How heavy a criterion counts within its part, by duty. */
  plicht: Record<Plicht, number>;
  /** How heavy a part counts in the total. */
  onderdeel: Record<Onderdeel, number>;
  /** What an outcome earns, 0 to 1. */
  uitkomst: Record<Exclude<Uitkomst, 'onzeker' | 'nvt'>, number>;
}

const ONDERDELEN: readonly Onderdeel[] = ['kern', 'speerpunten', 'afspraken', 'document', 'tijdigheid'];

/**
 * The score of a plan. Per part it is what its criteria earned out of what they could earn; the total is the mean of the
 * parts by their weight. Criteria that do not apply (nvt) do not count. Nor do those that could not be judged (onzeker):
 * they are counted apart, since neither full marks nor none would be true.
 *
 * @returns whole figures; null for a part in which nothing counts, and for the total when nothing of the kern counts
 */
export function berekenScore(
  uitkomsten: readonly Pick<Criteriumuitkomst, 'onderdeel' | 'plicht' | 'uitkomst'>[],
  gewichten: Gewichten,
): Score {
  const deel = (onderdeel: Onderdeel): number | null => {
    let verdiend = 0;
    let haalbaar = 0;
    for (const criterium of uitkomsten) {
      if (criterium.onderdeel !== onderdeel) continue;
      if (criterium.uitkomst === 'nvt' || criterium.uitkomst === 'onzeker') continue;
      const gewicht = gewichten.plicht[criterium.plicht];
      haalbaar += gewicht;
      verdiend += gewicht * gewichten.uitkomst[criterium.uitkomst];
    }
    return haalbaar > 0 ? (verdiend / haalbaar) * 100 : null;
  };

  const delen = ONDERDELEN.map((onderdeel) => [onderdeel, deel(onderdeel)] as const);
  let som = 0;
  let gewicht = 0;
  for (const [onderdeel, waarde] of delen) {
    if (waarde === null) continue;
    som += waarde * gewichten.onderdeel[onderdeel];
    gewicht += gewichten.onderdeel[onderdeel];
  }
  return {
    // Without the kern a total would speak of the file only, such as 100 for a neat scan that nobody could read.
    totaal: gewicht > 0 && deel('kern') !== null ? Math.round(som / gewicht) : null,
    onderdelen: Object.fromEntries(
      delen.map(([onderdeel, waarde]) => [onderdeel, waarde === null ? null : Math.round(waarde)]),
    ) as Score['onderdelen'],
    onzeker: uitkomsten.filter(({ uitkomst }) => uitkomst === 'onzeker').length,
  };
}
