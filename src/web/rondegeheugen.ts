/** Keeps what was read for the pages of a round, so that the next page need not unpack every plan again. */
import type { Inbreng, Uitkomstinbreng } from '../beschouwing/inbreng.ts';
import type { Opslag } from '../opslag/opslag.ts';

/** An Inbreng without its text: all that the matrix needs, and small enough to hold for a thousand plans. */
export type Uitkomsteninbreng = Inbreng & { citaten: [] };

/** Whole ones: this year's round and the one before, of all ministries. Those take about 150 kB each. */
const HEEL = 48;
/** Without their text they take some 20 kB each. */
const KAAL = 3000;

type Afleiding = Parameters<Opslag['versies']['inbreng']>[1];

/** What a judged version brings never changes, so nothing here grows old; what is used least goes first. */
export class Rondegeheugen {
  readonly #opslag: Opslag;
  readonly #leidAf: Afleiding;
  readonly #heel = new Map<string, Inbreng>();
  readonly #kaal = new Map<string, Uitkomsteninbreng>();
  readonly #teksten = new Map<string, string>();

  constructor(opslag: Opslag, leidAf: Afleiding) {
    this.#opslag = opslag;
    this.#leidAf = leidAf;
  }

  /** @returns what the version brings; null for one that was judged before Documents were kept */
  async heel(versie: string): Promise<Inbreng | null> {
    const bekend = this.#heel.get(versie);
    if (bekend) return onthoud(this.#heel, versie, bekend, HEEL);
    const inbreng = await this.#opslag.versies.inbreng(versie, this.#leidAf);
    return inbreng && onthoud(this.#heel, versie, inbreng, HEEL);
  }

  /** @returns the same without quotes and all that rests on them */
  async kaal(versie: string): Promise<Uitkomsteninbreng | null> {
    const bekend = this.#kaal.get(versie);
    if (bekend) return onthoud(this.#kaal, versie, bekend, KAAL);
    const inbreng = this.#heel.get(versie) ?? (await this.#opslag.versies.inbreng(versie, this.#leidAf));
    return inbreng && onthoud(this.#kaal, versie, this.#zonderTekst(inbreng), KAAL);
  }

  /** Forgets versions that are no longer in the store: what was deleted is gone from here too. */
  houdAlleen(versies: ReadonlySet<string>): void {
    for (const map of [this.#heel, this.#kaal])
      for (const id of map.keys()) if (!versies.has(id)) map.delete(id);
  }

  #zonderTekst(inbreng: Inbreng): Uitkomsteninbreng {
    return {
      ...inbreng,
      citaten: [],
      uitkomsten: inbreng.uitkomsten.map((een) => this.#kort(een)),
      geld: { totalen: [], jarenZonderTotaal: [], verdeling: [], nietOpgeteld: [], aantalNietOpgeteld: {} },
      activiteiten: [],
      mijlpalen: [],
      afhankelijkheden: [],
      namen: [],
      mensen: [],
      onderwerpen: [],
      begrippen: {},
      termen: [],
    };
  }

  /** Every plan has the same titles: they are held once. */
  #kort(uitkomst: Uitkomstinbreng): Uitkomstinbreng {
    const eens = (tekst: string): string => {
      const bekend = this.#teksten.get(tekst);
      if (bekend !== undefined) return bekend;
      this.#teksten.set(tekst, tekst);
      return tekst;
    };
    const { id, titel, vingerafdruk } = uitkomst;
    return { ...uitkomst, id: eens(id), titel: eens(titel), vingerafdruk: eens(vingerafdruk), elementen: [] };
  }
}

/** As the newest of the map, from which the oldest falls when it is full. */
function onthoud<T>(map: Map<string, T>, sleutel: string, waarde: T, hoogstens: number): T {
  map.delete(sleutel);
  map.set(sleutel, waarde);
  for (const oudste of map.keys()) {
    if (map.size <= hoogstens) break;
    map.delete(oudste);
  }
  return waarde;
}
