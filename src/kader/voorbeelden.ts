/** Runs the examples in rules/: each criterion must judge its own examples as the file says. */
import type { Document } from '../document/document.ts';
import { leesMarkdown } from '../document/markdown/lees.ts';
import { leidFeitenAf } from '../feiten/afleiding.ts';
import { toets } from '../toets/toets.ts';
import type { Criteriumuitkomst } from '../toets/toetsing.ts';
import { type Criterium, type Kader, onderdeelVan } from './kader.ts';
import type { Voorbeeld } from './schema.ts';

export interface Voorbeelduitslag {
  criterium: string;
  verwacht: 'voldoet' | 'deels' | 'ontbreekt';
  /** From 1, within its kind. */
  nummer: number;
  uitkomst: string;
  /** What the criterion said, for who has to mend it. */
  toelichting: string;
  goed: boolean;
}

/** Examples do not know today; a fixed day keeps their outcome the same for ever. */
const VANDAAG = '2026-09-01';

/**
 * @param alleen ids or beginnings of ids; empty for all
 * @returns one result per example, in the order of the kader
 */
export function* voorbeelduitslagen(
  kader: Kader,
  alleen: readonly string[] = [],
): Generator<Voorbeelduitslag> {
  for (const criterium of kader.criteria) {
    if (alleen.length && !alleen.some((id) => criterium.id.startsWith(id))) continue;
    for (const verwacht of ['voldoet', 'deels', 'ontbreekt'] as const) {
      for (const [i, voorbeeld] of (criterium.voorbeelden[verwacht] ?? []).entries()) {
        const uitkomst = beoordeelVoorbeeld(voorbeeld, criterium, kader);
        yield {
          criterium: criterium.id,
          verwacht,
          nummer: i + 1,
          uitkomst: uitkomst.uitkomst,
          toelichting: uitkomst.toelichting,
          goed: uitkomst.uitkomst === verwacht,
        };
      }
    }
  }
}

function beoordeelVoorbeeld(voorbeeld: Voorbeeld, criterium: Criterium, kader: Kader): Criteriumuitkomst {
  const vandaag = typeof voorbeeld === 'string' ? VANDAAG : (voorbeeld.vandaag ?? VANDAAG);
  // Timeliness rests on what the other criteria leave open; every other criterion stands alone.
  const criteria = onderdeelVan(criterium.id) === 'tijdigheid' ? kader.criteria : [criterium];
  const klein = {
    ...kader,
    criteria: criteria.map((c) => (c.id === criterium.id ? { ...c, geldt: undefined } : c)),
  } as Kader;
  const toetsing = toets(leidFeitenAf(alsDocument(voorbeeld)), klein, {
    bestand: 'voorbeeld',
    vandaag,
    alsPlan: true,
  });
  return toetsing.uitkomsten?.find((u) => u.id === criterium.id) as Criteriumuitkomst;
}

function alsDocument(voorbeeld: Voorbeeld): Document {
  if (typeof voorbeeld === 'string') return leesMarkdown(voorbeeld);
  const document = leesMarkdown(voorbeeld.tekst);
  return {
    ...document,
    formaat: voorbeeld.formaat ?? document.formaat,
    koppenUit: voorbeeld.koppenUit ?? document.koppenUit,
    eigenschappen: {
      titel: voorbeeld.titel === undefined ? document.eigenschappen.titel : voorbeeld.titel,
      taal: voorbeeld.taal === undefined ? document.eigenschappen.taal : voorbeeld.taal,
      getagd: voorbeeld.getagd ?? null,
    },
    opmerkingen: (voorbeeld.opmerkingen ?? []).map((o) => ({ ...o, auteur: null, pagina: null, sectie: 0 })),
    randteksten: (voorbeeld.randteksten ?? []).map((r) => ({ ...r, paginas: [] })),
    afbeeldingen: (voorbeeld.afbeeldingen ?? []).map((a) => ({ ...a, pagina: null, sectie: 0 })),
  };
}
