/** What a test says: the value, how sure, and the text it rests on. */
import type { Plaats } from '../feiten/feiten.ts';

/** A piece of the plan, verbatim, with its place. */
export interface Vindplaats {
  citaat: string;
  plaats: Plaats;
}

export interface Uitslag {
  /** 'deels' only for tests that know a half answer, such as a plan period of the wrong length. */
  waarde: 'ja' | 'deels' | 'nee' | 'onzeker';
  /** 0 to 1: how sure the test is of this value. */
  zekerheid: number;
  /** Best first. */
  bewijs: Vindplaats[];
  /** What came nearest to a 'ja', and why it does not count (in Dutch). */
  bijna: (Vindplaats & { reden: string; kracht: number }) | null;
  /** The criterion does not hold for this kind of file. */
  nvt?: boolean;
}

/** A 'nee' in which nothing came near. */
export function niets(zekerheid = 0.85): Uitslag {
  return { waarde: 'nee', zekerheid, bewijs: [], bijna: null };
}

/** How many pieces of evidence an element shows at most. */
export const HOOGSTENS_BEWIJS = 4;
