/** Which files the user means: files as given, and in folders everything that looks like a plan. */
import { readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname, join } from 'node:path';

const EXTENSIES = new Set(['.pdf', '.docx', '.odt']);

/**
 * @param paden files and folders as the user gave them
 * @returns files in the order given; of a folder all PDF, DOCX and ODT below it, by name
 * @throws Error with a Dutch message for a path that does not exist
 */
export async function zoekBestanden(paden: readonly string[]): Promise<string[]> {
  const gevonden: string[] = [];
  for (const pad of paden) {
    const soort = statSync(pad, { throwIfNoEntry: false });
    if (!soort) throw new Error(`Het bestand of de map "${pad}" bestaat niet.`);
    if (!soort.isDirectory()) gevonden.push(pad);
    else for (const kind of inMap(pad)) if (await lijktPlan(kind)) gevonden.push(kind);
  }
  return gevonden;
}

function inMap(map: string): string[] {
  return readdirSync(map, { withFileTypes: true })
    .filter((item) => !item.name.startsWith('.') && !item.name.startsWith('~$'))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }))
    .flatMap((item) => {
      const pad = join(map, item.name);
      return item.isDirectory() ? inMap(pad) : item.isFile() ? [pad] : [];
    });
}

/** By name, or by how it begins when the name says something else; what it really is, the reader decides. */
async function lijktPlan(pad: string): Promise<boolean> {
  const extensie = extname(pad).toLowerCase();
  if (EXTENSIES.has(extensie)) return true;
  if (extensie) return false;
  const bestand = await open(pad);
  try {
    const { buffer, bytesRead } = await bestand.read(Buffer.alloc(5), 0, 5, 0);
    const begin = buffer.subarray(0, bytesRead).toString('latin1');
    return begin.startsWith('%PDF-') || begin.startsWith('PK\u0003\u0004');
  } finally {
    await bestand.close();
  }
}
