/** D01: places that were left to be filled in. */
import { z } from 'zod';
import type { Document } from '../../document/document.ts';
import type { Feiten, Zin } from '../../feiten/feiten.ts';
import { citaatRond } from './citaat.ts';
import { type Bevinding, type Gebrekzoeker, uitBevindingen } from './gebrek.ts';

const opties = z
  .strictObject({
    woorden: z
      .array(z.string().min(2))
      .default([])
      .describe('Extra woorden of zinsdelen die als invulrest tellen.'),
  })
  .describe('Invulresten: PM, n.t.b., XX, [invullen], TODO, lorem ipsum en dergelijke.');

/** Anywhere in the text. */
const OVERAL: readonly RegExp[] = [
  /\[[^\]]{0,160}?\b(?:in te (?:vullen|voegen)|(?:in|aan|toe)?(?:vul|voeg)(?:len|en)?|nog te|nader te|tekst|naam|datum|bedrag|aantal|volgt|todo|tbd|pm|n\.?t\.?b\.?|x{2,})(?![\p{L}])[^\]]{0,160}\]/iu,
  // A name between angle brackets, but not an address or a link.
  /<{1,2}\p{L}[^<>@:/=]{1,60}>{1,2}|\{\{[^{}]{1,80}\}\}/u,
  /\blorem ipsum\b|\bdolor sit amet\b/i,
  /\bTO ?DO\b(?=[\s:;,.!)\]]|$)|\bTBD\b|\bt\.b\.d\./,
  /(?<![\p{L}.])(?:n\.\s?t\.\s?b\.?|n\.\s?n\.\s?b\.?|N\.T\.B\.?|ntb|nnb|NTB)(?![\p{L}])/u,
  /\b(?:nader|nog|later) in te vullen\b|\bhier (?:de |een )?(?:tekst|bijdrage|alinea|toelichting) (?:invoegen|invullen|opnemen)\b/i,
  /\bklik (?:of tik )?(?:hier )?om (?:de )?(?:tekst|een datum|datum) in te voeren\b/i,
  /\b(?:verwijzingsbron niet gevonden|bladwijzer niet gedefinieerd|reference source not found|bookmark not defined)\b/i,
  /\?{3,}|_{5,}|(?<!\.)\.{6,}(?!\s*\d)/,
];

/** Only where it is all that a cell, a line or the part after a label holds. */
const ALLEEN =
  /^(?:€ ?)?(?:p\.?\s?m\.?|x{2,}|\?{2,}|nader te bepalen|nog te bepalen|nog onbekend|wordt nog (?:bepaald|ingevuld|aangevuld)|volgt(?: nog)?|tekst volgt(?: nog)?|in te vullen|invullen|aanvullen|tbd)\.?$/i;

/** 'PM' as a word; not as a time, fine dust ('PM 2,5') or part of a name. */
const PM = /(?<![\p{L}\p{N}&/-]|\d )PM(?![\p{L}\p{N}&'’]|-er| ?\d)/u;
/** 'XX' as a word; not as the Roman number of a chapter of the national budget. */
const XX =
  /(?<![\p{L}\p{N}-])(?<!\b(?:hoofdstuk|hoofdstukken|begroting|begrotingshoofdstuk|artikel|deel|bijlage|titel|H) )X{2,}(?![\p{L}\p{N}]| \()/iu;
const PM_ONTKEND = /\b(?:geen|zonder)\s+(?:\p{L}+\s+)?["'“‘]?pm\b/iu;

export const invulresten: Gebrekzoeker<z.infer<typeof opties>> = {
  opties,
  leestTekst: true,
  zoek(feiten, { woorden }) {
    const eigen = woorden.map((woord) => woord.toLowerCase());
    const zoekPm = !pmBetekentIetsAnders(feiten);
    const bevindingen: Bevinding[] = [];
    for (const zin of feiten.zinnen) {
      if (overslaan(feiten.document, zin)) continue;
      const rest = zoekIn(zin, zoekPm, eigen);
      if (!rest) continue;
      bevindingen.push({
        citaat: citaatRond(zin.tekst, rest.van, rest.van + rest.tekst.length),
        plaats: zin.plaats,
        reden: `‘${rest.tekst}’ is een plek die nog moet worden ingevuld.`,
      });
    }
    return uitBevindingen(bevindingen, 0.95, 0.95);
  },
};

function overslaan(document: Document, zin: Zin): boolean {
  const soort = document.secties[zin.plaats.sectie]?.soort;
  return soort === 'inhoudsopgave' || soort === 'afkortingen' || soort === 'begrippen';
}

function zoekIn(zin: Zin, zoekPm: boolean, eigen: readonly string[]): { tekst: string; van: number } | null {
  const { tekst } = zin;
  const patronen = [...OVERAL, XX, ...(zoekPm && !PM_ONTKEND.test(tekst) ? [PM] : [])];
  for (const patroon of patronen) {
    const treffer = patroon.exec(tekst);
    if (treffer) return { tekst: treffer[0], van: treffer.index };
  }
  const klein = tekst.toLowerCase();
  for (const woord of eigen) {
    const van = klein.indexOf(woord);
    if (van >= 0) return { tekst: tekst.slice(van, van + woord.length), van };
  }
  return zoekAlleen(zin, zoekPm);
}

/** Cells, and what follows a label such as 'Dekking:'. */
function zoekAlleen(zin: Zin, zoekPm: boolean): { tekst: string; van: number } | null {
  let van = 0;
  const inTabel = zin.soort === 'rij' || zin.soort === 'koprij';
  for (const cel of inTabel ? zin.tekst.split(' | ') : [zin.tekst]) {
    const dubbelepunt = cel.lastIndexOf(': ');
    for (const begin of dubbelepunt >= 0 ? [0, dubbelepunt + 2] : [0]) {
      const deel = cel.slice(begin).trim();
      if (ALLEEN.test(deel) && (zoekPm || !/^p\.?m/i.test(deel))) return { tekst: deel, van: van + begin };
    }
    van += cel.length + 3;
  }
  return null;
}

/** The plan itself says what it means by PM, for example 'projectmanager (PM)'. */
function pmBetekentIetsAnders({ zinnen, document }: Feiten): boolean {
  return zinnen.some(({ tekst, plaats }) => {
    const soort = document.secties[plaats.sectie]?.soort;
    if ((soort === 'afkortingen' || soort === 'begrippen') && /^PM\b\s*[:|–-]?/.test(tekst)) {
      return !/pro memor|nader|in te vullen/i.test(tekst);
    }
    return /\p{L}{3} \(PM\)/u.test(tekst) && !/pro memorie \(PM\)/i.test(tekst);
  });
}
