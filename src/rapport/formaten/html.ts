import { maakHtml, rapportbeleid } from '../html.ts';
import type { Rapport } from '../rapport.ts';

/** One self-contained page for one plan. */
export const rapport: Rapport = {
  mime: 'text/html; charset=utf-8',
  extensie: 'html',
  naam: 'Rapport als bestand (HTML)',
  perPlan: true,
  perBestand: maakHtml,
  beleid: (inhoud) => rapportbeleid(String(inhoud)),
};
