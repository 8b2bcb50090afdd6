const ROMEINS: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * A count as a word processor shows it.
 *
 * @param vorm numFmt of OOXML, or num-format of ODF ('1', 'A', 'a', 'I', 'i')
 * @returns for example 'iv' for 4 in 'lowerRoman'; digits for every other form
 */
export function telteken(getal: number, vorm: string): string {
  switch (vorm) {
    case 'upperLetter':
    case 'A':
      return letter(getal);
    case 'lowerLetter':
    case 'a':
      return letter(getal).toLowerCase();
    case 'upperRoman':
    case 'I':
      return romeins(getal);
    case 'lowerRoman':
    case 'i':
      return romeins(getal).toLowerCase();
    case 'decimalZero':
      return String(getal).padStart(2, '0');
    case 'none':
    case 'bullet':
    case '':
      return '';
    default:
      return String(getal);
  }
}

/** 1 is A, 27 is AA, 28 is BB: both standards repeat the letter. */
function letter(getal: number): string {
  if (getal < 1 || getal > 26 * 20) return String(getal);
  return String.fromCharCode(65 + ((getal - 1) % 26)).repeat(Math.ceil(getal / 26));
}

function romeins(getal: number): string {
  if (getal < 1 || getal > 3999) return String(getal);
  let rest = getal;
  let uit = '';
  for (const [waarde, teken] of ROMEINS) {
    for (; rest >= waarde; rest -= waarde) uit += teken;
  }
  return uit;
}
