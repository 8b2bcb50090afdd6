/** Walks the blocks of a DOCX body, header, note or cell: paragraphs, tables and what wraps them. */
import type { AlineaStuk, Stuk } from '../pakket/stroom.ts';
import { legOpRaster, type RuweCel, type RuweRij } from '../pakket/tabelraster.ts';
import { type Element, kind, kinderen, nakomelingen } from '../pakket/xml.ts';
import { alsNiveau, type Nummering, type Opsomming } from './nummering.ts';
import { type Alineastijl, omtrekniveau, staatAan } from './stijlen.ts';
import { type Bron, type Inhoud, Tekstlezer } from './tekst.ts';

/** Where a section of pages with its own headers ends. */
export interface Sectie {
  sectPr: Element;
  pagina: number;
}

export class Romplezer {
  readonly secties: Sectie[] = [];
  readonly #bron: Bron;
  readonly #nummering: Nummering;
  /** Text of a paragraph whose end was deleted: it runs on in the next one. */
  #voorloop = '';
  #inCel = 0;

  constructor(bron: Bron, nummering: Nummering) {
    this.#bron = bron;
    this.#nummering = nummering;
  }

  /**
   * @param ouder element with blocks
   * @param naar receives the pieces
   * @param inhoud the blocks are a contents list
   */
  lees(ouder: Element, naar: Stuk[], inhoud = false): void {
    for (const element of kinderen(ouder)) this.#blok(element, naar, inhoud);
  }

  #blok(element: Element, naar: Stuk[], inhoud: boolean): void {
    switch (element.naam) {
      case 'w:p':
        this.#alinea(element, naar, inhoud);
        break;
      case 'w:tbl':
        this.#tabel(element, naar, inhoud);
        break;
      case 'w:sdt': {
        const galerij = nakomelingen(kind(element, 'w:sdtPr'), 'w:docPartGallery').next().value;
        const isInhoud = galerij?.attrs['w:val'] === 'Table of Contents';
        const binnen = kind(element, 'w:sdtContent');
        if (binnen) this.lees(binnen, naar, inhoud || isInhoud);
        return;
      }
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
      case 'mc:AlternateContent':
      case 'mc:Choice':
      case 'mc:Fallback':
        this.lees(element, naar, inhoud);
        break;
      case 'w:sectPr':
        this.secties.push({ sectPr: element, pagina: this.#bron.stroom.teller.nummer });
    }
  }

  #alinea(alinea: Element, naar: Stuk[], inhoud: boolean): void {
    const { stijlen, stroom, velden } = this.#bron;
    const pPr = kind(alinea, 'w:pPr');
    const stijlId = kind(pPr, 'w:pStyle')?.attrs['w:val'];
    const stijl = stijlen.alinea(stijlId);
    const ervoor = kind(pPr, 'w:pageBreakBefore');
    if (this.#inCel === 0 && (ervoor ? staatAan(ervoor) : stijl.paginaErvoor)) stroom.teller.hard();

    const gemerkt = stroom.opmerkingen.length + stroom.afbeeldingen.length;
    const inVeld = velden.inInhoudsopgave;
    const gelezen = new Tekstlezer(this.#bron, stijl).lees(alinea);
    const tekst = this.#voorloop + gelezen.tekst;
    this.#voorloop = '';
    const leeg = !tekst.trim();
    const merk = stroom.opmerkingen.length + stroom.afbeeldingen.length > gemerkt;

    if (kind(kind(pPr, 'w:rPr'), 'w:del')) {
      // Its end was deleted: Word joins what is left with the next paragraph.
      this.#voorloop = tekst;
    } else if (!leeg || merk || gelezen.noten.length > 0) {
      const lijst = leeg ? null : this.#opsomming(pPr, stijl, stijlId);
      naar.push(maakStuk({ ...gelezen, tekst }, pPr, stijl, lijst, stroom.teller.nummer));
      const stuk = naar.at(-1) as AlineaStuk;
      if (stuk.rol === 'tekst' && (inhoud || inVeld || gelezen.inInhoudsopgave)) stuk.rol = 'inhoud';
    }
    for (const kader of gelezen.kaders) this.lees(kader, naar);
    const sectPr = kind(pPr, 'w:sectPr');
    if (sectPr) this.#sectie(sectPr);
  }

  #opsomming(pPr: Element | undefined, stijl: Alineastijl, stijlId: string | undefined): Opsomming | null {
    const numPr = kind(pPr, 'w:numPr');
    const numId = kind(numPr, 'w:numId')?.attrs['w:val'] ?? stijl.numId;
    if (!numId || numId === '0') return null;
    const eigen = kind(numPr, 'w:ilvl')?.attrs['w:val'];
    const ilvl =
      eigen === undefined
        ? (this.#nummering.niveauVanStijl(numId, stijlId) ?? stijl.ilvl ?? 0)
        : alsNiveau(eigen);
    return this.#nummering.volgende(numId, ilvl);
  }

  #sectie(sectPr: Element): void {
    const { teller } = this.#bron.stroom;
    this.secties.push({ sectPr, pagina: teller.nummer });
    if (kind(sectPr, 'w:type')?.attrs['w:val'] !== 'continuous') teller.hard();
  }

  #tabel(tabel: Element, naar: Stuk[], inhoud: boolean): void {
    const rijen = [...rijenVan(tabel)];
    const enige = rijen.length === 1 && rijen[0] ? [...cellenVan(rijen[0])] : [];
    // A table of one cell is a frame around text, not a table.
    if (enige.length === 1 && enige[0]) {
      this.lees(enige[0], naar, inhoud);
      return;
    }

    const { teller } = this.#bron.stroom;
    const noten: string[] = [];
    const erna: Stuk[] = [];
    const ruw: RuweRij[] = [];
    for (const rij of rijen) {
      const trPr = kind(rij, 'w:trPr');
      if (kind(trPr, 'w:del')) {
        this.#bron.stroom.opmerking('verwijdering', celteksten(rij), auteurVan(kind(trPr, 'w:del')));
        continue;
      }
      let pagina: number | null = null;
      const cellen = [...cellenVan(rij)].map((cel): RuweCel => {
        const stukken: Stuk[] = [];
        this.#inCel++;
        this.lees(cel, stukken);
        this.#inCel--;
        const alineas = stukken.filter(
          (stuk): stuk is AlineaStuk => stuk.soort === 'alinea' && !!stuk.tekst.trim(),
        );
        erna.push(...stukken.filter((stuk) => stuk.soort === 'tabel'));
        noten.push(...stukken.flatMap((stuk) => (stuk.soort === 'alinea' ? stuk.noten : [])));
        pagina ??= alineas[0]?.pagina ?? null;
        return maakCel(cel, alineas);
      });
      const inspring = Number(kind(trPr, 'w:gridBefore')?.attrs['w:val'] ?? 0) || 0;
      ruw.push({
        cellen,
        kop: staatAan(kind(trPr, 'w:tblHeader')),
        inspring,
        pagina: pagina ?? teller.nummer,
      });
    }
    if (ruw.length > 0) {
      const raster = legOpRaster(ruw, this.#eersteRijIsKop(tabel));
      naar.push({ soort: 'tabel', ...raster, pagina: raster.rijPaginas[0] ?? teller.nummer, noten });
    }
    naar.push(...erna);
  }

  #eersteRijIsKop(tabel: Element): boolean {
    const tblPr = kind(tabel, 'w:tblPr');
    const blik = kind(tblPr, 'w:tblLook')?.attrs;
    // Older writers give one hexadecimal number instead of separate flags; 0x20 is the first row.
    const aan = blik?.['w:firstRow'] ?? (Number.parseInt(blik?.['w:val'] ?? '0', 16) & 0x20 ? '1' : '0');
    const stijl = kind(tblPr, 'w:tblStyle')?.attrs['w:val'];
    return (aan === '1' || aan === 'true') && this.#bron.stijlen.eersteRijIsKop(stijl);
  }
}

function maakStuk(
  inhoud: Inhoud,
  pPr: Element | undefined,
  stijl: Alineastijl,
  lijst: Opsomming | null,
  pagina: number,
): AlineaStuk {
  const omtrek = stijl.rol === 'tekst' ? omtrekniveau(pPr) : undefined;
  const niveau = omtrek === undefined ? stijl.niveau : omtrek;
  const plek = lijst?.zonderTeken ? 'vervolg' : lijst && { genummerd: lijst.genummerd, diepte: lijst.diepte };
  const [grootte] = [...inhoud.groottes].sort((a, b) => b[1] - a[1])[0] ?? [stijl.opmaak.grootte];
  return {
    soort: 'alinea',
    tekst: inhoud.tekst,
    pagina: inhoud.pagina ?? pagina,
    rol: stijl.rol,
    niveau: inhoud.tekst.trim() ? niveau : null,
    nummer: lijst?.nummer ?? null,
    lijst: niveau === null ? plek : null,
    vet: inhoud.vet,
    grootte,
    noten: inhoud.noten,
  };
}

function maakCel(cel: Element, alineas: readonly AlineaStuk[]): RuweCel {
  const tcPr = kind(cel, 'w:tcPr');
  const samen = kind(tcPr, 'w:vMerge');
  const kleur = kind(tcPr, 'w:shd')?.attrs['w:fill'] ?? 'auto';
  return {
    tekst: alineas.map((alinea) => alinea.tekst).join('\n'),
    kolommen: Number(kind(tcPr, 'w:gridSpan')?.attrs['w:val'] ?? 1) || 1,
    rijen: samen && samen.attrs['w:val'] !== 'restart' ? 'vervolg' : 1,
    vet: alineas.length ? alineas.every((alinea) => alinea.vet) : null,
    gekleurd: !['auto', 'FFFFFF', 'ffffff'].includes(kleur),
  };
}

/** Rows, also where content controls or markup wrap them. */
function* rijenVan(element: Element): Generator<Element> {
  for (const deel of kinderen(element)) {
    if (deel.naam === 'w:tr') yield deel;
    else if (OMHULSELS.has(deel.naam)) yield* rijenVan(deel);
  }
}

function* cellenVan(element: Element): Generator<Element> {
  for (const deel of kinderen(element)) {
    if (deel.naam === 'w:tc') yield deel;
    else if (OMHULSELS.has(deel.naam)) yield* cellenVan(deel);
  }
}

const OMHULSELS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins']);

function celteksten(rij: Element): string {
  return ['w:t', 'w:delText']
    .flatMap((naam) => [...nakomelingen(rij, naam)])
    .flatMap((deel) => deel.kinderen.filter((knoop) => typeof knoop === 'string'))
    .join(' ');
}

function auteurVan(element: Element | undefined): string | null {
  return element?.attrs['w:author'] ?? null;
}
