/** Which year a number in a sentence belongs to. */
import type { Zin } from '../../feiten/feiten.ts';

/** 'Van 31 procent in 2026', '22 procent nu': the time right after a number is its own. */
const ERNA =
  /^(?:[^,;.\d]{0,30}?)(?:\b(?<nu>nu)\b|\b(?:in|per|eind|begin|voor|vóór|over|medio)\s(?:\p{L}+\s)?(?<jaar>20[0-6]\d))/iu;

/**
 * @param van where the number begins
 * @param tot where it ends
 * @returns the time right after it, else the last one before it; null when there is neither
 */
export function tijdBij(zin: Zin, van: number, tot: number): number | 'nu' | null {
  const erna = ERNA.exec(zin.tekst.slice(tot))?.groups;
  if (erna?.nu) return 'nu';
  if (erna?.jaar) return Number(erna.jaar);
  const ervoor = zin.tijden.filter(
    (tijd) => tijd.van === tijd.tot && tijd.positie >= 0 && tijd.positie < van,
  );
  return ervoor.at(-1)?.jaar ?? null;
}
