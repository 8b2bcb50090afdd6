/** Which part of the matrix a reader wants to see, in which order: all in the address of the page. */
import { z } from 'zod';
import type { Matrix, Matrixcriterium } from '../beschouwing/matrix.ts';
import { ONDERDEEL, ONDERDELEN } from '../rapport/woorden.ts';

/** Rows of a table on one page. */
export const PER_BLAD = 50;

export const KEUZE = z.object({
  deel: z.enum(['alles', ...ONDERDELEN] as [string, ...string[]]).catch('kern'),
  /** 'ministerie', 'score', a part or the id of a criterion. */
  op: z
    .string()
    .regex(/^[a-zA-Z0-9.]{1,20}$/)
    .catch('ministerie'),
  richting: z.enum(['op', 'af']).catch('op'),
  blad: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type Keuze = z.infer<typeof KEUZE>;

export interface Bladen<T> {
  regels: T[];
  /** From 1. */
  blad: number;
  bladen: number;
  totaal: number;
}

/** @returns the page asked for, or the last when there are fewer */
export function opBlad<T>(lijst: readonly T[], blad: number, per = PER_BLAD): Bladen<T> {
  const bladen = Math.max(1, Math.ceil(lijst.length / per));
  const hier = Math.min(blad, bladen);
  return { regels: lijst.slice((hier - 1) * per, hier * per), blad: hier, bladen, totaal: lijst.length };
}

/** @returns the query of the matrix page, from the first page of it */
export const matrixvraag = ({ deel, op, richting }: Omit<Keuze, 'blad'>): string =>
  `?${new URLSearchParams({ deel, op, richting })}`;

/** @returns the columns that are shown, with their place in Matrix.criteria */
export function kolommenVan(
  { criteria }: Matrix,
  { deel }: Keuze,
): { k: number; criterium: Matrixcriterium }[] {
  return criteria
    .map((criterium, k) => ({ k, criterium }))
    .filter(({ criterium }) => deel === 'alles' || criterium.onderdeel === deel);
}

/** @returns the choices as links (deel/filter-links) */
export function filterlinks({ criteria, onderdelen }: Matrix, keuze: Keuze) {
  const delen = ['alles', ...onderdelen.map(({ onderdeel }) => onderdeel)];
  const volgordes: [woord: string, op: string, richting: Keuze['richting']][] = [
    ['Ministerie', 'ministerie', 'op'],
    ['Laagste score eerst', 'score', 'op'],
    ['Hoogste score eerst', 'score', 'af'],
  ];
  if (!volgordes.some(([, op]) => op === keuze.op))
    volgordes.push(
      [`${sorteernaam(keuze.op)}, laagste eerst`, keuze.op, 'op'],
      [`${sorteernaam(keuze.op)}, hoogste eerst`, keuze.op, 'af'],
    );
  return [
    {
      sleutel: 'deel',
      naam: 'Onderdeel',
      keuzes: delen.map((deel) => ({
        woord: deel === 'alles' ? 'Alle' : ONDERDEEL[deel as keyof typeof ONDERDEEL].naam,
        gekozen: deel === keuze.deel,
        aantal: criteria.filter(({ onderdeel }) => deel === 'alles' || onderdeel === deel).length,
        adres: `${matrixvraag({ ...keuze, deel })}#matrix`,
      })),
    },
    {
      sleutel: 'volgorde',
      naam: 'Volgorde',
      keuzes: volgordes.map(([woord, op, richting]) => ({
        woord,
        gekozen: op === keuze.op && richting === keuze.richting,
        aantal: null,
        adres: `${matrixvraag({ ...keuze, op, richting })}#matrix`,
      })),
    },
  ];
}

const sorteernaam = (op: string): string =>
  Object.hasOwn(ONDERDEEL, op) ? `Score ${ONDERDEEL[op as keyof typeof ONDERDEEL].naam}` : op;
