import type { z } from 'zod';
import type { sectieOpties } from '../../kader/schema.ts';
import { type Toetscontext, telt } from '../context.ts';
import { niets, type Uitslag } from '../uitslag.ts';
import { bestaatUit } from './geheel.ts';

/** A longer section has more to say than that it is not there yet. */
const KORT = 4;

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
    if (woorden < KORT * opties.minstensWoorden && zegtDatHetErNietIs(sectie, opties.over, context)) {
      bijna ??= {
        ...context.vindplaats(kop),
        reden: 'de eerste zin onder deze kop stelt dit uit',
        kracht: 0.3,
      };
      continue;
    }
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

/** 'De samenvatting wordt geschreven zodra ...' right under its own heading: what follows is about the delay. */
function zegtDatHetErNietIs(sectie: number, over: readonly string[], context: Toetscontext): boolean {
  const eerste = context
    .zinnenVanSectie(sectie)
    .map((i) => context.zin(i))
    .find((zin) => zin.soort !== 'kop');
  if (eerste?.polariteit !== 'ontkend' && eerste?.polariteit !== 'uitgesteld') return false;
  return context.treffers(eerste.index, over).some((t) => t.sterk);
}
