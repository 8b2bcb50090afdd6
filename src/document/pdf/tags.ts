/**
 * From the structure tree of one page to parts. The tree of pdf.js holds per page only what stands on that page, so an
 * element that runs over a page end appears on both pages; overloop.ts joins those again.
 */
import type { Bladzijde, Boomknoop, Fragment } from './bladzijde.ts';
import { type Brok, maakRegels } from './brok.ts';
import { alinea, basis, fragmentenVan, isBlok, isKnoop, KOP, regelsVan, type Stand } from './tagboom.ts';
import { koppenIn, leesInhoudsopgave, leesLijst, voegLijstenSamen } from './taglijsten.ts';
import type { Tagrasters } from './tagraster.ts';
import { leesTabel } from './tagtabellen.ts';

/** A figure with more words than this is not a picture but text that was tagged wrongly. */
const TEKSTFIGUUR = 40;

/**
 * @param bladzijde a page with a structure tree
 * @param rasters grids of tables that the tree does not give whole
 * @returns its parts in the order of the tree; text that the tree does not point at is left out
 */
export function leesTags(bladzijde: Bladzijde, rasters: Tagrasters): Brok[] {
  const perMerk = new Map<string, Fragment[]>();
  let rechts = 0;
  for (const fragment of bladzijde.fragmenten) {
    if (fragment.merk === null || fragment.artefact) continue;
    const lijst = perMerk.get(fragment.merk);
    if (lijst) lijst.push(fragment);
    else perMerk.set(fragment.merk, [fragment]);
    if (!fragment.gedraaid) rechts = Math.max(rechts, fragment.x + fragment.breedte);
  }
  const stand: Stand = { bladzijde, perMerk, brokken: [], rechts, citaat: false, rasters, diepte: 0 };
  if (bladzijde.boom) leesHouder(bladzijde.boom, stand);
  return voegLijstenSamen(stand.brokken);
}

/** A grouping element: loose text in it is a paragraph, everything else is read for what it is. */
function leesHouder(knoop: Boomknoop, stand: Stand): void {
  const citaat = stand.citaat;
  if (knoop.role === 'BlockQuote') stand.citaat = true;
  if (knoop.role === 'Sect') stand.diepte++;
  let los: Fragment[] = [];
  const sluit = (): void => {
    alinea(maakRegels(los, stand.bladzijde.nummer), stand);
    los = [];
  };
  for (const kind of knoop.children) {
    if (!isKnoop(kind)) {
      if (kind.id) los.push(...(stand.perMerk.get(kind.id) ?? []));
    } else if (isBlok(kind)) {
      sluit();
      leesKnoop(kind, stand);
    } else if (kind.children.some((kleinkind) => isKnoop(kleinkind) && isBlok(kleinkind))) {
      sluit();
      leesHouder(kind, stand);
    } else {
      los.push(...fragmentenVan(kind, stand));
    }
  }
  sluit();
  stand.citaat = citaat;
  if (knoop.role === 'Sect') stand.diepte--;
}

function leesKnoop(knoop: Boomknoop, stand: Stand): void {
  const kop = KOP.exec(knoop.role);
  if (kop) {
    const regels = regelsVan(knoop, stand, true);
    if (regels.length) {
      stand.brokken.push({
        ...basis(stand),
        soort: 'kop',
        niveau: Number(kop[1] ?? Math.min(Math.max(stand.diepte, 1), 6)),
        regels,
      });
    }
    return;
  }
  switch (knoop.role) {
    case 'Artifact':
      return;
    case 'L':
      for (const kind of koppenIn(knoop) ?? leesLijst(knoop, stand)) leesKnoop(kind, stand);
      return;
    case 'TOC':
      for (const kind of leesInhoudsopgave(knoop, stand)) leesKnoop(kind, stand);
      return;
    case 'Table':
      leesTabel(knoop, stand);
      return;
    case 'Note':
    case 'FENote': {
      const regels = regelsVan(knoop, stand, true);
      if (regels.length) stand.brokken.push({ ...basis(stand), soort: 'noot', regels });
      return;
    }
    case 'Figure': {
      const regels = regelsVan(knoop, stand, true);
      const woorden = regels.reduce((som, regel) => som + regel.tekst.split(' ').length, 0);
      if (woorden > TEKSTFIGUUR) alinea(regels, stand);
      else stand.brokken.push({ ...basis(stand), soort: 'figuur', alternatief: knoop.alt ?? null });
      return;
    }
    case 'LI':
      leesKnoop({ role: 'L', children: [knoop] }, stand);
      return;
    default:
      leesHouder(knoop, stand);
  }
}
