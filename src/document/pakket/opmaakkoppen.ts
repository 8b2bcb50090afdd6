/**
 * Finds headings in a text whose writer used no heading styles: short lines that stand alone and are bold, larger, or
 * numbered.
 */
import { splitsKop, vouw } from '../opbouw.ts';
import type { AlineaStuk, Stuk } from './stroom.ts';

const MAX_TEKENS = 120;
const MAX_WOORDEN = 16;
/** Sizes are in half points; less than this is a rounding of the same size. */
const MERKBAAR_GROTER = 0.6;
const INHOUDSREGEL = /(\.{3,}|…|\t|\s{3,})\W*\d{1,4}\s*$/;

/**
 * Gives the paragraphs that look like headings their level.
 *
 * @param stukken changed in place: `niveau` of paragraphs that are headings
 */
export function koppenUitOpmaak(stukken: readonly Stuk[]): void {
  const romp = rompopmaak(stukken);
  const kandidaten = stukken.flatMap((stuk, i) =>
    stuk.soort === 'alinea' && isKandidaat(stuk, romp, stukken[i - 1], stukken[i + 1]) ? [{ stuk, i }] : [],
  );
  const koppen = zonderTitel(kandidaten, stukken).map(({ stuk }) => ({
    stuk,
    diepte: nummerdiepte(stuk),
    klasse: klasseVan(stuk),
  }));
  const niveaus = niveauPerKlasse(koppen);
  for (const { stuk, diepte, klasse } of koppen) {
    const { niveau = 1, verschil = 0 } = niveaus.get(klasse) ?? {};
    stuk.niveau = Math.min(diepte === null ? niveau : diepte + verschil, 6);
    stuk.lijst = null;
  }
}

interface Romp {
  grootte: number;
  vet: boolean;
}

/** The look of most of the running text. */
function rompopmaak(stukken: readonly Stuk[]): Romp {
  const perGrootte = new Map<number, number>();
  let vet = 0;
  let alles = 0;
  for (const stuk of stukken) {
    if (stuk.soort !== 'alinea' || stuk.rol === 'titel') continue;
    const { length } = stuk.tekst;
    perGrootte.set(stuk.grootte, (perGrootte.get(stuk.grootte) ?? 0) + length);
    alles += length;
    if (stuk.vet) vet += length;
  }
  const [grootte = 0] = [...perGrootte].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { grootte, vet: vet > alles / 2 };
}

function isKandidaat(stuk: AlineaStuk, romp: Romp, vorige?: Stuk, volgende?: Stuk): boolean {
  if (stuk.rol !== 'tekst') return false;
  const tekst = vouw(stuk.tekst);
  const kort = tekst.length > 1 && tekst.length <= MAX_TEKENS && tekst.split(' ').length <= MAX_WOORDEN;
  if (!kort || /[.,;:!]$/.test(tekst) || INHOUDSREGEL.test(stuk.tekst) || !/\p{L}{2}/u.test(tekst))
    return false;
  const groter = stuk.grootte > romp.grootte + MERKBAAR_GROTER;
  const opvallend = groter || (stuk.vet && !romp.vet && stuk.grootte >= romp.grootte - MERKBAAR_GROTER);
  if (stuk.lijst) {
    // A bold line with a number that a word processor gave; but not one of several items in a row.
    const eenzaam = !isLijstregel(vorige) && !isLijstregel(volgende);
    return opvallend && stuk.lijst !== 'vervolg' && stuk.lijst.genummerd && (eenzaam || groter);
  }
  if (opvallend) return true;
  const { nummer, titel } = splitsKop(tekst);
  return (
    Boolean(nummer?.includes('.')) && /^\p{Lu}/u.test(titel) && !isGenummerd(vorige) && !isGenummerd(volgende)
  );
}

function isLijstregel(stuk: Stuk | undefined): boolean {
  return stuk?.soort === 'alinea' && stuk.lijst !== null;
}

function isGenummerd(stuk: Stuk | undefined): boolean {
  return stuk?.soort === 'alinea' && splitsKop(stuk.tekst).nummer !== null;
}

/** Lines at the very start that are larger than every later heading are the title of the document. */
function zonderTitel<T extends { stuk: AlineaStuk; i: number }>(
  kandidaten: T[],
  stukken: readonly Stuk[],
): T[] {
  const opmaak = new Set(kandidaten.map(({ i }) => i));
  const eersteTekst = stukken.findIndex(
    (stuk, i) => !opmaak.has(i) && (stuk.soort !== 'alinea' || stuk.tekst.length >= MAX_TEKENS),
  );
  const voor = kandidaten.filter(({ i }) => eersteTekst < 0 || i < eersteTekst).length;
  const later = kandidaten.slice(voor);
  if (later.length === 0) return kandidaten;
  const grootste = Math.max(...later.map(({ stuk }) => stuk.grootte));
  return kandidaten.filter(
    ({ stuk }, k) => k >= voor || stuk.grootte <= grootste + MERKBAAR_GROTER || nummerdiepte(stuk) !== null,
  );
}

/** '2.3 Doelen' has depth 2; null without a number. */
function nummerdiepte(stuk: AlineaStuk): number | null {
  const { nummer } = splitsKop(stuk.nummer ? `${stuk.nummer} ${stuk.tekst}` : stuk.tekst);
  if (!nummer || /^(bijlage|annex)/i.test(nummer)) return null;
  return nummer.split('.').length;
}

function klasseVan(stuk: AlineaStuk): string {
  return `${stuk.grootte.toFixed(1)} ${stuk.vet ? 1 : 0}`;
}

/** Headings that have no number even where all others have one. */
const LOSSE_KOP =
  /^(inhoud|(management)?samenvatting|voorwoord|bijlage|colofon|literatuur|bronnen|afkortingen|begrippen)/i;

interface Klasse {
  niveau: number;
  /** By how much the level is deeper than the number says. */
  verschil: number;
}

/**
 * Lines that look alike have one level: that of the numbered ones among them, else by rank of size and weight. Chapters
 * that are numbered under larger headings without a number (parts) come one level lower.
 */
function niveauPerKlasse(
  koppen: readonly { stuk: AlineaStuk; diepte: number | null; klasse: string }[],
): Map<string, Klasse> {
  const perKlasse = Map.groupBy(koppen, (kop) => kop.klasse);
  const volgorde = [...perKlasse].sort(([a], [b]) => {
    const [grootteA = 0, vetA = 0] = a.split(' ').map(Number);
    const [grootteB = 0, vetB = 0] = b.split(' ').map(Number);
    return grootteB - grootteA || vetB - vetA;
  });
  const uit = new Map<string, Klasse>();
  let hoger = 0;
  let metDelen = false;
  let verschil = 0;
  for (const [klasse, leden] of volgorde) {
    const dieptes = leden.flatMap(({ diepte }) => (diepte === null ? [] : [diepte]));
    if (dieptes.length > 0) {
      const diepte = meesteVan(dieptes);
      if (metDelen && diepte === 1) verschil = 1;
      hoger = diepte + verschil;
      uit.set(klasse, { niveau: hoger, verschil });
    } else {
      hoger++;
      uit.set(klasse, { niveau: hoger, verschil: 0 });
      const echte = leden.filter(({ stuk }) => !LOSSE_KOP.test(vouw(stuk.tekst)));
      if (hoger === 1 && echte.length >= 2) metDelen = true;
    }
  }
  return uit;
}

function meesteVan(getallen: readonly number[]): number {
  const telling = new Map<number, number>();
  for (const getal of getallen) telling.set(getal, (telling.get(getal) ?? 0) + 1);
  return [...telling].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}
