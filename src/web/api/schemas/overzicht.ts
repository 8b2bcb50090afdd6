/** The newest version of every plan beside each other, as the API shows it. */
import { z } from 'zod';
import {
  Bestandsfout,
  benoemd,
  criteriumnummer,
  datum,
  gereed,
  id,
  Link,
  ministerie,
  onderdeel,
  Periode,
  plicht,
  risico,
} from './basis.ts';
import { status } from './versies.ts';

const aantal = z
  .int()
  .min(0)
  .meta({ examples: [4] });

const Overzichtplan = benoemd(
  'Overzichtplan',
  z.object({
    versie: id('de versie'),
    plan: id('het plan').nullable().describe('Null als de versie bij geen plan hoort.'),
    nummer: z
      .int()
      .nullable()
      .meta({ description: 'Volgnummer van de versie binnen het plan.', examples: [2] }),
    bestand: z.string().meta({ examples: ['informatieplan-2027.docx'] }),
    status,
    fout: Bestandsfout.nullable(),
    isInformatieplan: z
      .boolean()
      .nullable()
      .meta({ description: 'Null zolang het niet is gelezen.', examples: [true] }),
    ministerie: ministerie.nullable(),
    titel: z
      .string()
      .nullable()
      .meta({ examples: ['Informatieplan 2027-2031'] }),
    periode: Periode.nullable(),
    score: z
      .int()
      .nullable()
      .meta({ description: 'Met wat mensen besloten, 0 tot 100.', examples: [71] }),
    gereed: gereed.nullable(),
    openVerplicht: z
      .int()
      .min(0)
      .nullable()
      .meta({ description: 'Hoeveel verplichte criteria nog werk vragen.', examples: [2] }),
    termijn: z
      .object({
        datum: datum('De inleverdatum.'),
        werkdagen: z.int().meta({ description: 'Vanaf vandaag.', examples: [50] }),
        risico,
      })
      .nullable()
      .describe('Zoals het er vandaag voor staat, met de data van het ministerie.'),
    _links: z.object({ versie: Link, plan: Link.optional() }),
  }),
);

const Overzichtcriterium = benoemd(
  'Overzichtcriterium',
  z.object({
    criterium: criteriumnummer,
    titel: z.string().meta({ examples: ['Financiële paragraaf'] }),
    onderdeel,
    plicht: plicht.describe('De zwaarste plicht die het voor een van de plannen heeft.'),
    telling: z
      .object({ voldoet: aantal, deels: aantal, ontbreekt: aantal, onzeker: aantal, nvt: aantal })
      .describe('Hoeveel plannen deze uitkomst hebben, met wat mensen besloten.'),
    _links: z.object({ criterium: Link }),
  }),
);

export const Overzicht = benoemd(
  'Overzicht',
  z.object({
    beoordeeld: aantal.describe('Over hoeveel plannen de tellingen gaan.'),
    plannen: z.array(Overzichtplan).describe('Op volgorde van binnenkomst.'),
    criteria: z.array(Overzichtcriterium),
    _links: z.object({ self: Link }),
  }),
);
