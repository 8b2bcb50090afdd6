/** Lists of an ODT and the numbers that the word processor shows from them (ODF 1.3 part 3, 16.30 and 16.34). */
import { telteken } from '../pakket/telteken.ts';
import { type Element, kinderen } from '../pakket/xml.ts';

interface Niveau {
  /** '' for a bullet or no mark. */
  vorm: string;
  voor: string;
  na: string;
  /** How many levels the number shows. */
  toont: number;
  begin: number;
}

/** Name under which the numbering of headings is kept. */
export const OMTREK = '\0omtrek';

export class Nummering {
  readonly #stijlen = new Map<string, Map<number, Niveau>>();
  readonly #standen = new Map<string, number[]>();

  /** @param bladen elements that hold text:list-style and text:outline-style */
  constructor(bladen: readonly (Element | undefined)[]) {
    for (const element of bladen.flatMap((blad) => kinderen(blad))) {
      if (element.naam !== 'text:list-style' && element.naam !== 'text:outline-style') continue;
      const naam = element.naam === 'text:outline-style' ? OMTREK : (element.attrs['style:name'] ?? '');
      this.#stijlen.set(naam, new Map(kinderen(element).map(leesNiveau)));
    }
  }

  /** @param niveau from 0 */
  isGenummerd(stijl: string | null, niveau: number): boolean {
    return Boolean(this.#stijlen.get(stijl ?? '')?.get(niveau)?.vorm);
  }

  /** A list begins that does not go on with an earlier one. */
  herbegin(stijl: string | null): void {
    this.#standen.delete(stijl ?? '');
  }

  /**
   * Counts one item or heading on.
   *
   * @param niveau from 0
   * @returns what is shown before the text; null when that is nothing or a bullet
   */
  volgende(stijl: string | null, niveau: number): string | null {
    const niveaus = this.#stijlen.get(stijl ?? '');
    const eigen = niveaus?.get(niveau);
    if (!niveaus || !eigen) return null;
    const stand = this.#standen.get(stijl ?? '') ?? [];
    this.#standen.set(stijl ?? '', stand);
    stand[niveau] = (stand[niveau] ?? eigen.begin - 1) + 1;
    stand.length = niveau + 1;
    if (!eigen.vorm) return null;
    const cijfers: string[] = [];
    for (let op = Math.max(0, niveau - eigen.toont + 1); op <= niveau; op++) {
      const vorm = niveaus.get(op)?.vorm ?? '';
      const tel = stand[op] ?? niveaus.get(op)?.begin ?? 1;
      stand[op] = tel;
      if (vorm) cijfers.push(telteken(tel, vorm));
    }
    return `${eigen.voor}${cijfers.join('.')}${eigen.na}`.trim() || null;
  }
}

function leesNiveau(element: Element): [number, Niveau] {
  const { attrs } = element;
  const getal = (naam: string, anders: number): number => {
    const waarde = Number.parseInt(attrs[naam] ?? '', 10);
    return Number.isSafeInteger(waarde) ? waarde : anders;
  };
  const opsomteken = element.naam.endsWith('bullet') || element.naam.endsWith('image');
  return [
    Math.min(10, Math.max(1, getal('text:level', 1))) - 1,
    {
      vorm: opsomteken ? '' : (attrs['style:num-format'] ?? ''),
      voor: attrs['style:num-prefix'] ?? '',
      na: attrs['style:num-suffix'] ?? '',
      toont: Math.min(10, Math.max(1, getal('text:display-levels', 1))),
      begin: getal('text:start-value', 1),
    },
  ];
}
