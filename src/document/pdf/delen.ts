/** From joined parts of pages to the parts that the builder of the Document takes. */
import type { Cel } from '../document.ts';
import type { Deel } from '../opbouw.ts';
import type { Afbreking, Celruimte } from './afbreking.ts';
import type { Brok, Regel, Tabelbrok } from './brok.ts';

/** The printed lines of every heading, paragraph, item and cell, in order. */
export function* alleRegels(brokken: readonly Brok[]): Generator<readonly Regel[]> {
  for (const brok of brokken) {
    if (brok.soort === 'lijst') for (const item of brok.items) yield item.regels;
    else if (brok.soort === 'tabel')
      for (const rij of brok.rijen) for (const cel of rij.cellen) yield cel.regels;
    else if (brok.soort !== 'figuur') yield brok.regels;
  }
}

/**
 * @param brokken parts of the whole document, in reading order
 * @param afbreking joins lines
 */
export function maakDelen(brokken: readonly Brok[], afbreking: Afbreking): Deel[] {
  return brokken.flatMap((brok) => maakDeel(brok, afbreking));
}

function maakDeel(brok: Brok, afbreking: Afbreking): Deel[] {
  const { pagina } = brok;
  switch (brok.soort) {
    case 'kop':
      return [{ soort: 'kop', tekst: afbreking.tekst(brok.regels), niveau: brok.niveau, pagina }];
    case 'alinea':
      return [
        {
          soort: 'alinea',
          tekst: afbreking.tekst(brok.regels),
          pagina,
          ...(brok.citaat ? { citaat: true } : {}),
        },
      ];
    case 'noot':
      return [{ soort: 'noot', tekst: afbreking.tekst(brok.regels), pagina }];
    case 'lijst':
      return [
        {
          soort: 'lijst',
          genummerd: brok.genummerd,
          items: brok.items.map((item) => ({
            tekst: afbreking.tekst(item.regels),
            diepte: item.diepte,
            pagina: item.regels[0]?.pagina ?? pagina,
          })),
          pagina,
        },
      ];
    case 'tabel':
      return [maakTabel(brok, afbreking)];
    case 'figuur':
      return [];
  }
}

function maakTabel(brok: Tabelbrok, afbreking: Afbreking): Deel {
  const ruimten = celruimten(brok);
  return {
    soort: 'tabel',
    rijen: brok.rijen.map((rij) =>
      rij.cellen.map(
        (cel, i): Cel => ({
          tekst: afbreking.celtekst(cel.regels, ruimten.get(`${rij.pagina} ${i}`) ?? { cel: null, kolom: 0 }),
          kop: cel.kop,
          kolommen: cel.kolommen,
          rijen: cel.rijen,
        }),
      ),
    ),
    kopRijen: brok.kopRijen,
    rijPaginas: brok.rijen.map((rij) => rij.pagina),
    bijschrift: brok.bijschrift.length ? afbreking.tekst(brok.bijschrift) : null,
    pagina: brok.pagina,
  };
}

/**
 * Room in the cells, per page and column. A cell ends where the next column begins, less the tightest gap seen in the
 * table; where the next column is not set to the left, its beginning is not known.
 */
function celruimten(brok: Tabelbrok): Map<string, Celruimte> {
  const banen = new Map<string, { links: number; rechts: number; beginnen: number[] }>();
  for (const rij of brok.rijen) {
    for (const [i, cel] of rij.cellen.entries()) {
      if (cel.kolommen > 1 || !cel.regels.length) continue;
      const sleutel = `${rij.pagina} ${i}`;
      const baan = banen.get(sleutel) ?? { links: Number.POSITIVE_INFINITY, rechts: 0, beginnen: [] };
      for (const regel of cel.regels) {
        baan.links = Math.min(baan.links, regel.x);
        baan.rechts = Math.max(baan.rechts, regel.x2);
        baan.beginnen.push(regel.x);
      }
      banen.set(sleutel, baan);
    }
  }
  const volgende = (sleutel: string): number | null => {
    const [pagina, kolom] = sleutel.split(' ');
    const baan = banen.get(`${pagina} ${Number(kolom) + 1}`);
    const links = baan?.beginnen.filter((x) => x - baan.links < 2).length ?? 0;
    return baan && links > 1 && links * 2 > baan.beginnen.length ? baan.links : null;
  };
  let krapst = Number.POSITIVE_INFINITY;
  for (const [sleutel, baan] of banen) {
    const gat = (volgende(sleutel) ?? Number.POSITIVE_INFINITY) - baan.rechts;
    if (gat > 0) krapst = Math.min(krapst, gat);
  }
  const ruimten = new Map<string, Celruimte>();
  for (const [sleutel, baan] of banen) {
    const einde = volgende(sleutel);
    ruimten.set(sleutel, { cel: einde === null ? null : einde - krapst, kolom: baan.rechts });
  }
  return ruimten;
}
