/** The report of one plan as one self-contained HTML file: no request to anywhere, readable from disk and by mail. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';
import type { Toetsing } from '../toets/toetsing.ts';
import { waardeTekst } from './logboek.ts';
import * as opmaak from './opmaak.ts';
import type { Opmaak } from './rapport.ts';
import { FILTER_PLICHTEN, FILTER_UITKOMSTEN, stijlVoor } from './stijl.ts';
import { maakWeergave } from './weergave.ts';
import * as woorden from './woorden.ts';

/** Folder of the EJS views, shared with the service. */
export const VIEWS = fileURLToPath(new URL('../../views/', import.meta.url));

/** What every view may use besides its own data. */
export const VIEWBASIS = { opmaak, woorden, logboekwaarde: waardeTekst };

let sjabloon: ejs.TemplateFunction | undefined;

/**
 * @returns a whole HTML page; all text of the plan is escaped and the page allows no script and no request at all
 */
export function maakHtml(toetsing: Toetsing, { uitleg, beslissing }: Partial<Opmaak> = {}): string {
  sjabloon ??= ejs.compile(readFileSync(`${VIEWS}rapport-bestand.ejs`, 'utf8'), {
    filename: `${VIEWS}rapport-bestand.ejs`,
    cache: true,
    rmWhitespace: true,
  });
  const html = sjabloon({
    ...VIEWBASIS,
    rapport: maakWeergave(toetsing, uitleg, beslissing),
    filters: { uitkomsten: FILTER_UITKOMSTEN, plichten: FILTER_PLICHTEN },
  });
  return opZichzelf(html);
}

/**
 * Gives a page its stylesheet and its policy, so that it needs nothing from elsewhere.
 *
 * @param html with the marks <!--stijl--> and <!--beleid--> once, in the head; text of a plan cannot hold '<'
 */
export function opZichzelf(html: string): string {
  const stijl = stijlVoor(html);
  return html
    .replace('<!--stijl-->', () => `<style>${stijl}</style>`)
    .replace('<!--beleid-->', () => beleid(stijl));
}

/** @returns the content security policy of a self-contained report, for the header of a download */
export function rapportbeleid(html: string): string {
  return (
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "default-src 'none'"
  );
}

function beleid(stijl: string): string {
  const som = createHash('sha256').update(stijl).digest('base64');
  return `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${som}'; img-src data:; base-uri 'none'; form-action 'none'">`;
}
