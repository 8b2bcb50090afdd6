import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Dienst } from '../../src/web/dienst.ts';
import { gebreken, openBrowser, teBreed } from './browser.ts';
import { termijndienst, zet } from './termijndienst.ts';

let dienst: Dienst;
let browser: Browser;

beforeAll(async () => {
  dienst = await termijndienst('BZK-2027.pdf', 'BZK-2027.pdf', 'DEF-2027.pdf', 'ONB-2027.pdf');
});
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await dienst?.sluit();
});

/** Runs in a page of its own, and fails when the page complains in its console. */
async function opPagina(opties: Parameters<Browser['newContext']>[0], werk: (pagina: Page) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...opties });
  const klachten: string[] = [];
  try {
    const pagina = await context.newPage();
    // The answer to a form with a fault is 422, which a browser mentions.
    pagina.on(
      'console',
      (bericht) =>
        bericht.type() === 'error' && !bericht.text().includes('422') && klachten.push(bericht.text()),
    );
    pagina.on('pageerror', (fout) => klachten.push(fout.message));
    await werk(pagina);
  } finally {
    await context.close();
  }
  expect(klachten).toEqual([]);
}
describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('in de browser, %s', (_naam, javaScriptEnabled) => {
  test('een adviseur zoekt zijn ministerie, vergist zich, en zet de datum van de bestuursraad', async () => {
    await opPagina({ javaScriptEnabled }, async (pagina) => {
      await pagina.goto(`${dienst.adres}/`);
      await pagina.getByRole('link', { name: 'Termijnen' }).click();
      await pagina.getByRole('heading', { level: 1, name: 'Termijnen 2026' }).waitFor();
      await pagina.getByRole('link', { name: 'Aangeleverd (2)' }).click();
      await pagina.getByRole('link', { name: 'Data van BZK' }).click();

      const veld = pagina.getByRole('textbox', { name: 'Bestuursraad' });
      await veld.fill('zodra het kan');
      await pagina.getByLabel('Uw naam').fill('Jo Tester');
      await pagina.getByRole('button', { name: 'Data bewaren' }).click();
      await pagina.getByRole('alert').waitFor();
      expect(await veld.inputValue()).toBe('zodra het kan');
      expect(await veld.getAttribute('aria-invalid')).toBe('true');
      // axe itself is JavaScript.
      if (javaScriptEnabled) {
        expect(await gebreken(pagina)).toEqual([]);
        await pagina.setViewportSize({ width: 320, height: 800 });
        expect(await teBreed(pagina)).toBe(0);
        expect(await gebreken(pagina, 'venster')).toEqual([]);
      }

      await veld.fill('24 oktober 2026');
      await pagina.getByRole('button', { name: 'Data bewaren' }).click();
      await pagina.getByRole('status').getByText('De data zijn bewaard').waitFor();
      await pagina.getByText("'Bestuursraad' valt op 24 oktober 2026; dat is geen werkdag.").waitFor();
      expect(await veld.inputValue()).toBe('24-10-2026');

      await pagina.getByRole('button', { name: 'Alle data terug naar het kader' }).click();
      await pagina.getByRole('status').waitFor();
      expect(await veld.inputValue()).toBe('21-10-2026');
    });
  });
});

describe('toegankelijk, en op 320 pixels zonder horizontaal schuiven', () => {
  test.each([
    ['het jaar', '/termijnen/2026'],
    ['niets gekozen', '/termijnen/2026?toon=gereed'],
    ['een jaar voorbij', '/termijnen/2024'],
    ['een jaar vooruit', '/termijnen/2028'],
    ['een ministerie met plannen', '/termijnen/2026/BZK?bewaard'],
    ['een ministerie zonder plannen', '/termijnen/2026/AZ'],
    ['een ministerie met data in een andere volgorde', '/termijnen/2026/JenV'],
  ])('%s', async (_naam, pad) => {
    await zet(dienst, 'JenV', { 'datum-concept-gereed': '1-11-2026', 'datum-bestuursraad': '1-11-2026' });
    await opPagina({ reducedMotion: 'reduce' }, async (pagina) => {
      await pagina.goto(dienst.adres + pad);
      const beeld = pagina.getByRole('img', {
        name: /^Tijdlijn met 5 momenten\. Vandaag, 5 oktober 2026, is /,
      });
      for (const width of [1280, 320]) {
        await pagina.setViewportSize({ width, height: 800 });
        expect([width, await teBreed(pagina)]).toEqual([width, 0]);
        expect(await gebreken(pagina, width === 320 ? 'venster' : 'alle')).toEqual([]);
        expect(await beeld.count()).toBe(1);
      }
    });
  });
});
