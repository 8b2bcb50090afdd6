/** Ministries by criteria: the outcomes beside each other, what people decided counted in, and what changed since last time. */
import type { Gewichten } from '../toets/score.ts';
import type { Onderdeel, Plicht, Score, Uitkomst } from '../toets/toetsing.ts';
import { type Oordelen, oordeelVan, scoreMet } from './beslist.ts';
import { type Verwijzing, verwijsNaarPlan } from './bewering.ts';
import type { Inbreng, Uitkomstinbreng } from './inbreng.ts';
import { puntenVan, WAARDE } from './sterkzwak.ts';

export interface Matrixopties {
  gewichten: Gewichten;
  oordelen?: Oordelen | undefined;
  /** The plans of the previous round, and what people decided on those. */
  vorige?: readonly Inbreng[] | undefined;
  vorigeOordelen?: Oordelen | undefined;
}

export interface Matrixcriterium {
  id: string;
  titel: string;
  onderdeel: Onderdeel;
  plicht: Plicht;
  /** How many plans have each outcome; only of those for which the criterion asks the same. */
  verdeling: Record<Uitkomst, number>;
  /** Plans that were judged on another question under this id, by an older or newer kader. */
  anders: number;
}

export interface Matrixcel {
  uitkomst: Uitkomst;
  automatisch: Uitkomst;
  /** A person decided it. */
  mens: boolean;
  /** The criterion asks the same here as in most plans: only then can it be compared. */
  vergelijkbaar: boolean;
  /** The outcome of the previous plan of the ministry on the same question; null when there is none. */
  was: Uitkomst | null;
  verandering: 'beter' | 'slechter' | 'gelijk' | null;
}

export interface Matrixrij {
  plan: Verwijzing;
  kader: string;
  score: Score | null;
  /** Total of the previous plan of the ministry; null without one. */
  vorigeScore: number | null;
  /** In the order of Matrix.criteria; null where the plan was not judged on it. */
  cellen: (Matrixcel | null)[];
  /** Ids: what it has and fewest others have, and what it lacks and most others have. */
  sterk: string[];
  zwak: string[];
}

export interface Matrix {
  criteria: Matrixcriterium[];
  rijen: Matrixrij[];
  onderdelen: { onderdeel: Onderdeel; verdeling: Record<Uitkomst, number>; score: number | null }[];
  /** Versions of the kader in the round; with more than one, some criteria may not be comparable. */
  kaders: string[];
}

const UITKOMSTEN: readonly Uitkomst[] = ['voldoet', 'deels', 'ontbreekt', 'onzeker', 'nvt'];
const ONDERDELEN: readonly Onderdeel[] = ['kern', 'speerpunten', 'afspraken', 'document', 'tijdigheid'];

/** @param plannen of which no two are of one ministry (Ronde.plannen); their order is that of the rows */
export function maakMatrix(plannen: readonly Inbreng[], opties: Matrixopties): Matrix {
  const regels = criteriaVan(plannen);
  const gewoon = gewoneVragen(plannen);
  const vorige = new Map((opties.vorige ?? []).map((inbreng) => [inbreng.ministerie, inbreng]));
  const plek = new Map(regels.map(({ id }, k) => [id, k]));
  const rijen = plannen.map((inbreng) => {
    const cellen: (Matrixcel | null)[] = regels.map(() => null);
    const eerder = inbreng.ministerie === null ? undefined : vorige.get(inbreng.ministerie);
    const toen = new Map(eerder?.uitkomsten.map((uitkomst) => [uitkomst.id, uitkomst]));
    for (const uitkomst of inbreng.uitkomsten) {
      const cel = maakCel(uitkomst, inbreng.id, opties.oordelen);
      const oud = toen.get(uitkomst.id);
      const was =
        eerder && oud?.vingerafdruk === uitkomst.vingerafdruk
          ? maakCel(oud, eerder.id, opties.vorigeOordelen).uitkomst
          : null;
      const vergelijkbaar = gewoon.get(uitkomst.id) === uitkomst.vingerafdruk;
      const verandering = vergelijk(was, cel.uitkomst);
      cellen[plek.get(uitkomst.id) as number] = { ...cel, vergelijkbaar, was, verandering };
    }
    const score = scoreMet(inbreng, opties.oordelen, opties.gewichten);
    return { inbreng, eerder, cellen, score };
  });
  const criteria = regels.map((regel, k) =>
    telCriterium(
      regel,
      rijen.flatMap(({ cellen }) => cellen[k] ?? []),
    ),
  );
  return {
    criteria,
    rijen: rijen.map(({ inbreng, eerder, cellen, score }) => ({
      plan: verwijsNaarPlan(inbreng),
      kader: inbreng.kader,
      score,
      vorigeScore: eerder
        ? (scoreMet(eerder, opties.vorigeOordelen, opties.gewichten)?.totaal ?? null)
        : null,
      cellen,
      ...puntenVan(criteria, cellen),
    })),
    onderdelen: telOnderdelen(
      criteria,
      rijen.map(({ score }) => score),
    ),
    kaders: [...new Set(plannen.map(({ kader }) => kader))].sort(),
  };
}

/** @returns the criteria of all plans, each as the first plan that has it tells it, in the order of the kader */
export function criteriaVan(plannen: readonly Inbreng[]): Uitkomstinbreng[] {
  const regels = new Map<string, Uitkomstinbreng>();
  for (const { uitkomsten } of plannen)
    for (const uitkomst of uitkomsten) if (!regels.has(uitkomst.id)) regels.set(uitkomst.id, uitkomst);
  return [...regels.values()].sort(
    (a, b) =>
      ONDERDELEN.indexOf(a.onderdeel) - ONDERDELEN.indexOf(b.onderdeel) ||
      a.id.localeCompare(b.id, 'nl', { numeric: true }),
  );
}

/** Per criterion what most plans were asked, by its fingerprint. */
function gewoneVragen(plannen: readonly Inbreng[]): Map<string, string> {
  const afdrukken = new Map<string, Map<string, number>>();
  for (const { uitkomsten } of plannen) {
    for (const { id, vingerafdruk } of uitkomsten) {
      const aantallen = afdrukken.get(id) ?? new Map<string, number>();
      afdrukken.set(id, aantallen.set(vingerafdruk, (aantallen.get(vingerafdruk) ?? 0) + 1));
    }
  }
  return new Map(
    [...afdrukken].map(([id, aantallen]) => [id, [...aantallen].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
}

function maakCel(
  { id, uitkomst }: Uitkomstinbreng,
  inbreng: string,
  oordelen: Oordelen | undefined,
): Pick<Matrixcel, 'uitkomst' | 'automatisch' | 'mens'> {
  const beslist = oordeelVan(oordelen, inbreng, id);
  return { uitkomst: beslist ?? uitkomst, automatisch: uitkomst, mens: beslist !== null };
}

function vergelijk(was: Uitkomst | null, nu: Uitkomst): Matrixcel['verandering'] {
  const [x, y] = [was === null ? undefined : WAARDE[was], WAARDE[nu]];
  if (x === undefined || y === undefined) return null;
  return y > x ? 'beter' : y < x ? 'slechter' : 'gelijk';
}

function telCriterium(
  { id, titel, onderdeel, plicht }: Uitkomstinbreng,
  cellen: readonly Matrixcel[],
): Matrixcriterium {
  const verdeling = leeg();
  for (const cel of cellen) if (cel.vergelijkbaar) verdeling[cel.uitkomst]++;
  const anders = cellen.filter(({ vergelijkbaar }) => !vergelijkbaar).length;
  return { id, titel, onderdeel, plicht, verdeling, anders };
}

function leeg(): Record<Uitkomst, number> {
  return Object.fromEntries(UITKOMSTEN.map((uitkomst) => [uitkomst, 0])) as Record<Uitkomst, number>;
}

function telOnderdelen(
  criteria: readonly Matrixcriterium[],
  scores: readonly (Score | null)[],
): Matrix['onderdelen'] {
  const onderdelen = [...new Set(criteria.map(({ onderdeel }) => onderdeel))];
  return onderdelen.map((onderdeel) => {
    const verdeling = leeg();
    for (const criterium of criteria)
      if (criterium.onderdeel === onderdeel)
        for (const uitkomst of UITKOMSTEN) verdeling[uitkomst] += criterium.verdeling[uitkomst];
    const waarden = scores.flatMap((score) => score?.onderdelen[onderdeel] ?? []);
    const som = waarden.reduce((a, b) => a + b, 0);
    return { onderdeel, verdeling, score: waarden.length ? Math.round(som / waarden.length) : null };
  });
}
