/** The shape of the files in rules/, checked by zod. What a policy adviser may write, and nothing else. */
import { z } from 'zod';

/** Name of a begrip, such as 'cloud' or 'technische-schuld'. */
const begripnaam = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'kleine letters, cijfers en koppeltekens');
const eenOfMeer = z
  .union([begripnaam, z.array(begripnaam).min(1)])
  .transform((x) => (Array.isArray(x) ? x : [x]));

export const bereik = z.enum(['zin', 'vervolg', 'buren', 'alinea', 'sectie', 'plan']);
export const kenmerk = z.enum(['tijd', 'aantal', 'procent', 'fte', 'bedrag', 'eigenaar']);
export const tijdvak = z
  .enum(['vooraf', 'planjaar'])
  .describe('Een tijd van vóór het eerste planjaar (vooraf), of van dat jaar of later (planjaar).');

/** Sentences that claim nothing of the own ministry, but can name a party or a strategy that the criterion asks for. */
export const nietEigenPolariteit = z.enum(['ander', 'eis']);

export const stellingOpties = z
  .strictObject({
    over: eenOfMeer.describe('Het begrip waar de zin over gaat; bij meer begrippen is één genoeg.'),
    en: z
      .array(eenOfMeer)
      .optional()
      .describe('Begrippen die er alle bij moeten staan; een lijst in de lijst: één daarvan is genoeg.'),
    kenmerk: z
      .array(kenmerk)
      .optional()
      .describe('Minstens één hiervan moet erbij staan: een tijd, aantal, bedrag of eigenaar.'),
    tijdvak: tijdvak
      .optional()
      .describe('Er moet een tijd bij staan, van vóór of vanaf het eerste planjaar.'),
    nabij: bereik.default('buren').describe("Hoe dichtbij 'en', 'kenmerk' en 'tijdvak' moeten staan."),
    zonder: eenOfMeer
      .optional()
      .describe(
        'Een zin waarin dit begrip voorkomt telt niet, en een zin direct onder een kop daarover ook niet.',
      ),
    kop: z
      .union([z.boolean(), z.enum(['opsomming', 'onderdeel'])])
      .default(true)
      .describe(
        "Telt een zin onder een kop over het begrip als een zin over het begrip? Met 'opsomming' alleen een rij of punt; met 'onderdeel' ook een zin direct onder de kop, als het onderdeel niets ontkent of uitstelt.",
      ),
    minstens: z.number().int().min(1).default(1).describe('Zoveel verschillende zinnen of rijen.'),
    verschillend: z.number().int().min(1).default(1).describe('Zoveel verschillende termen van het begrip.'),
    bijeen: z.boolean().default(false).describe('De getelde zinnen staan in hetzelfde onderdeel.'),
    in: eenOfMeer.optional().describe('Alleen zinnen in een onderdeel waarvan een kop hierover gaat.'),
    nietIn: eenOfMeer
      .optional()
      .describe(
        'Zinnen onder een kop hierover, ook een hogere, tellen niet; de zin zelf mag het wel noemen.',
      ),
    verband: eenOfMeer
      .optional()
      .describe('In het onderdeel, de koppen erboven of de onderdelen ernaast staat ergens ook dit begrip.'),
    colofon: z.boolean().default(false).describe('Telt ook wat in het colofon staat?'),
    ookVan: z
      .array(nietEigenPolariteit)
      .optional()
      .describe(
        'Ook een zin over wat een ander doet, of die een kader aanhaalt, telt: voor wie of wat alleen genoemd hoeft te zijn.',
      ),
    soort: z
      .array(z.enum(['zin', 'punt', 'rij', 'noot']))
      .optional()
      .describe('Alleen deze soorten tekst.'),
  })
  .describe('Een bewering in de lopende tekst of een tabel over een begrip.');

export const sectieOpties = z
  .strictObject({
    over: eenOfMeer,
    minstensWoorden: z
      .number()
      .int()
      .min(1)
      .default(25)
      .describe('Woorden aan inhoud, onderliggende onderdelen meegeteld.'),
    heleKop: z.boolean().default(false).describe("De kop zegt verder niets, zoals 'Het plan in het kort'."),
  })
  .describe('Een eigen onderdeel (kop met inhoud) over een begrip.');

export const tabelOpties = z
  .strictObject({
    kolommen: z
      .array(eenOfMeer)
      .min(1)
      .describe('Per begrip moet er een kolom (of rij) zijn met een kop daarover.'),
    over: eenOfMeer.optional().describe('De tabel of het onderdeel eromheen gaat hierover.'),
    tijdvak: z
      .array(tijdvak)
      .optional()
      .describe('De koppen van de kolommen noemen deze tijden, elk minstens één keer.'),
    tijdvakBuiten: eenOfMeer
      .optional()
      .describe("Een kolom met een kop hierover ('Meting mei 2026') telt niet voor 'tijdvak'."),
    minstensRijen: z.number().int().min(1).default(2),
    kenmerk: z.array(kenmerk).optional().describe('Elke getelde rij bevat minstens één hiervan.'),
    zonder: eenOfMeer.optional().describe('Een rij waarin dit begrip voorkomt telt niet.'),
  })
  .describe('Een tabel met bepaalde kolommen en ingevulde rijen.');

export const bedragenOpties = z
  .strictObject({
    verschillendeJaren: z.number().int().min(1).default(1),
    binnen: z.enum(['planperiode', 'alle']).default('alle'),
    minstens: z.number().int().min(1).default(1),
    over: eenOfMeer.optional().describe('Alleen bedragen waarvan de post of de zin hierover gaat.'),
    helePost: z
      .boolean()
      .default(false)
      .describe("De post bestaat uit niets anders: 'Vernieuwing' wel, 'Vernieuwing zaaksysteem' niet."),
  })
  .describe('Bedragen in de tekst of in tabellen.');

export const mijlpalenOpties = z
  .strictObject({
    minstens: z.number().int().min(1).default(1),
    verschillendeJaren: z.number().int().min(1).default(1),
    binnen: z.enum(['planperiode', 'alle']).default('planperiode'),
    over: eenOfMeer.optional(),
    zonder: eenOfMeer.optional().describe('Een mijlpaal in een zin waarin dit begrip voorkomt telt niet.'),
  })
  .describe('Mijlpalen met een jaar, kwartaal of datum.');

export const periodeOpties = z
  .strictObject({ minstens: z.number().int().min(1), hoogstens: z.number().int().min(1) })
  .describe('De planperiode telt zoveel kalenderjaren; een andere lengte is een gedeeltelijk antwoord.');

export const identificatieOpties = z
  .strictObject({ veld: z.enum(['ministerie', 'periode', 'versie', 'titel']) })
  .describe('Het plan maakt zich op dit punt bekend.');

export const gebrekOpties = z
  .looseObject({ soort: z.string() })
  .describe('Een gebrek in het document zelf; de bevindingen zijn het bewijs.');

export const termijnOpties = z
  .strictObject({})
  .describe('Het werk dat nog open staat past in de tijd tot de inleverdatum.');

export type Stelling = z.infer<typeof stellingOpties>;
export type Toets =
  | { alle: Toets[] }
  | { een: Toets[] }
  | { geen: Toets }
  | { stelling: Stelling }
  | { sectie: z.infer<typeof sectieOpties> }
  | { tabel: z.infer<typeof tabelOpties> }
  | { bedragen: z.infer<typeof bedragenOpties> }
  | { mijlpalen: z.infer<typeof mijlpalenOpties> }
  | { periode: z.infer<typeof periodeOpties> }
  | { identificatie: z.infer<typeof identificatieOpties> }
  | { gebrek: z.infer<typeof gebrekOpties> }
  | { termijn: z.infer<typeof termijnOpties> };

/** A test: one of the small tests by name, or tests composed with alle, een and geen. */
export const toets: z.ZodType<Toets> = z.lazy(() =>
  z.union([
    z.strictObject({ alle: z.array(toets).min(1) }),
    z.strictObject({ een: z.array(toets).min(1) }),
    z.strictObject({ geen: toets }),
    z.strictObject({ stelling: stellingOpties }),
    z.strictObject({ sectie: sectieOpties }),
    z.strictObject({ tabel: tabelOpties }),
    z.strictObject({ bedragen: bedragenOpties }),
    z.strictObject({ mijlpalen: mijlpalenOpties }),
    z.strictObject({ periode: periodeOpties }),
    z.strictObject({ identificatie: identificatieOpties }),
    z.strictObject({ gebrek: gebrekOpties }),
    z.strictObject({ termijn: termijnOpties }),
  ]),
) as z.ZodType<Toets>;

export const plichtwaarde = z.enum(['verplicht', 'verwacht', 'gewenst', 'signaal']);
export const plicht = z.union([
  plichtwaarde,
  z
    .strictObject({ vanaf: z.number().int(), dan: plichtwaarde, anders: plichtwaarde })
    .describe('De plicht verschilt per eerste planjaar.'),
]);

export const bron = z.union([
  z
    .strictObject({
      document: z.literal('RK'),
      thema: z.number().int().min(1).max(10),
      speerpunt: z.union([z.number().int(), z.array(z.number().int())]).optional(),
      jaar: z.union([z.number().int(), z.array(z.number().int())]).optional(),
    })
    .describe('Plaats in de Routekaarten bij de I-strategie Rijk 2022-2025 (seeds/).'),
  z.strictObject({
    document: z.enum(['CIO26', 'CIO21', 'KST', 'BDTO', 'EN301549']),
    plaats: z.string().min(1),
  }),
]);

/** A stand-in for what markdown cannot show: comments, running headers, properties of the file, today. */
export const voorbeeld = z.union([
  z.string().min(1),
  z.strictObject({
    tekst: z.string(),
    vandaag: z.string().optional(),
    formaat: z.enum(['pdf', 'docx', 'odt']).optional(),
    titel: z.string().nullable().optional(),
    taal: z.string().nullable().optional(),
    getagd: z.boolean().optional(),
    koppenUit: z.enum(['stijlen', 'tags', 'bladwijzers', 'opmaak']).optional(),
    opmerkingen: z
      .array(
        z.strictObject({
          soort: z.enum(['opmerking', 'invoeging', 'verwijdering', 'annotatie']),
          tekst: z.string(),
        }),
      )
      .optional(),
    randteksten: z
      .array(z.strictObject({ soort: z.enum(['koptekst', 'voettekst', 'watermerk']), tekst: z.string() }))
      .optional(),
    afbeeldingen: z.array(z.strictObject({ alternatief: z.string().nullable() })).optional(),
  }),
]);

export const criterium = z.strictObject({
  id: z.string().regex(/^([KB]\d\d|T\d{1,2}\.\d|A\d\d|D\d\d|P\d\d)$/),
  titel: z.string().min(3),
  eis: z.string().min(10),
  waarom: z.string().min(20),
  bron: z.array(bron).min(1),
  herkomst: z.enum(['bron', 'afgeleid', 'uitwerking']),
  plicht,
  geldt: z.strictObject({ van: z.number().int().optional(), tot: z.number().int().optional() }).optional(),
  inspanning: z.number().min(0).max(60).describe('Werkdagen om dit alsnog in het plan te krijgen.'),
  elementen: z
    .array(z.strictObject({ element: z.string().min(3), gezocht: z.string().min(5), toets }))
    .min(1),
  advies: z.string().min(20),
  voorbeelden: z.strictObject({
    voldoet: z.array(voorbeeld).min(2),
    deels: z.array(voorbeeld).optional(),
    ontbreekt: z.array(voorbeeld).min(2),
  }),
});

export const begrip = z.strictObject({
  toelichting: z.string().min(5).describe('Waar de termen vandaan komen of wat eronder valt.'),
  sterk: z.array(z.string()).default([]).describe('Termen die op zichzelf genoeg zeggen.'),
  zwak: z
    .array(z.string())
    .default([])
    .describe('Termen die pas tellen naast een andere term of onder een kop over het begrip.'),
  niet: z.array(z.string()).default([]).describe('Woordgroepen waarin een term iets anders betekent.'),
  omvat: z.array(begripnaam).default([]).describe('Begrippen waarvan alle termen ook hier tellen.'),
  onderdeel: z
    .strictObject({ veel: begripnaam, weinig: begripnaam })
    .optional()
    .describe(
      "Bij 'zonder' telt ook niet wat staat in een onderdeel met veel zinnen over het ene begrip en weinig over het andere.",
    ),
});
const groepen = z
  .record(begripnaam, z.array(z.string().regex(/^[^\s/&<>]+$/, 'losse woorden zonder spatie')).min(1))
  .describe('Woorden die vaak samen als keuze in een term staan, daar <naam> genoemd.');
export const groepenbestand = z.strictObject({ groepen });
export const begrippenbestand = z.strictObject({
  groepen: groepen.default({}),
  begrippen: z.record(begripnaam, begrip),
});

export type Bron = z.infer<typeof bron>;
export type Begripdefinitie = z.infer<typeof begrip>;
export type Voorbeeld = z.infer<typeof voorbeeld>;
export type Criterium = z.infer<typeof criterium>;
export type Kenmerk = z.infer<typeof kenmerk>;
export type Bereik = z.infer<typeof bereik>;
export type Tijdvak = z.infer<typeof tijdvak>;
