import type { Toetscontext } from '../context.ts';
import type { Uitslag } from '../uitslag.ts';

/** The work that is open fits in the time up to the deadline (RK thema 1, jaar 2023). Rests on dates, not on text. */
export function toetsTermijn(context: Toetscontext): Uitslag {
  const { termijn } = context;
  if (!termijn) return { waarde: 'onzeker', zekerheid: 0, bewijs: [], bijna: null };
  const waarde = { laag: 'ja', midden: 'ja', hoog: 'nee', verstreken: 'nee' } as const;
  return { waarde: waarde[termijn.risico], zekerheid: 0.9, bewijs: [], bijna: null };
}
