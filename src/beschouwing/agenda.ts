/** The improvement agenda: the gaps that most plans share, with what mends them. */
import type { Kader } from '../kader/kader.ts';
import type { Plicht } from '../toets/toetsing.ts';
import { nietLeeg, type Verwijzing, type Verwijzingen, verwijsNaarPlan } from './bewering.ts';
import type { Inbreng } from './inbreng.ts';

/** A criterion that plans leave open. */
export interface Agendapunt {
  readonly criterium: string;
  readonly titel: string;
  readonly plicht: Plicht;
  /** What the kader advises to do about it: our words, not those of a plan. */
  readonly advies: string;
  /** Plans for which it was judged: where it does not hold, or could not be judged, a plan is left out. */
  readonly beoordeeld: number;
  readonly ontbreekt: readonly Verwijzing[];
  readonly deels: readonly Verwijzing[];
  /** The two together. */
  readonly open: Verwijzingen;
}

const GEWICHT: Record<Plicht, number> = { verplicht: 3, verwacht: 2, gewenst: 1, signaal: 0.5 };
/** A gap is shared when at least this share of the plans has it, and at least two. */
const GEDEELD = 0.25;

/**
 * Of the kern and the speerpunten: what stands in the document itself and the deadline are no matter of the Rijk as a whole.
 *
 * @returns the gaps most shared first, weighed by duty; a gap in half counts half
 */
export function maakAgenda(inbrengen: readonly Inbreng[], kader: Kader, hoeveel = 10): Agendapunt[] {
  const adviezen = new Map(kader.criteria.map(({ id, advies }) => [id, advies]));
  const perCriterium = new Map<string, Stand>();
  for (const inbreng of inbrengen) {
    for (const { id, titel, plicht, onderdeel, uitkomst } of inbreng.uitkomsten) {
      if (onderdeel !== 'kern' && onderdeel !== 'speerpunten') continue;
      const stand = perCriterium.get(id) ?? { titel, plicht, beoordeeld: 0, ontbreekt: [], deels: [] };
      if (GEWICHT[plicht] > GEWICHT[stand.plicht]) stand.plicht = plicht;
      if (uitkomst !== 'nvt' && uitkomst !== 'onzeker') stand.beoordeeld++;
      if (uitkomst === 'ontbreekt') stand.ontbreekt.push(verwijsNaarPlan(inbreng));
      if (uitkomst === 'deels') stand.deels.push(verwijsNaarPlan(inbreng));
      perCriterium.set(id, stand);
    }
  }
  return [...perCriterium]
    .flatMap(([criterium, stand]): Agendapunt[] => {
      const open = nietLeeg([...stand.ontbreekt, ...stand.deels]);
      if (!open || open.length < Math.max(Math.min(2, inbrengen.length), stand.beoordeeld * GEDEELD))
        return [];
      return [{ criterium, ...stand, advies: adviezen.get(criterium) ?? '', open }];
    })
    .sort((a, b) => druk(b) - druk(a) || a.criterium.localeCompare(b.criterium, 'nl', { numeric: true }))
    .slice(0, hoeveel);
}

interface Stand {
  titel: string;
  plicht: Plicht;
  beoordeeld: number;
  ontbreekt: Verwijzing[];
  deels: Verwijzing[];
}

const druk = ({ plicht, ontbreekt, deels, beoordeeld }: Agendapunt): number =>
  (GEWICHT[plicht] * (ontbreekt.length + deels.length / 2)) / Math.max(1, beoordeeld);
