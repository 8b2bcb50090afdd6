/** The plan's own total per year: the row (or column) 'Totaal' of its multi-year cost table, else what the text says. */
import { type Document, sectiepad } from '../document/document.ts';
import type { Bedrag, Plaats, Zin } from './feiten.ts';
import type { Geldtabel } from './geldtabellen.ts';

export interface Totaal {
  jaar: number;
  euro: number;
  plaats: Plaats;
}

const GELDSECTIE =
  /financ|middelen|geld|kost|begroting|budget|bekostig|raming|uitgaven|meerjarenbeeld|betaalt/i;
const UITGAVEN =
  /uitgaven|kosten|raming|begroting|budget|lasten|informatievoorziening|informatieplan|\bIV\b|\bICT\b|\bIT\b/i;
const HERKOMST = /dekking|herkomst|bron\b|bronnen|financiering/i;
const DEEL =
  /inhuur|opleiding|licenties|project(?:en)?\b|activiteit|portfolio|informatiehuishouding|beveiliging|energie|verschil|besparing|baten|opbrengst/i;
/** Rows that call themselves a total but are not what the plan costs. */
const GEEN_PLANTOTAAL =
  /^(?:sub)totaal\s+\S*(?:vernieuwing|beheer|change|run|inhuur|dekking|project)|^subtotaal|kader|verschil|beschikbaar/i;

interface Reeks {
  jaren: Map<number, Bedrag>;
  punten: number;
  som: number;
}

/**
 * @param document for the section paths
 * @param tabellen all money tables
 * @param zinnen all units, in order
 * @param periode the plan period; null when unknown
 * @returns one total per year, in order; empty when the plan does not state it
 */
export function zoekTotalen(
  document: Document,
  tabellen: readonly Geldtabel[],
  zinnen: readonly Zin[],
  periode: { van: number; tot: number } | null,
): Totaal[] {
  let beste: Reeks | null = null;
  for (const tabel of tabellen) {
    for (const reeks of reeksen(tabel, sectiepad(document, tabel.sectie), periode)) {
      if (!beste || reeks.punten > beste.punten || (reeks.punten === beste.punten && reeks.som > beste.som))
        beste = reeks;
    }
  }
  if (beste && beste.punten > 0) {
    return [...beste.jaren.values()]
      .map((bedrag) => ({ jaar: bedrag.jaar ?? 0, euro: bedrag.euro, plaats: bedrag.plaats }))
      .sort((a, b) => a.jaar - b.jaar);
  }
  return uitTekst(document, zinnen, periode);
}

function reeksen(tabel: Geldtabel, pad: string, periode: { van: number; tot: number } | null): Reeks[] {
  const perGroep = new Map<string, Bedrag[]>();
  for (const bedrag of tabel.bedragen) {
    if (bedrag.jaar === null || !bedrag.totaal || GEEN_PLANTOTAAL.test(bedrag.post.trim())) continue;
    // With years as columns a row is a series; with years as rows a column is.
    const groep = bedrag.post;
    perGroep.set(groep, [...(perGroep.get(groep) ?? []), bedrag]);
  }
  return [...perGroep.values()].map((bedragen) => {
    const jaren = new Map(bedragen.map((bedrag) => [bedrag.jaar ?? 0, bedrag]));
    const planjaren = periode
      ? [...jaren.keys()].filter((jaar) => jaar >= periode.van && jaar <= periode.tot).length
      : jaren.size;
    let punten = planjaren >= 2 ? 10 + planjaren : planjaren === 1 ? -5 : -20;
    if (GELDSECTIE.test(pad)) punten += 5;
    if (UITGAVEN.test(tabel.omschrijving)) punten += 2;
    if (HERKOMST.test(tabel.omschrijving)) punten -= 2;
    if (DEEL.test(tabel.omschrijving) && !GELDSECTIE.test(pad)) punten -= 6;
    if (periode)
      for (const jaar of jaren.keys()) if (jaar < periode.van || jaar > periode.tot) jaren.delete(jaar);
    return { jaren, punten, som: [...jaren.values()].reduce((som, bedrag) => som + bedrag.euro, 0) };
  });
}

const GEHEEL =
  /informatievoorziening|digitale voorzieningen|informatieplan|\bdit plan\b|\bI[VT]\b|\bICT\b|digitalisering/i;
const UITGEVEN =
  /uitgaven|geven (?:we|wij)\b|(?:geeft|trekt|trekken)\b.*\buit\b|\bkost(?:en)?\b|\bbesteden\b|\bbesteedt\b|begroot|\bbudget\b|beschikbaar/i;
const VERVOLG =
  /^(?:in 20\d\d (?:is|gaat|wordt|komt) (?:dat|het|daarvoor)|daarna|dat (?:is|wordt|loopt|bedrag)|het (?:loopt|daalt|stijgt)|vervolgens|voor 20\d\d)/i;
const ONDERDEEL =
  /vernieuwing|\bbeheer\b|inhuur|waarvan|daarvan|opleiding|aanbested|per jaar|licentie|gereserveerd/i;

/** Sentences such as 'In 2026 geven wij 40 miljoen euro uit aan informatievoorziening. In 2027 is dat 42 miljoen euro.' */
function uitTekst(
  document: Document,
  zinnen: readonly Zin[],
  periode: { van: number; tot: number } | null,
): Totaal[] {
  const gevonden = new Map<number, Totaal>();
  let loopt = -1;
  for (const zin of zinnen) {
    const { blok } = zin.plaats;
    const vervolg = loopt === blok && VERVOLG.test(zin.tekst);
    if (!zin.lopend || (zin.soort !== 'zin' && zin.soort !== 'punt') || zin.polariteit !== 'beweerd')
      continue;
    if (!vervolg) loopt = -1;
    if (!zin.bedragen.length) continue;
    const begin =
      GEHEEL.test(zin.tekst) &&
      UITGEVEN.test(zin.tekst) &&
      GELDSECTIE.test(sectiepad(document, zin.plaats.sectie));
    if ((!begin && !vervolg) || ONDERDEEL.test(zin.tekst)) continue;
    loopt = blok ?? -1;
    for (const bedrag of zin.bedragen) {
      const past =
        bedrag.jaar !== null && (!periode || (bedrag.jaar >= periode.van && bedrag.jaar <= periode.tot));
      if (!past || bedrag.jaar === null || gevonden.has(bedrag.jaar)) continue;
      gevonden.set(bedrag.jaar, { jaar: bedrag.jaar, euro: bedrag.euro, plaats: zin.plaats });
    }
  }
  return [...gevonden.values()].sort((a, b) => a.jaar - b.jaar);
}
