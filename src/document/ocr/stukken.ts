/** From what Tesseract recognised on one page to pieces of printed lines, as if they stood in the file as text. */
import type Tesseract from 'tesseract.js';
import type { Fragment } from '../pdf/bladzijde.ts';
import type { Beeld } from './beeld.ts';
import { meetInkt } from './maten.ts';
import type { Stippellijn } from './stippellijnen.ts';
import { aantalLetters, leesRegel, OPSOMTEKEN, STIPPELS, type Woord, type Woordregel } from './woorden.ts';

/** A piece of a recognised line, with what shows how it is set. */
export interface Stuk extends Fragment {
  /** Mean thickness of the strokes, as a part of the font size; null when there is too little to tell. */
  dikte: number | null;
}

export interface Herkend {
  stukken: Stuk[];
  /** Mean confidence over the letters that are kept, 0 to 1; 0 when there are none. */
  zekerheid: number;
  /** Letters and digits seen, also those that are dropped. */
  letters: number;
}

/** In hundredths, as Tesseract gives it: a block below this is a part of a picture. */
const BLOK = 45;
/** In parts of the font size: a narrower gap never parts cells or columns. */
const NAUW = 0.6;
/** In parts of the font size: what most gaps of a justified line do not exceed. */
const UITGEVULD = 0.6;

/**
 * @param blokken as recognised on the page
 * @param stippels lines of dots that were taken out before
 */
export function maakStukken(
  blokken: readonly Tesseract.Block[],
  stippels: readonly Stippellijn[],
  beeld: Beeld,
): Herkend {
  const regelsVan = (blok: Tesseract.Block) => blok.paragraphs.flatMap((alinea) => alinea.lines);
  const letters = blokken.reduce((som, blok) => som + aantalLetters(blok.text), 0);
  const stukken: Stuk[] = [];
  let gehouden = 0;
  let som = 0;
  for (const regel of blokken.filter(({ confidence }) => confidence >= BLOK).flatMap(regelsVan)) {
    const gelezen = leesRegel(regel, stippels);
    if (!gelezen) continue;
    for (const woorden of inStukken(gelezen)) stukken.push(maakStuk(woorden, gelezen.grootte, beeld));
    for (const { tekst, zekerheid } of gelezen.woorden) {
      gehouden += aantalLetters(tekst);
      som += aantalLetters(tekst) * zekerheid;
    }
  }
  return { stukken, zekerheid: gehouden ? som / gehouden : 0, letters };
}

/** Parts a line where its words stand wider apart than words do. */
function inStukken({ woorden, grootte }: Woordregel): Woord[][] {
  const gaten = woorden.slice(1).map((woord, i) => woord.x - (woorden[i] as Woord).x2);
  const midden = [...gaten].sort((a, b) => a - b)[Math.floor((gaten.length - 1) / 2)] ?? 0;
  // Words of a justified line may stand wide apart; where most stand wider than that, they are the cells of a row.
  const grens = Math.max(NAUW * grootte, midden > UITGEVULD * grootte ? 0 : 2 * midden);
  const stukken: Woord[][] = [];
  for (const [i, woord] of woorden.entries()) {
    const laatste = stukken[stukken.length - 1];
    // Dots hold the title and its page number together.
    const stippels = woord.tekst === STIPPELS || woorden[i - 1]?.tekst === STIPPELS;
    if (laatste && (stippels || (gaten[i - 1] ?? 0) <= grens)) laatste.push(woord);
    else stukken.push([woord]);
  }
  return stukken;
}

function maakStuk(woorden: readonly Woord[], grootte: number, beeld: Beeld): Stuk {
  const eerste = woorden[0] as Woord;
  const laatste = woorden[woorden.length - 1] as Woord;
  return {
    tekst: woorden.map(({ tekst }) => tekst).join(' '),
    x: eerste.x / beeld.schaal,
    y: eerste.lijn / beeld.schaal,
    breedte: (laatste.x2 - eerste.x) / beeld.schaal,
    grootte: grootte / beeld.schaal,
    lettertype: 'herkend',
    vet: false,
    merk: null,
    artefact: false,
    spatie: true,
    gedraaid: false,
    dikte: meetInkt(
      woorden.filter(({ tekst }) => tekst !== OPSOMTEKEN),
      grootte,
      beeld,
    ),
  };
}
