/** Walks the blocks of an ODT: paragraphs, headings, lists, tables and contents lists. */
import type { AlineaStuk, Stuk } from '../pakket/stroom.ts';
import { type Element, kind, kinderen } from '../pakket/xml.ts';
import { type Nummering, OMTREK } from './nummering.ts';
import { leesTabel } from './tabel.ts';
import { type Bron, leesMerk, Tekstlezer } from './tekst.ts';

/** In which list a block stands. */
interface Lijstplek {
  diepte: number;
  stijl: string | null;
  /** The paragraph that comes opens an item. */
  opent: boolean;
}

const INHOUDSLIJSTEN = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
]);

export class Romplezer {
  /** By page: the master page that begins there. */
  readonly bladstijlen = new Map<number, string>();
  readonly #bron: Bron;
  readonly #nummering: Nummering;
  #inCel = 0;

  constructor(bron: Bron, nummering: Nummering) {
    this.#bron = bron;
    this.#nummering = nummering;
  }

  /**
   * @param ouder element with blocks
   * @param naar receives the pieces
   * @param rol what all paragraphs in it are, if not what their style says
   */
  lees(ouder: Element, naar: Stuk[], rol?: AlineaStuk['rol'], plek: Lijstplek | null = null): void {
    for (const element of kinderen(ouder)) this.#blok(element, naar, rol, plek);
  }

  #blok(element: Element, naar: Stuk[], rol: AlineaStuk['rol'] | undefined, plek: Lijstplek | null): void {
    const { attrs } = element;
    switch (element.naam) {
      case 'text:p':
      case 'text:h':
        this.#alinea(element, naar, rol, plek);
        break;
      case 'text:list':
        this.#lijst(element, naar, rol, plek);
        break;
      case 'table:table':
        this.#tabel(element, naar);
        break;
      case 'text:section':
        if (attrs['text:display'] !== 'none') this.lees(element, naar, rol, plek);
        break;
      case 'text:index-title':
        this.lees(element, naar, rol === 'inhoud' ? 'inhoudskop' : rol);
        break;
      case 'text:index-body':
      case 'text:numbered-paragraph':
        this.lees(element, naar, rol, plek);
        break;
      case 'text:bibliography':
      case 'text:alphabetical-index':
      case 'text:user-index':
        this.lees(element, naar, rol);
        break;
      case 'draw:frame':
      case 'draw:g':
      case 'draw:custom-shape':
        // Anchored to the page instead of to a paragraph.
        this.#alinea({ naam: 'text:p', attrs: {}, kinderen: [element] }, naar, rol, null);
        break;
      default:
        if (INHOUDSLIJSTEN.has(element.naam)) this.lees(element, naar, 'inhoud');
        else leesMerk(element, this.#bron);
    }
  }

  #alinea(element: Element, naar: Stuk[], rol: AlineaStuk['rol'] | undefined, plek: Lijstplek | null): void {
    const { stroom, stijlen } = this.#bron;
    const stijl = stijlen.stijl('paragraph', element.attrs['text:style-name']);
    if (this.#inCel === 0) this.#begin(stijl);

    const gemerkt = stroom.opmerkingen.length + stroom.afbeeldingen.length;
    const inhoud = new Tekstlezer(this.#bron).lees(element, stijl);
    const merk = stroom.opmerkingen.length + stroom.afbeeldingen.length > gemerkt;
    const leeg = !inhoud.tekst.trim();
    if (!leeg || merk || inhoud.noten.length > 0) {
      const eigenRol = rol ?? stijl.rol;
      const kop = element.naam === 'text:h' && !leeg && eigenRol !== 'titel' ? kopniveau(element) : null;
      const [grootte] = [...inhoud.groottes].sort((a, b) => b[1] - a[1])[0] ?? [stijl.grootte];
      naar.push({
        soort: 'alinea',
        tekst: inhoud.tekst,
        pagina: inhoud.pagina ?? stroom.teller.nummer,
        rol: eigenRol,
        niveau: kop,
        nummer: leeg ? null : this.#nummer(element, inhoud.nummer, kop, plek),
        lijst: kop === null && plek && !leeg ? this.#lijstplek(plek) : null,
        vet: inhoud.vet,
        grootte,
        noten: inhoud.noten,
      });
      if (plek && !leeg) plek.opent = false;
    }
    for (const kader of inhoud.kaders) this.lees(kader, naar);
    if (this.#inCel === 0 && stijl.paginaErna) stroom.teller.hard();
  }

  /** A paragraph or table whose style starts a new page, with another master page or not. */
  #begin(stijl: { paginaErvoor: boolean; bladstijl: string }): void {
    const { teller } = this.#bron.stroom;
    if (stijl.paginaErvoor || stijl.bladstijl) teller.hard();
    if (stijl.bladstijl) this.bladstijlen.set(teller.nummer, stijl.bladstijl);
  }

  #nummer(
    element: Element,
    gegeven: string | null,
    niveau: number | null,
    plek: Lijstplek | null,
  ): string | null {
    if (niveau === null) return plek?.opent ? this.#nummering.volgende(plek.stijl, plek.diepte) : null;
    if (element.attrs['text:is-list-header'] === 'true') return null;
    if (element.attrs['text:restart-numbering'] === 'true') this.#nummering.herbegin(OMTREK);
    const uitLijst = plek?.opent ? this.#nummering.volgende(plek.stijl, plek.diepte) : null;
    return gegeven ?? uitLijst ?? this.#nummering.volgende(OMTREK, niveau - 1);
  }

  #lijstplek(plek: Lijstplek): AlineaStuk['lijst'] {
    if (!plek.opent) return 'vervolg';
    return { genummerd: this.#nummering.isGenummerd(plek.stijl, plek.diepte), diepte: plek.diepte };
  }

  #lijst(lijst: Element, naar: Stuk[], rol: AlineaStuk['rol'] | undefined, buiten: Lijstplek | null): void {
    const diepte = buiten ? buiten.diepte + 1 : 0;
    const stijl = lijst.attrs['text:style-name'] ?? buiten?.stijl ?? this.#stijlVanEerste(lijst);
    const gaatDoor =
      lijst.attrs['text:continue-numbering'] === 'true' || lijst.attrs['text:continue-list'] !== undefined;
    // Headings in lists count on through the whole text.
    if (!buiten && !gaatDoor && !heeftKop(lijst)) this.#nummering.herbegin(stijl);
    for (const item of kinderen(lijst)) {
      if (item.naam === 'text:list-item' || item.naam === 'text:list-header')
        this.lees(item, naar, rol, { diepte, stijl, opent: item.naam === 'text:list-item' });
      else leesMerk(item, this.#bron);
    }
  }

  #stijlVanEerste(lijst: Element): string | null {
    const alinea = kind(kind(lijst, 'text:list-item'), 'text:p');
    return this.#bron.stijlen.stijl('paragraph', alinea?.attrs['text:style-name']).lijststijl;
  }

  #tabel(tabel: Element, naar: Stuk[]): void {
    if (this.#inCel === 0) this.#begin(this.#bron.stijlen.stijl('table', tabel.attrs['table:style-name']));
    const leesCel = (cel: Element): Stuk[] => {
      const stukken: Stuk[] = [];
      this.#inCel++;
      this.lees(cel, stukken);
      this.#inCel--;
      return stukken;
    };
    const gelezen = leesTabel(tabel, this.#bron, leesCel);
    if ('kader' in gelezen) this.lees(gelezen.kader, naar);
    else naar.push(...gelezen.stukken);
  }
}

function kopniveau(element: Element): number {
  const niveau = Number.parseInt(element.attrs['text:outline-level'] ?? '1', 10);
  return niveau >= 1 && niveau <= 10 ? niveau : 1;
}

function heeftKop(element: Element): boolean {
  return kinderen(element).some((deel) => deel.naam === 'text:h' || heeftKop(deel));
}
