/** Of which ministry a plan is: weighs where and how ministries are named, since plans name others too. */

import type { Document } from '../document/document.ts';
import { alleTreffers } from './alletreffers.ts';
import type { Eenheid } from './eenheden.ts';
import type { Vondst } from './feiten.ts';
import { type Ministerie, ministeries, namenpatroon } from './ministeries.ts';

interface Naam {
  ministerie: Ministerie;
  soort: 'naam' | 'afkorting' | 'dienst';
}

interface Register {
  vorm: RegExp;
  namen: Map<string, Naam[]>;
}

let register: Register | undefined;

function naamregister(): Register {
  if (register) return register;
  const namen = new Map<string, Naam[]>();
  const voeg = (tekst: string, naam: Naam): void => {
    namen.set(tekst, [...(namen.get(tekst) ?? []), naam]);
  };
  for (const ministerie of ministeries()) {
    for (const naam of ministerie.namen) voeg(naam, { ministerie, soort: 'naam' });
    for (const afkorting of ministerie.afkortingen) voeg(afkorting, { ministerie, soort: 'afkorting' });
    for (const dienst of ministerie.diensten) voeg(dienst, { ministerie, soort: 'dienst' });
  }
  register = { vorm: new RegExp(namenpatroon([...namen.keys()]), 'gu'), namen };
  return register;
}

/** How much a mention says, by the words right before it. */
const VAN_MINISTERIE = /(?:ministerie|departement)\s+(?:van\s+)?$/i;
const EIGEN =
  /(?:\b(?:dit|ons|mijn|het)\s+(?:informatie)?plan\s+(?:\p{L}+\s+){0,3}van|\bplan van|\bhet ministerie(?: van)?|[Ww]ij zijn|\bvan het ministerie(?: van)?)\s+(?:het\s+)?$/iu;
const VAN_MINISTER = /(?:minister|staatssecretaris|bewindspersonen)\s+(?:van\s+)?$/i;
const TITELWOORD = /informatieplan|i-plan|meerjaren|plan\b|informatievoorziening|digital/i;

/**
 * @param document for its title and running headers
 * @param eenheden all units, in order
 * @param planjaar first year of the plan, to tell old ministries from new; null when unknown
 * @returns the code of the ministry with the sentence that says so, or null when nothing points at one
 */
export function zoekMinisterie(
  document: Document,
  eenheden: readonly Eenheid[],
  planjaar: number | null,
): Vondst<string> | null {
  const { vorm, namen } = naamregister();
  const scores = new Map<string, { punten: number; beste: number; vondst: Vondst<string> | null }>();
  const tel = (tekst: string, eenheid: Eenheid | null, plek: number): void => {
    for (const m of alleTreffers(tekst, vorm)) {
      const voor = tekst.slice(Math.max(0, m.index - 45), m.index);
      for (const { ministerie, soort } of namen.get(m[0]) ?? []) {
        const punten = gewicht(soort, m[0], voor, plek);
        if (!punten) continue;
        const score = scores.get(ministerie.code) ?? { punten: 0, beste: 0, vondst: null };
        score.punten += punten;
        if (eenheid && punten > score.beste) {
          score.beste = punten;
          score.vondst = { waarde: ministerie.code, citaat: eenheid.tekst, plaats: eenheid.plaats };
        }
        scores.set(ministerie.code, score);
      }
    }
  };

  const { titel } = document.eigenschappen;
  if (titel) tel(titel, null, TITELWOORD.test(titel) ? 40 : 10);
  for (const rand of document.randteksten) {
    if (rand.soort === 'koptekst' || rand.soort === 'voettekst') tel(rand.tekst, null, 15);
  }
  for (const [i, eenheid] of eenheden.entries()) {
    // A heading that is only 'Financiën' is a chapter.
    if (eenheid.soort === 'kop' && namen.has(eenheid.tekst)) continue;
    const voorpagina = i < 6 && (eenheid.plaats.sectie === 0 || eenheid.soort === 'kop' || i < 3);
    tel(
      eenheid.tekst,
      eenheid,
      voorpagina ? (TITELWOORD.test(eenheid.tekst) ? 30 : 12) : eenheid.lopend ? 1 : 0,
    );
  }

  let beste: Vondst<string> | null = null;
  let hoogste = 0;
  for (const ministerie of ministeries()) {
    const score = scores.get(ministerie.code);
    if (!score?.vondst) continue;
    const bestond =
      planjaar === null || (planjaar >= ministerie.van - 1 && planjaar <= (ministerie.tot ?? 9999) + 1);
    const punten = score.punten * (bestond ? 1 : 0.4);
    if (punten > hoogste) [hoogste, beste] = [punten, score.vondst];
  }
  return beste;
}

function gewicht(soort: Naam['soort'], tekst: string, voor: string, plek: number): number {
  if (VAN_MINISTER.test(voor)) return 0.2;
  const alsMinisterie = VAN_MINISTERIE.test(voor);
  if (soort === 'dienst') return plek > 1 ? 0 : 0.1;
  // A name such as 'Financiën' is also an ordinary heading.
  if (soort === 'naam')
    return alsMinisterie || plek > 1 ? plek * (EIGEN.test(voor) ? 3 : 1.5) : tekst === 'Defensie' ? 0.5 : 0;
  return plek * (EIGEN.test(voor) ? 2 : 1);
}
