/** D08: sentences that are too long, or text that is too hard to read. */
import { z } from 'zod';
import type { Zin } from '../../feiten/feiten.ts';
import { citaatRond } from './citaat.ts';
import type { Bevinding, Gebrekzoeker } from './gebrek.ts';
import { lettergrepen } from './lettergrepen.ts';

const opties = z
  .strictObject({
    zinslengte: z.number().min(1).default(25).describe('Gemiddeld hoogstens zoveel woorden per zin.'),
    fleschDouma: z.number().default(30).describe('Leesbaarheid volgens Flesch-Douma, minstens.'),
  })
  .describe('De gemiddelde zinslengte en de leesbaarheid over de lopende tekst.');

/** Fewer words give no mean to judge by; fewer sentences give a doubtful one. */
const MINSTENS_WOORDEN = 50;
const ZEKER_VANAF_ZINNEN = 10;
const TOON = 5;

export const leesbaarheid: Gebrekzoeker<z.infer<typeof opties>> = {
  opties,
  leestTekst: true,
  zoek(feiten, { zinslengte, fleschDouma }) {
    // A plan says the same words over and over; each is taken apart once.
    const grepenPerWoord = new Map<string, number>();
    const maten = feiten.zinnen.filter(isLopendeZin).map((zin) => meet(zin, grepenPerWoord));
    const woorden = som(maten, (maat) => maat.woorden);
    if (woorden < MINSTENS_WOORDEN) return { gevonden: false, bevindingen: [], zekerheid: 0.5 };
    const grepen = som(maten, (maat) => maat.lettergrepen);
    const lengte = woorden / maten.length;
    const score = 206.84 - 0.93 * lengte - 77 * (grepen / woorden);
    const teLang = lengte > zinslengte;
    const teMoeilijk = score < fleschDouma;
    // How far from the limits: close to one, another way of counting might say otherwise.
    const afstand = Math.min(Math.abs(lengte - zinslengte) / 5, Math.abs(score - fleschDouma) / 10);
    const zekerheid = Math.min(maten.length < ZEKER_VANAF_ZINNEN ? 0.7 : 0.95, 0.6 + 0.35 * afstand);
    if (!teLang && !teMoeilijk) return { gevonden: false, bevindingen: [], zekerheid };

    const cijfers = `gemiddeld ${getal(lengte)} woorden per zin (hoogstens ${zinslengte}) en Flesch-Douma ${getal(score)} (minstens ${fleschDouma})`;
    const zwaarte = (maat: Maat) =>
      teLang ? maat.woorden : maat.lettergrepen / maat.woorden + maat.woorden / 50;
    const bevindingen: Bevinding[] = maten
      .filter((maat) => maat.woorden >= (teLang ? zinslengte : 5))
      .sort((a, b) => zwaarte(b) - zwaarte(a))
      .slice(0, TOON)
      .map(({ zin, woorden: aantal }, i) => ({
        citaat: citaatRond(zin.tekst, 0, 0),
        plaats: zin.plaats,
        reden: `${teLang ? 'Een van de langste' : 'Een van de moeilijkste'} zinnen (${aantal} woorden).${i === 0 ? ` Het plan: ${cijfers}.` : ''}`,
      }));
    return { gevonden: true, bevindingen, zekerheid };
  },
};

interface Maat {
  zin: Zin;
  woorden: number;
  lettergrepen: number;
}

/** Sentences of paragraphs, and list items that are sentences. */
function isLopendeZin(zin: Zin): boolean {
  if (!zin.lopend) return false;
  if (zin.soort === 'zin') return /[.!?:;]["'”’)]?$/.test(zin.tekst);
  return zin.soort === 'punt' && /[.!?]["'”’)]?$/.test(zin.tekst) && zin.tekst.split(' ').length >= 6;
}

function meet(zin: Zin, grepenPerWoord: Map<string, number>): Maat {
  const woorden = zin.tekst.match(/[\p{L}\p{N}]+(?:[.,'’&/-][\p{L}\p{N}]+)*/gu) ?? [];
  const tel = (woord: string) => {
    const grepen = grepenPerWoord.get(woord) ?? grepenVan(woord);
    grepenPerWoord.set(woord, grepen);
    return grepen;
  };
  return { zin, woorden: woorden.length, lettergrepen: som(woorden, tel) };
}

/** The parts of a word with a hyphen are read one by one. */
function grepenVan(woord: string): number {
  return som(woord.split(/[-/&]/).filter(Boolean), lettergrepen);
}

function som<T>(lijst: readonly T[], waarde: (deel: T) => number): number {
  return lijst.reduce((totaal, deel) => totaal + waarde(deel), 0);
}

function getal(waarde: number): string {
  return waarde.toLocaleString('nl-NL', { maximumFractionDigits: 1 });
}
