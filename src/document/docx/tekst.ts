/** Reads what stands inside one paragraph of a DOCX: text with its look, notes, images, changes and comments. */

import type { Alineainhoud } from '../pakket/alineainhoud.ts';
import type { Stroom } from '../pakket/stroom.ts';
import { type Element, isElement, kind, kinderen, nakomelingen, platteTekst } from '../pakket/xml.ts';
import type { Alineastijl, Stijlen } from './stijlen.ts';
import { staatAan } from './stijlen.ts';
import type { Velden } from './velden.ts';

/** What the whole file shares. */
export interface Bron {
  stroom: Stroom;
  stijlen: Stijlen;
  velden: Velden;
  /** Text of notes by 'voet' or 'eind' and id. */
  noten: Map<string, string>;
  opmerkingen: Map<string, { tekst: string; auteur: string | null }>;
  /** Characters per language. */
  talen: Map<string, number>;
}

export interface Inhoud extends Alineainhoud {
  inInhoudsopgave: boolean;
}

type Wijziging = { soort: 'invoeging' | 'verwijdering'; tekst: string; auteur: string | null };

export class Tekstlezer {
  readonly #bron: Bron;
  readonly #stijl: Alineastijl;
  readonly #uit: Inhoud = {
    tekst: '',
    pagina: null,
    vet: false,
    groottes: new Map(),
    noten: [],
    inInhoudsopgave: false,
    kaders: [],
  };
  #vetteTekens = 0;
  #tekens = 0;
  readonly #open: Wijziging[] = [];
  readonly #wijzigingen: Wijziging[] = [];
  /** Nothing came since the last change ended. */
  #naWijziging = false;

  constructor(bron: Bron, stijl: Alineastijl) {
    this.#bron = bron;
    this.#stijl = stijl;
  }

  /** @param alinea w:p */
  lees(alinea: Element): Inhoud {
    this.#loop(alinea);
    for (const { soort, tekst, auteur } of this.#wijzigingen)
      if (tekst.trim()) this.#bron.stroom.opmerking(soort, tekst, auteur);
    this.#uit.vet = this.#tekens > 0 && this.#vetteTekens === this.#tekens;
    return this.#uit;
  }

  #loop(element: Element): void {
    for (const knoop of element.kinderen) if (isElement(knoop)) this.#knoop(knoop);
  }

  #knoop(element: Element): void {
    switch (element.naam) {
      case 'w:r':
        this.#run(element);
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.#wijziging('invoeging', element);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#wijziging('verwijdering', element);
        break;
      case 'w:fldSimple':
        this.#bron.velden.binnen(element.attrs['w:instr'] ?? '', () => this.#loop(element));
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#voeg([...nakomelingen(element, 'm:t')].map(platteTekst).join(''), undefined);
        break;
      case 'w:sdt':
        this.#loop(kind(element, 'w:sdtContent') ?? { naam: '', attrs: {}, kinderen: [] });
        break;
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
      case 'mc:AlternateContent':
      case 'mc:Choice':
      case 'mc:Fallback':
        this.#loop(element);
        break;
    }
  }

  #wijziging(soort: Wijziging['soort'], element: Element): void {
    const auteur = element.attrs['w:author'] ?? null;
    const vorige = this.#wijzigingen.at(-1);
    // Word cuts one change into many when its look varies; side by side they are one.
    const aaneen = this.#naWijziging && vorige?.soort === soort && vorige.auteur === auteur;
    const deze = aaneen ? vorige : { soort, tekst: '', auteur };
    if (!aaneen) this.#wijzigingen.push(deze);
    this.#open.push(deze);
    this.#loop(element);
    this.#open.pop();
    this.#naWijziging = this.#open.length === 0;
  }

  #run(run: Element): void {
    const rPr = kind(run, 'w:rPr');
    for (const knoop of run.kinderen) if (isElement(knoop)) this.#runDeel(knoop, rPr);
  }

  #runDeel(element: Element, rPr: Element | undefined): void {
    const { velden, stroom, noten, opmerkingen } = this.#bron;
    const id = element.attrs['w:id'] ?? '';
    switch (element.naam) {
      case 'w:t':
      case 'w:delText':
        this.#voeg(platteTekst(element), rPr);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#voeg('\t', rPr);
        break;
      case 'w:cr':
        this.#voeg('\n', rPr);
        break;
      case 'w:br':
        if (element.attrs['w:type'] === 'page' && !this.#weg()) stroom.teller.hard();
        this.#voeg('\n', rPr);
        break;
      case 'w:lastRenderedPageBreak':
        stroom.teller.zacht();
        break;
      case 'w:noBreakHyphen':
        this.#voeg('-', rPr);
        break;
      case 'w:fldChar':
        velden.teken(element.attrs['w:fldCharType']);
        break;
      case 'w:instrText':
        velden.code(platteTekst(element));
        break;
      case 'w:footnoteReference':
        this.#noot(noten.get(`voet ${id}`));
        break;
      case 'w:endnoteReference':
        this.#noot(noten.get(`eind ${id}`));
        break;
      case 'w:commentReference': {
        const opmerking = opmerkingen.get(id);
        if (opmerking) stroom.opmerking('opmerking', opmerking.tekst, opmerking.auteur);
        return;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#beeld(element);
        break;
      case 'mc:AlternateContent':
      case 'mc:Choice':
      case 'mc:Fallback':
        for (const deel of kinderen(element)) this.#runDeel(deel, rPr);
    }
  }

  /** Inside text that was deleted. */
  #weg(): boolean {
    return this.#open.some((wijziging) => wijziging.soort === 'verwijdering');
  }

  #noot(tekst: string | undefined): void {
    if (tekst && !this.#weg()) this.#uit.noten.push(tekst);
  }

  #voeg(tekst: string, rPr: Element | undefined): void {
    const { velden, stroom, stijlen, talen } = this.#bron;
    if (velden.inCode) return;
    const opmaak = stijlen.tekst(this.#stijl, rPr);
    if (opmaak.verborgen) return;
    const weg = this.#weg();
    for (const wijziging of this.#open)
      if (!weg || wijziging.soort === 'verwijdering') wijziging.tekst += tekst;
    if (weg) return;
    if (this.#open.length === 0) this.#naWijziging = false;
    this.#uit.tekst += tekst;
    const aantal = tekst.replace(/\s+/g, '').length;
    if (aantal === 0) return;
    this.#uit.pagina ??= stroom.teller.nummer;
    stroom.teller.tekst(aantal);
    this.#tekens += aantal;
    if (opmaak.vet) this.#vetteTekens += aantal;
    const { groottes } = this.#uit;
    groottes.set(opmaak.grootte, (groottes.get(opmaak.grootte) ?? 0) + aantal);
    if (opmaak.taal) talen.set(opmaak.taal, (talen.get(opmaak.taal) ?? 0) + aantal);
    if (velden.inInhoudsopgave) this.#uit.inInhoudsopgave = true;
  }

  /** An image, chart or drawing; text boxes are set aside, since their text is read as paragraphs. */
  #beeld(element: Element): void {
    if (this.#weg()) return;
    const kaders = [...nakomelingen(element, 'w:txbxContent')];
    this.#uit.kaders.push(...kaders);
    const alternatief = beeldtekst(element);
    if (alternatief !== undefined && kaders.length === 0) this.#bron.stroom.afbeelding(alternatief);
  }
}

/**
 * The alternative text of a drawing.
 *
 * @returns '' for decoration, null when it is missing; undefined when there is nothing to see
 */
function beeldtekst(element: Element): string | null | undefined {
  const docPr = nakomelingen(element, 'wp:docPr').next().value;
  if (docPr) {
    if (docPr.attrs.hidden === '1' || docPr.attrs.hidden === 'true') return undefined;
    const versiering = nakomelingen(docPr, 'adec:decorative').next().value;
    if (versiering && staatAan({ ...versiering, attrs: { 'w:val': versiering.attrs.val ?? '' } })) return '';
    return (docPr.attrs.descr || docPr.attrs.title || '').trim() || null;
  }
  const beeld = nakomelingen(element, 'v:imagedata').next().value;
  if (!beeld) return undefined;
  const vorm = nakomelingen(element, 'v:shape').next().value;
  return (vorm?.attrs.alt ?? '').trim() || null;
}
