/** The judgement of a version: the JSON of shared/contract.md, with what people decided. */
import { z } from 'zod';
import {
  Bestandsfout,
  benoemd,
  criteriumnummer,
  datum,
  gereed,
  Link,
  ministerie,
  onderdeel,
  Periode,
  plicht,
  risico,
  uitkomst,
} from './basis.ts';
import { Oordeel } from './oordelen.ts';

const deel = z.number().min(0).max(1);
const score = z
  .int()
  .min(0)
  .max(100)
  .nullable()
  .meta({ examples: [71] });
const jaargetal = z.int().meta({ examples: [2027] });

const Score = benoemd(
  'Score',
  z.object({
    totaal: score.describe('0 tot 100; null als niets kon worden beoordeeld.'),
    onderdelen: z.object({
      kern: score,
      speerpunten: score,
      afspraken: score,
      document: score,
      tijdigheid: score,
    }),
    onzeker: z
      .int()
      .meta({ description: 'Zoveel criteria tellen niet mee: ze zijn onzeker.', examples: [3] }),
  }),
);

const Bewijs = benoemd(
  'Bewijs',
  z.object({
    citaat: z.string().meta({
      description: 'Letterlijk uit het plan; … waar iets is weggelaten.',
      examples: ['De kosten staan per planjaar in tabel 4.'],
    }),
    pagina: z
      .int()
      .nullable()
      .meta({ description: 'Null bij bestanden zonder bladzijden.', examples: [14] }),
    sectie: z.string().meta({ examples: ['6 Middelen > 6.1 Meerjarenraming'] }),
    plek: z
      .object({ sectie: z.int(), blok: z.int().nullable() })
      .optional()
      .describe('Waar het staat in het document: nummers van sectie en blok.'),
  }),
);

const Element = benoemd(
  'Element',
  z.object({
    element: z.string().meta({ examples: ['dekking of herkomst van de middelen'] }),
    aanwezig: z.boolean().meta({ examples: [true] }),
    bewijs: z.array(Bewijs),
    gezocht: z
      .string()
      .optional()
      .meta({ description: 'Wat er is gezocht, als het er niet is.', examples: [] }),
    bijna: Bewijs.extend({ reden: z.string() })
      .optional()
      .describe('Wat er het dichtst bij kwam, en waarom dat niet telt.'),
  }),
);

const Criteriumuitkomst = benoemd(
  'Criteriumuitkomst',
  z.object({
    id: criteriumnummer,
    onderdeel,
    titel: z.string().meta({ examples: ['Financiële paragraaf'] }),
    plicht,
    uitkomst,
    zekerheid: deel.meta({ description: '0 tot 1.', examples: [0.83] }),
    elementen: z.array(Element),
    toelichting: z.string().meta({ examples: ['Gevonden: eigen onderdeel over financiën.'] }),
    advies: z.string().meta({ description: 'Wat te doen; leeg als er niets hoeft.', examples: [''] }),
    inspanning: z
      .number()
      .min(0)
      .meta({ description: 'Werkdagen werk.', examples: [1.5] }),
  }),
);

export const Termijn = benoemd(
  'Termijn',
  z.object({
    vandaag: datum('Dag waarop is geoordeeld.'),
    datum: datum('De inleverdatum: tweede woensdag van november.'),
    werkdagen: z
      .int()
      .meta({ description: 'Tot de inleverdatum; negatief als die voorbij is.', examples: [50] }),
    risico,
    toelichting: z.string().meta({ examples: ['Er is nog 5 werkdagen werk.'] }),
    werkNodig: z.number().meta({ description: 'Werkdagen werk dat open staat.', examples: [5] }),
    mijlpalen: z.array(
      z.object({
        naam: z.string().meta({ examples: ['Bestuursraad'] }),
        datum: datum('Dag van de mijlpaal.'),
        werkdagen: z.int().meta({ examples: [35] }),
      }),
    ),
  }),
);

const Beslist = benoemd(
  'Beslist',
  z
    .object({
      score: Score,
      gereed,
      uitkomsten: z
        .array(z.object({ id: criteriumnummer, uitkomst }))
        .describe('De uitkomsten die gelden: van mensen waar die oordeelden, anders automatisch.'),
      oordelen: z.array(Oordeel),
    })
    .describe('Score, gereedheid en uitkomsten met wat mensen besloten.'),
);

export const Toetsing = benoemd(
  'Toetsing',
  z.object({
    bestand: z.string().meta({ examples: ['informatieplan-2027.docx'] }),
    fout: Bestandsfout.nullable(),
    documentsoort: z
      .object({
        isInformatieplan: z.boolean().meta({ examples: [true] }),
        zekerheid: deel.meta({ examples: [0.97] }),
        reden: z.string().meta({ examples: ['De titel noemt een informatieplan.'] }),
      })
      .optional(),
    plan: z
      .object({
        ministerie: ministerie.nullable(),
        titel: z
          .string()
          .nullable()
          .meta({ examples: ['Informatieplan 2027-2031'] }),
        periode: Periode.nullable(),
        versie: z
          .string()
          .nullable()
          .meta({ examples: ['0.9'] }),
        paginas: z
          .int()
          .nullable()
          .meta({ examples: [42] }),
      })
      .optional(),
    kader: z
      .string()
      .optional()
      .meta({ examples: ['2026.1'] }),
    uitkomsten: z.array(Criteriumuitkomst).optional(),
    totalen: z
      .array(z.object({ jaar: jaargetal, euro: z.number().meta({ examples: [12500000] }) }))
      .optional()
      .describe('Totaal van het plan per jaar in hele euro’s, waar het plan dat noemt.'),
    mijlpalen: z
      .array(
        z.object({
          wanneer: z.string().meta({
            description: 'Jaar, halfjaar, kwartaal, maand of dag.',
            examples: ['2027-Q2'],
          }),
          wat: z.string().meta({ examples: ['Zaaksysteem vervangen'] }),
          eigenaar: z
            .string()
            .nullable()
            .meta({ examples: ['directie Inkoop'] }),
          pagina: z
            .int()
            .nullable()
            .meta({ examples: [9] }),
          sectie: z.string().meta({ examples: ['4 Uitvoering'] }),
        }),
      )
      .optional(),
    score: Score.optional(),
    gereed: gereed.optional(),
    termijn: Termijn.optional(),
    meldingen: z.array(z.string()).optional().describe('Wat niet kon worden gelezen.'),
    beslist: Beslist.nullable().describe('Null als er geen uitkomsten zijn.'),
    _links: z.object({ self: Link, versie: Link }),
  }),
);
