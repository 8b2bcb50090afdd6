/** Counting syllables in Dutch by their vowels. */

/** Groups of vowels that make one syllable, longest first; a diaeresis begins a new one. */
const KLINKERS = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ij|ei|ai|oi|[aeiouyàáâèéêëìíîïòóôöùúûü]/g;

/**
 * How many syllables a Dutch word has, at least one. Figures and abbreviations in capitals count as one: they are taken
 * in at a glance, and spelling them out would make every plan with amounts in its sentences hard to read.
 */
export function lettergrepen(woord: string): number {
  if (/^\p{Lu}{2,}s?$/u.test(woord) || /^[\d.,]+$/.test(woord)) return 1;
  const klein = woord
    .toLowerCase()
    .replace(/(?<=[aeiou])(?=[ëïöü])/g, '-')
    .replace(/[éèê]/g, 'e');
  return Math.max(1, klein.match(KLINKERS)?.length ?? 1);
}
