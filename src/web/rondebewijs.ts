/** The evidence of plans on one criterion as tables: the plans below, what is asked beside each other. */
import type { Inbreng } from '../beschouwing/inbreng.ts';
import type { Uitkomst } from '../toets/toetsing.ts';
import { bewijsadres, plaatslabel } from './rondeplaats.ts';

export interface Bewijstabel {
  /** Versions of the kader by which these plans were judged. */
  kaders: string[];
  /** What was asked: the columns. */
  elementen: string[];
  rijen: {
    plan: Pick<Inbreng, 'id' | 'ministerie' | 'bestand' | 'kader'>;
    uitkomst: Uitkomst;
    /** In the order of elementen. */
    cellen: { aanwezig: boolean; bewijs: { citaat: string; label: string; adres: string }[] }[];
  }[];
}

/** @returns one table for all plans of which the criterion asked the same; that of most plans first */
export function bewijstabellen(plannen: readonly Inbreng[], criterium: string): Bewijstabel[] {
  const gevonden = plannen.flatMap((inbreng) => {
    const uitkomst = inbreng.uitkomsten.find(({ id }) => id === criterium);
    return uitkomst ? [{ inbreng, uitkomst }] : [];
  });
  return [...Map.groupBy(gevonden, ({ uitkomst }) => uitkomst.vingerafdruk).values()]
    .sort((a, b) => b.length - a.length)
    .map((groep) => ({
      kaders: [...new Set(groep.map(({ inbreng }) => inbreng.kader))].sort(),
      elementen: groep[0]?.uitkomst.elementen.map(({ element }) => element) ?? [],
      rijen: groep.map(({ inbreng, uitkomst }) => ({
        plan: inbreng,
        uitkomst: uitkomst.uitkomst,
        cellen: uitkomst.elementen.map(({ aanwezig, bewijs }) => ({
          aanwezig,
          bewijs: eenmalig(inbreng, bewijs).flatMap((nummer) => {
            const citaat = inbreng.citaten[nummer];
            if (!citaat) return [];
            const label = plaatslabel({ ...inbreng, ...citaat });
            return [{ citaat: citaat.citaat, label, adres: bewijsadres(inbreng.id, criterium, citaat) }];
          }),
        })),
      })),
    }));
}

/** The same sentence of a plan once, wherever it stands. */
function eenmalig({ citaten }: Inbreng, nummers: readonly number[]): number[] {
  const perTekst = new Map(nummers.toReversed().map((nummer) => [citaten[nummer]?.citaat, nummer]));
  return nummers.filter((nummer) => perTekst.get(citaten[nummer]?.citaat) === nummer);
}
