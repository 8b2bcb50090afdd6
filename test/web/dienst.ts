/** A running service in memory for tests, with a Beoordelaar that answers by the name of the file. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import type { Gelezen } from '../../src/taken/opdracht.ts';
import type { Beoordeling } from '../../src/taken/rij.ts';
import type { Toetsing } from '../../src/toets/toetsing.ts';
import { type Dienst, type Dienstopties, startDienst } from '../../src/web/dienst.ts';
import { maakLog } from '../../src/web/log.ts';
import type { Stand } from '../../src/web/stand.ts';
import { legeMap } from '../opslag/legeMap.ts';
import { GEEN_PLAN, GEWEIGERD, VOORBEELDPLAN, voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';

/** Judges by name: geheim*, routekaart*, and everything else as the example; traag* waits for laatGaan. */
export class Namaakbeoordelaar implements Beoordeling {
  readonly gezien: string[] = [];
  readonly #wachtend: (() => void)[] = [];

  async leesEnBeoordeel(
    { bestand }: { bestand: string; bytes: Uint8Array },
    voortgang?: Parameters<Beoordeling['leesEnBeoordeel']>[1],
    afbreken?: AbortSignal,
  ): Promise<Gelezen> {
    this.gezien.push(bestand);
    voortgang?.({ stap: 'lezen', pagina: 14, paginas: 42 });
    if (bestand.startsWith('traag')) {
      await new Promise<void>((klaar, mis) => {
        this.#wachtend.push(klaar);
        afbreken?.addEventListener('abort', () => mis(afbreken.reason));
      });
    }
    if (bestand.startsWith('geheim')) return { toetsing: { ...GEWEIGERD, bestand }, document: null };
    if (bestand.startsWith('routekaart')) return { toetsing: { ...GEEN_PLAN, bestand }, document: null };
    return { toetsing: this.toetsing(bestand), document: leesMarkdown(this.tekst(bestand)) };
  }

  /** What the next plans get; a test may put another in its place. */
  toetsing: (bestand: string) => Toetsing = (bestand) => voorbeeldtoetsing({ bestand });

  /** The text of the next plans, as markdown; a test may put another in its place. */
  tekst: (bestand: string) => string = () => VOORBEELDPLAN;

  /** Lets the files that wait be judged. */
  laatGaan(): void {
    for (const klaar of this.#wachtend.splice(0)) klaar();
  }

  async sluit(): Promise<void> {
    this.laatGaan();
  }
}

export async function proefdienst(opties: Partial<Dienstopties> = {}): Promise<Dienst> {
  const map = await legeMap();
  const dienst = await startDienst({
    bron: { map },
    poort: 0,
    adres: '127.0.0.1',
    beoordelaar: new Namaakbeoordelaar(),
    gelijktijdig: 2,
    log: maakLog('silent'),
    vandaag: '2026-09-01',
    ...opties,
  });
  const sluit = async (): Promise<void> => {
    await dienst.sluit();
    rmSync(map, { recursive: true, force: true });
  };
  return { ...dienst, sluit };
}

/** Who hands in. */
export const NAAM = 'Jo Tester';

/** @returns a form as the upload page sends it */
export function formulier(
  ...bestanden: [naam: string, inhoud: string | Uint8Array<ArrayBuffer>][]
): FormData {
  const gegevens = new FormData();
  gegevens.append('naam', NAAM);
  // Text is made different every time, since the service knows the same content again.
  for (const [naam, inhoud] of bestanden) {
    const eigen = typeof inhoud === 'string' ? `${inhoud} ${randomUUID()}` : inhoud;
    gegevens.append('bestanden', new File([eigen], naam));
  }
  return gegevens;
}

/** Uploads as a program does. @returns the ids of the versions */
export async function leverAan(adres: string, ...bestanden: Parameters<typeof formulier>): Promise<string[]> {
  const antwoord = await fetch(`${adres}/versies`, {
    method: 'POST',
    body: formulier(...bestanden),
    headers: { Accept: 'application/json' },
  });
  const { versies } = (await antwoord.json()) as { versies: { id: string }[] };
  return versies.map(({ id }) => id);
}

/** @returns how far a version is, as soon as that is as asked */
export async function totdat(adres: string, id: string, klaar: (stand: Stand) => boolean): Promise<Stand> {
  for (;;) {
    const stand = (await (await fetch(`${adres}/versies/${id}/voortgang.json`)).json()) as Stand;
    if (klaar(stand)) return stand;
    await new Promise((verder) => setImmediate(verder));
  }
}

export const totAf = (adres: string, id: string): Promise<Stand> => totdat(adres, id, (stand) => stand.af);

/** Uploads and waits. @returns the ids of the versions, in order, when all are done */
export async function leverAanTotAf(
  adres: string,
  ...bestanden: Parameters<typeof formulier>
): Promise<string[]> {
  const ids = await leverAan(adres, ...bestanden);
  for (const id of ids) await totAf(adres, id);
  return ids;
}

/** Sends a form as a page does, with the name of NAAM, and does not follow where it leads to. */
export function stuurVelden(
  adres: string,
  pad: string,
  velden: Record<string, string> = {},
): Promise<Response> {
  return fetch(adres + pad, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ naam: NAAM, ...velden }),
  });
}

/** @returns a page as text, whatever its status */
export const haal = async (adres: string, pad: string): Promise<string> => (await fetch(adres + pad)).text();

/** @returns the plan under which a version was put */
export async function planVan(adres: string, versie: string): Promise<string> {
  const { plan } = (await (await fetch(`${adres}/versies/${versie}/voortgang.json`)).json()) as Stand;
  if (!plan) throw new Error('de versie hoort bij geen plan');
  return plan;
}
