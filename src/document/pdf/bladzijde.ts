/**
 * Reads one page of a PDF, once: its text with marked content, its part of the structure tree and, only where the
 * layout must be told from how it looks, its drawing operators. What comes out no longer depends on pdf.js.
 */
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Lijn, leesTekening, type Stip, type Tekening } from './tekening.ts';

/** A run of text in one font on one baseline; y runs down from the top of the page as it is shown. */
export interface Fragment {
  tekst: string;
  x: number;
  /** Baseline. */
  y: number;
  breedte: number;
  /** Font size in points. */
  grootte: number;
  lettertype: string;
  vet: boolean;
  /** Marked content that the structure tree points at; null when the text is in none. */
  merk: string | null;
  /** Marked by the file as not part of the content: running header, page number, repeated table header. */
  artefact: boolean;
  /** A space, or a gap as wide as one, stands before it. */
  spatie: boolean;
  /** Not set horizontally. */
  gedraaid: boolean;
}

/** Element of the structure tree as pdf.js gives it. */
export interface Boomknoop {
  role: string;
  alt?: string;
  lang?: string;
  bbox?: number[];
  children: (Boomknoop | { type: string; id?: string })[];
}

export interface Annotatie {
  tekst: string;
  auteur: string | null;
}

export interface Bladzijde {
  nummer: number;
  breedte: number;
  hoogte: number;
  fragmenten: Fragment[];
  /** The part of the structure tree on this page, when it covers the text; null when the page must be read by layout. */
  boom: Boomknoop | null;
  lijnen: Lijn[];
  stippen: Stip[];
  /** Images drawn; only counted on pages read by layout. */
  beelden: number;
  annotaties: Annotatie[];
  taal: string | null;
  tekens: number;
  /** Mean confidence, 0 to 1, of text that was recognised in an image of the page; its text is not in the file. */
  herkend?: number;
  /** An image in which no text was seen, as of the blank back of a sheet. */
  leeg?: boolean;
}

/** Which fonts are bold; known per document, since pdf.js only tells after reading the drawing operators. */
export type Lettertypen = Map<string, boolean>;

interface Tekststuk {
  str?: string;
  type?: string;
  id?: string | null;
  tag?: string;
  transform?: number[];
  width?: number;
  height?: number;
  fontName?: string;
}

const LIGATUREN: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/**
 * @param pagina page of pdf.js; its resources are released before this returns
 * @param lettertypen filled further with the fonts of this page
 * @param uiterlijkNodig true as long as the tags of the document gave no headings, so that bold must be known
 * @throws whatever pdf.js throws on a damaged page
 */
export async function leesBladzijde(
  pagina: PDFPageProxy,
  lettertypen: Lettertypen,
  uiterlijkNodig: boolean,
): Promise<Bladzijde> {
  try {
    const beeld = pagina.getViewport({ scale: 1 });
    const tekst = await pagina.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const fragmenten = maakFragmenten(tekst.items as Tekststuk[], beeld.transform);
    const boom = (await pagina.getStructTree().catch(() => null)) as Boomknoop | null;
    const getagd = boom !== null && dekt(boom, fragmenten);

    let tekening: Tekening = { lijnen: [], stippen: [], beelden: 0 };
    const nieuw = fragmenten.some((fragment) => !lettertypen.has(fragment.lettertype));
    if (!getagd || (uiterlijkNodig && nieuw)) {
      const bewerkingen = await pagina.getOperatorList();
      tekening = leesTekening(bewerkingen, OPS, beeld.transform);
      leerLettertypen(pagina, fragmenten, lettertypen);
    }
    for (const fragment of fragmenten) fragment.vet = lettertypen.get(fragment.lettertype) ?? false;
    return {
      nummer: pagina.pageNumber,
      breedte: beeld.width,
      hoogte: beeld.height,
      fragmenten,
      boom: getagd ? boom : null,
      lijnen: tekening.lijnen,
      stippen: tekening.stippen,
      beelden: tekening.beelden,
      annotaties: await leesAnnotaties(pagina),
      taal: tekst.lang ?? null,
      tekens: fragmenten.reduce((som, fragment) => som + fragment.tekst.trim().length, 0),
    };
  } finally {
    pagina.cleanup();
  }
}

function maakFragmenten(stukken: readonly Tekststuk[], beeld: number[]): Fragment[] {
  const fragmenten: Fragment[] = [];
  // pdf.js gives the ends of marked content without their name, so the nesting is kept here.
  const nesting: { merk: string | null; artefact: boolean }[] = [{ merk: null, artefact: false }];
  let spatie = false;
  for (const stuk of stukken) {
    const buiten = nesting[nesting.length - 1] as { merk: string | null; artefact: boolean };
    if (stuk.str === undefined) {
      if (stuk.type === 'endMarkedContent') {
        if (nesting.length > 1) nesting.pop();
      } else {
        nesting.push({
          merk: stuk.id ?? buiten.merk,
          artefact: buiten.artefact || stuk.tag === 'Artifact',
        });
      }
      continue;
    }
    if (!stuk.str.trim()) {
      if (stuk.str) spatie = true;
      continue;
    }
    const [a, b, , , e, f] = stuk.transform as [number, number, number, number, number, number];
    const [va, vb, vc, vd, ve, vf] = beeld as [number, number, number, number, number, number];
    const richtingX = va * a + vc * b;
    const richtingY = vb * a + vd * b;
    fragmenten.push({
      tekst: stuk.str.replace(/[\ufb00-\ufb06]/g, (teken) => LIGATUREN[teken] ?? teken),
      x: va * e + vc * f + ve,
      y: vb * e + vd * f + vf,
      breedte: stuk.width ?? 0,
      grootte: stuk.height || Math.hypot(richtingX, richtingY),
      lettertype: stuk.fontName ?? '',
      vet: false,
      merk: buiten.merk,
      artefact: buiten.artefact,
      spatie,
      gedraaid: Math.abs(richtingY) > 0.05 * Math.abs(richtingX) || richtingX < 0,
    });
    spatie = false;
  }
  return fragmenten;
}

/**
 * Whether the tree can be trusted: one that points at less than half of the text is worse than none, since some producers
 * tag only links or a title. Where it can, text that it does not point at is marked as no part of the content.
 */
function dekt(boom: Boomknoop, fragmenten: readonly Fragment[]): boolean {
  const merken = new Set<string>();
  const loop = (knoop: Boomknoop): void => {
    for (const kind of knoop.children) {
      if ('role' in kind) loop(kind);
      else if (kind.id) merken.add(kind.id);
    }
  };
  loop(boom);
  const buiten = fragmenten.filter(({ merk }) => merk === null || !merken.has(merk));
  const letters = (deel: readonly Fragment[]): number =>
    deel.reduce((som, fragment) => som + (fragment.artefact ? 0 : fragment.tekst.length), 0);
  const totaal = letters(fragmenten);
  if (!totaal || letters(buiten) > totaal / 2) return false;
  for (const fragment of buiten) fragment.artefact = true;
  return true;
}

function leerLettertypen(
  pagina: PDFPageProxy,
  fragmenten: readonly Fragment[],
  lettertypen: Lettertypen,
): void {
  for (const { lettertype } of fragmenten) {
    if (lettertypen.has(lettertype)) continue;
    const bekend = pagina.commonObjs.has(lettertype);
    const naam = bekend ? (pagina.commonObjs.get(lettertype) as { name?: string } | null)?.name : null;
    lettertypen.set(lettertype, /bold|black|heavy/i.test(naam ?? ''));
  }
}

/** Comments on the page; links, form fields and the pop-up windows of other annotations say nothing about the plan. */
async function leesAnnotaties(pagina: PDFPageProxy): Promise<Annotatie[]> {
  const alle = (await pagina.getAnnotations().catch(() => [])) as {
    subtype?: string;
    contentsObj?: { str?: string };
    titleObj?: { str?: string };
    overlaidText?: string;
  }[];
  return alle
    .filter(
      ({ subtype }) => subtype && !['Link', 'Widget', 'Popup', 'PrinterMark', 'TrapNet'].includes(subtype),
    )
    .map((annotatie) => ({
      tekst: annotatie.contentsObj?.str || annotatie.overlaidText || '',
      auteur: annotatie.titleObj?.str || null,
    }));
}
