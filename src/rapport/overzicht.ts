/** All plans beside each other, and per criterion how many plans have which outcome: first input for the beschouwing. */
import type { Gereed, Onderdeel, Plicht, Risico, Toetsing, Uitkomst } from '../toets/toetsing.ts';
import { openVerplicht } from './telling.ts';

export interface Overzichtplan {
  id: string;
  bestand: string;
  status: 'wacht' | 'bezig' | 'klaar' | 'mislukt' | 'geannuleerd';
  fout: Toetsing['fout'];
  isInformatieplan: boolean | null;
  ministerie: string | null;
  titel: string | null;
  periode: { van: number; tot: number } | null;
  score: number | null;
  gereed: Gereed | null;
  /** How many mandatory criteria still ask for work. */
  openVerplicht: number | null;
  termijn: { datum: string; werkdagen: number; risico: Risico } | null;
}

export interface Overzichtcriterium {
  id: string;
  titel: string;
  onderdeel: Onderdeel;
  /** The heaviest duty that it has for one of the plans; it can differ by plan year. */
  plicht: Plicht;
  telling: Record<Uitkomst, number>;
}

export interface Overzicht {
  /** How many plans the counts are about: judged, and informatieplannen. */
  beoordeeld: number;
  plannen: Overzichtplan[];
  criteria: Overzichtcriterium[];
}

/** As much of a stored plan as the overview needs. */
export interface Bronplan {
  id: string;
  bestandsnaam: string;
  status: Overzichtplan['status'];
  toetsing: Toetsing | null;
}

const ZWAARTE: readonly Plicht[] = ['signaal', 'gewenst', 'verwacht', 'verplicht'];

/** @returns the overview; the criteria stand in the order of the first plan that was judged on them */
export function maakOverzicht(bronplannen: readonly Bronplan[]): Overzicht {
  const criteria = new Map<string, Overzichtcriterium>();
  let beoordeeld = 0;
  for (const { toetsing } of bronplannen) {
    if (!toetsing?.uitkomsten?.length) continue;
    beoordeeld += 1;
    for (const { id, titel, onderdeel, plicht, uitkomst } of toetsing.uitkomsten) {
      let criterium = criteria.get(id);
      if (!criterium) {
        const telling = { voldoet: 0, deels: 0, ontbreekt: 0, onzeker: 0, nvt: 0 };
        criterium = { id, titel, onderdeel, plicht, telling };
        criteria.set(id, criterium);
      }
      criterium.telling[uitkomst] += 1;
      if (ZWAARTE.indexOf(plicht) > ZWAARTE.indexOf(criterium.plicht)) criterium.plicht = plicht;
    }
  }
  return { beoordeeld, plannen: bronplannen.map(overzichtplan), criteria: [...criteria.values()] };
}

function overzichtplan({ id, bestandsnaam, status, toetsing }: Bronplan): Overzichtplan {
  const plan = toetsing?.plan;
  const uitkomsten = toetsing?.uitkomsten?.length ? toetsing.uitkomsten : null;
  const termijn = uitkomsten ? toetsing?.termijn : undefined;
  return {
    id,
    bestand: bestandsnaam,
    status,
    fout: toetsing?.fout ?? null,
    isInformatieplan: toetsing?.documentsoort?.isInformatieplan ?? null,
    ministerie: plan?.ministerie ?? null,
    titel: plan?.titel ?? null,
    periode: plan?.periode ?? null,
    score: uitkomsten ? (toetsing?.score?.totaal ?? null) : null,
    gereed: uitkomsten ? (toetsing?.gereed ?? null) : null,
    openVerplicht: uitkomsten ? openVerplicht(uitkomsten).length : null,
    termijn: termijn ? { datum: termijn.datum, werkdagen: termijn.werkdagen, risico: termijn.risico } : null,
  };
}
