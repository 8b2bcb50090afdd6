/**
 * The small language in which terms are written in rules/begrippen:
 *
 *   cloud*            a word that begins so             *beheer   that ends so        *cloud*   that holds it
 *   werkplek          the word in any inflection        =RADIO    exactly these letters and capitals
 *   oude/verouderde   one of these                      a .. b    a, at most six words, then b
 *   a & b             both in the same sentence, in any order
 *   <jaar>            a calendar year                   <getal>   another number, in digits or in words
 *   <naam>            one of the words of the group of that name (filled in when rules/ are loaded)
 *
 * A term of several words also matches when it is written as one word or with hyphens.
 */
import stemmerNl from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import { normaal } from './woorden.ts';

const stemmer = stemmerNl;
/** How many words may stand at '..'. */
export const TUSSENRUIMTE = 6;

export interface Woordvorm {
  soort: 'stam' | 'begin' | 'eind' | 'midden' | 'letterlijk' | 'jaar' | 'getal';
  /** The letters to look for; empty for a year or a number. */
  waarde: string;
}

/** One place in a sequence: any of these word forms, after at most `tussen` other words. */
export interface Stap {
  vormen: Woordvorm[];
  tussen: number;
}

/** All sequences must be in the sentence; mostly there is one. */
export interface Patroon {
  reeksen: Stap[][];
}

const stammen = new Map<string, string>();
/** Function words that are also the stem of another word: 'meten' must not find every 'met'. */
const FUNCTIEWOORDEN = new Set(
  'aan als bij dan dat den der des die dit dus een hem hen het hij hoe hun kan mag men met mij nog nu of om ons op te ten toe tot uit van vor was wat wel wie wij zal'.split(
    ' ',
  ),
);

/** The stem of a normalised Dutch word, remembered. Words of up to three letters are their own stem. */
export function stam(vorm: string): string {
  if (vorm.length < 4) return vorm;
  let gevonden = stammen.get(vorm);
  if (gevonden === undefined) {
    // The Dutch Porter stemmer keeps the plural s after a vowel: applicaties, risico's, data's.
    gevonden = stemmer.stem(/(?:ie|[aouy])s$/.test(vorm) ? vorm.slice(0, -1) : vorm);
    if (FUNCTIEWOORDEN.has(gevonden)) gevonden += '~';
    // Bounded: a hostile file can hold endless different words.
    if (stammen.size > 200_000) stammen.clear();
    stammen.set(vorm, gevonden);
  }
  return gevonden;
}

/**
 * Compiles a term.
 *
 * @returns one pattern, or two where the term can also be written as one word
 * @throws Error with a Dutch message when the term holds nothing to look for
 */
export function maakPatronen(term: string): Patroon[] {
  const reeksen = term.split('&').map((deel) => maakReeks(deel.trim(), term));
  const patronen: Patroon[] = [{ reeksen }];
  const enige = reeksen[0] as Stap[];
  const teVerbinden =
    reeksen.length === 1 &&
    enige.length >= 2 &&
    enige.length <= 4 &&
    enige.every((stap) => stap.tussen === 0 && stap.vormen.length === 1);
  if (teVerbinden) {
    const vormen = enige.map((stap) => stap.vormen[0] as Woordvorm);
    const tussenin = vormen.slice(0, -1).every((vorm) => vorm.soort === 'stam');
    const laatste = vormen.at(-1) as Woordvorm;
    if (tussenin && (laatste.soort === 'stam' || laatste.soort === 'begin')) {
      const waarde = vormen.map((vorm, i) => (i < vormen.length - 1 ? vorm.waarde : laatste.waarde)).join('');
      // A short joined form such as 'ini' would match anywhere.
      if (waarde.length >= 6)
        patronen.push({ reeksen: [[{ vormen: [{ soort: laatste.soort, waarde }], tussen: 0 }]] });
    }
  }
  return patronen;
}

function maakReeks(deel: string, term: string): Stap[] {
  const stappen: Stap[] = [];
  let tussen = 0;
  // 'ODC-*' is what begins with ODC, with or without the hyphen.
  for (const stuk of deel.replaceAll('-*', '*').split(/\s+/)) {
    if (stuk === '..') tussen = TUSSENRUIMTE;
    else if (/^\/|\/$|\/\//.test(stuk))
      throw new Error(
        `in de term "${term}" mist een keuze naast een "/"; in een rij keuzes staat geen spatie`,
      );
    else if (stuk) {
      const losse = stuk.startsWith('=') ? [stuk] : stuk.split('/');
      const groepen = losse.map((los) => (los.startsWith('=') ? [los] : los.split('-')));
      const langste = Math.max(...groepen.map((groep) => groep.length));
      if (langste > 1 && losse.length === 1) {
        for (const los of groepen[0] as string[]) {
          if (!los) continue;
          stappen.push({ vormen: [maakVorm(los, term)], tussen });
          tussen = 0;
        }
      } else {
        stappen.push({ vormen: losse.map((los) => maakVorm(los, term)), tussen });
        tussen = 0;
      }
    }
  }
  if (!stappen.length) throw new Error(`de term "${term}" is leeg`);
  return stappen;
}

function maakVorm(los: string, term: string): Woordvorm {
  if (los === '<jaar>' || los === '<getal>')
    return { soort: los === '<jaar>' ? 'jaar' : 'getal', waarde: '' };
  if (/[<>]/.test(los))
    throw new Error(`de term "${term}" bevat ${los}; er is <jaar>, <getal> of een groep uit begrippen/`);
  if (los.startsWith('=')) return { soort: 'letterlijk', waarde: los.slice(1) };
  const voor = los.startsWith('*');
  const na = los.endsWith('*');
  const waarde = normaal(los);
  if (!waarde) throw new Error(`de term "${term}" bevat een jokerteken zonder letters`);
  if (voor && na) return { soort: 'midden', waarde };
  if (na) return { soort: 'begin', waarde };
  if (voor) return { soort: 'eind', waarde };
  return { soort: 'stam', waarde };
}
