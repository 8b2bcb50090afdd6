import type { z } from 'zod';
import type { gebrekOpties } from '../../kader/schema.ts';
import type { Toetscontext } from '../context.ts';
import { zoekGebrek } from '../gebreken/register.ts';
import type { Uitslag } from '../uitslag.ts';

/** A defect in the document itself. 'ja' means that it is not there: the findings are the evidence of a 'nee'. */
export function toetsGebrek(opties: z.infer<typeof gebrekOpties>, context: Toetscontext): Uitslag {
  const gebrek = zoekGebrek(opties, context.feiten);
  const bewijs = gebrek.bevindingen.map(({ citaat, plaats }) => ({ citaat, plaats }));
  const eerste = gebrek.bevindingen[0];
  const waarde = gebrek.gevonden === null ? 'onzeker' : gebrek.gevonden ? 'nee' : 'ja';
  return {
    waarde,
    zekerheid: gebrek.zekerheid,
    bewijs: waarde === 'ja' ? [] : bewijs,
    bijna: eerste ? { citaat: eerste.citaat, plaats: eerste.plaats, reden: eerste.reden, kracht: 0.5 } : null,
    ...(gebrek.nvt ? { nvt: true } : {}),
  };
}
