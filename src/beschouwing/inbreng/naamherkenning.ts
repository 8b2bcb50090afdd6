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

const WOORDBEGIN = /(?<![\p{L}\p{N}&-])[\p{L}\p{N}]+/gu;

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
  for (const m of alleTreffers(tekst, WOORDBEGIN)) {
    if (m.index < vanaf) continue;
    const gevonden = namen
      .get(m[0])
      ?.find(({ vorm }) => tekst.startsWith(vorm, m.index) && grens(tekst, m.index + vorm.length));
    if (!gevonden) continue;
    const { vorm, naam } = gevonden;
    vanaf = m.index + vorm.length;
    uit.push({ tekst: vorm, ...naam, bekend: naam, positie: m.index });
  }
  return uit;
}

/** 'DUO-medewerkers' names DUO; 'DUOs' does not, and 'EZ-K' is another name. */
function grens(tekst: string, einde: number): boolean {
  return !/^(?:[\p{L}\p{N}&]|-\p{Lu})/u.test(tekst.slice(einde, einde + 2));
}

/** 'Djuma', 'HARMONIE', 'ProDoc 2', 'Sint Joris': at most three words with a capital. */
const EIGENNAAM = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[-.&]\p{Lu}?[\p{L}\p{N}]+)*(?:\s\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*){0,2}`;
const SYSTEEMWOORD =
  '(?:[a-z-]*systeem|[a-z-]*applicatie|[a-z-]*platform|[a-z-]*portaal|[a-z-]*pakket|[a-z-]*register|[a-z-]*database|webapp|app|tool|toepassing|software)';
const SYSTEEM_NA = new RegExp(
  String.raw`(?<![\p{L}])${SYSTEEMWOORD}\s(?:genaamd\s|met de naam\s)?['"‘“]?(?<naam>${EIGENNAAM})`,
  'gu',
);
const SYSTEEM_VOOR =
  /(?<![\p{L}\p{N}-])(?<naam>\p{Lu}[\p{L}\p{N}]{2,})-(?:systeem|applicatie|platform|portaal|omgeving|database)(?![\p{L}])/gu;
const LEVERANCIER = new RegExp(
  String.raw`(?<![\p{L}])(?:[a-z-]*leverancier|[Cc]ontract met|[Cc]ontracten met|(?:raam|mantel)overeenkomst met|gegund aan|ingekocht bij|afgenomen van marktpartij|marktpartij|softwarehuis|softwarebedrijf|ICT-bedrijf)\s(?:de firma\s|het bedrijf\s)?(?<naam>${EIGENNAAM})`,
  'gu',
);

/** Words with a capital that name no system or supplier. */
const GEEN_NAAM = new Set(
  (
    'ict it iv ai i nl eu rijk rijks nederland nederlandse europa europese europees overheid rijksoverheid cio ciso cto cdo fg ' +
    'bv nv wet woo avg bio nis2 kamer tweede eerste staten minister ministerie ministeries departement kabinet de het een dit ' +
    'deze dat die wij we ons onze in op voor van met bij door als om te en of ook niet meer januari februari maart april mei juni juli ' +
    'augustus september oktober november december q1 q2 q3 q4 api saas paas iaas mfa crm erp dms open source fte lcm kwiv dpia iama'
  ).split(' '),
);

function onbekende(tekst: string): Naamtreffer[] {
  if (!/\p{Lu}/u.test(tekst.slice(1))) return [];
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
  const sleutel = vouw(naam);
  if (sleutel.length < 3 || /^\d+$/.test(sleutel)) return null;
  return { tekst: naam, naam, sleutel, soort, bekend: null, positie: 0 };
}
