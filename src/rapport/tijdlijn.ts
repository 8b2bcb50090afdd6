/** Where milestones, the deadline and today stand on a line, for a picture of any width. */
import { dagErbij, dagenTussen } from '../termijn/kalender.ts';
import type { Mijlpaal } from '../termijn/mijlpalen.ts';
import { datum } from './opmaak.ts';

export interface Tijdlijnpunt {
  /** Its number in the list beside the picture, from 1. */
  nummer: number;
  naam: string;
  /** ISO date. */
  datum: string;
  eigen: boolean;
  voorbij: boolean;
  isInleverdatum: boolean;
  /** Place on the line, 0 to 100. */
  procent: number;
  /** How many places above the line: points that would cover each other stand above each other. */
  laag: number;
}

export interface Tijdlijn {
  punten: Tijdlijnpunt[];
  lagen: number;
  /** Today; at an end of the line when it lies beyond. */
  vandaag: { procent: number; buiten: 'ervoor' | 'erna' | null };
  /** What the picture tells, in words. */
  beschrijving: string;
}

/** Room at both ends of the line, as a part of the picture: half a point and a word. */
const RAND = 6;
/** Days on the line before the first point and after the last. */
const ROND = 3;
/** Points nearer than this cover each other on the narrowest screen. */
const PUNT = 8.5;

/**
 * @param mijlpalen by date
 * @param inleverdatum ISO date of the deadline
 * @param vandaag ISO date
 */
export function maakTijdlijn(
  mijlpalen: readonly Mijlpaal[],
  inleverdatum: string,
  vandaag: string,
): Tijdlijn {
  const namen = [
    ...mijlpalen.map(({ naam, datum, eigen }) => ({ naam, datum, eigen, isInleverdatum: false })),
    { naam: 'Inleverdatum', datum: inleverdatum, eigen: false, isInleverdatum: true },
  ];
  const begin = dagErbij(namen[0]?.datum ?? inleverdatum, -ROND);
  const eind = dagErbij(inleverdatum, ROND);
  const lengte = dagenTussen(begin, eind);
  const plaats = (dag: string): number =>
    Math.round((RAND + (dagenTussen(begin, dag) / lengte) * (100 - 2 * RAND)) * 10) / 10;

  const laatstePerLaag: number[] = [];
  const punten = namen.map((punt, i) => {
    const procent = plaats(punt.datum);
    const vrij = laatstePerLaag.findIndex((bezet) => procent - bezet >= PUNT);
    const laag = vrij < 0 ? laatstePerLaag.length : vrij;
    laatstePerLaag[laag] = procent;
    return { nummer: i + 1, ...punt, voorbij: punt.datum < vandaag, procent, laag };
  });
  const buiten = vandaag < begin ? 'ervoor' : vandaag > eind ? 'erna' : null;
  return {
    punten,
    lagen: laatstePerLaag.length,
    vandaag: { procent: buiten ? (buiten === 'ervoor' ? 1 : 99) : plaats(vandaag), buiten },
    beschrijving: beschrijf(punten, vandaag),
  };
}

function beschrijf(punten: readonly Tijdlijnpunt[], vandaag: string): string {
  const voor = punten.findLast((punt) => punt.voorbij);
  const na = punten.find((punt) => !punt.voorbij);
  const plek =
    na?.datum === vandaag
      ? `de dag van '${na.naam}'`
      : voor && na
        ? `na '${voor.naam}' en vóór '${na.naam}'`
        : na
          ? `vóór '${na.naam}'`
          : 'na de inleverdatum';
  return `Tijdlijn met ${punten.length} momenten. Vandaag, ${datum(vandaag)}, is ${plek}. De data staan in de lijst hieronder.`;
}
