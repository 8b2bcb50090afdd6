/** Styles of an ODT with what they inherit (ODF 1.3 part 3, 16). */
import type { Rol } from '../pakket/stroom.ts';
import { type Element, kind, kinderen } from '../pakket/xml.ts';

export interface Stijl {
  vet: boolean;
  /** In points. */
  grootte: number;
  taal: string | null;
  verborgen: boolean;
  rol: Rol;
  paginaErvoor: boolean;
  paginaErna: boolean;
  /** Master page that begins with this paragraph; '' for none. */
  bladstijl: string;
  lijststijl: string | null;
  gekleurd: boolean;
}

/** LibreOffice keeps these English names in files, whatever language it shows. */
const ROLLEN: [Rol, RegExp][] = [
  ['titel', /^(title|subtitle|titel|ondertitel)$/i],
  ['inhoudskop', /^(contents|illustration index|table index) heading$/i],
  ['inhoud', /^(contents|inhoudsopgave) \d+$/i],
  ['bijschrift', /^(caption|table ?caption|bijschrift)$/i],
  ['citaat', /^(quotations?|citaat)$/i],
];

const KAAL: Stijl = {
  vet: false,
  grootte: 12,
  taal: null,
  verborgen: false,
  rol: 'tekst',
  paginaErvoor: false,
  paginaErna: false,
  bladstijl: '',
  lijststijl: null,
  gekleurd: false,
};

export class Stijlen {
  readonly #elementen = new Map<string, Element>();
  readonly #standaard = new Map<string, Element>();
  readonly #klaar = new Map<string, Stijl>();

  /** @param bladen elements that hold style:style, of lowest precedence first */
  constructor(bladen: readonly (Element | undefined)[]) {
    for (const element of bladen.flatMap((blad) => kinderen(blad))) {
      const familie = element.attrs['style:family'] ?? '';
      if (element.naam === 'style:default-style') this.#standaard.set(familie, element);
      else if (element.naam === 'style:style')
        this.#elementen.set(`${familie} ${element.attrs['style:name']}`, element);
    }
  }

  /** A paragraph or table-cell style with all that it inherits. */
  stijl(familie: 'paragraph' | 'table-cell' | 'table', naam: string | undefined): Stijl {
    const sleutel = `${familie} ${naam ?? ''}`;
    let uit = this.#klaar.get(sleutel);
    if (!uit) {
      uit = pas(KAAL, this.#standaard.get(familie));
      for (const element of this.#keten(familie, naam)) uit = pas(uit, element);
      this.#klaar.set(sleutel, uit);
    }
    return uit;
  }

  /** The look of a span over the look of what is around it. */
  metTekststijl(onder: Stijl, naam: string | undefined): Stijl {
    return this.#keten('text', naam).reduce(pas, onder);
  }

  /** The style and its parents, farthest first. */
  #keten(familie: string, naam: string | undefined): Element[] {
    const uit: Element[] = [];
    for (let volgende = naam; volgende !== undefined; ) {
      const element = this.#elementen.get(`${familie} ${volgende}`);
      if (!element || uit.includes(element) || uit.length > 20) break;
      uit.unshift(element);
      volgende = element.attrs['style:parent-style-name'];
    }
    return uit;
  }
}

/** A name as people see it: ODF writes a space as _20_. */
function leesbareNaam(element: Element): string {
  const naam = element.attrs['style:display-name'] ?? element.attrs['style:name'] ?? '';
  return naam.replace(/_([0-9a-f]{2})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function pas(onder: Stijl, element: Element | undefined): Stijl {
  if (!element) return onder;
  const uit = { ...onder, bladstijl: element.attrs['style:master-page-name'] ?? onder.bladstijl };
  uit.rol = ROLLEN.find(([, vorm]) => vorm.test(leesbareNaam(element)))?.[0] ?? onder.rol;
  uit.lijststijl = element.attrs['style:list-style-name'] ?? onder.lijststijl;
  const tekst = kind(element, 'style:text-properties')?.attrs ?? {};
  const gewicht = tekst['fo:font-weight'];
  if (gewicht) uit.vet = gewicht === 'bold' || Number(gewicht) >= 600;
  uit.grootte = grootteVan(tekst['fo:font-size'], onder.grootte);
  const { 'fo:language': taal, 'fo:country': land } = tekst;
  if (taal)
    uit.taal = taal === 'none' || taal === 'zxx' ? null : land && land !== 'none' ? `${taal}-${land}` : taal;
  if (tekst['text:display']) uit.verborgen = tekst['text:display'] === 'none';
  const alinea = kind(element, 'style:paragraph-properties')?.attrs ?? {};
  if (alinea['fo:break-before']) uit.paginaErvoor = alinea['fo:break-before'] === 'page';
  if (alinea['fo:break-after']) uit.paginaErna = alinea['fo:break-after'] === 'page';
  const tabel = kind(element, 'style:table-properties')?.attrs ?? {};
  if (tabel['fo:break-before']) uit.paginaErvoor = tabel['fo:break-before'] === 'page';
  const kleur = kind(element, 'style:table-cell-properties')?.attrs['fo:background-color'];
  if (kleur) uit.gekleurd = kleur !== 'transparent' && kleur.toLowerCase() !== '#ffffff';
  return uit;
}

const PUNTEN: Record<string, number> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12, px: 0.75 };

function grootteVan(waarde: string | undefined, onder: number): number {
  const [, getal, maat] = /^([\d.]+)(%|[a-z]+)$/.exec(waarde ?? '') ?? [];
  const uit =
    maat === '%' ? (onder * Number(getal)) / 100 : Number(getal) * (PUNTEN[maat ?? ''] ?? Number.NaN);
  return Number.isFinite(uit) && uit > 0 ? uit : onder;
}
