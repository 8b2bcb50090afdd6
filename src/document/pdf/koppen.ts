/** Which parts are headings, and of what level, in a document whose tags do not say so: bookmarks first, then how it looks. */
import type { Document } from '../document.ts';
import { splitsKop, vouw } from '../opbouw.ts';
import type { Alineabrok, Brok } from './brok.ts';
import type { Bladwijzer } from './eigenschappen.ts';
import type { Broodtekst } from './indeling.ts';

/** Longer than this, in characters, is not a heading. */
const LANGST = 160;
/** Share of the bookmarks that must be found in the text for them to be trusted. */
const GEVONDEN = 0.6;

/**
 * @param brokken changed: paragraphs that are headings are replaced
 * @param brood how most of the text is set
 */
export function bepaalKoppen(
  brokken: readonly Brok[],
  bladwijzers: readonly Bladwijzer[],
  brood: Broodtekst,
): { brokken: Brok[]; koppenUit: Document['koppenUit'] } {
  if (brokken.some((brok) => brok.getagd && brok.soort === 'kop'))
    return { brokken: [...brokken], koppenUit: 'tags' };
  const uitBladwijzers = volgensBladwijzers(brokken, bladwijzers);
  if (uitBladwijzers) return { brokken: uitBladwijzers, koppenUit: 'bladwijzers' };
  return { brokken: volgensOpmaak(brokken, brood), koppenUit: 'opmaak' };
}

function tekstVan(brok: Alineabrok): string {
  return vouw(brok.regels.map((regel) => regel.tekst).join(' '));
}

function alsKop(brok: Alineabrok, niveau: number): Brok {
  const { pagina, rechts, getagd, regels } = brok;
  return { pagina, rechts, getagd, regels, soort: 'kop', niveau: Math.min(6, Math.max(1, niveau)) };
}

function sleutel(tekst: string): string {
  return tekst.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Every bookmark is matched once, in order of the text, with or without its number. */
function volgensBladwijzers(brokken: readonly Brok[], bladwijzers: readonly Bladwijzer[]): Brok[] | null {
  if (bladwijzers.length < 3) return null;
  const open = new Map<string, number[]>();
  for (const { titel, niveau } of bladwijzers) {
    const k = sleutel(titel);
    const lijst = open.get(k);
    if (lijst) lijst.push(niveau);
    else open.set(k, [niveau]);
  }
  let gevonden = 0;
  const uit = brokken.map((brok) => {
    if (brok.soort !== 'alinea' || brok.regels.length > 4) return brok;
    const tekst = tekstVan(brok);
    if (tekst.length > LANGST * 2) return brok;
    const niveaus = open.get(sleutel(tekst)) ?? open.get(sleutel(splitsKop(tekst).titel));
    const niveau = niveaus?.shift();
    if (niveau === undefined) return brok;
    gevonden++;
    return alsKop(brok, niveau);
  });
  return gevonden >= bladwijzers.length * GEVONDEN ? uit : null;
}

interface Kandidaat {
  brok: Alineabrok;
  plaats: number;
  stijl: string;
  grootte: number;
  vet: boolean;
  /** Depth of its number: 1 for '3', 2 for '3.1', 0 without. */
  diepte: number;
}

function volgensOpmaak(brokken: readonly Brok[], brood: Broodtekst): Brok[] {
  const kandidaten: Kandidaat[] = [];
  for (const [plaats, brok] of brokken.entries()) {
    if (brok.soort !== 'alinea') continue;
    const kandidaat = maakKandidaat(brok, plaats, brood);
    if (kandidaat) kandidaten.push(kandidaat);
  }
  const zonderTitel = laatTitelWeg(kandidaten, brokken);
  const niveaus = niveauPerStijl(zonderTitel);
  const uit = [...brokken];
  for (const { brok, plaats, diepte, stijl } of zonderTitel) {
    uit[plaats] = alsKop(brok, diepte || (niveaus.get(stijl) ?? 1));
  }
  return uit;
}

function maakKandidaat(brok: Alineabrok, plaats: number, brood: Broodtekst): Kandidaat | null {
  const tekst = tekstVan(brok);
  if (tekst.length > LANGST || brok.regels.length > 3 || !/\p{L}{2}/u.test(tekst)) return null;
  if (/[.,;:]$/.test(tekst) || /\.{4,}|…{2,}/.test(tekst)) return null;
  const grootte = Math.max(...brok.regels.map((regel) => regel.grootte));
  const vet = brok.regels.every((regel) => regel.vet);
  const nummer = splitsKop(tekst).nummer;
  const diepte = nummer && /^[\dA-Z.]+$/.test(nummer) ? nummer.split('.').filter(Boolean).length : 0;
  const groter = grootte > brood.grootte * 1.08;
  const zwaarder = vet && !brood.vet && grootte > brood.grootte * 0.95;
  // Set like the text, only a number such as 3.2 and standing alone make it a heading.
  if (!groter && !zwaarder && !(diepte >= 2 && brok.regels.length === 1 && brok.ruimteBoven)) return null;
  return { brok, plaats, stijl: `${grootte.toFixed(0)} ${vet}`, grootte, vet, diepte };
}

/**
 * Takes the title page out: lines on the first page before any other heading, in a style that is larger than that of
 * numbered chapters or that does not come back.
 */
function laatTitelWeg(kandidaten: readonly Kandidaat[], brokken: readonly Brok[]): Kandidaat[] {
  const genummerd = kandidaten.filter(({ diepte }) => diepte === 1).map(({ grootte }) => grootte);
  const hoofdstuk = genummerd.length ? Math.max(...genummerd) + 0.6 : Number.POSITIVE_INFINITY;
  const eerstePagina = brokken[0]?.pagina ?? 1;
  const elders = new Set(
    kandidaten.filter(({ brok }) => brok.pagina > eerstePagina).map(({ stijl }) => stijl),
  );
  const opEerste = new Map<string, number>();
  for (const { brok, stijl } of kandidaten) {
    if (brok.pagina === eerstePagina) opEerste.set(stijl, (opEerste.get(stijl) ?? 0) + 1);
  }
  let voorop = true;
  return kandidaten.filter(({ brok, grootte, stijl, diepte }) => {
    const eenmalig = !elders.has(stijl) && (opEerste.get(stijl) ?? 0) <= 2;
    if (voorop && brok.pagina === eerstePagina && diepte === 0 && (grootte > hoofdstuk || eenmalig))
      return false;
    voorop = false;
    return true;
  });
}

/** The level of a style: what its numbers say, else its rank among the styles by size and weight. */
function niveauPerStijl(kandidaten: readonly Kandidaat[]): Map<string, number> {
  const stijlen = new Map<string, { grootte: number; vet: boolean; dieptes: number[] }>();
  for (const { stijl, grootte, vet, diepte } of kandidaten) {
    const bestaand = stijlen.get(stijl) ?? { grootte, vet, dieptes: [] };
    if (diepte) bestaand.dieptes.push(diepte);
    stijlen.set(stijl, bestaand);
  }
  const gerangschikt = [...stijlen].sort(
    ([, a], [, b]) => b.grootte - a.grootte || Number(b.vet) - Number(a.vet),
  );
  const niveaus = new Map<string, number>();
  let vorige = 0;
  for (const [stijl, { dieptes }] of gerangschikt) {
    const meest = dieptes.sort((a, b) => a - b)[Math.floor(dieptes.length / 2)];
    const niveau = Math.max(meest ?? vorige + 1, 1);
    niveaus.set(stijl, Math.min(niveau, 6));
    vorige = niveau;
  }
  return niveaus;
}
