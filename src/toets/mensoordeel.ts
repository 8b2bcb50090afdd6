/** What people decided laid over what the rules said: the outcomes that count, with score and readiness to match. */
import type { Kader } from '../kader/kader.ts';
import { bepaalGereed } from './gereed.ts';
import { berekenScore } from './score.ts';
import type { Criteriumuitkomst, Gereed, Score, Toetsing, Uitkomst } from './toetsing.ts';
import { vraagtWerk, werkVoor } from './werk.ts';

/** The outcome that a person gave a criterion instead of the automatic one. */
export interface Mensoordeel {
  /** 'vervallen' does not hold any more: the evidence changed since, and a person is asked again. */
  soort: 'gegeven' | 'overgenomen' | 'vervallen' | 'ingetrokken';
  uitkomst: Uitkomst;
  reden: string;
  door: string;
  moment: Date;
}

/** Outcomes with what people decided, and what follows from them. */
export interface Beslist {
  uitkomsten: Criteriumuitkomst[];
  score: Score;
  gereed: Gereed;
}

/** Whether what a person said holds for this version of the plan. */
export const geldt = ({ soort }: Pick<Mensoordeel, 'soort'>): boolean =>
  soort === 'gegeven' || soort === 'overgenomen';

/**
 * @param oordelen by id of the criterion; those that do not hold are passed over
 * @param kader its weights, and what work and advice go with a criterion
 * @returns outcomes, score and readiness as people see them; null when the plan was not judged
 */
export function pasOordelenToe(
  toetsing: Toetsing,
  oordelen: ReadonlyMap<string, Pick<Mensoordeel, 'soort' | 'uitkomst'>>,
  kader: Pick<Kader, 'gewichten' | 'criteria'>,
): Beslist | null {
  if (!toetsing.uitkomsten?.length) return null;
  const uitkomsten = toetsing.uitkomsten.map((criterium) => {
    const oordeel = oordelen.get(criterium.id);
    if (!oordeel || !geldt(oordeel)) return criterium;
    const { uitkomst } = oordeel;
    // What the rules thought in order has neither work nor advice of its own.
    const regel = kader.criteria.find(({ id }) => id === criterium.id);
    return {
      ...criterium,
      uitkomst,
      zekerheid: 1,
      advies: vraagtWerk(uitkomst) ? criterium.advies || (regel?.advies ?? '') : '',
      inspanning: werkVoor(uitkomst, regel?.inspanning ?? criterium.inspanning),
    };
  });
  return {
    uitkomsten,
    score: berekenScore(uitkomsten, kader.gewichten),
    gereed: bepaalGereed(uitkomsten.filter((u) => u.onderdeel !== 'tijdigheid')),
  };
}
