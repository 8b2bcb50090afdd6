/** The words in which a report speaks of outcomes, duties, readiness and risk: one place, so that they are one language. */
import type { Gereed, Onderdeel, Plicht, Risico, Uitkomst } from '../toets/toetsing.ts';

/** How something is felt: chooses colour and symbol; the word always stands beside it. */
export type Toon = 'goed' | 'deels' | 'slecht' | 'onzeker' | 'neutraal';

export const UITKOMSTEN: readonly Uitkomst[] = ['ontbreekt', 'deels', 'onzeker', 'voldoet', 'nvt'];
export const ONDERDELEN: readonly Onderdeel[] = [
  'kern',
  'speerpunten',
  'afspraken',
  'document',
  'tijdigheid',
];

const UITKOMST: Record<Uitkomst, { woord: string; toon: Toon }> = {
  voldoet: { woord: 'Voldoet', toon: 'goed' },
  deels: { woord: 'Deels', toon: 'deels' },
  ontbreekt: { woord: 'Ontbreekt', toon: 'slecht' },
  onzeker: { woord: 'Onzeker', toon: 'onzeker' },
  nvt: { woord: 'Niet van toepassing', toon: 'neutraal' },
};

/**
 * Parts that are not about something that the plan holds: a document criterion looks for a defect, where 'ontbreekt'
 * means that it was found (contract.md), and timeliness is about what can still be done.
 */
const UITKOMST_PER_ONDERDEEL: Partial<Record<Onderdeel, Partial<Record<Uitkomst, string>>>> = {
  document: { voldoet: 'Geen bevinding', deels: 'Deels bevinding', ontbreekt: 'Bevinding' },
  tijdigheid: { voldoet: 'Haalbaar', deels: 'Krap', ontbreekt: 'Niet haalbaar' },
};

/** @returns the word for an outcome, in the language of its part */
export function uitkomstwoord(uitkomst: Uitkomst, onderdeel: Onderdeel): string {
  return UITKOMST_PER_ONDERDEEL[onderdeel]?.[uitkomst] ?? UITKOMST[uitkomst].woord;
}

/** From good to bad, as a bar of counts shows them. */
export const TELVOLGORDE: readonly Uitkomst[] = ['voldoet', 'deels', 'ontbreekt', 'onzeker', 'nvt'];

/** @returns the word for an outcome as a narrow column head */
export const uitkomstkop = (uitkomst: Uitkomst, onderdeel: Onderdeel): string =>
  uitkomst === 'nvt' ? 'N.v.t.' : uitkomstwoord(uitkomst, onderdeel);

/** @returns colour and symbol for an outcome */
export const uitkomsttoon = (uitkomst: Uitkomst): Toon => UITKOMST[uitkomst].toon;

/** @returns the word for a choice in a filter; findings of document criteria are counted with it */
export function filterwoord(keuze: Uitkomst | 'alles' | 'open'): string {
  if (keuze === 'alles') return 'Alle';
  if (keuze === 'open') return 'Openstaand';
  return keuze === 'ontbreekt' ? 'Ontbreekt of bevinding' : UITKOMST[keuze].woord;
}

export const ONDERDEEL: Record<Onderdeel, { naam: string; uitleg: string }> = {
  kern: { naam: 'Kern van het plan', uitleg: 'Wat elk informatieplan moet bevatten.' },
  speerpunten: {
    naam: 'Speerpunten van de I-strategie',
    uitleg: 'Of het plan op elk speerpunt ingaat, met een eigen actie of resultaat.',
  },
  afspraken: {
    naam: 'Rijksbrede afspraken',
    uitleg: 'Afspraken die binnen een bepaald jaar gelden. Ze wegen niet mee in de totaalscore.',
  },
  document: {
    naam: 'Het document zelf',
    uitleg: 'Gebreken in het document. Een bevinding betekent dat het gebrek is gevonden.',
  },
  tijdigheid: { naam: 'Tijdigheid', uitleg: 'Of het werk dat nog open staat past vóór de inleverdatum.' },
};

export const PLICHT: Record<Plicht, string> = {
  verplicht: 'Verplicht',
  verwacht: 'Verwacht',
  gewenst: 'Gewenst',
  signaal: 'Signaal',
};

export const GEREED: Record<Gereed, { woord: string; zin: string; toon: Toon }> = {
  ja: {
    woord: 'Gereed',
    zin: 'Alle verplichte onderdelen zijn ingevuld. Het plan kan worden ingediend.',
    toon: 'goed',
  },
  bijna: {
    woord: 'Bijna gereed',
    zin: 'Alle verplichte onderdelen komen aan de orde, maar niet allemaal volledig of met zekerheid.',
    toon: 'deels',
  },
  nee: {
    woord: 'Niet gereed',
    zin: 'Er staan nog verplichte onderdelen open. Vul die aan voordat het plan wordt ingediend.',
    toon: 'slecht',
  },
};

export const RISICO: Record<Risico, { woord: string; toon: Toon }> = {
  laag: { woord: 'Laag', toon: 'goed' },
  midden: { woord: 'Midden', toon: 'deels' },
  hoog: { woord: 'Hoog', toon: 'slecht' },
  verstreken: { woord: 'Verstreken', toon: 'slecht' },
};

/** The names of the ministries by their codes (contract.md); older codes for older plans. */
export const MINISTERIES: Record<string, string> = {
  AZ: 'Algemene Zaken',
  AenM: 'Asiel en Migratie',
  BZ: 'Buitenlandse Zaken',
  BZK: 'Binnenlandse Zaken en Koninkrijksrelaties',
  DEF: 'Defensie',
  EZ: 'Economische Zaken',
  EZK: 'Economische Zaken en Klimaat',
  FIN: 'Financiën',
  IenW: 'Infrastructuur en Waterstaat',
  JenV: 'Justitie en Veiligheid',
  KGG: 'Klimaat en Groene Groei',
  LNV: 'Landbouw, Natuur en Voedselkwaliteit',
  LVVN: 'Landbouw, Visserij, Voedselzekerheid en Natuur',
  OCW: 'Onderwijs, Cultuur en Wetenschap',
  SZW: 'Sociale Zaken en Werkgelegenheid',
  VRO: 'Volkshuisvesting en Ruimtelijke Ordening',
  VWS: 'Volksgezondheid, Welzijn en Sport',
};

/** @returns 'Defensie (DEF)', the code alone when it is unknown, null without one */
export function ministerienaam(code: string | null | undefined): string | null {
  if (!code) return null;
  const naam = Object.hasOwn(MINISTERIES, code) ? MINISTERIES[code] : undefined;
  return naam ? `${naam} (${code})` : code;
}
