/** The JSON Schema of the files in rules/, for completion in an editor. Made from the zod schemas, so never out of step. */
import { z } from 'zod';
import { ministeriesbestand } from '../feiten/ministeries.ts';
import { polariteitbestand } from '../feiten/polariteitswoorden.ts';
import { bronnenbestand } from './bronnen.ts';
import { kaderbestand } from './kaderschema.ts';
import { namenbestand } from './namenbestand.ts';
import { begrippenbestand, criterium, groepenbestand } from './schema.ts';

/** @returns JSON Schema (2020-12) by the name of the kind of file */
export function jsonSchemas(): Record<
  'criterium' | 'bronnen' | 'begrippen' | 'groepen' | 'kader' | 'ministeries' | 'namen' | 'polariteit',
  object
> {
  const maak = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' });
  return {
    criterium: maak(criterium),
    bronnen: maak(bronnenbestand),
    begrippen: maak(begrippenbestand),
    groepen: maak(groepenbestand),
    kader: maak(kaderbestand),
    ministeries: maak(ministeriesbestand),
    namen: maak(namenbestand),
    polariteit: maak(polariteitbestand),
  };
}
