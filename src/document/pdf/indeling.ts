import type { Bladzijde } from './bladzijde.ts';
import { type Brok, maakRegels } from './brok.ts';
export function leesOpmaak(bladzijde: Bladzijde): Brok[][] {
  const regels = maakRegels(bladzijde.fragmenten, bladzijde.nummer);
  return regels.length
    ? [
        [
          {
            soort: 'alinea',
            regels,
            citaat: false,
            ruimteBoven: true,
            pagina: bladzijde.nummer,
            rechts: bladzijde.breedte,
            getagd: false,
          },
        ],
      ]
    : [];
}
