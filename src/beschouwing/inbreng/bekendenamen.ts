/** Names that more than one plan can hold, as data: rules/begrippen/namen.yaml and the ministries with their services. */
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { ministeries } from '../../feiten/ministeries.ts';
import { namenbestand } from '../../kader/namenbestand.ts';
import { normaal } from '../../toets/woorden.ts';
import type { Naamsoort } from '../inbreng.ts';

export interface Bekendenaam {
  naam: string;
  sleutel: string;
  soort: Naamsoort;
  /** Codes of the ministries it belongs to. */
  van: readonly string[];
}

/** @returns the same text for all spellings that differ in capitals, accents, spaces and hyphens only */
export function vouw(naam: string): string {
  return naam
    .split(/[^\p{L}\p{N}]+/u)
    .map(normaal)
    .join('');
}

const BESTAND = new URL('../../../rules/begrippen/namen.yaml', import.meta.url);
let gelezen: ReadonlyMap<string, readonly { vorm: string; naam: Bekendenaam }[]> | undefined;

/**
 * @returns the spellings by their first word, the longest first
 * @throws when rules/begrippen/namen.yaml does not have the expected form
 */
export function bekendeNamen(): ReadonlyMap<string, readonly { vorm: string; naam: Bekendenaam }[]> {
  gelezen ??= leesNamen();
  return gelezen;
}

function leesNamen(): Map<string, { vorm: string; naam: Bekendenaam }[]> {
  const perVorm = new Map<string, Bekendenaam>();
  const voeg = (vormen: readonly string[], naam: Omit<Bekendenaam, 'sleutel'>) => {
    const bekend = vormen.map((vorm) => perVorm.get(vorm)).find(Boolean);
    // A service of two ministries, or of an old ministry and the one that followed it, is one name.
    const geheel = bekend
      ? { ...bekend, van: [...new Set([...bekend.van, ...naam.van])] }
      : { ...naam, sleutel: vouw(naam.naam) };
    for (const [vorm, eerder] of perVorm) if (eerder === bekend) perVorm.set(vorm, geheel);
    for (const vorm of vormen) perVorm.set(vorm, geheel);
  };
  const { namen } = namenbestand.parse(load(readFileSync(BESTAND, 'utf8')));
  for (const { naam, vormen, soort } of namen) voeg([naam, ...vormen], { naam, soort, van: [] });
  for (const { code, namen: voluit, afkortingen, diensten } of ministeries()) {
    const naam = `ministerie van ${voluit[0]}`;
    voeg([...voluit.map((een) => `ministerie van ${een}`), ...afkortingen], {
      naam,
      soort: 'partner',
      van: [code],
    });
    for (const vormen of metAfkorting(diensten)) {
      voeg(vormen, { naam: vormen[0] as string, soort: 'partner', van: [code] });
    }
  }
  const perWoord = new Map<string, { vorm: string; naam: Bekendenaam }[]>();
  for (const [vorm, naam] of [...perVorm].sort(([a], [b]) => b.length - a.length)) {
    const eerste = eersteWoord(vorm);
    const lijst = perWoord.get(eerste);
    if (lijst) lijst.push({ vorm, naam });
    else perWoord.set(eerste, [{ vorm, naam }]);
  }
  return perWoord;
}

/** The first run of letters and digits of a name: by that it is found. */
function eersteWoord(vorm: string): string {
  return /[\p{L}\p{N}]+/u.exec(vorm)?.[0] ?? vorm;
}

/** In ministeries.yaml an abbreviation stands right after (or before) the name that it shortens: those are one. */
function metAfkorting(diensten: readonly string[]): string[][] {
  const uit: string[][] = [];
  for (const dienst of diensten) {
    const vorige = uit.at(-1);
    if (vorige && kortAf(dienst, vorige[0] as string)) vorige.push(dienst);
    else if (vorige && kortAf(vorige[0] as string, dienst)) vorige.unshift(dienst);
    else uit.push([dienst]);
  }
  return uit;
}

/** 'RWS' for 'Rijkswaterstaat', 'DT&V' for 'Dienst Terugkeer en Vertrek': its letters stand in the name, in order. */
function kortAf(kort: string, lang: string): boolean {
  if (kort.length > 6 || kort.length * 2 > lang.length || !/\p{Lu}.*\p{Lu}/u.test(kort)) return false;
  const letters = kort.toLowerCase().replace(/[^\p{L}]/gu, '');
  let plek = 0;
  for (const letter of lang.toLowerCase()) if (letter === letters[plek]) plek++;
  return plek === letters.length && letters[0] === lang[0]?.toLowerCase();
}
