/** The example plans through the real chain, worker threads and all: Document, Toetsing and Inbreng. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inbreng } from '../../src/beschouwing/inbreng.ts';
import { bloktekst, type Document } from '../../src/document/document.ts';
import type { Beoordelaar } from '../../src/taken/beoordelaar.ts';
import type { Toetsing } from '../../src/toets/toetsing.ts';

const PLANNEN = join(import.meta.dirname, '../../fixtures/plannen');

export interface Gemaakt {
  inbreng: Inbreng;
  document: Document;
  toetsing: Toetsing;
}

/** @param bestand in fixtures/plannen; also the id of its Inbreng */
export async function gemaakt(beoordelaar: Beoordelaar, bestand: string): Promise<Gemaakt> {
  const bytes = readFileSync(join(PLANNEN, bestand));
  const opdracht = { bestand, bytes, vandaag: '2026-09-01', inbreng: bestand };
  const { toetsing, document, inbreng } = await beoordelaar.leesEnBeoordeel(opdracht);
  if (!document || !inbreng) throw new Error(`${bestand} gaf geen inbreng: ${toetsing.fout?.melding}`);
  return { inbreng, document, toetsing };
}

const gevouwen = (tekst: string) => tekst.replace(/\s+/g, ' ');

/** @returns the quotes that are not literally in the Document; cells and what stands around '…' are looked for apart */
export function nietLetterlijk(inbreng: Inbreng, document: Document): string[] {
  const { blokken, secties, randteksten, opmerkingen, eigenschappen } = document;
  const overig = gevouwen(JSON.stringify([randteksten, opmerkingen, eigenschappen, secties]));
  return inbreng.citaten
    .filter(({ citaat, plek }) => {
      const blok = plek.blok === null ? undefined : blokken[plek.blok];
      const sectie = secties[plek.sectie];
      const bron = gevouwen(blok ? bloktekst(blok) : `${sectie?.nummer ?? ''} ${sectie?.titel ?? ''}`);
      const delen = gevouwen(citaat)
        .split(/\s?…\s?| \| /)
        .map((deel) => deel.trim());
      return !delen.every((deel) => bron.includes(deel) || (!blok && overig.includes(deel)));
    })
    .map(({ citaat }) => citaat);
}
