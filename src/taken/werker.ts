/** What runs in a worker thread: the whole way from bytes to Toetsing for one file. */
import type { MessagePort } from 'node:worker_threads';
import { leesDocument } from '../document/lees.ts';
import { type Grenzen, Leesfout } from '../document/leesfout.ts';
import { leidFeitenAf } from '../feiten/afleiding.ts';
import type { Kader } from '../kader/kader.ts';
import { laadKader } from '../kader/laad.ts';
import { toets } from '../toets/toets.ts';
import type { Toetsing } from '../toets/toetsing.ts';
import type { Begin, Opdracht, Stap } from './opdracht.ts';

export interface Werk extends Opdracht {
  vandaag: string;
  grenzen: Grenzen;
  poort: MessagePort;
}

let geladen: Kader | undefined;

/** Once per thread, at its first file: a fault in the rules then ends that file, and not every thread that starts. */
function kader(): Kader {
  geladen ??= laadKader();
  return geladen;
}

/** @returns the Toetsing; a refusal of the file is a Toetsing with fout, any other fault is thrown */
export default async function beoordeel(werk: Werk): Promise<Toetsing> {
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
    return toets(feiten, kader(), werk);
  } catch (fout) {
    if (!(fout instanceof Leesfout)) throw fout;
    return { bestand: werk.bestand, fout: { code: fout.code, melding: fout.message } };
  } finally {
    werk.poort.close();
  }
}
