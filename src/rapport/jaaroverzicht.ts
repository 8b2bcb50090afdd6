/** How every ministry stands for the plans that are due in one year. */
import { bestondOp, type Ministerie } from '../feiten/ministeries.ts';
import type { Kader } from '../kader/kader.ts';
import { vandaagInNederland as dagVan } from '../taken/vandaag.ts';
import { inleverdatum, werkdagenTussen } from '../termijn/kalender.ts';
import { type Mijlpaal, mijlpalenVoor } from '../termijn/mijlpalen.ts';
import { eigenDataVan, termijnVandaag } from '../termijn/toetsingtermijn.ts';
import { geldt, type Mensoordeel, pasOordelenToe } from '../toets/mensoordeel.ts';
import type { Gereed, Termijn } from '../toets/toetsing.ts';
import { type Bronversie, type Jaarversies, nieuwsteBeoordeelde } from './jaarversies.ts';
import { aantal, datum, werkdagen } from './opmaak.ts';
import { GEREED, MINISTERIES, RISICO, type Toon } from './woorden.ts';

/** The first informatieplannen went to the Tweede Kamer in November 2022 (KST). */
export const EERSTE_JAAR = 2022;

export interface Jaarvraag {
  /** Year in which the plans are due. */
  jaar: number;
  /** ISO date of today in Europe/Amsterdam. */
  vandaag: string;
  kader: Pick<Kader, 'mijlpalen' | 'drempels' | 'gewichten' | 'criteria'>;
  /** Those of the year, and any other that handed in a plan for it. */
  ministeries: readonly Ministerie[];
  versies: Jaarversies;
  /** What people decided, by id of the version and of the criterion. */
  oordelen: ReadonlyMap<string, ReadonlyMap<string, Pick<Mensoordeel, 'soort' | 'uitkomst'>>>;
  /** Dates that ministries set for this year. */
  data: readonly { ministerie: string; mijlpaal: string; datum: string }[];
}

/** gereed, bijna, nee: readiness of the newest judged version; loopt: nothing judged yet; niets: nothing handed in. */
export type Ministeriestand = Gereed | 'loopt' | 'niets';

export interface Ministerieregel {
  code: string;
  naam: string;
  /** 'Opgeheven op 2 juli 2024' and the like; null for one that existed all year. */
  bijzonder: string | null;
  /** It existed on the day of the deadline, so a plan is expected of it. */
  verwacht: boolean;
  stand: Ministeriestand;
  /** All that it handed in, in order of arrival. */
  versies: Bronversie[];
  /** The version that stand, score and termijn are about. */
  beoordeeld: Bronversie | null;
  score: { automatisch: number | null; beslist: number | null } | null;
  /** Readiness by the rules alone; differs from stand where people decided otherwise. */
  gereedAutomatisch: Gereed | null;
  /** As of today, with the dates of the ministry; null while nothing was judged. */
  termijn: Termijn | null;
  mijlpalen: Mijlpaal[];
  /** The first milestone that is not past; null when all are. */
  volgende: (Mijlpaal & { nogWerkdagen: number }) | null;
  /** Why it is late, in Dutch; null when it is not. */
  teLaat: string | null;
}

export interface Jaaroverzicht {
  jaar: number;
  vandaag: string;
  inleverdatum: string;
  /** Working days from today up to the deadline; negative when it has passed. */
  werkdagen: number;
  /** The dates that follow from the kader. */
  mijlpalen: Mijlpaal[];
  /** By name of the ministry. */
  regels: Ministerieregel[];
  /** Over the ministries of which a plan is expected. */
  tellingen: { verwacht: number; ingeleverd: number; gereed: number; teLaat: number; niets: number };
  zonderMinisterie: Bronversie[];
  nogNietIngedeeld: number;
}

/** @returns the year, with a row for every ministry */
export function maakJaaroverzicht(vraag: Jaarvraag): Jaaroverzicht {
  const { jaar, vandaag, kader, versies } = vraag;
  const grens = inleverdatum(jaar);
  const regels = vraag.ministeries
    .map((ministerie) => regelVan(ministerie, grens, vraag))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  const verwacht = regels.filter((regel) => regel.verwacht);
  const tel = (telt: (regel: Ministerieregel) => unknown) => verwacht.filter(telt).length;
  return {
    jaar,
    vandaag,
    inleverdatum: grens,
    werkdagen: werkdagenTussen(vandaag, grens),
    mijlpalen: mijlpalenVoor(grens, kader.mijlpalen),
    regels,
    tellingen: {
      verwacht: verwacht.length,
      ingeleverd: tel(({ versies }) => versies.length),
      gereed: tel(({ stand }) => stand === 'ja'),
      teLaat: tel(({ teLaat }) => teLaat),
      niets: tel(({ stand }) => stand === 'niets'),
    },
    zonderMinisterie: versies.zonderMinisterie,
    nogNietIngedeeld: versies.nogNietIngedeeld,
  };
}

/** How a ministry stands in words, and how that is felt. */
export function standwoord({ stand, versies, teLaat }: Ministerieregel): { woord: string; toon: Toon } {
  if (stand === 'niets') return { woord: 'Niets ontvangen', toon: teLaat ? 'slecht' : 'neutraal' };
  if (stand !== 'loopt') return GEREED[stand];
  return versies.some(({ status }) => status === 'wacht' || status === 'bezig')
    ? { woord: 'Wordt beoordeeld', toon: 'neutraal' }
    : { woord: 'Niet te beoordelen', toon: 'onzeker' };
}

/** Whether the deadline is at risk, or once it has passed whether it was met; null where there is nothing to say of it. */
export function termijnwoord(
  { verwacht, versies, termijn, teLaat }: Ministerieregel,
  { vandaag, inleverdatum }: Pick<Jaaroverzicht, 'vandaag' | 'inleverdatum'>,
): { woord: string; toon: Toon } | null {
  if (teLaat) return { woord: 'Te laat', toon: 'slecht' };
  if (vandaag > inleverdatum) return verwacht && versies.length ? { woord: 'Op tijd', toon: 'goed' } : null;
  return termijn && RISICO[termijn.risico];
}

function regelVan(
  ministerie: Ministerie,
  grens: string,
  { jaar, vandaag, kader, ...vraag }: Jaarvraag,
): Ministerieregel {
  const { code } = ministerie;
  const versies = vraag.versies.perMinisterie.get(code) ?? [];
  const eigenData = eigenDataVan(vraag.data, code);
  const mijlpalen = mijlpalenVoor(grens, kader.mijlpalen, eigenData);
  const volgende = mijlpalen.find((mijlpaal) => mijlpaal.datum >= vandaag) ?? null;
  const verwacht = bestondOp(ministerie, grens);
  const beoordeeld = nieuwsteBeoordeelde(versies);
  const toetsing = beoordeeld?.toetsing ?? null;
  const oordelen = (beoordeeld && vraag.oordelen.get(beoordeeld.id)) ?? new Map();
  // Only where people decided: under newer rules the same outcomes can weigh otherwise, and nobody asked for that here.
  const beslist =
    toetsing && [...oordelen.values()].some(geldt) ? pasOordelenToe(toetsing, oordelen, kader) : toetsing;
  const automatisch = toetsing?.score?.totaal ?? null;
  return {
    code,
    naam: MINISTERIES[code] ?? ministerie.namen[0] ?? code,
    bijzonder: bijzonderheid(ministerie, jaar),
    verwacht,
    stand: beslist?.gereed ?? (versies.length ? 'loopt' : 'niets'),
    versies,
    beoordeeld,
    score: beslist && { automatisch, beslist: beslist.score?.totaal ?? null },
    gereedAutomatisch: toetsing?.gereed ?? null,
    termijn:
      toetsing && beslist
        ? // The year of this page holds, also where a person put the version under another plan.
          termijnVandaag(toetsing, {
            vandaag,
            kader,
            eigenData,
            indienjaar: jaar,
            uitkomsten: beslist.uitkomsten,
          })
        : null,
    mijlpalen,
    volgende: volgende && { ...volgende, nogWerkdagen: werkdagenTussen(vandaag, volgende.datum) },
    teLaat: verwacht ? teLaat(versies, mijlpalen, vandaag, grens) : null,
  };
}

/**
 * Late is who has handed in nothing at the first moment at which something ought to be there, and, once the deadline has
 * passed, who did not hand in before it: that stays so, whatever came in later.
 */
function teLaat(
  versies: readonly Bronversie[],
  mijlpalen: readonly Mijlpaal[],
  vandaag: string,
  grens: string,
): string | null {
  const eerste = versies[0] && dagVan(versies[0].aangemaakt);
  if (vandaag > grens) {
    if (!eerste) return `Niets ontvangen; de inleverdatum was ${datum(grens)}.`;
    if (eerste <= grens) return null;
    const dagen = werkdagenTussen(grens, eerste);
    return `Eerste versie kwam ${dagen > 0 ? werkdagen(dagen) : aantal(1, 'dag', 'dagen')} na de inleverdatum.`;
  }
  const [begin] = mijlpalen;
  if (eerste || !begin || begin.datum >= vandaag) return null;
  return `Nog niets ontvangen; '${begin.naam}' was op ${datum(begin.datum)}.`;
}

function bijzonderheid({ van, tot, ingesteld, opgeheven }: Ministerie, jaar: number): string | null {
  if (tot !== undefined && tot <= jaar)
    return `Opgeheven ${opgeheven ? `op ${datum(opgeheven)}` : `in ${tot}`}`;
  if (van > jaar) return `Bestaat pas sinds ${ingesteld ? datum(ingesteld) : van}`;
  if (van === jaar) return `Nieuw sinds ${ingesteld ? datum(ingesteld) : van}`;
  return null;
}
