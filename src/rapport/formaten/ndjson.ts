import { metBeslissing } from '../beslist.ts';
import type { Rapport } from '../rapport.ts';

/** One assessment on each line, as each file is done. */
export const rapport: Rapport = {
  mime: 'application/x-ndjson',
  extensie: 'ndjson',
  perBestand: (toetsing, { beslissing }) => `${JSON.stringify(metBeslissing(toetsing, beslissing))}\n`,
};
