import type { z } from 'zod';
import type { Bedrag } from '../../feiten/feiten.ts';
import type { bedragenOpties } from '../../kader/schema.ts';
import type { Toetscontext } from '../context.ts';
import { HOOGSTENS_BEWIJS, niets, type Uitslag, type Vindplaats } from '../uitslag.ts';

/** Amounts of money, for enough different years when asked. */
export function toetsBedragen(opties: z.infer<typeof bedragenOpties>, context: Toetscontext): Uitslag {
  const periode = context.feiten.identificatie.periode?.waarde;
  const gekozen = context.feiten.bedragen.filter((bedrag) => {
    if (
      opties.binnen === 'planperiode' &&
      periode &&
      bedrag.jaar !== null &&
      (bedrag.jaar < periode.van || bedrag.jaar > periode.tot)
    )
      return false;
    return !opties.over || gaatOver(context, bedrag, opties.over);
  });
  const jaren = new Set(gekozen.flatMap((bedrag) => (bedrag.jaar === null ? [] : [bedrag.jaar])));
  const eerste = gekozen[0];
  if (
    gekozen.length >= opties.minstens &&
    (opties.verschillendeJaren === 1 || jaren.size >= opties.verschillendeJaren)
  ) {
    return { waarde: 'ja', zekerheid: 0.93, bewijs: bewijsVan(context, gekozen), bijna: null };
  }
  if (!eerste) return niets();
  const reden = `er staan bedragen voor ${jaren.size} ${jaren.size === 1 ? 'jaar' : 'jaren'} van de planperiode`;
  return { ...niets(0.8), bijna: { ...(bewijsVan(context, [eerste])[0] as Vindplaats), reden, kracht: 0.5 } };
}

function gaatOver(context: Toetscontext, bedrag: Bedrag, begrippen: readonly string[]): boolean {
  if (context.treffersIn(bedrag.post, begrippen).some((t) => !t.ontkend)) return true;
  const zin = zinVan(context, bedrag);
  return zin !== null && bedrag.positie >= 0 && context.treffers(zin, begrippen).some((t) => !t.ontkend);
}

function zinVan(context: Toetscontext, bedrag: Bedrag): number | null {
  return (
    context.zinnenVanBlok(bedrag.plaats.blok).find((i) => context.zin(i).tekst.includes(bedrag.tekst)) ?? null
  );
}

/** Different sentences or rows in which the amounts stand. */
function bewijsVan(context: Toetscontext, bedragen: readonly Bedrag[]): Vindplaats[] {
  const zinnen = new Set<number>();
  const bewijs: Vindplaats[] = [];
  for (const bedrag of bedragen) {
    if (bewijs.length >= HOOGSTENS_BEWIJS) break;
    const zin = zinVan(context, bedrag);
    if (zin === null) bewijs.push({ citaat: bedrag.tekst, plaats: bedrag.plaats });
    else if (!zinnen.has(zin)) {
      zinnen.add(zin);
      bewijs.push(context.vindplaats(context.zin(zin)));
    }
  }
  return bewijs;
}
