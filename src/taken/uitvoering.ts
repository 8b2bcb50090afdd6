/** Judges one version: its bytes out of the store, its progress back into it. */
import type { Opslag, Voortgang } from '../opslag/opslag.ts';
import type { Gelezen } from './opdracht.ts';

/** What the queue needs of the Beoordelaar. */
export interface Beoordeling {
  leesEnBeoordeel(
    opdracht: { bestand: string; bytes: Uint8Array; vandaag?: string; inbreng?: string },
    voortgang?: (stap: Voortgang) => void,
    afbreken?: AbortSignal,
  ): Promise<Gelezen>;
}

export interface Uitvoering {
  versie: string;
  bestandsnaam: string;
  taak: string;
  poging: number;
  /** Ends it. */
  afbreken: AbortSignal;
  /** Progress was kept. */
  bijVoortgang(): void;
  /** It was cancelled or deleted, perhaps by another process: the work is for nothing. */
  bijOverbodig(): void;
}

/** Our own fault, not that of the file: another attempt may do better. */
export class Eigenfout extends Error {
  constructor() {
    super('beoordelen mislukt door een eigen fout');
    this.name = 'Eigenfout';
  }
}

/** Progress is kept at most this often per version, in milliseconds: a long plan reports every page. */
const VOORTGANG_PER = 250;

/**
 * @returns what became of the file
 * @throws Eigenfout, or whatever the Beoordeling throws; the reason of afbreken
 */
export async function voerUit(
  {
    opslag,
    beoordeling,
    vandaag,
  }: { opslag: Opslag; beoordeling: Beoordeling; vandaag?: string | undefined },
  { versie, bestandsnaam, taak, poging, afbreken, bijVoortgang, bijOverbodig }: Uitvoering,
): Promise<Gelezen> {
  const bytes = await opslag.versies.inhoud(versie);
  afbreken.throwIfAborted();
  let laatst = 0;
  let stap = '';
  // One after the other: on a server two at once may arrive in the wrong order.
  let bewaard: Promise<unknown> = Promise.resolve();
  const gelezen = await beoordeling.leesEnBeoordeel(
    { bestand: bestandsnaam, bytes, inbreng: versie, ...(vandaag ? { vandaag } : {}) },
    (voortgang) => {
      const nu = performance.now();
      if (voortgang.stap === stap && nu - laatst < VOORTGANG_PER) return;
      stap = voortgang.stap;
      laatst = nu;
      bewaard = bewaard
        .then(() => opslag.versies.meldVoortgang(versie, voortgang, { taak, poging }))
        .then((nodig) => (nodig ? bijVoortgang() : bijOverbodig()))
        .catch(() => undefined);
    },
    afbreken,
  );
  await bewaard;
  afbreken.throwIfAborted();
  if (gelezen.toetsing.fout?.code === 'INTERN') throw new Eigenfout();
  return gelezen;
}
