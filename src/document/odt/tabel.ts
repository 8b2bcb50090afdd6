/** Reads an ODT table (ODF 1.3 part 3, 9): header rows, repeated and covered cells. */
import type { AlineaStuk, Stuk } from '../pakket/stroom.ts';
import { legOpRaster, type RuweCel, type RuweRij } from '../pakket/tabelraster.ts';
import { type Element, kinderen } from '../pakket/xml.ts';
import type { Bron } from './tekst.ts';

/** A row or cell can say that it stands for many; no plan repeats one more often. */
const MAX_HERHALING = 200;

/**
 * @param leesCel reads the blocks of a cell
 * @returns the table followed by tables that stood inside its cells; 'kader' when it is only a frame around text
 */
export function leesTabel(
  tabel: Element,
  bron: Bron,
  leesCel: (cel: Element) => Stuk[],
): { kader: Element } | { stukken: Stuk[] } {
  const rijen = [...rijenVan(tabel, false)];
  const enige = rijen.length === 1 ? kinderen(rijen[0]?.rij, 'table:table-cell') : [];
  if (enige.length === 1 && enige[0]) return { kader: enige[0] };

  const { teller } = bron.stroom;
  const noten: string[] = [];
  const erna: Stuk[] = [];
  const ruw: RuweRij[] = [];
  for (const { rij, kop } of rijen) {
    let pagina: number | null = null;
    const cellen: RuweCel[] = [];
    for (const cel of kinderen(rij, 'table:table-cell')) {
      const stukken = leesCel(cel);
      const alineas = stukken.filter(
        (stuk): stuk is AlineaStuk => stuk.soort === 'alinea' && stuk.tekst.trim() !== '',
      );
      erna.push(...stukken.filter((stuk) => stuk.soort === 'tabel'));
      noten.push(...stukken.flatMap((stuk) => (stuk.soort === 'alinea' ? stuk.noten : [])));
      pagina ??= alineas[0]?.pagina ?? null;
      const ruweCel = maakCel(cel, alineas, bron);
      for (let i = 0; i < aantal(cel, 'table:number-columns-repeated'); i++) cellen.push(ruweCel);
    }
    const dezeRij = { cellen, kop, inspring: 0, pagina: pagina ?? teller.nummer };
    for (let i = 0; i < aantal(rij, 'table:number-rows-repeated'); i++) ruw.push(dezeRij);
  }
  if (ruw.length === 0) return { stukken: erna };
  const raster = legOpRaster(ruw, false);
  const pagina = raster.rijPaginas[0] ?? teller.nummer;
  return { stukken: [{ soort: 'tabel', ...raster, pagina, noten }, ...erna] };
}

function maakCel(cel: Element, alineas: readonly AlineaStuk[], bron: Bron): RuweCel {
  return {
    tekst: alineas.map((alinea) => alinea.tekst).join('\n'),
    kolommen: aantal(cel, 'table:number-columns-spanned'),
    rijen: aantal(cel, 'table:number-rows-spanned'),
    vet: alineas.length ? alineas.every((alinea) => alinea.vet) : null,
    gekleurd: bron.stijlen.stijl('table-cell', cel.attrs['table:style-name']).gekleurd,
  };
}

function* rijenVan(element: Element, kop: boolean): Generator<{ rij: Element; kop: boolean }> {
  for (const deel of kinderen(element)) {
    if (deel.naam === 'table:table-row') yield { rij: deel, kop };
    else if (deel.naam === 'table:table-header-rows') yield* rijenVan(deel, true);
    else if (deel.naam === 'table:table-rows' || deel.naam === 'table:table-row-group')
      yield* rijenVan(deel, kop);
  }
}

function aantal(element: Element, attribuut: string): number {
  const waarde = Number.parseInt(element.attrs[attribuut] ?? '1', 10);
  return waarde >= 1 ? Math.min(waarde, MAX_HERHALING) : 1;
}
