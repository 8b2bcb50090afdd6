/** What a plan says on each speerpunt of the I-strategie: its best sentences, and whether they are an own concrete action. */
import type { Zin } from '../../feiten/feiten.ts';
import type { Criterium } from '../../kader/kader.ts';
import type { Toetscontext } from '../../toets/context.ts';
import type { Criteriumuitkomst, Toetsing } from '../../toets/toetsing.ts';
import type { Onderwerp } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';
import { begrippenVan, kracht, mogelijkeZinnen, stellingenIn } from './stellingen.ts';

const HOOGSTENS = 6;
/** A shorter row or item says too little to quote. */
const MINSTENS_TEKENS = 25;

interface Kandidaat {
  zin: Zin;
  sterkte: number;
  eigenActie: boolean;
}

/** @returns the theme of a speerpunt: 4 for 'T4.2'; null for any other criterion */
export function themaVan(criterium: string): number | null {
  const thema = /^T(\d+)\./.exec(criterium)?.[1];
  return thema ? Number(thema) : null;
}

/** @returns one per speerpunt that the plan has a sentence about, in the order of the kader */
export function maakOnderwerpen(context: Toetscontext, toetsing: Toetsing, citaten: Citaten): Onderwerp[] {
  const uitkomsten = new Map((toetsing.uitkomsten ?? []).map((uitkomst) => [uitkomst.id, uitkomst]));
  return context.kader.criteria.flatMap((criterium) => {
    const thema = themaVan(criterium.id);
    if (thema === null) return [];
    const zinnen = zinnenOver(context, criterium, uitkomsten.get(criterium.id));
    if (!zinnen.length) return [];
    return [
      {
        criterium: criterium.id,
        thema,
        aantal: zinnen.length,
        eigen: zinnen.filter(({ eigenActie }) => eigenActie).length,
        zinnen: besteVan(zinnen).map(({ zin, sterkte, eigenActie }) => ({
          citaat: citaten.zin(zin),
          eigenActie,
          sterkte: Math.round(sterkte * 100) / 100,
        })),
      },
    ];
  });
}

/** By the first element of the criterion a sentence is about it, by the second it is an own concrete action. */
function zinnenOver(
  context: Toetscontext,
  criterium: Criterium,
  uitkomst: Criteriumuitkomst | undefined,
): Kandidaat[] {
  const [onderwerp, actie] = criterium.elementen;
  const over = onderwerp ? stellingenIn(onderwerp.toets) : [];
  const acties = actie ? stellingenIn(actie.toets) : [];
  // What the test itself brought as evidence of an action also rests on what stands around it.
  const bewezen = new Set(
    (uitkomst?.elementen[1]?.aanwezig ? uitkomst.elementen[1].bewijs : []).map(({ citaat }) => citaat),
  );
  const uit: Kandidaat[] = [];
  for (const zin of mogelijkeZinnen(context, begrippenVan(onderwerp))) {
    if (zin.tekst.length < MINSTENS_TEKENS) continue;
    const sterkte = Math.max(0, ...over.map((stelling) => kracht(context, zin, stelling)));
    if (!sterkte) continue;
    const eigenActie =
      bewezen.has(zin.tekst) || acties.some((stelling) => kracht(context, zin, stelling) > 0);
    uit.push({ zin, sterkte, eigenActie });
  }
  return uit;
}

/** Own actions first, then the surest; a sentence before a row, which says little without its table. */
function besteVan(zinnen: readonly Kandidaat[]): Kandidaat[] {
  const leesbaar = ({ zin }: Kandidaat) => (zin.soort === 'rij' ? 0 : 1);
  return [...zinnen]
    .sort(
      (a, b) =>
        Number(b.eigenActie) - Number(a.eigenActie) ||
        leesbaar(b) - leesbaar(a) ||
        b.sterkte - a.sterkte ||
        a.zin.index - b.zin.index,
    )
    .slice(0, HOOGSTENS);
}
