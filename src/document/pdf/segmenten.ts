/** Cuts the text of a page into segments: pieces of a printed line, such as a line of a column or a cell of a table. */
import type { Bladzijde, Fragment } from './bladzijde.ts';
import type { Regel } from './brok.ts';
import type { Lijn } from './tekening.ts';

/** A piece of a printed line without a gap wider than a space. */
export interface Segment extends Regel {
  /** Where it came in the file; text in columns is nearly always written column by column, a table row by row. */
  volgorde: number;
}

/** In parts of the font size; a wider gap between two runs of text parts cells or columns. */
const BREEDSTE_SPATIE = 0.42;

/** @returns the segments of a page in the order of the file; text that is not set horizontally is left out */
export function maakSegmenten({ fragmenten, lijnen, nummer }: Bladzijde): Segment[] {
  const staand = lijnen.filter((lijn) => lijn.x1 === lijn.x2).sort((a, b) => a.x1 - b.x1);
  const segmenten: Segment[] = [];
  let huidig: Segment | null = null;
  for (const fragment of fragmenten.flatMap((heel) => (heel.gedraaid ? [] : splitsOpLijnen(heel, staand)))) {
    const maat = huidig ? Math.max(huidig.grootte, fragment.grootte) : 0;
    const gat = huidig ? fragment.x - huidig.x2 : 0;
    const naast = huidig && Math.abs(fragment.y - huidig.y) < maat * 0.5 && gat > -maat * 0.5;
    if (huidig && naast && gat < maat * BREEDSTE_SPATIE && !gescheiden(staand, huidig, fragment)) {
      const los = fragment.spatie || gat > fragment.grootte * 0.2;
      huidig.tekst += (los && !huidig.tekst.endsWith(' ') ? ' ' : '') + fragment.tekst;
      huidig.x2 = Math.max(huidig.x2, fragment.x + fragment.breedte);
      huidig.vet &&= fragment.vet;
      if (fragment.grootte > huidig.grootte) {
        huidig.grootte = fragment.grootte;
        huidig.y = fragment.y;
      }
      continue;
    }
    huidig = {
      tekst: fragment.tekst,
      x: fragment.x,
      x2: fragment.x + fragment.breedte,
      y: fragment.y,
      grootte: fragment.grootte,
      vet: fragment.vet,
      pagina: nummer,
      volgorde: segmenten.length,
    };
    segmenten.push(huidig);
  }
  return segmenten;
}

/** Lines that pass the run of text at the height of its small letters. */
function passeren(staand: readonly Lijn[], y: number, grootte: number): Lijn[] {
  const midden = y - grootte * 0.3;
  return staand.filter((lijn) => lijn.y1 <= midden && lijn.y2 >= midden);
}

/** A vertical ruling line stands between the two. */
function gescheiden(staand: readonly Lijn[], links: Segment, rechts: Fragment): boolean {
  return passeren(staand, rechts.y, rechts.grootte).some(
    (lijn) => lijn.x1 >= links.x2 - 1 && lijn.x1 <= rechts.x + 1,
  );
}

/** pdf.js takes cells that nearly touch for one run with a space in it; the ruling line through it shows which space. */
function splitsOpLijnen(fragment: Fragment, staand: readonly Lijn[]): Fragment[] {
  const einde = fragment.x + fragment.breedte;
  const raak = staand.length
    ? passeren(staand, fragment.y, fragment.grootte).filter(
        (lijn) => lijn.x1 > fragment.x + 2 && lijn.x1 < einde - 2,
      )
    : [];
  if (!raak.length) return [fragment];
  const plaatsen = schatPlaatsen(fragment);
  const delen: Fragment[] = [];
  let begin = 0;
  let x = fragment.x;
  for (const { x1 } of raak) {
    let beste = -1;
    for (let i = begin + 1; i < fragment.tekst.length - 1; i++) {
      if (fragment.tekst[i] !== ' ') continue;
      if (beste < 0 || Math.abs((plaatsen[i] ?? 0) - x1) < Math.abs((plaatsen[beste] ?? 0) - x1)) beste = i;
    }
    if (beste < 0 || Math.abs((plaatsen[beste] ?? 0) - x1) > fragment.grootte * 1.6) continue;
    delen.push({
      ...fragment,
      tekst: fragment.tekst.slice(begin, beste),
      x,
      breedte: Math.max(1, x1 - 2 - x),
    });
    begin = beste + 1;
    x = Math.max(plaatsen[begin] ?? x1, x1 + 2);
  }
  if (!begin) return [fragment];
  return [
    ...delen,
    { ...fragment, tekst: fragment.tekst.slice(begin), x, breedte: Math.max(1, einde - x), spatie: true },
  ];
}

/** Where each letter stands, by rough widths of letters. */
function schatPlaatsen({ tekst, x, breedte }: Fragment): number[] {
  const breedten = [...tekst].map((teken) =>
    /[iljtf.,:;'’|!()\- ]/.test(teken) ? 0.55 : /[mwMW€%@]/.test(teken) ? 1.6 : /[A-Z]/.test(teken) ? 1.3 : 1,
  );
  const schaal = breedte / breedten.reduce((som, deel) => som + deel, 0);
  let plaats = x;
  return breedten.map((deel) => {
    const hier = plaats;
    plaats += deel * schaal;
    return hier;
  });
}
