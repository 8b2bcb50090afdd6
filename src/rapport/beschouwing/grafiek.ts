/** Charts of the draft: horizontal bars as SVG, with their text alternative, and as PNG for office files. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Bewering } from '../../beschouwing/bewering.ts';
import type { Conceptgrafiek } from '../../beschouwing/concept.ts';
import { euro, getal } from '../opmaak.ts';

const BREEDTE = 760;
const LABEL = 250;
const RIJ = 30;
const KOP = 34;
/** Room behind the longest bar for its figure. */
const RAND = 110;

/** Fill and letters of each tone, with enough contrast; the figure stands in or behind each bar, so colour says nothing alone. */
const KLEUR = {
  goed: ['#2a6a1e', '#ffffff'],
  deels: ['#f0c37a', '#1a1a1a'],
  slecht: ['#d9d9d9', '#1a1a1a'],
  neutraal: ['#154273', '#ffffff'],
} as const;

export interface Afbeelding {
  svg: string;
  breedte: number;
  hoogte: number;
}

/** @returns what the chart shows in words: the sentences of all its parts, without references */
export function grafiektekst({ titel, rijen }: Conceptgrafiek): string {
  return `${titel}. ${rijen.flatMap(({ delen }) => delen.map(({ bewering }) => bewering.tekst)).join(' ')}`;
}

/** @param id unique in the page, for the label of the picture */
export function grafieksvg(grafiek: Conceptgrafiek, id: string): Afbeelding {
  const { rijen } = grafiek;
  // In the order of the row that has most of them: a row leaves out what it has none of.
  const opVolledigheid = rijen.toSorted((a, b) => b.delen.length - a.delen.length);
  const namen = new Map(opVolledigheid.flatMap(({ delen }) => delen.map(({ naam, toon }) => [naam, toon])));
  const legenda = namen.size > 1;
  const boven = legenda ? KOP : 6;
  const hoogte = boven + rijen.length * RIJ + 6;
  const langste = Math.max(
    1,
    ...rijen.map(({ delen }) => som(delen.map(({ bewering }) => grootte(bewering)))),
  );
  const schaal = (BREEDTE - LABEL - (legenda ? 10 : RAND)) / langste;
  const delen: string[] = [];
  if (legenda) {
    let x = LABEL;
    for (const [naam, toon] of namen) {
      delen.push(
        `<rect x="${x}" y="8" width="14" height="14" fill="${KLEUR[toon][0]}"/>`,
        tekst(x + 20, 20, naam),
      );
      x += 40 + naam.length * 8;
    }
  }
  rijen.forEach((rij, nummer) => {
    const y = boven + nummer * RIJ;
    delen.push(tekst(LABEL - 10, y + 19, ingekort(rij.label), { anker: 'end' }));
    let x = LABEL;
    for (const { bewering, toon } of rij.delen) {
      const breedte = Math.max(1, grootte(bewering) * schaal);
      const [vlak, letters] = KLEUR[toon];
      delen.push(
        `<rect x="${rond(x)}" y="${y + 4}" width="${rond(breedte)}" height="${RIJ - 8}" fill="${vlak}"/>`,
        legenda
          ? tekst(x + breedte / 2, y + 19, cijfer(bewering), { anker: 'middle', kleur: letters })
          : tekst(x + breedte + 6, y + 19, cijfer(bewering)),
      );
      x += breedte;
    }
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BREEDTE} ${hoogte}" width="${BREEDTE}" height="${hoogte}" role="img" aria-labelledby="${id}"><title id="${id}">${ontsnap(grafiektekst(grafiek))}</title><rect width="${BREEDTE}" height="${hoogte}" fill="#ffffff"/>${delen.join('')}</svg>`;
  return { svg, breedte: BREEDTE, hoogte };
}

const LETTERS = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
  'LiberationSans-Regular.ttf',
);

/** @returns the PNG, twice as fine as it is shown; its letters come along with us, so it is the same on every machine */
export function grafiekpng({ svg, breedte }: Afbeelding): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: breedte * 2 },
    font: { fontFiles: [LETTERS], loadSystemFonts: false, defaultFontFamily: 'Liberation Sans' },
  });
  return new Uint8Array(resvg.render().asPng());
}

const grootte = (bewering: Bewering): number =>
  bewering.soort === 'som' ? bewering.waarde : bewering.soort === 'telling' ? bewering.aantal : 0;

function cijfer(bewering: Bewering): string {
  return bewering.soort === 'som' && bewering.eenheid === 'euro'
    ? euro(bewering.waarde)
    : getal(grootte(bewering));
}

function tekst(
  x: number,
  y: number,
  inhoud: string,
  opties: { anker?: string; kleur?: string } = {},
): string {
  return `<text x="${rond(x)}" y="${y}" font-family="Liberation Sans, Arial, sans-serif" font-size="14" fill="${opties.kleur ?? '#1a1a1a'}"${opties.anker ? ` text-anchor="${opties.anker}"` : ''}>${ontsnap(inhoud)}</text>`;
}

const ingekort = (label: string): string => (label.length > 31 ? `${label.slice(0, 30)}…` : label);
const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);
const rond = (waarde: number): number => Math.round(waarde * 10) / 10;

function ontsnap(waarde: string): string {
  return waarde
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
