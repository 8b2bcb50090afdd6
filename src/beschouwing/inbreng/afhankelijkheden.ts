/** On whom or what a plan says it depends, by the words of K22. */
import type { Zin } from '../../feiten/feiten.ts';
import type { Toetscontext } from '../../toets/context.ts';
import type { Afhankelijkheid } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';
import { isEigenMinisterie, type NamenPerZin } from './namen.ts';
import { mogelijkeZinnen, onderKop } from './stellingen.ts';

const HOOGSTENS = 40;
const WOORDEN = ['harde-afhankelijkheid'];
const KOPPEN = ['harde-afhankelijkheidskop'];
const PARTIJ = ['partij'];
const NIET = ['geen-afhankelijkheid', 'afhankelijkheid-van-anderen'];

/** @returns in reading order: sentences that say it with a party, and the rows and items under a heading that says it */
export function maakAfhankelijkheden(
  context: Toetscontext,
  namen: NamenPerZin,
  citaten: Citaten,
): Afhankelijkheid[] {
  const ministerie = context.feiten.identificatie.ministerie?.waarde ?? null;
  const uit: Afhankelijkheid[] = [];
  for (const zin of mogelijkeZinnen(context, [...WOORDEN, ...KOPPEN])) {
    if (!kan(zin) || context.treffers(zin.index, NIET).length) continue;
    const genoemd = (namen.get(zin.index) ?? []).filter(
      (naam) => naam.soort !== 'leverancier' && !isEigenMinisterie(naam, ministerie),
    );
    const partij = genoemd.length > 0 || context.treffers(zin.index, PARTIJ).some((t) => !t.ontkend);
    const gezegd = context.treffers(zin.index, WOORDEN).some((t) => t.sterk && !t.ontkend);
    const opgesomd = zin.soort === 'rij' || zin.soort === 'punt' || partij;
    if (!(gezegd && partij) && !(opgesomd && onderKop(context, zin, KOPPEN))) continue;
    uit.push({
      van: [...new Set(genoemd.map(({ sleutel }) => sleutel))],
      wanneer: zin.tijden[0]?.wanneer ?? null,
      citaat: citaten.zin(zin, genoemd[0]?.positie),
    });
    if (uit.length === HOOGSTENS) break;
  }
  return uit;
}

/** What another does can be what the plan waits for. */
function kan({ lopend, soort, polariteit }: Zin): boolean {
  return (
    lopend && soort !== 'kop' && soort !== 'koprij' && (polariteit === 'beweerd' || polariteit === 'ander')
  );
}
