/** How the parts of an OOXML package point at each other (ECMA-376 part 2). */
import { posix } from 'node:path';
import { kinderen } from '../pakket/xml.ts';
import type { Pakket } from '../pakket/zip.ts';

export interface Relatie {
  /** Last word of the relationship type, such as 'styles'. */
  soort: string;
  /** Full name of the part in the package. */
  doel: string;
}

/**
 * @param deel name of a part; '' for the package itself
 * @returns by id the relationships to parts inside the package
 */
export async function relaties(pakket: Pakket, deel: string): Promise<Map<string, Relatie>> {
  const map = posix.dirname(deel);
  const bestand = deel ? posix.join(map, '_rels', `${posix.basename(deel)}.rels`) : '_rels/.rels';
  const uit = new Map<string, Relatie>();
  for (const { attrs } of kinderen(await pakket.xml(bestand), 'rel:Relationship')) {
    const { Id, Type = '', Target = '', TargetMode } = attrs;
    if (!Id || TargetMode === 'External') continue;
    const doel = Target.startsWith('/') ? Target.slice(1) : posix.join(map, Target);
    uit.set(Id, { soort: Type.slice(Type.lastIndexOf('/') + 1), doel });
  }
  return uit;
}

/** Documents and templates, with macros (which are never run) or without. */
const HOOFDDEEL =
  /wordprocessingml\.(document|template)\.main\+xml$|ms-word\.(document|template)\.macroEnabled/i;

/**
 * @returns the name of the part with the text; null when the package is not a Word document
 */
export async function hoofddeelDocx(pakket: Pakket): Promise<string | null> {
  const soorten = kinderen(await pakket.xml('[Content_Types].xml'));
  for (const { soort, doel } of (await relaties(pakket, '')).values()) {
    if (soort !== 'officeDocument') continue;
    const eigen = soorten.find(({ attrs }) => attrs.PartName === `/${doel}`);
    const gewoon = soorten.find(({ attrs }) => attrs.Extension && doel.endsWith(`.${attrs.Extension}`));
    if (HOOFDDEEL.test((eigen ?? gewoon)?.attrs.ContentType ?? '')) return doel;
  }
  return null;
}
