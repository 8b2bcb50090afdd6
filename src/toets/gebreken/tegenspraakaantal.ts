/** Numbers of things that the plan states more than once, with different values: 264 and then 246 applications. */
import { alleTreffers } from '../../feiten/alletreffers.ts';
import type { Feiten, Zin } from '../../feiten/feiten.ts';
import type { Tegenspraak } from './tegenspraakgeld.ts';

interface Telling {
  zin: Zin;
  getal: number;
  tekst: string;
  /** It speaks of all there are: 'alle 264', 'de 264', 'in totaal 264'. */
  alle: boolean;
}

const TELLING = /(?<![\p{L}\d.,€/-]|€ )(\d{1,3}(?:\.\d{3})+|\d{2,6})\s+(\p{Ll}{4,}|fte)(?![\p{L}-])/gu;
const ALLE =
  /\b(?:alle|al (?:onze|haar|zijn|de)|elk van de|ieder van de|de|onze|in totaal|totaal van|samen)\s*$/i;
/** Units and words of time count nothing that the plan has a number of. */
const GEEN_DING =
  /^(?:euro|miljoen|miljard|procent|procentpunt|punten|uur|uren|dagen|weken|maanden|jaren|werkdagen|keer|maal|minuten|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|pagina|bladzijden|kilometer|meter|woorden|plus|waren|zijn|werden|worden|hebben|voor|naar|door|over|tegen|onder|stuks|verschillende)$/;
/** Before the number: it is a part, a change, an estimate, or the number of some moment or plan. */
const BEPERKT =
  /\b(?:nog|minder|meer|extra|nieuwe|eerste|volgende|laatste|andere|overige|waarvan|daarvan|waaronder|circa|ongeveer|ruim|bijna|zo['’]n|rond|minstens|hoogstens|maximaal|tot|naar|vanaf|eind|begin|medio|uiterlijk|jaarlijks|elk jaar|ieder jaar|per|bij|aan|met|voor|in)\s+(?:de\s+)?$/i;
const JAARTAL = /\b(?:19|20)\d\d\b/;
/** After the noun: only some of them. */
const ERNA =
  /^\s*(?:minder|meer|extra|per\b|van de\b|in \d{4}|met\b|zonder\b|waarvan\b|waar\w*\b|uit\b|bij\b|op\b|in\b)/i;
const ERNA_DIE = /^\s*(?:die|dat)\b/i;
/** Numbers further apart than this are about different sets. */
const HOOGSTENS_VERSCHIL = 0.2;

/**
 * @returns pairs of numbers of the same thing that lie close together but differ; at least one speaks of all there are
 */
export function tegenstrijdigeAantallen(feiten: Feiten): Tegenspraak[] {
  const tegenspraken: Tegenspraak[] = [];
  for (const [ding, tellingen] of tellingenPerDing(feiten)) {
    const paar = eersteTegenspraak(tellingen);
    if (!paar) continue;
    const [een, ander] = paar.map(({ zin, tekst }) => ({
      citaat: zin.tekst,
      waarde: tekst,
      plaats: zin.plaats,
    }));
    if (een && ander) tegenspraken.push({ een, ander, wat: `het aantal ${ding}` });
  }
  return tegenspraken;
}

function tellingenPerDing(feiten: Feiten): Map<string, Telling[]> {
  const perDing = new Map<string, Telling[]>();
  for (const zin of feiten.zinnen) {
    if (!zin.lopend || (zin.soort !== 'zin' && zin.soort !== 'punt' && zin.soort !== 'noot')) continue;
    for (const treffer of alleTreffers(zin.tekst, TELLING)) {
      const [geheel, cijfers = '', ding = ''] = treffer;
      const getal = Number(cijfers.replaceAll('.', ''));
      const voor = zin.tekst.slice(0, treffer.index);
      const na = zin.tekst.slice(treffer.index + geheel.length);
      if (GEEN_DING.test(ding) || (getal >= 1990 && getal <= 2100) || getal < 10) continue;
      const alle = ding === 'fte' || ALLE.test(voor);
      if (!alle && BEPERKT.test(voor)) continue;
      if (ERNA.test(na) || (ERNA_DIE.test(na) && !/\balle\s*$/i.test(voor))) continue;
      // A number of some year may well differ from that of another.
      if (JAARTAL.test(zin.tekst)) continue;
      const sleutel = ding === 'fte' ? totaalVanFte(voor) : ding;
      if (!sleutel) continue;
      const tellingen = perDing.get(sleutel);
      const telling = { zin, getal, tekst: cijfers, alle };
      if (!tellingen) perDing.set(sleutel, [telling]);
      else if (!tellingen.some((eerder) => eerder.getal === getal && eerder.alle === alle))
        tellingen.push(telling);
    }
  }
  return perDing;
}

const TOTAAL_FTE =
  /\b(?:totale|in totaal|alle)\b.*?(formatie|bezetting|capaciteit|personeelsbestand|inhuur)\b/i;

/** Of fte only totals compare, and only those of the same kind: every unit of a ministry has its own. */
function totaalVanFte(voor: string): string | null {
  const soort = TOTAAL_FTE.exec(voor.slice(-100))?.[1];
  return soort ? `fte (${soort.toLowerCase()})` : null;
}

function eersteTegenspraak(tellingen: readonly Telling[]): [Telling, Telling] | null {
  // A thing with many different numbers is counted per case, and not as a whole.
  if (new Set(tellingen.map(({ getal }) => getal)).size > 3) return null;
  for (const een of tellingen) {
    if (!een.alle) continue;
    for (const ander of tellingen) {
      const verschil = Math.abs(een.getal - ander.getal);
      if (verschil > 0 && verschil <= Math.max(een.getal, ander.getal) * HOOGSTENS_VERSCHIL) {
        return een.zin.index < ander.zin.index ? [een, ander] : [ander, een];
      }
    }
  }
  return null;
}
