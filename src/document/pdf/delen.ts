/** From joined parts of pages to the parts that the builder of the Document takes. */
import type { Cel } from '../document.ts';
import type { Deel } from '../opbouw.ts';
import type { Afbreking } from './afbreking.ts';
import type { Brok, Regel, Tabelbrok } from './brok.ts';

/** All printed lines of the parts, in order. */
export function* alleRegels(brokken: readonly Brok[]): Generator<Regel> {
  for (const brok of brokken) {
    if (brok.soort === 'lijst') for (const item of brok.items) yield* item.regels;
    else if (brok.soort === 'tabel')
      for (const rij of brok.rijen) for (const cel of rij.cellen) yield* cel.regels;
    else if (brok.soort !== 'figuur') yield* brok.regels;
  }
}

/**
 * @param brokken parts of the whole document, in reading order
 * @param afbreking joins lines
 */
export function maakDelen(brokken: readonly Brok[], afbreking: Afbreking): Deel[] {
  return brokken.flatMap((brok): Deel[] => {
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
  });
}

function maakTabel(brok: Tabelbrok, afbreking: Afbreking): Deel {
  return {
    soort: 'tabel',
    rijen: brok.rijen.map((rij) =>
      rij.cellen.flatMap((cel): Cel[] => {
        const tekst = afbreking.tekst(cel.regels);
        const een = { tekst, kop: cel.kop, kolommen: cel.kolommen, rijen: cel.rijen };
        return Array.from({ length: cel.kolommen }, () => ({ ...een }));
      }),
    ),
    kopRijen: brok.kopRijen,
    rijPaginas: brok.rijen.map((rij) => rij.pagina),
    bijschrift: brok.bijschrift.length ? afbreking.tekst(brok.bijschrift) : null,
    pagina: brok.pagina,
  };
}
