/** Checks parts of a request against their schemas, and says in Dutch what is wrong with which field. */
import { z } from 'zod';
import { Probleemfout, type Veldprobleem } from './probleem.ts';

type Ruw = z.core.$ZodRawIssue;

const nederlands = z.locales.nl().localeError;

/**
 * @returns the part as the schema makes it
 * @throws Probleemfout that names every field that is not right; for the path: not found
 */
export function lees<T extends z.ZodType>(
  schema: T,
  waarde: unknown,
  plaats: Veldprobleem['plaats'],
): z.output<T> {
  const gelezen = schema.safeParse(waarde, { error: melding });
  if (gelezen.success) return gelezen.data;
  if (plaats === 'pad') throw new Probleemfout('niet-gevonden');
  const alle = gelezen.error.issues.flatMap((fout) => {
    const pad = fout.path.map(String);
    // Of names that do not exist the issue is about the whole; each gets a line of its own.
    const namen = fout.code === 'unrecognized_keys' ? fout.keys.map((sleutel) => [...pad, sleutel]) : [pad];
    return namen.map((delen) => ({ plaats, veld: delen.join('.'), melding: fout.message }));
  });
  // What is no text is not also too short: of one field the first fault says it.
  const velden = alle.filter(({ veld }, i) => alle.findIndex((ander) => ander.veld === veld) === i);
  throw new Probleemfout('ongeldig-verzoek', undefined, velden);
}

/** What people read; the words of zod itself speak of types and keys. */
function melding(fout: Ruw): string {
  const eigen = fout.code === 'custom' ? undefined : vertaling(fout);
  return eigen ?? tekstVan(nederlands(fout)) ?? 'Deze waarde klopt niet.';
}

function vertaling(fout: Ruw): string | undefined {
  switch (fout.code) {
    case 'invalid_type':
      if (fout.input === undefined) return 'Dit veld is verplicht.';
      return `Hier hoort ${SOORT[fout.expected as string] ?? 'iets anders'}.`;
    case 'invalid_value':
      return `Kies uit: ${(fout.values as unknown[]).join(', ')}.`;
    case 'too_small':
      return fout.origin === 'string'
        ? `Gebruik minstens ${fout.minimum} tekens.`
        : `Dit moet minstens ${fout.minimum} zijn.`;
    case 'too_big':
      if (fout.origin === 'array') return `Dit mogen er hoogstens ${fout.maximum} zijn.`;
      return fout.origin === 'string'
        ? `Gebruik hoogstens ${fout.maximum} tekens.`
        : `Dit mag hoogstens ${fout.maximum} zijn.`;
    case 'invalid_format':
      return VORM[fout.format as string] ?? 'Dit heeft niet de vorm die hier hoort.';
    case 'unrecognized_keys':
      return 'Dit veld bestaat hier niet.';
    default:
      return undefined;
  }
}

const SOORT: Record<string, string> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object met velden',
};

const VORM: Record<string, string> = {
  uuid: 'Dit is geen nummer in de vorm van een UUID.',
  date: 'Vul een bestaande dag in als jjjj-mm-dd, zoals 2026-10-20.',
};

function tekstVan(melding: ReturnType<typeof nederlands>): string | undefined {
  return typeof melding === 'string' ? melding : melding?.message;
}
