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
  return speler.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
}

/** @returns the accessibility rules that the page breaks, with where; empty when it is good */
export async function gebreken(pagina: Page): Promise<string[]> {
  // Through the debugger, which the content security policy of the page does not bind.
  await pagina.evaluate(AXE);
  const uitkomst = await pagina.evaluate(
    (soorten) =>
      (
        globalThis as unknown as {
          axe: { run(opties: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run({ runOnly: soorten }),
    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
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
