import type { z } from 'zod';
import type { Bedrag, Zin } from '../../feiten/feiten.ts';
import type { bedragenOpties } from '../../kader/schema.ts';
import { type Toetscontext, telt } from '../context.ts';
import { HOOGSTENS_BEWIJS, niets, type Uitslag, type Vindplaats } from '../uitslag.ts';
import { bestaatUit } from './geheel.ts';

interface Vondst {
  zin: Zin;
  bedrag: Bedrag;
}

/** Amounts of money that the plan claims as its own, for enough different years when asked. */
export function toetsBedragen(opties: z.infer<typeof bedragenOpties>, context: Toetscontext): Uitslag {
  const periode = context.feiten.identificatie.periode?.waarde;
  const gekozen: Vondst[] = [];
  for (const zin of context.feiten.zinnen) {
    if (!zin.bedragen.length || !telt(zin)) continue;
    for (const bedrag of zin.bedragen) {
      const jaar = opties.binnen === 'planperiode' ? bedrag.jaar : null;
      if (periode && jaar !== null && (jaar < periode.van || jaar > periode.tot)) continue;
      if (!opties.over || gaatOver(context, zin, bedrag, opties.over, opties.helePost))
        gekozen.push({ zin, bedrag });
    }
  }
  const jaren = new Set(gekozen.flatMap(({ bedrag }) => (bedrag.jaar === null ? [] : [bedrag.jaar])));
  const bewijs = bewijsVan(context, gekozen);
  if (
    gekozen.length >= opties.minstens &&
    (opties.verschillendeJaren === 1 || jaren.size >= opties.verschillendeJaren)
  ) {
    return { waarde: 'ja', zekerheid: 0.93, bewijs, bijna: null };
  }
  const eerste = bewijs[0];
  if (!eerste) return niets();
  const reden = `er staan bedragen voor ${jaren.size} ${jaren.size === 1 ? 'jaar' : 'jaren'} van de planperiode`;
  return { ...niets(0.8), bijna: { ...eerste, reden, kracht: 0.5 } };
}

/** By what the amount is for; in running text also by its sentence, in a table the other cells say nothing on it. */
function gaatOver(
  context: Toetscontext,
  zin: Zin,
  bedrag: Bedrag,
  begrippen: readonly string[],
  helePost: boolean,
): boolean {
  if (helePost) return bestaatUit(bedrag.post, context.treffersIn(bedrag.post, begrippen));
  if (context.treffersIn(bedrag.post, begrippen).some((t) => !t.ontkend)) return true;
  return bedrag.positie >= 0 && context.treffers(zin.index, begrippen).some((t) => !t.ontkend);
}

/** Different sentences or rows in which the amounts stand. */
function bewijsVan(context: Toetscontext, vondsten: readonly Vondst[]): Vindplaats[] {
  const zinnen = new Set(vondsten.map(({ zin }) => zin));
  return [...zinnen].slice(0, HOOGSTENS_BEWIJS).map((zin) => context.vindplaats(zin));
}
