/** D07: abbreviations that are used often and explained nowhere. */
import { z } from 'zod';
import { bloktekst } from '../../document/document.ts';
import type { Feiten, Zin } from '../../feiten/feiten.ts';
import {
  afkortingenIn,
  alsNaamwoord,
  begintMetVoluit,
  eindigtOpVoluit,
  naamBegint,
  woordenVan,
} from './afkortingvorm.ts';
import { citaatRond } from './citaat.ts';
import { type Gebrekzoeker, uitBevindingen } from './gebrek.ts';

const opties = z
  .strictObject({
    vanaf: z
      .number()
      .int()
      .min(1)
      .default(3)
      .describe('Vanaf zoveel keer moet een afkorting zijn verklaard.'),
    namen: z
      .array(z.string().min(2))
      .default(['DigiD', 'SURF', 'PDF', 'USB'])
      .describe('Namen die op een afkorting lijken maar zelf de gewone naam zijn.'),
  })
  .describe('Afkortingen die vaak voorkomen en nergens voluit of in een lijst staan.');

interface Gebruik {
  keer: number;
  zin: Zin;
  van: number;
  /** Introduced at least once as the name of a system or programme. */
  naam: boolean;
}

/** The noun before a product name; such a name stands for nothing. */
const NAAMWOORD =
  /(?:programma|project|systeem|applicatie|toepassing|pakket|platform|portaal|traject|leverancier|product|bouwplaats|voorloper|opvolger|oude|nieuwe)\p{L}*\s+["'‘“]?$/iu;

export const afkortingen: Gebrekzoeker<z.infer<typeof opties>> = {
  opties,
  leestTekst: true,
  zoek(feiten, { vanaf, namen }) {
    const gebruik = telGebruik(feiten, new Set(namen));
    const vaak = new Map([...gebruik].filter(([, { keer }]) => keer >= vanaf));
    const verklaard = verklaardeAfkortingen(feiten, vaak);
    const open = [...vaak]
      .filter(([afkorting, { naam }]) => {
        if (verklaard.has(afkorting)) return false;
        const delen = afkorting.split('-');
        if (delen.length > 1 && delen.some((deel) => verklaard.has(deel))) return false;
        return !(naam && /^\p{Lu}{4,}$/u.test(afkorting));
      })
      .sort(([, a], [, b]) => b.keer - a.keer);
    const bevindingen = open.map(([afkorting, { keer, zin, van }]) => ({
      citaat: citaatRond(zin.tekst, van, van + afkorting.length),
      plaats: zin.plaats,
      reden: `‘${afkorting}’ komt ${keer} keer voor en wordt nergens voluit geschreven of in een lijst verklaard.`,
    }));
    return uitBevindingen(bevindingen, open.some(([, { keer }]) => keer > vanaf) ? 0.85 : 0.7, 0.85);
  },
};

function telGebruik({ zinnen }: Feiten, namen: ReadonlySet<string>): Map<string, Gebruik> {
  const gebruik = new Map<string, Gebruik>();
  const kleineWoorden = new Map<string, number>();
  for (const zin of zinnen) {
    if (!zin.lopend || zin.soort === 'kop') continue;
    for (const { afkorting, van } of afkortingenIn(zin.tekst)) {
      if (namen.has(afkorting)) continue;
      const naam = NAAMWOORD.test(zin.tekst.slice(Math.max(0, van - 40), van));
      const eerder = gebruik.get(afkorting);
      if (eerder) {
        eerder.keer++;
        eerder.naam ||= naam;
      } else gebruik.set(afkorting, { keer: 1, zin, van, naam });
    }
  }
  // A word that the plan also writes in small letters is a word with emphasis.
  for (const { tekst } of zinnen) {
    for (const woord of tekst.match(/(?<![\p{L}.@/-])\p{Ll}{2,}(?![\p{L}@/-]|\.\p{L})/gu) ?? []) {
      const groot = woord.toUpperCase();
      if (gebruik.has(groot)) kleineWoorden.set(groot, (kleineWoorden.get(groot) ?? 0) + 1);
    }
  }
  for (const [woord, keer] of kleineWoorden) if (keer >= 3) gebruik.delete(woord);
  return gebruik;
}

/** Which of these abbreviations are explained anywhere. */
function verklaardeAfkortingen(feiten: Feiten, gezocht: ReadonlyMap<string, Gebruik>): Set<string> {
  const verklaard = new Set<string>();
  uitLijsten(feiten, verklaard);
  const gezien = new Set<string>();
  for (const zin of feiten.zinnen) {
    if (feiten.document.secties[zin.plaats.sectie]?.soort === 'inhoudsopgave') continue;
    for (const { afkorting, van } of afkortingenIn(zin.tekst)) {
      const eerste = !gezien.has(afkorting) && zin.soort !== 'kop';
      if (eerste) gezien.add(afkorting);
      if (verklaard.has(afkorting)) continue;
      const voor = zin.tekst.slice(0, van);
      const na = zin.tekst.slice(van + afkorting.length);
      if (verklaardInZin(afkorting, voor, na, eerste)) verklaard.add(afkorting);
    }
  }
  const open = [...gezocht.keys()].filter((afkorting) => !verklaard.has(afkorting));
  for (const afkorting of voluitElders(feiten, open)) verklaard.add(afkorting);
  return verklaard;
}

/** Abbreviation lists, and tables and lists that are one without a heading that says so. */
function uitLijsten({ document }: Feiten, verklaard: Set<string>): void {
  for (const blok of document.blokken) {
    const soort = document.secties[blok.sectie]?.soort;
    const tekst = bloktekst(blok);
    const alsLijst =
      soort === 'afkortingen' ||
      soort === 'begrippen' ||
      (blok.soort === 'tabel' && /^(?:afkorting|begrip|term)/i.test(blok.rijen[0]?.[0]?.tekst ?? ''));
    if (alsLijst) {
      for (const regel of tekst.split('\n')) ingangenVan(regel, soort === 'afkortingen', verklaard);
    } else if (blok.soort === 'lijst' || blok.soort === 'noot') {
      // 'LCM: levenscyclusmanagement' as an item of some list, or as a note.
      for (const regel of tekst.split('\n')) {
        const ingang = /^(\S{2,12})\s*[:=–]\s*(.+)$/.exec(regel);
        if (ingang?.[1] && begintMetVoluit(woordenVan(ingang[2] ?? ''), ingang[1])) verklaard.add(ingang[1]);
      }
    }
  }
}

/** The entries of a line of an abbreviation list; a reader may have folded more than one entry into a line. */
function ingangenVan(regel: string, alleenAfkortingen: boolean, verklaard: Set<string>): void {
  const ingang =
    /^.{1,60}?(?=\s*[:|=]|\s[–-]\s)/.exec(regel)?.[0] ?? (alleenAfkortingen ? /^\S+/.exec(regel)?.[0] : '');
  for (const woord of ingang?.match(/[\p{L}\p{N}&]+(?:-[\p{L}\p{N}&]+)*/gu) ?? []) verklaard.add(woord);
  for (const { afkorting, van } of afkortingenIn(regel)) {
    const na = regel.slice(van + afkorting.length, van + afkorting.length + 120);
    if (begintMetVoluit(woordenVan(na), afkorting)) verklaard.add(afkorting);
  }
}

const INLEIDING =
  /(?:\bafgekort(?: tot| als| met)?:?|\bhierna(?: te noemen| genoemd)?:?|\b(?:ook wel|kortweg|verder)(?: aangeduid als| genoemd)?:?|\bde afkorting|\bkort(?:weg)?:)\s+["'‘“]?$/i;
const UITLEG = /^["'’”]?\s+(?:staat voor|betekent|is de afkorting van|oftewel|ofwel|dat wil zeggen)\b/i;

function verklaardInZin(afkorting: string, voor: string, na: string, eerste: boolean): boolean {
  if (INLEIDING.test(voor) || UITLEG.test(na)) return true;
  // 'Voluit (AFK)'
  if (/[([]["'‘“]?$/.test(voor) && /^["'’”]?\s*(?:[)\],;/]|en |of )/.test(na)) {
    const woorden = woordenVan(voor);
    if (eindigtOpVoluit(woorden, afkorting)) return true;
    // A translation, or a name whose letters changed over the years, at the first use.
    const laatste = woorden.at(-1) ?? '';
    return eerste && /\p{L}\s*[([]["'‘“]?$/u.test(voor) && laatste.length >= 5 && !/\p{Lu}{2}/u.test(laatste);
  }
  // 'AFK (voluit)' and 'AFK, voluit,'
  const erna = /^["'’”]?(?:\s*[([]\s*|,\s+(?!d[ai]t\b|die\b)(?:de |het |een )?)["'‘“]?([^)\]]{4,90})/.exec(
    na,
  );
  if (erna?.[1]) {
    const woorden = woordenVan(erna[1]);
    const lidwoord = /^(?:de|het|een)$/i.test(woorden[0] ?? '') ? 1 : 0;
    if (begintMetVoluit(woorden.slice(lidwoord), afkorting)) return true;
  }
  return false;
}

/** Written out as a name somewhere, without the abbreviation beside it: 'het Adviescollege ICT-toetsing'. */
function voluitElders({ zinnen, document }: Feiten, afkortingen: readonly string[]): string[] {
  const perLetter = new Map<string, string[]>();
  for (const afkorting of afkortingen) {
    const letter = afkorting[0]?.toLowerCase() ?? '';
    perLetter.set(letter, [...(perLetter.get(letter) ?? []), afkorting]);
  }
  if (!perLetter.size) return [];
  const gevonden = new Set<string>();
  for (const { tekst, plaats } of zinnen) {
    if (document.secties[plaats.sectie]?.soort === 'inhoudsopgave') continue;
    for (const stuk of tekst.split(/[;:.()|]/)) {
      const woorden = woordenVan(stuk);
      const naamwoorden = woorden.map(alsNaamwoord);
      for (const [i, { naam }] of naamwoorden.entries()) {
        if (!naam) continue;
        for (const afkorting of perLetter.get((woorden[i]?.[0] ?? '').toLowerCase()) ?? []) {
          if (!gevonden.has(afkorting) && naamBegint(naamwoorden, i, afkorting)) gevonden.add(afkorting);
        }
      }
    }
  }
  return [...gevonden];
}
