/** How the draft words a count of plans. */
import { type Bewering, nietLeeg, type Telling, telPlannen, type Verwijzing } from '../bewering.ts';
import type { Conceptdeel } from '../concept.ts';

/**
 * Counts plans in a sentence; nothing to say of none.
 *
 * @param enkel what one plan does, such as 'noemt een eigen actie'
 * @param meer what more plans do, such as 'noemen een eigen actie'
 */
export function telling(
  verwijzingen: readonly Verwijzing[],
  van: number,
  enkel: string,
  meer: string,
): Telling | null {
  const lijst = nietLeeg(verwijzingen);
  return lijst && telPlannen(lijst, van, (aantal, geheel) => plannenzin(aantal, geheel, enkel, meer));
}

/** 'Alle 15 plannen noemen …', 'Eén van de 15 plannen noemt …', '7 van de 15 plannen noemen …'. */
export function plannenzin(aantal: number, van: number, enkel: string, meer: string): string {
  if (van === 1) return `Het enige plan ${enkel}.`;
  if (aantal === van) return `Alle ${van} plannen ${meer}.`;
  return aantal === 1 ? `Eén van de ${van} plannen ${enkel}.` : `${aantal} van de ${van} plannen ${meer}.`;
}

/** Statements as a part of the draft; nothing when there are none. */
export function zeg(...beweringen: readonly (Bewering | null)[]): Conceptdeel[] {
  const lijst = nietLeeg(beweringen.filter((bewering) => bewering !== null));
  return lijst ? [{ soort: 'beweringen', beweringen: lijst }] : [];
}
