/**
 * Whether a section as a whole is about something: a lexicon can name words of which one says nothing, but of which many
 * in one section, and hardly any of its counterpart, say whose work the section tells of.
 */
import type { Toetscontext } from './context.ts';

/** At least this part of the sentences of a section, and two of them. */
const DEEL = 0.4;
const MINSTENS = 2;
/** For each of those at most so many sentences that speak of the counterpart. */
const TEGENDEEL = 0.4;

const onthouden = new WeakMap<Toetscontext, Map<string, boolean>>();

/**
 * @param sectie index of the section
 * @param begrippen lexicons; those without `onderdeel` are never what a section as a whole is about
 */
export function heelOnderdeelOver(
  context: Toetscontext,
  sectie: number,
  begrippen: readonly string[],
): boolean {
  return begrippen.some((begrip) => {
    const merktekens = context.kader.begrippen.get(begrip)?.onderdeel;
    if (!merktekens) return false;
    const bekend = onthouden.get(context) ?? new Map<string, boolean>();
    onthouden.set(context, bekend);
    const sleutel = `${sectie} ${begrip}`;
    const antwoord = bekend.get(sleutel) ?? overheerst(context, sectie, merktekens.veel, merktekens.weinig);
    bekend.set(sleutel, antwoord);
    return antwoord;
  });
}

/** Headings count as well: they say what the section is about. */
function overheerst(context: Toetscontext, sectie: number, veel: string, weinig: string): boolean {
  const zinnen = context.zinnenVanSectie(sectie).filter((i) => context.zin(i).soort !== 'koprij');
  const met = (naam: string) => zinnen.filter((i) => context.treffers(i, [naam]).some((t) => t.sterk)).length;
  const aantal = met(veel);
  return aantal >= MINSTENS && aantal >= DEEL * zinnen.length && met(weinig) <= TEGENDEEL * aantal;
}
