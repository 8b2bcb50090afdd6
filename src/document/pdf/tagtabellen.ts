/** Tables from the structure tree. */
import type { Boomknoop, Fragment } from './bladzijde.ts';
import { type Brokcel, type Brokrij, maakRegels, type Regel } from './brok.ts';
import { vulRasterAan } from './raster.ts';
import { basis, fragmentenVan, isKnoop, regelsVan, type Stand } from './tagboom.ts';
import { eersteMerk, legOpTagraster } from './tagraster.ts';

/** Reads a table; one without rows is left out. */
export function leesTabel(knoop: Boomknoop, stand: Stand): void {
  const opBladzijde: Brokrij[] = [];
  const merken: (string | null)[][] = [];
  let bijschrift: Regel[] = [];
  let kopdeel = 0;
  const loop = (k: Boomknoop, inKop: boolean): void => {
    for (const kind of k.children) {
      if (!isKnoop(kind) || kind.role === 'Artifact') continue;
      if (kind.role === 'TR') {
        const cellen = kind.children.filter(
          (cel): cel is Boomknoop => isKnoop(cel) && (cel.role === 'TH' || cel.role === 'TD'),
        );
        if (cellen.length) {
          opBladzijde.push({
            cellen: cellen.map((cel) => maakCel(cel, stand, inKop)),
            pagina: stand.bladzijde.nummer,
          });
          merken.push(cellen.map(eersteMerk));
          if (inKop) kopdeel++;
        }
      } else if (kind.role === 'Caption') bijschrift = regelsVan(kind, stand, true);
      else loop(kind, inKop || kind.role === 'THead');
    }
  };
  loop(knoop, false);
  if (!opBladzijde.length) return;
  const raster = stand.rasters.get(knoop);
  const opRaster = raster ? legOpTagraster(opBladzijde, merken, raster) : null;
  const rijen = opRaster ?? opBladzijde;
  if (!opRaster) vulRasterAan(rijen);
  let kopRijen = 0;
  while (kopRijen < rijen.length && rijen[kopRijen]?.cellen.every((cel) => cel.kop)) kopRijen++;
  stand.brokken.push({
    ...basis(stand),
    soort: 'tabel',
    rijen,
    kopRijen: Math.max(kopRijen, kopdeel),
    bijschrift,
    kolommen: [],
    kader: opRaster && raster ? raster.sleutel : knoop.bbox ? knoop.bbox.join() : null,
  });
}

function maakCel(knoop: Boomknoop, stand: Stand, inKop: boolean): Brokcel {
  const regels = maakRegels(zonderHerhaling(fragmentenVan(knoop, stand, true)), stand.bladzijde.nummer);
  return { regels, kop: inKop || knoop.role === 'TH', kolommen: 1, rijen: 1 };
}

/** Chromium prints the header row again in each column of a page, with the same element around all of them. */
function zonderHerhaling(fragmenten: Fragment[]): Fragment[] {
  const eerste = fragmenten[0];
  const laatste = fragmenten[fragmenten.length - 1];
  if (!eerste || !laatste || eerste.merk === laatste.merk) return fragmenten;
  const perMerk = new Map<string | null, Fragment[]>();
  for (const fragment of fragmenten) {
    const lijst = perMerk.get(fragment.merk);
    if (lijst) lijst.push(fragment);
    else perMerk.set(fragment.merk, [fragment]);
  }
  const [eerstedeel = [], ...rest] = perMerk.values();
  const tekst = (deel: readonly Fragment[]): string => deel.map((fragment) => fragment.tekst).join('');
  const heel = tekst(eerstedeel);
  // What sticks out of the column is cut off in the repetition.
  const herhaald = rest.every((deel) => {
    const t = tekst(deel);
    return heel.startsWith(t) && t.length * 2 > heel.length && afstand(eerste, deel[0]) > eerste.grootte * 3;
  });
  return herhaald ? eerstedeel : fragmenten;
}

function afstand(a: Fragment, b: Fragment | undefined): number {
  return b ? Math.abs(a.x - b.x) + Math.abs(a.y - b.y) : 0;
}
