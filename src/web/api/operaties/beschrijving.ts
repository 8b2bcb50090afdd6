/** The OpenAPI document itself, at the place where programs look for it. */
import { z } from 'zod';
import type { OpenApiDocument } from '../openapi.ts';
import { type Operatie, operatie } from '../operatie.ts';
import { benoemd } from '../schemas/basis.ts';

const Beschrijving = benoemd(
  'Beschrijving',
  z
    .looseObject({ openapi: z.string().meta({ examples: ['3.1.0'] }) })
    .describe('Een document volgens de OpenAPI Specification 3.1.'),
);

export function beschrijvingoperaties(document: () => Promise<OpenApiDocument>): Operatie[] {
  return [
    operatie({
      naam: 'haalBeschrijving',
      methode: 'get',
      pad: '/openapi.json',
      groep: 'Algemeen',
      samenvatting: 'De beschrijving van deze API',
      beschrijving: 'OpenAPI 3.1. Elke site mag dit document lezen.',
      antwoorden: { 200: 'Het OpenAPI-document.' },
      antwoordvorm: Beschrijving,
      openbaar: true,
      voerUit: async () => ({ status: 200, inhoud: { ...(await document()) } }),
    }),
  ];
}
