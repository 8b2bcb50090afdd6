import type { z } from 'zod';
import type { identificatieOpties, periodeOpties } from '../../kader/schema.ts';
import type { Toetscontext } from '../context.ts';
import { niets, type Uitslag } from '../uitslag.ts';

/** The plan tells its ministry, period, version or title. */
export function toetsIdentificatie(
  opties: z.infer<typeof identificatieOpties>,
  context: Toetscontext,
): Uitslag {
  const vondst = context.feiten.identificatie[opties.veld];
  if (!vondst) return niets();
  return {
    waarde: 'ja',
    zekerheid: 0.95,
    bewijs: [{ citaat: vondst.citaat, plaats: vondst.plaats }],
    bijna: null,
  };
}

/** The plan period counts the asked number of calendar years, first and last included; another length is half an answer. */
export function toetsPeriode(opties: z.infer<typeof periodeOpties>, context: Toetscontext): Uitslag {
  const vondst = context.feiten.identificatie.periode;
  if (!vondst) return niets();
  const jaren = vondst.waarde.tot - vondst.waarde.van + 1;
  const plek = { citaat: vondst.citaat, plaats: vondst.plaats };
  if (jaren >= opties.minstens && jaren <= opties.hoogstens)
    return { waarde: 'ja', zekerheid: 0.95, bewijs: [plek], bijna: null };
  const reden = `de planperiode telt ${jaren} ${jaren === 1 ? 'jaar' : 'jaren'}`;
  return { waarde: 'deels', zekerheid: 0.95, bewijs: [plek], bijna: { ...plek, reden, kracht: 0.5 } };
}
