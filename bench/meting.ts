/** Times one file through the three arrows, in this process. */
import { leesDocument } from '../src/document/lees.ts';
import { leidFeitenAf } from '../src/feiten/afleiding.ts';
import type { Kader } from '../src/kader/kader.ts';
import { toets } from '../src/toets/toets.ts';

/** Times in milliseconds. */
export interface Meting {
  paginas: number;
  getagd: boolean;
  lezen: number;
  feiten: number;
  toetsen: number;
}

export async function meet(bytes: Uint8Array, kader: Kader): Promise<Meting> {
  const begin = performance.now();
  const document = await leesDocument(Uint8Array.from(bytes), { ocr: false });
  const gelezen = performance.now();
  const feiten = leidFeitenAf(document);
  // Facts are lazy: asking for them all is deriving them all.
  for (const naam of Object.keys(feiten) as (keyof typeof feiten)[]) void feiten[naam];
  const afgeleid = performance.now();
  toets(feiten, kader, { bestand: 'meting', vandaag: '2026-09-01', alsPlan: true });
  const klaar = performance.now();
  return {
    paginas: document.paginas.length,
    getagd: document.eigenschappen.getagd === true,
    lezen: gelezen - begin,
    feiten: afgeleid - gelezen,
    toetsen: klaar - afgeleid,
  };
}

/** @returns the median of at least one number */
export function middelste(getallen: readonly number[]): number {
  const op = [...getallen].sort((a, b) => a - b);
  return op[Math.floor(op.length / 2)] as number;
}
