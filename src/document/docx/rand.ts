/** Headers and footers of a DOCX, with the pages on which they stand, and the watermark that lives in them. */
import type { Randtekst } from '../document.ts';
import { vouw } from '../opbouw.ts';
import { alleenPaginanummer, voegRandtekstToe } from '../pakket/randteksten.ts';
import { type Element, isElement, kind, kinderen, nakomelingen } from '../pakket/xml.ts';
import type { Pakket } from '../pakket/zip.ts';
import type { Relatie } from './relaties.ts';
import type { Sectie } from './romp.ts';
import { staatAan } from './stijlen.ts';
import { Velden } from './velden.ts';

/**
 * @param secties in order, each with the page on which it ends
 * @param evenApart the document has its own headers for even pages
 * @param paginas how many pages there are; 0 where the file does not say
 */
export async function leesRandteksten(
  pakket: Pakket,
  relaties: ReadonlyMap<string, Relatie>,
  secties: readonly Sectie[],
  evenApart: boolean,
  paginas: number,
): Promise<Randtekst[]> {
  const uit: Randtekst[] = [];
  const gelezen = new Map<string, Element | undefined>();
  /** A section without its own header goes on with that of the one before. */
  const geldend = new Map<string, string>();
  let van = 1;
  for (const { sectPr, pagina: tot } of secties) {
    for (const verwijzing of kinderen(sectPr)) {
      if (verwijzing.naam !== 'w:headerReference' && verwijzing.naam !== 'w:footerReference') continue;
      const doel = relaties.get(verwijzing.attrs['r:id'] ?? '')?.doel;
      if (doel) geldend.set(`${verwijzing.naam} ${verwijzing.attrs['w:type'] ?? 'default'}`, doel);
    }
    const eersteApart = staatAan(kind(sectPr, 'w:titlePg'));
    for (const [plek, doel] of geldend) {
      const [naam, type] = plek.split(' ');
      if ((type === 'first' && !eersteApart) || (type === 'even' && !evenApart)) continue;
      if (!gelezen.has(doel)) gelezen.set(doel, await pakket.xml(doel));
      const bladen = paginas ? bladenVan(type, van, tot, eersteApart, evenApart) : [];
      const soort = naam === 'w:headerReference' ? 'koptekst' : 'voettekst';
      for (const randtekst of randtekstenVan(gelezen.get(doel), soort))
        voegRandtekstToe(uit, { ...randtekst, paginas: bladen });
    }
    van = tot + 1;
  }
  return uit;
}

function bladenVan(
  type: string | undefined,
  van: number,
  tot: number,
  eersteApart: boolean,
  evenApart: boolean,
): number[] {
  const alle = Array.from({ length: Math.max(0, tot - van + 1) }, (_, i) => van + i);
  if (type === 'first') return alle.slice(0, 1);
  const rest = eersteApart ? alle.slice(1) : alle;
  return evenApart ? rest.filter((blad) => (blad % 2 === 0) === (type === 'even')) : rest;
}

function randtekstenVan(
  deel: Element | undefined,
  soort: 'koptekst' | 'voettekst',
): Pick<Randtekst, 'soort' | 'tekst'>[] {
  if (!deel) return [];
  const uit: Pick<Randtekst, 'soort' | 'tekst'>[] = [];
  for (const pad of nakomelingen(deel, 'v:textpath')) {
    const tekst = vouw(pad.attrs.string ?? '');
    if (tekst) uit.push({ soort: 'watermerk', tekst });
  }
  const loper = new Randlezer();
  loper.lees(deel);
  const tekst = vouw(loper.tekst);
  if (loper.metPaginanummer && alleenPaginanummer(loper.zonderNummers))
    uit.push({ soort: 'paginanummer', tekst });
  else if (tekst) uit.push({ soort, tekst });
  if (loper.metPaginanummer && !alleenPaginanummer(loper.zonderNummers))
    uit.push({ soort: 'paginanummer', tekst: vouw(loper.nummers) });
  return uit;
}

/** Takes the text of a header, apart from and together with the page numbers in it. */
class Randlezer {
  tekst = '';
  zonderNummers = '';
  nummers = '';
  metPaginanummer = false;
  readonly #velden = new Velden();

  lees(element: Element): void {
    for (const knoop of element.kinderen) if (isElement(knoop)) this.#knoop(knoop);
  }

  #knoop(element: Element): void {
    switch (element.naam) {
      case 'w:t':
        if (!this.#velden.inCode) for (const knoop of element.kinderen) this.#voeg(String(knoop));
        return;
      case 'w:tab':
      case 'w:br':
        this.#voeg(' ');
        break;
      case 'w:fldChar':
        this.#velden.teken(element.attrs['w:fldCharType']);
        break;
      case 'w:instrText':
        this.#velden.code(element.kinderen.filter((knoop) => typeof knoop === 'string').join(''));
        break;
      case 'w:fldSimple':
        this.#velden.binnen(element.attrs['w:instr'] ?? '', () => this.#binnen(element));
        return;
      case 'w:del':
      case 'w:pPr':
      case 'w:rPr':
        return;
    }
    this.#binnen(element);
    if (element.naam === 'w:p') this.#voeg(' ');
  }

  #binnen(element: Element): void {
    if (this.#velden.inPaginanummer) this.metPaginanummer = true;
    this.lees(element);
  }

  #voeg(stuk: string): void {
    this.tekst += stuk;
    if (this.#velden.inPaginanummer) this.nummers += stuk;
    else this.zonderNummers += stuk;
  }
}
