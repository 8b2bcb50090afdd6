/** The Document: what was read from a file (src/document/document.ts). */
import { z } from 'zod';
import { benoemd, Link } from './basis.ts';

const pagina = z
  .int()
  .nullable()
  .meta({ description: 'Bladzijde, vanaf 1.', examples: [14] });
const tekst = z.string().meta({ examples: ['De kosten staan per planjaar in tabel 4.'] });
const blok = { index: z.int().meta({ examples: [37] }), sectie: z.int().meta({ examples: [6] }), pagina };

const Sectie = benoemd(
  'Sectie',
  z.object({
    index: z.int().meta({ description: '0 is wat vóór de eerste kop staat.', examples: [6] }),
    nummer: z
      .string()
      .nullable()
      .meta({ examples: ['6.1'] }),
    titel: z.string().meta({ examples: ['Meerjarenraming'] }),
    niveau: z
      .int()
      .min(0)
      .max(6)
      .meta({ examples: [2] }),
    ouder: z.int().meta({ description: 'Index van de sectie erboven; -1 voor sectie 0.', examples: [5] }),
    pagina,
    soort: z
      .enum(['tekst', 'inhoudsopgave', 'afkortingen', 'begrippen', 'bijlage', 'colofon'])
      .meta({ examples: ['tekst'] }),
    van: z.int().meta({ description: 'Eerste blok.', examples: [37] }),
    tot: z.int().meta({ description: 'Eerste blok dat er niet meer bij hoort.', examples: [41] }),
  }),
);

const Alinea = benoemd(
  'Alinea',
  z.object({ soort: z.literal('alinea'), ...blok, tekst, citaat: z.boolean().optional() }),
);
const Lijst = benoemd(
  'Lijst',
  z.object({
    soort: z.literal('lijst'),
    ...blok,
    genummerd: z.boolean().meta({ examples: [false] }),
    items: z.array(
      z.object({
        tekst,
        diepte: z
          .int()
          .min(0)
          .meta({ examples: [0] }),
        pagina,
      }),
    ),
  }),
);
const Tabel = benoemd(
  'Tabel',
  z.object({
    soort: z.literal('tabel'),
    ...blok,
    bijschrift: z
      .string()
      .nullable()
      .meta({ examples: ['Tabel 4 Kosten'] }),
    rijen: z.array(
      z.array(
        z.object({
          tekst: z.string().meta({ examples: ['2027'] }),
          kop: z.boolean().meta({ examples: [true] }),
          kolommen: z.int().meta({ examples: [1] }),
          rijen: z.int().meta({ examples: [1] }),
        }),
      ),
    ),
    kopRijen: z.int().meta({ examples: [1] }),
    rijPaginas: z.array(pagina),
  }),
);
const Noot = benoemd('Noot', z.object({ soort: z.literal('noot'), ...blok, tekst }));

export const Documentinhoud = benoemd(
  'Documentinhoud',
  z.object({
    formaat: z.enum(['pdf', 'docx', 'odt', 'markdown']).meta({ examples: ['docx'] }),
    eigenschappen: z.object({
      titel: z
        .string()
        .nullable()
        .meta({ examples: ['Informatieplan 2027-2031'] }),
      taal: z
        .string()
        .nullable()
        .meta({ examples: ['nl-NL'] }),
      getagd: z
        .boolean()
        .nullable()
        .meta({ examples: [true] }),
    }),
    koppenUit: z.enum(['stijlen', 'tags', 'bladwijzers', 'opmaak']).meta({ examples: ['stijlen'] }),
    paginas: z.array(
      z.object({
        nummer: z.int().meta({ examples: [1] }),
        tekens: z.int().meta({ examples: [1840] }),
        scan: z.boolean().meta({ examples: [false] }),
        herkend: z.number().optional(),
      }),
    ),
    secties: z.array(Sectie),
    blokken: z.array(z.discriminatedUnion('soort', [Alinea, Lijst, Tabel, Noot])),
    randteksten: z.array(
      z.object({
        soort: z
          .enum(['koptekst', 'voettekst', 'paginanummer', 'watermerk'])
          .meta({ examples: ['voettekst'] }),
        tekst,
        paginas: z.array(z.int()),
      }),
    ),
    opmerkingen: z.array(
      z.object({
        soort: z
          .enum(['opmerking', 'invoeging', 'verwijdering', 'annotatie'])
          .meta({ examples: ['opmerking'] }),
        tekst,
        auteur: z.string().nullable(),
        pagina,
        sectie: z.int(),
      }),
    ),
    afbeeldingen: z.array(z.object({ alternatief: z.string().nullable(), pagina, sectie: z.int() })),
    _links: z.object({ self: Link, versie: Link }),
  }),
);
