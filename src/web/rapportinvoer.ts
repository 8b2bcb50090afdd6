/** What the report of a version is made of, as the store has it today. */
import type { Oordeel, Plan, Versieregel } from '../opslag/opslag.ts';
import { indienjaarVan, toetsingVandaag } from '../rapport/toetsingvandaag.ts';
import type { Beslissing } from '../rapport/weergave.ts';
import type { Toetsing } from '../toets/toetsing.ts';
import type { Omgeving } from './app.ts';

export interface Rapportinvoer {
  /** With the deadline of today. */
  toetsing: Toetsing;
  beslissing: Omit<Beslissing, 'oordelen'> & { oordelen: ReadonlyMap<string, Oordeel> };
  /** Null for a version that belongs to none. */
  plan: Plan | null;
  /** Page on which the dates of its ministry can be set; null where that is not known. */
  termijnadres: string | null;
}

/** @returns null for a version that is not judged yet */
export async function rapportinvoerVan(
  { opslag, kader, vandaag }: Pick<Omgeving, 'opslag' | 'kader' | 'vandaag'>,
  versie: Pick<Versieregel, 'id' | 'plan' | 'toetsing'>,
): Promise<Rapportinvoer | null> {
  if (!versie.toetsing) return null;
  const plan = versie.plan ? await opslag.plannen.plan(versie.plan) : null;
  const oordelen = await opslag.oordelen.geldend(versie.id);
  const jaar = indienjaarVan(versie.toetsing, plan);
  const data = jaar === null ? [] : await opslag.termijndata.jaar(jaar);
  return {
    toetsing: toetsingVandaag(versie.toetsing, { vandaag: vandaag(), kader, plan, data, oordelen }),
    beslissing: { oordelen, kader },
    plan,
    termijnadres: jaar !== null && plan?.ministerie ? `/termijnen/${jaar}/${plan.ministerie}` : null,
  };
}
