/**
 * Which sentences tell most of a subject, chosen extractively: near the tf-idf centroid of all that the plans say on it,
 * an own action before general words, early in its plan before late, no near-duplicates, and spread over ministries.
 */
import { stam } from '../toets/patroon.ts';
import { woorden } from '../toets/woorden.ts';
import { type Citaatverwijzing, verwijs } from './bewering.ts';
import type { Inbreng, Onderwerpzin } from './inbreng.ts';

export interface Kandidaat {
  readonly inbreng: Inbreng;
  readonly zin: Onderwerpzin;
}

/** A chosen sentence, with what made it chosen. */
export interface Keuze {
  readonly verwijzing: Citaatverwijzing;
  readonly eigenActie: boolean;
  /** 0 to 1. */
  readonly gewicht: number;
}

/** From here on two sentences say the same. */
export const DUBBEL = 0.6;
/** How much each thing counts; together 1. An own action goes before general words whatever the rest says. */
const DELEN = { middelpunt: 0.6, sterkte: 0.25, plaats: 0.15 } as const;
/** A sentence of this many words can be read on its own and says something. */
const LENGTE = { van: 7, tot: 45 } as const;
/** More candidates than this per subject tell nothing more, and comparing them costs their square. */
const HOOGSTENS = 400;

const LEEG = new Set(
  'aan alle als bij dan dat de deze die dit door een elk er het hun ieder in is kan ligt maar met mogen moet moeten na naar niet nog nu of om onder ons onze ook op over per tegen te tot uit van vanaf voor waar wat we wel werd wij wordt worden zal zich zijn zo zodat zullen heeft hebben ministerie plan jaar daarvoor hiervoor'
    .split(' ')
    .map(stam),
);

/** @returns the stems of the words that carry meaning, each once */
export function stammenVan(tekst: string): ReadonlySet<string> {
  const gevonden = new Set<string>();
  for (const { vorm } of woorden(tekst)) {
    const kern = stam(vorm);
    if (kern.length > 2 && !LEEG.has(kern) && !/^\d+$/.test(kern)) gevonden.add(kern);
  }
  return gevonden;
}

/** @returns 0 (nothing in common) to 1 (the same stems) */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const samen = a.intersection(b).size;
  const alles = a.size + b.size - samen;
  return alles === 0 ? 0 : samen / alles;
}

/**
 * @param kandidaten sentences about one subject
 * @param hoeveel at most so many
 * @returns the best first; a ministry comes a second time only when every other one has had its turn
 */
export function kiesZinnen(kandidaten: readonly Kandidaat[], hoeveel: number): Keuze[] {
  const gewogen = weeg(kandidaten);
  const gekozen: (Gewogen & { keuze: Keuze })[] = [];
  const keren = new Map<string, number>();
  for (let ronde = 1; gekozen.length < hoeveel && ronde <= hoeveel; ronde++) {
    for (const kandidaat of gewogen) {
      if (gekozen.length === hoeveel) break;
      const { ministerie, stammen, keuze } = kandidaat;
      if ((keren.get(ministerie) ?? 0) >= ronde) continue;
      if (gekozen.some((ander) => ander.keuze === keuze || jaccard(ander.stammen, stammen) >= DUBBEL))
        continue;
      gekozen.push(kandidaat);
      keren.set(ministerie, (keren.get(ministerie) ?? 0) + 1);
    }
  }
  return gekozen.map(({ keuze }) => keuze);
}

interface Gewogen {
  readonly ministerie: string;
  readonly stammen: ReadonlySet<string>;
  readonly keuze: Keuze;
}

/** The best first; equal ones by ministry and place, so that the same plans in another order give the same draft. */
function weeg(kandidaten: readonly Kandidaat[]): Gewogen[] {
  const gelezen = [...kandidaten]
    .sort((a, b) => Number(b.zin.eigenActie) - Number(a.zin.eigenActie) || b.zin.sterkte - a.zin.sterkte)
    .slice(0, HOOGSTENS)
    .map(({ inbreng, zin }) => {
      const verwijzing = verwijs(inbreng, zin.citaat);
      const plaats = inbreng.citaten[zin.citaat]?.plek.sectie ?? 0;
      const laatste = Math.max(1, ...inbreng.citaten.map(({ plek }) => plek.sectie));
      return {
        inbreng,
        zin,
        verwijzing,
        plaats: 1 - plaats / laatste,
        stammen: stammenVan(verwijzing.citaat),
      };
    });
  const middelpunt = new Middelpunt(gelezen.map(({ stammen }) => stammen));
  return gelezen
    .map(({ inbreng, zin, verwijzing, plaats, stammen }) => {
      const nabijheid = middelpunt.nabijheid(stammen);
      const gewicht =
        leesbaar(verwijzing.citaat) *
        (DELEN.middelpunt * nabijheid + DELEN.sterkte * zin.sterkte + DELEN.plaats * plaats);
      const keuze: Keuze = { verwijzing, eigenActie: zin.eigenActie, gewicht };
      return { ministerie: inbreng.ministerie ?? inbreng.id, stammen, keuze };
    })
    .sort(
      ({ keuze: a }, { keuze: b }) =>
        Number(b.eigenActie) - Number(a.eigenActie) ||
        b.gewicht - a.gewicht ||
        a.verwijzing.inbreng.localeCompare(b.verwijzing.inbreng) ||
        a.verwijzing.citaat.localeCompare(b.verwijzing.citaat, 'nl'),
    );
}

/** It begins with what stands before it, and says less on its own. */
const LEUNT =
  /^(?:Ook|Daar\p{Ll}*|Hier\p{Ll}*|Dit|Dat|Die|Deze|Dezelfde|Zij|Ze|Hij|Hun|Het (?:team|stelt)|Alle (?:twee|drie|vier|vijf)|Toch|Maar|Want|Zo) /u;

/** 1 for a whole sentence of a good length; less for a row of a table, a list item or a very long one. */
function leesbaar(citaat: string): number {
  const lengte = citaat.split(' ').length;
  const past = lengte >= LENGTE.van && lengte <= LENGTE.tot;
  const zin = /^\P{Ll}/u.test(citaat) && /[.!?]$/.test(citaat) && !citaat.includes(' | ');
  return (past ? 1 : 0.6) * (zin ? 1 : 0.7) * (LEUNT.test(citaat) ? 0.7 : 1);
}

/** The tf-idf centroid of sentences; a stem counts once per sentence, since sentences hardly repeat words. */
class Middelpunt {
  readonly #idf = new Map<string, number>();
  readonly #som = new Map<string, number>();
  readonly #norm: number;

  constructor(zinnen: readonly ReadonlySet<string>[]) {
    const keren = new Map<string, number>();
    for (const zin of zinnen) for (const kern of zin) keren.set(kern, (keren.get(kern) ?? 0) + 1);
    for (const [kern, aantal] of keren) this.#idf.set(kern, Math.log(1 + zinnen.length / aantal));
    for (const [kern, aantal] of keren) this.#som.set(kern, aantal * (this.#idf.get(kern) ?? 0));
    this.#norm = lengteVan(this.#som.values());
  }

  /** Cosine with the centroid. */
  nabijheid(zin: ReadonlySet<string>): number {
    const gewichten = [...zin].map((kern) => this.#idf.get(kern) ?? 0);
    const norm = lengteVan(gewichten) * this.#norm;
    if (norm === 0) return 0;
    const som = [...zin].reduce(
      (totaal, kern) => totaal + (this.#som.get(kern) ?? 0) * (this.#idf.get(kern) ?? 0),
      0,
    );
    return som / norm;
  }
}

function lengteVan(waarden: Iterable<number>): number {
  let som = 0;
  for (const waarde of waarden) som += waarde * waarde;
  return Math.sqrt(som);
}
