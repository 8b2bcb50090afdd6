/** From joined parts of pages to the parts that the builder of the Document takes. */
import type { Cel } from '../document.ts';
import type { Deel } from '../opbouw.ts';
import { Afbreking } from './afbreking.ts';
import type { Brok, Regel, Tabelbrok } from './brok.ts';
import { Celafbreking } from './celafbreking.ts';

/** The printed lines of every heading, paragraph, item and cell, in order. */
function* alleRegels(brokken: readonly Brok[]): Generator<readonly Regel[]> {
  for (const brok of brokken) {
    if (brok.soort === 'lijst') for (const item of brok.items) yield item.regels;
    else if (brok.soort === 'tabel')
      for (const rij of brok.rijen) for (const cel of rij.cellen) yield cel.regels;
    else if (brok.soort !== 'figuur') yield brok.regels;
  }
}

/**
 * @param brokken parts of the whole document, in reading order
 * @returns the same parts with their lines joined to text
 */
export function maakDelen(brokken: readonly Brok[]): Deel[] {
  const afbreking = new Afbreking({ [Symbol.iterator]: () => alleRegels(brokken) });
  const cellen = new Celafbreking(
    afbreking,
    brokken.filter((brok) => brok.soort === 'tabel'),
  );
  return brokken.flatMap((brok) => maakDeel(brok, afbreking, cellen));
}

function maakDeel(brok: Brok, afbreking: Afbreking, cellen: Celafbreking): Deel[] {
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
      return [maakTabel(brok, afbreking, cellen)];
    case 'figuur':
      return [];
  }
}

function maakTabel(brok: Tabelbrok, afbreking: Afbreking, cellen: Celafbreking): Deel {
  return {
    soort: 'tabel',
    rijen: brok.rijen.map((rij) =>
      rij.cellen.map(
        (cel, i): Cel => ({
          tekst: cellen.tekst(brok, rij.pagina, i, cel.regels),
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
