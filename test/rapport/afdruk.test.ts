/** The report in a real browser: on paper, at 200 % zoom, on a narrow screen, and for who wants nothing to move. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bloktekst } from '../../src/document/document.ts';
import { leesDocument } from '../../src/document/lees.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { maakHtml } from '../../src/rapport/html.ts';
import { kaderuitleg } from '../../src/rapport/uitleg.ts';
import type { Dienst } from '../../src/web/dienst.ts';
import { gebreken, openBrowser, teBreed } from '../web/browser.ts';
import { leverAan, proefdienst, totAf } from '../web/dienst.ts';
import { voorbeeldtoetsing } from './voorbeeldtoetsing.ts';

let browser: Browser;
let dienst: Dienst;
let adres: string;
const html = maakHtml(voorbeeldtoetsing(), { uitleg: kaderuitleg(laadKader()) });

beforeAll(async () => {
  browser = await openBrowser();
  dienst = await proefdienst({ vandaag: '2026-09-01' });
  const [id = ''] = await leverAan(dienst.adres, ['informatieplan.docx', 'een plan']);
  await totAf(dienst.adres, id);
  adres = `${dienst.adres}/versies/${id}`;
});
afterAll(async () => {
  await browser?.close();
  await dienst?.sluit();
});

const WAAR = ['the page of the service', 'the file'] as const;

async function open(waar: (typeof WAAR)[number], opties: BrowserContextOptions = {}): Promise<Page> {
  const pagina = await (await browser.newContext(opties)).newPage();
  if (waar === 'the file') await pagina.setContent(html);
  else await pagina.goto(adres);
  return pagina;
}
const vouwOpen = (pagina: Page) =>
  pagina.locator('details').evaluateAll((lijst) => {
    for (const een of lijst) (een as unknown as { open: boolean }).open = true;
  });

describe.each(WAAR)('%s', (waar) => {
  test('on paper has everything that was folded, page numbers, and nothing that needs a screen', async () => {
    const pagina = await open(waar);
    const document = await leesDocument(await pagina.pdf({ preferCSSPageSize: true }));
    await pagina.context().close();
    const tekst = [...document.secties.map(({ titel }) => titel), ...document.blokken.map(bloktekst)]
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const stuk of [
      'Informatieplan 2027-2031',
      'De stand in één oogopslag',
      '71',
      'De weg naar woensdag 11 november 2026',
      'Uitkomst per criterium',
      'De kosten staan per planjaar in tabel 3 … en zijn gedekt.',
      'Kwam het dichtst in de buurt',
      'Gezocht naar: een begrotingsartikel',
      'Zeg per jaar uit welk begrotingsartikel het geld komt.',
      'Bron: CIO26 art. 4 onder c',
      'Zaaksysteem in gebruik',
    ])
      expect(tekst).toContain(stuk);
    const alles = `${tekst} ${document.randteksten.map((rand) => rand.tekst).join(' ')}`;
    expect(alles).toMatch(/Bladzijde (1 van \d|#)/i);
    expect(alles).not.toMatch(
      /Direct naar de inhoud|Openstaand|Wat de bron zegt|Zo kan het|Oordeel geven|Bewaren en delen|Termijnen|Data van bestuursraad|Geen criteria in dit onderdeel/,
    );
    expect(document.paginas.length).toBeGreaterThan(2);
    expect(document.paginas.length).toBeLessThan(12);
  });

  test('fits the width of the paper', async () => {
    // The width of A4 between its margins, in CSS pixels.
    const pagina = await open(waar, { viewport: { width: 672, height: 950 } });
    await pagina.emulateMedia({ media: 'print' });
    expect(await teBreed(pagina)).toBe(0);
    expect(
      await pagina
        .locator('.tabelvak')
        .evaluateAll((vakken) => vakken.filter((vak) => vak.scrollWidth > vak.clientWidth + 1).length),
    ).toBe(0);
    await pagina.context().close();
  });

  test.each([
    ['200 % zoom', 640, 2],
    ['400 % zoom', 320, 4],
  ])('at %s everything folded out is to be read without scrolling sideways', async (_naam, width, schaal) => {
    const pagina = await open(waar, { viewport: { width, height: 600 }, deviceScaleFactor: schaal });
    await vouwOpen(pagina);
    expect(await teBreed(pagina)).toBe(0);
    expect(await gebreken(pagina)).toEqual([]);
    await pagina.context().close();
  });

  test('moves nothing for who asked for that', async () => {
    const bewegend = (pagina: Page) =>
      pagina.locator('*').evaluateAll((alle) => {
        const { getComputedStyle } = globalThis as unknown as {
          getComputedStyle(e: unknown, deel?: string): Record<string, string>;
        };
        return alle.filter((element) =>
          [undefined, '::before', '::after'].some((deel) => {
            const stijl = getComputedStyle(element, deel);
            return stijl.transitionDuration !== '0s' || stijl.animationName !== 'none';
          }),
        ).length;
      });
    const stil = await open(waar, { reducedMotion: 'reduce' });
    expect(await bewegend(stil)).toBe(0);
    await stil.context().close();
    const gewoon = await open(waar, { reducedMotion: 'no-preference' });
    expect(await bewegend(gewoon)).toBeGreaterThan(0);
    await gewoon.context().close();
  });
});

test('a source and an example open with the keyboard alone', async () => {
  const pagina = await open('the file');
  await pagina.locator('summary', { hasText: 'Financiële paragraaf' }).press('Enter');
  const bron = pagina.locator('#K09 summary', { hasText: 'Wat de bron zegt' });
  await expect(pagina.getByText('Artikel 4, onder c').first().isVisible()).resolves.toBe(false);
  await bron.press('Space');
  await expect(pagina.locator('#K09').getByText('Artikel 4, onder c').isVisible()).resolves.toBe(true);
  await pagina.context().close();
});
