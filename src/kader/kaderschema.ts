/** The shape of rules/kader.yaml: version, weights, thresholds, calibration and milestones. */
import { z } from 'zod';

const plichtGetal = z.strictObject({
  verplicht: z.number(),
  verwacht: z.number(),
  gewenst: z.number(),
  signaal: z.number(),
});
const ijklijn = z.array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)])).min(1);
export const kaderbestand = z.strictObject({
  versie: z.string(),
  documentsoort: z
    .enum(['informatieplan', 'beschouwing'])
    .default('informatieplan')
    .describe('Wat voor stuk dit kader beoordeelt.'),
  geldig: z
    .strictObject({ vanaf: z.number().int(), tot: z.number().int().optional() })
    .describe('Eerste planjaren waarvoor dit kader geldt.'),
  gewichten: z.strictObject({
    plicht: plichtGetal,
    uitkomst: z.strictObject({ voldoet: z.number(), deels: z.number(), ontbreekt: z.number() }),
    onderdeel: z.strictObject({
      kern: z.number(),
      speerpunten: z.number(),
      afspraken: z.number(),
      document: z.number(),
      tijdigheid: z.number(),
    }),
  }),
  drempels: z.strictObject({
    onzeker: z.number().min(0).max(1).describe('Onder deze zekerheid wordt een uitkomst onzeker.'),
    risico: z
      .strictObject({ laag: z.number(), midden: z.number() })
      .describe('Tot en met dit deel van de werkdagen; daarboven is het risico hoog.'),
  }),
  ijking: z
    .partialRecord(
      z.enum(['kern', 'speerpunten', 'afspraken']),
      z.strictObject({ voldoet: ijklijn, deels: ijklijn, ontbreekt: ijklijn }).partial(),
    )
    .default({})
    .describe(
      'Van sterkte van het bewijs naar het deel van zulke uitkomsten dat juist was (npm run evaluate).',
    ),
  mijlpalen: z.array(z.strictObject({ naam: z.string(), werkdagen: z.number().int().min(0) })).min(1),
});

export type Kaderbestand = z.infer<typeof kaderbestand>;
