/** What people decided, for formats that programs read: beside the Toetsing, which stays as the rules left it. */
import { pasOordelenToe } from '../toets/mensoordeel.ts';
import type { Toetsing, Uitkomst } from '../toets/toetsing.ts';
import type { Beslissing } from './weergave.ts';

/** What a person said of a criterion. */
interface Oordeelregel {
  criterium: string;
  soort: string;
  uitkomst: Uitkomst;
  /** What the rules say; null for a criterion that is not in this toetsing. */
  automatisch: Uitkomst | null;
  reden: string;
  door: string;
  /** RFC 3339. */
  moment: string;
}

/** A Toetsing with what people decided; without `beslist` where nobody could decide anything. */
export interface BeslisteToetsing extends Toetsing {
  beslist?: {
    score: NonNullable<Toetsing['score']>;
    gereed: NonNullable<Toetsing['gereed']>;
    /** The outcomes that count. */
    uitkomsten: { id: string; uitkomst: Uitkomst }[];
    oordelen: Oordeelregel[];
  };
}

/** @returns the toetsing itself where there is no beslissing, or nothing was judged */
export function metBeslissing(toetsing: Toetsing, beslissing: Beslissing | undefined): BeslisteToetsing {
  const beslist = beslissing && pasOordelenToe(toetsing, beslissing.oordelen, beslissing.kader);
  if (!beslist) return toetsing;
  const automatisch = new Map(toetsing.uitkomsten?.map(({ id, uitkomst }) => [id, uitkomst]));
  return {
    ...toetsing,
    beslist: {
      score: beslist.score,
      gereed: beslist.gereed,
      uitkomsten: beslist.uitkomsten.map(({ id, uitkomst }) => ({ id, uitkomst })),
      oordelen: [...beslissing.oordelen].map(([criterium, { soort, uitkomst, reden, door, moment }]) => ({
        ...{ criterium, soort, uitkomst, automatisch: automatisch.get(criterium) ?? null, reden, door },
        moment: moment.toISOString(),
      })),
    },
  };
}
