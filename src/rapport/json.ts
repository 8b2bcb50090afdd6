/** The Toetsing as JSON for other programs (shared contract: one object per file). */
import type { Toetsing } from '../toets/toetsing.ts';

/** @returns one object, indented for people */
export function maakJson(toetsing: Toetsing): string {
  return `${JSON.stringify(toetsing, null, 2)}\n`;
}
