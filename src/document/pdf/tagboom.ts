/** The structure tree of a page, and the text that its elements point at. */
import type { Bladzijde, Boomknoop, Fragment } from './bladzijde.ts';
import { type Brok, maakRegels, type Regel } from './brok.ts';
import type { Tagrasters } from './tagraster.ts';

export const KOP = /^H([1-6])?$/;
/** Elements that only group; what they hold is read as if they were not there. */
const HOUDERS = new Set([
  'Root',
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'NonStruct',
  'Aside',
  'BlockQuote',
  'Index',
  'Form',
  'Private',
  'Title',
  'Sub',
]);
/** Elements that stand on their own; found inside a paragraph they end it. */
const BLOKKEN = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'L',
  'LI',
  'Table',
  'Note',
  'FENote',
  'Figure',
  'TOC',
  'TOCI',
  'Caption',
  'Artifact',
  ...HOUDERS,
]);

/** How far the reading of a page has come. */
export interface Stand {
  bladzijde: Bladzijde;
  perMerk: Map<string, Fragment[]>;
  brokken: Brok[];
  rechts: number;
  citaat: boolean;
  /** Grids of tables that the tree of pdf.js does not give whole. */
  rasters: Tagrasters;
  /** Number of Sect elements around: the level of an H without a number. */
  diepte: number;
}

/** Whether a child is an element; else it is content. */
export function isKnoop(kind: Boomknoop['children'][number]): kind is Boomknoop {
  return 'role' in kind;
}

/** NonStruct and the like may wrap a whole page or three words of a heading: what is inside decides. */
export function isBlok(knoop: Boomknoop): boolean {
  if (!BLOKKEN.has(knoop.role)) return false;
  if (!HOUDERS.has(knoop.role) || knoop.role === 'Title') return true;
  if (knoop.role === 'NonStruct' || knoop.role === 'Private' || knoop.role === 'Sub') {
    return knoop.children.some((kind) => isKnoop(kind) && isBlok(kind));
  }
  return true;
}

/**
 * The runs of text under an element.
 *
 * @param diep also of elements in it that stand on their own
 */
export function fragmentenVan(knoop: Boomknoop, stand: Stand, diep = false): Fragment[] {
  const gevonden: Fragment[] = [];
  const loop = (k: Boomknoop): void => {
    for (const kind of k.children) {
      if (!isKnoop(kind)) {
        if (kind.id) gevonden.push(...(stand.perMerk.get(kind.id) ?? []));
      } else if (kind.role !== 'Artifact' && (diep || !isBlok(kind))) loop(kind);
    }
  };
  loop(knoop);
  return gevonden;
}

/** As fragmentenVan, joined to printed lines. */
export function regelsVan(knoop: Boomknoop, stand: Stand, diep = false): Regel[] {
  return maakRegels(fragmentenVan(knoop, stand, diep), stand.bladzijde.nummer);
}

/** What every part from the tags has. */
export function basis(stand: Stand): { pagina: number; rechts: number; getagd: true } {
  return { pagina: stand.bladzijde.nummer, rechts: stand.rechts, getagd: true };
}

/** Adds a paragraph, unless it is empty. */
export function alinea(regels: Regel[], stand: Stand): void {
  if (regels.length) {
    stand.brokken.push({ ...basis(stand), soort: 'alinea', regels, citaat: stand.citaat, ruimteBoven: true });
  }
}
