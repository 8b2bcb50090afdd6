/**
 * Reads from the file itself what pdf.js leaves out of the structure tree: cells that hold nothing, and how many rows and
 * columns a cell spans (ISO 32000-1, 14.7 and 14.8.5.7). Objects are fetched one by one, so a look at one table of a long
 * file costs little.
 */
import type { PDF, PdfArray, PdfDict, PdfObject, PdfRef } from '@libpdf/core';

/** A cell as the structure tree of the file has it. */
export interface Structuurcel {
  /** Its marked content, in the notation of pdf.js. */
  merken: string[];
  kop: boolean;
  kolommen: number;
  rijen: number;
}

export interface Structuurtabel {
  /** The same for every page on which the table stands. */
  sleutel: string;
  rijen: Structuurcel[][];
}

const MERK = /^p(\d+)R(\d*)_mc(\d+)$/;
/** Deeper than any real tree; a hostile one ends here. */
const DIEPST = 60;
/** Elements read for one file. */
const MEESTE = 300_000;

/**
 * @param bytes of a PDF that pdf.js could open
 * @param merken one marked content per table, as pdf.js names it
 * @returns the table per marked content; what the file does not tell, or tells wrongly, is left out
 */
export async function leesStructuurtabellen(
  bytes: Uint8Array,
  merken: readonly string[],
): Promise<Map<string, Structuurtabel>> {
  const gevonden = new Map<string, Structuurtabel>();
  try {
    const { PDF, PdfRef } = await import('@libpdf/core');
    const structuur = new Structuur(await PDF.load(bytes), (nummer, generatie) =>
      PdfRef.of(nummer, generatie),
    );
    for (const merk of merken) {
      const tabel = structuur.tabelVan(merk);
      if (tabel) gevonden.set(merk, tabel);
    }
  } catch {
    // Without it the tables are read by where their text stands.
  }
  return gevonden;
}

class Structuur {
  readonly #haal: (ref: PdfRef) => PdfObject | null;
  readonly #rollen: PdfDict | undefined;
  readonly #klassen: PdfDict | undefined;
  /** Per page (StructParents): the element of each marked content on it. */
  readonly #ouders = new Map<number, PdfArray>();
  readonly #perBladzijde = new Map<string, PdfArray | undefined>();
  readonly #tabellen = new Map<PdfDict, Structuurtabel>();
  readonly #verwijs: (nummer: number, generatie: number) => PdfRef;
  #gelezen = 0;

  constructor(bestand: PDF, verwijs: (nummer: number, generatie: number) => PdfRef) {
    this.#verwijs = verwijs;
    this.#haal = (ref) => bestand.getObject(ref);
    const wortel = bestand.getCatalog().getDict('StructTreeRoot', this.#haal);
    this.#rollen = wortel?.getDict('RoleMap', this.#haal);
    this.#klassen = wortel?.getDict('ClassMap', this.#haal);
    this.#leesOuders(wortel?.getDict('ParentTree', this.#haal), 0);
  }

  /** A number tree (ISO 32000-1, 7.9.7). */
  #leesOuders(knoop: PdfDict | undefined, diepte: number): void {
    if (!knoop || diepte > DIEPST || ++this.#gelezen > MEESTE) return;
    for (const kind of this.#lijst(knoop.get('Kids'))) if (isDict(kind)) this.#leesOuders(kind, diepte + 1);
    const paren = knoop.getArray('Nums', this.#haal);
    for (let i = 0; paren && i + 1 < paren.length; i += 2) {
      const sleutel = paren.at(i);
      const waarde = paren.at(i + 1, this.#haal);
      if (sleutel?.type === 'number' && waarde?.type === 'array') this.#ouders.set(sleutel.value, waarde);
    }
  }

  tabelVan(merk: string): Structuurtabel | null {
    const delen = MERK.exec(merk);
    if (!delen) return null;
    let element = this.#opBladzijde(Number(delen[1]), Number(delen[2] || 0))?.at(
      Number(delen[3]),
      this.#haal,
    );
    for (let diepte = 0; diepte < DIEPST && isDict(element); diepte++) {
      if (this.#rol(element) === 'Table') return this.#tabel(element);
      element = element.get('P', this.#haal);
    }
    return null;
  }

  #opBladzijde(nummer: number, generatie: number): PdfArray | undefined {
    const naam = `${nummer} ${generatie}`;
    if (!this.#perBladzijde.has(naam)) {
      const bladzijde = this.#haal(this.#verwijs(nummer, generatie));
      const sleutel = isDict(bladzijde) ? bladzijde.getNumber('StructParents', this.#haal)?.value : undefined;
      this.#perBladzijde.set(naam, sleutel === undefined ? undefined : this.#ouders.get(sleutel));
    }
    return this.#perBladzijde.get(naam);
  }

  #tabel(element: PdfDict): Structuurtabel {
    const bekend = this.#tabellen.get(element);
    if (bekend) return bekend;
    const tabel: Structuurtabel = { sleutel: `tabel ${this.#tabellen.size}`, rijen: [] };
    this.#tabellen.set(element, tabel);
    const loop = (knoop: PdfDict, diepte: number, inKop: boolean): void => {
      for (const kind of this.#kinderen(knoop)) {
        const rol = this.#rol(kind);
        if (rol === 'TR') {
          const cellen = this.#kinderen(kind).filter((cel) => /^T[HD]$/.test(this.#rol(cel)));
          if (cellen.length) tabel.rijen.push(cellen.map((cel) => this.#cel(cel, inKop)));
        } else if (rol !== 'Caption' && diepte < DIEPST) loop(kind, diepte + 1, inKop || rol === 'THead');
      }
    };
    loop(element, 0, false);
    return tabel;
  }

  #cel(element: PdfDict, inKop: boolean): Structuurcel {
    const cel: Structuurcel = {
      merken: [],
      kop: inKop || this.#rol(element) === 'TH',
      kolommen: this.#omvang(element, 'ColSpan'),
      rijen: this.#omvang(element, 'RowSpan'),
    };
    this.#verzamelMerken(element, element.getRef('Pg'), cel.merken, 0);
    return cel;
  }

  #verzamelMerken(element: PdfDict, bladzijde: PdfRef | undefined, merken: string[], diepte: number): void {
    if (diepte > DIEPST || ++this.#gelezen > MEESTE) return;
    for (const kind of this.#lijst(element.get('K'))) {
      if (kind.type === 'number') voegToe(merken, bladzijde, kind.value);
      else if (!isDict(kind)) continue;
      else if (kind.has('MCID')) {
        voegToe(merken, kind.getRef('Pg') ?? bladzijde, kind.getNumber('MCID', this.#haal)?.value);
      } else this.#verzamelMerken(kind, kind.getRef('Pg') ?? bladzijde, merken, diepte + 1);
    }
  }

  /** RowSpan or ColSpan from the attributes of an element or of its class; 1 when there is none. */
  #omvang(element: PdfDict, naam: string): number {
    const klassen = this.#lijst(element.get('C')).flatMap((klasse) =>
      klasse.type === 'name' ? this.#lijst(this.#klassen?.get(klasse.value)) : [],
    );
    for (const eigen of [...this.#lijst(element.get('A')), ...klassen]) {
      const waarde = isDict(eigen) ? eigen.getNumber(naam, this.#haal)?.value : undefined;
      if (waarde !== undefined && waarde >= 1) return Math.floor(waarde);
    }
    return 1;
  }

  #kinderen(element: PdfDict): PdfDict[] {
    if (++this.#gelezen > MEESTE) return [];
    return this.#lijst(element.get('K')).filter((kind) => isDict(kind) && kind.has('S')) as PdfDict[];
  }

  /** One object or an array of them, references followed. */
  #lijst(waarde: PdfObject | undefined): PdfObject[] {
    const heel = waarde?.type === 'ref' ? this.#haal(waarde) : waarde;
    if (!heel) return [];
    if (heel.type !== 'array') return [heel];
    return Array.from({ length: heel.length }, (_, i) => heel.at(i, this.#haal)).filter(
      (deel): deel is PdfObject => deel !== undefined && deel !== null,
    );
  }

  /** The role after the file's own names are put in terms of the standard ones. */
  #rol(element: PdfDict): string {
    let rol = element.getName('S', this.#haal)?.value ?? '';
    for (let stap = 0; stap < 5; stap++) {
      const standaard = this.#rollen?.getName(rol, this.#haal)?.value;
      if (!standaard || standaard === rol) break;
      rol = standaard;
    }
    return rol;
  }
}

function isDict(waarde: PdfObject | null | undefined): waarde is PdfDict {
  return waarde?.type === 'dict';
}

function voegToe(merken: string[], bladzijde: PdfRef | undefined, mcid: number | undefined): void {
  if (!bladzijde || mcid === undefined) return;
  const { objectNumber, generation } = bladzijde;
  merken.push(`p${objectNumber}R${generation || ''}_mc${mcid}`);
}
