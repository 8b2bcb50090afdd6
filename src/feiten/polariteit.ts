/**
 * What each sentence does with what it speaks of. Words decide first, then the place: under a heading or an intro that
 * quotes the kader, list items are requirements; after a sentence about another party, 'zij' is that party.
 */
import type { Document } from '../document/document.ts';
import type { Eenheid } from './eenheden.ts';
import type { Identificatie, Polariteit, Zin } from './feiten.ts';
import { ministeries, namenpatroon } from './ministeries.ts';
import { type Polariteitswoorden, polariteitswoorden } from './polariteitswoorden.ts';

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
  const wie = wieIsWie(woorden, spreker(identificatie));
  const koppen = document.secties.map((sectie): Polariteit | null => {
    if (woorden.eiskop.test(sectie.titel)) return 'eis';
    return woorden.ontkenkop.test(sectie.titel) ? 'ontkend' : null;
  });
  let vorige: Zin | null = null;
  let introBlok: number | null = null;
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
        else if (eenheid.citaat && !eigenActie) zin.polariteit = 'eis';
        else if (introBlok !== null && blok === introBlok && zin.soort === 'punt' && !eigenActie)
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
    vorige = zin;
  }
}

/**
 * Whose plan it is, if that is sure enough to call all others 'another'. A single mention in a passage is not.
 */
function spreker({ ministerie, titel }: Identificatie): string | null {
  if (!ministerie) return null;
  const vast = titel || /ministerie van|informatieplan|departement/i.test(ministerie.citaat);
  return vast ? ministerie.waarde : null;
}

/** Without a known speaker only BZK and the parties of the list are others: a passage may come from any ministry. */
function wieIsWie(woorden: Polariteitswoorden, eigenCode: string | null): Wie {
  const eigen = [...woorden.eigen];
  const anderen = [...woorden.partijen];
  for (const ministerie of ministeries()) {
    const namen = [...ministerie.afkortingen, ...ministerie.namen.map((naam) => `ministerie van ${naam}`)];
    if (ministerie.code === eigenCode) eigen.push(...namen, ...ministerie.namen, ...ministerie.diensten);
    else if (eigenCode !== null || ministerie.code === 'BZK') anderen.push(...namen);
    else eigen.push(...namen, ...ministerie.diensten);
  }
  return {
    eigen: new RegExp(`${namenpatroon(eigen)}(?! Rijk)`, 'iu'),
    anderen: new RegExp(namenpatroon(anderen), 'giu'),
  };
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
const AANHALING = /["“„][^"”]{35,}["”]|(?<!\p{L})['‘][^'’]{35,}['’]/u;

function vanZin(zin: Zin, woorden: Polariteitswoorden, wie: Wie): Polariteit {
  const { tekst } = zin;
  const metTijd = zin.tijden.length > 0;
  const eerst = vanWoorden(tekst, metTijd, woorden);
  if (eerst === 'invulrest' || eerst === 'uitgesteld') return eerst;
  if (eerst === 'ontkend' && !beweertOok(zin, woorden)) return 'ontkend';
  if (isEis(zin, woorden, wie)) return 'eis';
  return overAnder(zin, woorden, wie) ? 'ander' : 'beweerd';
}

/** 'Het register is er nog niet, maar in 2027 sluiten wij 40 systemen aan' also asserts. */
function beweertOok(zin: Zin, woorden: Polariteitswoorden): boolean {
  const delen = zin.tekst.split(ZINSDEEL);
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
    return !wie.eigen.test(tekst.replace(aangehaald[0], ''));
  return woorden.eis.test(tekst) && !(spreektVanZichzelf(zin, wie) || woorden.gevolg.test(tekst));
}

/** Says something of its own: names itself, with a time or a number. */
function spreektVanZichzelf(zin: Zin, wie: Wie): boolean {
  return (
    wie.eigen.test(zin.tekst) && (zin.tijden.length > 0 || zin.getallen.length > 0 || zin.bedragen.length > 0)
  );
}

const VOORZETSEL =
  /(?:^|\s)(?:van|met|bij|door|aan|voor|naar|uit|tussen|en|of|op|in|namens|vanuit|via|onder|richting|tot|tegen|volgens|als|om|over|dan)\s+(?:de\s+|het\s+|een\s+|andere\s+)?$/i;
const NAMENS_ANDER =
  /^(?:het|de)\s+(?:programma|werkagenda|minister|staatssecretaris|bewindspersonen)\b(?:\s+\S+){0,3}\s+van\s+(?:het\s+)?$/i;

/** Another party is what the sentence is about, and nobody of the own ministry is in it. */
function overAnder(zin: Zin, woorden: Polariteitswoorden, wie: Wie): boolean {
  const { tekst } = zin;
  if (wie.eigen.test(tekst) || woorden.gevolg.test(tekst)) return false;
  if (woorden.zwakkePartij.test(tekst)) return zin.tijden.length === 0 && zin.getallen.length === 0;
  for (const m of tekst.slice(0, 110).matchAll(wie.anderen)) {
    const voor = tekst.slice(0, m.index);
    if (NAMENS_ANDER.test(voor)) return true;
    if (!VOORZETSEL.test(voor)) return true;
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
    .map((cel) => vanWoorden(cel, false, woorden))
    .filter((polariteit) => polariteit !== 'beweerd');
  return leeg[0] && leeg.length * 2 >= cellen.length ? leeg[0] : 'beweerd';
}
