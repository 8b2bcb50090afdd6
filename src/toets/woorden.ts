/** Words as the lexicons see them: lower case, without accents, hyphenated words both whole and in parts. */
import { alleTreffers } from '../feiten/alletreffers.ts';

export interface Woord {
  /** Normalised form, such as 'redteamoefening'. */
  vorm: string;
  /** The word as it stands, for terms that ask for exact capitals. */
  letterlijk: string;
  /** Offsets in the text. */
  van: number;
  tot: number;
  /** Set on the first part of a hyphenated word: the joined form and on how many parts it rests. */
  samen?: { vorm: string; delen: number };
}

const WOORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** Lower case without accents. */
export function normaal(tekst: string): string {
  const laag = tekst.toLowerCase();
  // Most words are plain ASCII; normalising is only worth its time for the rest.
  return /^[a-z0-9]*$/.test(laag) ? laag : laag.normalize('NFKD').replace(/[^a-z0-9]/g, '');
}

/**
 * Parts a text into words.
 *
 * @returns the words in order; 'red-team' gives 'red' (with samen 'redteam') and 'team'
 */
export function woorden(tekst: string): Woord[] {
  const lijst: Woord[] = [];
  let reeks = 0;
  for (const m of alleTreffers(tekst, WOORD)) {
    const van = m.index;
    const vorige = lijst.at(-1);
    lijst.push({ vorm: normaal(m[0]), letterlijk: m[0], van, tot: van + m[0].length });
    const verbonden =
      vorige !== undefined && van - vorige.tot === 1 && /[-‐‑–&.]/.test(tekst[van - 1] as string);
    if (verbonden) {
      const begin = lijst.length - 2 - reeks;
      reeks++;
      const eerste = lijst[begin] as Woord;
      eerste.samen = {
        vorm: lijst
          .slice(begin)
          .map((w) => w.vorm)
          .join(''),
        delen: reeks + 1,
      };
    } else reeks = 0;
  }
  return lijst;
}
