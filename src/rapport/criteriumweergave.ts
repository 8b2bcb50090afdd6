/** One criterion as a report shows it: the outcome that counts, what the rules said, the evidence, and how to go on. */
import type { Bronpassage } from '../kader/bronnen.ts';
import { geldt, type Mensoordeel } from '../toets/mensoordeel.ts';
import type { Criteriumuitkomst, Elementuitkomst, Uitkomst } from '../toets/toetsing.ts';
import { procent } from './opmaak.ts';
import type { Criteriumuitleg } from './uitleg.ts';
import type { Voorbeeldweergave } from './voorbeeldweergave.ts';
import { PLICHT, type Toon, uitkomsttoon, uitkomstwoord } from './woorden.ts';

/** What a person said of a criterion, beside the automatic outcome. */
export interface Mensoordeelweergave extends Mensoordeel {
  /** It counts instead of the automatic outcome. */
  geldt: boolean;
  woord: string;
  toon: Toon;
  /** What the rules said. */
  automatisch: { uitkomst: Uitkomst; zekerheid: number; woord: string; toon: Toon };
}

export interface Elementweergave extends Elementuitkomst {
  woord: string;
  toon: Toon;
}

export interface Criteriumweergave extends Omit<Criteriumuitkomst, 'elementen'> {
  elementen: Elementweergave[];
  woord: string;
  toon: Toon;
  plichtwoord: string;
  /** How sure the rules are, as '83%'; '' where there is nothing to be sure of, and where a person decided. */
  zekerheidtekst: string;
  aanwezig: number;
  /** How many elements are there, as '2 van 3'; '' where that says nothing: a document criterion looks for defects. */
  gevonden: string;
  waarom: string;
  bronnen: readonly string[];
  passages: readonly Bronpassage[];
  voorbeeld: Voorbeeldweergave | null;
  /** Null where nobody decided anything. */
  mens: Mensoordeelweergave | null;
}

/**
 * @param criterium with the outcome that counts
 * @param automatisch the same criterion as the rules left it
 * @param oordeel what a person said of it, whether that still holds or not
 */
export function maakCriteriumweergave(
  criterium: Criteriumuitkomst,
  automatisch: Criteriumuitkomst,
  uitleg: Criteriumuitleg | undefined,
  oordeel: Mensoordeel | undefined,
): Criteriumweergave {
  const { uitkomst, onderdeel, elementen } = criterium;
  const mens = oordeel ? mensVan(oordeel, automatisch) : null;
  const aanwezig = elementen.filter((element) => element.aanwezig).length;
  const telt = automatisch.uitkomst !== 'nvt' && onderdeel !== 'document';
  return {
    ...criterium,
    elementen: elementen.map((element) => ({ ...element, ...elementoordeel(element, automatisch) })),
    ...woordEnToon(criterium, uitkomst),
    plichtwoord: PLICHT[criterium.plicht],
    zekerheidtekst: mens?.geldt || uitkomst === 'nvt' ? '' : procent(criterium.zekerheid),
    aanwezig,
    gevonden: telt && elementen.length > 0 ? `${aanwezig} van ${elementen.length}` : '',
    waarom: uitleg?.waarom ?? '',
    bronnen: uitleg?.bronnen ?? [],
    passages: uitleg?.passages ?? [],
    voorbeeld: uitleg?.voorbeeld ?? null,
    mens,
  };
}

/** In one line: 'Beoordeeld door Jo op ...: Voldoet (automatisch: Ontbreekt). Reden: ...'; '' where nobody decided. */
export function mensregel(
  { mens }: Pick<Criteriumweergave, 'mens'>,
  wanneer: (moment: Date) => string,
): string {
  if (!mens) return '';
  const wie = `${mens.door} op ${wanneer(mens.moment)}`;
  if (!mens.geldt)
    return `Opnieuw te beoordelen: ${wie} ‘${mens.woord}’, maar het bewijs is sindsdien veranderd. Reden toen: ${mens.reden}`;
  const over = mens.soort === 'overgenomen' ? ', overgenomen van de vorige versie' : '';
  return `Beoordeeld door ${wie}${over}: ${mens.woord} (automatisch: ${mens.automatisch.woord}). Reden: ${mens.reden}`;
}

const woordEnToon = ({ onderdeel }: Pick<Criteriumuitkomst, 'onderdeel'>, uitkomst: Uitkomst) => ({
  woord: uitkomstwoord(uitkomst, onderdeel),
  toon: uitkomsttoon(uitkomst),
});

function mensVan(oordeel: Mensoordeel, automatisch: Criteriumuitkomst): Mensoordeelweergave {
  const { uitkomst, zekerheid } = automatisch;
  return {
    ...oordeel,
    geldt: geldt(oordeel),
    ...woordEnToon(automatisch, oordeel.uitkomst),
    automatisch: { uitkomst, zekerheid, ...woordEnToon(automatisch, uitkomst) },
  };
}

/** Of what the rules looked for, what they found: a person decides on the criterion, not on its elements. */
function elementoordeel(
  element: Elementuitkomst,
  { uitkomst, onderdeel }: Criteriumuitkomst,
): { woord: string; toon: Toon } {
  if (uitkomst === 'nvt') return { woord: 'niet beoordeeld', toon: 'neutraal' };
  // A document criterion has the places of the defect as its evidence.
  if (onderdeel === 'document') {
    return element.bewijs.length > 0
      ? { woord: 'hier gevonden', toon: 'slecht' }
      : { woord: uitkomst === 'onzeker' ? 'niet te beoordelen' : '', toon: uitkomsttoon(uitkomst) };
  }
  if (element.aanwezig) return { woord: 'gevonden', toon: 'goed' };
  return uitkomst === 'onzeker'
    ? { woord: 'niet met zekerheid gevonden', toon: 'onzeker' }
    : { woord: 'niet gevonden', toon: 'slecht' };
}
