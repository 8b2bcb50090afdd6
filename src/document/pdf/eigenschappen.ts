/** Properties of the file as a whole: title, language and bookmarks. */
import type { InfoResult } from 'pdf-parse';

export interface Bladwijzer {
  titel: string;
  niveau: number;
}

type Bladwijzerknoop = { title?: string; items?: Bladwijzerknoop[] };

/** What programs fill in when nobody gave a title. */
const GEEN_TITEL = /^microsoft word\b|^(untitled|naamloos|document ?\d*)$|\.(docx?|odt|pdf|rtf)$/i;
/** More bookmarks than this are not a table of contents. */
const MEESTE_BLADWIJZERS = 5000;

/** @returns the title from the file, or null; names of files and placeholders of Word are not a title */
export function leesTitel(info: InfoResult): string | null {
  const uitInfo = (info.info as { Title?: unknown } | undefined)?.Title;
  const uitXmp = (info.metadata as { get?: (naam: string) => unknown } | null | undefined)?.get?.('dc:title');
  for (const waarde of [uitInfo, uitXmp]) {
    const titel = typeof waarde === 'string' ? waarde.replace(/\s+/g, ' ').trim() : '';
    if (titel && !GEEN_TITEL.test(titel)) return titel;
  }
  return null;
}

/** @returns language of the catalog, or what XMP says, or what most pages say in their tags; null when none says it */
export function leesTaal(info: InfoResult, paginatalen: readonly (string | null)[]): string | null {
  const catalogus = (info.info as { Language?: unknown } | undefined)?.Language;
  if (typeof catalogus === 'string' && catalogus.trim()) return catalogus.trim();
  const uitXmp = (info.metadata as { get?: (naam: string) => unknown } | null | undefined)?.get?.(
    'dc:language',
  );
  const xmp = Array.isArray(uitXmp) ? uitXmp[0] : uitXmp;
  if (typeof xmp === 'string' && xmp.trim()) return xmp.trim();
  const telling = new Map<string, number>();
  for (const taal of paginatalen) if (taal) telling.set(taal, (telling.get(taal) ?? 0) + 1);
  return [...telling].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** @returns the bookmarks in order, with their depth from 1 */
export function leesBladwijzers(info: InfoResult): Bladwijzer[] {
  const gevonden: Bladwijzer[] = [];
  const loop = (knopen: readonly Bladwijzerknoop[] | null | undefined, niveau: number): void => {
    for (const knoop of knopen ?? []) {
      if (gevonden.length >= MEESTE_BLADWIJZERS) return;
      const titel = (knoop.title ?? '').replace(/\s+/g, ' ').trim();
      if (titel) gevonden.push({ titel, niveau: Math.min(niveau, 6) });
      if (niveau < 12) loop(knoop.items, niveau + 1);
    }
  };
  loop(info.outline as unknown as Bladwijzerknoop[] | null | undefined, 1);
  return gevonden;
}
