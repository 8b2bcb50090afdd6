/**
 * Lays the rows of a tagged table on the grid that the file gives it. Only asked for where pdf.js shows that something is
 * missing: rows with fewer cells than others, because a cell spans rows or columns or holds nothing.
 */
import type { Cel } from '../document.ts';
import { legOpRaster } from '../pakket/tabelraster.ts';
import type { Bladzijde, Boomknoop } from './bladzijde.ts';
import type { Brokcel, Brokrij } from './brok.ts';
import { type Baan, bepaalBanen, reeksen, verdeel } from './raster.ts';
import { leesStructuurtabellen, type Structuurtabel } from './structuur.ts';
import { isKnoop } from './tagboom.ts';

/** A table, possibly over several pages, on its grid. */
export interface Tagraster {
  sleutel: string;
  /** Per row and column the cell that covers it; its text is the name of the cell. */
  raster: Cel[][];
  /** The cell in which a marked content stands, and the row in which that cell begins. */
  plekken: Map<string, { naam: string; rij: number }>;
  /** Text of cells, as far as pages are read. */
  inhoud: Map<string, Brokcel>;
  /** Names of header cells. */
  koppen: Set<string>;
  /** Rows in which no cell begins that holds anything: no page shows them. */
  leeg: Set<number>;
  /** Where the text of each column stands, as last seen. */
  banen: Baan[] | null;
}

/** Per table element of a page. */
export type Tagrasters = ReadonlyMap<Boomknoop, Tagraster>;

/** The first marked content in an element; null when it holds none. */
export function eersteMerk(knoop: Boomknoop): string | null {
  for (const kind of knoop.children) {
    const merk = isKnoop(kind) ? eersteMerk(kind) : (kind.id ?? null);
    if (merk) return merk;
  }
  return null;
}

function laatsteMerk(knoop: Boomknoop): string | null {
  for (const kind of knoop.children.toReversed()) {
    const merk = isKnoop(kind) ? laatsteMerk(kind) : (kind.id ?? null);
    if (merk) return merk;
  }
  return null;
}

/**
 * @param bytes of the file
 * @param bladzijden in order
 * @returns the grids of tables with rows of unequal length, and of what may be their rest on a page before or after
 */
export async function zoekTagrasters(
  bytes: Uint8Array,
  bladzijden: readonly Bladzijde[],
): Promise<Tagrasters> {
  const perMerk = new Map<string, Boomknoop[]>();
  for (const tabel of scheveTabellen(bladzijden)) {
    const merk = eersteMerk(tabel);
    if (merk) perMerk.set(merk, [...(perMerk.get(merk) ?? []), tabel]);
  }
  const rasters = new Map<Boomknoop, Tagraster>();
  if (!perMerk.size) return rasters;
  const perTabel = new Map<Structuurtabel, Tagraster>();
  for (const [merk, tabel] of await leesStructuurtabellen(bytes, [...perMerk.keys()])) {
    const raster = perTabel.get(tabel) ?? maakRaster(tabel);
    perTabel.set(tabel, raster);
    for (const knoop of perMerk.get(merk) ?? []) rasters.set(knoop, raster);
  }
  return rasters;
}

function scheveTabellen(bladzijden: readonly Bladzijde[]): Set<Boomknoop> {
  const scheef = new Set<Boomknoop>();
  let vorige: { knoop: Boomknoop; breedtes: Set<number> } | undefined;
  for (const { boom } of bladzijden) {
    const tabellen = boom ? tabellenIn(boom).map((knoop) => ({ knoop, breedtes: breedtes(knoop) })) : [];
    for (const { knoop, breedtes } of tabellen) if (breedtes.size > 1) scheef.add(knoop);
    const eerste = boom ? tabellen[0] : undefined;
    const vooraan = boom && eerste && eersteMerk(boom) === eersteMerk(eerste.knoop);
    if (vorige && vooraan && new Set([...vorige.breedtes, ...eerste.breedtes]).size > 1) {
      scheef.add(vorige.knoop).add(eerste.knoop);
    }
    const laatste = tabellen[tabellen.length - 1];
    vorige = boom && laatste && laatsteMerk(boom) === laatsteMerk(laatste.knoop) ? laatste : undefined;
  }
  return scheef;
}

function tabellenIn(knoop: Boomknoop): Boomknoop[] {
  if (knoop.role === 'Table') return [knoop];
  return knoop.children.flatMap((kind) => (isKnoop(kind) ? tabellenIn(kind) : []));
}

/** The numbers of cells that rows have. */
function breedtes(tabel: Boomknoop): Set<number> {
  const gezien = new Set<number>();
  const loop = (knoop: Boomknoop): void => {
    for (const kind of knoop.children) {
      if (!isKnoop(kind)) continue;
      if (kind.role === 'TR') gezien.add(kind.children.filter((cel) => isKnoop(cel)).length);
      else loop(kind);
    }
  };
  loop(tabel);
  return gezien;
}

function maakRaster({ sleutel, rijen }: Structuurtabel): Tagraster {
  const plekken: Tagraster['plekken'] = new Map();
  const koppen = new Set<string>();
  const leeg = new Set(rijen.keys().filter((rij) => rijen[rij]?.every((cel) => !cel.merken.length)));
  const ruw = rijen.map((cellen, rij) => ({
    cellen: cellen.map((cel, i) => {
      const naam = `${rij} ${i}`;
      for (const merk of cel.merken) plekken.set(merk, { naam, rij });
      if (cel.kop) koppen.add(naam);
      return { tekst: naam, kolommen: cel.kolommen, rijen: cel.rijen, vet: null, gekleurd: false };
    }),
    kop: false,
    inspring: 0,
    pagina: 0,
  }));
  return {
    sleutel,
    raster: legOpRaster(ruw, false).rijen,
    plekken,
    inhoud: new Map(),
    koppen,
    leeg,
    banen: null,
  };
}

/**
 * @param rijen of one table on one page; their cells are replaced, rows without any text are put in
 * @param merken per row and cell the first marked content in it
 * @returns the rows on the grid; null when the grid and the page contradict each other
 */
export function legOpTagraster(
  rijen: readonly Brokrij[],
  merken: readonly (readonly (string | null)[])[],
  tagraster: Tagraster,
): Brokrij[] | null {
  const plaatsen: number[] = [];
  for (const [r, rij] of rijen.entries()) {
    const plekken = (merken[r] ?? []).map((merk) => tagraster.plekken.get(merk ?? ''));
    const nummer = plekken[0]?.rij;
    const klopt = plekken.length === rij.cellen.length && plekken.every((plek) => plek?.rij === nummer);
    if (nummer === undefined || !klopt || nummer >= tagraster.raster.length) return null;
    if (nummer <= (plaatsen[plaatsen.length - 1] ?? -1)) return null;
    plaatsen.push(nummer);
  }
  for (const [r, rij] of rijen.entries()) {
    for (const [k, cel] of rij.cellen.entries()) {
      tagraster.inhoud.set(tagraster.plekken.get(merken[r]?.[k] ?? '')?.naam ?? '', cel);
    }
  }
  const opRaster: Brokrij[] = [];
  for (const [r, rij] of rijen.entries()) {
    const nummer = plaatsen[r] ?? 0;
    for (let over = (plaatsen[r - 1] ?? nummer) + 1; over < nummer && tagraster.leeg.has(over); over++) {
      opRaster.push({ cellen: cellenVan(over, rij.pagina, tagraster), pagina: rij.pagina, nummer: over });
      tagraster.leeg.delete(over);
    }
    opRaster.push({ cellen: cellenVan(nummer, rij.pagina, tagraster), pagina: rij.pagina, nummer });
  }
  for (const reeks of reeksen(opRaster)) plaatsOnvolledige(reeks, tagraster);
  return opRaster;
}

function cellenVan(rij: number, pagina: number, { raster, inhoud, koppen }: Tagraster): Brokcel[] {
  return (raster[rij] ?? []).map(({ tekst: naam, kolommen, rijen }) => {
    let cel = inhoud.get(naam);
    // Of a row that a page end cuts, what stands on the page before is already there.
    if (cel && rijVan(naam) === rij && cel.regels[0]?.pagina !== pagina) cel = undefined;
    // Lines are copied, since the rest of a row on the next page is added to every copy.
    return { regels: [...(cel?.regels ?? [])], kop: cel?.kop ?? koppen.has(naam), kolommen, rijen };
  });
}

function rijVan(naam: string): number {
  return Number.parseInt(naam, 10);
}

/** Chromium leaves empty cells out of the file: in rows with too few, text stands in the column under which it is printed. */
function plaatsOnvolledige(rijen: readonly Brokrij[], tagraster: Tagraster): void {
  const breedte = Math.max(...tagraster.raster.map((rij) => rij.length));
  const onvolledig = rijen.filter(({ cellen }) => cellen.length < breedte);
  if (!onvolledig.length) return;
  const enkel = rijen.filter(({ cellen }) => cellen.every((cel) => cel.kolommen === 1));
  tagraster.banen = bepaalBanen(enkel, breedte) ?? tagraster.banen;
  const { banen } = tagraster;
  for (const rij of onvolledig) {
    const namen = (tagraster.raster[rij.nummer ?? 0] ?? []).map(({ tekst }) => rijVan(tekst));
    const vanBoven = (k: number): boolean => namen[k] !== undefined && namen[k] !== rij.nummer;
    const eigen = rij.cellen.filter((_, k) => !vanBoven(k));
    const vrij = Array.from({ length: breedte }, (_, k) => k).filter((k) => !vanBoven(k));
    const geplaatst = verdeel(
      eigen,
      vrij.map((k) => banen?.[k] ?? { links: 0, rechts: 0 }),
    );
    const cellen = [...rij.cellen];
    for (const [i, k] of vrij.entries()) {
      const cel = geplaatst[i];
      if (cel) cellen[k] = { ...cel, regels: [...cel.regels] };
    }
    rij.cellen = cellen;
  }
}
