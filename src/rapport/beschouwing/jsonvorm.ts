/** The shape of the round as JSON, as others rely on it: docs/beschouwing.schema.json is made from it. */
import { z } from 'zod';

const verwijzing = z
  .strictObject({
    plan: z.string().describe('Label uit bronnen, zoals BZK.'),
    pagina: z.int().min(1).nullable(),
    sectie: z.string(),
    citaat: z
      .string()
      .nullable()
      .describe('Letterlijk uit het plan; leeg als het om het plan als geheel gaat.'),
  })
  .describe('Een plaats in een plan.');
const verwijzingen = z.array(verwijzing).min(1);
const citaatplaats = verwijzing.extend({ citaat: z.string() });

const telling = z.strictObject({
  soort: z.literal('telling'),
  tekst: z.string(),
  aantal: z.int().min(0),
  van: z.int().min(0).nullable(),
  verwijzingen,
});
const som = z.strictObject({
  soort: z.literal('som'),
  tekst: z.string(),
  waarde: z.number(),
  eenheid: z.enum(['euro', 'fte', 'aantal', 'procent']),
  delen: z.array(z.strictObject({ waarde: z.number(), verwijzing: citaatplaats })).min(1),
  verwijzingen,
});
const citaat = z.strictObject({
  soort: z.literal('citaat'),
  tekst: z.string(),
  citaat: z.string(),
  verwijzingen: z.array(citaatplaats).min(1),
});
const bewering = z.union([telling, som, citaat]);
const uitkomst = z.enum(['voldoet', 'deels', 'ontbreekt', 'onzeker', 'nvt']);
const cel = z.union([z.string(), z.number(), z.null(), verwijzing, z.array(verwijzing)]);

const deel = z.union([
  z.strictObject({
    soort: z.literal('kop'),
    niveau: z.union([z.literal(2), z.literal(3)]),
    tekst: z.string(),
  }),
  z
    .strictObject({ soort: z.literal('vast'), sleutel: z.string(), tekst: z.string() })
    .describe('Tekst van het programma zelf, die niets over plannen zegt.'),
  z
    .strictObject({ soort: z.literal('advies'), criterium: z.string(), tekst: z.string() })
    .describe('Wat het kader bij een criterium adviseert.'),
  z.strictObject({ soort: z.literal('beweringen'), beweringen: z.array(bewering).min(1) }),
  z.strictObject({ soort: z.literal('citaten'), citaten: z.array(citaat).min(1) }),
  z.strictObject({
    soort: z.literal('tabel'),
    naam: z.string(),
    bijschrift: z.string(),
    kolommen: z.array(z.string()).min(1),
    rijen: z.array(z.strictObject({ cellen: z.array(cel), verwijzingen })),
  }),
  z.strictObject({
    soort: z.literal('matrix'),
    bijschrift: z.string(),
    plannen: z.array(z.string()),
    rijen: z.array(
      z.strictObject({
        criterium: z.string(),
        titel: z.string(),
        onderdeel: z.enum(['kern', 'speerpunten', 'afspraken', 'document', 'tijdigheid']),
        uitkomsten: z.array(uitkomst.nullable()),
      }),
    ),
  }),
  z.strictObject({
    soort: z.literal('grafiek'),
    naam: z.string(),
    titel: z.string(),
    rijen: z.array(
      z.strictObject({
        label: z.string(),
        delen: z.array(z.strictObject({ naam: z.string(), bewering: z.union([telling, som]) })),
      }),
    ),
  }),
  z
    .strictObject({ soort: z.literal('eigentekst'), tekst: z.string() })
    .describe('Tekst van een schrijver, niet van het programma.'),
  z
    .strictObject({
      soort: z.literal('vervallen'),
      citaat: z.string().nullable().describe('Leeg als de versie waarin het stond is verwijderd.'),
      toen: z
        .strictObject({
          ministerie: z.string().nullable(),
          bestand: z.string(),
          pagina: z.int().min(1).nullable(),
          sectie: z.string(),
        })
        .nullable(),
      plan: z.string().nullable().describe('Label uit bronnen van het plan van deze ronde.'),
      nu: citaat.nullable(),
    })
    .describe('Een citaat dat een schrijver koos en dat niet meer in het plan staat.'),
  z.strictObject({ soort: z.literal('bronnen') }),
]);

export const beschouwingvorm = z
  .strictObject({
    vorm: z.literal(1).describe('Verandert als de vorm van dit bestand verandert.'),
    concept: z.literal(true),
    titel: z.string(),
    jaar: z.int(),
    kader: z.string().describe('Versie van het kwaliteitskader.'),
    bronnen: z.array(
      z.strictObject({
        label: z.string(),
        ministerie: z.string().nullable(),
        bestand: z.string(),
        titel: z.string().nullable(),
        periode: z.strictObject({ van: z.int(), tot: z.int() }).nullable(),
        paginas: z.int().nullable(),
        kader: z.string(),
      }),
    ),
    hoofdstukken: z.array(z.strictObject({ naam: z.string(), titel: z.string(), delen: z.array(deel) })),
    gegevens: z
      .record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))))
      .describe(
        'De tabellen van de ronde: per tabel een lijst van rijen, met dezelfde kolommen als de CSV-bestanden.',
      ),
  })
  .describe('Het concept van de rijksbrede beschouwing, en de ronde waarop het rust.');

export type Beschouwingjson = z.infer<typeof beschouwingvorm>;

/** @returns the JSON Schema that is published as docs/beschouwing.schema.json */
export function beschouwingschema(): object {
  return z.toJSONSchema(beschouwingvorm, { target: 'draft-7', reused: 'ref' });
}
