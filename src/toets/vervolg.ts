/** Which sentences of a paragraph carry on about the same thing: 'In 2027 is dat klaar' gives its year to the one before. */
import type { Zin } from '../feiten/feiten.ts';
import type { Toetscontext } from './context.ts';
import { woorden } from './woorden.ts';

/** Words that point back to what was just said, or to the rest of it. */
const VERWIJSWOORDEN = new Set(
  (
    'dit dat deze die dezelfde hetzelfde zulke dergelijke zo hiermee hiervoor hierbij hierin hiervan hierop hieraan ' +
    'hierdoor hiertoe hierover hieruit hierna daarmee daarvoor daarbij daarin daarvan daarop daaraan daardoor daartoe ' +
    'daarover daaruit daarom daarna daarnaast vervolgens zij ze hij hem ook eerst ' +
    'rest overige resterende laatste volgende'
  ).split(' '),
);
/** They stand in the first words; further on 'dat' and 'die' mostly begin a clause. */
const AANLOOP = 6;
/** A paragraph comes to its subject in its first sentences, and comes back to it; the very first may set the scene. */
const AANHEF = 3;
/** A bare measurement has no subject of its own: 'In 2025 is 52 procent op tijd' measures what was just said. */
const KALE_METING =
  /^(?:in|over|eind|sinds|vanaf) (?:\p{L}+ )?20\d\d (?:is|was|werd|wordt|moet|ging|lukte) (?:dat )?(?:(?:ruim|ongeveer|bijna|nog|al) )?\d+(?:,\d+)?(?: procent|%)(?! van)/iu;
/** How many sentences a chain reaches, either way. */
const KETEN = 4;

/**
 * @param zin a sentence about these begrippen
 * @returns the sentence itself with those that carry it on. In a paragraph whose heading or opening is about the
 *   begrippen that is the whole paragraph; elsewhere what is chained to it by a word that points back.
 */
export function vervolgVan(context: Toetscontext, zin: Zin, begrippen: readonly string[]): number[] {
  if (zin.soort === 'rij') return [zin.index];
  const alinea = context.zinnenVanBlok(zin.plaats.blok).filter((i) => context.zin(i).rij === zin.rij);
  const opening = alinea[0];
  if (opening === undefined) return [zin.index];
  const raakt = (i: number, sterk: boolean) =>
    context.treffers(i, begrippen).some((t) => !t.ontkend && (t.sterk || !sterk));
  const geopend =
    raakt(opening, true) ||
    (alinea.slice(0, AANHEF).some((i) => raakt(i, true)) && alinea.filter((i) => raakt(i, false)).length > 1);
  if (geopend || context.kopband(zin.plaats.sectie, begrippen).eigen.length) return alinea;

  const plek = alinea.indexOf(zin.index);
  let [van, tot] = [plek, plek];
  while (van > 0 && plek - van < KETEN && verwijst(context.zin(alinea[van] as number))) van--;
  while (tot + 1 < alinea.length && tot - plek < KETEN && verwijst(context.zin(alinea[tot + 1] as number)))
    tot++;
  return alinea.slice(van, tot + 1);
}

/** Whether a sentence goes on about what the one before it says. */
function verwijst(zin: Zin): boolean {
  if (KALE_METING.test(zin.tekst)) return true;
  return woorden(zin.tekst.slice(0, 120))
    .slice(0, AANLOOP)
    .some((woord) => VERWIJSWOORDEN.has(woord.vorm));
}
