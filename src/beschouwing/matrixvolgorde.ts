/** The rows of the matrix in the order that a reader asks for. */
import type { Onderdeel } from '../toets/toetsing.ts';
import type { Matrix, Matrixrij } from './matrix.ts';
import { WAARDE } from './sterkzwak.ts';

export type Sortering = 'ministerie' | 'score' | Onderdeel | (string & {});

/**
 * @param op 'ministerie', 'score', a part of the kader (its score) or the id of a criterion (its outcome)
 * @returns the rows in that order; what has no value stands last either way
 */
export function sorteerRijen(matrix: Matrix, op: Sortering, aflopend = false): Matrixrij[] {
  const k = matrix.criteria.findIndex(({ id }) => id === op);
  const waarde = (rij: Matrixrij): number | string | null => {
    if (op === 'ministerie') return rij.plan.ministerie;
    if (op === 'score') return rij.score?.totaal ?? null;
    if (k >= 0) return WAARDE[rij.cellen[k]?.uitkomst ?? 'nvt'] ?? null;
    return rij.score?.onderdelen[op as Onderdeel] ?? null;
  };
  return matrix.rijen.toSorted((a, b) => {
    const [x, y] = [waarde(a), waarde(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const verschil =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'nl');
    return aflopend ? -verschil : verschil;
  });
}
