/** The stylesheet of a self-contained report: of the Rijkshuisstijl components and tokens only what its HTML uses. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import postcss, { type Root } from 'postcss';
import { UITKOMSTEN } from './woorden.ts';

const { resolve } = createRequire(import.meta.url);

/** The stylesheets by the name under which a page loads them, in that order. */
export const STIJLBLADEN: Readonly<Record<string, string>> = {
  tokens: resolve('@rijkshuisstijl-community/design-tokens/dist/index.css'),
  componenten: resolve('@rijkshuisstijl-community/components-css/dist/index.css'),
  ...Object.fromEntries(
    [
      'pagina',
      'stand',
      'tabel',
      'criterium',
      'aanleveren',
      'formulier',
      'termijn',
      'document',
      'api',
      'ronde',
      'afdruk',
    ].map((naam) => [naam, fileURLToPath(new URL(`../web/statisch/stijl/${naam}.css`, import.meta.url))]),
  ),
};

let bladen: Root | undefined;
const gemaakt = new Map<string, string>();

/**
 * @param html the page for which the stylesheet is meant
 * @returns CSS with only the rules whose classes occur in the page, and the tokens that those rules need
 */
export function stijlVoor(html: string): string {
  const klassen = new Set(
    [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((m) => (m[1] as string).split(/\s+/)),
  );
  const sleutel = [...klassen].sort().join(' ');
  const eerder = gemaakt.get(sleutel);
  if (eerder !== undefined) return eerder;

  bladen ??= postcss.parse(
    [...Object.values(STIJLBLADEN).map((bestand) => readFileSync(bestand, 'utf8')), FILTERSTIJL].join('\n'),
  );
  const blad = bladen.clone();
  houdGebruikteRegels(blad, klassen);
  houdGebruikteTokens(blad);
  // A stylesheet inside HTML ends at the first '</', whatever the CSS means by it.
  const css = blad.toString().replaceAll('</', '<\\/');
  gemaakt.set(sleutel, css);
  return css;
}

function houdGebruikteRegels(blad: Root, klassen: ReadonlySet<string>): void {
  blad.walkComments((opmerking) => {
    opmerking.remove();
  });
  blad.walkRules((regel) => {
    if (regel.parent?.type === 'atrule' && /keyframes$/.test((regel.parent as { name?: string }).name ?? ''))
      return;
    const selectors = regel.selectors.filter((selector) =>
      // What a selector excludes does not have to be in the page.
      [
        ...selector.replace(/:not\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '').matchAll(/\.(-?[_a-z][\w-]*)/gi),
      ].every(([, klasse]) => klassen.has(klasse as string)),
    );
    if (selectors.length === 0) regel.remove();
    else regel.selectors = selectors;
  });
  blad.walkAtRules((regel) => {
    if (regel.nodes?.length === 0) regel.remove();
  });
}

/** Tokens refer to tokens, so this goes on until nothing more falls away. */
function houdGebruikteTokens(blad: Root): void {
  for (let weg = 1; weg > 0; ) {
    weg = 0;
    const gebruikt = new Set<string>();
    blad.walkDecls((declaratie) => {
      for (const [naam] of declaratie.value.matchAll(/--[\w-]+/g)) gebruikt.add(naam);
    });
    blad.walkDecls(/^--/, (declaratie) => {
      if (gebruikt.has(declaratie.prop)) return;
      declaratie.remove();
      weg += 1;
    });
  }
  blad.walkRules((regel) => {
    if (regel.nodes.length === 0) regel.remove();
  });
}

export const FILTER_UITKOMSTEN = ['alles', 'open', ...UITKOMSTEN] as const;
export const FILTER_PLICHTEN = ['alles', 'verplicht', 'verwacht', 'gewenst', 'signaal'] as const;

/** Hides what the chosen radio buttons leave out, and says so in a part where nothing is left. */
const FILTERSTIJL = FILTER_UITKOMSTEN.flatMap((uitkomst) =>
  FILTER_PLICHTEN.map((plicht) => {
    const eisen = [
      ...(uitkomst === 'alles'
        ? []
        : [
            uitkomst === 'open'
              ? ":is([data-uitkomst='ontbreekt'],[data-uitkomst='deels'])"
              : `[data-uitkomst='${uitkomst}']`,
          ]),
      ...(plicht === 'alles' ? [] : [`[data-plicht='${plicht}']`]),
    ].join('');
    if (!eisen) return '';
    const keuze = `.uitkomsten:has(#u-${uitkomst}:checked):has(#p-${plicht}:checked)`;
    return `
      ${keuze} [data-uitkomst]:not(${eisen}) { display: none }
      ${keuze} .onderdeel:not(:has(${eisen})) .onderdeel-leeg { display: block }
      ${keuze} .onderdeel:not(:has(${eisen})) .onderdeel-inhoud { display: none }`;
  }),
).join('\n');
