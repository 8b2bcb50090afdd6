/** The report as a file of its own, opened from the disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Dienst } from '../../src/web/dienst.ts';
import { gebreken, openBrowser, teBreed } from './browser.ts';
import { leverAanTotAf, proefdienst } from './dienst.ts';

let dienst: Dienst;
let browser: Browser;
const map = mkdtempSync(join(tmpdir(), 'plantoets-test-'));

beforeAll(async () => {
  dienst = await proefdienst();
});
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await dienst?.sluit();
  rmSync(map, { recursive: true, force: true });
});

test('werkt vanaf schijf, filtert zonder script en vraagt niets op', async () => {
  const [id] = await leverAanTotAf(dienst.adres, ['plan.pdf', 'x']);
  const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 } });
  const pagina = await context.newPage();
  const klachten: string[] = [];
  pagina.on('console', (bericht) => bericht.type() === 'error' && klachten.push(bericht.text()));
  await pagina.goto(`${dienst.adres}/versies/${id}`);
  const [download] = await Promise.all([
    pagina.waitForEvent('download'),
    pagina.getByRole('link', { name: 'Rapport als bestand (HTML)' }).click(),
  ]);
  const pad = join(map, 'rapport.html');
  await download.saveAs(pad);

  const gevraagd: string[] = [];
  pagina.on('request', (vraag) => gevraagd.push(vraag.url()));
  await pagina.goto(pathToFileURL(pad).href);
  expect(gevraagd).toEqual([pathToFileURL(pad).href]);

  const rijen = pagina.locator('.uitkomsttabel tbody tr:visible');
  expect(await rijen.count()).toBe(10);
  // With the keyboard: to the first radio button, and on with the arrows to 'Openstaand'.
  await pagina.locator('#u-alles').focus();
  await pagina.keyboard.press('ArrowRight');
  expect(await rijen.count()).toBe(5);
  await pagina.getByLabel(/^Verplicht/).check({ force: true });
  expect(await rijen.count()).toBe(2);
  const leeg = pagina.getByText('Geen criteria in dit onderdeel met deze keuze.').filter({ visible: true });
  expect(await leeg.count()).toBe(4);
  expect(await gebreken(pagina)).toEqual([]);
  await pagina.setViewportSize({ width: 320, height: 700 });
  expect(await teBreed(pagina)).toBe(0);
  expect(klachten).toEqual([]);
  await context.close();
});
