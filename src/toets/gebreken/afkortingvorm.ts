/** What looks like an abbreviation, and whether a row of words is what it stands for. */
import { alleTreffers } from '../../feiten/alletreffers.ts';

/** Letters, digits and & with two capitals or more; parts that are abbreviations themselves may follow a hyphen. */
const KANDIDAAT =
  /(?<![\p{L}\p{N}&@./-])\p{L}[\p{L}\p{N}&]*\p{Lu}[\p{L}\p{N}&]*(?:-\p{Lu}[\p{Lu}\p{N}]*(?![\p{Ll}]))*/gu;

/** Spares most sentences the closer look. */
const TWEE_HOOFDLETTERS = /\p{Lu}\S{0,10}\p{Lu}/u;

const MAAT = /^(?:[kKMGTP](?:B|b|W|Wh|VA|Hz|bit|bps)|CO\d?|EUR|USD|PM|XX+|NL|[A-Z]{1,3}\d+)$/;
const ROMEINS = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/;
const TELNAAM =
  /\b(?:hoofdstuk|hoofdstukken|begrotingshoofdstuk|begroting|deel|bijlage|artikel|fase|titel|tabel|figuur|klasse|categorie|groep)\s+$/i;

/**
 * The abbreviations in a sentence, each as often as it stands there, with its offset.
 *
 * Words written in capitals throughout a sentence, Roman numbers, units and names in camel case are left out.
 */
export function afkortingenIn(tekst: string): { afkorting: string; van: number }[] {
  if (!TWEE_HOOFDLETTERS.test(tekst)) return [];
  if (!/\p{Ll}/u.test(tekst) && tekst.split(' ').length > 2) return [];
  const gevonden: { afkorting: string; van: number }[] = [];
  for (const treffer of alleTreffers(tekst, KANDIDAAT)) {
    const afkorting = treffer[0].replace(/(?<=\p{Lu}{2})s$/u, '');
    if (!isAfkorting(afkorting)) continue;
    // 'IV' is a number after 'hoofdstuk' and stands for informatievoorziening elsewhere.
    if (ROMEINS.test(afkorting) && (afkorting !== 'IV' || TELNAAM.test(tekst.slice(0, treffer.index))))
      continue;
    gevonden.push({ afkorting, van: treffer.index });
  }
  return gevonden;
}

function isAfkorting(woord: string): boolean {
  const hoofdletters = woord.replace(/[^\p{Lu}]/gu, '').length;
  if (hoofdletters < 2 || MAAT.test(woord) || /^IJ\p{Ll}/u.test(woord)) return false;
  if (/[\p{Ll}]/u.test(woord)) {
    // Short mixed forms such as IenW and AMvB; TenneT and GitHub are names.
    if (woord.length > 6 || /\p{Ll}{4}/u.test(woord)) return false;
    return (woord.match(/\p{Ll}{2,}/gu)?.length ?? 0) < 2;
  }
  return woord.length <= 12;
}

const STOPWOORDEN = new Set(
  'de het een en of van voor der den des in op te tot met bij aan om the of and for on to a by'.split(' '),
);

/** The words of a phrase; the parts of a word with hyphens count apart. */
export function woordenVan(tekst: string): string[] {
  return tekst.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Whether bare words give the bare letters of an abbreviation in order: each word that carries meaning its first letter, and a
 * compound also letters further on ('levenscyclusmanagement' for LCM, 'Justitie en Veiligheid' for JenV).
 */
function staatVoor(rest: readonly string[], letters: string): boolean {
  // Each state is tried once, so that no odd text can make this slow.
  const geprobeerd = new Set<number>();
  const past = (w: number, l: number): boolean => {
    if (w === rest.length) return l === letters.length;
    const staat = w * 100 + l;
    if (geprobeerd.has(staat)) return false;
    geprobeerd.add(staat);
    const woord = rest[w] as string;
    if (STOPWOORDEN.has(woord) && past(w + 1, l)) return true;
    if (woord[0] !== letters[l]) return false;
    let plek = 0;
    for (let volgende = l + 1; ; volgende++) {
      if (past(w + 1, volgende)) return true;
      plek = volgende < letters.length ? woord.indexOf(letters[volgende] as string, plek + 1) : -1;
      if (plek < 0) return false;
    }
  };
  return letters.length >= 2 && rest.length > 0 && past(0, 0);
}

/** A word in a name. */
export interface Naamwoord {
  klein: string;
  /** Begins with a capital, as names do. */
  naam: boolean;
}

/** @returns what naamBegint must know of a word */
export function alsNaamwoord(woord: string): Naamwoord {
  return { klein: kaal(woord), naam: /^\p{Lu}\p{Ll}/u.test(woord) };
}

/**
 * Whether at a word a name of two words or more begins of which the initials are the abbreviation. Stricter than staatVoor,
 * for a name that does not stand beside its abbreviation: capitals on every word that carries meaning, and initials only.
 */
export function naamBegint(woorden: readonly Naamwoord[], begin: number, afkorting: string): boolean {
  const letters = kaal(afkorting);
  const vorm = woorden.slice(begin, begin + meesteWoorden(afkorting));
  const past = (w: number, l: number): boolean => {
    if (w >= 2 && l === letters.length && vorm[w - 1]?.naam) return true;
    const woord = vorm[w];
    if (!woord) return false;
    const stopwoord = !woord.naam && STOPWOORDEN.has(woord.klein);
    if (!woord.naam && !stopwoord) return false;
    // 'Wet de Inspectie' is no name; 'Raad voor de Rechtspraak' is.
    if (LIDWOORD.test(woord.klein) && !STOPWOORDEN.has(vorm[w - 1]?.klein ?? '')) return false;
    if (stopwoord && past(w + 1, l)) return true;
    if (letters.startsWith(woord.klein, l) && stopwoord && past(w + 1, l + woord.klein.length)) return true;
    return woord.klein[0] === letters[l] && past(w + 1, l + 1);
  };
  return letters.length >= 2 && vorm[0]?.naam === true && past(0, 0);
}

const LIDWOORD = /^(?:de|het|een)$/;

/** Whether the last of these words stand for the abbreviation, however many they are. */
export function eindigtOpVoluit(woorden: readonly string[], afkorting: string): boolean {
  const letters = kaal(afkorting);
  const rest = woorden.slice(-meesteWoorden(afkorting)).map(kaal);
  for (let hoeveel = 1; hoeveel <= rest.length; hoeveel++) {
    if (staatVoor(rest.slice(-hoeveel), letters)) return true;
  }
  return false;
}

/** Whether the first of these words stand for the abbreviation, however many they are. */
export function begintMetVoluit(woorden: readonly string[], afkorting: string): boolean {
  const letters = kaal(afkorting);
  const rest = woorden.slice(0, meesteWoorden(afkorting)).map(kaal);
  for (let hoeveel = 1; hoeveel <= rest.length; hoeveel++) {
    if (staatVoor(rest.slice(0, hoeveel), letters)) return true;
  }
  return false;
}

/** More words than this no abbreviation stands for. */
function meesteWoorden(afkorting: string): number {
  return afkorting.length + 4;
}

/** Lower case, without accents and other signs. */
function kaal(woord: string): string {
  if (/^[a-zA-Z0-9]*$/.test(woord)) return woord.toLowerCase();
  return woord
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
