/** Judges the cases and lays what was said beside what is true. */
import { readFileSync } from 'node:fs';
import { leesDocument } from '../../src/document/lees.ts';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { leidFeitenAf } from '../../src/feiten/afleiding.ts';
import type { Kader } from '../../src/kader/kader.ts';
import { toets } from '../../src/toets/toets.ts';
import type { Criteriumuitkomst } from '../../src/toets/toetsing.ts';
import type { Geval } from './gevallen.ts';

/** One criterion of one case. */
export interface Oordeel {
  geval: string;
  groep: string;
  id: string;
  label: string;
  uitkomst: string;
  zekerheid: number;
}

const VANDAAG = '2026-09-01';

/** @returns one entry per label, document criteria and labels 'nvt' left out */
export async function oordeel(gevallen: readonly Geval[], kader: Kader): Promise<Oordeel[]> {
  const oordelen: Oordeel[] = [];
  for (const geval of gevallen) {
    const uitkomsten = await uitkomstenVan(geval, kader);
    for (const [id, label] of Object.entries(geval.labels)) {
      if (!/^[KTA]/.test(id) || label === 'nvt') continue;
      const uitkomst = uitkomsten.find((u) => u.id === id);
      oordelen.push({
        geval: geval.naam,
        groep: geval.groep,
        id,
        label,
        uitkomst: uitkomst?.uitkomst ?? 'geen',
        zekerheid: uitkomst?.zekerheid ?? 0,
      });
    }
  }
  return oordelen;
}

async function uitkomstenVan(geval: Geval, kader: Kader): Promise<Criteriumuitkomst[]> {
  const { bron } = geval;
  const document = 'pad' in bron ? await leesDocument(readFileSync(bron.pad)) : leesMarkdown(bron.markdown);
  const gevraagd = { ...kader, criteria: kader.criteria.filter((criterium) => criterium.id in geval.labels) };
  const opties = { bestand: geval.naam, vandaag: VANDAAG, alsPlan: true };
  return toets(leidFeitenAf(document), gevraagd, opties).uitkomsten ?? [];
}
