/** The Routekaarten bij de I-strategie Rijk 2022-2025 (seeds/) by the places that sources in rules/ name. */
import { readFileSync } from 'node:fs';

export interface Speerpunt {
  nummer: number;
  titel: string;
  tekst: string;
}

export interface Jaaronderdeel {
  van: number;
  tot: number;
  /** '' for a part that has years only. */
  titel: string;
  tekst: string;
}

export interface Thema {
  nummer: number;
  titel: string;
  /** What stands before the first speerpunt, without who answers for the theme. */
  inleiding: string;
  speerpunten: Speerpunt[];
  jaren: Jaaronderdeel[];
}

/** A paragraph of the text; `punt` for one of a bulleted list. */
export interface Alinea {
  punt: boolean;
  tekst: string;
}

const SEED = new URL('../../seeds/routekaarten-i-strategie-rijk-2022-2025.txt', import.meta.url);
const THEMA = /^Thema (\d+)\s+(.+?)\s*$/;
const GENUMMERD = /^(\d)\. (.+?)\s*$/;
const JAREN = /^(20\d\d)(?:\s*[-/]\s*(20\d\d))?\s*(?:\|\s*(.+?))?\s*$/;
const PUNT = '\uf0b7';

/** Reads the seed into themes with their speerpunten and years. What stands after the last speerpunt belongs to neither. */
export function leesRoutekaarten(tekst: string = readFileSync(SEED, 'utf8')): Thema[] {
  const themas: Thema[] = [];
  let onderdeel: { tekst: string } | null = null;
  // Speerpunt 1 of theme 5 holds a numbered list of its own: a second '1.' opens it, a number out of turn closes it.
  let binnen = 0;
  let vorige = '';
  for (const regel of zonderVoetnoten(tekst)) {
    const kop = THEMA.exec(regel);
    const huidig = themas.at(-1);
    if (kop) {
      themas.push({
        nummer: Number(kop[1]),
        titel: kop[2] as string,
        inleiding: '',
        speerpunten: [],
        jaren: [],
      });
      onderdeel = null;
      binnen = 0;
      continue;
    }
    if (!huidig) continue;
    const jaren = JAREN.exec(regel);
    const punt = GENUMMERD.exec(regel);
    if (jaren) {
      const van = Number(jaren[1]);
      const jaar = { van, tot: Number(jaren[2] ?? van), titel: jaren[3] ?? '', tekst: '' };
      onderdeel = jaar;
      huidig.jaren.push(jaar);
    } else if (punt && !huidig.jaren.length) {
      const nummer = Number(punt[1]);
      const volgend = huidig.speerpunten.length + 1;
      if (binnen ? nummer === binnen + 1 : nummer !== volgend) {
        binnen = nummer;
        if (onderdeel) onderdeel.tekst += `\n${regel.trim()}\n\n`;
      } else {
        binnen = 0;
        const speerpunt = { nummer, titel: punt[2] as string, tekst: '' };
        onderdeel = speerpunt;
        huidig.speerpunten.push(speerpunt);
      }
    } else if (eindigtDeel(regel, vorige, huidig) && !binnen) onderdeel = null;
    else if (onderdeel) onderdeel.tekst += `${regel.trim()}\n`;
    else if (!huidig.speerpunten.length) huidig.inleiding += `${regel.trim()}\n`;
    vorige = regel;
  }
  // The lines under a title name who answers for the theme; the introduction begins after the first empty one.
  for (const thema of themas)
    thema.inleiding = thema.inleiding.replace(/^\s*Portefeuillehouder[\s\S]*?\n\n/, '');
  return themas;
}

/** In the text of the PDF a line with two spaces ends a page with its part, and after an empty line one space ends a list. */
function eindigtDeel(regel: string, vorige: string, { jaren }: Thema): boolean {
  if (regel.trim() !== '') return false;
  return regel.length > 1 || (regel === ' ' && vorige === '' && jaren.length === 0);
}

/** A line of spaces stands above the notes at the foot of a page; an empty line ends them. */
function* zonderVoetnoten(tekst: string): Iterable<string> {
  let noot = false;
  for (const regel of tekst.split('\n')) {
    if (/^ {20,}$/.test(regel)) noot = true;
    else if (noot && regel.trim() === '') noot = false;
    else if (!noot) yield regel;
  }
}

/**
 * The text as paragraphs. A line of the page is no end of a paragraph, nor is an empty line in the middle of a sentence,
 * which is where a page or the first line of a bullet ended.
 */
export function alineas(tekst: string): Alinea[] {
  const gevonden: Alinea[] = [];
  let open = false;
  for (const regel of tekst.split('\n').map((ruw) => ruw.trim())) {
    const laatste = gevonden.at(-1);
    if (regel === '') {
      if (laatste && /[.:;?!’)]$|^\d\. /.test(laatste.tekst)) open = false;
    } else if (regel.startsWith(PUNT)) {
      gevonden.push({ punt: true, tekst: regel.slice(PUNT.length).trim() });
      open = true;
    } else if (open && laatste) {
      // A word that was broken at its own hyphen, such as 'ICT-landschap', not a dash between words.
      laatste.tekst += /\S-$/.test(laatste.tekst) ? regel : ` ${regel}`;
    } else {
      gevonden.push({ punt: false, tekst: regel });
      open = true;
    }
  }
  return gevonden;
}
