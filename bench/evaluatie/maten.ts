/** Figures over judgements. */
import type { Oordeel } from './oordelen.ts';

const UITKOMSTEN = ['voldoet', 'deels', 'ontbreekt'] as const;

export interface Maten {
  n: number;
  /** Share of outcomes that equal the label. */
  juist: number;
  macroF1: number;
  /** F1 of 'ontbreekt': gaps that are found and no others. */
  gatenF1: number;
  onzeker: number;
}

export function maten(oordelen: readonly Oordeel[]): Maten {
  const f1 = UITKOMSTEN.map((uitkomst) => {
    const tp = oordelen.filter((o) => o.label === uitkomst && o.uitkomst === uitkomst).length;
    const fp = oordelen.filter((o) => o.label !== uitkomst && o.uitkomst === uitkomst).length;
    const fn = oordelen.filter((o) => o.label === uitkomst && o.uitkomst !== uitkomst).length;
    return (2 * tp) / (2 * tp + fp + fn || 1);
  });
  return {
    n: oordelen.length,
    juist: deel(oordelen, (o) => o.label === o.uitkomst),
    macroF1: f1.reduce((a, b) => a + b, 0) / f1.length,
    gatenF1: f1[2] as number,
    onzeker: deel(oordelen, (o) => o.uitkomst === 'onzeker'),
  };
}

/** How often outcomes of a certainty are right: one row per band of certainty. */
export function ijktabel(
  oordelen: readonly Oordeel[],
): { band: string; n: number; juist: number; gemiddeld: number }[] {
  const grenzen = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001];
  return grenzen.slice(1).flatMap((tot, i) => {
    const van = grenzen[i] as number;
    const groep = oordelen.filter((o) => o.uitkomst !== 'onzeker' && o.zekerheid >= van && o.zekerheid < tot);
    if (!groep.length) return [];
    const gemiddeld = groep.reduce((som, o) => som + o.zekerheid, 0) / groep.length;
    return [
      {
        band: `${van.toFixed(2)}-${Math.min(tot, 1).toFixed(2)}`,
        n: groep.length,
        juist: deel(groep, (o) => o.label === o.uitkomst),
        gemiddeld,
      },
    ];
  });
}

export function deel<T>(lijst: readonly T[], waar: (x: T) => boolean): number {
  return lijst.length ? lijst.filter(waar).length / lijst.length : 0;
}
