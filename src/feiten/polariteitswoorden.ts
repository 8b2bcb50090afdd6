/** The phrases of rules/begrippen/polariteit.yaml, read once and made into one pattern per list. */
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import { letterlijk, namenpatroon } from './ministeries.ts';

const Zinsdelen = z.array(z.string().min(2)).min(1);
/** The shape of rules/begrippen/polariteit.yaml. */
export const polariteitbestand = z.strictObject({
  invulresten: z.strictObject({ precies: Zinsdelen, tussenBlokhaken: Zinsdelen, zinsdelen: Zinsdelen }),
  ontkend: Zinsdelen,
  uitgesteld: Zinsdelen,
  uitgesteldZonderTijd: Zinsdelen,
  eis: Zinsdelen,
  eiskoppen: Zinsdelen,
  ontkenkoppen: Zinsdelen,
  ander: z.strictObject({
    partijen: Zinsdelen,
    zinsdelen: Zinsdelen,
    eigen: Zinsdelen,
    gevolg: Zinsdelen,
    vervolg: Zinsdelen,
  }),
});

export interface Polariteitswoorden {
  invulrest: RegExp;
  invulzin: RegExp;
  ontkend: RegExp;
  uitgesteld: RegExp;
  uitgesteldZonderTijd: RegExp;
  eis: RegExp;
  eiskop: RegExp;
  ontkenkop: RegExp;
  partijen: readonly string[];
  ander: RegExp;
  eigen: readonly string[];
  gevolg: RegExp;
  vervolg: RegExp;
}

const BESTAND = new URL('../../rules/begrippen/polariteit.yaml', import.meta.url);
let gelezen: Polariteitswoorden | undefined;

/**
 * @returns the patterns; the same object every time
 * @throws when rules/begrippen/polariteit.yaml does not have the expected form
 */
export function polariteitswoorden(): Polariteitswoorden {
  gelezen ??= maakWoorden(polariteitbestand.parse(load(readFileSync(BESTAND, 'utf8'))));
  return gelezen;
}

function maakWoorden(bestand: z.infer<typeof polariteitbestand>): Polariteitswoorden {
  const { invulresten, ander } = bestand;
  const haken = String.raw`\[[^\]]{0,20}?(?:${invulresten.tussenBlokhaken.map(letterlijk).join('|')})\b[^\]]{0,100}\]|\[(?:…|\.{3})\]|<[^>]{0,20}invul[^>]{0,40}>`;
  return {
    // Chapters of the state budget have Roman figures: XX is a real one.
    invulrest: new RegExp(
      `(?<![\\p{L}\\d]|hoofdstuk )(?:${invulresten.precies.map(letterlijk).join('|')})(?![\\p{L}\\d])`,
      'u',
    ),
    invulzin: new RegExp(`${haken}|${maakPatroon(invulresten.zinsdelen)}`, 'iu'),
    ontkend: new RegExp(maakPatroon(bestand.ontkend), 'iu'),
    uitgesteld: new RegExp(maakPatroon(bestand.uitgesteld), 'iu'),
    uitgesteldZonderTijd: new RegExp(maakPatroon(bestand.uitgesteldZonderTijd), 'iu'),
    eis: new RegExp(maakPatroon(bestand.eis), 'iu'),
    eiskop: new RegExp(maakPatroon(bestand.eiskoppen), 'iu'),
    ontkenkop: new RegExp(maakPatroon(bestand.ontkenkoppen), 'iu'),
    partijen: ander.partijen,
    ander: new RegExp(maakPatroon(ander.zinsdelen), 'iu'),
    eigen: ander.eigen,
    gevolg: new RegExp(`(?<!\\p{L}(?=\\p{L}))(?:${ander.gevolg.map(letterlijk).join('|')})(?!\\p{L})`, 'iu'),
    vervolg: new RegExp(`^${namenpatroon(ander.vervolg)}`, 'iu'),
  };
}

/**
 * Makes one pattern of phrases in the notation that polariteit.yaml explains.
 *
 * @param zinsdelen phrases with (a|b), woord?, begin* and ...
 */
export function maakPatroon(zinsdelen: readonly string[]): string {
  return `(?<![\\p{L}\\d-])(?:${zinsdelen.map(zinsdeel).join('|')})(?![\\p{L}\\d])`;
}

function zinsdeel(tekst: string): string {
  const stukken = tekst.match(/\([^)]*\)\??|\S+/g) ?? [];
  return stukken
    .map((stuk, i) => {
      const laatste = i === stukken.length - 1;
      const spatie = laatste || stukken[i + 1] === '$' ? '' : '[,;:]?\\s+';
      if (stuk === '...') return '(?:\\S+\\s+){0,8}?';
      if (stuk === '..') return '(?:\\S+\\s+){0,3}?';
      if (stuk === '$') return '(?=\\s*(?:[.;:,!?]|$))';
      const optioneel = stuk.endsWith('?');
      const kaal = optioneel ? stuk.slice(0, -1) : stuk;
      const keuzes = kaal.startsWith('(') ? kaal.slice(1, -1).split('|') : [kaal];
      const vorm = keuzes.map((keuze) => keuze.split(' ').map(woord).join('\\s+')).join('|');
      return optioneel ? `(?:(?:${vorm})${spatie})?` : `(?:${vorm})${spatie}`;
    })
    .join('');
}

function woord(tekst: string): string {
  return tekst.endsWith('*') ? `${letterlijk(tekst.slice(0, -1))}[\\p{L}-]*` : letterlijk(tekst);
}
