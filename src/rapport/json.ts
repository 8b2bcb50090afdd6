/** The Toetsing as JSON for other programs (shared contract: one object per file). */
import type { Toetsing } from '../toets/toetsing.ts';
import { metBeslissing } from './beslist.ts';
import type { Beslissing } from './weergave.ts';

/** @returns one object, indented for people; with what people decided under `beslist`, where that is given */
export function maakJson(toetsing: Toetsing, beslissing?: Beslissing): string {
  return `${JSON.stringify(metBeslissing(toetsing, beslissing), null, 2)}\n`;
}
