/** Paragraph, character and table styles of a DOCX, with what they inherit (ECMA-376 part 1, 17.7). */

import type { Rol } from '../pakket/stroom.ts';
import { type Element, kind, kinderen } from '../pakket/xml.ts';
import { alsNiveau } from './nummering.ts';

export interface Tekstopmaak {
  vet: boolean;
  /** In points. */
  grootte: number;
  taal: string | null;
  verborgen: boolean;
}

export interface Alineastijl {
  opmaak: Tekstopmaak;
  rol: Rol;
  niveau: number | null;
  numId: string | null;
  ilvl: number | null;
  paginaErvoor: boolean;
}

/** Word writes the built-in names in English in every language; the others come from other writers. */
const KOPNAAM = /^(?:heading|kop|titre|überschrift)\s*([1-9])$/i;
const ROLLEN: [Rol, RegExp][] = [
  ['titel', /^(title|titel|subtitle|ondertitel)$/i],
  ['inhoudskop', /^(toc heading|kopvaninhoudsopgave|kop van inhoudsopgave|contents heading)$/i],
  ['inhoud', /^((toc|inhopg|contents)\s*\d|table of figures|lijst met afbeeldingen)$/i],
  ['bijschrift', /^((table|image)?\s*caption|bijschrift)$/i],
  ['citaat', /^(intense quote|quote|block text|citaat|duidelijk citaat|quotations)$/i],
];

/** Whether an on/off property is on (17.17.4): present counts as on. */
export function staatAan(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(element.attrs['w:val'] ?? '');
}

export class Stijlen {
  readonly #stijlen = new Map<string, Element>();
  readonly #gewoon: Record<string, string> = {};
  readonly #basis: Tekstopmaak;
  readonly #alineas = new Map<string, Alineastijl>();
  readonly #tekens = new Map<string, readonly Element[]>();

  /** @param wortel w:styles; undefined when the file has none */
  constructor(wortel: Element | undefined) {
    for (const stijl of kinderen(wortel, 'w:style')) {
      const id = stijl.attrs['w:styleId'] ?? '';
      this.#stijlen.set(id, stijl);
      if (staatAan({ naam: '', kinderen: [], attrs: { 'w:val': stijl.attrs['w:default'] ?? '0' } }))
        this.#gewoon[stijl.attrs['w:type'] ?? ''] = id;
    }
    const standaard = kind(kind(kind(wortel, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.#basis = metOpmaak({ vet: false, grootte: 10, taal: null, verborgen: false }, standaard);
  }

  /** @param id as in w:pStyle; without one the default paragraph style holds */
  alinea(id: string | undefined): Alineastijl {
    const sleutel = id !== undefined && this.#stijlen.has(id) ? id : (this.#gewoon.paragraph ?? '');
    let uit = this.#alineas.get(sleutel);
    if (!uit) {
      uit = this.#maakAlinea(sleutel);
      this.#alineas.set(sleutel, uit);
    }
    return uit;
  }

  /** The look of a run: its own properties over its character style over its paragraph. */
  tekst(alinea: Alineastijl, rPr: Element | undefined): Tekstopmaak {
    if (!rPr) return alinea.opmaak;
    let uit = alinea.opmaak;
    const rStyle = kind(rPr, 'w:rStyle')?.attrs['w:val'];
    if (rStyle) for (const laag of this.#tekenstijl(rStyle)) uit = metOpmaak(uit, laag);
    return metOpmaak(uit, rPr);
  }

  /** The table style, or one on which it rests, gives the first row a look of its own. */
  eersteRijIsKop(id: string | undefined): boolean {
    return this.#keten(id ?? '').some((stijl) =>
      kinderen(stijl, 'w:tblStylePr').some(
        (deel) => deel.attrs['w:type'] === 'firstRow' && kinderen(deel).some((k) => k.kinderen.length > 0),
      ),
    );
  }

  #tekenstijl(id: string): readonly Element[] {
    let uit = this.#tekens.get(id);
    if (!uit) {
      uit = this.#keten(id)
        .reverse()
        .flatMap((stijl) => kind(stijl, 'w:rPr') ?? []);
      this.#tekens.set(id, uit);
    }
    return uit;
  }

  #maakAlinea(id: string): Alineastijl {
    const uit: Alineastijl = {
      opmaak: this.#basis,
      rol: 'tekst',
      niveau: null,
      numId: null,
      ilvl: null,
      paginaErvoor: false,
    };
    for (const stijl of this.#keten(id).reverse()) {
      const pPr = kind(stijl, 'w:pPr');
      const naam = kind(stijl, 'w:name')?.attrs['w:val'] ?? '';
      uit.opmaak = metOpmaak(uit.opmaak, kind(stijl, 'w:rPr'));
      const rol = ROLLEN.find(([, vorm]) => vorm.test(naam))?.[0];
      const kop = KOPNAAM.exec(naam);
      if (kop) [uit.niveau, uit.rol] = [Number(kop[1]), 'tekst'];
      if (rol) [uit.niveau, uit.rol] = [null, rol];
      const omtrek = omtrekniveau(pPr);
      if (omtrek !== undefined && !rol) uit.niveau = omtrek;
      const numPr = kind(pPr, 'w:numPr');
      uit.numId = kind(numPr, 'w:numId')?.attrs['w:val'] ?? uit.numId;
      const ilvl = kind(numPr, 'w:ilvl')?.attrs['w:val'];
      if (ilvl !== undefined) uit.ilvl = alsNiveau(ilvl);
      const ervoor = kind(pPr, 'w:pageBreakBefore');
      if (ervoor) uit.paginaErvoor = staatAan(ervoor);
    }
    return uit;
  }

  /** The style and those it is based on, nearest first. */
  #keten(id: string): Element[] {
    const uit: Element[] = [];
    for (let volgende: string | undefined = id; volgende !== undefined; ) {
      const stijl = this.#stijlen.get(volgende);
      if (!stijl || uit.includes(stijl) || uit.length > 20) break;
      uit.push(stijl);
      volgende = kind(stijl, 'w:basedOn')?.attrs['w:val'];
    }
    return uit;
  }
}

/** @returns heading level from 1; null when it is set to body text; undefined when nothing is set */
export function omtrekniveau(pPr: Element | undefined): number | null | undefined {
  const waarde = kind(pPr, 'w:outlineLvl')?.attrs['w:val'];
  if (waarde === undefined) return undefined;
  const niveau = Number(waarde);
  return niveau >= 0 && niveau < 9 ? niveau + 1 : null;
}

function metOpmaak(onder: Tekstopmaak, rPr: Element | undefined): Tekstopmaak {
  if (!rPr || rPr.kinderen.length === 0) return onder;
  const uit = { ...onder };
  for (const deel of kinderen(rPr)) {
    if (deel.naam === 'w:b') uit.vet = staatAan(deel);
    else if (deel.naam === 'w:vanish') uit.verborgen = staatAan(deel);
    else if (deel.naam === 'w:sz') uit.grootte = Number(deel.attrs['w:val']) / 2 || onder.grootte;
    else if (deel.naam === 'w:lang') uit.taal = deel.attrs['w:val'] ?? onder.taal;
  }
  return uit;
}
