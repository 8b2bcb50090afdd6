/**
 * What each sentence does with what it speaks of. Words decide first, then the place: under a heading or an intro that
 * quotes the kader, list items are requirements; after a sentence about another party, 'zij' is that party.
 */

import type { Document } from '../document/document.ts';
import { alleTreffers } from './alletreffers.ts';
import type { Eenheid } from './eenheden.ts';
import type { Identificatie, Polariteit, Zin } from './feiten.ts';
import { ministeries, namenpatroon } from './ministeries.ts';
import { type Polariteitswoorden, polariteitswoorden } from './polariteitswoorden.ts';

/** What follows in the same paragraph is for the writer too. */
const INSTRUCTIE = /^\W*(?:toelichting|instructie|aanwijzing)\b/i;

/** A sentence that adds to the one before it: 'Ook moet er een tabel zijn'. */
const GAAT_DOOR =
  /^(?:ook|daarbij|daarnaast|daarin|verder|bovendien|het gaat (?:dan|daarbij)|denk aan|onder meer)\s/i;

interface Wie {
  eigen: RegExp;
  anderen: RegExp;
}

/**
 * Sets the polarity of every sentence.
 *
 * @param document for the headings above a section
 * @param eenheden the units, in step with zinnen
 * @param zinnen are changed in place
 * @param identificatie tells which ministry speaks
 */
export function beoordeelPolariteit(
  document: Document,
  eenheden: readonly Eenheid[],
  zinnen: readonly Zin[],
  identificatie: Identificatie,
): void {
  const woorden = polariteitswoorden();
  const wie = wieIsWie(woorden, spreker(identificatie, eenheden));
  const koppen = document.secties.map((sectie): Polariteit | null => {
    if (woorden.eiskop.test(sectie.titel)) return 'eis';
    return woorden.ontkenkop.test(sectie.titel) ? 'ontkend' : null;
  });
  let vorige: Zin | null = null;
  let introBlok: number | null = null;
  let instructieBlok: number | null = null;
  for (const [i, zin] of zinnen.entries()) {
    const eenheid = eenheden[i];
    if (!eenheid) continue;
    const { sectie, blok } = zin.plaats;
    if (zin.soort === 'rij') zin.polariteit = vanRij(zin, woorden);
    else if (zin.soort === 'kop' || zin.soort === 'koprij') {
      zin.polariteit = isInvulrest(zin.tekst, woorden) ? 'invulrest' : 'beweerd';
    } else {
      zin.polariteit = vanZin(zin, woorden, wie);
      const eigenActie = spreektVanZichzelf(zin, wie);
      if (zin.polariteit === 'beweerd') {
        if (koppen[sectie] && !(koppen[sectie] === 'eis' && eigenActie))
          zin.polariteit = koppen[sectie] ?? 'beweerd';
        else if (
          ((eenheid.citaat && !/["”]\s*[–—-]\s/.test(zin.tekst)) ||
            (blok !== null && blok === instructieBlok)) &&
          !eigenActie
        )
          zin.polariteit = 'eis';
        else if (introBlok !== null && blok === introBlok && zin.soort === 'punt' && !eigenActie)
          zin.polariteit = 'eis';
        else if (
          vorige?.polariteit === 'eis' &&
          vorige.plaats.blok === blok &&
          GAAT_DOOR.test(zin.tekst) &&
          !wie.eigen.test(zin.tekst)
        )
          zin.polariteit = 'eis';
        else if (
          vorige?.polariteit === 'ander' &&
          vorige.plaats.blok === blok &&
          woorden.vervolg.test(zin.tekst) &&
          !wie.eigen.test(zin.tekst)
        ) {
          zin.polariteit = 'ander';
        }
      }
    }
    // An intro ending in a colon passes on to the list right after it.
    if (zin.soort === 'zin')
      introBlok = zin.polariteit === 'eis' && /:$/.test(zin.tekst) ? (blok ?? -2) + 1 : null;
    if (zin.polariteit === 'eis' && INSTRUCTIE.test(zin.tekst)) instructieBlok = blok;
    vorige = zin;
  }
  trekSectiesGelijk(document, zinnen, wie, isHeelPlan(identificatie, eenheden));
}

const EERSTE_PERSOON =
  /(?<!\p{L})(?:wij|we|ons(?! heen)|onze|mijn|[Bb]estuursraad|CIO|CIO-office) (?:van )?(?:BZK|\p{Ll})/u;

/** Fewer sentences, items and rows are a piece of a plan, whatever its title says of years. */
const HEEL_PLAN_VANAF = 40;

/** A whole plan names its own ministry somewhere; a passage need not. */
function isHeelPlan({ periode }: Identificatie, eenheden: readonly Eenheid[]): boolean {
  return periode !== null && eenheden.length >= HEEL_PLAN_VANAF;
}

/**
 * Whose plan it is: that of the cover, or of a whole plan. In a passage every ministry may be the speaker, except BZK: a
 * text that only mentions BZK, without speaking as BZK, is more likely about its work for all.
 */
function spreker(identificatie: Identificatie, eenheden: readonly Eenheid[]): string | null {
  const { ministerie } = identificatie;
  const opOmslag = identificatie.periode !== null && ministerie?.plaats.sectie === 0;
  if (!ministerie || opOmslag || isHeelPlan(identificatie, eenheden)) return ministerie?.waarde ?? null;
  if (ministerie.waarde !== 'BZK') return null;
  return eenheden.some((eenheid) => EERSTE_PERSOON.test(eenheid.tekst)) ? 'BZK' : null;
}

/** A section that speaks of others and nowhere of the own ministry is about others as a whole. */
function trekSectiesGelijk(document: Document, zinnen: readonly Zin[], wie: Wie, heelPlan: boolean): void {
  const drempel = heelPlan ? 0.6 : 0.25;
  const perSectie: Zin[][] = document.secties.map(() => []);
  for (const zin of zinnen) perSectie[zin.plaats.sectie]?.push(zin);
  for (const sectie of perSectie) {
    const lopend = sectie.filter((zin) => zin.soort === 'zin' || zin.soort === 'punt');
    const anderen = lopend.filter((zin) => zin.polariteit === 'ander').length;
    if (!anderen || anderen < lopend.length * drempel || sectie.some((zin) => wie.eigen.test(zin.tekst)))
      continue;
    // In a whole plan a table may well be its own, whoever the sentences around it are about.
    for (const zin of heelPlan ? lopend : sectie) {
      if (zin.polariteit === 'beweerd' && zin.soort !== 'kop') zin.polariteit = 'ander';
    }
  }
}

/** Without a known speaker only BZK and the parties of the list are others: a passage may come from any ministry. */
function wieIsWie(woorden: Polariteitswoorden, eigenCode: string | null): Wie {
  const eigen = [...woorden.eigen];
  const anderen = [...woorden.partijen];
  for (const ministerie of ministeries()) {
    const namen = [...ministerie.afkortingen, ...ministerie.namen.map((naam) => `ministerie van ${naam}`)];
    if (ministerie.code === eigenCode) eigen.push(...namen, ...ministerie.namen, ...ministerie.diensten);
    else if (eigenCode !== null || ministerie.code === 'BZK') anderen.push(...namen);
    else eigen.push(...namen, ...ministerie.diensten.filter((dienst) => !woorden.partijen.includes(dienst)));
  }
  return {
    eigen: new RegExp(
      `(?<!(?:[Dd]igitale|[Gg]enerieke|[Ee]lektronische) )${namenpatroon(eigen.flatMap(metHoofdletter))}(?! Rijk| heen|-caf\\p{L}| (?:van|voor) \\p{Lu})`,
      'u',
    ),
    anderen: new RegExp(namenpatroon(anderen.flatMap(metHoofdletter)), 'gu'),
  };
}

/** Capitals tell an abbreviation from a word, so only the first letter may differ. */
function metHoofdletter(naam: string): string[] {
  return [naam, naam.charAt(0).toUpperCase() + naam.slice(1)];
}

function isInvulrest(tekst: string, woorden: Polariteitswoorden): boolean {
  return woorden.invulrest.test(tekst) || woorden.invulzin.test(tekst);
}

/** Words alone; 'beweerd' when they say nothing else. */
function vanWoorden(tekst: string, metTijd: boolean, woorden: Polariteitswoorden): Polariteit {
  if (isInvulrest(tekst, woorden)) return 'invulrest';
  if (woorden.uitgesteld.test(tekst)) return 'uitgesteld';
  if (!metTijd && woorden.uitgesteldZonderTijd.test(tekst)) return 'uitgesteld';
  return woorden.ontkend.test(tekst) ? 'ontkend' : 'beweerd';
}

/** Where a sentence falls apart in statements that can differ in polarity. */
const ZINSDEEL = /;\s+|,\s+(?:maar|terwijl|al|wel)\s+/;
const AANHALING = /["“„][^"”]{35,900}["”]|(?<!\p{L})['‘][^'’]{35,900}['’]/u;

function vanZin(zin: Zin, woorden: Polariteitswoorden, wie: Wie): Polariteit {
  const { tekst } = zin;
  const metTijd = zin.tijden.length > 0;
  const eerst = vanTekst(tekst, metTijd, woorden);
  if (eerst !== 'beweerd') return eerst;
  if (isEis(zin, woorden, wie)) return 'eis';
  return overAnder(zin, woorden, wie) ? 'ander' : 'beweerd';
}

/** Words, and whether another part of the text asserts something all the same. */
function vanTekst(tekst: string, metTijd: boolean, woorden: Polariteitswoorden): Polariteit {
  const eerst = vanWoorden(tekst, metTijd, woorden);
  return (eerst === 'ontkend' || eerst === 'uitgesteld') && beweertOok(tekst, woorden) ? 'beweerd' : eerst;
}

/** 'Het register is er nog niet, maar in 2027 sluiten wij 40 systemen aan' also asserts. */
function beweertOok(tekst: string, woorden: Polariteitswoorden): boolean {
  const delen = tekst.split(ZINSDEEL);
  if (delen.length < 2) return false;
  return delen.some(
    (deel) =>
      deel.split(' ').length >= 6 &&
      /\d|\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|alle|elk)\b/.test(deel) &&
      vanWoorden(deel, true, woorden) === 'beweerd',
  );
}

function isEis(zin: Zin, woorden: Polariteitswoorden, wie: Wie): boolean {
  const { tekst } = zin;
  const aangehaald = AANHALING.exec(tekst);
  if (aangehaald && aangehaald[0].length > tekst.length * 0.6)
    return !/\?.?$|[–—]/.test(tekst) && !wie.eigen.test(tekst.replace(aangehaald[0], ''));
  if (!woorden.eis.test(tekst) || spreektVanZichzelf(zin, wie)) return false;
  return ALGEMEEN_ONDERWERP.test(tekst) || !woorden.gevolg.test(tekst);
}

/** A sentence about any plan or ministry asks something, also where it draws a conclusion: 'Een plan beschrijft daarom'. */
const ALGEMEEN_ONDERWERP =
  /^(?:\S+\s+(?:moet|dient|hoort)\s+)?(?:een|elk|ieder)\s+(?:goed\s+|departementaal\s+)?(?:informatieplan|plan|departement|ministerie)\s|^(?:aan\s+)?(?:departementen|ministeries)\s/i;

/** Says something of its own: names itself, with a time or a number. */
function spreektVanZichzelf(zin: Zin, wie: Wie): boolean {
  return (
    wie.eigen.test(zin.tekst) && (zin.tijden.length > 0 || zin.getallen.length > 0 || zin.bedragen.length > 0)
  );
}

const VOORZETSEL =
  /(?:^|\s)(?:van|met|bij|door|aan|voor|naar|uit|tussen|en|of|op|in|namens|binnen|vanuit|via|onder|richting|tot|tegen|volgens|als|om|over|dan|wat|die)\s+(?:de\s+|het\s+|een\s+|andere\s+)?$/i;
/** In a subordinate clause or between brackets another is not what the sentence is about. */
const BIJZIN = /,\s+(?:waar\p{L}*|die|dat|omdat|zodat|als|zoals|of)\s[^,]*$|\([^)]*$/iu;
const NAMENS_ANDER =
  /\b(?:wordt|worden)\b[^,]*\sdoor\s+(?:het\s+|de\s+)?$|\b(?:onder (?:leiding|regie|voorzitterschap)|in handen) van\s+(?:het\s+|de\s+)?$|^(?:het|de)\s+(?:programma|werkagenda|minister|staatssecretaris|bewindspersonen)\b(?:\s+\S+){0,3}\s+van\s+(?:het\s+)?$/i;

/** What a clause tells of a thing is not what the sentence is about: 'het stelsel dat onder regie van BZK wordt gebouwd'. */
const IN_BIJZIN = /\s(?:dat|die|waar\p{L}*)\s[^,]*$/iu;
const ONDER_REGIE = /\s(?:dat|die)\s(?:onder|in)\s$/i;

/** 'Het leerplatform van BZK biedt cursussen': what another has, acts. */
const BEZIT = /^(?:het|de)\s+(?:\S+\s+){1,3}van\s+(?:het\s+)?$/i;
const BIEDT = /^\s+(?:biedt|geeft|verzorgt|organiseert|publiceert|omvat|bevat|ondersteunt|helpt)\s/i;

/** Another party is what the sentence is about, and nobody of the own ministry is in it. */
function overAnder(zin: Zin, woorden: Polariteitswoorden, wie: Wie): boolean {
  const { tekst } = zin;
  if (wie.eigen.test(tekst) || woorden.gevolg.test(tekst)) return false;
  const ander = woorden.ander.exec(tekst);
  if (ander && !ONDER_REGIE.test(tekst.slice(0, ander.index))) return true;
  for (const m of alleTreffers(tekst.slice(0, 110), wie.anderen)) {
    const voor = tekst.slice(0, m.index);
    if (NAMENS_ANDER.test(voor)) return !IN_BIJZIN.test(voor);
    if (!VOORZETSEL.test(voor) && !BIJZIN.test(voor)) return true;
    if (BEZIT.test(voor) && BIEDT.test(tekst.slice(m.index + m[0].length))) return true;
  }
  return false;
}

/** A row is what the larger part of its cells is, the first column left aside. */
function vanRij(zin: Zin, woorden: Polariteitswoorden): Polariteit {
  const cellen = zin.tekst
    .split(' | ')
    .slice(1)
    .filter((cel) => /[\p{L}\d?…]/u.test(cel));
  if (!cellen.length) return vanWoorden(zin.tekst, false, woorden);
  const leeg = cellen
    .map((cel) => vanTekst(cel, false, woorden))
    .filter((polariteit) => polariteit !== 'beweerd');
  return leeg[0] && leeg.length * 2 >= cellen.length ? leeg[0] : 'beweerd';
}
