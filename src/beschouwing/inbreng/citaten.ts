/** The quotes of one Inbreng: each sentence is kept once, and what rests on it holds its number. */
import { sectiepad } from '../../document/document.ts';
import type { Zin } from '../../feiten/feiten.ts';
import type { Toetscontext } from '../../toets/context.ts';
import type { Bewijs } from '../../toets/toetsing.ts';
import type { Citaat, Citaatnummer } from '../inbreng.ts';

/** Longer quotes are cut at a word, with '…'. */
export const LANGSTE_CITAAT = 500;
/** Of a long sentence what is asked for stands at least this far from where it is cut. */
const RAND = 120;

export class Citaten {
  readonly lijst: Citaat[] = [];
  readonly #context: Toetscontext;
  readonly #nummers = new Map<string, Citaatnummer>();
  readonly #paden = new Map<number, string>();
  readonly #zinnen = new Set<Zin>();

  constructor(context: Toetscontext) {
    this.#context = context;
  }

  /**
   * @param positie what the quote must show stands here in the sentence: matters only where the sentence is cut
   * @returns the number of the sentence as a quote
   */
  zin(zin: Zin, positie = 0): Citaatnummer {
    if (positie + RAND <= LANGSTE_CITAAT || zin.tekst.length <= LANGSTE_CITAAT) this.#zinnen.add(zin);
    return this.#voegToe(kortIn(zin.tekst, positie), zin.plaats);
  }

  /** @returns the number of the beginning of a block, for facts that only know their place */
  plaats(plaats: Zin['plaats']): Citaatnummer {
    return this.#voegToe(kortIn(this.#context.vindplaatsVan(plaats).citaat, 0), plaats);
  }

  /** @returns the number of a piece of evidence of the Toetsing */
  bewijs({ citaat, pagina, plek }: Bewijs): Citaatnummer {
    return this.#voegToe(kortIn(citaat, 0), { ...plek, pagina });
  }

  /** Whether a sentence was quoted already, from its beginning. */
  heeft(zin: Zin): boolean {
    return this.#zinnen.has(zin);
  }

  #voegToe(citaat: string, { sectie, blok, pagina }: Zin['plaats']): Citaatnummer {
    const plek = sleutel(citaat, { sectie, blok, pagina });
    const bekend = this.#nummers.get(plek);
    if (bekend !== undefined) return bekend;
    const nummer = this.lijst.length;
    this.lijst.push({ citaat, pagina, sectie: this.#pad(sectie), plek: { sectie, blok } });
    this.#nummers.set(plek, nummer);
    return nummer;
  }

  #pad(sectie: number): string {
    let pad = this.#paden.get(sectie);
    if (pad === undefined) {
      pad = sectiepad(this.#context.feiten.document, sectie);
      this.#paden.set(sectie, pad);
    }
    return pad;
  }
}

function sleutel(citaat: string, { sectie, blok, pagina }: Zin['plaats']): string {
  return `${sectie} ${blok} ${pagina} ${citaat}`;
}

/** Cuts at words; what stands at positie stays in sight. */
function kortIn(tekst: string, positie: number): string {
  if (tekst.length <= LANGSTE_CITAAT) return tekst;
  const begin = positie + RAND <= LANGSTE_CITAAT ? 0 : tekst.lastIndexOf(' ', positie - RAND) + 1;
  const rest = tekst.slice(begin);
  const voor = begin > 0 ? '… ' : '';
  if (rest.length <= LANGSTE_CITAAT) return voor + rest;
  const einde = rest.lastIndexOf(' ', LANGSTE_CITAAT);
  return `${voor}${rest.slice(0, einde > 0 ? einde : LANGSTE_CITAAT)} …`;
}
