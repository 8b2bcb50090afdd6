/** What runs in a worker thread: the whole way from bytes to Toetsing for one file. */
import type { MessagePort } from 'node:worker_threads';
import { workerData } from 'piscina';
import { maakInbreng } from '../beschouwing/inbreng/maak.ts';
import type { Inbreng } from '../beschouwing/inbreng.ts';
import { leesDocument } from '../document/lees.ts';
import { type Grenzen, Leesfout } from '../document/leesfout.ts';
import { leidFeitenAf } from '../feiten/afleiding.ts';
import type { Feiten } from '../feiten/feiten.ts';
import type { Kader } from '../kader/kader.ts';
import { laadKader } from '../kader/laad.ts';
import { toets } from '../toets/toets.ts';
import type { Toetsing } from '../toets/toetsing.ts';
import type { Begin, Gelezen, Opdracht, Stap } from './opdracht.ts';

export interface Werk extends Opdracht {
  vandaag: string;
  grenzen: Grenzen;
  /** The Document is wanted too; it is left out otherwise, since it costs a copy between the threads. */
  metDocument: boolean;
  poort: MessagePort;
}

/** With what went wrong in making the Inbreng, which does not undo the judging. */
export type Werkuitkomst = Gelezen & { inbrengfout?: Error };

let geladen: Kader | null = (workerData as { kader: Kader } | null)?.kader ?? null;

/** The one that the pool gave; else loaded at the first file, so that a fault in the rules ends that file, and not every thread. */
function kader(): Kader {
  geladen ??= laadKader();
  return geladen;
}

/** @returns what became of the file; a refusal of it is a Toetsing with fout, any other fault is thrown */
export default async function beoordeel(werk: Werk): Promise<Werkuitkomst> {
  const meld = (stap: Stap | Begin) => werk.poort.postMessage(stap);
  meld({ stap: 'begin' });
  try {
    const document = await leesDocument(werk.bytes, {
      grenzen: werk.grenzen,
      ocr: werk.ocr ?? true,
      voortgang: (pagina, paginas) => meld({ stap: 'lezen', pagina, paginas }),
      bijHerkennen: (pagina, paginas) => meld({ stap: 'herkennen', pagina, paginas }),
    });
    meld({ stap: 'feiten' });
    const feiten = leidFeitenAf(document);
    meld({ stap: 'toetsen' });
    const toetsing = toets(feiten, kader(), werk);
    return {
      toetsing,
      document: werk.metDocument ? document : null,
      ...(werk.inbreng === undefined ? {} : probeerInbreng(feiten, toetsing, werk.inbreng)),
    };
  } catch (fout) {
    if (!(fout instanceof Leesfout)) throw fout;
    return {
      toetsing: { bestand: werk.bestand, fout: { code: fout.code, melding: fout.message } },
      document: null,
    };
  } finally {
    werk.poort.close();
  }
}

function probeerInbreng(
  feiten: Feiten,
  toetsing: Toetsing,
  id: string,
): { inbreng: Inbreng | null; inbrengfout?: Error } {
  try {
    return { inbreng: maakInbreng(feiten, toetsing, kader(), id) };
  } catch (fout) {
    return { inbreng: null, inbrengfout: fout as Error };
  }
}
