/** Is this a ministry's information plan at all? Several weak signs are added up, since titles vary. */
import { type Document, sectiepad } from '../document/document.ts';
import type { Eenheid } from './eenheden.ts';
import type { Documentsoort, Identificatie } from './feiten.ts';

/** What a text must hold before it can be judged as a plan. */
const MINSTENS_WOORDEN = 250;
const PLANTITEL =
  /informatie\p{L}*plan|\bi-?v?-plan\b|(?:meerjar\p{L}*|meerjaren)\s*-?\s*(?:\p{L}+\s+){0,2}(?:plan|koers|agenda)|plan\s+(?:voor\s+)?(?:de\s+)?(?:informatievoorziening|digitalisering|ICT)|digitaliseringsplan|informatiseringsplan|ICT-plan|dashboard informatievoorziening|digitale (?:koers|agenda|strategie)/iu;
const ANDERE_TITEL =
  /routekaart|jaarverslag|jaarrapportage|verantwoordingsstuk|memorie van|wetsvoorstel|\bwet\b|verordening|regeling|beschouwing|rekenkamer|onderzoeksrapport|notulen|handreiking|handboek|kwaliteitskader|\broman\b|rijksbegroting/i;
/** Subjects of which a plan treats most. */
const ONDERWERPEN: [string, RegExp][] = [
  ['informatievoorziening', /informatievoorziening|\bIV\b|digitalisering/i],
  ['applicaties en systemen', /applicatie|systemen\b|legacy/i],
  ['architectuur en cloud', /architectuur|\bcloud/i],
  ['beveiliging', /informatiebeveiliging|\bCISO\b|\bBIO\b|weerbaarheid/i],
  ['privacy', /privacy|persoonsgegevens|\bDPIA/i],
  ['data en algoritmen', /algoritme|datakwaliteit|datagedreven|kunstmatige intelligentie|\bAI\b/i],
  ['informatiehuishouding', /informatiehuishouding|\bWoo\b|archief/i],
  ['mensen', /\bfte\b|\bI-(?:functies|professionals|vakmanschap|capaciteit)|inhuur|vacatures/i],
  ['geld', /€|\bmln\b|miljoen euro|begroting/i],
  ['portfolio', /portfolio|projecten\b|CIO-oordeel|ICT-dashboard/i],
  ['sturing', /\bCIO\b|bestuursraad|CIO-stelsel/i],
];
const NEDERLANDS =
  /(?<!\p{L})(?:de|het|een|van|en|in|is|dat|op|te|voor|met|zijn|niet|aan|er|ook|door|wordt)(?!\p{L})/giu;
const ARTIKEL = /^artikel\s+\d+/i;

interface Kenmerken {
  woorden: number;
  nederlands: number;
  artikelen: number;
  onderwerpen: string[];
  /** How often the text says 'we', 'our', 'this plan'. */
  zelf: number;
  /** How often it speaks of 'ministries' in the plural. */
  rijksbreed: number;
}

/**
 * @param document for its title
 * @param eenheden all units, in order
 * @param identificatie what it says of itself
 * @param telling how many milestones and yearly totals were found
 */
export function beoordeelDocumentsoort(
  document: Document,
  eenheden: readonly Eenheid[],
  identificatie: Identificatie,
  telling: { mijlpalen: number; totalen: number },
): Documentsoort {
  const k = meet(eenheden);
  if (k.woorden > 30 && k.nederlands < 0.12) return uitslag(-6, ['de tekst is niet in het Nederlands']);
  if (k.woorden < MINSTENS_WOORDEN) return uitslag(-4, [`de tekst telt maar ${k.woorden} woorden`]);

  const titels = titelregels(document, eenheden);
  const voor: string[] = [];
  const tegen: string[] = [];
  let punten = -3;
  const weeg = (geldt: boolean, gewicht: number, reden: string): void => {
    if (!geldt) return;
    punten += gewicht;
    (gewicht > 0 ? voor : tegen).push(reden);
  };
  const { periode, ministerie } = identificatie;
  const jaren = periode ? periode.waarde.tot - periode.waarde.van + 1 : 0;
  weeg(
    titels.some((titel) => PLANTITEL.test(titel)),
    2.5,
    'de titel noemt een informatieplan of meerjarenplan',
  );
  weeg(jaren >= 2 && jaren <= 8, 1, `er is een planperiode (${periode?.waarde.van}-${periode?.waarde.tot})`);
  weeg(
    ministerie !== null && EIGEN_PLAN.test(ministerie.citaat),
    1.5,
    `het is van één ministerie (${ministerie?.waarde})`,
  );
  weeg(
    k.onderwerpen.length >= 7,
    2,
    `het gaat over ${k.onderwerpen.length} onderwerpen van een informatieplan`,
  );
  weeg(k.onderwerpen.length < 4, -4, 'de onderwerpen van een informatieplan komen er nauwelijks in voor');
  weeg(telling.mijlpalen >= 5, 1, 'er staan mijlpalen in');
  weeg(telling.totalen >= 2, 0.7, 'er staan kosten per jaar in');
  weeg(k.zelf * 150 >= k.woorden, 1, 'het spreekt over de eigen organisatie');
  weeg(
    titels.some((titel) => ANDERE_TITEL.test(titel) && !PLANTITEL.test(titel)),
    -3,
    'de titel is die van een ander soort stuk',
  );
  weeg(k.artikelen >= 5, -4, 'het is opgebouwd uit artikelen, zoals een wet of besluit');
  weeg(
    k.rijksbreed * 250 >= k.woorden && k.rijksbreed > 8,
    -3.5,
    'het gaat over alle ministeries en niet over één',
  );
  return uitslag(
    punten,
    punten >= 0 ? voor : tegen.length ? tegen : ['er zijn te weinig kenmerken van een informatieplan'],
  );
}

/** A sentence that ties the text to a ministry. */
const EIGEN_PLAN = /plan|ministerie|departement|nota|notitie|dashboard|beleid|\bwij\b|\bonze?\b/i;

function uitslag(punten: number, redenen: readonly string[]): Documentsoort {
  const kans = 1 / (1 + Math.exp(-punten));
  const isInformatieplan = punten >= 0;
  const zin = redenen.slice(0, 3).join('; ');
  return {
    isInformatieplan,
    zekerheid: Math.round((isInformatieplan ? kans : 1 - kans) * 100) / 100,
    reden: `${isInformatieplan ? 'Dit is een informatieplan' : 'Dit lijkt geen informatieplan van een ministerie'}: ${zin}.`,
  };
}

function titelregels(document: Document, eenheden: readonly Eenheid[]): string[] {
  const eerste = eenheden
    .slice(0, 8)
    .filter(
      (eenheid) =>
        eenheid.tekst.length < 220 &&
        (eenheid.soort === 'kop' || !sectiepad(document, eenheid.plaats.sectie)),
    )
    .map((eenheid) => eenheid.tekst);
  const { titel } = document.eigenschappen;
  return titel ? [titel, ...eerste] : eerste;
}

function meet(eenheden: readonly Eenheid[]): Kenmerken {
  const k: Kenmerken = { woorden: 0, nederlands: 0, artikelen: 0, onderwerpen: [], zelf: 0, rijksbreed: 0 };
  let nederlands = 0;
  const open = new Map(ONDERWERPEN);
  for (const { tekst, soort } of eenheden) {
    k.woorden += tekst.split(' ').length;
    nederlands += tekst.match(NEDERLANDS)?.length ?? 0;
    if (soort === 'kop' && ARTIKEL.test(tekst)) k.artikelen++;
    k.zelf +=
      tekst.match(/(?<!\p{L})(?:wij|we|ons|onze|dit (?:informatie)?plan|deze nota)(?!\p{L})/giu)?.length ?? 0;
    k.rijksbreed +=
      tekst.match(/(?<!\p{L})(?:ministeries|departementen|rijksbrede?|CIO Rijk|het Rijk)(?!\p{L})/giu)
        ?.length ?? 0;
    for (const [naam, vorm] of open) {
      if (!vorm.test(tekst)) continue;
      k.onderwerpen.push(naam);
      open.delete(naam);
    }
  }
  k.nederlands = k.woorden ? nederlands / k.woorden : 0;
  return k;
}
