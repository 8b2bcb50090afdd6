/** Plans, their comparison, the log, the criteria and the deadlines of a year, as the API shows them. */
import { z } from 'zod';
import {
  Bladlinks,
  benoemd,
  criteriumnummer,
  datum,
  id,
  jaar,
  Link,
  ministerie,
  moment,
  naam,
  onderdeel,
  Periode,
  plicht,
  uitkomst,
} from './basis.ts';
import { Termijn } from './toetsing.ts';

export const Plan = benoemd(
  'Plan',
  z.object({
    id: id('het plan'),
    ministerie: ministerie.nullable(),
    periode: Periode.nullable(),
    aangemaakt: moment('Wanneer de eerste versie kwam.'),
    _links: z.object({ self: Link, versies: Link, logregels: Link }),
  }),
);
export const Plannen = benoemd('Plannen', z.object({ plannen: z.array(Plan), _links: Bladlinks }));

const verandering = z
  .enum(['beter', 'slechter', 'gelijk', 'anders', 'nieuw', 'vervallen'])
  .meta({ description: 'anders: een van beide is onzeker of niet van toepassing.', examples: ['beter'] });
const aantal = z
  .int()
  .min(0)
  .meta({ examples: [4] });
const score = z
  .int()
  .nullable()
  .meta({ description: 'Met wat mensen besloten.', examples: [71] });

export const Vergelijking = benoemd(
  'Vergelijking',
  z.object({
    van: z.object({
      versie: id('de eerste versie'),
      nummer: z
        .int()
        .nullable()
        .meta({ examples: [1] }),
      score,
    }),
    naar: z.object({
      versie: id('de andere versie'),
      nummer: z
        .int()
        .nullable()
        .meta({ examples: [2] }),
      score,
    }),
    telling: z.object({
      beter: aantal,
      slechter: aantal,
      gelijk: aantal,
      anders: aantal,
      nieuw: aantal,
      vervallen: aantal,
    }),
    verschillen: z.array(
      z.object({
        criterium: criteriumnummer,
        titel: z.string().meta({ examples: ['Financiële paragraaf'] }),
        onderdeel,
        van: uitkomst.nullable(),
        naar: uitkomst.nullable(),
        verandering,
      }),
    ),
    _links: z.object({ self: Link, plan: Link, van: Link, naar: Link }),
  }),
);

export const Logregel = benoemd(
  'Logregel',
  z.object({
    nummer: z.int().meta({ examples: [118] }),
    moment: moment('Wanneer.'),
    door: z
      .string()
      .meta({ description: 'Wie; Plantoets zelf voor wat vanzelf gaat.', examples: ['J. de Vries'] }),
    wat: z.string().meta({ examples: ['oordeel gegeven'] }),
    plan: id('het plan').nullable(),
    versie: id('de versie').nullable(),
    criterium: criteriumnummer.nullable(),
    voor: z.unknown().meta({ description: 'Wat er eerst stond.', examples: [{ uitkomst: 'deels' }] }),
    na: z.unknown().meta({ description: 'Wat er nu staat.', examples: [{ uitkomst: 'voldoet' }] }),
  }),
);
export const Logregels = benoemd('Logregels', z.object({ logregels: z.array(Logregel), _links: Bladlinks }));

export const Criterium = benoemd(
  'Criterium',
  z.object({
    id: criteriumnummer,
    titel: z.string().meta({ examples: ['Financiële paragraaf'] }),
    onderdeel,
    plicht: plicht.describe('De plicht voor een plan dat volgend jaar begint.'),
    plichtTot: z
      .object({ jaar: jaar('Tot dit planjaar geldt een andere plicht.'), plicht })
      .nullable()
      .describe('Null als de plicht voor alle planjaren gelijk is.'),
    geldt: z
      .object({ van: jaar('Eerste planjaar.').nullable(), tot: jaar('Laatste planjaar.').nullable() })
      .nullable()
      .describe('De planjaren waarvoor het criterium geldt; null als dat alle jaren zijn.'),
    eis: z.string().meta({ examples: ['Het plan heeft een financiële paragraaf.'] }),
    waarom: z.string().meta({ examples: ['Sinds 1 januari 2026 hoort die erbij.'] }),
    bronnen: z.array(z.string().meta({ examples: ['CIO26 artikel 4 onder c'] })),
    elementen: z.array(
      z.object({
        element: z.string().meta({ examples: ['dekking of herkomst van de middelen'] }),
        gezocht: z.string().meta({ examples: ['zinnen over dekking bij een bedrag'] }),
      }),
    ),
    advies: z.string().meta({ examples: ['Neem per planjaar het totaal op.'] }),
    inspanning: z.number().meta({ description: 'Werkdagen om het alsnog in te vullen.', examples: [3] }),
    _links: z.object({ self: Link }),
  }),
);
export const Criteria = benoemd(
  'Criteria',
  z.object({
    kader: z.string().meta({ description: 'Versie van het kwaliteitskader.', examples: ['2026.1'] }),
    criteria: z.array(Criterium),
    _links: z.object({ self: Link }),
  }),
);

const mijlpaalnaam = z
  .string()
  .min(1)
  .max(80)
  .meta({
    description: 'Naam van de mijlpaal in het kwaliteitskader.',
    examples: ['Bestuursraad'],
  });
const Mijlpaal = benoemd(
  'Mijlpaal',
  z.object({
    mijlpaal: mijlpaalnaam,
    datum: datum('De dag die geldt.'),
    standaard: datum('De dag volgens het kwaliteitskader.'),
    eigen: z.boolean().meta({ description: 'Het ministerie koos zelf een dag.', examples: [true] }),
  }),
);
export const Mijlpalen = benoemd(
  'Mijlpalen',
  z.object({
    jaar: jaar('Jaar waarin de plannen worden ingediend.'),
    ministerie,
    mijlpalen: z.array(Mijlpaal).describe('Op volgorde van datum.'),
    waarschuwingen: z
      .array(z.string())
      .describe('Wat opvalt: een andere volgorde dan bedoeld, of een vrije dag.'),
    _links: z.object({ self: Link, termijn: Link }),
  }),
);
const Ministerietermijn = benoemd(
  'Ministerietermijn',
  z.object({
    ministerie,
    naam: z.string().meta({ examples: ['Binnenlandse Zaken en Koninkrijksrelaties'] }),
    verwacht: z.boolean().meta({
      description: 'Het ministerie bestaat op de inleverdatum, dus er hoort een plan te komen.',
      examples: [true],
    }),
    stand: z.enum(['ja', 'bijna', 'nee', 'loopt', 'niets']).meta({
      description:
        'ja, bijna, nee: gereedheid van de nieuwste beoordeelde versie; loopt: nog niets beoordeeld; niets: niets aangeleverd.',
      examples: ['nee'],
    }),
    teLaat: z.string().nullable().describe('Waarom het ministerie te laat is; null als het dat niet is.'),
    versies: z.array(id('de versie')).describe('Wat is aangeleverd, oudste eerst.'),
    beoordeeld: id('de versie').nullable().describe('De versie waar stand, score en termijn over gaan.'),
    score: z.object({ automatisch: score, beslist: score }).nullable(),
    termijn: Termijn.nullable().describe('Zoals het er vandaag voor staat, met de data van het ministerie.'),
    mijlpalen: z.array(Mijlpaal),
    _links: z.object({ mijlpalen: Link, beoordeeld: Link.optional() }),
  }),
);
export const Termijnjaar = benoemd(
  'Termijnjaar',
  z.object({
    jaar: jaar('Jaar waarin de plannen worden ingediend.'),
    datum: datum('De inleverdatum: tweede woensdag van november.'),
    werkdagen: z
      .int()
      .meta({ description: 'Vanaf vandaag; negatief als de dag voorbij is.', examples: [50] }),
    tellingen: z
      .object({ verwacht: aantal, ingeleverd: aantal, gereed: aantal, teLaat: aantal, niets: aantal })
      .describe('Hoeveel van de ministeries waarvan een plan wordt verwacht.'),
    ministeries: z.array(Ministerietermijn),
    _links: z.object({ self: Link, prev: Link.optional(), next: Link.optional() }),
  }),
);

/** The dates that a ministry wants; a milestone that is left out goes back to the kader. */
export const NieuweMijlpalen = benoemd(
  'NieuweMijlpalen',
  z.strictObject({
    naam,
    mijlpalen: z
      .array(
        z.strictObject({
          mijlpaal: mijlpaalnaam,
          datum: datum('De dag.').meta({ examples: ['2026-10-20'] }),
        }),
      )
      .max(20)
      .describe('Een mijlpaal die hier ontbreekt krijgt weer de dag van het kwaliteitskader.'),
  }),
);
