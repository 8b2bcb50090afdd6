/** The form of a report. Each output format is one file in formaten/ that exports `rapport`; nothing else knows of it. */
import { readdirSync } from 'node:fs';
import type { Toetsing } from '../toets/toetsing.ts';

export interface Rapport {
  mime: string;
  extensie: string;
  /** A report of one plan is a whole file: several cannot stand after one another. */
  perPlan?: boolean;
  /** For formats that are written per file as it is done. */
  perBestand?: (toetsing: Toetsing, opmaak: Opmaak) => string;
  /** For formats that hold all files at once. */
  alles?: (toetsingen: readonly Toetsing[], opmaak: Opmaak) => string | Promise<string | Uint8Array>;
}

export interface Opmaak {
  /** The reader is a terminal that shows colours. */
  kleur: boolean;
}

const MAP = new URL('./formaten/', import.meta.url);

/** Names of the output formats that exist. */
export function formaten(): string[] {
  return readdirSync(MAP)
    .filter((naam) => naam.endsWith('.ts'))
    .map((naam) => naam.slice(0, -3))
    .sort();
}

/** @param formaat one of formaten() */
export async function laadRapport(formaat: string): Promise<Rapport> {
  const module = (await import(new URL(`${formaat}.ts`, MAP).href)) as { rapport: Rapport };
  return module.rapport;
}
