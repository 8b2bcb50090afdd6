/** Two versions of a plan beside each other: which outcomes became better, worse, or stayed. */
import type { Criteriumuitkomst, Onderdeel, Uitkomst } from '../toets/toetsing.ts';

/**
 * beter, slechter, gelijk: both could be judged. anders: one of them was onzeker or nvt, so that no direction can be told.
 * nieuw, vervallen: the criterion is only in the later, only in the earlier one, as when the kader changed.
 */
export type Verandering = 'slechter' | 'beter' | 'anders' | 'nieuw' | 'vervallen' | 'gelijk';

export interface Verschil {
  id: string;
  titel: string;
  onderdeel: Onderdeel;
  /** Null where the version does not have the criterion. */
  oud: Uitkomst | null;
  nieuw: Uitkomst | null;
  verandering: Verandering;
}

export interface Vergelijking {
  verschillen: Verschil[];
  /** How many criteria have which change. */
  telling: Record<Verandering, number>;
}

const RANG: Partial<Record<Uitkomst, number>> = { ontbreekt: 0, deels: 1, voldoet: 2 };

type Vergelijkbaar = Pick<Criteriumuitkomst, 'id' | 'titel' | 'onderdeel' | 'uitkomst'>;

/** @returns all criteria of both, in the order of the later version; those that it lost last */
export function vergelijkVersies(
  oud: readonly Vergelijkbaar[],
  nieuw: readonly Vergelijkbaar[],
): Vergelijking {
  const eerder = new Map(oud.map((criterium) => [criterium.id, criterium]));
  const later = new Set(nieuw.map(({ id }) => id));
  const verschillen = [
    ...nieuw.map((criterium) => verschil(eerder.get(criterium.id) ?? null, criterium)),
    ...oud.filter(({ id }) => !later.has(id)).map((criterium) => verschil(criterium, null)),
  ];
  const telling = { slechter: 0, beter: 0, anders: 0, nieuw: 0, vervallen: 0, gelijk: 0 };
  for (const { verandering } of verschillen) telling[verandering] += 1;
  return { verschillen, telling };
}

function verschil(oud: Vergelijkbaar | null, nieuw: Vergelijkbaar | null): Verschil {
  const { id, titel, onderdeel } = (nieuw ?? oud) as Vergelijkbaar;
  const [van, naar] = [oud?.uitkomst ?? null, nieuw?.uitkomst ?? null];
  return { id, titel, onderdeel, oud: van, nieuw: naar, verandering: veranderingVan(van, naar) };
}

function veranderingVan(oud: Uitkomst | null, nieuw: Uitkomst | null): Verandering {
  if (oud === null) return 'nieuw';
  if (nieuw === null) return 'vervallen';
  if (oud === nieuw) return 'gelijk';
  const [van, naar] = [RANG[oud], RANG[nieuw]];
  if (van === undefined || naar === undefined) return 'anders';
  return naar > van ? 'beter' : 'slechter';
}
