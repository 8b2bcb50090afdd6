/** Carries what people decided on one version over to the next, where the evidence is the same. */
import { zelfdeBewijs } from '../toets/bewijsvergelijking.ts';
import type { Toetsing } from '../toets/toetsing.ts';
import type { Database } from './database.ts';
import { PLANTOETS, schrijfLog } from './logboek.ts';
import { geldendeOordelen } from './oordelen.ts';
import { oordelen } from './schema.ts';

interface Overdracht {
  van: { id: string; toetsing: Toetsing | null };
  naar: { id: string; plan: string | null; toetsing: Toetsing };
}

/** Where the evidence changed the new version gets a 'vervallen': a person is asked again. */
export async function draagOordelenOver(database: Database, { van, naar }: Overdracht): Promise<void> {
  for (const oordeel of (await geldendeOordelen(database, van.id)).values()) {
    if (oordeel.soort === 'ingetrokken') continue;
    const vorige = van.toetsing?.uitkomsten?.find(({ id }) => id === oordeel.criterium);
    const nieuwe = naar.toetsing.uitkomsten?.find(({ id }) => id === oordeel.criterium);
    if (!vorige || !nieuwe) continue;
    const geldt = oordeel.soort !== 'vervallen' && zelfdeBewijs(vorige, nieuwe);
    const soort = geldt ? 'overgenomen' : 'vervallen';
    await database.insert(oordelen).values({
      versie: naar.id,
      criterium: oordeel.criterium,
      soort,
      uitkomst: oordeel.uitkomst,
      automatisch: nieuwe.uitkomst,
      reden: oordeel.reden,
      door: oordeel.door,
    });
    await schrijfLog(database, {
      door: PLANTOETS,
      wat: geldt ? 'oordeel overgenomen' : 'oordeel vervallen',
      plan: naar.plan,
      versie: naar.id,
      criterium: oordeel.criterium,
      voor: { uitkomst: oordeel.uitkomst, versie: van.id },
      na: { uitkomst: geldt ? oordeel.uitkomst : nieuwe.uitkomst },
    });
  }
}
