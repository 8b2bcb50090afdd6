/** Lays the cells of a DOCX or ODT table on a grid; merged cells are repeated over what they cover. */
import type { Cel } from '../document.ts';

export interface RuweCel {
  tekst: string;
  /** Grid columns, from 1. */
  kolommen: number;
  /** Grid rows, from 1; 'vervolg' goes on with the cell above it. */
  rijen: number | 'vervolg';
  /** All of its text is bold; null when it has no text. */
  vet: boolean | null;
  /** It has a background of its own. */
  gekleurd: boolean;
}

export interface RuweRij {
  cellen: RuweCel[];
  /** Marked as header row in the file. */
  kop: boolean;
  /** Grid columns left open before the first cell. */
  inspring: number;
  pagina: number;
}

/** Wider and longer than what a page or a plan can hold; hostile spans end here. */
const MAX_KOLOMMEN = 200;
const MAX_CELLEN = 200_000;
const MAX_RIJEN = 20_000;

/**
 * @param rijen as in the file, with covered positions left out or marked 'vervolg'
 * @param stijlKop the table style sets the first row apart
 */
export function legOpRaster(
  rijen: readonly RuweRij[],
  stijlKop: boolean,
): { rijen: Cel[][]; kopRijen: number; rijPaginas: number[] } {
  const kopRijen = telKopRijen(rijen, stijlKop);
  const kopKolom = isKopKolom(rijen, kopRijen);
  const raster: Cel[][] = [];
  /** Per column the cell that still runs on downwards, and how many rows. */
  const lopend: { cel: Cel; nog: number }[] = [];
  let aantal = 0;

  for (const [r, rij] of rijen.entries()) {
    const uit: Cel[] = [];
    const vul = (): void => {
      for (let loop = lopend[uit.length]; loop && loop.nog > 0; loop = lopend[uit.length]) {
        loop.nog--;
        uit.push(loop.cel);
      }
    };
    for (let i = 0; i < Math.min(rij.inspring, MAX_KOLOMMEN); i++) uit.push(legeCel());
    for (const ruw of rij.cellen) {
      if (uit.length >= MAX_KOLOMMEN) break;
      const breedte = Math.min(Math.max(1, ruw.kolommen), MAX_KOLOMMEN - uit.length);
      if (ruw.rijen === 'vervolg') {
        const boven = raster[r - 1]?.[uit.length] ?? legeCel();
        boven.rijen++;
        for (let k = 0; k < breedte; k++) uit.push(boven);
        continue;
      }
      vul();
      const kop = r < kopRijen || (kopKolom && uit.length === 0);
      const hoogte = Math.min(Math.max(1, ruw.rijen), rijen.length - r);
      const cel: Cel = { tekst: ruw.tekst, kop, kolommen: breedte, rijen: hoogte };
      for (let k = 0; k < breedte; k++) {
        lopend[uit.length] = { cel, nog: hoogte - 1 };
        uit.push(cel);
      }
    }
    vul();
    aantal += uit.length;
    if (aantal > MAX_CELLEN || r >= MAX_RIJEN) break;
    raster.push(uit);
  }
  return { rijen: raster, kopRijen, rijPaginas: rijen.slice(0, raster.length).map((rij) => rij.pagina) };
}

function legeCel(): Cel {
  return { tekst: '', kop: false, kolommen: 1, rijen: 1 };
}

/** Rows that the file marks, else a first row that looks different from the rest. */
function telKopRijen(rijen: readonly RuweRij[], stijlKop: boolean): number {
  const gemerkt = rijen.findIndex((rij) => !rij.kop);
  if (gemerkt !== 0) return gemerkt < 0 ? Math.min(1, rijen.length) : gemerkt;
  const [eerste, ...rest] = rijen;
  if (!eerste || rest.length === 0) return 0;
  if (stijlKop) return 1;
  const vet = isVet(eerste) && !rest.every(isVet);
  const gekleurd = isGekleurd(eerste) && !rest.some(isGekleurd);
  return vet || gekleurd ? 1 : 0;
}

function isVet(rij: RuweRij): boolean {
  const metTekst = rij.cellen.filter((cel) => cel.vet !== null);
  return metTekst.length > 0 && metTekst.every((cel) => cel.vet);
}

function isGekleurd(rij: RuweRij): boolean {
  return rij.cellen.length > 0 && rij.cellen.every((cel) => cel.gekleurd);
}

/** The first column is bold in every row under the header, and the other columns are not. */
function isKopKolom(rijen: readonly RuweRij[], kopRijen: number): boolean {
  const romp = rijen.slice(kopRijen);
  const eerste = romp.filter((rij) => rij.cellen[0]?.vet !== null);
  const andere = romp.some((rij) => rij.cellen.slice(1).some((cel) => cel.vet === false));
  return eerste.length > 0 && andere && eerste.every((rij) => rij.cellen[0]?.vet);
}
