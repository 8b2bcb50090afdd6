/** Reads a table cell as a number. */

export interface Celgetal {
  waarde: number;
  /** Digits after the decimal comma. */
  decimalen: number;
}

const GETAL =
  /^(?:€|eur|k€)?\s*([-–−+]?)\s*(?:€\s*)?(\(?)\s*(\d[\d.,\s']*)(\)?)\s*(?:,-)?\s*(?:euro|mln\.?|miljoen|mld\.?|miljard|fte)?\*?$/i;

/**
 * A number in Dutch notation: '1.234.567', '12,5', '€ 3,2 mln', '-4', '(4,0)'. The unit is left out, since in one column
 * it is the same everywhere.
 *
 * @returns null for an empty cell or a dash, which count as nothing; undefined for text, percentages and ranges
 */
export function leesCelgetal(tekst: string): Celgetal | null | undefined {
  const kaal = tekst.trim();
  if (kaal === '' || /^[-–—−]$/.test(kaal)) return null;
  const delen = GETAL.exec(kaal);
  if (!delen) return undefined;
  const [, teken, haakje, cijfers = '', sluit] = delen;
  if ((haakje === '(') !== (sluit === ')')) return undefined;
  const schoon = cijfers.replace(/[\s']/g, '').replace(/[.,]$/, '');
  let geheel: string;
  let breuk = '';
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(schoon))
    [geheel = '', breuk = ''] = schoon.replaceAll('.', '').split(',');
  else if (/^\d+(?:[.,]\d+)?$/.test(schoon)) [geheel = '', breuk = ''] = schoon.split(/[.,]/);
  else return undefined;
  const waarde = Number(`${geheel}.${breuk || '0'}`);
  const negatief = (teken !== '' && teken !== '+') || haakje === '(';
  return { waarde: negatief ? -waarde : waarde, decimalen: breuk.length };
}
