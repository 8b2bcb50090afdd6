/** What a report shows of a Toetsing, in order and in words; the views only lay it out. It renders, it never judges. */
import type { Kader } from '../kader/kader.ts';
import { geldt, type Mensoordeel, pasOordelenToe } from '../toets/mensoordeel.ts';
import type { Criteriumuitkomst, Onderdeel, Toetsing } from '../toets/toetsing.ts';
import { type Criteriumweergave, maakCriteriumweergave } from './criteriumweergave.ts';
import { isVerplicht, openVerplicht, tel, type Uitkomsttelling } from './telling.ts';
import { maakTermijnweergave, type Termijnweergave } from './termijnweergave.ts';
import type { Kaderuitleg } from './uitleg.ts';
import { GEREED, ministerienaam, ONDERDEEL, ONDERDELEN, type Toon } from './woorden.ts';

/** What people decided on this plan. */
export interface Beslissing {
  /** By id of the criterion. */
  oordelen: ReadonlyMap<string, Mensoordeel>;
  kader: Pick<Kader, 'gewichten' | 'criteria'>;
}

export interface Onderdeelweergave {
  onderdeel: Onderdeel;
  naam: string;
  uitleg: string;
  score: number | null;
  criteria: Criteriumweergave[];
  telling: Uitkomsttelling[];
}

/** Everything that the views need to show one Toetsing. */
export interface Rapportweergave {
  bestand: string;
  titel: string;
  fout: Toetsing['fout'];
  /** Why the file is not judged as a plan; null when it is. */
  geenPlan: string | null;
  kenmerken: { term: string; waarde: string }[];
  gereed: { woord: string; zin: string; toon: Toon } | null;
  score: Toetsing['score'] | null;
  /** What the rules alone said of readiness and score, where people decided otherwise. */
  automatisch: { gereed: string | null; score: number | null } | null;
  /** What people decided before, and have to look at again since the evidence changed. */
  opnieuwBeoordelen: Criteriumweergave[];
  termijn: Termijnweergave | null;
  eerst: Criteriumweergave[];
  /** Mandatory criteria of which a person has to see whether they are in order. */
  nakijken: Criteriumweergave[];
  meldingen: string[];
  onderdelen: Onderdeelweergave[];
  totalen: { jaar: number; euro: number }[];
  mijlpalen: NonNullable<Toetsing['mijlpalen']>;
}

/**
 * @param uitleg why, sources and an example per criterion; left out where it is not known
 * @param beslissing what people decided; left out where only the rules speak
 */
export function maakWeergave(
  toetsing: Toetsing,
  uitleg?: Kaderuitleg,
  beslissing?: Beslissing,
): Rapportweergave {
  const { documentsoort, plan } = toetsing;
  // Only where people decided: under newer rules the same outcomes can weigh otherwise, and nobody asked for that here.
  const beslist =
    beslissing && [...beslissing.oordelen.values()].some(geldt)
      ? pasOordelenToe(toetsing, beslissing.oordelen, beslissing.kader)
      : null;
  const automatisch = toetsing.uitkomsten ?? [];
  const criteria = (beslist?.uitkomsten ?? automatisch).map((criterium, i) =>
    maakCriteriumweergave(
      criterium,
      // Deciding keeps the order.
      automatisch[i] as Criteriumuitkomst,
      uitleg?.get(criterium.id),
      beslissing?.oordelen.get(criterium.id),
    ),
  );
  const gereed = beslist?.gereed ?? toetsing.gereed;
  const score = beslist?.score ?? toetsing.score;
  const geenPlan = documentsoort && !documentsoort.isInformatieplan && criteria.length === 0;
  return {
    bestand: toetsing.bestand,
    titel: plan?.titel ?? toetsing.bestand,
    fout: toetsing.fout,
    geenPlan: geenPlan ? documentsoort.reden : null,
    kenmerken: kenmerkenVan(toetsing),
    gereed: gereed && criteria.length > 0 ? GEREED[gereed] : null,
    score: criteria.length > 0 ? (score ?? null) : null,
    automatisch: criteria.some(({ mens }) => mens?.geldt)
      ? {
          gereed: toetsing.gereed ? GEREED[toetsing.gereed].woord : null,
          score: toetsing.score?.totaal ?? null,
        }
      : null,
    opnieuwBeoordelen: criteria.filter(({ mens }) => mens?.soort === 'vervallen'),
    termijn: toetsing.termijn && criteria.length > 0 ? maakTermijnweergave(toetsing.termijn) : null,
    eerst: openVerplicht(criteria),
    nakijken: criteria.filter((criterium) => isVerplicht(criterium) && criterium.uitkomst === 'onzeker'),
    meldingen: toetsing.meldingen ?? [],
    onderdelen: ONDERDELEN.map((onderdeel) => {
      const eigen = criteria.filter((criterium) => criterium.onderdeel === onderdeel);
      return {
        onderdeel,
        ...ONDERDEEL[onderdeel],
        score: score?.onderdelen[onderdeel] ?? null,
        criteria: eigen,
        telling: tel(eigen, onderdeel),
      };
    }).filter((deel) => deel.criteria.length > 0),
    totalen: toetsing.totalen ?? [],
    mijlpalen: toetsing.mijlpalen ?? [],
  };
}

function kenmerkenVan({ bestand, plan, kader }: Toetsing): Rapportweergave['kenmerken'] {
  const kenmerken = [
    { term: 'Ministerie', waarde: ministerienaam(plan?.ministerie) },
    {
      term: 'Planperiode',
      waarde: plan?.periode ? `${plan.periode.van} tot en met ${plan.periode.tot}` : null,
    },
    { term: 'Versie', waarde: plan?.versie },
    { term: 'Bladzijden', waarde: plan?.paginas ? String(plan.paginas) : null },
    { term: 'Bestand', waarde: bestand },
    { term: 'Kader', waarde: kader ? `versie ${kader}` : null },
  ];
  return kenmerken.flatMap(({ term, waarde }) => (waarde ? [{ term, waarde }] : []));
}
