/** The deadline of a plan that was judged before, as it stands today and with the dates of its ministry. */
import type { Kaderbestand } from '../kader/kader.ts';
import type { Criteriumuitkomst, Termijn, Toetsing } from '../toets/toetsing.ts';
import type { EigenData } from './mijlpalen.ts';
import { bepaalTermijn, openWerk } from './termijn.ts';

export interface Termijnopties {
  /** ISO date of today in Europe/Amsterdam. */
  vandaag: string;
  kader: Pick<Kaderbestand, 'mijlpalen' | 'drempels'>;
  /** Days that the ministry set itself for the year in which the plan is due (eigenDataVan). */
  eigenData?: EigenData | undefined;
  /** Year in which the plan is due; left out: the year that was meant when it was judged. */
  indienjaar?: number | undefined;
  /** The outcomes that count, with what people decided (pasOordelenToe); left out: the automatic ones. */
  uitkomsten?: readonly Pick<Criteriumuitkomst, 'inspanning' | 'plicht'>[] | undefined;
}

/**
 * @returns the Termijn of today instead of that of the day on which the plan was judged; its own when nothing was judged,
 *   null when it has none
 */
export function termijnVandaag(toetsing: Toetsing, opties: Termijnopties): Termijn | null {
  const { termijn } = toetsing;
  if (!termijn || !toetsing.uitkomsten?.length) return termijn ?? null;
  return bepaalTermijn({
    vandaag: opties.vandaag,
    periode: null,
    // What was meant may be another year than the period says: the sender can choose it.
    indienjaar: opties.indienjaar ?? Number(termijn.datum.slice(0, 4)),
    open: openWerk(opties.uitkomsten ?? toetsing.uitkomsten),
    mijlpalen: opties.kader.mijlpalen,
    eigenData: opties.eigenData,
    drempels: opties.kader.drempels.risico,
  });
}

/**
 * @param data as the store keeps them (opslag.termijndata.jaar)
 * @returns the days of one ministry
 */
export function eigenDataVan(
  data: readonly { ministerie: string; mijlpaal: string; datum: string }[],
  ministerie: string,
): EigenData {
  return new Map(
    data.filter((een) => een.ministerie === ministerie).map(({ mijlpaal, datum }) => [mijlpaal, datum]),
  );
}
