/** What people decide and note, as the API shows and receives it. */
import { z } from 'zod';
import { benoemd, criteriumnummer, id, Link, moment, naam, tekst, uitkomst } from './basis.ts';

export const Oordeel = benoemd(
  'Oordeel',
  z.object({
    criterium: criteriumnummer,
    soort: z.enum(['gegeven', 'overgenomen', 'vervallen', 'ingetrokken']).meta({
      description:
        'gegeven: op deze versie; overgenomen: van de vorige versie, het bewijs is gelijk; vervallen: het bewijs is veranderd, kijk opnieuw; ingetrokken: de automatische uitkomst geldt weer.',
      examples: ['gegeven'],
    }),
    uitkomst,
    automatisch: uitkomst.describe('De automatische uitkomst op dat moment.'),
    reden: z.string().meta({ examples: ['De dekking staat in bijlage 2.'] }),
    door: z.string().meta({ examples: ['J. de Vries'] }),
    moment: moment('Wanneer het oordeel werd gegeven.'),
  }),
);

export const NieuwOordeel = benoemd(
  'NieuwOordeel',
  z.strictObject({
    naam,
    criterium: criteriumnummer,
    uitkomst: z
      .enum(['voldoet', 'deels', 'ontbreekt', 'nvt'])
      .meta({ description: 'De uitkomst die volgens u klopt.', examples: ['voldoet'] }),
    reden: tekst('Waarom.', 'De dekking staat in bijlage 2.'),
  }),
);

export const Intrekking = benoemd(
  'Intrekking',
  z.strictObject({ naam, reden: tekst('Waarom het oordeel niet meer geldt.', 'De bijlage is vervallen.') }),
);

export const Oordelen = benoemd(
  'Oordelen',
  z.object({
    oordelen: z.array(Oordeel).describe('Per criterium het oordeel dat nu geldt of is vervallen.'),
    geschiedenis: z.array(Oordeel).describe('Alles wat is gezegd, oudste eerst.'),
    _links: z.object({ self: Link, versie: Link }),
  }),
);

export const Aantekening = benoemd(
  'Aantekening',
  z.object({
    nummer: z.int().meta({ examples: [12] }),
    versie: id('de versie').describe(
      'De versie waarbij dit werd opgeschreven: deze of een eerdere van hetzelfde plan.',
    ),
    criterium: criteriumnummer,
    tekst: z.string().meta({ examples: ['Navragen bij de directie Financiën.'] }),
    door: z.string().meta({ examples: ['J. de Vries'] }),
    moment: moment('Wanneer.'),
  }),
);

export const NieuweAantekening = benoemd(
  'NieuweAantekening',
  z.strictObject({
    naam,
    criterium: criteriumnummer,
    tekst: tekst('De aantekening.', 'Navragen bij de directie Financiën.'),
  }),
);

export const Aantekeningen = benoemd(
  'Aantekeningen',
  z.object({ aantekeningen: z.array(Aantekening), _links: z.object({ self: Link, versie: Link }) }),
);
