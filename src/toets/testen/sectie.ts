import type { z } from 'zod';
import type { sectieOpties } from '../../kader/schema.ts';
import { type Toetscontext, telt } from '../context.ts';
import { niets, type Uitslag } from '../uitslag.ts';
import { bestaatUit } from './geheel.ts';

/** A part of its own about a begrip: a heading with enough running text under it. */
export function toetsSectie(opties: z.infer<typeof sectieOpties>, context: Toetscontext): Uitslag {
  let bijna: Uitslag['bijna'] = null;
  for (const sectie of context.sectiesOver(opties.over)) {
    const kop = context.kopVan(sectie);
    if (!kop?.lopend) continue;
    if (opties.heleKop && !bestaatUit(kop.tekst, context.treffers(kop.index, opties.over))) continue;
    const inhoud = context
      .metOnderliggende(sectie)
      .flatMap((s) => context.zinnenVanSectie(s))
      .map((i) => context.zin(i))
      .filter(telt);
    const woorden = inhoud.reduce((som, zin) => som + zin.tekst.split(' ').length, 0);
    const eerste = inhoud[0];
    if (eerste && woorden >= opties.minstensWoorden) {
      const sterk = context.treffers(kop.index, opties.over).some((t) => t.sterk);
      return {
        waarde: 'ja',
        zekerheid: sterk ? 0.95 : 0.75,
        bewijs: [context.vindplaats(kop), context.vindplaats(eerste)],
        bijna: null,
      };
    }
    if (!bijna)
      bijna = {
        ...context.vindplaats(kop),
        reden: `onder deze kop staan ${woorden} woorden die tellen`,
        kracht: 0.3,
      };
  }
  return { ...niets(), bijna };
}
