/** A real Chromium that brings its own libraries, so that no test needs anything of the machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

// Tells the package to unpack the libraries that a bare Debian lacks; it looks at this when it is loaded.
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function openBrowser(): Promise<Browser> {
  const [{ default: chromium }, { chromium: speler }] = await Promise.all([
    import('@sparticuz/chromium'),
    import('playwright-core'),
  ]);
  // Not the arguments that the package suggests: with one process a closed page takes the browser along, and without
  // web security the pages would not be held to their own policy.
  return speler.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

const REGELS = {
  alle: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  /** Those whose outcome can change with the width of the window. */
  venster: { type: 'rule', values: ['target-size', 'scrollable-region-focusable', 'color-contrast'] },
};

/**
 * @param regels all, or for a page of which all were tried in another window only those that depend on the window
 * @returns the accessibility rules that the page breaks, with where; empty when it is good
 */
export async function gebreken(pagina: Page, regels: keyof typeof REGELS = 'alle'): Promise<string[]> {
  // Through the debugger, which the content security policy of the page does not bind.
  if (!(await pagina.evaluate('"axe" in globalThis'))) await pagina.evaluate(AXE);
  const uitkomst = await pagina.evaluate(
    (runOnly) =>
      (
        globalThis as unknown as {
          axe: { run(opties: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run({ runOnly, resultTypes: ['violations'], preload: false }),
    REGELS[regels],
  );
  return uitkomst.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((knoop) => knoop.html.slice(0, 160)).join(' | ')}`,
  );
}

/** @returns by how many pixels the page is wider than its window */
export const teBreed = (pagina: Page): Promise<number> =>
  pagina.evaluate(() => {
    const { documentElement } = (
      globalThis as unknown as { document: { documentElement: { scrollWidth: number; clientWidth: number } } }
    ).document;
    return documentElement.scrollWidth - documentElement.clientWidth;
  });

/** What a browser says in its console of an answer that a page is meant to give. */
const BEDOELD = /the server responded with a status of (404|409|422)/;

/**
 * Runs in a browser context of its own. Fails when a page complains in its console, breaks its own policy, or asks
 * another host than the service for anything.
 *
 * @param adres of the service
 */
export async function opPagina(
  browser: Browser,
  adres: string,
  opties: Parameters<Browser['newContext']>[0],
  werk: (pagina: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    baseURL: adres,
    locale: 'nl-NL',
    ...opties,
  });
  const klachten: string[] = [];
  try {
    context.on('request', (vraag) => {
      if (!vraag.url().startsWith(`${adres}/`)) klachten.push(`vraagt elders: ${vraag.url()}`);
    });
    context.on('console', (bericht) => {
      if (bericht.type() === 'error' && !BEDOELD.test(bericht.text())) klachten.push(bericht.text());
    });
    context.on('weberror', (fout) => klachten.push(fout.error().message));
    await werk(await context.newPage());
  } finally {
    await context.close();
  }
  if (klachten.length) throw new Error(klachten.join('\n'));
}

/** @returns the animations that the page runs or would run, in a context that asks for reduced motion */
export const bewegingen = (pagina: Page): Promise<string[]> =>
  pagina.evaluate(`[...document.querySelectorAll('*')].flatMap((deel) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(deel);
    const beweegt = animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
    return beweegt ? [deel.tagName + '.' + deel.className] : [];
  })`);
