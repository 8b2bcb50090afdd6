/** Dutch numbers in digits and words. */

const WOORDEN: Record<string, number> = {
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  zeventien: 17,
  achttien: 18,
  negentien: 19,
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
  honderd: 100,
  tweehonderd: 200,
  driehonderd: 300,
  vierhonderd: 400,
  vijfhonderd: 500,
  zeshonderd: 600,
  duizend: 1000,
  anderhalf: 1.5,
  anderhalve: 1.5,
};

const EENHEDEN = `(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)`;
const TIENTALLEN = `(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)`;

/** Pattern of a number in words; 'een' is left out, since it is nearly always the article. */
export const TELWOORD = `(?:${EENHEDEN}(?:ën|en)${TIENTALLEN}|${Object.keys(WOORDEN)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

const SAMENGESTELD = new RegExp(`^(${EENHEDEN})(?:ën|en)(${TIENTALLEN})$`);

/** Pattern of a number in digits, with Dutch thousands points and decimal comma. */
export const CIJFERS = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[ \u00a0]\d{3})+(?![\d.,])|\d+(?:,\d+)?(?:\.\d{1,2}(?![\d.]))?)`;

/**
 * @param tekst digits in Dutch notation ('1.250,5'), with a decimal point ('12.5'), or a number in words ('zes')
 * @returns the value; NaN when it is no number
 */
export function leesGetal(tekst: string): number {
  const klein = tekst.trim().toLowerCase();
  if (klein in WOORDEN) return WOORDEN[klein] ?? Number.NaN;
  const samen = SAMENGESTELD.exec(klein);
  if (samen?.[1] && samen[2]) {
    return (samen[1] === 'een' ? 1 : (WOORDEN[samen[1]] ?? 0)) + (WOORDEN[samen[2]] ?? 0);
  }
  const cijfers = klein.replace(/[\s\u00a0]/g, '').replace(/[−–]/g, '-');
  if (!/^-?\d/.test(cijfers)) return Number.NaN;
  // A point before exactly three digits parts thousands; any other single point is a decimal point.
  const dutch = /^-?\d+\.\d{1,2}$/.test(cijfers) ? cijfers : cijfers.replace(/\./g, '').replace(',', '.');
  return Number(dutch);
}
