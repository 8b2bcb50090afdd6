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

export const SORTEER = ['ministerie', 'stand', 'score', 'nieuwste', 'mijlpaal', 'risico'] as const;
export type Sorteer = (typeof SORTEER)[number];
export const RICHTINGEN = ['op', 'af'] as const;
export type Richting = (typeof RICHTINGEN)[number];

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

/** What a column is sorted by; null where a row has nothing in it. */
const WAARDE: Record<Sorteer, (regel: Ministerieregel) => number | string | null> = {
  ministerie: ({ naam }) => naam,
  stand: ({ stand }) => STANDEN.indexOf(stand),
  score: ({ score }) => score?.beslist ?? null,
  nieuwste: ({ versies }) => versies.at(-1)?.aangemaakt.getTime() ?? null,
  mijlpaal: ({ volgende }) => volgende?.datum ?? null,
  risico: ({ termijn }) => (termijn ? RISICOS.indexOf(termijn.risico) : null),
};

/** @returns the rows in order; what has nothing to sort by comes last either way, and equals stay as they stood */
export function sorteer(
  regels: readonly Ministerieregel[],
  op: Sorteer,
  richting: Richting,
): Ministerieregel[] {
  const waarde = WAARDE[op];
  const teken = richting === 'op' ? 1 : -1;
  return regels.toSorted((een, ander) => {
    const [a, b] = [waarde(een), waarde(ander)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return teken * (typeof a === 'string' ? a.localeCompare(String(b), 'nl') : a - Number(b));
  });
}
