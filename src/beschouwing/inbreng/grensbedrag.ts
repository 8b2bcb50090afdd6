/** Amounts that draw a line ('projecten boven 5 miljoen euro') rather than say what something costs. */

const ERVOOR =
  /(?:\bmeer dan|\bminder dan|\bboven(?: de)?|\bvanaf|\bonder(?: de)?|\bten minste|\bminstens|\bgrens van|\bdrempel van|\bmandaat van|\bbudgetten tot|\bbedragen tot|\bvan elke|\bvan iedere|\btot)\s$/i;

/** @param positie of the amount in the text */
export function isGrensbedrag(tekst: string, positie: number): boolean {
  const voor = tekst.slice(Math.max(0, positie - 24), positie);
  // 'Van 4 tot 6 miljoen euro' and '€ 6 tot € 9 mln' are estimates.
  return ERVOOR.test(voor) && !/\d[^.;]{0,12}\stot\s$/i.test(voor);
}
