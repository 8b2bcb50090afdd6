/** The draft as one self-contained HTML file: no script, no request to anywhere. */
import { readFileSync } from 'node:fs';
import ejs from 'ejs';
import type { Verwijzing } from '../../beschouwing/bewering.ts';
import type { Vervallencitaat } from '../../beschouwing/bewerking.ts';
import { VASTE_TEKSTEN } from '../../beschouwing/concept/vasteteksten.ts';
import type { Concept, Conceptcel, Conceptgrafiek } from '../../beschouwing/concept.ts';
import { opZichzelf, VIEWBASIS, VIEWS } from '../html.ts';
import { alineasVan, EIGEN_TEKST, vervallentekst } from './bewerking.ts';
import { grafieksvg } from './grafiek.ts';
import { celtekst, labelsVan, labelVan, verwijstekst } from './verwijstekst.ts';
import { BRONKOLOM, MATRIXTEKEN, ONDERTITEL, titelVan } from './woordkeus.ts';

let sjabloon: ejs.TemplateFunction | undefined;

/** @returns a whole HTML page; all text of the plans is escaped */
export function maakBeschouwingHtml(concept: Concept): string {
  sjabloon ??= ejs.compile(readFileSync(`${VIEWS}beschouwing-bestand.ejs`, 'utf8'), {
    filename: `${VIEWS}beschouwing-bestand.ejs`,
    cache: true,
    rmWhitespace: true,
  });
  return opZichzelf(sjabloon({ ...VIEWBASIS, ...conceptweergave(concept) }));
}

/** @returns what views/deel/beschouwing-concept needs, besides VIEWBASIS */
export function conceptweergave(concept: Concept) {
  const labels = labelsVan(concept.bronnen);
  return {
    concept,
    titel: titelVan(concept),
    ondertitel: ONDERTITEL,
    bronkolom: BRONKOLOM,
    vast: VASTE_TEKSTEN,
    teken: MATRIXTEKEN,
    bron: (verwijzingen: readonly Verwijzing[]) => verwijstekst(verwijzingen, labels),
    label: (inbreng: string) => labelVan(inbreng, labels),
    cel: (cel: Conceptcel) => celtekst(cel, labels),
    eigenTekst: EIGEN_TEKST,
    alineasVan,
    vervallen: (een: Vervallencitaat) => vervallentekst(een, labels),
    svg: (grafiek: Conceptgrafiek) => grafieksvg(grafiek, `grafiek-${grafiek.naam}`).svg,
  };
}
