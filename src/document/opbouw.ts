/**
 * From the flat stream of parts that a reader finds, to the sections and blocks of a Document. Every reader feeds this
 * one builder, so that the same plan gives the same tree in every format.
 */
import type { Blok, Cel, Document, Formaat, Sectie, Sectiesoort } from './document.ts';

/** What a reader hands over, in reading order. */
export type Deel =
  | { soort: 'kop'; tekst: string; niveau: number; pagina: number | null }
  | { soort: 'alinea'; tekst: string; pagina: number | null; citaat?: boolean }
  | {
      soort: 'lijst';
      genummerd: boolean;
      items: { tekst: string; diepte: number; pagina: number | null }[];
      pagina: number | null;
    }
  | {
      soort: 'tabel';
      rijen: Cel[][];
      kopRijen: number;
      rijPaginas?: (number | null)[];
      bijschrift?: string | null;
      pagina: number | null;
    }
  | { soort: 'noot'; tekst: string; pagina: number | null };

const KOPNUMMER =
  /^(?:(?:hoofdstuk|deel|paragraaf)\s+)?((?:\d{1,2}\.)*\d{1,2}|[A-Z](?:\.\d{1,2})+|[IVX]{1,5}(?=\.))[.:)]?\s+(?=\S)/i;
const BIJLAGENUMMER = /^(bijlage|annex)\s+([A-Z]|\d{1,2}|[IVX]{1,4})\b\s*[.:–-]?\s*/i;

/**
 * Parts a heading into its number and its title.
 *
 * @returns '6.1 Raming' as { nummer: '6.1', titel: 'Raming' }; 'Bijlage A Afkortingen' as { nummer: 'Bijlage A', titel:
 *   'Afkortingen' }; the number is null when there is none
 */
export function splitsKop(tekst: string): { nummer: string | null; titel: string } {
  const kop = vouw(tekst);
  const bijlage = BIJLAGENUMMER.exec(kop);
  if (bijlage && kop.length > bijlage[0].length) {
    return { nummer: `${bijlage[1]} ${bijlage[2]}`, titel: kop.slice(bijlage[0].length) };
  }
  const nummer = KOPNUMMER.exec(kop);
  // A year is not a chapter number.
  if (nummer?.[1] && !/^(19|20)\d\d$/.test(nummer[1]))
    return { nummer: nummer[1], titel: kop.slice(nummer[0].length) };
  return { nummer: null, titel: kop };
}

/** Folds all white space, including no-break spaces, and drops soft hyphens. */
export function vouw(tekst: string): string {
  return tekst
    .replace(/\u00ad|\u200b|\u200c|\u200d|\ufeff/g, '')
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .trim();
}

const SOORTEN: [Sectiesoort, RegExp][] = [
  ['inhoudsopgave', /^(inhoud|inhoudsopgave|inhoudsopgaaf|inhoudstafel|wat staat waar)$/i],
  [
    'afkortingen',
    /^(lijst (van|met) |gebruikte |overzicht (van )?)?(begrippen en )?afkorting(en)?(lijst|overzicht)?$/i,
  ],
  [
    'begrippen',
    /^(lijst (van|met) |gebruikte |verklarende )?(begrippen(lijst)?|woordenlijst|glossarium|definities)( en (afkortingen|definities))?$/i,
  ],
  ['colofon', /^colofon$/i],
];

function soortVan(nummer: string | null, titel: string, ouder: Sectie): Sectiesoort {
  for (const [soort, vorm] of SOORTEN) {
    if (vorm.test(titel.replace(/^(bijlage|annex)\s*[:.–-]\s*/i, ''))) return soort;
  }
  if (nummer && /^(bijlage|annex)/i.test(nummer)) return 'bijlage';
  if (/^(bijlage|annex)(n)?\b/i.test(titel)) return 'bijlage';
  return ouder.soort === 'tekst' ? 'tekst' : ouder.soort;
}

/** A line such as '3.2 Cloud ..... 14'. */
const INHOUDSREGEL = /(?:\.{3,}|…|\s\.(?:\s?\.){2,}|\t)\s*\d{1,4}\s*$/;

/**
 * Builds sections and blocks out of parts.
 *
 * @param basis everything of the Document that is not sections or blocks
 * @param delen parts in reading order; heading levels from 1, gaps are kept as they are
 * @param plaatsen called per part with the index of the section it fell in, for readers that must place comments or images
 */
export function bouwDocument(
  basis: Omit<Document, 'secties' | 'blokken' | 'formaat'> & { formaat: Formaat },
  delen: readonly Deel[],
  plaatsen?: (deel: number, sectie: number) => void,
): Document {
  const secties: Sectie[] = [
    {
      index: 0,
      nummer: null,
      titel: '',
      niveau: 0,
      ouder: -1,
      pagina: basis.paginas.length ? 1 : null,
      soort: 'tekst',
      van: 0,
      tot: 0,
    },
  ];
  const blokken: Blok[] = [];
  let huidig = secties[0] as Sectie;

  for (const [i, deel] of delen.entries()) {
    if (deel.soort === 'kop') {
      const tekst = vouw(deel.tekst);
      if (!tekst) continue;
      let ouder = huidig;
      while (ouder.niveau >= deel.niveau) ouder = secties[ouder.ouder] as Sectie;
      const { nummer, titel } = splitsKop(tekst);
      huidig = {
        index: secties.length,
        nummer,
        titel,
        niveau: deel.niveau,
        ouder: ouder.index,
        pagina: deel.pagina,
        soort: soortVan(nummer, titel, ouder),
        van: blokken.length,
        tot: blokken.length,
      };
      secties.push(huidig);
    } else {
      const blok = maakBlok(deel, blokken.length, huidig.index);
      if (blok) {
        blokken.push(blok);
        huidig.tot = blokken.length;
      }
    }
    plaatsen?.(i, huidig.index);
  }

  merkInhoudsopgave(secties, blokken);
  return { ...basis, secties, blokken };
}

function maakBlok(deel: Exclude<Deel, { soort: 'kop' }>, index: number, sectie: number): Blok | null {
  const basis = { index, sectie, pagina: deel.pagina };
  switch (deel.soort) {
    case 'alinea': {
      const tekst = vouw(deel.tekst);
      return tekst ? { ...basis, soort: 'alinea', tekst, ...(deel.citaat ? { citaat: true } : {}) } : null;
    }
    case 'noot': {
      const tekst = vouw(deel.tekst);
      return tekst ? { ...basis, soort: 'noot', tekst } : null;
    }
    case 'lijst': {
      const items = deel.items
        .map((item) => ({ ...item, tekst: vouw(item.tekst) }))
        .filter((item) => item.tekst);
      return items.length ? { ...basis, soort: 'lijst', genummerd: deel.genummerd, items } : null;
    }
    case 'tabel': {
      const breedte = Math.max(0, ...deel.rijen.map((rij) => rij.length));
      if (!breedte) return null;
      const leeg = (): Cel => ({ tekst: '', kop: false, kolommen: 1, rijen: 1 });
      const rijen = deel.rijen.map((rij) => [
        ...rij.map((cel) => ({ ...cel, tekst: vouw(cel.tekst) })),
        ...Array.from({ length: breedte - rij.length }, leeg),
      ]);
      return {
        ...basis,
        soort: 'tabel',
        bijschrift: deel.bijschrift ? vouw(deel.bijschrift) : null,
        rijen,
        kopRijen: deel.kopRijen,
        rijPaginas: deel.rijPaginas ?? rijen.map(() => deel.pagina),
      };
    }
  }
}

/** A section that holds almost only 'title ..... page' lines is a contents list, whatever its heading says. */
function merkInhoudsopgave(secties: Sectie[], blokken: readonly Blok[]): void {
  for (const sectie of secties) {
    if (sectie.soort !== 'tekst') continue;
    const regels = blokken
      .slice(sectie.van, sectie.tot)
      .flatMap((blok) =>
        blok.soort === 'lijst'
          ? blok.items.map((item) => item.tekst)
          : blok.soort === 'alinea'
            ? [blok.tekst]
            : [],
      );
    const treffers = regels.filter((regel) => INHOUDSREGEL.test(regel)).length;
    if (sectie.index > 0 && treffers >= 3 && treffers >= regels.length * 0.6) sectie.soort = 'inhoudsopgave';
  }
}
