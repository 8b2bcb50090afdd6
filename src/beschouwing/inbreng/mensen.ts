/** The people of the i-function in figures: how many now and planned, hired from outside, wanted. */
import type { Getal, Zin } from '../../feiten/feiten.ts';
import { type Toetscontext, telt } from '../../toets/context.ts';
import { staatBij } from '../../toets/testen/stelling.ts';
import type { Mensengegeven } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';
import { mogelijkeZinnen, onderKop } from './stellingen.ts';
import { celgetal, cellenVan, jaarIn } from './tabelcellen.ts';

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

const INHUUR = /inhuur|ingehuurd|huren|externe?n?\b|van buiten/i;
const VACATURE = /vacature|openstaand|onvervuld|niet vervuld/i;
const WERVING = /\bwerven|geworven|wervings?|\btrainees?\b|\baannemen|aangenomen|instroom|nieuwe collega/i;
const OMVANG = /\bfte\b|formatie|bezetting|\bbezet\b|capaciteit|I-functies?|functies|medewerkers|voltijd/i;

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
  return zin.getallen.flatMap((getal): Gegeven[] => {
    const soort = soortVan(zin.tekst, getal);
    if (!soort) return [];
    const { jaar, moment } = wanneer(context, zin.tekst, zin, getal.positie);
    return [
      {
        soort,
        waarde: getal.waarde,
        eenheid: eenheidVan(getal),
        jaar,
        moment,
        groep: '',
        zin,
        positie: getal.positie,
      },
    ];
  });
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
  if (/^(?:externen|inhuurkrachten|ingehuurde)/i.test(naamwoord)) return 'inhuur';
  const mensen =
    /^(?:I-|IT-|ICT-|IV-|nieuwe|vaste|extra)?\s?\p{L}*(?:trainees?|medewerkers|mensen|specialisten|ontwikkelaars|vakmensen|professionals|collega|beheerders|architecten|krachten|functies)/iu;
  return mensen.test(naamwoord) && WERVING.test(buurt) ? 'werving' : null;
}

const NU = /\b(?:nu|thans|momenteel|op dit moment|huidige?|vandaag)\b/i;
const STRAKS =
  /\b(?:nodig|naar|doel|streven|streefwaarde|groeit|groeien|daalt|brengen|terug|straks|wordt|worden|willen|komen|jaarlijks|per jaar|elk jaar|zullen|gaan)\b/i;

/** The year that stands nearest; without one the words say whether it is now. */
function wanneer(
  context: Toetscontext,
  tekst: string,
  zin: Zin,
  positie: number,
): Pick<Gegeven, 'jaar' | 'moment'> {
  const tijden = zin.tijden.filter(({ van, tot, positie: plek }) => van === tot && plek >= 0);
  const afstand = (plek: number) => (plek >= positie ? plek - positie : (positie - plek) * 1.2);
  const dichtst = tijden.reduce<(typeof tijden)[number] | null>(
    (a, b) => (a === null || afstand(b.positie) < afstand(a.positie) ? b : a),
    null,
  );
  const buurt = tekst.slice(Math.max(0, positie - 40), positie + 40);
  if (
    dichtst &&
    afstand(dichtst.positie) < 60 &&
    !/^\s?%?\s?nu\b/i.test(tekst.slice(positie + 3, positie + 16))
  )
    return { jaar: dichtst.jaar, moment: dichtst.jaar < context.beginjaar ? 'nu' : 'gepland' };
  if (NU.test(buurt)) return { jaar: null, moment: 'nu' };
  return {
    jaar: null,
    moment: STRAKS.test(buurt)
      ? 'gepland'
      : /\btelt|werken|hebben|heeft|is\b|zijn\b/i.test(tekst)
        ? 'nu'
        : 'onbekend',
  };
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
  return cellen.flatMap(({ kop, tekst, jaar: kopjaar }): Gegeven[] => {
    const getal = celgetal(tekst);
    if (!getal || !JAARKOP.test(kop.trim())) return [];
    const soort = eigenSoort ?? soortInWoorden(kop) ?? (/\bnodig\b/i.test(kop) ? 'fte' : null);
    if (!soort) return [];
    const procent = getal.eenheid === 'procent' || /%|procent|aandeel/i.test(rij + kop);
    // A share of anything but hire, or of a group, is no size.
    if (procent && soort !== 'inhuur') return [];
    const inFte =
      getal.eenheid === 'fte' || /\bfte\b|formatie/i.test(`${rij} ${kop} ${bijschrift(context, zin)}`);
    const jaar = kopjaar ?? jaarIn(rij);
    return [
      {
        soort,
        waarde: getal.waarde,
        eenheid: procent ? 'procent' : inFte ? 'fte' : 'aantal',
        jaar,
        moment: momentVan(context, jaar, kop),
        groep: eigenSoort || TOTAAL.test(rij) ? '' : rij,
        zin,
        positie: 0,
      },
    ];
  });
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
