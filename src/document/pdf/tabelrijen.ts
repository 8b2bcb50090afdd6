/** Printed lines to rows of a table, on a page without tags. */
import type { Broodtekst } from './indeling.ts';
import type { Segment } from './segmenten.ts';
import type { Beeldrij } from './tabellen.ts';

/** A piece of text and the column in which it stands. */
export interface Geplaatst {
  segment: Segment;
  kolom: number;
}

/**
 * A cut between two lines is only possible where in no column two lines stand as close as lines of one cell; a ruling line
 * is always a cut.
 *
 * @param rijen lines of the table, from top to bottom
 * @param geplaatst their pieces, per line
 * @param kolommen number of columns
 * @param streep whether a ruling line stands between two lines
 * @returns the pieces per row of the table
 */
export function verdeelRijen(
  rijen: readonly Beeldrij[],
  geplaatst: readonly (readonly Geplaatst[])[],
  kolommen: number,
  streep: (boven: Beeldrij, onder: Beeldrij) => boolean,
  brood: Broodtekst,
): Geplaatst[][] {
  const perKolom: Segment[][] = Array.from({ length: kolommen }, () => []);
  for (const { segment, kolom } of geplaatst.flat()) perKolom[kolom]?.push(segment);
  const afstand = celafstand(perKolom, brood);
  // Per column, the first piece that stands on the line or below it.
  const verder = perKolom.map(() => 0);
  const groepen: Geplaatst[][] = [];
  for (const [i, rij] of rijen.entries()) {
    let dicht = false;
    for (const [k, segmenten] of perKolom.entries()) {
      let plaats = verder[k] ?? 0;
      while (plaats < segmenten.length && (segmenten[plaats]?.y ?? 0) < rij.y - 1) plaats++;
      verder[k] = plaats;
      const [voor, na] = [segmenten[plaats - 1], segmenten[plaats]];
      if (voor && na && na.y - voor.y <= afstand * 1.12) dicht = true;
    }
    const boven = rijen[i - 1];
    const groep = groepen[groepen.length - 1];
    const eigen = geplaatst[i] ?? [];
    if (!boven || !groep || !dicht || streep(boven, rij)) groepen.push([...eigen]);
    else groep.push(...eigen);
  }
  return groepen;
}

/** Distance between lines of one cell: the smallest that occurs below each other in a column, if that can be one. */
function celafstand(perKolom: readonly (readonly Segment[])[], brood: Broodtekst): number {
  let kleinste = Number.POSITIVE_INFINITY;
  let grootte = brood.grootte;
  for (const segmenten of perKolom) {
    for (let i = 1; i < segmenten.length; i++) {
      const dy = (segmenten[i]?.y ?? 0) - (segmenten[i - 1]?.y ?? 0);
      if (dy > (segmenten[i]?.grootte ?? 0) * 0.9) kleinste = Math.min(kleinste, dy);
      grootte = segmenten[i]?.grootte ?? grootte;
    }
  }
  return kleinste > grootte * brood.regelafstand * 1.1 ? grootte * brood.regelafstand : kleinste;
}
