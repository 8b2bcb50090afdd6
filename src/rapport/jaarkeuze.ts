/** Which ministries of a year a reader wants to see, and in which order. */
import type { Risico } from '../toets/toetsing.ts';
import type { Ministerieregel, Ministeriestand } from './jaaroverzicht.ts';

export const TOON = ['alles', 'ingeleverd', 'gereed', 'niet-gereed', 'niets', 'te-laat'] as const;
export type Toon = (typeof TOON)[number];

export const TOONWOORD: Record<Toon, string> = {
  alles: 'Alle',
  ingeleverd: 'Aangeleverd',
  gereed: 'Gereed',
  'niet-gereed': 'Niet of bijna gereed',
  niets: 'Niets ontvangen',
  'te-laat': 'Te laat',
};

/** The orders that a reader can choose, with what they are called. */
export const VOLGORDES = {
  naam: 'Naam',
  stand: 'Minst gereed eerst',
  score: 'Laagste score eerst',
  nieuwste: 'Laatst aangeleverd eerst',
  mijlpaal: 'Eerstvolgende mijlpaal eerst',
  risico: 'Hoogste risico eerst',
} as const;
export type Volgorde = keyof typeof VOLGORDES;

const TEST: Record<Toon, (regel: Ministerieregel) => boolean> = {
  alles: () => true,
  ingeleverd: ({ versies }) => versies.length > 0,
  gereed: ({ stand }) => stand === 'ja',
  'niet-gereed': ({ stand }) => stand === 'nee' || stand === 'bijna',
  // Of who no longer exists nothing is expected, so nothing is missing.
  niets: ({ stand, verwacht }) => stand === 'niets' && verwacht,
  'te-laat': ({ teLaat }) => teLaat !== null,
};

/** @returns whether a row is among what the reader wants to see */
export const pastBij = (regel: Ministerieregel, toon: Toon): boolean => TEST[toon](regel);

const STANDEN: readonly Ministeriestand[] = ['niets', 'loopt', 'nee', 'bijna', 'ja'];
const RISICOS: readonly Risico[] = ['laag', 'midden', 'hoog', 'verstreken'];

/** What the rows are sorted by, low first; null where a row has nothing to sort by. */
const WAARDE: Record<Volgorde, (regel: Ministerieregel) => number | null> = {
  naam: () => 0,
  stand: ({ stand, verwacht }) => (verwacht || stand !== 'niets' ? STANDEN.indexOf(stand) : null),
  score: ({ score }) => score?.beslist ?? null,
  nieuwste: ({ versies }) => negatief(versies.at(-1)?.aangemaakt.getTime()),
  mijlpaal: ({ volgende }) => volgende && Date.parse(volgende.datum),
  risico: ({ termijn }) => negatief(termijn ? RISICOS.indexOf(termijn.risico) : undefined),
};

/**
 * @param regels by name
 * @returns the rows in the order chosen; what has nothing to sort by comes last, and equals stay by name
 */
export function opVolgorde(regels: readonly Ministerieregel[], volgorde: Volgorde): Ministerieregel[] {
  const waarde = WAARDE[volgorde];
  return regels.toSorted((een, ander) => {
    const [a, b] = [waarde(een), waarde(ander)];
    return a === null || b === null ? Number(a === null) - Number(b === null) : a - b;
  });
}

function negatief(getal: number | undefined): number | null {
  return getal === undefined ? null : -getal;
}
