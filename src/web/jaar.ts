/** Gathers from the store what the deadlines of a year are made of. */
import { ministeries, ministeriesIn } from '../feiten/ministeries.ts';
import { EERSTE_JAAR, type Jaaroverzicht, maakJaaroverzicht } from '../rapport/jaaroverzicht.ts';
import { nieuwsteBeoordeelde, versiesIn } from '../rapport/jaarversies.ts';
import type { Omgeving } from './app.ts';

/** What the deadlines need of the service. */
export type Jaarbron = Pick<Omgeving, 'opslag' | 'kader' | 'vandaag'>;

/** Years ahead for which dates can be seen and set: as far as a plan that is made now can reach. */
const VOORUIT = 5;

/** @returns the first and last year that can be asked for */
export function jarenVan({ vandaag }: Pick<Jaarbron, 'vandaag'>): { van: number; tot: number } {
  return { van: EERSTE_JAAR, tot: Math.max(EERSTE_JAAR, Number(vandaag().slice(0, 4)) + VOORUIT) };
}

/**
 * @param jaar year in which the plans are due, within jarenVan
 * @returns how every ministry stands, with what people decided and with the dates of the ministries
 */
export async function haalJaaroverzicht(
  { opslag, kader, vandaag }: Jaarbron,
  jaar: number,
): Promise<Jaaroverzicht> {
  const [plannen, alleVersies, data] = await Promise.all([
    opslag.plannen.lijst(),
    opslag.versies.lijst(),
    opslag.termijndata.jaar(jaar),
  ]);
  const versies = versiesIn(jaar, plannen, alleVersies);
  const beoordeeld = [...versies.perMinisterie.values()].flatMap((lijst) => nieuwsteBeoordeelde(lijst) ?? []);
  const oordelen = new Map(
    await Promise.all(beoordeeld.map(async ({ id }) => [id, await opslag.oordelen.geldend(id)] as const)),
  );
  const bestaand = new Set(ministeriesIn(jaar));
  return maakJaaroverzicht({
    jaar,
    vandaag: vandaag(),
    kader,
    // A plan under an old name is shown too: it was handed in.
    ministeries: ministeries().filter((een) => bestaand.has(een) || versies.perMinisterie.has(een.code)),
    versies,
    oordelen,
    data,
  });
}
