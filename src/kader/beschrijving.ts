/** The criteria in words: as a table for the terminal and as a page for docs/. */

import { bronTekst, type Criterium, type Kader, onderdeelVan } from './kader.ts';
import { ONDERDEELMAPPEN } from './laad.ts';

const ONDERDEELTITELS: Record<(typeof ONDERDEELMAPPEN)[number], string> = {
  kern: 'Kern',
  speerpunten: 'Speerpunten van de I-strategie Rijk',
  afspraken: 'Gedateerde afspraken',
  document: 'Het document zelf',
  tijdigheid: 'Tijdigheid',
};

/** A table of all criteria with duty and sources, fixed width, one line each. */
export function criteriatabel(kader: Kader): string {
  const rijen = kader.criteria.map((c) => [c.id, c.titel, plichtTekst(c), c.bron.map(bronTekst).join('; ')]);
  const alle = [['Id', 'Titel', 'Plicht', 'Bronnen'], ...rijen];
  const breedtes = [0, 1, 2].map((k) => Math.max(...alle.map((rij) => (rij[k] as string).length)));
  return alle
    .map(
      (rij) =>
        `${rij
          .map((cel, k) => cel.padEnd(breedtes[k] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** docs/criteria.md: every criterion with what is asked, why, the sources, what is looked for and the advice. */
export function criteriumpagina(kader: Kader): string {
  const regels = [
    '# De criteria',
    '',
    `Kader ${kader.versie}. Gemaakt uit \`rules/\` met \`npm run regels -- docs\`; wijzig dit bestand niet met de hand.`,
    '',
  ];
  for (const onderdeel of ONDERDEELMAPPEN) {
    const criteria = kader.criteria.filter((c) => onderdeelVan(c.id) === onderdeel);
    regels.push(`## ${ONDERDEELTITELS[onderdeel]}`, '');
    for (const c of criteria) regels.push(...criteriumregels(c));
  }
  return `${regels.join('\n').trimEnd()}\n`;
}

function criteriumregels(c: Criterium): string[] {
  const geldt = c.geldt
    ? ` Geldt voor plannen die beginnen in ${c.geldt.van ?? '…'} tot en met ${c.geldt.tot ?? '…'}.`
    : '';
  return [
    `### ${c.id} ${c.titel}`,
    '',
    c.eis.trim(),
    '',
    `*Waarom:* ${c.waarom.trim().replace(/\s+/g, ' ')}`,
    '',
    `*Plicht:* ${plichtTekst(c)}.${geldt} *Herkomst:* ${c.herkomst}. *Bronnen:* ${c.bron.map(bronTekst).join('; ')}.`,
    '',
    ...c.elementen.map(
      (e) => `- **${e.element}**: gezocht wordt naar ${e.gezocht.trim().replace(/\s+/g, ' ')}`,
    ),
    '',
    `*Advies:* ${c.advies.trim().replace(/\s+/g, ' ')}`,
    '',
  ];
}

function plichtTekst(c: Criterium): string {
  return typeof c.plicht === 'string'
    ? c.plicht
    : `${c.plicht.dan} vanaf planjaar ${c.plicht.vanaf}, daarvoor ${c.plicht.anders}`;
}
