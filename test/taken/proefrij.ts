/** A queue for tests: judges by what the test says, and waits for what happens instead of for time to pass. */
import type { Opslag, Versieregel } from '../../src/opslag/opslag.ts';
import { type Beoordeling, Rij, type Rijopties } from '../../src/taken/rij.ts';
import type { Toetsing } from '../../src/toets/toetsing.ts';
import { AANLEVERING, bestand, KADER, toetsingVan } from '../opslag/proefversies.ts';

export type Oordeelt = (
  bestand: string,
  stap: NonNullable<Parameters<Beoordeling['leesEnBeoordeel']>[1]>,
  afbreken: AbortSignal,
) => Promise<Toetsing | undefined>;

/** A judgement that does not end by itself; it stops when it is told to. */
export const totAfgebroken = (afbreken: AbortSignal): Promise<never> =>
  new Promise((_klaar, mislukt) => {
    if (afbreken.aborted) mislukt(afbreken.reason);
    afbreken.addEventListener('abort', () => mislukt(afbreken.reason));
  });

/** @param oordeelt what becomes of a file by its name; undefined: the example */
export function maakRij(opslag: Opslag, oordeelt: Oordeelt, opties: Partial<Rijopties> = {}): Rij {
  const beoordeling: Beoordeling = {
    leesEnBeoordeel: async (
      { bestand: naam },
      stap = () => undefined,
      afbreken = new AbortController().signal,
    ) => ({
      toetsing: (await oordeelt(naam, stap, afbreken)) ?? toetsingVan('BZ', { bestand: naam }),
      document: null,
    }),
  };
  return new Rij({ opslag, beoordeling, gelijktijdig: 2, wachttijd: 0, stilte: 10, ...opties });
}

/** Hands in a file as an upload does. @returns its id */
export async function zetInRij(opslag: Opslag, rij: Rij, bestandsnaam: string): Promise<string> {
  const nieuw = { aanlevering: AANLEVERING, bestandsnaam, door: 'Anna', kader: KADER };
  return (await opslag.versies.voegToe(nieuw, bestand(), (tx, id) => rij.zetIn(tx, id))).id;
}

/** Resolves as soon as it is so; looks again whenever a queue reports a change. */
export async function totdat(rijen: Rij | Rij[], zo: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const stoppen = [rijen].flat().map((rij) => rij.volg(() => resolve()));
    try {
      if (await zo()) return;
      await promise;
    } finally {
      for (const stop of stoppen) stop();
    }
  }
}

const OPEN: Versieregel['status'][] = ['wacht', 'bezig'];

/** Resolves when nothing waits or is being judged any more. */
export const totAllesAf = (opslag: Opslag, rijen: Rij | Rij[]): Promise<void> =>
  totdat(rijen, async () => !(await opslag.versies.lijst()).some(({ status }) => OPEN.includes(status)));

/** @returns of how many versions the log says that they were judged */
export async function keerBeoordeeld(opslag: Opslag, versies: readonly string[]): Promise<number[]> {
  const log = await opslag.logboek({}, { hoogstens: 10_000 });
  return versies.map(
    (id) => log.filter(({ wat, versie }) => wat === 'versie beoordeeld' && versie === id).length,
  );
}
