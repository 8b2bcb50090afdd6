/** Short verbatim quotes out of longer text. */

const LENGTE = 200;

/**
 * The words around a stretch of text, cut at white space, with '…' where something was left out.
 *
 * @param tekst text with its white space folded
 * @param van offset of the stretch
 * @param tot offset after the stretch
 */
export function citaatRond(tekst: string, van: number, tot: number): string {
  if (tekst.length <= LENGTE) return tekst;
  const ruimte = Math.max(20, Math.floor((LENGTE - (tot - van)) / 2));
  let begin = Math.max(0, van - ruimte);
  let eind = Math.min(tekst.length, tot + ruimte);
  if (begin > 0) {
    const spatie = tekst.indexOf(' ', begin);
    begin = spatie >= 0 && spatie < van ? spatie + 1 : begin;
  }
  if (eind < tekst.length) {
    const spatie = tekst.lastIndexOf(' ', eind);
    eind = spatie >= tot ? spatie : eind;
  }
  return `${begin > 0 ? '… ' : ''}${tekst.slice(begin, eind)}${eind < tekst.length ? ' …' : ''}`;
}
