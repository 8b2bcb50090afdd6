/** The ministries as data: rules/begrippen/ministeries.yaml, read once. */
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';

const Ministerie = z.strictObject({
  code: z.string(),
  namen: z.array(z.string()).min(1),
  /** Written exactly so; capitals count. */
  afkortingen: z.array(z.string()).min(1),
  van: z.int(),
  tot: z.int().optional(),
  ingesteld: z.iso.date().optional(),
  opgeheven: z.iso.date().optional(),
  diensten: z.array(z.string()),
});
/** The shape of rules/begrippen/ministeries.yaml. */
export const ministeriesbestand = z.strictObject({ ministeries: z.array(Ministerie).min(1) });

export type Ministerie = z.infer<typeof Ministerie>;

const BESTAND = new URL('../../rules/begrippen/ministeries.yaml', import.meta.url);
let gelezen: readonly Ministerie[] | undefined;

/**
 * @returns all ministries, old and new
 * @throws when rules/begrippen/ministeries.yaml does not have the expected form
 */
export function ministeries(): readonly Ministerie[] {
  gelezen ??= ministeriesbestand.parse(load(readFileSync(BESTAND, 'utf8'))).ministeries;
  return gelezen;
}

/**
 * @param jaar calendar year
 * @returns the ministries that existed on some day of that year: in a year of change the old ones as well as the new
 */
export function ministeriesIn(jaar: number): readonly Ministerie[] {
  return ministeries().filter(({ van, tot }) => van <= jaar && jaar <= (tot ?? jaar));
}

/**
 * @param dag ISO date
 * @returns whether there was such a ministry on that day; where only the year is known, in the whole of that year
 */
export function bestondOp({ van, tot, ingesteld, opgeheven }: Ministerie, dag: string): boolean {
  return (
    (ingesteld ?? `${van}-01-01`) <= dag && (opgeheven ? dag < opgeheven : dag <= `${tot ?? 9999}-12-31`)
  );
}

/** Escapes text for use in a regular expression. */
export function letterlijk(tekst: string): string {
  return tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * A pattern for any of the given names, the longest first, so that 'Economische Zaken en Klimaat' is not read as
 * 'Economische Zaken'.
 */
export function namenpatroon(namen: readonly string[]): string {
  const opLengte = [...namen].sort((a, b) => b.length - a.length).map(letterlijk);
  return `(?<![\\p{L}\\d&-])(?:${opLengte.join('|')})(?![\\p{L}\\d&]|-[\\p{Lu}])`;
}
