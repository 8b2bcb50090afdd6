import type { z } from 'zod';
import type { Zin } from '../../feiten/feiten.ts';
import type { Tijdvak, tabelOpties } from '../../kader/schema.ts';
import { type Toetscontext, telt } from '../context.ts';
import { niets, type Uitslag } from '../uitslag.ts';
import { heeftKenmerk, heeftTijd } from './stelling.ts';

/** A table whose header row names all the given columns, with enough rows filled in. */
export function toetsTabel(opties: z.infer<typeof tabelOpties>, context: Toetscontext): Uitslag {
  let bijna: Uitslag['bijna'] = null;
  for (const blok of context.feiten.document.blokken) {
    if (blok.soort !== 'tabel') continue;
    const zinnen = context.zinnenVanBlok(blok.index).map((i) => context.zin(i));
    const eerste = zinnen[0];
    if (!eerste?.lopend) continue;
    const koppen = zinnen.filter((z) => z.soort === 'koprij');
    const kop = koppen.length ? koppen : [eerste];
    if (!opties.kolommen.every((groep) => kop.some((z) => context.treffers(z.index, groep).length))) continue;
    if (!(opties.tijdvak ?? []).every((vak) => kop.some((z) => noemtTijdvak(context, z, vak, opties))))
      continue;
    if (opties.over) {
      const band = context.kopband(blok.sectie, opties.over);
      const rij = zinnen.at(-1);
      const inleiding = rij ? context.inleiding(rij) : null;
      const genoemd = [...kop, ...(inleiding ? [inleiding] : [])].some(
        (z) => context.treffers(z.index, opties.over as string[]).length,
      );
      if (!genoemd && !band.eigen.length && !band.boven.length) continue;
    }
    const rijen = zinnen.filter(
      (z) =>
        telt(z) &&
        !kop.includes(z) &&
        (!opties.kenmerk || heeftKenmerk(context, z, opties.kenmerk)) &&
        !(opties.zonder && context.treffers(z.index, opties.zonder).length),
    );
    if (rijen.length >= opties.minstensRijen) {
      return {
        waarde: 'ja',
        zekerheid: 0.92,
        bewijs: rijen.slice(0, 3).map((z) => context.vindplaats(z)),
        bijna: null,
      };
    }
    bijna ??= {
      ...context.vindplaats(rijen[0] ?? eerste),
      reden: `deze tabel heeft ${rijen.length} rij(en) die tellen`,
      kracht: 0.4,
    };
  }
  return { ...niets(), bijna };
}

/** Whether a header row names a time of this kind, in a column that may count for it. */
function noemtTijdvak(
  context: Toetscontext,
  kop: Zin,
  vak: Tijdvak,
  { tijdvakBuiten }: z.infer<typeof tabelOpties>,
): boolean {
  if (!tijdvakBuiten) return heeftTijd(context, kop, vak);
  let begin = 0;
  const tijden = kop.tekst.split(' | ').flatMap((cel) => {
    const [van, tot] = [begin, begin + cel.length];
    begin = tot + 3;
    if (context.treffersIn(cel, tijdvakBuiten).length) return [];
    return kop.tijden.filter(({ positie }) => positie >= van && positie < tot);
  });
  return heeftTijd(context, { ...kop, tijden }, vak);
}
