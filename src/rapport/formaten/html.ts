import { laadKader } from '../../kader/laad.ts';
import { maakHtml } from '../html.ts';
import type { Rapport } from '../rapport.ts';
import { kaderuitleg } from '../uitleg.ts';

/** One self-contained page for one plan. */
export const rapport: Rapport = {
  mime: 'text/html; charset=utf-8',
  extensie: 'html',
  perPlan: true,
  perBestand: (toetsing) => maakHtml(toetsing, kaderuitleg(laadKader())),
};
