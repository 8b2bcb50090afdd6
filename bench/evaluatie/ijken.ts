/** Learns the calibration lines of rules/kader.yaml from judgements whose truth is known. */

import { onderdeelVan } from '../../src/kader/kader.ts';
import type { IJking, IJklijn } from '../../src/toets/ijking.ts';
import type { Uitkomst } from '../../src/toets/toetsing.ts';
import type { Oordeel } from './oordelen.ts';

/** Fewer judgements say little; they are taken together with the band beside it. */
const MINSTENS = 15;

/** From so many judgements on plans that nobody looked at, these alone say how certain an outcome is. */
const GENOEG_ONGEZIEN = 30;

/**
 * Per part and outcome a rising line: pools of judgements of like strength, joined until the share that is right rises with the
 * strength (pool adjacent violators). Rules fit best what was looked at while they were written, so the line is learned on what
 * was not where there is enough of it, and on all together otherwise.
 *
 * @param gezien with zekerheid as the tests reckon it, not yet calibrated
 * @param ongezien the same, on plans that nobody looked at while writing rules
 */
export function leerIJking(gezien: readonly Oordeel[], ongezien: readonly Oordeel[] = []): IJking {
  const ijking: IJking = {};
  for (const onderdeel of ['kern', 'speerpunten', 'afspraken'] as const) {
    const lijnen: NonNullable<IJking[typeof onderdeel]> = {};
    for (const uitkomst of ['voldoet', 'deels', 'ontbreekt'] as const satisfies Uitkomst[]) {
      const van = (oordelen: readonly Oordeel[]) =>
        oordelen.filter((o) => o.uitkomst === uitkomst && onderdeelVan(o.id) === onderdeel);
      const nieuw = van(ongezien);
      const lijn = lijnVan(nieuw.length >= GENOEG_ONGEZIEN ? nieuw : [...nieuw, ...van(gezien)]);
      if (lijn.length) lijnen[uitkomst] = lijn;
    }
    ijking[onderdeel] = lijnen;
  }
  return ijking;
}

function lijnVan(oordelen: readonly Oordeel[]): IJklijn {
  const poelen: { n: number; juist: number; sterkte: number }[] = [];
  for (const o of [...oordelen].sort((a, b) => a.zekerheid - b.zekerheid)) {
    const vorige = poelen.at(-1);
    const juist = o.label === o.uitkomst ? 1 : 0;
    if (vorige && (vorige.n < MINSTENS || vorige.sterkte / vorige.n === o.zekerheid)) {
      vorige.n++;
      vorige.juist += juist;
      vorige.sterkte += o.zekerheid;
    } else poelen.push({ n: 1, juist, sterkte: o.zekerheid });
    voegSamen(poelen);
  }
  const lijn = new Map<number, number>();
  for (const { n, juist, sterkte } of poelen) {
    if (n < MINSTENS && lijn.size) continue;
    const waarde = rond(ondergrens(juist, n));
    lijn.set(rond(sterkte / n), Math.max(waarde, ...lijn.values()));
  }
  return [...lijn];
}

/** The share that is right, by its lower bound (Wilson, one in ten below it): certainty should not promise too much. */
function ondergrens(juist: number, n: number): number {
  const z = 1.28;
  const p = juist / n;
  const midden = p + (z * z) / (2 * n);
  const breedte = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return (midden - breedte) / (1 + (z * z) / n);
}

function voegSamen(poelen: { n: number; juist: number; sterkte: number }[]): void {
  while (poelen.length > 1) {
    const [a, b] = poelen.slice(-2) as [(typeof poelen)[number], (typeof poelen)[number]];
    if (a.n < MINSTENS || b.n < MINSTENS || a.juist / a.n < b.juist / b.n) return;
    poelen.splice(-2, 2, { n: a.n + b.n, juist: a.juist + b.juist, sterkte: a.sterkte + b.sterkte });
  }
}

function rond(getal: number): number {
  return Math.round(getal * 100) / 100;
}
