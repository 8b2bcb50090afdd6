/** The text of a plan as a page: headings, paragraphs, lists and tables, with the passages that criteria rest on marked. */
import { createHash } from 'node:crypto';
import type { Blok, Cel, Document, Sectie, Tabel } from '../document/document.ts';
import { bloktekst } from '../document/document.ts';
import type { Bewijs, Toetsing } from '../toets/toetsing.ts';

/** A passage that at least one criterion points at. */
export interface Passage {
  /** From 1, in reading order: the anchor in the page is 'passage-1'. */
  nummer: number;
  /** Which criteria use it: as evidence, or as what came nearest. Each with the anchor that a link to it names. */
  gebruik: { criterium: string; titel: string; element: string; soort: 'bewijs' | 'bijna'; anker: string }[];
}

/** A stretch of text; with a passage when criteria point at it. */
export interface Tekstdeel {
  tekst: string;
  passage: Passage | null;
  /** The first stretch of its passage: the anchor stands here. */
  begin: boolean;
}

export type Blokweergave = { paginabegin: number | null } & (
  | { soort: 'kop'; niveau: number; delen: Tekstdeel[] }
  | { soort: 'alinea' | 'noot'; citaat: boolean; delen: Tekstdeel[] }
  | { soort: 'lijst'; genummerd: boolean; items: { delen: Tekstdeel[]; diepte: number }[] }
  | {
      soort: 'tabel';
      nummer: number;
      bijschrift: string | null;
      rijen: { cellen: { delen: Tekstdeel[]; kop: boolean; kolommen: number; rijen: number }[] }[];
    }
);

export interface Documentweergave {
  blokken: Blokweergave[];
  passages: Passage[];
}

/**
 * The place of a piece of evidence in the page with the text, so that a report can link to it without knowing the text.
 *
 * @returns the fragment of the address; null for evidence from before places were kept
 */
export function ankerVan({ plek, citaat }: Bewijs): string | null {
  if (!plek) return null;
  const som = createHash('sha256').update(citaat).digest('hex').slice(0, 8);
  return `plek-${plek.sectie}-${plek.blok ?? 'kop'}-${som}`;
}

/** What criteria quote from one block or heading. */
interface Aanwijzing {
  citaat: string;
  gebruik: Passage['gebruik'];
}

/**
 * Lays the evidence of a toetsing over the text it was taken from.
 *
 * @returns blocks in reading order; a passage that cannot be found back in its block marks the block as a whole
 */
export function maakDocumentweergave(document: Document, toetsing: Toetsing): Documentweergave {
  const aanwijzingen = verzamel(toetsing);
  const passages: Passage[] = [];
  const nieuw = (gebruik: Passage['gebruik']): Passage => {
    const passage = { nummer: passages.length + 1, gebruik };
    passages.push(passage);
    return passage;
  };
  let pagina: number | null = null;
  const paginabegin = (op: number | null): number | null => {
    if (op === null || op === pagina) return null;
    pagina = op;
    return op;
  };
  let tabellen = 0;
  const blokken: Blokweergave[] = [];
  for (const sectie of document.secties) {
    if (sectie.niveau > 0) {
      const delen = verdeel(koptekst(sectie), aanwijzingen.get(sleutelVan(sectie.index, null)) ?? [], nieuw);
      const niveau = Math.min(6, sectie.niveau + 1);
      blokken.push({ soort: 'kop', niveau, delen, paginabegin: paginabegin(sectie.pagina) });
    }
    for (let i = sectie.van; i < sectie.tot; i += 1) {
      const blok = document.blokken[i];
      if (!blok) continue;
      if (blok.soort === 'tabel') tabellen += 1;
      const eigen = aanwijzingen.get(sleutelVan(sectie.index, blok.index)) ?? [];
      blokken.push({
        ...blokweergave(blok, eigen, nieuw, tabellen),
        paginabegin: paginabegin(blok.pagina),
      });
    }
  }
  return { blokken, passages };
}

function verzamel({ uitkomsten = [] }: Toetsing): Map<string, Aanwijzing[]> {
  const perPlek = new Map<string, Aanwijzing[]>();
  const voeg = (bewijs: Bewijs, doel: Omit<Passage['gebruik'][number], 'anker'>) => {
    const anker = ankerVan(bewijs);
    if (!anker) return;
    const gebruik = { ...doel, anker };
    const sleutel = sleutelVan(bewijs.plek.sectie, bewijs.plek.blok);
    const lijst = perPlek.get(sleutel) ?? [];
    perPlek.set(sleutel, lijst);
    const zelfde = lijst.find(({ citaat }) => citaat === bewijs.citaat);
    if (zelfde) zelfde.gebruik.push(gebruik);
    else lijst.push({ citaat: bewijs.citaat, gebruik: [gebruik] });
  };
  for (const { id, titel, elementen } of uitkomsten) {
    for (const { element, bewijs, bijna } of elementen) {
      for (const stuk of bewijs) voeg(stuk, { criterium: id, titel, element, soort: 'bewijs' });
      if (bijna) voeg(bijna, { criterium: id, titel, element, soort: 'bijna' });
    }
  }
  return perPlek;
}

/** A block belongs to one section, so it alone says where; only a heading needs its section. */
const sleutelVan = (sectie: number, blok: number | null): string =>
  blok === null ? `kop ${sectie}` : `blok ${blok}`;

const koptekst = ({ nummer, titel }: Sectie): string => (nummer ? `${nummer} ${titel}` : titel);

type Nieuw = (gebruik: Passage['gebruik']) => Passage;

function blokweergave(
  blok: Blok,
  aanwijzingen: readonly Aanwijzing[],
  nieuw: Nieuw,
  tabelnummer: number,
): Blokweergave {
  const basis = { paginabegin: null };
  switch (blok.soort) {
    case 'lijst': {
      const per = perDeel(
        blok.items.map(({ tekst }) => tekst),
        aanwijzingen,
      );
      const items = blok.items.map(({ tekst, diepte }, i) => ({
        diepte,
        delen: verdeel(tekst, per[i] ?? [], nieuw),
      }));
      return { ...basis, soort: 'lijst', genummerd: blok.genummerd, items };
    }
    case 'tabel': {
      const regels = bloktekst(blok).split('\n');
      const heel = regels.length === blok.rijen.length;
      const per = perDeel(
        heel ? regels : blok.rijen.map((rij) => rij.map(({ tekst }) => tekst).join(' | ')),
        aanwijzingen,
      );
      const rijen = eigenCellen(blok).map((cellen, r) => {
        const passage = per[r]?.length ? nieuw(per[r].flatMap(({ gebruik }) => gebruik)) : null;
        return {
          cellen: cellen.map(({ tekst, kop, kolommen, rijen }, k) => ({
            delen: [{ tekst, passage, begin: passage !== null && k === 0 }],
            ...{ kop, kolommen, rijen },
          })),
        };
      });
      return { ...basis, soort: 'tabel', nummer: tabelnummer, bijschrift: blok.bijschrift, rijen };
    }
    case 'noot':
      return { ...basis, soort: 'noot', citaat: false, delen: verdeel(blok.tekst, aanwijzingen, nieuw) };
    default:
      return {
        ...basis,
        soort: 'alinea',
        citaat: blok.citaat ?? false,
        delen: verdeel(blok.tekst, aanwijzingen, nieuw),
      };
  }
}

/** The cells of each row as a page has them: a merged cell is repeated over what it covers, but stands there once. */
function eigenCellen({ rijen }: Tabel): Cel[][] {
  const bedekt = rijen.map(() => new Set<number>());
  return rijen.map((rij, r) =>
    rij.filter((cel, k) => {
      if (bedekt[r]?.has(k)) return false;
      for (const onder of bedekt.slice(r, r + cel.rijen))
        for (let kolom = k; kolom < k + cel.kolommen; kolom += 1) onder.add(kolom);
      return true;
    }),
  );
}

/** Which quotation belongs to which item or row; what fits none belongs to the first. */
function perDeel(teksten: readonly string[], aanwijzingen: readonly Aanwijzing[]): Aanwijzing[][] {
  const per: Aanwijzing[][] = teksten.map(() => []);
  for (const aanwijzing of aanwijzingen) {
    const i = teksten.findIndex((tekst) => vindCitaat(tekst, aanwijzing.citaat) !== null);
    per[Math.max(0, i)]?.push(aanwijzing);
  }
  return per;
}

/** Cuts a text at the passages in it. Passages that overlap become one, used by the criteria of both. */
function verdeel(tekst: string, aanwijzingen: readonly Aanwijzing[], nieuw: Nieuw): Tekstdeel[] {
  const vondsten = aanwijzingen
    .map(({ citaat, gebruik }) => ({
      ...(vindCitaat(tekst, citaat) ?? { van: 0, tot: tekst.length }),
      gebruik: [...gebruik],
    }))
    .sort((a, b) => a.van - b.van || b.tot - a.tot);
  const stukken: typeof vondsten = [];
  for (const vondst of vondsten) {
    const vorige = stukken.at(-1);
    if (vorige && vondst.van < vorige.tot) {
      vorige.tot = Math.max(vorige.tot, vondst.tot);
      vorige.gebruik.push(...vondst.gebruik);
    } else stukken.push(vondst);
  }
  const delen: Tekstdeel[] = [];
  let tot = 0;
  for (const stuk of stukken) {
    if (stuk.van > tot) delen.push({ tekst: tekst.slice(tot, stuk.van), passage: null, begin: false });
    delen.push({ tekst: tekst.slice(stuk.van, stuk.tot), passage: nieuw(stuk.gebruik), begin: true });
    tot = stuk.tot;
  }
  if (tot < tekst.length || !delen.length)
    delen.push({ tekst: tekst.slice(tot), passage: null, begin: false });
  return delen;
}

/**
 * Where a quotation stands in a text. White space counts alike, and '…' in it (contract.md: something was left out) stands
 * for any text.
 */
function vindCitaat(tekst: string, citaat: string): { van: number; tot: number } | null {
  const delen = citaat
    .split('…')
    .map((deel) => deel.trim().split(/\s+/).filter(Boolean))
    .filter((woorden) => woorden.length);
  let zoekVanaf = 0;
  let van = -1;
  for (const woorden of delen) {
    const vorm = new RegExp(woorden.map(RegExp.escape).join('\\s+'), 'g');
    vorm.lastIndex = zoekVanaf;
    const gevonden = vorm.exec(tekst);
    if (!gevonden) return null;
    if (van < 0) van = gevonden.index;
    zoekVanaf = gevonden.index + gevonden[0].length;
  }
  return van < 0 ? null : { van, tot: zoekVanaf };
}
