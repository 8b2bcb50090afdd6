/** The form of a report. Each output format is one file in formaten/ that exports `rapport`; nothing else knows of it. */
import { readdirSync } from 'node:fs';
import type { Toetsing } from '../toets/toetsing.ts';
import type { Kaderuitleg } from './uitleg.ts';
import type { Beslissing } from './weergave.ts';

export type Inhoud = string | Uint8Array;

export interface Rapport {
  mime: string;
  extensie: string;
  /** What a link to it says on the page of a plan; formats without it are for the command line only. */
  naam?: string;
  /** A report of one plan is a whole file: several cannot stand after one another. */
  perPlan?: boolean;
  /** Bytes that a terminal cannot show. */
  binair?: boolean;
  /** For formats that are written per file as it is done. */
  perBestand?: (toetsing: Toetsing, opmaak: Opmaak) => Inhoud | Promise<Inhoud>;
  /** For formats that hold all files at once. */
  alles?: (toetsingen: readonly Toetsing[], opmaak: Opmaak) => Inhoud | Promise<Inhoud>;
  /** The content security policy of its file, for formats that a browser shows. */
  beleid?: (inhoud: Inhoud) => string;
}

export interface Opmaak {
  /** The reader is a terminal that shows colours. */
  kleur: boolean;
  /** What each criterion asks, why, and on what it rests (uitleg.ts); a report does without where it is left out. */
  uitleg?: Kaderuitleg | undefined;
  /** What people decided on the plan; only the rules speak where it is left out. */
  beslissing?: Beslissing | undefined;
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

let aanbod: Promise<{ formaat: string; naam: string }[]> | undefined;

/** The formats that a reader is offered: what a browser shows first, and those for people before those for programs. */
export function rapportformaten(): Promise<{ formaat: string; naam: string }[]> {
  // Asked for with every report, and the same as long as the process lives.
  aanbod ??= zoekFormaten();
  return aanbod;
}

async function zoekFormaten(): Promise<{ formaat: string; naam: string }[]> {
  const rang = ({ beleid, perPlan }: Rapport) => (beleid ? 0 : perPlan ? 1 : 2);
  const alle = await Promise.all(
    formaten().map(async (formaat) => ({ formaat, rapport: await laadRapport(formaat) })),
  );
  return alle
    .sort((a, b) => rang(a.rapport) - rang(b.rapport))
    .flatMap(({ formaat, rapport: { naam } }) => (naam ? [{ formaat, naam }] : []));
}

/** @returns the report of one plan as a file of its own, in whatever way the format is made */
export async function rapportVan(toetsing: Toetsing, rapport: Rapport, opmaak: Opmaak): Promise<Inhoud> {
  if (rapport.perBestand) return rapport.perBestand(toetsing, opmaak);
  return rapport.alles?.([toetsing], opmaak) ?? '';
}
