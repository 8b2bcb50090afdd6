/** Versions for tests of the store: a file of a few bytes, and a judgement as the rules would give it. */
import { randomUUID } from 'node:crypto';
import type { NieuweVersie, Opslag } from '../../src/opslag/opslag.ts';
import type { Toetsing } from '../../src/toets/toetsing.ts';
import { voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';

export const AANLEVERING = '11111111-1111-4111-8111-111111111111';
export const KADER = '2026.1';
export const PERIODE = { van: 2027, tot: 2031 };

/** Bytes as an upload brings them. */
export async function* inStukken(bytes: Uint8Array, stuk: number): AsyncGenerator<Uint8Array> {
  for (let begin = 0; begin < bytes.length; begin += stuk) yield bytes.subarray(begin, begin + stuk);
}

/** A file with this text; other than all others when it is left out. */
export const bestand = (inhoud: string = randomUUID()) => inStukken(new TextEncoder().encode(inhoud), 1000);

/** @returns the id of a new version that waits */
export async function leverAan(
  opslag: Opslag,
  nieuw: Partial<NieuweVersie> & { inhoud?: string } = {},
): Promise<string> {
  const { inhoud, ...rest } = nieuw;
  const versie = { aanlevering: AANLEVERING, bestandsnaam: 'plan.docx', door: 'Anna', kader: KADER, ...rest };
  return (await opslag.versies.voegToe(versie, bestand(inhoud))).id;
}

/** A judgement of a plan of this ministry. */
export function toetsingVan(ministerie: string | null, anders: Partial<Toetsing> = {}): Toetsing {
  const plan = { ministerie, titel: 'Informatieplan', periode: PERIODE, versie: null, paginas: 3 };
  return voorbeeldtoetsing({ plan, kader: KADER, ...anders });
}

/** @returns the id of a new version that is judged */
export async function beoordeeld(
  opslag: Opslag,
  ministerie: string | null,
  anders: Partial<Toetsing> = {},
): Promise<string> {
  const id = await leverAan(opslag);
  await opslag.versies.rondAf(id, toetsingVan(ministerie, anders));
  return id;
}
