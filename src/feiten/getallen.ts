/** Numbers that count something: people, systems, percentages. Money and time have their own facts. */
import { alleTreffers } from './alletreffers.ts';
import type { Bedrag, Getal, Tijd } from './feiten.ts';
import { CIJFERS, leesGetal, TELWOORD } from './telwoorden.ts';

const FTE = String.raw`(?:fte(?:'?s)?|voltijd\p{L}*|formatieplaatsen|arbeidsplaatsen|arbeidsjaren)`;
const GETAL = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?:(?<getal>${CIJFERS})(?![.,]?\d)|(?<woord>${TELWOORD})(?![\p{L}]))(?:\s?(?<procent>%|procent(?:punt)?\b)|\s(?<fte>${FTE})(?![\p{L}])|\s(?<rest>(?:miljoen\s)?\p{L}[\p{L}'’-]*))`,
  'giu',
);
const BEGINT_MET_FTE = new RegExp(`^${FTE}`, 'iu');
/** Words before a number that make it a label rather than a count. */
const LABEL =
  /(?:artikel|art\.|paragraaf|hoofdstuk|tabel|figuur|versie|nr\.?|nummer|bijlage|thema|speerpunt|pagina|project|doel|doelstelling|risico|prioriteit|deel|lijn|schaal|niveau|iso|nen|wet)\s$/i;
const TIJDSDUUR =
  /^(?:jaar|jaren|maand|maanden|weken|week|dagen|dag|werkdagen|uur|uren|minuten|seconden|kwartalen|euro|mln|mld|miljard|kwartaal|helft|halfjaar|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/i;
/** 'een van de drie', 'twee keer' say little; prepositions and verbs are no noun. */
const GEEN_NAAMWOORD =
  /^(?:en|of|tot|naar|in|op|van|voor|is|zijn|wordt|worden|keer|maal|per|bij|aan|met|te|het|de|een|als|die|dat|om|uit)\b/i;

/**
 * @param tekst one sentence, row or list item
 * @param tijden its times, so that a year is not taken for a count
 * @param bedragen its amounts, likewise
 */
export function leesGetallen(tekst: string, tijden: readonly Tijd[], bedragen: readonly Bedrag[]): Getal[] {
  const getallen: Getal[] = [];
  const bezet = [...tijden, ...bedragen].filter((feit) => feit.positie >= 0);
  for (const m of alleTreffers(tekst, GETAL)) {
    const g = m.groups ?? {};
    if (
      bezet.some(
        (feit) =>
          m.index < feit.positie + feit.tekst.length &&
          m.index + (g.getal ?? g.woord ?? '').length > feit.positie,
      )
    )
      continue;
    if (LABEL.test(tekst.slice(Math.max(0, m.index - 16), m.index))) continue;
    const cijfer = g.getal ?? g.woord ?? '';
    const miljoen = /^miljoen\b/i.test(g.rest ?? '');
    const naam = miljoen ? (g.rest ?? '').slice(8) : (g.rest ?? '');
    const waarde = leesGetal(cijfer) * (miljoen ? 1e6 : 1);
    if (!Number.isFinite(waarde)) continue;
    const soort = g.procent ? 'procent' : g.fte || BEGINT_MET_FTE.test(naam) ? 'fte' : 'aantal';
    if (soort === 'aantal' && (!naam || TIJDSDUUR.test(naam) || GEEN_NAAMWOORD.test(naam))) continue;
    getallen.push({ tekst: m[0], waarde, soort, positie: m.index });
  }
  return getallen;
}
