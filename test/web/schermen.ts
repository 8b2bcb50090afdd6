/**
 * `npm run schermen [-- MAP]`: pictures of the pages with the example plans judged for real, to look at and for the
 * README: upload, progress, report and overview at 1280 and 320 pixels wide, and rapport.png, the top of a report.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { laadKader } from '../../src/kader/laad.ts';
import { kaderuitleg } from '../../src/rapport/uitleg.ts';
import { Beoordelaar } from '../../src/taken/beoordelaar.ts';
import { openBrowser } from './browser.ts';
import { leverAan, proefdienst, totAf } from './dienst.ts';

const map = process.argv[2] ?? fileURLToPath(new URL('../../docs/schermen/', import.meta.url));
const plannen = fileURLToPath(new URL('../../fixtures/plannen/', import.meta.url));
/** The report in the picture of the README. */
const UITGELICHT = /^fin-.*\.pdf$/;

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
      await pagina.screenshot({ path: join(map, `${naam}-${width}.png`), fullPage: true });
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

  const ids = await leverAan(dienst.adres, ...bestanden);
  for (const id of ids) await totAf(dienst.adres, id);
  await neem('overzicht', '/overzicht');
  const id = ids[namen.findIndex((naam) => UITGELICHT.test(naam))] ?? ids[0];
  await pagina.goto(`${dienst.adres}/plannen/${id}`);
  await pagina.setViewportSize({ width: 1280, height: 1500 });
  await pagina.screenshot({ path: join(map, 'rapport.png') });
  await pagina.locator('summary').nth(8).click();
  await neem('rapport');
} finally {
  await browser.close();
  await dienst.sluit();
}
