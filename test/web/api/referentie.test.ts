import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { OpenApiDocument } from '../../../src/web/api/openapi.ts';
import type { Dienst } from '../../../src/web/dienst.ts';
import { gebreken, openBrowser, teBreed } from '../browser.ts';
import { proefdienst } from '../dienst.ts';

let dienst: Dienst;
let browser: Browser;
let document: OpenApiDocument;

beforeAll(async () => {
  [dienst, browser] = await Promise.all([proefdienst(), openBrowser()]);
  document = (await (await fetch(`${dienst.adres}/api/v1/openapi.json`)).json()) as OpenApiDocument;
});
afterAll(async () => {
  await browser.close();
  await dienst.sluit();
});

async function opPagina(breedte: number, werk: (pagina: Page, gevraagd: string[]) => Promise<void>) {
  const context = await browser.newContext({
    viewport: { width: breedte, height: 900 },
    javaScriptEnabled: true,
  });
  const klachten: string[] = [];
  const gevraagd: string[] = [];
  try {
    const pagina = await context.newPage();
    pagina.on('console', (bericht) => bericht.type() === 'error' && klachten.push(bericht.text()));
    pagina.on('request', (vraag) => gevraagd.push(vraag.url()));
    await pagina.goto(`${dienst.adres}/api`);
    await werk(pagina, gevraagd);
  } finally {
    await context.close();
  }
  expect(klachten).toEqual([]);
}

describe('de pagina met de beschrijving van de API', () => {
  test.each([1280, 320])('is toegankelijk en past op %i pixels, ook uitgevouwen', async (breedte) => {
    await opPagina(breedte, async (pagina) => {
      await pagina.evaluate("document.querySelectorAll('details').forEach((vak) => { vak.open = true; })");
      expect(await teBreed(pagina)).toBe(0);
      expect(await gebreken(pagina, breedte === 320 ? 'venster' : 'alle')).toEqual([]);
    });
  });

  test('toont elke operatie, elk schema en elk probleem, en elke verwijzing komt ergens uit', async () => {
    await opPagina(1280, async (pagina, gevraagd) => {
      const operaties = Object.values(document.paths).flatMap((methoden) => Object.values(methoden));
      for (const { operationId, summary } of operaties)
        expect(await pagina.locator(`#operatie-${operationId}`).textContent()).toBe(summary);
      for (const naam of Object.keys(document.components.schemas))
        expect(await pagina.locator(`#schema-${naam}`).count()).toBe(1);
      const doelen = await pagina
        .locator('main a[href^="#"]')
        .evaluateAll((links) => [
          ...new Set(links.map((link) => (link as unknown as { hash: string }).hash)),
        ]);
      expect(doelen.length).toBeGreaterThan(20);
      for (const doel of doelen) expect([doel, await pagina.locator(doel).count()]).toEqual([doel, 1]);
      // Nothing from elsewhere, and no script.
      expect(gevraagd.filter((adres) => !adres.startsWith(dienst.adres))).toEqual([]);
      expect(await pagina.locator('script').count()).toBe(0);
    });
  });

  test('het soort van een probleem wijst naar zijn uitleg', async () => {
    const { type } = (await (await fetch(`${dienst.adres}/api/v1/versies?limiet=0`)).json()) as {
      type: string;
    };
    await opPagina(1280, async (pagina) => {
      await pagina.goto(dienst.adres + type);
      expect(await pagina.locator(':target').textContent()).toContain('400 Ongeldig verzoek');
    });
  });

  test('een voorbeeld met curl is te kopiëren zoals het er staat', async () => {
    await opPagina(1280, async (pagina) => {
      const voorbeeld = pagina.getByRole('region', { name: 'Voorbeeld: Een oordeel intrekken' });
      expect(await voorbeeld.textContent()).toMatch(
        /^curl --request DELETE "\$ADRES\/api\/v1\/versies\/[0-9a-f-]{36}\/oordelen\/K09" \\\n {2}--header 'Content-Type: application\/json' \\\n {2}--data '\{\n/,
      );
    });
  });
});
