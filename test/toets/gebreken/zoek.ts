import { readFile } from 'node:fs/promises';
import { leesDocument } from '../../../src/document/lees.ts';
import { leesMarkdown } from '../../../src/document/markdown/lees.ts';
import { leidFeitenAf } from '../../../src/feiten/afleiding.ts';
import type { Gebrek } from '../../../src/toets/gebreken/gebrek.ts';
import { zoekGebrek } from '../../../src/toets/gebreken/register.ts';

/** Looks for a defect in a plan written as markdown. */
export function zoek(soort: string, markdown: string, opties: object = {}): Gebrek {
  return zoekGebrek({ soort, ...opties }, leidFeitenAf(leesMarkdown(markdown)));
}

/** Looks for a defect in one of the example files. */
export async function zoekInBestand(soort: string, pad: string): Promise<Gebrek> {
  const bytes = await readFile(new URL(`../../../fixtures/${pad}`, import.meta.url));
  return zoekGebrek({ soort }, leidFeitenAf(await leesDocument(bytes)));
}

/** The reasons, for a short comparison. */
export function redenen(gebrek: Gebrek): string[] {
  return gebrek.bevindingen.map(({ reden }) => reden);
}
