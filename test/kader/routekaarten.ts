/**
 * The places in the Routekaarten bij de I-strategie Rijk 2022-2025 (seeds/), so that a source in rules/ can be checked.
 */
import { readFileSync } from 'node:fs';

export interface Speerpunt {
  nummer: number;
  titel: string;
  tekst: string;
}

export interface Jaaronderdeel {
  van: number;
  tot: number;
  titel: string;
  tekst: string;
}

export interface Thema {
  nummer: number;
  titel: string;
  speerpunten: Speerpunt[];
  jaren: Jaaronderdeel[];
}

const SEED = new URL('../../seeds/routekaarten-i-strategie-rijk-2022-2025.txt', import.meta.url);
const THEMA = /^Thema (\d+)\s+(.+?)\s*$/;
const GENUMMERD = /^(\d)\. (.+?)\s*$/;
const JAREN = /^(20\d\d)(?:\s*[-/]\s*(20\d\d))?\s*(?:\|\s*(.+?))?\s*$/;

/** Reads the seed into themes with their speerpunten and years. */
export function leesRoutekaarten(tekst: string = readFileSync(SEED, 'utf8')): Thema[] {
  const themas: Thema[] = [];
  let onderdeel: { tekst: string } | null = null;
  // Speerpunt 1 of theme 5 holds a numbered list of its own: a second '1.' opens it, a number out of turn closes it.
  let binnen = 0;
  for (const regel of tekst.split('\n')) {
    const kop = THEMA.exec(regel);
    const huidig = themas.at(-1);
    if (kop) {
      themas.push({ nummer: Number(kop[1]), titel: kop[2] as string, speerpunten: [], jaren: [] });
      onderdeel = null;
      binnen = 0;
      continue;
    }
    if (!huidig) continue;
    const jaren = JAREN.exec(regel);
    const punt = GENUMMERD.exec(regel);
    if (jaren) {
      const van = Number(jaren[1]);
      onderdeel = { van, tot: Number(jaren[2] ?? van), titel: jaren[3] ?? '', tekst: '' } as Jaaronderdeel;
      huidig.jaren.push(onderdeel as Jaaronderdeel);
    } else if (punt && !huidig.jaren.length) {
      const nummer = Number(punt[1]);
      const volgend = huidig.speerpunten.length + 1;
      if (binnen ? nummer === binnen + 1 : nummer !== volgend) {
        binnen = nummer;
        if (onderdeel) onderdeel.tekst += `${regel.trim()}\n`;
      } else {
        binnen = 0;
        onderdeel = { nummer, titel: punt[2] as string, tekst: '' } as Speerpunt;
        huidig.speerpunten.push(onderdeel as Speerpunt);
      }
    } else if (onderdeel) onderdeel.tekst += `${regel.trim()}\n`;
  }
  return themas;
}
