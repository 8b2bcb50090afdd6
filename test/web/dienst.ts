/** A running service in memory for tests, with a Beoordelaar that answers by the name of the file. */

import type { Gelezen } from '../../src/taken/opdracht.ts';
import type { Beoordeling } from '../../src/taken/rij.ts';
import { type Dienst, type Dienstopties, startDienst } from '../../src/web/dienst.ts';
import { maakLog } from '../../src/web/log.ts';
import type { Stand } from '../../src/web/stand.ts';
import { GEEN_PLAN, GEWEIGERD, voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';

/** Judges by name: geheim*, routekaart*, and everything else as the example; traag* waits for laatGaan. */
export class Namaakbeoordelaar implements Beoordeling {
  readonly gezien: string[] = [];
  readonly #wachtend: (() => void)[] = [];

  async leesEnBeoordeel(
    { bestand }: { bestand: string; bytes: Uint8Array },
    voortgang?: Parameters<Beoordeling['leesEnBeoordeel']>[1],
  ): Promise<Gelezen> {
    this.gezien.push(bestand);
    voortgang?.({ stap: 'lezen', pagina: 14, paginas: 42 });
    if (bestand.startsWith('traag')) await new Promise<void>((klaar) => this.#wachtend.push(klaar));
    if (bestand.startsWith('geheim')) return { toetsing: { ...GEWEIGERD, bestand }, document: null };
    if (bestand.startsWith('routekaart')) return { toetsing: { ...GEEN_PLAN, bestand }, document: null };
    return { toetsing: voorbeeldtoetsing({ bestand }), document: null };
  }

  /** Lets the files that wait be judged. */
  laatGaan(): void {
    for (const klaar of this.#wachtend.splice(0)) klaar();
  }

  async sluit(): Promise<void> {
    this.laatGaan();
  }
}

export async function proefdienst(opties: Partial<Dienstopties> = {}): Promise<Dienst> {
  return startDienst({
    bron: { map: null },
    poort: 0,
    adres: '127.0.0.1',
    beoordelaar: new Namaakbeoordelaar(),
    gelijktijdig: 2,
    log: maakLog('silent'),
    ...opties,
  });
}

/** @returns a form as the upload page sends it */
export function formulier(
  ...bestanden: [naam: string, inhoud: string | Uint8Array<ArrayBuffer>][]
): FormData {
  const gegevens = new FormData();
  for (const [naam, inhoud] of bestanden) gegevens.append('plannen', new File([inhoud], naam));
  return gegevens;
}

/** Uploads as a program does. @returns the ids of the plans */
export async function leverAan(adres: string, ...bestanden: Parameters<typeof formulier>): Promise<string[]> {
  const antwoord = await fetch(`${adres}/plannen`, {
    method: 'POST',
    body: formulier(...bestanden),
    headers: { Accept: 'application/json' },
  });
  const { plannen } = (await antwoord.json()) as { plannen: { id: string }[] };
  return plannen.map(({ id }) => id);
}

/** @returns how far a plan is, as soon as that is as asked */
export async function totdat(adres: string, id: string, klaar: (stand: Stand) => boolean): Promise<Stand> {
  for (;;) {
    const stand = (await (await fetch(`${adres}/plannen/${id}/voortgang.json`)).json()) as Stand;
    if (klaar(stand)) return stand;
    await new Promise((verder) => setImmediate(verder));
  }
}

export const totAf = (adres: string, id: string): Promise<Stand> => totdat(adres, id, (stand) => stand.af);
