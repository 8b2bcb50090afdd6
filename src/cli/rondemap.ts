/**
 * A ronde as a folder: ronde.json with what the round is, and plannen/ with one JSON per plan. The name of that file is
 * made of the SHA-256 of the plan and what the kader asks, so that stopping, resuming and doing only what changed is no
 * more than looking whether it is there.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INBRENGVORM, type Inbreng } from '../beschouwing/inbreng.ts';
import type { Kader } from '../kader/kader.ts';

const rondebestand = z.strictObject({
  vorm: z.literal(1),
  jaar: z.int().min(2000).max(2100),
  kader: z.string(),
  plannen: z.array(
    z.strictObject({
      bestand: z.string(),
      sha256: z.string(),
      /** Name in plannen/; null for a file that is no part of the round. */
      inbreng: z.string().nullable(),
      ministerie: z.string().nullable(),
      fout: z.strictObject({ code: z.string(), melding: z.string() }).nullable(),
    }),
  ),
});

export type Rondebestand = z.infer<typeof rondebestand>;

/** A folder that is no round, or one of another version. */
export class Rondefout extends Error {}

/** What of the kader decides a contribution: with another one every plan is done again. */
export function kaderafdruk(kader: Kader): string {
  const inhoud = JSON.stringify([
    INBRENGVORM,
    kader.criteria,
    [...kader.begrippen],
    kader.drempels,
    kader.gewichten,
  ]);
  return `${kader.versie}-${createHash('sha256').update(inhoud).digest('hex').slice(0, 8)}`;
}

export class Rondemap {
  readonly pad: string;
  readonly #afdruk: string;

  /** @param pad is made when it is not there */
  constructor(pad: string, kader: Kader) {
    this.pad = pad;
    this.#afdruk = kaderafdruk(kader);
  }

  naamVan(sha256: string): string {
    return `${sha256}-${this.#afdruk}.json`;
  }

  /** @returns the contribution that was made before, of the same bytes and by the same kader; null when there is none */
  leesInbreng(sha256: string): Inbreng | null {
    return leesInbreng(join(this.pad, 'plannen', this.naamVan(sha256)));
  }

  bewaarInbreng(inbreng: Inbreng): void {
    mkdirSync(join(this.pad, 'plannen'), { recursive: true });
    schrijfHeel(join(this.pad, 'plannen', this.naamVan(inbreng.id)), JSON.stringify(inbreng));
  }

  bewaar(ronde: Rondebestand): void {
    mkdirSync(this.pad, { recursive: true });
    schrijfHeel(join(this.pad, 'ronde.json'), `${JSON.stringify(ronde, null, 2)}\n`);
  }
}

/**
 * @param pad folder of a round
 * @returns what the round is, with the contributions that are in it
 * @throws Rondefout in Dutch when it is not one
 */
export function leesRonde(pad: string): { ronde: Rondebestand; inbrengen: Inbreng[] } {
  const bestand = join(pad, 'ronde.json');
  if (!existsSync(bestand)) {
    throw new Rondefout(`In de map "${pad}" staat geen ronde. Maak die eerst met: plantoets ronde MAP`);
  }
  let ronde: Rondebestand;
  try {
    ronde = rondebestand.parse(JSON.parse(readFileSync(bestand, 'utf8')));
  } catch {
    throw new Rondefout(
      `Het bestand ${bestand} is beschadigd of van een andere versie. Voer de ronde opnieuw uit.`,
    );
  }
  const inbrengen = ronde.plannen.flatMap(({ inbreng }) => {
    if (inbreng === null) return [];
    const gelezen = /^[0-9a-z.-]+$/.test(inbreng) ? leesInbreng(join(pad, 'plannen', inbreng)) : null;
    if (!gelezen) throw new Rondefout(`In de ronde ontbreekt ${inbreng}. Voer de ronde opnieuw uit.`);
    return [gelezen];
  });
  return { ronde, inbrengen };
}

/** A half-written or older file counts as none. */
function leesInbreng(pad: string): Inbreng | null {
  if (!existsSync(pad)) return null;
  try {
    const inbreng = JSON.parse(readFileSync(pad, 'utf8')) as Inbreng;
    return inbreng.vorm === INBRENGVORM ? inbreng : null;
  } catch {
    return null;
  }
}

/** Whole or not at all, also when it is stopped halfway. */
function schrijfHeel(pad: string, inhoud: string): void {
  const tijdelijk = `${pad}.${process.pid}.tmp`;
  writeFileSync(tijdelijk, inhoud);
  renameSync(tijdelijk, pad);
}
