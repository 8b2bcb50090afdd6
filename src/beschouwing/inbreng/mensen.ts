/** The people of the i-function in figures: how many now and planned, hired from outside, wanted. */
import type { Getal, Zin } from '../../feiten/feiten.ts';
import { type Toetscontext, telt } from '../../toets/context.ts';
import { staatBij } from '../../toets/testen/stelling.ts';
import type { Mensengegeven } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';
import { mogelijkeZinnen, onderKop } from './stellingen.ts';
import { celgetal, cellenVan, jaarIn } from './tabelcellen.ts';
import { tijdBij } from './tijdbij.ts';

/** Lexicons of K20. */
const CAPACITEIT = ['i-capaciteit', 'i-vakmensen', 'omvang-van-capaciteit'];
const OVER_I = ['i-capaciteit', 'i-vakmensen', 'iv-algemeen'];
const KOP = ['mensenkop', 'i-capaciteit'];
const NIET = ['geen-i-capaciteit'];
const HOOGSTENS = 60;

type Soort = Mensengegeven['soort'];
interface Gegeven extends Omit<Mensengegeven, 'citaat'> {
  zin: Zin;
  positie: number;
}

const INHUUR = /inhuur|ingehuurd|inhuren|\bexterne?n?\b|van buiten/i;
const VACATURE = /vacature|\bvacant|openstaand|onvervuld|niet vervuld/i;
const WERVING = /\bwerven|geworven|wervings?|\btrainees?\b|\baannemen|aangenomen|instroom|nieuwe collega/i;
const OMVANG =
  /\bfte\b|(?<!\p{L})(?:I-|IV-|ICT-|IT-)?formatie(?!\p{L})|bezetting|\bbezet\b|capaciteit|functies|medewerkers|voltijd/iu;
/** With such a column the others count people of the whole organisation. */
const I_KOLOM = /\b(?:I|IV|IT|ICT)-?(?:functie|capaciteit|formatie|personeel|medewerkers)/i;

/** @returns in reading order, each figure of a sentence or cell once */
export function maakMensen(context: Toetscontext, citaten: Citaten): Mensengegeven[] {
  const gegevens: Gegeven[] = [];
  const gezien = new Set<Zin>();
  for (const zin of mogelijkeZinnen(context, [...new Set([...CAPACITEIT, ...KOP])])) {
    if (!telt(zin) || gezien.has(zin)) continue;
    gezien.add(zin);
    gegevens.push(...(zin.soort === 'rij' ? uitRij(context, zin) : uitZin(context, zin)));
  }
  return gegevens
    .slice(0, HOOGSTENS)
    .map(({ zin, positie, ...gegeven }) => ({ ...gegeven, citaat: citaten.zin(zin, positie) }));
}

/** A figure of people counts when its sentence, or the heading right above it, is about the i-function. */
function uitZin(context: Toetscontext, zin: Zin): Gegeven[] {
  if (!zin.getallen.length || staatBij(context, zin, NIET)) return [];
  const overI = context.treffers(zin.index, OVER_I).some((t) => !t.ontkend);
  if (!overI && !onderKop(context, zin, KOP)) return [];
  const uit = zin.getallen.flatMap((getal): Gegeven[] => {
    const soort = soortVan(zin.tekst, getal);
    if (!soort || verandering(zin.tekst, getal)) return [];
    const { jaar, moment } = wanneer(context, zin, getal);
    const { waarde, positie } = getal;
    const groep = DEEL.exec(zin.tekst.slice(0, positie))?.[0] ?? '';
    return [{ soort, waarde, eenheid: eenheidVan(getal), jaar, moment, groep, zin, positie }];
  });
  // '2.260 fte burger en 1.860 fte militair': two figures of one kind in one sentence are parts of the whole.
  return uit.map((een) => {
    const zelfde = uit.filter((ander) => sleutelVan(ander) === sleutelVan(een));
    if (zelfde.length === 1 || een.groep) return een;
    const na = zin.tekst
      .slice(een.positie)
      .split(/\s+/)
      .slice(2, 4)
      .join(' ')
      .replace(/[.,;:]$/, '');
    return { ...een, groep: na || 'een deel' };
  });
}

function sleutelVan({ soort, eenheid, jaar, moment }: Gegeven): string {
  return `${soort} ${eenheid} ${jaar} ${moment}`;
}

/** A figure of one office or team is a part of the whole. */
const DEEL = /\b(?:CIO-office|CIO Office|CISO-office|team|afdeling|SOC|datalab|directie)\b/i;

/** 'Groeit met 280 fte', 'tijdelijk acht fte extra': how much it changes, not how much it is. */
function verandering(tekst: string, { positie, tekst: getal }: Getal): boolean {
  const voor = tekst.slice(Math.max(0, positie - 30), positie);
  const na = tekst.slice(positie + getal.length, positie + getal.length + 20);
  return /(?:\bmet|\btijdelijk|\bextra|\berbij|\bongeveer met)\s(?:ruim |circa |zo'n )?$/i.test(voor)
    ? true
    : /^\s(?:extra|erbij|tijdelijk|minder|meer)\b/i.test(na);
}

function eenheidVan({ soort }: Getal): Mensengegeven['eenheid'] {
  return soort === 'fte' ? 'fte' : soort === 'procent' ? 'procent' : 'aantal';
}

/** What a number counts, by its own noun and by the words right beside it within its clause. */
function soortVan(tekst: string, getal: Getal): Soort | null {
  const eigen = getal.tekst;
  const einde = getal.positie + eigen.length;
  const na = tekst.slice(einde, einde + 45).split(/[,;.:](?!\d)|\s(?:en|maar)\s/)[0] ?? '';
  const voor =
    tekst
      .slice(Math.max(0, getal.positie - 45), getal.positie)
      .split(/[,;.:](?!\d)/)
      .at(-1) ?? '';
  const buurt = `${voor}${eigen}${na}`;
  if (getal.soort === 'procent') return INHUUR.test(buurt) ? 'inhuur' : null;
  if (VACATURE.test(eigen + na)) return 'vacatures';
  if (getal.soort === 'fte') {
    if (INHUUR.test(na)) return 'inhuur';
    return WERVING.test(buurt) ? 'werving' : VACATURE.test(buurt) ? 'vacatures' : 'fte';
  }
  const naamwoord = eigen.replace(/^\S+\s/, '');
  if (/^(?:externen|inhuurkrachten)/i.test(naamwoord)) return 'inhuur';
  const mensen =
    /^(?:I-|IT-|ICT-|IV-|nieuwe|vaste|extra)?\s?\p{L}*(?:trainees?|medewerkers|mensen|specialisten|ontwikkelaars|vakmensen|professionals|collega|beheerders|architecten|krachten|functies)/iu;
  return mensen.test(naamwoord) && WERVING.test(buurt) ? 'werving' : null;
}

const NU = /\b(?:nu|thans|momenteel|op dit moment|huidige?|vandaag)\b/i;
const STRAKS =
  /\b(?:nodig|naar|doel|streven|streefwaarde|groeit|groeien|daalt|brengen|terug|straks|willen|komen|jaarlijks|per jaar|elk jaar|ieder jaar|zullen|gaan)\b/i;
/** The time right after a number, else the nearest before it; without one the words say whether it is now. */
function wanneer(
  context: Toetscontext,
  zin: Zin,
  { positie, tekst: getal }: Getal,
): Pick<Gegeven, 'jaar' | 'moment'> {
  const einde = positie + getal.length;
  const tijd = tijdBij(zin, positie, einde);
  if (tijd === 'nu') return { jaar: null, moment: 'nu' };
  const jaar = tijd;
  if (jaar !== null) return { jaar, moment: jaar < context.beginjaar ? 'nu' : 'gepland' };
  const buurt = zin.tekst.slice(Math.max(0, positie - 40), einde + 25);
  if (NU.test(buurt)) return { jaar, moment: 'nu' };
  if (STRAKS.test(buurt)) return { jaar, moment: 'gepland' };
  const stelling = /\b(?:telt|tellen|omvat|werken|hebben|heeft|is|zijn|wordt|worden)\b/i.test(zin.tekst);
  return { jaar, moment: stelling ? 'nu' : 'onbekend' };
}

const JAARKOP =
  /^(?:\p{L}+\s)?(?:eind\s)?20[0-6]\d$|^(?:nu|huidig|bezet|nodig|vast|inhuur|ingehuurd|extern|vacatures?|fte|formatie|bezetting)/iu;
const TOTAAL = /^(?:tota(?:al|le)|samen|alle|som)\b/i;

/** Cells with a number under a year or a word of staffing; the row or the column says of what. */
function uitRij(context: Toetscontext, zin: Zin): Gegeven[] {
  const [eerste, ...cellen] = cellenVan(context, zin);
  if (!eerste || context.treffers(zin.index, NIET).length) return [];
  const rij = eerste.tekst;
  const eigenSoort = soortInWoorden(rij);
  if (zin.bedragen.length) return eigenSoort === 'inhuur' ? inhuurgeld(context, zin) : [];
  const koppen = cellen.map(({ kop }) => kop).join(' ');
  const inFte = /\bfte\b|formatie/i.test(`${rij} ${koppen} ${bijschrift(context, zin)}`);
  const uit = new Map<string, Gegeven>();
  for (const { kop, tekst, jaar: kopjaar } of cellen) {
    const getal = celgetal(tekst);
    if (!getal || !JAARKOP.test(kop.trim())) continue;
    const soort = eigenSoort ?? soortInWoorden(kop) ?? (/\bnodig\b/i.test(kop) ? 'fte' : null);
    if (!soort || (soort === 'fte' && I_KOLOM.test(koppen) && !I_KOLOM.test(kop))) continue;
    const procent = getal.eenheid === 'procent' || /%|procent|aandeel/i.test(rij + kop);
    // A share of anything but hire, or of a group, is no size.
    if (procent && soort !== 'inhuur') continue;
    const jaar = kopjaar ?? jaarIn(rij);
    const moment = momentVan(context, jaar, kop);
    // Of formatie and bezetting beside each other the first counts.
    const sleutel = `${soort} ${jaar} ${moment}`;
    if (uit.has(sleutel)) continue;
    uit.set(sleutel, {
      soort,
      waarde: getal.waarde,
      eenheid: procent ? 'procent' : inFte || getal.eenheid === 'fte' ? 'fte' : 'aantal',
      jaar,
      moment,
      groep: eigenSoort || TOTAAL.test(rij) ? '' : rij,
      zin,
      positie: 0,
    });
  }
  return [...uit.values()];
}

/** What hire costs, per year. */
function inhuurgeld(context: Toetscontext, zin: Zin): Gegeven[] {
  return zin.bedragen
    .filter(({ jaar }) => jaar !== null)
    .map(({ euro, jaar, positie }) => ({
      soort: 'inhuur',
      waarde: euro,
      eenheid: 'euro',
      jaar,
      moment: momentVan(context, jaar, ''),
      groep: '',
      zin,
      positie: Math.max(0, positie),
    }));
}

function momentVan(context: Toetscontext, jaar: number | null, kop: string): Mensengegeven['moment'] {
  if (jaar !== null) return jaar < context.beginjaar ? 'nu' : 'gepland';
  if (/\bnodig|gewenst|behoefte/i.test(kop)) return 'gepland';
  return /\bnu\b|huidig|bezet|vast|inhuur|extern|vacature|fte|formatie/i.test(kop) ? 'nu' : 'onbekend';
}

function soortInWoorden(tekst: string): Soort | null {
  if (/opleiding|budget|dagen|cursus/i.test(tekst)) return null;
  if (INHUUR.test(tekst)) return 'inhuur';
  if (VACATURE.test(tekst)) return 'vacatures';
  if (WERVING.test(tekst)) return 'werving';
  return OMVANG.test(tekst) ? 'fte' : null;
}

function bijschrift(context: Toetscontext, zin: Zin): string {
  const blok = zin.plaats.blok === null ? undefined : context.feiten.document.blokken[zin.plaats.blok];
  return blok?.soort === 'tabel' ? (blok.bijschrift ?? '') : '';
}
