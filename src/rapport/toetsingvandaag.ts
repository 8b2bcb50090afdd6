/** A plan that was judged before, as it stands today: the deadline with the dates of its ministry and what people decided. */
import type { Kader } from '../kader/kader.ts';
import { JAREN } from '../termijn/kalender.ts';
import { pastInDeTijd } from '../termijn/termijn.ts';
import { eigenDataVan, termijnVandaag } from '../termijn/toetsingtermijn.ts';
import { type Mensoordeel, pasOordelenToe } from '../toets/mensoordeel.ts';
import { berekenScore } from '../toets/score.ts';
import type { Criteriumuitkomst, Termijn, Toetsing } from '../toets/toetsing.ts';
import { vraagtWerk } from '../toets/werk.ts';

/** As much as is needed of the plan under which a version is kept. */
interface Bewaardplan {
  ministerie: string | null;
  periode: { van: number; tot: number } | null;
}

export interface Vandaagvraag {
  /** ISO date of today in Europe/Amsterdam. */
  vandaag: string;
  kader: Pick<Kader, 'criteria' | 'gewichten' | 'mijlpalen' | 'drempels'>;
  /** Null for a version that belongs to none. */
  plan: Bewaardplan | null;
  /** What ministries set themselves for the year in which the plan is due (opslag.termijndata.jaar). */
  data: readonly { ministerie: string; mijlpaal: string; datum: string }[];
  /** By id of the criterion. */
  oordelen: ReadonlyMap<string, Mensoordeel>;
}

/** @returns the year in which it is due: of its plan, where a person may have put it; otherwise as it was judged; or null */
export function indienjaarVan(
  { termijn }: { termijn?: Termijn | null },
  plan: Bewaardplan | null,
): number | null {
  const van = plan?.periode?.van ?? 0;
  if (van > JAREN.van && van <= JAREN.tot) return van - 1;
  return termijn ? Number(termijn.datum.slice(0, 4)) : null;
}

/**
 * @returns the toetsing with the deadline of today, and with the criteria on timeliness judged by that; the others are as
 *   they were. Unchanged where nothing was judged.
 */
export function toetsingVandaag(toetsing: Toetsing, vraag: Vandaagvraag): Toetsing {
  const { vandaag, kader, plan, data, oordelen } = vraag;
  const ministerie = plan?.ministerie ?? toetsing.plan?.ministerie;
  const termijn = termijnVandaag(toetsing, {
    vandaag,
    kader,
    eigenData: ministerie ? eigenDataVan(data, ministerie) : undefined,
    indienjaar: indienjaarVan(toetsing, plan) ?? undefined,
    uitkomsten: pasOordelenToe(toetsing, oordelen, kader)?.uitkomsten,
  });
  if (!termijn || !toetsing.uitkomsten) return toetsing;
  const uitkomsten = toetsing.uitkomsten.map((criterium) => opTijd(criterium, termijn, kader));
  const { score } = toetsing;
  const { tijdigheid } = berekenScore(uitkomsten, kader.gewichten).onderdelen;
  return {
    ...toetsing,
    uitkomsten,
    termijn,
    ...(score ? { score: { ...score, onderdelen: { ...score.onderdelen, tijdigheid } } } : {}),
  };
}

function opTijd(
  criterium: Criteriumuitkomst,
  termijn: Termijn,
  kader: Pick<Kader, 'criteria'>,
): Criteriumuitkomst {
  const { uitkomst: toen, onderdeel, id } = criterium;
  if (onderdeel !== 'tijdigheid' || toen === 'onzeker' || toen === 'nvt') return criterium;
  const aanwezig = pastInDeTijd(termijn.risico);
  const uitkomst = aanwezig ? 'voldoet' : 'ontbreekt';
  return {
    ...criterium,
    uitkomst,
    toelichting: termijn.toelichting,
    elementen: criterium.elementen.map((element) => ({ ...element, aanwezig })),
    advies: vraagtWerk(uitkomst) ? (kader.criteria.find((regel) => regel.id === id)?.advies ?? '') : '',
  };
}
