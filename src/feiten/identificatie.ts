/** Title, ministry, plan period and version of a plan, each with the words it rests on. */
import type { Document } from '../document/document.ts';
import type { Eenheid } from './eenheden.ts';
import type { Identificatie, Plaats, Vondst } from './feiten.ts';
import { zoekMinisterie } from './ministerie.ts';
import { leesTijden } from './tijden.ts';

const BEGIN: Plaats = { sectie: 0, blok: null, pagina: null };

/**
 * @param document for its properties and running headers
 * @param eenheden all units, in order
 */
export function identificeer(document: Document, eenheden: readonly Eenheid[]): Identificatie {
  const titel = zoekTitel(document, eenheden);
  const periode = zoekPeriode(eenheden, titel);
  return {
    titel,
    periode,
    ministerie: zoekMinisterie(document, eenheden, periode?.waarde.van ?? null),
    versie: zoekVersie(eenheden, titel),
  };
}

const BESTANDSNAAM = /\.(?:docx?|odt|pdf|md)$|^(?:untitled|naamloos|document\d*|microsoft word)/i;

function zoekTitel(document: Document, eenheden: readonly Eenheid[]): Vondst<string> | null {
  const eigen = document.eigenschappen.titel?.trim();
  if (eigen && !BESTANDSNAAM.test(eigen)) {
    const gevonden = eenheden.slice(0, 40).find((eenheid) => eenheid.tekst.includes(eigen));
    return { waarde: eigen, citaat: gevonden ? gevonden.tekst : eigen, plaats: gevonden?.plaats ?? BEGIN };
  }
  const eerste = eenheden
    .slice(0, 12)
    .filter((eenheid) => eenheid.lopend && eenheid.tekst.length > 4 && eenheid.tekst.length < 160);
  const titel = eerste.find((eenheid) => /plan\b|informatie|digital/i.test(eenheid.tekst)) ?? eerste[0];
  return titel ? { waarde: titel.tekst, citaat: titel.tekst, plaats: titel.plaats } : null;
}

const PERIODEWOORD =
  /planperiode|looptijd van (?:dit|het) plan|planjaren|\b(?:dit|deze|het) (?:informatie|meerjaren)?(?:plan|nota|notitie|stuk|dashboard|brief)\b|\bwe\b|\bwij\b|informatieplan|meerjaren?plan|i-plan/i;
const PERIODEVELD = /^(?:looptijd|planperiode|planjaren|periode|beslaat|reikwijdte in de tijd|scope)\b/i;
const ANDER_PLAN =
  /vorig|terugblik|eerder|voorgaand|afgelopen|opvolger van|vervangt|in de plaats van|i-strategie|strategie|routekaart|coalitieakkoord|akkoord|convenant|begroting|agenda|programma\b|volgt het/i;

function zoekPeriode(
  eenheden: readonly Eenheid[],
  titel: Vondst<string> | null,
): Vondst<{ van: number; tot: number }> | null {
  let beste: Vondst<{ van: number; tot: number }> | null = null;
  let hoogste = 0;
  const perPeriode = new Map<string, number>();
  const weeg = (tekst: string, plaats: Plaats, citaat: string, basis: number): void => {
    for (const { van, tot, positie } of periodes(tekst)) {
      if (tot - van < 1 || tot - van > 9) continue;
      const voor = tekst.slice(Math.max(0, positie - 60), positie);
      let punten = basis;
      if (PERIODEVELD.test(tekst)) punten += 20;
      if (PERIODEWOORD.test(voor)) punten += 8;
      if (ANDER_PLAN.test(voor)) punten *= 0.1;
      const samen = (perPeriode.get(`${van}-${tot}`) ?? 0) + punten;
      perPeriode.set(`${van}-${tot}`, samen);
      if (samen > hoogste) {
        hoogste = samen;
        const eerder = beste?.waarde.van === van && beste.waarde.tot === tot;
        if (!eerder) beste = { waarde: { van, tot }, citaat, plaats };
      }
    }
  };
  if (titel) weeg(titel.waarde, titel.plaats, titel.citaat, 60);
  for (const [i, eenheid] of eenheden.entries()) {
    if (!/20\d\d/.test(eenheid.tekst)) continue;
    const voorpagina = i < 8 && (eenheid.plaats.sectie === 0 || i < 4);
    weeg(
      eenheid.tekst,
      eenheid.plaats,
      eenheid.tekst,
      voorpagina ? 30 : eenheid.soort === 'rij' ? 0.2 : eenheid.lopend ? 1 : 0.1,
    );
  }
  return beste;
}

/** Without these there is no stretch; spares most sentences the closer look. */
const TWEE_JAREN = /(?:19|20)\d\d.*(?:19|20)\d\d/s;

/** Stretches of years, also when each year is named ('Planjaren 2026, 2027, 2028 en 2029'). */
function periodes(tekst: string): { van: number; tot: number; positie: number }[] {
  if (!TWEE_JAREN.test(tekst)) return [];
  const tijden = leesTijden(tekst);
  const reeksen = tijden.filter((tijd) => tijd.tot > tijd.van);
  const kaal = tijden.filter((tijd) => tijd.van === tijd.tot && /^\d{4}$/.test(tijd.tekst));
  const [eerste, laatste] = [kaal[0], kaal.at(-1)];
  if (eerste && laatste && kaal.length >= 3 && kaal.every((tijd, i) => tijd.jaar === eerste.jaar + i)) {
    reeksen.push({ ...eerste, van: eerste.jaar, tot: laatste.jaar });
  }
  return reeksen;
}

const VERSIE =
  /\b(?:versie|uitgave)\s*[:|]?\s*\d+(?:\.\d+)*|^(?:concept|definitief|definitieve versie|vastgesteld)\b|^(?:status|uitgave)\b/i;
const DATUM =
  /^(?:datum:?\s*)?(?:\d{1,2}\s+)?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s+20\d\d\.?$/i;
const DATUM_ERIN =
  /\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s+20\d\d\b|\b\d{1,2}-\d{1,2}-20\d\d\b/i;
const DIT_PLAN = /\b(?:het|dit|deze|de)\s+(?:informatie|meerjaren)?(?:plan|nota|stuk|notitie)\b/i;

function zoekVersie(eenheden: readonly Eenheid[], titel: Vondst<string> | null): Vondst<string> | null {
  const vooraan = eenheden
    .slice(0, 60)
    .filter((eenheid) => eenheid.soort !== 'kop' && eenheid.lopend && eenheid.tekst.length < 300);
  // In some files the title is the first heading, and the cover is its section.
  const titelsectie = titel?.plaats.sectie === 1 ? 1 : 0;
  const omslag = vooraan.filter((eenheid) => eenheid.plaats.sectie <= titelsectie).slice(0, 12);
  const gevonden =
    vooraan.find((eenheid) => /\bversie\s*:?\s*\|?\s*\d/i.test(eenheid.tekst)) ??
    omslag.find((eenheid) => DATUM.test(eenheid.tekst)) ??
    vooraan.find((eenheid) => VERSIE.test(eenheid.tekst)) ??
    omslag.find((eenheid) => DATUM_ERIN.test(eenheid.tekst)) ??
    eenheden.find(
      (eenheid) =>
        eenheid.lopend &&
        DIT_PLAN.test(eenheid.tekst) &&
        /vastgesteld|bekrachtigd|goedgekeurd|akkoord/i.test(eenheid.tekst) &&
        DATUM_ERIN.test(eenheid.tekst),
    );
  return gevonden ? { waarde: gevonden.tekst, citaat: gevonden.tekst, plaats: gevonden.plaats } : null;
}
