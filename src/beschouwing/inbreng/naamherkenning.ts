/**
 * Names of systems, suppliers, shared facilities and partners in a sentence: known ones wherever they stand, others only
 * where a word beside them says what they are. Conservative: a name that is missed costs less than one that is none.
 */
import { alleTreffers } from '../../feiten/alletreffers.ts';
import type { Naamsoort } from '../inbreng.ts';
import { type Bekendenaam, bekendeNamen, vouw } from './bekendenamen.ts';

export interface Naamtreffer {
  /** As it stands in the text. */
  tekst: string;
  naam: string;
  sleutel: string;
  soort: Naamsoort;
  /** Set for a name of the lists. */
  bekend: Bekendenaam | null;
  positie: number;
}

/** @returns the names in a text, each place once, in order */
export function vindNamen(tekst: string): Naamtreffer[] {
  const uit = bekende(tekst);
  for (const treffer of onbekende(tekst)) {
    const einde = treffer.positie + treffer.tekst.length;
    if (!uit.some((een) => een.positie < einde && treffer.positie < een.positie + een.tekst.length))
      uit.push(treffer);
  }
  return uit.sort((a, b) => a.positie - b.positie);
}

function bekende(tekst: string): Naamtreffer[] {
  const namen = bekendeNamen();
  const uit: Naamtreffer[] = [];
  let vanaf = 0;
  for (let van = 0; van < tekst.length; van++) {
    if (!isWoordteken(tekst.charCodeAt(van))) continue;
    let tot = van + 1;
    while (tot < tekst.length && isWoordteken(tekst.charCodeAt(tot))) tot++;
    const voor = tekst[van - 1];
    const gevonden =
      van < vanaf || voor === '-' || voor === '&'
        ? undefined
        : namen
            .get(tekst.slice(van, tot))
            ?.find(({ vorm }) => tekst.startsWith(vorm, van) && grens(tekst, van + vorm.length));
    if (gevonden) {
      vanaf = van + gevonden.vorm.length;
      uit.push({ tekst: gevonden.vorm, ...gevonden.naam, bekend: gevonden.naam, positie: van });
    }
    van = tot;
  }
  return uit;
}

/** A letter or digit, by its code: every word of a plan is looked at, and a pattern takes ten times as long. */
function isWoordteken(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

/** 'DUO-medewerkers' names DUO; 'DUOs' does not, and 'EZ-K' is another name. */
function grens(tekst: string, einde: number): boolean {
  return !/^(?:[\p{L}\p{N}&]|-\p{Lu})/u.test(tekst.slice(einde, einde + 2));
}

/** 'Djuma', 'HARMONIE', 'ProDoc 2', 'Sint Joris': at most three words with a capital. */
const EIGENNAAM = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[-.&]\p{Lu}?[\p{L}\p{N}]+)*(?:\s\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*){0,2}`;
const SYSTEEM_NA = new RegExp(
  String.raw`(?:systeem|applicatie|platform|portaal|pakket|register|database|toepassing|software|(?<!\p{L})(?:app|tool))\s(?:genaamd\s|met de naam\s)?['"‘“]?(?<naam>${EIGENNAAM})`,
  'gu',
);
const SYSTEEM_VOOR =
  /(?<![\p{L}\p{N}-])(?<naam>\p{Lu}[\p{L}\p{N}]{2,})-(?:systeem|applicatie|platform|portaal|omgeving|database)(?![\p{L}])/gu;
const LEVERANCIER = new RegExp(
  String.raw`(?:leverancier|(?<!\p{L})[Cc]ontract met|[Cc]ontracten met|(?:raam|mantel)overeenkomst met|gegund aan|ingekocht bij|afgenomen van marktpartij|marktpartij|softwarehuis|softwarebedrijf|ICT-bedrijf)\s(?:de firma\s|het bedrijf\s)?(?<naam>${EIGENNAAM})`,
  'gu',
);

/** Words with a capital that are in no name of a system or supplier. */
const GEEN_NAAM = new Set(
  (
    'ict it iv ai i nl eu rijk rijks nederland nederlandse europa europese europees overheid rijksoverheid cio ciso cto cdo fg ' +
    'bv nv wet woo avg bio nis2 kamer tweede eerste staten minister ministerie ministeries departement kabinet ' +
    'januari februari maart april mei juni juli augustus september oktober november december q1 q2 q3 q4 ' +
    'api saas paas iaas mfa crm erp dms open source fte lcm kwiv dpia iama'
  ).split(' '),
);
/** At the beginning of a sentence these have a capital too; in a name of more words they can be a part. */
const FUNCTIEWOORDEN = new Set(
  'de het een dit deze dat die wij we ons onze in op voor van met bij door als om te en of ook niet meer'.split(
    ' ',
  ),
);

/** Without one of these words no pattern fits; most sentences have none. */
const WIJST_AAN =
  /systeem|applicatie|platform|portaal|pakket|register|database|toepassing|software|app |tool |omgeving|leverancier|contract|overeenkomst|gegund|ingekocht|marktpartij|-bedrijf/i;

function onbekende(tekst: string): Naamtreffer[] {
  if (!WIJST_AAN.test(tekst)) return [];
  return [
    ...patroon(tekst, SYSTEEM_NA, 'systeem'),
    ...patroon(tekst, SYSTEEM_VOOR, 'systeem'),
    ...patroon(tekst, LEVERANCIER, 'leverancier'),
  ];
}

function patroon(tekst: string, vorm: RegExp, soort: Naamsoort): Naamtreffer[] {
  return alleTreffers(tekst, vorm).flatMap((m) => {
    const naam = m.groups?.naam ?? '';
    const positie = m.index + m[0].indexOf(naam);
    const treffer = eigennaam(naam, soort);
    return treffer ? [{ ...treffer, positie }] : [];
  });
}

/**
 * @param naam what may be a name, such as the cell of a column 'Systeem'
 * @returns it as a name of that kind, or of the kind that the lists say; null when it is no name
 */
export function eigennaam(naam: string, soort: Naamsoort): Naamtreffer | null {
  const [eerst, ...meer] = bekende(naam);
  if (eerst && !meer.length && eerst.tekst.length === naam.length) return eerst;
  const woorden = naam.split(/[\s-]+/);
  if (eerst || woorden.some((woord) => GEEN_NAAM.has(woord.toLowerCase()))) return null;
  if (woorden.length === 1 && FUNCTIEWOORDEN.has(naam.toLowerCase())) return null;
  const sleutel = vouw(naam);
  if (sleutel.length < 3 || /^\d+$/.test(sleutel)) return null;
  return { tekst: naam, naam, sleutel, soort, bekend: null, positie: 0 };
}
