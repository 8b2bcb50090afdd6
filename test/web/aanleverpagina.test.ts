/** The upload form and the progress after it, as a browser shows them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Dienst } from '../../src/web/dienst.ts';
import { gebreken, openBrowser, opPagina } from './browser.ts';
import { Namaakbeoordelaar, proefdienst, totdat } from './dienst.ts';

let dienst: Dienst;
let browser: Browser;
const beoordelaar = new Namaakbeoordelaar();
let nummer = 0;
const bestand = (name: string) => {
  nummer += 1;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(`inhoud ${nummer}`) };
};

beforeAll(async () => {
  dienst = await proefdienst({ beoordelaar });
});
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  beoordelaar.laatGaan();
  await browser?.close();
  await dienst?.sluit();
});

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('%s', (_naam, javaScriptEnabled) => {
  test('de voortgang loopt vanzelf over in het rapport', async () => {
    await opPagina(browser, dienst.adres, { javaScriptEnabled }, async (pagina) => {
      await pagina.goto('/');
      await pagina.getByLabel('Uw naam').fill('Jo Tester');
      await pagina.getByLabel('Kies een of meer plannen').setInputFiles(bestand('traag.pdf'));
      await pagina.getByRole('button', { name: 'Plannen toetsen' }).click();
      await pagina.getByRole('heading', { level: 1, name: 'Het plan wordt beoordeeld' }).waitFor();
      const id = pagina.url().split('/').at(-1) as string;
      await totdat(dienst.adres, id, ({ tekst }) => tekst.includes('14'));
      await pagina.getByText('bladzijde 14 van 42').waitFor();
      beoordelaar.laatGaan();
      await pagina.getByRole('heading', { level: 1, name: 'Informatieplan 2027-2031' }).waitFor();
      expect(await pagina.title()).toBe('Informatieplan 2027-2031 – Plantoets');
    });
  });

  test('annuleren houdt op, en alsnog toetsen begint weer', async () => {
    await opPagina(browser, dienst.adres, { javaScriptEnabled }, async (pagina) => {
      await pagina.goto('/');
      await pagina.getByLabel('Uw naam').fill('Jo Tester');
      await pagina.getByLabel('Kies een of meer plannen').setInputFiles(bestand('traag.pdf'));
      await pagina.getByRole('button', { name: 'Plannen toetsen' }).click();
      await pagina.getByRole('button', { name: 'Beoordelen annuleren' }).click();
      await pagina.getByRole('heading', { level: 1, name: 'Het beoordelen is geannuleerd' }).waitFor();
      await pagina.getByRole('button', { name: 'Alsnog toetsen' }).click();
      const id = pagina.url().split('/').at(-1) as string;
      await totdat(dienst.adres, id, ({ tekst }) => tekst.includes('14'));
      beoordelaar.laatGaan();
      await pagina.getByRole('heading', { level: 1, name: 'Informatieplan 2027-2031' }).waitFor();
    });
  });
});

test('wie niets kiest hoort dat meteen bij het veld', async () => {
  await opPagina(browser, dienst.adres, {}, async (pagina) => {
    await pagina.goto('/');
    await pagina.getByRole('button', { name: 'Plannen toetsen' }).click();
    await pagina.getByText('Kies eerst een of meer bestanden.').waitFor();
    expect(await pagina.locator('#bestanden').getAttribute('aria-invalid')).toBe('true');
    expect(await gebreken(pagina)).toEqual([]);
  });
});

test('bestanden kunnen op het formulier worden gesleept', async () => {
  await opPagina(browser, dienst.adres, {}, async (pagina) => {
    await pagina.goto('/');
    await pagina.getByLabel('Uw naam').fill('Jo Tester');
    await pagina.evaluate(`{
      const dataTransfer = new DataTransfer();
      for (const naam of ['een.docx', 'twee.odt']) dataTransfer.items.add(new File([naam], naam));
      document.querySelector('.upload__vlak').dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    }`);
    expect(await pagina.locator('.upload__lijst li').allTextContents()).toEqual([
      'een.docx (1 kB)',
      'twee.odt (1 kB)',
    ]);
    await pagina.getByRole('button', { name: 'Plannen toetsen' }).click();
    await pagina.getByText('2 van 2 plannen beoordeeld').waitFor();
  });
});
