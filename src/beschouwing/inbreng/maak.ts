/** The arrow from one judged plan to what it brings to the beschouwing. */
import type { Document } from '../../document/document.ts';
import { leidFeitenAf } from '../../feiten/afleiding.ts';
import type { Feiten } from '../../feiten/feiten.ts';
import type { Kader } from '../../kader/kader.ts';
import { contextVan } from '../../toets/toets.ts';
import type { Toetsing } from '../../toets/toetsing.ts';
import { INBRENGVORM, type Inbreng } from '../inbreng.ts';
import { maakActiviteiten } from './activiteiten.ts';
import { maakAfhankelijkheden } from './afhankelijkheden.ts';
import { Citaten } from './citaten.ts';
import { maakGeld } from './geld.ts';
import { maakMensen } from './mensen.ts';
import { maakMijlpalen } from './mijlpalen.ts';
import { maakNamen, namenPerZin } from './namen.ts';
import { maakOnderwerpen } from './onderwerpen.ts';
import { maakTermen, telBegrippen } from './termen.ts';
import { maakUitkomsten } from './uitkomsten.ts';

/**
 * @param feiten of the plan; when they were just judged by this kader, its sentences are not looked through again
 * @param toetsing what the judging gave
 * @param kader the one that it was judged by
 * @param id unique within a round: of the version in the store, or the SHA-256 of the file
 * @returns null for what was not judged: no informatieplan, or a file that could not be read
 */
export function maakInbreng(feiten: Feiten, toetsing: Toetsing, kader: Kader, id: string): Inbreng | null {
  if (!toetsing.uitkomsten?.length) return null;
  const context = contextVan(feiten, kader, toetsing.termijn?.vandaag ?? '');
  const citaten = new Citaten(context);
  const namen = namenPerZin(context);
  return {
    vorm: INBRENGVORM,
    id,
    bestand: toetsing.bestand,
    ministerie: toetsing.plan?.ministerie ?? null,
    titel: toetsing.plan?.titel ?? null,
    periode: toetsing.plan?.periode ?? null,
    paginas: toetsing.plan?.paginas ?? null,
    kader: toetsing.kader ?? kader.versie,
    score: toetsing.score ?? null,
    gereed: toetsing.gereed ?? null,
    uitkomsten: maakUitkomsten(feiten.document, toetsing, kader, citaten),
    geld: maakGeld(context, citaten),
    activiteiten: maakActiviteiten(context, toetsing, citaten),
    mijlpalen: maakMijlpalen(context, citaten),
    afhankelijkheden: maakAfhankelijkheden(context, namen, citaten),
    namen: maakNamen(context, namen, citaten),
    mensen: maakMensen(context, citaten),
    onderwerpen: maakOnderwerpen(context, toetsing, citaten),
    begrippen: telBegrippen(context),
    // Last: their examples are taken from what is quoted already.
    termen: maakTermen(context, namen, citaten),
    citaten: citaten.lijst,
  };
}

/**
 * For versions that were judged before there was an Inbreng (Versies.inbreng): from what the store keeps.
 *
 * @returns makes it; takes about as long as judging did, without the reading
 */
export function inbrengUitDocument(
  kader: Kader,
): (document: Document, toetsing: Toetsing, id: string) => Inbreng | null {
  return (document, toetsing, id) => maakInbreng(leidFeitenAf(document), toetsing, kader, id);
}
