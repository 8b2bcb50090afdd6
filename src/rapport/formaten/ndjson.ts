import type { Rapport } from '../rapport.ts';

/** One assessment on each line, as each file is done. */
export const rapport: Rapport = {
  mime: 'application/x-ndjson',
  extensie: 'ndjson',
  perBestand: (toetsing) => `${JSON.stringify(toetsing)}\n`,
};
