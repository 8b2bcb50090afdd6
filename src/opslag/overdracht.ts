/** Carries what people decided on one version over to the next, where the evidence is the same. */
import { zelfdeBewijs } from '../toets/bewijsvergelijking.ts';
import type { Database } from './database.ts';
import { eq } from './drizzle.ts';
import { PLANTOETS, schrijfLog } from './logboek.ts';
import { geldendeOordelen } from './oordelen.ts';
import { oordelen, versies } from './schema.ts';
import { GEHEEL, vorigeVersie } from './versieregel.ts';

/**
 * Gives a judged version the verdicts of the version before it in its plan. Where the evidence changed it gets a
 * 'vervallen': a person is asked again. What people already said of this version itself stands.
 */
export async function neemOordelenOver(database: Database, id: string): Promise<void> {
  const [naar] = await database.select(GEHEEL).from(versies).where(eq(versies.id, id));
  const van = await vorigeVersie(database, id);
  if (!naar || !van) return;
  const eigen = await geldendeOordelen(database, id);
  for (const oordeel of (await geldendeOordelen(database, van.id)).values()) {
    const { criterium, uitkomst, reden, door } = oordeel;
    if (oordeel.soort === 'ingetrokken' || eigen.has(criterium)) continue;
    const vorige = van.toetsing?.uitkomsten?.find((u) => u.id === criterium);
    const nieuwe = naar.toetsing?.uitkomsten?.find((u) => u.id === criterium);
    if (!vorige || !nieuwe) continue;
    const geldt = oordeel.soort !== 'vervallen' && zelfdeBewijs(vorige, nieuwe);
    const soort = geldt ? 'overgenomen' : 'vervallen';
    await database
      .insert(oordelen)
      .values({ versie: id, criterium, soort, uitkomst, automatisch: nieuwe.uitkomst, reden, door });
    await schrijfLog(database, {
      door: PLANTOETS,
      wat: geldt ? 'oordeel overgenomen' : 'oordeel vervallen',
      plan: naar.plan,
      versie: id,
      criterium,
      voor: { uitkomst, versie: van.id },
      na: { uitkomst: geldt ? uitkomst : nieuwe.uitkomst },
    });
  }
}
