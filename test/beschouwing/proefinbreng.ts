/** Small Inbreng made by hand: only what a test is about, each figure with a quote of its own. */
import type { Citaatnummer, Inbreng, Uitkomstinbreng } from '../../src/beschouwing/inbreng.ts';
import type { Uitkomst } from '../../src/toets/toetsing.ts';

/** Adds a quote and gives its number. */
export type Citeer = (citaat: string, pagina?: number) => Citaatnummer;

/**
 * @param ministerie also its id and file name, unless anders says otherwise
 * @param maak the parts, given a function that makes quotes
 */
export function proefinbreng(
  ministerie: string | null,
  maak: (citeer: Citeer) => Partial<Inbreng> = () => ({}),
): Inbreng {
  const citaten: Inbreng['citaten'] = [];
  const citeer: Citeer = (citaat, pagina = 1) =>
    citaten.push({ citaat, pagina, sectie: '1 Inleiding', plek: { sectie: 1, blok: 0 } }) - 1;
  return {
    vorm: 1,
    id: ministerie ?? 'onbekend',
    bestand: `${ministerie ?? 'onbekend'}.docx`,
    ministerie,
    titel: 'Informatieplan',
    periode: { van: 2027, tot: 2030 },
    paginas: 12,
    kader: '2026.1',
    score: null,
    gereed: null,
    uitkomsten: [],
    geld: { totalen: [], jarenZonderTotaal: [], verdeling: [], nietOpgeteld: [], aantalNietOpgeteld: {} },
    activiteiten: [],
    mijlpalen: [],
    afhankelijkheden: [],
    namen: [],
    mensen: [],
    onderwerpen: [],
    begrippen: {},
    termen: [],
    ...maak(citeer),
    citaten,
  };
}

/** Outcomes of criteria of the kern, such as { K01: 'voldoet' }. */
export function uitkomstenVan(
  uitkomsten: Record<string, Uitkomst>,
  anders: Partial<Uitkomstinbreng> = {},
): Uitkomstinbreng[] {
  return Object.entries(uitkomsten).map(([id, uitkomst]) => ({
    id,
    onderdeel: 'kern',
    titel: `Titel van ${id}`,
    plicht: 'verwacht',
    uitkomst,
    zekerheid: 0.9,
    vingerafdruk: 'zo gevraagd',
    elementen: [],
    ...anders,
  }));
}

/** A total per year, each with its quote. */
export function totalen(citeer: Citeer, perJaar: Record<number, number>): Inbreng['geld'] {
  return {
    totalen: Object.entries(perJaar).map(([jaar, euro]) => ({
      jaar: Number(jaar),
      euro,
      citaat: citeer(`Totaal ${jaar}: ${euro}`),
    })),
    jarenZonderTotaal: [],
    verdeling: [],
    nietOpgeteld: [],
    aantalNietOpgeteld: {},
  };
}
