/**
 * What the tests share about one plan: which begrip stands in which sentence, found in one pass over the text and kept
 * by begrip, so that a test only looks at the places that concern it.
 */
import { bloktekst } from '../document/document.ts';
import type { Feiten, Plaats, Polariteit, Zin } from '../feiten/feiten.ts';
import type { Kader } from '../kader/kader.ts';
import type { Bereik } from '../kader/schema.ts';
import type { Begrippenindex, Treffer } from './begrippenindex.ts';
import type { Termijn } from './toetsing.ts';
import type { Vindplaats } from './uitslag.ts';

/** Hits of one begrip on the headings: on the section's own heading, or only on one above it. */
export type Kopband = { eigen: Treffer[]; boven: Treffer[] };

/** What a sentence of another is, is no denial. */
const BEWEERT: ReadonlySet<Polariteit> = new Set(['beweerd', 'ander']);

const GEEN: readonly Treffer[] = [];

export class Toetscontext {
  readonly feiten: Feiten;
  readonly kader: Kader;
  readonly index: Begrippenindex;
  /** ISO date of today. */
  readonly vandaag: string;
  /** First year of the plan; of a plan without a period the year of today. */
  readonly beginjaar: number;
  /** Set once the other criteria are judged; only the termijn test needs it. */
  termijn: Termijn | null = null;

  readonly #perZin: Treffer[][];
  readonly #perBegrip = new Map<string, number[]>();
  readonly #kopzin = new Map<number, number>();
  readonly #perBlok = new Map<number, number[]>();
  readonly #posten = new Map<string, Treffer[]>();
  /** By the list of begrippen as it stands in the kader. */
  readonly #banden = new Map<readonly string[], Map<number, Kopband>>();
  readonly #verbanden = new Map<string, boolean>();
  readonly #beweringen = new Map<number, boolean>();

  /** @param vandaag ISO date of today */
  constructor(feiten: Feiten, kader: Kader, index: Begrippenindex, vandaag: string) {
    this.beginjaar = feiten.identificatie.periode?.waarde.van ?? Number(vandaag.slice(0, 4));
    this.feiten = feiten;
    this.kader = kader;
    this.index = index;
    this.vandaag = vandaag;
    this.#perZin = feiten.zinnen.map((zin) => index.zoek(zin.tekst));
    for (const zin of feiten.zinnen) {
      if (zin.soort === 'kop') this.#kopzin.set(zin.plaats.sectie, zin.index);
      if (zin.plaats.blok !== null) {
        const lijst = this.#perBlok.get(zin.plaats.blok);
        if (lijst) lijst.push(zin.index);
        else this.#perBlok.set(zin.plaats.blok, [zin.index]);
      }
      for (const begrip of new Set((this.#perZin[zin.index] as Treffer[]).map((t) => t.begrip))) {
        const lijst = this.#perBegrip.get(begrip);
        if (lijst) lijst.push(zin.index);
        else this.#perBegrip.set(begrip, [zin.index]);
      }
    }
  }

  zin(index: number): Zin {
    return this.feiten.zinnen[index] as Zin;
  }

  /** Hits of any of these begrippen in a sentence. */
  treffers(zin: number, begrippen: readonly string[]): readonly Treffer[] {
    const alle = this.#perZin[zin];
    if (!alle?.length) return GEEN;
    return alle.filter((t) => begrippen.includes(t.begrip));
  }

  /** Hits of all begrippen in a sentence. */
  alleTreffers(zin: number): readonly Treffer[] {
    return this.#perZin[zin] ?? GEEN;
  }

  /** Hits in a short text that is not a sentence, such as what an amount is for; remembered. */
  treffersIn(tekst: string, begrippen: readonly string[]): Treffer[] {
    let alle = this.#posten.get(tekst);
    if (!alle) {
      alle = this.index.zoek(tekst);
      this.#posten.set(tekst, alle);
    }
    return alle.filter((t) => begrippen.includes(t.begrip));
  }

  /** Sentences in which any of these begrippen stands, headings and header rows included, in reading order. */
  zinnenMet(begrippen: readonly string[]): number[] {
    const alle = new Set(begrippen.flatMap((b) => this.#perBegrip.get(b) ?? []));
    return [...alle].sort((a, b) => a - b);
  }

  /** Sentences of one block, header rows included. */
  zinnenVanBlok(blok: number | null): readonly number[] {
    return blok === null ? [] : (this.#perBlok.get(blok) ?? []);
  }

  zinnenVanSectie(sectie: number): readonly number[] {
    return this.feiten.zinnenPerSectie[sectie] ?? [];
  }

  /** What the headings above a place say about these begrippen. Remembered, because many sentences of a section ask it. */
  kopband(sectie: number, begrippen: readonly string[]): Kopband {
    let perSectie = this.#banden.get(begrippen);
    if (!perSectie) {
      perSectie = new Map();
      this.#banden.set(begrippen, perSectie);
    }
    let band = perSectie.get(sectie);
    if (!band) {
      band = this.#leesKopband(sectie, begrippen);
      perSectie.set(sectie, band);
    }
    return band;
  }

  #leesKopband(sectie: number, begrippen: readonly string[]): Kopband {
    const band: Kopband = { eigen: [], boven: [] };
    const { secties } = this.feiten.document;
    for (let s = secties[sectie], eigen = true; s && s.niveau > 0; s = secties[s.ouder], eigen = false) {
      const kop = this.#kopzin.get(s.index);
      if (kop !== undefined)
        (eigen ? band.eigen : band.boven).push(...this.treffers(kop, begrippen).filter((t) => !t.ontkend));
    }
    return band;
  }

  /** Whether any of these begrippen stands somewhere in a section, the headings above it or the sections beside it. */
  heeftVerband(sectie: number, begrippen: readonly string[]): boolean {
    const { secties } = this.feiten.document;
    const ouder = secties[secties[sectie]?.ouder ?? -1];
    return (
      this.#noemt(sectie, false, begrippen) ||
      this.kopband(sectie, begrippen).boven.some((t) => t.sterk) ||
      (ouder !== undefined && ouder.niveau > 0 && this.#noemt(ouder.index, true, begrippen))
    );
  }

  /** Remembered, because many sentences of a section ask the same. */
  #noemt(sectie: number, metOnderliggende: boolean, begrippen: readonly string[]): boolean {
    const sleutel = `${sectie} ${metOnderliggende} ${begrippen}`;
    let antwoord = this.#verbanden.get(sleutel);
    if (antwoord === undefined) {
      antwoord = (metOnderliggende ? this.metOnderliggende(sectie) : [sectie]).some((s) =>
        this.zinnenVanSectie(s).some((i) => this.treffers(i, begrippen).some((t) => t.sterk)),
      );
      this.#verbanden.set(sleutel, antwoord);
    }
    return antwoord;
  }

  /** Whether a section only asserts: no sentence of it denies, puts off, quotes what is asked or is still to be filled in. */
  beweert(sectie: number): boolean {
    let antwoord = this.#beweringen.get(sectie);
    if (antwoord === undefined) {
      antwoord = this.zinnenVanSectie(sectie).every((i) => BEWEERT.has(this.zin(i).polariteit));
      this.#beweringen.set(sectie, antwoord);
    }
    return antwoord;
  }

  /** The section itself and all below it. */
  metOnderliggende(sectie: number): number[] {
    const { secties } = this.feiten.document;
    const lijst = [sectie];
    const niveau = secties[sectie]?.niveau ?? 0;
    for (let s = sectie + 1; s < secties.length && (secties[s]?.niveau ?? 0) > niveau; s++) lijst.push(s);
    return lijst;
  }

  /** Sections whose heading holds any of these begrippen. */
  sectiesOver(begrippen: readonly string[]): number[] {
    return this.zinnenMet(begrippen)
      .filter((z) => this.zin(z).soort === 'kop' && this.treffers(z, begrippen).some((t) => !t.ontkend))
      .map((z) => this.zin(z).plaats.sectie);
  }

  /** The heading of a section as a sentence, if it has one. */
  kopVan(sectie: number): Zin | null {
    const index = this.#kopzin.get(sectie);
    return index === undefined ? null : this.zin(index);
  }

  /** Sentences near a sentence, itself included. */
  nabij(zin: Zin, bereik: Exclude<Bereik, 'vervolg'>): readonly number[] {
    if (bereik === 'zin') return [zin.index];
    if (bereik === 'plan') return this.feiten.zinnen.map((z) => z.index);
    if (bereik === 'sectie') return this.zinnenVanSectie(zin.plaats.sectie);
    const blok = this.zinnenVanBlok(zin.plaats.blok);
    if (bereik === 'alinea') return blok.length ? blok : [zin.index];
    // A row or an item speaks for itself; a sentence also for the one before and after it in its section.
    if (zin.soort === 'rij') return [zin.index];
    return [zin.index - 1, zin.index, zin.index + 1].filter((i) => {
      const buur = this.feiten.zinnen[i];
      return (
        buur && buur.plaats.sectie === zin.plaats.sectie && buur.soort !== 'kop' && buur.soort !== 'koprij'
      );
    });
  }

  /** The sentence that introduces a list or table: the last one of the block before it. */
  inleiding(zin: Zin): Zin | null {
    if (zin.plaats.blok === null || (zin.soort !== 'punt' && zin.soort !== 'rij')) return null;
    const vorig = this.feiten.document.blokken[zin.plaats.blok - 1];
    if (!vorig || vorig.sectie !== zin.plaats.sectie || vorig.soort !== 'alinea') return null;
    const laatste = this.zinnenVanBlok(vorig.index).at(-1);
    return laatste === undefined ? null : this.zin(laatste);
  }

  /** Header rows of the table in which a row stands. */
  koprijen(zin: Zin): Zin[] {
    if (zin.soort !== 'rij') return [];
    return this.zinnenVanBlok(zin.plaats.blok)
      .map((i) => this.zin(i))
      .filter((z) => z.soort === 'koprij');
  }

  /** A sentence as evidence. */
  vindplaats(zin: Zin): Vindplaats {
    return { citaat: zin.tekst, plaats: zin.plaats };
  }

  /** The beginning of a block as evidence, for facts that only know their place. */
  vindplaatsVan(plaats: Plaats): Vindplaats {
    const blok = plaats.blok === null ? undefined : this.feiten.document.blokken[plaats.blok];
    const kop = this.kopVan(plaats.sectie)?.tekst ?? '';
    return { citaat: blok ? (bloktekst(blok).split('\n')[0] ?? '') : kop, plaats };
  }
}

/** Running text of the plan that claims something of its own: what can fill in an element. */
export function telt(zin: Zin): boolean {
  return zin.lopend && zin.polariteit === 'beweerd' && zin.soort !== 'kop' && zin.soort !== 'koprij';
}
