/** How far the judging of what came in is, in all, with an estimate of how long it will still take. */
import type { Rondeversie } from '../opslag/opslag.ts';
import { type Stand, standVan } from './stand.ts';

export interface Rondevoortgang {
  klaar: number;
  totaal: number;
  /** Minutes that it will still take, rounded up; null while that cannot be told. */
  minuten: number | null;
  /** Those under way first, then the first of those that wait. */
  standen: Stand[];
}

/** More bars tell nothing more. */
const HOOGSTENS = 20;

/**
 * @param versies all; what belongs to the uploads of which something still runs counts
 * @returns null when nothing runs
 */
export function voortgangVan(versies: readonly Rondeversie[]): Rondevoortgang | null {
  const lopend = versies.filter(({ status }) => status === 'wacht' || status === 'bezig');
  if (!lopend.length) return null;
  const aanleveringen = new Set(lopend.map(({ aanlevering }) => aanlevering));
  const samen = versies.filter(({ aanlevering }) => aanleveringen.has(aanlevering));
  const klaar = samen.filter(({ status }) => status !== 'wacht' && status !== 'bezig');
  const begin = samen.reduce((eerst, { aangemaakt }) => Math.min(eerst, aangemaakt.getTime()), Infinity);
  const laatst = klaar.reduce((laatste, { bijgewerkt }) => Math.max(laatste, bijgewerkt.getTime()), begin);
  const perPlan = klaar.length && laatst > begin ? (laatst - begin) / klaar.length : null;
  return {
    klaar: klaar.length,
    totaal: samen.length,
    minuten: perPlan && Math.ceil((perPlan * lopend.length) / 60_000),
    standen: lopend
      .toSorted((a, b) => Number(a.status === 'wacht') - Number(b.status === 'wacht'))
      .slice(0, HOOGSTENS)
      .map((versie) => standVan({ ...versie, toetsing: null })),
  };
}
