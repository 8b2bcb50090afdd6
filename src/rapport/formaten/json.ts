import { metBeslissing } from '../beslist.ts';
import type { Rapport } from '../rapport.ts';

/** One array of assessments, as shared/contract.md has it. */
export const rapport: Rapport = {
  mime: 'application/json',
  extensie: 'json',
  alles: (toetsingen, { beslissing }) =>
    `${JSON.stringify(
      toetsingen.map((toetsing) => metBeslissing(toetsing, beslissing)),
      null,
      2,
    )}\n`,
};
