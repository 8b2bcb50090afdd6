import type { z } from 'zod';
import type { mijlpalenOpties } from '../../kader/schema.ts';
import type { Toetscontext } from '../context.ts';
import { HOOGSTENS_BEWIJS, niets, type Uitslag } from '../uitslag.ts';
import { staatBij } from './stelling.ts';

/** Milestones with a year, quarter or date, spread over enough years. */
export function toetsMijlpalen(opties: z.infer<typeof mijlpalenOpties>, context: Toetscontext): Uitslag {
  const periode = context.feiten.identificatie.periode?.waarde;
  const gekozen = context.feiten.mijlpalen.filter((mijlpaal) => {
    if (
      opties.binnen === 'planperiode' &&
      periode &&
      (mijlpaal.jaar < periode.van || mijlpaal.jaar > periode.tot)
    )
      return false;
    if (opties.zonder && staatBij(context, context.zin(mijlpaal.zin), opties.zonder)) return false;
    return !opties.over || context.treffers(mijlpaal.zin, opties.over).length > 0;
  });
  const jaren = new Map(gekozen.map((mijlpaal) => [mijlpaal.jaar, mijlpaal]));
  const zinnen = [...new Set([...jaren.values(), ...gekozen].map((mijlpaal) => mijlpaal.zin))];
  const bewijs = zinnen.slice(0, HOOGSTENS_BEWIJS).map((i) => context.vindplaats(context.zin(i)));
  if (gekozen.length >= opties.minstens && jaren.size >= opties.verschillendeJaren) {
    return { waarde: 'ja', zekerheid: 0.93, bewijs, bijna: null };
  }
  const eerste = bewijs[0];
  if (!eerste) return niets();
  const reden = `er ${gekozen.length === 1 ? 'is 1 mijlpaal' : `zijn ${gekozen.length} mijlpalen`} in ${jaren.size} planjaar of planjaren`;
  return { ...niets(0.8), bijna: { ...eerste, reden, kracht: 0.5 } };
}
