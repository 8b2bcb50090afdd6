/** Judges one criterion: its elements by their tests, and from those the outcome. */
import { sectiepad } from '../document/document.ts';
import { geldtVoor, onderdeelVan, plichtVoor } from '../kader/kader.ts';
import type { Criterium } from '../kader/schema.ts';
import type { Toetscontext } from './context.ts';
import { geijkt } from './ijking.ts';
import { heeftScan, leesbaarheid } from './leesbaarheid.ts';
import { voerUit } from './testen/toets.ts';
import type { Bewijs, Criteriumuitkomst, Elementuitkomst, Uitkomst } from './toetsing.ts';
import type { Uitslag, Vindplaats } from './uitslag.ts';
import { vraagtWerk, werkVoor } from './werk.ts';

/** Quotes longer than this are cut at a word, with '…'. */
const LANGSTE_CITAAT = 600;

/**
 * @param context what is shared about the plan
 * @returns the outcome with evidence per element; 'nvt' when the criterion does not hold for the plan year or the file
 */
export function beoordeelCriterium(criterium: Criterium, context: Toetscontext): Criteriumuitkomst {
  const planjaar = context.feiten.identificatie.periode?.waarde.van ?? null;
  const basis = {
    id: criterium.id,
    onderdeel: onderdeelVan(criterium.id),
    titel: criterium.titel,
    plicht: plichtVoor(criterium, planjaar),
  };
  if (!geldtVoor(criterium, planjaar)) {
    const toelichting = `Dit geldt niet voor een plan dat begint in ${planjaar}.`;
    return { ...basis, uitkomst: 'nvt', zekerheid: 1, elementen: [], toelichting, advies: '', inspanning: 0 };
  }
  const uitslagen = criterium.elementen.map((element) => voerUit(element.toets, context));
  if (uitslagen.some((u) => u.nvt)) {
    const toelichting = 'Dit is aan deze bestandssoort niet te zien.';
    return { ...basis, uitkomst: 'nvt', zekerheid: 1, elementen: [], toelichting, advies: '', inspanning: 0 };
  }
  const elementen = criterium.elementen.map((element, i) =>
    elementuitkomst(element, uitslagen[i] as Uitslag, context),
  );
  const gevonden = uitkomstUit(uitslagen, context);
  const sterkte = Math.min(...uitslagen.map((u) => u.zekerheid));
  const gelezen = leesbaarheid(context.feiten.document);
  const zekerheid =
    Math.round(geijkt(sterkte, basis.onderdeel, gevonden, context.kader.ijking) * gelezen * 100) / 100;
  // Below the threshold of the kader it is for a person to say.
  const uitkomst = zekerheid < context.kader.drempels.onzeker ? 'onzeker' : gevonden;
  return {
    ...basis,
    uitkomst,
    zekerheid,
    elementen,
    toelichting: toelichtingVan(basis.onderdeel === 'document', uitkomst, elementen, context),
    advies: vraagtWerk(uitkomst) ? criterium.advies : '',
    inspanning: werkVoor(uitkomst, criterium.inspanning),
  };
}

function uitkomstUit(uitslagen: Uitslag[], context: Toetscontext): Uitkomst {
  const waarden = uitslagen.map((u) => u.waarde);
  const alles = waarden.every((w) => w === 'ja');
  if ((!alles && heeftScan(context.feiten.document)) || waarden.includes('onzeker')) return 'onzeker';
  if (alles) return 'voldoet';
  return waarden.every((w) => w === 'nee') ? 'ontbreekt' : 'deels';
}

function elementuitkomst(
  element: Criterium['elementen'][number],
  uitslag: Uitslag,
  context: Toetscontext,
): Elementuitkomst {
  const aanwezig = uitslag.waarde === 'ja';
  const bewijs = uitslag.bewijs.map((plek) => alsBewijs(plek, context));
  if (aanwezig) return { element: element.element, aanwezig, bewijs };
  return {
    element: element.element,
    aanwezig,
    bewijs,
    gezocht: element.gezocht,
    ...(uitslag.bijna ? { bijna: { ...alsBewijs(uitslag.bijna, context), reden: uitslag.bijna.reden } } : {}),
  };
}

function alsBewijs(plek: Vindplaats, context: Toetscontext): Bewijs {
  return {
    citaat: kortIn(plek.citaat),
    pagina: plek.plaats.pagina,
    sectie: sectiepad(context.feiten.document, plek.plaats.sectie),
    plek: { sectie: plek.plaats.sectie, blok: plek.plaats.blok },
  };
}

function kortIn(citaat: string): string {
  if (citaat.length <= LANGSTE_CITAAT) return citaat;
  return `${citaat.slice(0, citaat.lastIndexOf(' ', LANGSTE_CITAAT))} …`;
}

function toelichtingVan(
  gebrek: boolean,
  uitkomst: Uitkomst,
  elementen: Elementuitkomst[],
  context: Toetscontext,
): string {
  if (uitkomst === 'onzeker' && heeftScan(context.feiten.document)) {
    return 'Een deel van het bestand is een afbeelding zonder tekst. Wat daar staat is niet te lezen; kijk zelf of het er staat.';
  }
  if (gebrek) {
    const aantal = elementen.reduce((som, e) => som + e.bewijs.length, 0);
    if (uitkomst === 'voldoet') return 'Geen gebrek gevonden.';
    if (uitkomst === 'onzeker') return 'Dit was niet met zekerheid vast te stellen; kijk zelf.';
    const reden = elementen.map((e) => e.bijna?.reden).find(Boolean);
    return `${aantal > 1 ? `${aantal} bevindingen` : 'Bevinding'}${reden ? `: ${reden}` : ''}.`;
  }
  const wel = elementen.filter((e) => e.aanwezig).map((e) => e.element);
  const niet = elementen.filter((e) => !e.aanwezig);
  const zinnen: string[] = [];
  if (uitkomst === 'onzeker') zinnen.push('Het bewijs is te zwak om te oordelen; kijk zelf.');
  if (wel.length) zinnen.push(`Gevonden: ${wel.join('; ')}.`);
  for (const e of niet) zinnen.push(`Niet gevonden: ${e.element}${e.bijna ? ` (${e.bijna.reden})` : ''}.`);
  return zinnen.join(' ');
}
