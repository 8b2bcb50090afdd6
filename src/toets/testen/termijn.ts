import { pastInDeTijd } from '../../termijn/termijn.ts';
import type { Toetscontext } from '../context.ts';
import type { Uitslag } from '../uitslag.ts';

/** The work that is open fits in the time up to the deadline (RK thema 1, jaar 2023). Rests on dates, not on text. */
export function toetsTermijn(context: Toetscontext): Uitslag {
  const { termijn } = context;
  if (!termijn) return { waarde: 'onzeker', zekerheid: 0, bewijs: [], bijna: null };
  return { waarde: pastInDeTijd(termijn.risico) ? 'ja' : 'nee', zekerheid: 0.9, bewijs: [], bijna: null };
}
