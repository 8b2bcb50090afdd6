/** D10: the same total or number, stated with different values. */
import { z } from 'zod';
import { sectiepad } from '../../document/document.ts';
import type { Feiten } from '../../feiten/feiten.ts';
import { citaatRond } from './citaat.ts';
import { type Bevinding, type Gebrekzoeker, uitBevindingen } from './gebrek.ts';
import { tegenstrijdigeAantallen } from './tegenspraakaantal.ts';
import { tegenstrijdigBedragen, type Uitspraak } from './tegenspraakgeld.ts';

const opties = z
  .strictObject({})
  .describe('Een totaalbedrag of aantal dat vaker wordt genoemd, met verschillende waarden.');

export const tegenspraak: Gebrekzoeker<z.infer<typeof opties>> = {
  opties,
  leestTekst: true,
  vergelijktGetallen: true,
  zoek(feiten) {
    const bevindingen: Bevinding[] = [];
    for (const { een, ander, wat } of [
      ...tegenstrijdigBedragen(feiten),
      ...tegenstrijdigeAantallen(feiten),
    ]) {
      bevindingen.push(bevinding(feiten, wat, een, ander), bevinding(feiten, wat, ander, een));
    }
    return uitBevindingen(bevindingen, 0.8, 0.8);
  },
};

/** Each side of the contradiction is a finding of its own, that points at the other. */
function bevinding({ document }: Feiten, wat: string, hier: Uitspraak, daar: Uitspraak): Bevinding {
  const waar = [
    daar.plaats.pagina === null ? '' : `op bladzijde ${daar.plaats.pagina}`,
    sectiepad(document, daar.plaats.sectie) && `in ‘${sectiepad(document, daar.plaats.sectie)}’`,
  ];
  const van = Math.max(0, hier.citaat.indexOf(hier.waarde));
  return {
    citaat: citaatRond(hier.citaat, van, van + hier.waarde.length),
    plaats: hier.plaats,
    reden: `Hier is ${wat} ${hier.waarde}, ${waar.filter(Boolean).join(' ') || 'elders'} is het ${daar.waarde}.`,
  };
}
