/** Versions of plans, as the API shows and receives them. */
import { z } from 'zod';
import {
  Bestandsfout,
  Bladlinks,
  benoemd,
  gereed,
  id,
  Link,
  ministerie,
  moment,
  naam,
  Periode,
} from './basis.ts';

export const status = z.enum(['wacht', 'bezig', 'klaar', 'mislukt', 'geannuleerd']).meta({
  description: 'Hoe ver de beoordeling is.',
  examples: ['klaar'],
});

export const Versie = benoemd(
  'Versie',
  z.object({
    id: id('de versie'),
    plan: id('het plan')
      .nullable()
      .describe('Het plan waar dit een versie van is; null zolang dat niet vaststaat.'),
    nummer: z
      .int()
      .nullable()
      .meta({ description: 'Volgnummer binnen het plan, vanaf 1.', examples: [2] }),
    aanlevering: id('de aanlevering').describe('Versies die samen zijn aangeleverd delen dit nummer.'),
    bestand: z
      .string()
      .meta({ description: 'Naam van het bestand.', examples: ['informatieplan-2027.docx'] }),
    grootte: z.int().meta({ description: 'In bytes.', examples: [482133] }),
    sha256: z.string().meta({
      description: 'Controlegetal van de inhoud.',
      examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    }),
    status,
    kader: z
      .string()
      .nullable()
      .meta({ description: 'Versie van het kwaliteitskader.', examples: ['2026.1'] }),
    door: z.string().meta({ description: 'Wie het bestand aanleverde.', examples: ['J. de Vries'] }),
    aangemaakt: moment('Wanneer het bestand werd aangeleverd.'),
    bijgewerkt: moment('Wanneer er voor het laatst iets mee gebeurde.'),
    fout: Bestandsfout.nullable().describe('Waarom het bestand niet kon worden beoordeeld.'),
    isInformatieplan: z
      .boolean()
      .nullable()
      .meta({ description: 'Null zolang het niet is gelezen.', examples: [true] }),
    ministerie: ministerie.nullable(),
    titel: z
      .string()
      .nullable()
      .meta({ description: 'Titel van het plan.', examples: ['Informatieplan 2027-2031'] }),
    periode: Periode.nullable(),
    score: z
      .int()
      .nullable()
      .meta({
        description: 'De automatische score, 0 tot 100. Wat mensen besloten staat in de toetsing.',
        examples: [71],
      }),
    gereed: gereed.nullable(),
    _links: z.object({
      self: Link,
      voortgang: Link,
      origineel: Link,
      oordelen: Link,
      aantekeningen: Link,
      aanlevering: Link,
      plan: Link.optional(),
      toetsing: Link.optional(),
      document: Link.optional(),
      rapporten: Link.optional(),
    }),
  }),
);

export const Versies = benoemd('Versies', z.object({ versies: z.array(Versie), _links: Bladlinks }));

export const Voortgang = benoemd(
  'Voortgang',
  z.object({
    versie: id('de versie'),
    bestand: z.string().meta({ examples: ['informatieplan-2027.docx'] }),
    status,
    af: z.boolean().meta({ description: 'Er verandert vanzelf niets meer.', examples: [false] }),
    procent: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .meta({
        description: 'Null zolang het niet te zeggen is.',
        examples: [17],
      }),
    tekst: z.string().meta({
      description: 'Wat er nu gebeurt.',
      examples: ['Het bestand wordt gelezen: bladzijde 14 van 42'],
    }),
    fout: Bestandsfout.nullable(),
    _links: z.object({ self: Link, versie: Link }),
  }),
);

/** The text fields of the upload form; the files come beside it. */
export const Aanleverformulier = z.strictObject({
  naam,
  plan: z
    .uuid()
    .optional()
    .meta({ description: 'Nummer van het plan waar de bestanden nieuwe versies van zijn.', examples: [] }),
});

export const Aangenomen = benoemd(
  'Aangenomen',
  z.object({
    id: id('de versie'),
    bestand: z.string().meta({ examples: ['informatieplan-2027.docx'] }),
    bekend: z.boolean().meta({
      description: 'Dezelfde inhoud was er al: dit is die eerdere versie.',
      examples: [false],
    }),
    _links: z.object({ self: Link, voortgang: Link }),
  }),
);

export const Ontvangst = benoemd(
  'Ontvangst',
  z.object({
    aanlevering: id('de aanlevering').nullable().describe('Null als alle bestanden al bekend waren.'),
    versies: z.array(Aangenomen),
    _links: z.object({ self: Link, aanlevering: Link.optional() }),
  }),
);

export const Aanlevering = benoemd(
  'Aanlevering',
  z.object({
    id: id('de aanlevering'),
    af: z
      .boolean()
      .meta({ description: 'Alle versies zijn klaar, mislukt of geannuleerd.', examples: [false] }),
    versies: z.array(Versie),
    _links: z.object({ self: Link }),
  }),
);

/** Who does it, when nothing else has to be said. */
export const Handeling = benoemd('Handeling', z.strictObject({ naam }));

export const Indeling = benoemd('Indeling', z.strictObject({ naam, ministerie, periode: Periode }));

export const Rapportlijst = benoemd(
  'Rapportlijst',
  z.object({
    rapporten: z.array(
      z.object({
        formaat: z.string().meta({ examples: ['docx'] }),
        omschrijving: z.string().meta({ examples: ['Rapport om te bewerken (Word)'] }),
        _links: z.object({ self: Link }),
      }),
    ),
    _links: z.object({ self: Link, versie: Link }),
  }),
);
