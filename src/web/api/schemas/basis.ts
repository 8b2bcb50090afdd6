/** What the schemas of the API share: names under which the OpenAPI document lists them, and the smallest parts. */
import { z } from 'zod';
import { MINISTERIES } from '../../../rapport/woorden.ts';
import { NAAM } from '../../wie.ts';

/** The schemas that stand in the OpenAPI document by name. */
export const SCHEMAS = z.registry<{ id: string }>();

/** @returns the schema itself, from now on known by this name */
export function benoemd<T extends z.ZodType>(naam: string, schema: T): T {
  SCHEMAS.add(schema, { id: naam });
  return schema;
}

const veld = (description: string, ...examples: unknown[]) => ({ description, examples });

/** @param wat of what it is the id, in Dutch */
export const id = (wat: string) =>
  z.uuid().meta(veld(`Nummer van ${wat} (UUID).`, '3b9710c4-6614-467a-ab82-36822cf48db1'));

export const moment = (wat: string) =>
  z.iso.datetime().meta(veld(`${wat} In UTC.`, '2026-09-01T12:05:00.000Z'));

export const datum = (wat: string) => z.iso.date().meta(veld(wat, '2026-11-11'));

export const jaar = (wat: string) => z.int().min(2000).max(2100).meta(veld(wat, 2027));

export const ministerie = z
  .enum(Object.keys(MINISTERIES) as [string, ...string[]])
  .meta(veld('Afkorting van het ministerie; oudere namen voor oudere plannen.', 'BZK'));

export const criteriumnummer = z
  .string()
  .regex(/^[A-Z]\d{1,2}(\.\d)?$/)
  .meta(veld('Nummer van een criterium.', 'K09'));

/** Text of a person: one form of the same letters, no control characters that hide something. */
const opgeschoond = (waarde: string): string =>
  waarde.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed().trim();

/** @param wat what it is for, in Dutch */
export const tekst = (wat: string, voorbeeld: string) =>
  z.string().overwrite(opgeschoond).min(3).max(4000).meta(veld(wat, voorbeeld));

/** Who does something; there are no accounts. */
export const naam = NAAM.meta(veld('Wie dit doet. De naam komt in het logboek.', 'J. de Vries'));

export const uitkomst = z
  .enum(['voldoet', 'deels', 'ontbreekt', 'onzeker', 'nvt'])
  .meta(veld('Uitkomst van een criterium; nvt is niet van toepassing.', 'deels'));

export const onderdeel = z
  .enum(['kern', 'speerpunten', 'afspraken', 'document', 'tijdigheid'])
  .meta(veld('Onderdeel van het kwaliteitskader.', 'kern'));

export const plicht = z
  .enum(['verplicht', 'verwacht', 'gewenst', 'signaal'])
  .meta(veld('Hoe dwingend het criterium is.', 'verplicht'));

export const gereed = z
  .enum(['ja', 'bijna', 'nee'])
  .meta(veld('Of het plan kan worden ingediend: er staat niets verplichts meer open.', 'nee'));

export const risico = z
  .enum(['laag', 'midden', 'hoog', 'verstreken'])
  .meta(veld('Risico dat de inleverdatum niet wordt gehaald.', 'midden'));

export const Periode = benoemd(
  'Periode',
  z
    .object({
      van: jaar('Eerste planjaar.'),
      tot: jaar('Laatste planjaar.').meta({ description: 'Laatste planjaar.', examples: [2031] }),
    })
    .refine(({ van, tot }) => tot >= van, {
      path: ['tot'],
      message: 'Het laatste jaar ligt vóór het eerste jaar.',
    }),
);

export const Link = benoemd(
  'Link',
  z.object({ href: z.string().meta(veld('Adres, vanaf het begin van deze site.', '/api/v1/versies')) }),
);

/** @param namen relations that are always there */
export function links<N extends string>(...namen: N[]) {
  return z.object(Object.fromEntries(namen.map((naam) => [naam, Link])) as Record<N, typeof Link>);
}

/** Links of one page of a list. */
export const Bladlinks = benoemd(
  'Bladlinks',
  z.object({ self: Link, next: Link.optional() }).describe('next ontbreekt op de laatste bladzijde.'),
);

export const Bestandsfout = benoemd(
  'Bestandsfout',
  z.object({
    code: z.string().meta(veld('Soort fout.', 'VERSLEUTELD')),
    melding: z
      .string()
      .meta(veld('Wat er is en wat te doen.', 'Het bestand is met een wachtwoord beveiligd.')),
  }),
);
