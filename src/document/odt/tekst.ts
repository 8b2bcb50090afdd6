/** Reads what stands inside one paragraph or heading of an ODT. */
import type { Alineainhoud } from '../pakket/alineainhoud.ts';
import type { Stroom } from '../pakket/stroom.ts';
import { type Element, isElement, kind, kinderen, nakomelingen, platteTekst } from '../pakket/xml.ts';
import type { Stijl, Stijlen } from './stijlen.ts';

/** A tracked change as text:tracked-changes describes it. */
export interface Wijziging {
  soort: 'invoeging' | 'verwijdering';
  auteur: string | null;
  /** What was deleted. */
  tekst: string;
}

/** What the whole file shares. */
export interface Bron {
  stroom: Stroom;
  stijlen: Stijlen;
  wijzigingen: Map<string, Wijziging>;
  /** Insertions that have begun and not ended; they may run over paragraphs. */
  open: Map<string, { tekst: string }>;
  /** Characters per language. */
  talen: Map<string, number>;
}

export interface Inhoud extends Alineainhoud {
  /** Number as the file itself gives it in a heading. */
  nummer: string | null;
}

export class Tekstlezer {
  readonly #bron: Bron;
  readonly #uit: Inhoud = {
    tekst: '',
    pagina: null,
    vet: false,
    groottes: new Map(),
    noten: [],
    nummer: null,
    kaders: [],
  };
  #vetteTekens = 0;
  #tekens = 0;

  constructor(bron: Bron) {
    this.#bron = bron;
  }

  /** @param alinea text:p or text:h */
  lees(alinea: Element, stijl: Stijl): Inhoud {
    this.#loop(alinea, stijl);
    this.#uit.vet = this.#tekens > 0 && this.#vetteTekens === this.#tekens;
    return this.#uit;
  }

  #loop(element: Element, stijl: Stijl): void {
    for (const knoop of element.kinderen) {
      if (isElement(knoop)) this.#knoop(knoop, stijl);
      else this.#voeg(knoop, stijl);
    }
  }

  #knoop(element: Element, stijl: Stijl): void {
    switch (element.naam) {
      case 'text:span':
        this.#loop(element, this.#bron.stijlen.metTekststijl(stijl, element.attrs['text:style-name']));
        break;
      case 'text:s':
        this.#voeg(' ', stijl);
        break;
      case 'text:tab':
        this.#voeg('\t', stijl);
        break;
      case 'text:line-break':
        this.#voeg('\n', stijl);
        break;
      case 'text:number':
        this.#uit.nummer = platteTekst(element).trim() || null;
        break;
      case 'text:note':
        this.#uit.noten.push(alineateksten(kind(element, 'text:note-body')));
        break;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
      case 'text:ruby-text':
        break;
      default:
        if (!leesMerk(element, this.#bron) && !this.#vorm(element)) this.#loop(element, stijl);
    }
  }

  /** @returns whether the element is a frame or shape */
  #vorm(element: Element): boolean {
    if (!element.naam.startsWith('draw:')) return false;
    if (element.naam === 'draw:g' || element.naam === 'draw:a') {
      for (const deel of kinderen(element)) this.#vorm(deel);
      return true;
    }
    const kader = kind(element, 'draw:text-box') ?? (kind(element, 'text:p') && element);
    if (kader) this.#uit.kaders.push(kader);
    else if (element.naam === 'draw:frame' && kinderen(element).some(isBeeld))
      this.#bron.stroom.afbeelding(beeldtekst(element));
    return true;
  }

  #voeg(tekst: string, stijl: Stijl): void {
    if (stijl.verborgen) return;
    const { stroom, talen, open } = this.#bron;
    this.#uit.tekst += tekst;
    for (const invoeging of open.values()) invoeging.tekst += tekst;
    const aantal = tekst.replace(/\s+/g, '').length;
    if (aantal === 0) return;
    this.#uit.pagina ??= stroom.teller.nummer;
    stroom.teller.tekst(aantal);
    this.#tekens += aantal;
    if (stijl.vet) this.#vetteTekens += aantal;
    const { groottes } = this.#uit;
    groottes.set(stijl.grootte, (groottes.get(stijl.grootte) ?? 0) + aantal);
    if (stijl.taal) talen.set(stijl.taal, (talen.get(stijl.taal) ?? 0) + aantal);
  }
}

/**
 * Handles page ends, comments and tracked changes, which may stand inside a paragraph or between paragraphs.
 *
 * @returns whether the element was one of those
 */
export function leesMerk(element: Element, bron: Bron): boolean {
  const { stroom, wijzigingen, open } = bron;
  const id = element.attrs['text:change-id'] ?? '';
  const wijziging = wijzigingen.get(id);
  switch (element.naam) {
    case 'text:soft-page-break':
      stroom.teller.zacht();
      return true;
    case 'office:annotation': {
      const auteur = platteTekst(kind(element, 'dc:creator')).trim() || null;
      stroom.opmerking('opmerking', alineateksten(element), auteur);
      return true;
    }
    case 'text:change':
      if (wijziging?.soort === 'verwijdering')
        stroom.opmerking('verwijdering', wijziging.tekst, wijziging.auteur);
      return true;
    case 'text:change-start':
      if (wijziging?.soort === 'invoeging') open.set(id, stroom.opmerking('invoeging', '', wijziging.auteur));
      return true;
    case 'text:change-end':
      open.delete(id);
      return true;
    default:
      return element.naam === 'office:annotation-end';
  }
}

/** The paragraphs under an element as one text. */
export function alineateksten(element: Element | undefined): string {
  return [...nakomelingen(element, 'text:p'), ...nakomelingen(element, 'text:h')].map(platteTekst).join(' ');
}

function isBeeld(element: Element): boolean {
  return ['draw:image', 'draw:object', 'draw:object-ole', 'draw:plugin'].includes(element.naam);
}

/** Both a short title and a long description count as alternative text; LibreOffice shows them as such. */
function beeldtekst(frame: Element): string | null {
  if (frame.attrs['loext:decorative'] === 'true' || frame.attrs['draw:decorative'] === 'true') return '';
  const delen = ['svg:title', 'svg:desc'].map((naam) => platteTekst(kind(frame, naam)).trim());
  return delen.filter(Boolean).join('. ') || null;
}
