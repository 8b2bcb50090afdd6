/** Is this a rijksbrede beschouwing: by its title, and by speaking of more than one ministry? */
import type { Documentsoort, Feiten } from './feiten.ts';

const TITEL = /beschouwing/i;
const MEER_PLANNEN = /(?<!\p{L})(?:plannen|informatieplannen|ministeries|departementen)(?!\p{L})/iu;
/** Sentences at the start in which a title stands when the file has no property for it. */
const BEGIN = 12;
const MINSTENS_ZINNEN = 5;

/**
 * @returns the same shape as for a plan: isInformatieplan tells whether it is the kind of document that its kader judges
 */
export function beoordeelBeschouwingsoort({ document, zinnen }: Feiten): Documentsoort {
  const begin = [document.eigenschappen.titel ?? '', ...zinnen.slice(0, BEGIN).map(({ tekst }) => tekst)];
  const titel = begin.some((tekst) => TITEL.test(tekst));
  const over = zinnen.filter(({ tekst }) => MEER_PLANNEN.test(tekst)).length >= MINSTENS_ZINNEN;
  const is = titel && over;
  return {
    isInformatieplan: is,
    zekerheid: titel === over ? 0.95 : 0.7,
    reden: is
      ? 'Dit is een rijksbrede beschouwing: de titel noemt dat en het gaat over meer plannen.'
      : `Dit lijkt geen rijksbrede beschouwing: ${titel ? 'het gaat niet over meer plannen' : 'de titel noemt geen beschouwing'}.`,
  };
}
