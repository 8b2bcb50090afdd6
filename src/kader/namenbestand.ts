/** The shape of rules/begrippen/namen.yaml: names that plans can have in common, for the beschouwing. */
import { z } from 'zod';

export const namenbestand = z.strictObject({
  namen: z
    .array(
      z.strictObject({
        naam: z.string().min(2).describe('Zoals hij wordt getoond.'),
        vormen: z.array(z.string().min(2)).describe('Andere schrijfwijzen; hoofdletters tellen.'),
        soort: z.enum(['voorziening', 'systeem', 'leverancier', 'partner']),
        toelichting: z.string().min(3).describe('Wat het is.'),
      }),
    )
    .min(1),
});
