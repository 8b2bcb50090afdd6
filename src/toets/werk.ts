/** How much work an outcome leaves. */
import type { Uitkomst } from './toetsing.ts';

/** An outcome that asks for work, or may: of what is onzeker a person still has to see whether it is there. */
export const vraagtWerk = (uitkomst: Uitkomst): boolean => uitkomst !== 'voldoet' && uitkomst !== 'nvt';

/**
 * @param inspanning working days that the rules reckon for a criterion of which nothing is there
 * @returns working days; half of them where a part is there
 */
export function werkVoor(uitkomst: Uitkomst, inspanning: number): number {
  if (!vraagtWerk(uitkomst)) return 0;
  return uitkomst === 'ontbreekt' ? inspanning : inspanning / 2;
}
