/**
 * `npm run schermen [-- MAP]`: pictures of the pages with the example plans judged for real, to look at and for the
 * README: upload, progress, report and overview at 1280 and 320 pixels wide, in docs/schermen/ or MAP, and the top of
 * a report as rapport.png beside that folder, in docs/.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { laadKader } from '../../src/kader/laad.ts';
import type { Overzicht } from '../../src/rapport/overzicht.ts';
import { kaderuitleg } from '../../src/rapport/uitleg.ts';
import { Beoordelaar } from '../../src/taken/beoordelaar.ts';
import { openBrowser } from './browser.ts';
import { proefdienst, totAf } from './dienst.ts';

const map = process.argv[2] ?? fileURLToPath(new URL('../../docs/schermen/', import.meta.url));
const plannen = fileURLToPath(new URL('../../fixtures/plannen/', import.meta.url));
/** The report in the picture of the README. */
const UITGELICHT = /^fin-.*\.pdf$/;

/** Pixels. */
const LANGST = 4000;
const hoogte = (pagina: Page): Promise<number> => pagina.evaluate('document.documentElement.scrollHeight');

mkdirSync(map, { recursive: true });
const beoordelaar = new Beoordelaar();
const dienst = await proefdienst({
  beoordelaar,
  gelijktijdig: beoordelaar.draden,
  uitleg: kaderuitleg(laadKader()),
  vandaag: '2026-09-01',
});
const browser = await openBrowser();

try {
  const namen = readdirSync(plannen).filter((naam) => /\.(pdf|docx|odt)$/.test(naam));
  const bestanden = namen.map((naam): [string, Uint8Array<ArrayBuffer>] => [
    naam,
    new Uint8Array(readFileSync(join(plannen, naam))),
  ]);
  const pagina = await browser.newPage({ reducedMotion: 'reduce', locale: 'nl-NL' });
  const neem = async (naam: string, pad?: string) => {
    if (pad) await pagina.goto(dienst.adres + pad);
    for (const width of [1280, 320]) {
      await pagina.setViewportSize({ width, height: 900 });
      await pagina.screenshot({
        path: join(map, `${naam}-${width}.png`),
        fullPage: true,
        // A whole report is longer than anybody looks at in a picture.
        clip: { x: 0, y: 0, width, height: Math.min(LANGST, await hoogte(pagina)) },
      });
    }
  };

  await neem('aanleveren', '/');
  await pagina.setInputFiles(
    '#plannen',
    bestanden.map(([name, inhoud]) => ({ name, mimeType: '', buffer: Buffer.from(inhoud) })),
  );
  await pagina.click('button[type=submit]');
  await pagina.waitForURL(/aanleveringen/);
  await neem('voortgang');

  const { plannen: lijst } = (await (await fetch(`${dienst.adres}/overzicht.json`)).json()) as Overzicht;
  for (const { id } of lijst) await totAf(dienst.adres, id);
  await neem('overzicht', '/overzicht');
  const { id } = lijst.find(({ bestand }) => UITGELICHT.test(bestand)) as Overzicht['plannen'][number];
  await pagina.goto(`${dienst.adres}/plannen/${id}`);
  await pagina.setViewportSize({ width: 1280, height: 1500 });
  await pagina.screenshot({ path: join(map, '..', 'rapport.png') });
  await pagina.locator('summary').nth(8).click();
  await neem('rapport');
} finally {
  await browser.close();
  await dienst.sluit();
}
