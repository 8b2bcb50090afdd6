import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { leidFeitenAf } from '../../src/feiten/afleiding.ts';
import type { Feiten, Zin } from '../../src/feiten/feiten.ts';

/** The facts of a text in markdown. */
export function feitenVan(tekst: string): Feiten {
  return leidFeitenAf(leesMarkdown(tekst));
}

/** The one unit that holds the given words; fails when there is none. */
export function zinMet(feiten: Feiten, woorden: string): Zin {
  const zin = feiten.zinnen.find((kandidaat) => kandidaat.tekst.includes(woorden));
  if (!zin) throw new Error(`geen zin met "${woorden}"`);
  return zin;
}

/** The title block of a plan of VWS for 2027-2030, to put before a piece of text. */
export const PLANKOP = `---
title: "Informatieplan VWS 2027-2030"
subtitle: "Meerjarig informatieplan van het ministerie van Volksgezondheid, Welzijn en Sport"
---

Versie 1.0, 2 oktober 2026.

`;
