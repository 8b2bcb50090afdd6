/** Named owners of actions: functions, bodies and units, in sentences and in owner columns of tables. */

import type { Tabel } from '../document/document.ts';
import { alleTreffers } from './alletreffers.ts';
import { ministeries, namenpatroon } from './ministeries.ts';

const EIGENNAAM = String.raw`(?:\p{Lu}[\p{L}&'-]*(?:,?\s(?:(?:en|van|voor|het|de)\s){0,2}\p{Lu}[\p{L}&'-]*){0,5})`;

let patroon: RegExp | undefined;

function eigenaarpatroon(): RegExp {
  if (patroon) return patroon;
  const diensten = ministeries().flatMap((ministerie) => ministerie.diensten);
  patroon = new RegExp(
    [
      String.raw`(?<![\p{L}-])(?:plaatsvervangend\s+)?(?:secretaris-generaal|directeur-generaal(?:\s${EIGENNAAM})?|hoofdingenieur-directeur|programmamanager|programmadirecteur|projectleider|projectdirecteur|portfoliomanager|informatiemanager|bateneigenaar|functionaris(?: voor)? gegevensbescherming|staatssecretaris|minister(?!ie|-p|raad))(?![\p{L}])`,
      String.raw`(?<![\p{L}-])(?:[Dd]irecteur|[Dd]irecties?|[Aa]fdeling|[Hh]oofddirectie|[Dd]irectoraat-generaal|[Pp]rogramma|[Tt]eam)\s(?:van\s|voor\s|de\s)?${EIGENNAAM}`,
      String.raw`(?<![\p{L}])(?:CIO-office|CIO Office|CIO-beraad|CIO-overleg|CIO|CISO|CDO|CTO|CPO|FG|pSG|SG|DG|HID)(?![\p{L}])(?!-(?:oordeel|stelsel|oordelen))`,
      String.raw`Chief\s(?:Information|Data|Technology|Privacy|Digital)(?:\sSecurity)?\sOfficer`,
      String.raw`(?<![\p{L}])[Bb]estuursraad|[Pp]ortfolio(?:raad|board|overleg)|[Aa]rchitectuurboard|[Ss]tuurgroep|[Bb]estuursdepartement|[Kk]erndepartement`,
      namenpatroon(diensten),
    ].join('|'),
    'gu',
  );
  return patroon;
}

/**
 * @param tekst one sentence, list item or row
 * @returns the owners named in it, each once, verbatim
 */
export function leesEigenaren(tekst: string): string[] {
  return [...new Set(alleTreffers(tekst, eigenaarpatroon()).map((m) => m[0].trim()))];
}

/** Headers of columns that say who, not what. */
export const EIGENAARKOLOM =
  /^(?:eigenaar|trekker|verantwoordelijk(?:e|heid)?|actiehouder|opdrachtgever|uitvoering|uitvoerder|wie|onderdeel|dienst|organisatie|dienstonderdeel|door|penvoerder|houder|lead|opdrachtnemer|partij|stand|status)\b/i;

/**
 * @returns the columns of a table that name an owner, by their header
 */
export function eigenaarkolommen(tabel: Tabel): number[] {
  const kop = tabel.rijen[Math.max(0, tabel.kopRijen - 1)] ?? [];
  return kop.flatMap((cel, k) => (EIGENAARKOLOM.test(cel.tekst.trim()) ? [k] : []));
}
