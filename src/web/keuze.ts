/** Which criteria a reader of a report wants to see, and in which order: all in the address of the page. */
import { z } from 'zod';
import type { Criteriumweergave } from '../rapport/criteriumweergave.ts';
import { FILTER_PLICHTEN, FILTER_UITKOMSTEN } from '../rapport/stijl.ts';
import { type Filter, past } from '../rapport/telling.ts';
import type { Onderdeelweergave, Rapportweergave } from '../rapport/weergave.ts';
import { filterwoord, PLICHT } from '../rapport/woorden.ts';

const VOLGORDES = {
  kader: 'Volgorde van het kader',
  uitkomst: 'Wat ontbreekt eerst',
  zekerheid: 'Minst zeker eerst',
  inspanning: 'Meeste werk eerst',
} as const;

export const KEUZE = z.object({
  uitkomst: z.enum(FILTER_UITKOMSTEN).catch('alles'),
  plicht: z.enum(FILTER_PLICHTEN).catch('alles'),
  volgorde: z.enum(Object.keys(VOLGORDES) as [keyof typeof VOLGORDES]).catch('kader'),
});
export type Keuze = z.infer<typeof KEUZE>;

export interface Keuzelink {
  woord: string;
  gekozen: boolean;
  /** How many criteria it shows; null where that does not change. */
  aantal: number | null;
  adres: string;
}

const RANG = ['ontbreekt', 'deels', 'onzeker', 'voldoet', 'nvt'];

const VERGELIJK: Record<Keuze['volgorde'], (a: Criteriumweergave, b: Criteriumweergave) => number> = {
  kader: () => 0,
  uitkomst: (a, b) => RANG.indexOf(a.uitkomst) - RANG.indexOf(b.uitkomst),
  zekerheid: (a, b) => a.zekerheid - b.zekerheid,
  inspanning: (a, b) => b.inspanning - a.inspanning,
};

export function filterVan({ uitkomst, plicht }: Keuze): Filter {
  return {
    uitkomst: uitkomst === 'alles' ? undefined : uitkomst,
    plicht: plicht === 'alles' ? undefined : plicht,
  };
}

/** @returns the parts with the criteria of each in the chosen order */
export function opVolgorde(
  onderdelen: readonly Onderdeelweergave[],
  { volgorde }: Keuze,
): Onderdeelweergave[] {
  return onderdelen.map((deel) => ({ ...deel, criteria: deel.criteria.toSorted(VERGELIJK[volgorde]) }));
}

/** @returns the choices of the filter as links, each with how many criteria it shows together with the other choice */
export function filterlinks(
  rapport: Rapportweergave,
  keuze: Keuze,
): { sleutel: string; naam: string; keuzes: Keuzelink[] }[] {
  const criteria = rapport.onderdelen.flatMap((deel) => deel.criteria);
  const link = (woord: string, ander: Keuze, gekozen: boolean): Keuzelink => ({
    woord,
    gekozen,
    aantal: criteria.filter((criterium) => past(criterium, filterVan(ander))).length,
    adres: adresVan(ander),
  });
  return [
    {
      sleutel: 'uitkomst',
      naam: 'Toon uitkomst',
      keuzes: FILTER_UITKOMSTEN.map((uitkomst) =>
        link(filterwoord(uitkomst), { ...keuze, uitkomst }, uitkomst === keuze.uitkomst),
      ),
    },
    {
      sleutel: 'plicht',
      naam: 'Toon plicht',
      keuzes: FILTER_PLICHTEN.map((plicht) =>
        link(plicht === 'alles' ? 'Alle' : PLICHT[plicht], { ...keuze, plicht }, plicht === keuze.plicht),
      ),
    },
    {
      sleutel: 'volgorde',
      naam: 'Volgorde',
      keuzes: (Object.keys(VOLGORDES) as Keuze['volgorde'][]).map((volgorde) => ({
        woord: VOLGORDES[volgorde],
        gekozen: volgorde === keuze.volgorde,
        aantal: null,
        adres: adresVan({ ...keuze, volgorde }),
      })),
    },
  ];
}

const adresVan = (keuze: Keuze): string => `?${new URLSearchParams(keuze)}#uitkomsten`;
