/** Which sentences satisfy a claim of the kader by themselves: the tests of src/toets stop at the first few, here all count. */
import type { Zin } from '../../feiten/feiten.ts';
import type { Criterium } from '../../kader/kader.ts';
import type { Stelling, Toets } from '../../kader/schema.ts';
import { type Toetscontext, telt } from '../../toets/context.ts';
import { OVERDREMPEL, overKracht } from '../../toets/over.ts';
import { heeftKenmerk, heeftTijd, staatBij } from '../../toets/testen/stelling.ts';

/** @returns the claims in a test, those under 'geen' left out */
export function stellingenIn(toets: Toets): Stelling[] {
  if ('alle' in toets) return toets.alle.flatMap(stellingenIn);
  if ('een' in toets) return toets.een.flatMap(stellingenIn);
  return 'stelling' in toets ? [toets.stelling] : [];
}

/** @returns the lexicons that the sentences of an element are to be about, each once */
export function begrippenVan(element: Criterium['elementen'][number] | undefined): string[] {
  return element ? [...new Set(stellingenIn(element.toets).flatMap((stelling) => stelling.over))] : [];
}

/**
 * How strongly a sentence satisfies a claim, with all that the claim asks in the sentence itself; stricter than the test,
 * which also looks around it.
 *
 * @returns 0 when it does not; else as overKracht
 */
export function kracht(context: Toetscontext, zin: Zin, stelling: Stelling): number {
  if (!telt(zin) || (stelling.soort && !stelling.soort.includes(zin.soort as 'zin'))) return 0;
  // What is asked beside the subject is cheap to see, and most sentences have none of it.
  if (stelling.kenmerk && !heeftKenmerk(context, zin, stelling.kenmerk)) return 0;
  if (stelling.tijdvak && !heeftTijd(context, zin, stelling.tijdvak)) return 0;
  for (const groep of stelling.en ?? [])
    if (!context.treffers(zin.index, groep).some((t) => !t.ontkend)) return 0;
  const over = overKracht(context, zin, stelling.over, stelling.kop);
  if (over.kracht < OVERDREMPEL) return 0;
  if (stelling.zonder && staatBij(context, zin, stelling.zonder)) return 0;
  if (stelling.in && !onderKop(context, zin, stelling.in)) return 0;
  if (stelling.nietIn && onderKop(context, zin, stelling.nietIn)) return 0;
  if (stelling.verband && !context.heeftVerband(zin.plaats.sectie, stelling.verband)) return 0;
  return over.kracht;
}

/** Whether a heading above a sentence holds any of these begrippen. */
export function onderKop(context: Toetscontext, zin: Zin, begrippen: readonly string[]): boolean {
  const band = context.kopband(zin.plaats.sectie, begrippen);
  return band.eigen.length > 0 || band.boven.length > 0;
}

/** @returns sentences that hold any of these begrippen or stand right under a heading that does, in reading order */
export function mogelijkeZinnen(context: Toetscontext, begrippen: readonly string[]): Zin[] {
  const lijst = new Set<number>();
  for (const index of context.zinnenMet(begrippen)) {
    const zin = context.zin(index);
    if (zin.soort === 'kop') for (const i of context.zinnenVanSectie(zin.plaats.sectie)) lijst.add(i);
    else if (zin.soort === 'koprij') for (const i of context.zinnenVanBlok(zin.plaats.blok)) lijst.add(i);
    else lijst.add(index);
  }
  return [...lijst].sort((a, b) => a - b).map((index) => context.zin(index));
}
