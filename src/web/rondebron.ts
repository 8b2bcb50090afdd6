/** Gathers the round of a year from the store: of each plan that is due in it the newest judged version. */
import type { Oordelen } from '../beschouwing/beslist.ts';
import type { Inbreng } from '../beschouwing/inbreng.ts';
import { maakRonde, type Ronde } from '../beschouwing/ronde.ts';
import type { Plan, Rondeversie } from '../opslag/opslag.ts';
import { indienjaarVan } from '../rapport/toetsingvandaag.ts';
import type { Omgeving } from './app.ts';
import type { Rondegeheugen } from './rondegeheugen.ts';

type Bron = Pick<Omgeving, 'opslag'>;

/** Which versions are in the rounds, without what they say. */
export interface Rondestand {
  /** By year: of each plan the newest judged version, in order of arrival. */
  perJaar: ReadonlyMap<number, readonly Deelnemer[]>;
  /** Could not be read or judged: of what year they are cannot be told. */
  mislukt: readonly Rondeversie[];
  /** All that are in the store, in order of arrival. */
  versies: readonly Rondeversie[];
}

export interface Deelnemer {
  versie: Rondeversie;
  plan: Plan | null;
}

export interface Rondegegevens {
  ronde: Ronde;
  oordelen: Oordelen;
  vorige: readonly Inbreng[];
  vorigeOordelen: Oordelen;
  /** Judged before Documents were kept, so that nothing can be told of them here. */
  zonderInbreng: readonly Rondeversie[];
}

/** @returns the rounds that are in the store; two questions to it, however many plans there are */
export async function haalRondestand({ opslag }: Bron): Promise<Rondestand> {
  const [versies, plannen] = await Promise.all([opslag.rondeversies(), opslag.plannen.lijst()]);
  const planMet = new Map(plannen.map((plan) => [plan.id, plan]));
  const nieuwste = new Map<string, Rondeversie>();
  const mislukt: Rondeversie[] = [];
  for (const versie of versies) {
    if (versie.status === 'mislukt') mislukt.push(versie);
    else if (versie.beoordeeld) nieuwste.set(versie.plan ?? versie.id, versie);
  }
  const perJaar = new Map<number, Deelnemer[]>();
  for (const versie of nieuwste.values()) {
    const plan = versie.plan ? (planMet.get(versie.plan) ?? null) : null;
    const jaar = indienjaarVan(versie, plan);
    if (jaar === null) continue;
    const lijst = perJaar.get(jaar);
    if (lijst) lijst.push({ versie, plan });
    else perJaar.set(jaar, [{ versie, plan }]);
  }
  return { perJaar, mislukt, versies };
}

/**
 * @param wat 'kaal' for what needs no quotes: with that a round of a thousand plans is held in memory
 * @returns the plans of the round and of the one before, with what people decided on both
 */
export async function haalRonde(
  { opslag }: Bron,
  geheugen: Rondegeheugen,
  stand: Rondestand,
  jaar: number,
  wat: 'heel' | 'kaal',
): Promise<Rondegegevens> {
  geheugen.houdAlleen(new Set(stand.versies.map(({ id }) => id)));
  const lees = async (van: number) => {
    const inbrengen: Inbreng[] = [];
    const zonder: Rondeversie[] = [];
    for (const { versie, plan } of stand.perJaar.get(van) ?? []) {
      const inbreng = await geheugen[wat](versie.id);
      if (inbreng) inbrengen.push(onderPlan(inbreng, plan));
      else zonder.push(versie);
    }
    const oordelen = await opslag.oordelen.geldendVan(inbrengen.map(({ id }) => id));
    return { ronde: maakRonde(inbrengen, van), oordelen, zonder };
  };
  const nu = await lees(jaar);
  const eerder = await lees(jaar - 1);
  return {
    ronde: nu.ronde,
    oordelen: nu.oordelen,
    vorige: eerder.ronde.plannen,
    vorigeOordelen: eerder.oordelen,
    zonderInbreng: nu.zonder,
  };
}

/** A person may have put it under another ministry or period than it says itself. */
function onderPlan(inbreng: Inbreng, plan: Plan | null): Inbreng {
  if (!plan) return inbreng;
  const { ministerie, periode } = plan;
  return { ...inbreng, ministerie, periode: periode ?? inbreng.periode };
}
