/** D02: comments, tracked changes and annotations that are not meant to be handed in. */
import { z } from 'zod';
import type { Opmerking } from '../../document/document.ts';
import { citaatRond } from './citaat.ts';
import { type Gebrekzoeker, NIET_VAN_TOEPASSING, uitBevindingen } from './gebrek.ts';

const opties = z
  .strictObject({})
  .describe('Opmerkingen, bijgehouden wijzigingen en annotaties die nog in het bestand staan.');

const SOORTEN: Record<Opmerking['soort'], { naam: string; mend: string }> = {
  opmerking: { naam: 'een opmerking', mend: 'Verwerk of verwijder haar.' },
  invoeging: { naam: 'een bijgehouden invoeging', mend: 'Accepteer of weiger haar.' },
  verwijdering: { naam: 'een bijgehouden verwijdering', mend: 'Accepteer of weiger haar.' },
  annotatie: { naam: 'een annotatie', mend: 'Verwijder haar.' },
};

export const opmerkingen: Gebrekzoeker<z.infer<typeof opties>> = {
  opties,
  leestTekst: false,
  zoek({ document }) {
    if (document.formaat === 'markdown') return NIET_VAN_TOEPASSING;
    const bevindingen = document.opmerkingen.map((opmerking) => {
      const { naam, mend } = SOORTEN[opmerking.soort];
      return {
        citaat: citaatRond(opmerking.tekst, 0, 0),
        plaats: { sectie: opmerking.sectie, blok: null, pagina: opmerking.pagina },
        reden: `Hier staat nog ${naam}. ${mend}`,
      };
    });
    return uitBevindingen(bevindingen, 1, 1);
  },
};
