/** Tells whether a time in a sentence dates a planned action, and not money, a law, a report or something past. */
import type { Tijd, Zin } from './feiten.ts';
import type { Planjaren } from './mijlpalen.ts';

/** Right before the time: it names a document, a price level, a period under report, or an outer bound. */
const GEEN_MOMENT =
  /(?:prijspeil|prijzen van|(?:ontwerp|rijks)?begroting|jaarverslag|voorjaarsnota|miljoenennota|najaarsnota|plan|strategie|akkoord|\bwet|besluit|rijksdienst|versie|editie|ten opzichte van|sinds|\bna|stand(?: per)?|nulmeting|gemeten over|verantwoording over|peildatum|artikel|verordening|looptijd|actieplan voor|begroting voor|maatregelen uit|uit|dan in|sedert|verwachting voor|raming voor|kader voor|tabel|in de jaren|voor de jaren|over)\s*$/i;
/** Only with a bare year: the end of a period is then no moment. */
const TOT = /(?:tot en met|t\/m|\btot|voor|de hele periode|na)\s*$/i;
const GELDWERKWOORD =
  /\bkost(?:en)?\b|bedraagt|bedragen|\bgeven\b.*\buit\b|uitgaven|beschikbaar|gereserveerd|gaat het om|begroot|geraamd|raming|budget|bijdrage|inkomsten|dekking|miljoen|mln|\bis dat\b|\bhoort daar\b/i;
const GELDKOP = /financ|middelen|\bgeld|kosten|begroting|bekostig|meerjarenraming|raming|dekking/i;
const VERLEDEN =
  /\b(?:was|waren|werd|werden|had|hadden|bleek|kwam|ging|liep|telde|bedroeg|stond|deed|kreeg|vond)\b|\b(?:is|zijn|heeft|hebben)\b(?:(?!\b(?:gepland|voorzien|gereed|klaar)\b)[^,;.]){0,80}\b(?!gereed|bekend)(?:ge|be|ver|ont|her|in|op|aan|af|uit|vast|over)\p{L}{2,}(?:d|t|en)\b/iu;
const TOEKOMST =
  /\b(?:gaat|gaan|wordt|worden|volgt|volgen|start|begint|komt|zal|zullen|uiterlijk|gepland|voorzien|gereed)\b/i;
const VERLOOP =
  /\bhet (?:grootst|hoogst|zwaarst|drukst)\b|zwaarste jaar|ligt de nadruk|doet zich\b.*\bvoor\b|met pensioen|nauwelijks|\b(?:piekt|daalt|dalen|stijgt|stijgen|terugloop\p{L}*|oploopt|lopen\b.*\bterug|loopt\b.*\b(?:op|terug|af)|krimpt)\b/iu;

/** What happens if something is not so by then is no plan; neither is what a table shows. */
const VOORWAARDE =
  /^(?:als|indien|wanneer|mocht)\b|^(?:(?:in )?(?:de|deze|onderstaande|de onderstaande)\s+)?(?:tabel|figuur|grafiek)\b/i;

/** Years that the sentence names only to say what is spent in them. */
export function geldzinJaren(zin: Zin): ReadonlySet<number> {
  const jaren = new Set<number>();
  for (const bedrag of zin.bedragen) {
    if (bedrag.jaar === null || bedrag.positie < 0) continue;
    const na = zin.tekst.slice(
      bedrag.positie + bedrag.tekst.length,
      bedrag.positie + bedrag.tekst.length + 22,
    );
    const direct = new RegExp(`^\\s*(?:euro\\s*)?\\(?(?:in|voor|per)?\\s*${bedrag.jaar}`).test(na);
    if (
      direct ||
      (GELDWERKWOORD.test(zin.tekst.replace(bedrag.tekst, '')) && zin.tijden.length <= zin.bedragen.length)
    ) {
      jaren.add(bedrag.jaar);
    }
  }
  return jaren;
}

/**
 * @param zin an asserted sentence
 * @param tijd one of its times
 * @param jaren the plan years
 * @param kop title of its section
 */
export function isVoornemen(zin: Zin, tijd: Tijd, jaren: Planjaren, kop: string): boolean {
  const { tekst } = zin;
  const precies = tijd.wanneer.length > 4;
  if (tijd.van !== tijd.tot) return isDeelperiode(tijd, jaren);
  if (tijd.jaar > jaren.tot + 4 || tijd.jaar < jaren.van - 1) return false;
  if (tijd.jaar < jaren.van) {
    // The last months before the plan: only what is plainly still to come.
    if (!/-(?:Q4|H2|0[9]|1[0-2])/.test(tijd.wanneer)) return false;
    if (VERLEDEN.test(tekst) || !TOEKOMST.test(tekst)) return false;
  }
  const voor = tijd.positie > 0 ? tekst.slice(Math.max(0, tijd.positie - 40), tijd.positie) : '';
  if (GEEN_MOMENT.test(voor) || VOORWAARDE.test(tekst)) return false;
  const deelVanJaar = /^(?:eind|medio|ultimo|begin)/i.test(tijd.tekst);
  if (!precies && (deelVanJaar ? /\btot\s+(?:en met\s+)?$/i : TOT).test(voor)) return false;
  if (!precies && (GELDKOP.test(kop) || VERLOOP.test(tekst))) return false;
  // 'van 420 in 2026 naar 1.200 in 2030': the first is where it starts.
  const na =
    tijd.positie >= 0
      ? tekst.slice(tijd.positie + tijd.tekst.length, tijd.positie + tijd.tekst.length + 8)
      : '';
  return !/^\s+naar\s+(?:€\s?)?\d/i.test(na);
}

function isDeelperiode(tijd: Tijd, jaren: Planjaren): boolean {
  if (tijd.van === jaren.van && tijd.tot === jaren.tot) return false;
  return tijd.van >= jaren.van && tijd.tot <= jaren.tot && tijd.wanneer.length > 4;
}
