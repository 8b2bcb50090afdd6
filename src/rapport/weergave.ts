/** What a report shows of a Toetsing, in order and in words; the views only lay it out. It renders, it never judges. */
import type { Kader } from '../kader/kader.ts';
import { geldt, type Mensoordeel, pasOordelenToe } from '../toets/mensoordeel.ts';
import type {
  Criteriumuitkomst,
  Elementuitkomst,
  Onderdeel,
  Plicht,
  Toetsing,
  Uitkomst,
} from '../toets/toetsing.ts';
import { datum, datumLang, werkdagen } from './opmaak.ts';
import {
  GEREED,
  ministerienaam,
  ONDERDEEL,
  ONDERDELEN,
  PLICHT,
  RISICO,
  type Toon,
  UITKOMSTEN,
  uitkomsttoon,
  uitkomstwoord,
} from './woorden.ts';

/** What a criterion asks, why, and on what it rests, by its id. */
export type Kaderuitleg = ReadonlyMap<string, { eis?: string; waarom: string; bronnen: readonly string[] }>;

/** Which criteria a reader wants to see. */
export interface Filter {
  uitkomst?: Uitkomst | 'open' | undefined;
  plicht?: Plicht | undefined;
}

/** What people decided on this plan. */
export interface Beslissing {
  /** By id of the criterion. */
  oordelen: ReadonlyMap<string, Mensoordeel>;
  kader: Pick<Kader, 'gewichten'>;
}

/** What a person said of a criterion, beside the automatic outcome. */
export interface Mensoordeelweergave extends Mensoordeel {
  /** It counts instead of the automatic outcome. */
  geldt: boolean;
  woord: string;
  toon: Toon;
  /** What the rules said. */
  automatisch: { woord: string; toon: Toon };
}

export interface Elementweergave extends Elementuitkomst {
  woord: string;
  toon: Toon;
}

export interface Criteriumweergave extends Omit<Criteriumuitkomst, 'elementen'> {
  elementen: Elementweergave[];
  woord: string;
  toon: Toon;
  plichtwoord: string;
  aanwezig: number;
  /** How many elements are there, as '2 van 3'; '' where that says nothing: a document criterion looks for defects. */
  gevonden: string;
  waarom: string;
  bronnen: readonly string[];
  /** Null where nobody decided anything. */
  mens: Mensoordeelweergave | null;
}

export interface Onderdeelweergave {
  onderdeel: Onderdeel;
  naam: string;
  uitleg: string;
  score: number | null;
  criteria: Criteriumweergave[];
  telling: { uitkomst: Uitkomst; woord: string; toon: Toon; aantal: number }[];
}

/** One bar of the picture that compares the work with the days there are. */
export interface Balk {
  naam: string;
  waarde: number;
  tekst: string;
  toon: Toon;
}

/** An outcome that asks for work. */
export const isOpen = (uitkomst: Uitkomst): boolean => uitkomst === 'ontbreekt' || uitkomst === 'deels';

/** As much of a criterion as counting needs; a list of plans has no more. */
export type Telbaar = Pick<Criteriumuitkomst, 'uitkomst' | 'plicht' | 'inspanning' | 'onderdeel'>;

/** Timeliness follows from the other criteria: it is no work of its own and does not count for readiness. */
const isVerplicht = ({ plicht, onderdeel }: Telbaar): boolean =>
  plicht === 'verplicht' && onderdeel !== 'tijdigheid';

/** Mandatory criteria that still ask for work, the most work first. */
export function openVerplicht<T extends Telbaar>(uitkomsten: readonly T[]): T[] {
  return uitkomsten
    .filter((criterium) => isVerplicht(criterium) && isOpen(criterium.uitkomst))
    .sort((a, b) => b.inspanning - a.inspanning);
}

/** @returns the counts of each outcome, in the order of UITKOMSTEN, without the empty ones */
export function tel(uitkomsten: readonly Telbaar[], onderdeel: Onderdeel): Onderdeelweergave['telling'] {
  return UITKOMSTEN.map((uitkomst) => ({
    uitkomst,
    woord: uitkomstwoord(uitkomst, onderdeel),
    toon: uitkomsttoon(uitkomst),
    aantal: uitkomsten.filter((criterium) => criterium.uitkomst === uitkomst).length,
  })).filter((telling) => telling.aantal > 0);
}

/** @returns whether a criterion passes the filter */
export function past(criterium: Telbaar, filter: Filter): boolean {
  const uitkomst =
    !filter.uitkomst ||
    (filter.uitkomst === 'open' ? isOpen(criterium.uitkomst) : criterium.uitkomst === filter.uitkomst);
  return uitkomst && (!filter.plicht || criterium.plicht === filter.plicht);
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
  termijn: {
    /** The day from which it was judged. */
    vandaag: string;
    datum: string;
    resterend: string;
    risico: { woord: string; toon: Toon };
    toelichting: string;
    balken: Balk[];
    mijlpalen: { naam: string; datum: string; resterend: string }[];
  } | null;
  eerst: Criteriumweergave[];
  /** Mandatory criteria of which a person has to see whether they are in order. */
  nakijken: Criteriumweergave[];
  meldingen: string[];
  onderdelen: Onderdeelweergave[];
  totalen: { jaar: number; euro: number }[];
  mijlpalen: NonNullable<Toetsing['mijlpalen']>;
}

/**
 * @param uitleg why and sources per criterion; left out where it is not known
 * @param beslissing what people decided; left out where only the rules speak
 */
export function maakWeergave(
  toetsing: Toetsing,
  uitleg?: Kaderuitleg,
  beslissing?: Beslissing,
): Rapportweergave {
  const { documentsoort, plan } = toetsing;
  const oordelen = beslissing?.oordelen ?? new Map<string, Mensoordeel>();
  const beslist = beslissing ? pasOordelenToe(toetsing, oordelen, beslissing.kader) : null;
  const automatisch = new Map(toetsing.uitkomsten?.map(({ id, uitkomst }) => [id, uitkomst]));
  const criteria = (beslist?.uitkomsten ?? toetsing.uitkomsten ?? []).map((criterium) =>
    weergaveVan(criterium, uitleg, mensVan(oordelen.get(criterium.id), criterium, automatisch)),
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
    termijn: toetsing.termijn && criteria.length > 0 ? termijnVan(toetsing.termijn) : null,
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

function mensVan(
  oordeel: Mensoordeel | undefined,
  { id, onderdeel }: Criteriumuitkomst,
  automatisch: ReadonlyMap<string, Uitkomst>,
): Mensoordeelweergave | null {
  if (!oordeel) return null;
  const woordEnToon = (uitkomst: Uitkomst) => ({
    woord: uitkomstwoord(uitkomst, onderdeel),
    toon: uitkomsttoon(uitkomst),
  });
  return {
    ...oordeel,
    geldt: geldt(oordeel),
    ...woordEnToon(oordeel.uitkomst),
    automatisch: woordEnToon(automatisch.get(id) ?? oordeel.uitkomst),
  };
}

function weergaveVan(
  criterium: Criteriumuitkomst,
  uitleg: Kaderuitleg | undefined,
  mens: Mensoordeelweergave | null,
): Criteriumweergave {
  const kader = uitleg?.get(criterium.id);
  const aanwezig = criterium.elementen.filter((element) => element.aanwezig).length;
  const telt = criterium.uitkomst !== 'nvt' && criterium.onderdeel !== 'document';
  return {
    ...criterium,
    elementen: criterium.elementen.map((element) => ({ ...element, ...elementoordeel(element, criterium) })),
    woord: uitkomstwoord(criterium.uitkomst, criterium.onderdeel),
    toon: uitkomsttoon(criterium.uitkomst),
    plichtwoord: PLICHT[criterium.plicht],
    aanwezig,
    gevonden: telt && criterium.elementen.length > 0 ? `${aanwezig} van ${criterium.elementen.length}` : '',
    waarom: kader?.waarom ?? '',
    bronnen: kader?.bronnen ?? [],
    mens,
  };
}

function elementoordeel(
  element: Elementuitkomst,
  { uitkomst, onderdeel }: Criteriumuitkomst,
): { woord: string; toon: Toon } {
  if (uitkomst === 'nvt') return { woord: 'niet beoordeeld', toon: 'neutraal' };
  // A document criterion has the places of the defect as its evidence.
  if (onderdeel === 'document') {
    return element.bewijs.length > 0
      ? { woord: 'hier gevonden', toon: 'slecht' }
      : { woord: uitkomst === 'onzeker' ? 'niet te beoordelen' : '', toon: uitkomsttoon(uitkomst) };
  }
  if (element.aanwezig) return { woord: 'gevonden', toon: 'goed' };
  return uitkomst === 'onzeker'
    ? { woord: 'niet met zekerheid gevonden', toon: 'onzeker' }
    : { woord: 'niet gevonden', toon: 'slecht' };
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

function termijnVan(termijn: NonNullable<Toetsing['termijn']>): NonNullable<Rapportweergave['termijn']> {
  const risico = RISICO[termijn.risico];
  const eerstvolgend = termijn.mijlpalen.find((mijlpaal) => mijlpaal.werkdagen >= 0);
  const balken: Balk[] = [
    {
      naam: 'Werk dat open staat',
      waarde: termijn.werkNodig,
      tekst: werkdagen(termijn.werkNodig),
      toon: risico.toon,
    },
  ];
  if (eerstvolgend) {
    balken.push({
      naam: `Tijd tot ${eerstvolgend.naam}`,
      waarde: eerstvolgend.werkdagen,
      tekst: werkdagen(eerstvolgend.werkdagen),
      toon: 'neutraal',
    });
  }
  if (termijn.werkdagen >= 0) {
    balken.push({
      naam: 'Tijd tot de inleverdatum',
      waarde: termijn.werkdagen,
      tekst: werkdagen(termijn.werkdagen),
      toon: 'neutraal',
    });
  }
  return {
    vandaag: datum(termijn.vandaag),
    datum: datumLang(termijn.datum),
    resterend: resterend(termijn.werkdagen),
    risico,
    toelichting: termijn.toelichting,
    balken,
    mijlpalen: termijn.mijlpalen.map((mijlpaal) => ({
      naam: mijlpaal.naam,
      datum: datum(mijlpaal.datum),
      resterend: resterend(mijlpaal.werkdagen),
    })),
  };
}

function resterend(dagen: number): string {
  if (dagen === 0) return 'vandaag';
  return dagen > 0 ? `over ${werkdagen(dagen)}` : `${werkdagen(-dagen)} geleden`;
}
