import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Dienst } from '../../src/web/dienst.ts';
import { gebreken, openBrowser, teBreed } from './browser.ts';
import { leverAan, Namaakbeoordelaar, proefdienst, totAf, totdat } from './dienst.ts';

let dienst: Dienst;
let browser: Browser;
let map: string;
const beoordelaar = new Namaakbeoordelaar();
const bestand = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('x') });

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'plantoets-test-'));
  [dienst, browser] = await Promise.all([proefdienst({ beoordelaar }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await dienst.sluit();
  rmSync(map, { recursive: true, force: true });
});

/** Runs in a page of its own, and fails when the page complains in its console. */
async function opPagina(opties: Parameters<Browser['newContext']>[0], werk: (pagina: Page) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...opties });
  const klachten: string[] = [];
  try {
    const pagina = await context.newPage();
    pagina.on('console', (bericht) => bericht.type() === 'error' && klachten.push(bericht.text()));
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
])('%s', (_naam, javaScriptEnabled) => {
  test('van aanleveren over de voortgang naar het rapport, en weer weg', async () => {
    await opPagina({ javaScriptEnabled }, async (pagina) => {
      await pagina.goto(`${dienst.adres}/`);
      await pagina.setInputFiles('#plannen', [bestand('traag.pdf')]);
      await pagina.getByRole('button', { name: 'Plannen toetsen' }).click();
      await pagina.getByRole('heading', { level: 1, name: 'Het plan wordt beoordeeld' }).waitFor();
      const id = pagina.url().split('/').at(-1) as string;
      await totdat(dienst.adres, id, ({ tekst }) => tekst.includes('14'));
      await pagina.getByText('bladzijde 14 van 42').waitFor();

      beoordelaar.laatGaan();
      await pagina.getByRole('heading', { level: 1, name: 'Informatieplan 2027-2031' }).waitFor();
      expect(await pagina.title()).toBe('Informatieplan 2027-2031 – Plantoets');

      await pagina.getByRole('link', { name: 'Deels (2)' }).click();
      await pagina.locator('[data-uitkomst=voldoet]').first().waitFor({ state: 'detached' });
      expect(await pagina.locator('summary').count()).toBe(2);
      await pagina.getByRole('link', { name: 'Financiële paragraaf', exact: true }).click();
      await pagina.getByText('De kosten staan per planjaar').waitFor();

      await pagina.getByRole('link', { name: 'Plan verwijderen' }).click();
      await pagina.getByRole('button', { name: 'Ja, verwijder het plan' }).click();
      await pagina.getByRole('heading', { level: 1, name: 'Overzicht van alle plannen' }).waitFor();
    });
  });

  test('meer bestanden tegelijk leiden naar hun gezamenlijke voortgang', async () => {
    await opPagina({ javaScriptEnabled }, async (pagina) => {
      await pagina.goto(`${dienst.adres}/`);
      await pagina.setInputFiles('#plannen', [bestand('een.pdf'), bestand('geheim.pdf')]);
      await pagina.getByRole('button', { name: 'Plannen toetsen' }).click();
      await pagina.getByText('2 van 2 plannen beoordeeld').waitFor();
      await pagina.getByText('met een wachtwoord beveiligd').waitFor();
    });
  });
});

test('wie niets kiest hoort dat meteen bij het veld', async () => {
  await opPagina({}, async (pagina) => {
    await pagina.goto(`${dienst.adres}/`);
    await pagina.getByRole('button', { name: 'Plannen toetsen' }).click();
    await pagina.getByText('Kies eerst een of meer bestanden.').waitFor();
    expect(await pagina.locator('#plannen').getAttribute('aria-invalid')).toBe('true');
    expect(await gebreken(pagina)).toEqual([]);
  });
});

test('bestanden kunnen op het formulier worden gesleept', async () => {
  await opPagina({}, async (pagina) => {
    await pagina.goto(`${dienst.adres}/`);
    await pagina.evaluate(`{
      const dataTransfer = new DataTransfer();
      for (const naam of ['een.docx', 'twee.odt']) dataTransfer.items.add(new File(['x'], naam));
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

describe('toegankelijk, en op 320 pixels zonder horizontaal schuiven', () => {
  const paden: Record<string, string> = {};
  beforeAll(async () => {
    const [plan, geheim, ander, traag] = await leverAan(
      dienst.adres,
      ['plan.pdf', 'x'],
      ['geheim.pdf', 'x'],
      [`routekaart-${'lang'.repeat(30)}.pdf`, 'x'],
      ['traag.pdf', 'x'],
    );
    for (const id of [plan, geheim, ander]) await totAf(dienst.adres, id as string);
    Object.assign(paden, {
      aanleveren: '/',
      rapport: `/plannen/${plan}`,
      gefilterd: `/plannen/${plan}?uitkomst=nvt&plicht=verplicht`,
      fout: `/plannen/${geheim}`,
      'ander document': `/plannen/${ander}`,
      voortgang: `/plannen/${traag}`,
      overzicht: '/overzicht',
      verwijderen: `/plannen/${plan}/verwijderen`,
      'niet gevonden': '/bestaat-niet',
    });
  });
  afterAll(() => beoordelaar.laatGaan());

  test.each([
    'aanleveren',
    'rapport',
    'gefilterd',
    'fout',
    'ander document',
    'voortgang',
    'overzicht',
    'verwijderen',
    'niet gevonden',
  ])('%s', async (naam) => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 700 },
      reducedMotion: 'reduce',
    });
    const pagina = await context.newPage();
    await pagina.goto(dienst.adres + paden[naam]);
    // What is folded away counts too.
    await pagina.evaluate("document.querySelectorAll('details').forEach((vak) => { vak.open = true; })");
    expect(await teBreed(pagina)).toBe(0);
    expect(await gebreken(pagina)).toEqual([]);
    await context.close();
  });
});

test('het rapport als bestand werkt vanaf schijf, filtert zonder script en vraagt niets op', async () => {
  const [id] = await leverAan(dienst.adres, ['plan.pdf', 'x']);
  await totAf(dienst.adres, id as string);
  await opPagina({ acceptDownloads: true }, async (pagina) => {
    await pagina.goto(`${dienst.adres}/plannen/${id}`);
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
    expect(
      await pagina
        .getByText('Geen criteria in dit onderdeel met deze keuze.')
        .filter({ visible: true })
        .count(),
    ).toBe(4);
    expect(await gebreken(pagina)).toEqual([]);
    await pagina.setViewportSize({ width: 320, height: 700 });
    expect(await teBreed(pagina)).toBe(0);

    // On paper nothing can be unfolded.
    const bewijs = pagina.getByText('De kosten staan per planjaar');
    expect(await bewijs.isVisible()).toBe(false);
    await pagina.emulateMedia({ media: 'print' });
    expect(await bewijs.isVisible()).toBe(true);
  });
});
