import type { Rapport } from '../rapport.ts';

/** One array of assessments, as shared/contract.md has it. */
export const rapport: Rapport = {
  mime: 'application/json',
  extensie: 'json',
  alles: (toetsingen) => `${JSON.stringify(toetsingen, null, 2)}\n`,
};
