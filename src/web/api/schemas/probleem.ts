/** Errors as RFC 9457 has them, in Dutch. */
import { z } from 'zod';
import { benoemd } from './basis.ts';

export const OngeldigVeld = benoemd(
  'OngeldigVeld',
  z.object({
    plaats: z
      .enum(['pad', 'query', 'inhoud'])
      .meta({ description: 'In welk deel van het verzoek het veld staat.', examples: ['inhoud'] }),
    veld: z.string().meta({
      description: 'Naam van het veld, met punten naar binnen toe; leeg voor het geheel.',
      examples: ['naam'],
    }),
    melding: z.string().meta({ description: 'Wat er mis is.', examples: ['Dit veld is verplicht.'] }),
  }),
);

export const Probleem = benoemd(
  'Probleem',
  z
    .object({
      type: z.string().meta({
        format: 'uri-reference',
        description: 'Adres van de uitleg bij dit soort probleem.',
        examples: ['/api#probleem-ongeldig-verzoek'],
      }),
      title: z.string().meta({ description: 'Het soort probleem.', examples: ['Ongeldig verzoek'] }),
      status: z.int().meta({ description: 'De HTTP-status.', examples: [400] }),
      detail: z.string().meta({
        description: 'Wat er mis is en wat te doen.',
        examples: ['Een of meer velden kloppen niet; zie ongeldigeVelden.'],
      }),
      instance: z.string().meta({
        format: 'uri-reference',
        description: 'Het adres dat werd gevraagd.',
        examples: ['/api/v1/versies'],
      }),
      ongeldigeVelden: z.array(OngeldigVeld).optional(),
    })
    .describe('Een probleem volgens RFC 9457.'),
);
