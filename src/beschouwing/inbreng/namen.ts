/** The systems, suppliers, shared facilities and partners that a plan names, each with its first places. */
import type { Zin } from '../../feiten/feiten.ts';
import type { Toetscontext } from '../../toets/context.ts';
import type { Naam, Naamsoort } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';
import { eigennaam, type Naamtreffer, vindNamen } from './naamherkenning.ts';
import { cellenVan } from './tabelcellen.ts';

const HOOGSTENS = 150;
const CITATEN = 3;
const SYSTEEMKOLOM = /^(?:naam (?:van het )?)?(?:systeem|systemen|applicaties?|toepassing(?:en)?|pakket)$/i;
const LEVERANCIERKOLOM = /^(?:leveranciers?|contractpartij|marktpartij)$/i;
/** In a cell a name is a few words with a capital each: 'Omzetbelasting' says what a system is for, and may be its name. */
const CELNAAM = /^\p{Lu}[\p{L}\p{N}&.-]*(?:\s\p{Lu}[\p{L}\p{N}&.-]*){0,3}$/u;

export type NamenPerZin = ReadonlyMap<number, readonly Naamtreffer[]>;

/** @returns the names by sentence, of the sentences in running text that have any */
export function namenPerZin(context: Toetscontext): NamenPerZin {
  const uit = new Map<number, Naamtreffer[]>();
  for (const zin of context.feiten.zinnen) {
    if (!zin.lopend || zin.soort === 'koprij' || zin.polariteit === 'invulrest') continue;
    const treffers = [...vindNamen(zin.tekst), ...uitCellen(context, zin)];
    if (treffers.length) uit.set(zin.index, treffers);
  }
  return uit;
}

function uitCellen(context: Toetscontext, zin: Zin): Naamtreffer[] {
  return cellenVan(context, zin).flatMap(({ kop, tekst }) => {
    const soort: Naamsoort | null = SYSTEEMKOLOM.test(kop)
      ? 'systeem'
      : LEVERANCIERKOLOM.test(kop)
        ? 'leverancier'
        : null;
    const naam = soort && CELNAAM.test(tekst) && tekst.length <= 40 ? eigennaam(tekst, soort) : null;
    // What the lists know was found in the row already.
    return naam && !naam.bekend ? [naam] : [];
  });
}

interface Genoemd {
  treffers: Naamtreffer[];
  /** With the place of the name in each. */
  zinnen: Map<Zin, number>;
}

/** @returns the names that most sentences hold, most first; the plan's own ministry is left out */
export function maakNamen(context: Toetscontext, perZin: NamenPerZin, citaten: Citaten): Naam[] {
  const ministerie = context.feiten.identificatie.ministerie?.waarde ?? null;
  const perSleutel = new Map<string, Genoemd>();
  for (const [index, treffers] of perZin) {
    for (const treffer of treffers) {
      if (isEigenMinisterie(treffer, ministerie)) continue;
      const naam: Genoemd = perSleutel.get(treffer.sleutel) ?? { treffers: [], zinnen: new Map() };
      naam.treffers.push(treffer);
      const zin = context.zin(index);
      if (!naam.zinnen.has(zin)) naam.zinnen.set(zin, treffer.positie);
      perSleutel.set(treffer.sleutel, naam);
    }
  }
  return [...perSleutel]
    .map(([sleutel, { treffers, zinnen }]) => ({ sleutel, treffers, zinnen: [...zinnen] }))
    .sort((a, b) => b.zinnen.length - a.zinnen.length || (a.sleutel < b.sleutel ? -1 : 1))
    .slice(0, HOOGSTENS)
    .map(({ sleutel, treffers, zinnen }) => {
      const bekend = treffers.find((treffer) => treffer.bekend)?.bekend;
      return {
        soort: bekend?.soort ?? (treffers[0] as Naamtreffer).soort,
        naam: bekend?.naam ?? vaakst(treffers.map(({ tekst }) => tekst)),
        sleutel,
        eigen: ministerie !== null && (bekend?.van.includes(ministerie) ?? false),
        aantal: zinnen.length,
        citaten: besteZinnen(zinnen).map(([zin, positie]) => citaten.zin(zin, positie)),
      };
    });
}

/** Whether a name is that of the ministry itself; its services have names of their own. */
export function isEigenMinisterie({ bekend }: Naamtreffer, ministerie: string | null): boolean {
  return (
    bekend !== null &&
    ministerie !== null &&
    bekend.naam.startsWith('ministerie van ') &&
    bekend.van.includes(ministerie)
  );
}

/** Sentences say more than headings and rows. */
function besteZinnen(zinnen: [Zin, number][]): [Zin, number][] {
  const rang = ({ soort }: Zin) => (soort === 'zin' || soort === 'punt' ? 0 : soort === 'kop' ? 2 : 1);
  return [...zinnen].sort(([a], [b]) => rang(a) - rang(b) || a.index - b.index).slice(0, CITATEN);
}

function vaakst(vormen: readonly string[]): string {
  const aantallen = Map.groupBy(vormen, (vorm) => vorm);
  return [...aantallen].reduce((a, b) => (b[1].length > a[1].length ? b : a))[0];
}
