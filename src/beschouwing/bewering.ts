/**
 * The only kinds of sentence that the draft may say about plans: a count, a sum or a quote. Each carries its references,
 * and only the functions below make one, so that a statement without reference cannot be made, a count is the number of
 * what it refers to, and a sum is the sum of its parts.
 */
import type { Citaatnummer, Inbreng } from './inbreng.ts';

/** A place in a plan, or (pagina and citaat null, sectie '') a plan as a whole: for what a plan does not have. */
export interface Verwijzing {
  readonly inbreng: string;
  readonly ministerie: string | null;
  readonly bestand: string;
  readonly pagina: number | null;
  readonly sectie: string;
  readonly citaat: string | null;
}

/** A reference that holds words of the plan. */
export interface Citaatverwijzing extends Verwijzing {
  readonly citaat: string;
}

export type Nietleeg<T> = readonly [T, ...T[]];
export type Verwijzingen = Nietleeg<Verwijzing>;

declare const merk: unique symbol;

interface Basis {
  /** The sentence, in Dutch. */
  readonly tekst: string;
  readonly verwijzingen: Verwijzingen;
  readonly [merk]: true;
}

export interface Telling extends Basis {
  readonly soort: 'telling';
  readonly aantal: number;
  /** Out of how many; null when there is no whole. */
  readonly van: number | null;
}

export interface Som extends Basis {
  readonly soort: 'som';
  readonly waarde: number;
  readonly eenheid: Eenheid;
  readonly delen: Nietleeg<Somdeel>;
}

export interface Citaatbewering extends Basis {
  readonly soort: 'citaat';
  readonly citaat: string;
  readonly verwijzingen: Nietleeg<Citaatverwijzing>;
}

export type Bewering = Telling | Som | Citaatbewering;
export type Eenheid = 'euro' | 'fte' | 'aantal' | 'procent';

/** One part of a sum with the place where it stands. */
export interface Somdeel {
  readonly waarde: number;
  readonly verwijzing: Citaatverwijzing;
}

/**
 * @param nummer position in inbreng.citaten
 * @throws RangeError for a number that is not there
 */
export function verwijs(inbreng: Inbreng, nummer: Citaatnummer): Citaatverwijzing {
  const gevonden = inbreng.citaten[nummer];
  if (!gevonden) throw new RangeError(`inbreng ${inbreng.id} heeft geen citaat ${nummer}`);
  const { citaat, pagina, sectie } = gevonden;
  return { ...verwijsNaarPlan(inbreng), pagina, sectie, citaat };
}

/** A reference to the plan as a whole. */
export function verwijsNaarPlan({ id, ministerie, bestand }: Inbreng): Verwijzing {
  return naarPlan({ inbreng: id, ministerie, bestand });
}

/** @returns a reference to the plan as a whole in which a place stands */
export function naarPlan({
  inbreng,
  ministerie,
  bestand,
}: Pick<Verwijzing, 'inbreng' | 'ministerie' | 'bestand'>): Verwijzing {
  return { inbreng, ministerie, bestand, pagina: null, sectie: '', citaat: null };
}

/** @returns the same list as a list that has at least one; null when it is empty */
export function nietLeeg<T>(lijst: readonly T[]): Nietleeg<T> | null {
  return lijst.length ? (lijst as unknown as Nietleeg<T>) : null;
}

/**
 * Counts plans: as many as there are different plans among the references.
 *
 * @param van out of how many plans
 * @param zeg the sentence, given the count and the whole
 */
export function telPlannen(
  verwijzingen: Verwijzingen,
  van: number,
  zeg: (aantal: number, van: number) => string,
): Telling {
  const aantal = new Set(verwijzingen.map(({ inbreng }) => inbreng)).size;
  return { soort: 'telling', tekst: zeg(aantal, van), aantal, van, verwijzingen } as Telling;
}

/**
 * Counts things other than plans, such as milestones or systems: as many as are given, each with its references.
 *
 * @param zeg the sentence, given the count
 */
export function telZaken(
  zaken: Nietleeg<{ readonly verwijzingen: Verwijzingen }>,
  zeg: (aantal: number) => string,
): Telling {
  const verwijzingen = zaken.flatMap((zaak) => [...zaak.verwijzingen]) as unknown as Verwijzingen;
  const aantal = zaken.length;
  return { soort: 'telling', tekst: zeg(aantal), aantal, van: null, verwijzingen } as Telling;
}

/**
 * Adds up.
 *
 * @param zeg the sentence, given the sum
 */
export function telOp(delen: Nietleeg<Somdeel>, eenheid: Eenheid, zeg: (waarde: number) => string): Som {
  const waarde = delen.reduce((som, deel) => som + deel.waarde, 0);
  const verwijzingen = delen.map((deel) => deel.verwijzing) as unknown as Verwijzingen;
  return { soort: 'som', tekst: zeg(waarde), waarde, eenheid, delen, verwijzingen } as Som;
}

/** Quotes a plan, verbatim. */
export function citeer(verwijzing: Citaatverwijzing): Citaatbewering {
  const { citaat } = verwijzing;
  return { soort: 'citaat', tekst: citaat, citaat, verwijzingen: [verwijzing] } as unknown as Citaatbewering;
}
