/** List definitions of a DOCX and the numbers that Word shows from them (ECMA-376 part 1, 17.9). */

import { telteken } from '../pakket/telteken.ts';
import { type Element, kind, kinderen } from '../pakket/xml.ts';

interface Niveau {
  vorm: string;
  tekst: string;
  begin: number;
  stijl: string | undefined;
  alsCijfers: boolean;
}

interface Lijstsoort {
  /** Lists that share an abstract definition go on counting together. */
  telt: string;
  niveaus: Map<number, Niveau>;
  herbegin: Map<number, number>;
}

export interface Opsomming {
  diepte: number;
  genummerd: boolean;
  /** The definition shows no mark at all: a paragraph within an item. */
  zonderTeken: boolean;
  /** What Word shows before the text, for numbered lists. */
  nummer: string | null;
}

export class Nummering {
  readonly #soorten = new Map<string, Lijstsoort>();
  readonly #standen = new Map<string, number[]>();
  readonly #begonnen = new Set<string>();

  /** @param wortel w:numbering; undefined when the file has none */
  constructor(wortel: Element | undefined) {
    const abstract = new Map<string, Element>();
    const perStijl = new Map<string, Element>();
    for (const element of kinderen(wortel, 'w:abstractNum')) {
      abstract.set(element.attrs['w:abstractNumId'] ?? '', element);
      const stijl = kind(element, 'w:styleLink')?.attrs['w:val'];
      if (stijl) perStijl.set(stijl, element);
    }
    for (const num of kinderen(wortel, 'w:num')) {
      let soort = abstract.get(kind(num, 'w:abstractNumId')?.attrs['w:val'] ?? '');
      const verwijst = kind(soort, 'w:numStyleLink')?.attrs['w:val'];
      if (verwijst) soort = perStijl.get(verwijst) ?? soort;
      if (!soort) continue;
      const niveaus = new Map(kinderen(soort, 'w:lvl').map(leesNiveau));
      const herbegin = new Map<number, number>();
      for (const anders of kinderen(num, 'w:lvlOverride')) {
        const eigen = kind(anders, 'w:lvl');
        if (eigen) niveaus.set(...leesNiveau(eigen));
        const begin = kind(anders, 'w:startOverride')?.attrs['w:val'];
        if (begin) herbegin.set(alsNiveau(anders.attrs['w:ilvl']), alsGetal(begin, 1));
      }
      const telt = soort.attrs['w:abstractNumId'] ?? '';
      this.#soorten.set(num.attrs['w:numId'] ?? '', { telt, niveaus, herbegin });
    }
  }

  /** The level to which a list definition ties a paragraph style. */
  niveauVanStijl(numId: string, stijl: string | undefined): number | null {
    for (const [ilvl, niveau] of this.#soorten.get(numId)?.niveaus ?? [])
      if (stijl !== undefined && niveau.stijl === stijl) return ilvl;
    return null;
  }

  /**
   * Counts one paragraph on; call once per paragraph with text, in reading order.
   *
   * @returns null when the list is not defined, or its id is '0', which takes a paragraph out of a list
   */
  volgende(numId: string, ilvl: number): Opsomming | null {
    const soort = this.#soorten.get(numId);
    const niveau = soort?.niveaus.get(ilvl);
    if (!soort || !niveau) return null;
    const stand = this.#standen.get(soort.telt) ?? [];
    this.#standen.set(soort.telt, stand);
    if (!this.#begonnen.has(numId)) {
      this.#begonnen.add(numId);
      for (const [op, begin] of soort.herbegin) stand[op] = begin - 1;
    }
    stand[ilvl] = (stand[ilvl] ?? niveau.begin - 1) + 1;
    stand.length = ilvl + 1;
    const genummerd = niveau.vorm !== 'bullet' && niveau.vorm !== 'none';
    const nummer = niveau.tekst.replace(/%(\d)/g, (_, cijfer: string) => {
      const op = Number(cijfer) - 1;
      const bij = soort.niveaus.get(op);
      stand[op] ??= bij?.begin ?? 1;
      return telteken(stand[op], niveau.alsCijfers ? 'decimal' : (bij?.vorm ?? 'decimal'));
    });
    const zonderTeken = !nummer.trim();
    return { diepte: ilvl, genummerd, zonderTeken, nummer: genummerd && !zonderTeken ? nummer.trim() : null };
  }
}

function leesNiveau(lvl: Element): [number, Niveau] {
  const waarde = (naam: string): string | undefined => kind(lvl, naam)?.attrs['w:val'];
  return [
    alsNiveau(lvl.attrs['w:ilvl']),
    {
      vorm: waarde('w:numFmt') ?? 'decimal',
      tekst: waarde('w:lvlText') ?? '',
      begin: alsGetal(waarde('w:start'), 1),
      stijl: waarde('w:pStyle'),
      alsCijfers: kind(lvl, 'w:isLgl') !== undefined,
    },
  ];
}

/** Word has nine levels; whatever else a file says becomes one of them. */
export function alsNiveau(waarde: string | undefined): number {
  return Math.min(8, Math.max(0, alsGetal(waarde, 0)));
}

function alsGetal(waarde: string | undefined, anders: number): number {
  const getal = Number.parseInt(waarde ?? '', 10);
  return Number.isSafeInteger(getal) ? getal : anders;
}
