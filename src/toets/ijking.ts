/** From how strong the evidence looks to how often such an outcome is right. */
import type { Onderdeel, Uitkomst } from './toetsing.ts';

/** Points [strength, share that was right], by rising strength; between points in a straight line. */
export type IJklijn = readonly (readonly [number, number])[];
/** Per part of the kader and outcome: some parts are easier to judge than others. */
export type IJking = Partial<Record<Onderdeel, Partial<Record<Uitkomst, IJklijn | undefined>> | undefined>>;

/**
 * Calibrated certainty. The lines stand in rules/kader.yaml and come from `npm run evaluate`.
 *
 * @param sterkte 0 to 1, as the tests reckon it
 * @returns 0 to 1, in hundredths; the strength itself where there is no line for this part and outcome
 */
export function geijkt(sterkte: number, onderdeel: Onderdeel, uitkomst: Uitkomst, ijking: IJking): number {
  const lijn = ijking[onderdeel]?.[uitkomst];
  if (!lijn?.length) return Math.round(sterkte * 100) / 100;
  const boven = lijn.findIndex(([x]) => x >= sterkte);
  if (boven === 0) return (lijn[0] as [number, number])[1];
  if (boven < 0) return (lijn.at(-1) as [number, number])[1];
  const [x1, y1] = lijn[boven - 1] as [number, number];
  const [x2, y2] = lijn[boven] as [number, number];
  return Math.round((y1 + ((sterkte - x1) / (x2 - x1)) * (y2 - y1)) * 100) / 100;
}
