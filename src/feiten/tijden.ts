/** Points and stretches of time in Dutch text, in the notation of contract.md (mijlpalen.wanneer). */
import { alleTreffers } from './alletreffers.ts';
import type { Tijd } from './feiten.ts';

const MAANDEN = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const RANGEN: Record<string, number> = { eerste: 1, tweede: 2, derde: 3, vierde: 4, laatste: 4 };

const JAAR = String.raw`(?<![\d.,€$§]|€\s|\d:|nr\.\s|(?<!(?:19|20)\d\d)\/)(?:19[5-9]\d|20[0-6]\d)(?![\d%]|[.,]\d|\/\d{3,4}\b(?<!\/20\d\d))`;
const MAAND = String.raw`(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|(?:jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)\b\.?)`;
const RANG = `(?:eerste|tweede|derde|vierde|laatste|[1-4](?:e|ste|de))`;
const KWARTAAL = String.raw`(?:${RANG}\s+kwartaal|kwartaal\s+[1-4]|[QK][1-4])`;
const HELFT = String.raw`(?:${RANG}\s+(?:helft|half\s?jaar)|H[12])`;
const SEIZOEN = `(?:voorjaar|lente|zomers?|najaar|herfst|winter)`;
const DEEL = `(?:eind(?:e)?|begin|medio|ultimo|halverwege|midden)`;
/** What a year can be made more precise with; in lists only the last one carries the year. */
const NADER = `(?:${KWARTAAL}|${HELFT}|${SEIZOEN}|${DEEL}|${MAAND})`;
const REEKS = String.raw`(?:(?:${NADER}|${RANG})(?:,|\s+en|\s+of)\s+(?:het\s+|de\s+|in\s+)?){0,4}`;

/** One pass over a sentence: the alternatives run from most to least precise. */
const TIJD = new RegExp(
  [
    String.raw`\b(?<dag>\d{1,2})\s+(?<dagmaand>${MAAND})\s+(?<dagjaar>${JAAR})`,
    String.raw`(?<![\d.,/-])(?<nd>\d{1,2})[-/.](?<nm>\d{1,2})[-/.](?<nj>(?:19[5-9]|20[0-6])\d)(?!\d)`,
    String.raw`(?<![\d.,/-])(?<ij>20[0-6]\d)-(?<im>0[1-9]|1[0-2])(?:-(?<id>[0-2]\d|3[01]))?(?![\d-])`,
    String.raw`(?<vj>${JAAR})(?:,\s*|\s*\(|[-/\s]\s?)(?:het\s+)?(?<vn>${KWARTAAL}|${HELFT})(?!\s+(?:van|20))(?![\d\p{L}])`,
    String.raw`(?<![\p{L}\d])(?<reeks>${REEKS})(?<nader>${NADER})(?:\s+van)?(?:\s+het\s+jaar)?(?:\s+|[-/]|(?<=\d))(?<naderjaar>${JAAR})`,
    String.raw`(?<![\p{L}])(?<jaar>${JAAR})(?![\p{L}])`,
  ].join('|'),
  'giu',
);
const LOS = new RegExp(
  `(?<![\\p{L}\\d])(?:${KWARTAAL}|${HELFT}|${RANG}|${SEIZOEN}|${DEEL}|${MAAND})(?![\\p{L}\\d])`,
  'giu',
);
const LOS_MET_DAG = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}\\s+(?=${MAAND}))?(?:${KWARTAAL}|${HELFT}|${SEIZOEN}|${DEEL}|${MAAND})(?![\\p{L}\\d])`,
  'giu',
);

/** 'Besluit CIO-stelsel Rijksdienst 2026' and 'Archiefwet 2021': the year belongs to the name. */
const NAAM_MET_JAAR =
  /(?:^|[^\p{L}])(?:\p{Lu}?\p{L}*wet|Wet|Besluit|Regeling|Circulaire|Routekaart(?:en)?)(?:\s+(?:\p{Lu}[\p{L}-]*|open|overheid|voor|van|de|het|en)){0,5}\s+$/u;
const TUSSEN = /^\s*(?:[-–—/]|tot(?:\s+en\s+met)?|t\/m|t\.e\.m\.)\s*$/i;
const TUSSEN_EN = /^\s+en\s+$/;

const twee = (getal: number | string): string => String(getal).padStart(2, '0');

function maandnummer(naam: string): number {
  const kort = naam.toLowerCase().slice(0, 3);
  return (kort === 'mrt' ? 2 : MAANDEN.indexOf(kort)) + 1;
}

function rang(tekst: string): number {
  const cijfer = /[1-4]/.exec(tekst);
  if (cijfer) return Number(cijfer[0]);
  const woord = /^\p{L}+/u.exec(tekst)?.[0].toLowerCase() ?? '';
  return RANGEN[woord] ?? 0;
}

/**
 * Makes a year more precise.
 *
 * Spring and 'begin' are the first half, autumn the second; 'medio', 'eind', 'ultimo' and summer say too little for a
 * quarter and stay the year, as readers of plans turn out to record them.
 */
function naderWanneer(nader: string, jaar: number): string {
  const klein = nader.toLowerCase().trim();
  if (/kwartaal|^[qk]\d/.test(klein)) return `${jaar}-Q${rang(klein)}`;
  if (/helft|half\s?jaar|^h\d/.test(klein)) return `${jaar}-H${/laatste/.test(klein) ? 2 : rang(klein)}`;
  if (/^(?:voorjaar|lente|begin)/.test(klein)) return `${jaar}-H1`;
  if (/^(?:najaar|herfst)/.test(klein)) return `${jaar}-H2`;
  if (/^(?:zomer|winter|eind|medio|ultimo|halverwege|midden)/.test(klein)) return `${jaar}`;
  const dag = /^(\d{1,2})\s+(.*)$/.exec(klein);
  if (dag?.[2]) return `${jaar}-${twee(maandnummer(dag[2]))}-${twee(dag[1] ?? '')}`;
  return `${jaar}-${twee(maandnummer(klein))}`;
}

function punt(tekst: string, wanneer: string, jaar: number, positie: number): Tijd {
  return { tekst, wanneer, jaar, van: jaar, tot: jaar, positie };
}

function geldigeDag(jaar: number, maand: number, dag: number): boolean {
  return maand >= 1 && maand <= 12 && dag >= 1 && dag <= new Date(Date.UTC(jaar, maand, 0)).getUTCDate();
}

function uitTreffer(m: RegExpMatchArray): Tijd[] {
  const g = m.groups ?? {};
  const tekst = m[0];
  const positie = m.index ?? 0;
  if (g.dag && g.dagmaand && g.dagjaar) {
    const [jaar, maand, dag] = [Number(g.dagjaar), maandnummer(g.dagmaand), Number(g.dag)];
    if (geldigeDag(jaar, maand, dag))
      return [punt(tekst, `${jaar}-${twee(maand)}-${twee(dag)}`, jaar, positie)];
    return [punt(tekst, `${jaar}-${twee(maand)}`, jaar, positie)];
  }
  if (g.nd && g.nm && g.nj) {
    const [jaar, maand, dag] = [Number(g.nj), Number(g.nm), Number(g.nd)];
    return geldigeDag(jaar, maand, dag)
      ? [punt(tekst, `${jaar}-${twee(maand)}-${twee(dag)}`, jaar, positie)]
      : [];
  }
  if (g.ij && g.im) {
    const jaar = Number(g.ij);
    const dag = g.id && geldigeDag(jaar, Number(g.im), Number(g.id)) ? `-${g.id}` : '';
    return [punt(tekst, `${jaar}-${g.im}${dag}`, jaar, positie)];
  }
  if (g.vj && g.vn) return [punt(tekst, naderWanneer(g.vn, Number(g.vj)), Number(g.vj), positie)];
  if (g.nader && g.naderjaar) {
    const jaar = Number(g.naderjaar);
    const begin = positie + (g.reeks?.length ?? 0);
    const eigen = punt(tekst.slice(g.reeks?.length ?? 0), naderWanneer(g.nader, jaar), jaar, begin);
    const eerder = alleTreffers(g.reeks ?? '', LOS).map((los) => {
      // 'het eerste en derde kwartaal': the noun stands only with the last.
      const soort = /^(?:eerste|tweede|derde|vierde|laatste|\d(?:e|ste|de))$/i.test(los[0])
        ? g.nader?.replace(/^\S+/, '')
        : '';
      return punt(los[0], naderWanneer(`${los[0]}${soort ?? ''}`, jaar), jaar, positie + los.index);
    });
    return [...eerder, eigen];
  }
  return [punt(tekst, tekst, Number(tekst), positie)];
}

/**
 * @param tekst one sentence, row or cell
 * @returns the times named in it, in order; '2026 tot en met 2029' is one stretch, '2026 en 2027' are two points
 */
export function leesTijden(tekst: string): Tijd[] {
  if (!/(?:19|20)\d\d/.test(tekst)) return [];
  const tijden: Tijd[] = [];
  for (const treffer of alleTreffers(tekst, TIJD)) {
    if (
      treffer.groups?.jaar &&
      NAAM_MET_JAAR.test(tekst.slice(Math.max(0, treffer.index - 90), treffer.index))
    )
      continue;
    for (const tijd of uitTreffer(treffer)) {
      const vorige = tijden.at(-1);
      if (vorige && vormenReeks(tekst, vorige, tijd)) {
        tijden[tijden.length - 1] = {
          tekst: tekst.slice(vorige.positie, tijd.positie + tijd.tekst.length),
          wanneer: tijd.wanneer,
          jaar: tijd.jaar,
          van: vorige.van,
          tot: tijd.jaar,
          positie: vorige.positie,
        };
      } else tijden.push(tijd);
    }
  }
  return tijden;
}

function vormenReeks(tekst: string, vorige: Tijd, tijd: Tijd): boolean {
  if (vorige.van !== vorige.tot || tijd.jaar < vorige.jaar) return false;
  const tussen = tekst.slice(vorige.positie + vorige.tekst.length, tijd.positie);
  if (TUSSEN.test(tussen)) return true;
  return (
    TUSSEN_EN.test(tussen) &&
    /\b(?:tussen)\s+$/i.test(tekst.slice(Math.max(0, vorige.positie - 8), vorige.positie))
  );
}

/**
 * Reads times that lean on a year told elsewhere, such as 'Q3' or '31 december' in a row about 2027.
 *
 * @param tekst text without its own year
 * @param jaar the year it belongs to
 */
export function leesTijdenInJaar(tekst: string, jaar: number): Tijd[] {
  return alleTreffers(tekst, LOS_MET_DAG).map((m) => punt(m[0], naderWanneer(m[0], jaar), jaar, m.index));
}

const MAANDEN_LOS = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}\\s+)?(?:${MAAND}|${KWARTAAL})(?![\\p{L}\\d])`,
  'giu',
);

/**
 * As leesTijdenInJaar, but in a sentence, where words such as 'begin' and 'zomer' say too little: months and quarters only.
 *
 * @param tekst a sentence
 * @param jaar the year it belongs to
 */
export function leesMaandenInJaar(tekst: string, jaar: number): Tijd[] {
  return alleTreffers(tekst, MAANDEN_LOS).map((m) => punt(m[0], naderWanneer(m[0], jaar), jaar, m.index));
}
