import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Beoordelaar } from '../../src/taken/beoordelaar.ts';
import type { Dienst } from '../../src/web/dienst.ts';
import { gebreken, openBrowser, opPagina, teBreed } from './browser.ts';
import { haal, leverAanTotAf, proefdienst, stuurVelden } from './dienst.ts';

const PLANNEN = join(import.meta.dirname, '../../fixtures/plannen');
const inhoud = (naam: string) => new Uint8Array(readFileSync(join(PLANNEN, naam)));

let dienst: Dienst;
let browser: Browser;
let [fin, kgg, ocw] = ['', '', ''];
const pagina = (pad: string) => haal(dienst.adres, `/rondes${pad}`);
const inBrowser = (werk: (pagina: Page) => Promise<void>, opties = {}) =>
  opPagina(browser, dienst.adres, opties, werk);

beforeAll(async () => {
  const beoordelaar = new Beoordelaar();
  dienst = await proefdienst({ beoordelaar, gelijktijdig: beoordelaar.draden });
  const namen = ['fin-2027-2030.odt', 'kgg-2027-2031.docx', 'ocw-2025-2028.docx'];
  [fin, kgg, ocw] = (await leverAanTotAf(
    dienst.adres,
    ...namen.map((naam): [string, Uint8Array<ArrayBuffer>] => [naam, inhoud(naam)]),
  )) as [string, string, string];
  // So that there is a plan of the same ministry in the round before.
  await stuurVelden(dienst.adres, `/versies/${ocw}/indelen`, { ministerie: 'FIN', van: '2026', tot: '2029' });
  await stuurVelden(dienst.adres, `/versies/${kgg}/criteria/K09/oordeel`, {
    uitkomst: 'ontbreekt',
    reden: 'De bedragen zijn verouderd.',
  });
}, 180_000);
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await dienst?.sluit();
});

/** @returns the cell of a plan in the column of a criterion, as a screen reader says it */
async function cel(bladzijde: Page, plan: string, criterium: string): Promise<string> {
  const koppen = await bladzijde.locator('.matrix thead th').allTextContents();
  const kolom = koppen.findIndex((kop) => kop.startsWith(criterium));
  const rij = bladzijde.locator('.matrix tbody tr', {
    has: bladzijde.getByRole('rowheader', { name: plan }),
  });
  return (await rij.locator('th, td').nth(kolom).locator('.alleen-voorlezen').textContent()) ?? '';
}

test('de rondes met plannen staan op een rij, en het menu leidt erheen', async () => {
  await inBrowser(async (bladzijde) => {
    await bladzijde.goto('/');
    await bladzijde.getByRole('link', { name: 'Rondes' }).click();
    expect(await bladzijde.locator('main li').allTextContents()).toEqual([
      'Ronde 2026: 2 beoordeelde plannen, planjaren vanaf 2027',
      'Ronde 2025: 1 beoordeeld plan, planjaren vanaf 2026',
    ]);
    await bladzijde.getByRole('link', { name: 'Ronde 2026' }).click();
    await bladzijde.getByRole('heading', { level: 1, name: 'Ronde 2026' }).waitFor();
  });
});

describe('de stand van een ronde', () => {
  test('noemt wie ontbreekt, en niet wie een plan heeft', async () => {
    const tekst = await pagina('/2026');
    expect(tekst).toContain('href="/termijnen/2026/BZK"');
    expect(tekst).not.toContain('href="/termijnen/2026/FIN"');
  });

  test('zegt hoe de score veranderde tegenover de vorige ronde', async () => {
    await inBrowser(async (bladzijde) => {
      await bladzijde.goto('/rondes/2026');
      const rij = (naam: RegExp) =>
        bladzijde.getByRole('row').filter({ has: bladzijde.getByRole('rowheader', { name: naam }) });
      const scores = [fin, ocw].map(async (id) => {
        const antwoord = await fetch(`${dienst.adres}/versies/${id}/voortgang.json`);
        return ((await antwoord.json()) as { score: number }).score;
      });
      const [nu, toen] = (await Promise.all(scores)) as [number, number];
      const verschil = nu === toen ? 'gelijk' : nu > toen ? `${nu - toen} hoger` : `${toen - nu} lager`;
      expect(await rij(/FIN/).getByRole('cell').nth(1).textContent()).toBe(verschil);
      expect(await rij(/KGG/).getByRole('cell').nth(1).textContent()).toBe('geen vorig plan');
    });
  });

  test('van een jaar zonder plannen zegt hoe u ze aanlevert, en een jaar dat niet kan bestaat niet', async () => {
    expect(await pagina('/2027')).toContain('Er is nog geen beoordeeld plan voor de ronde van 2027');
    for (const pad of ['/1990', '/2026x', '/2026/criteria/K99', '/2026/concept.exe', '/2026/gegevens/x.csv'])
      expect([pad, (await fetch(`${dienst.adres}/rondes${pad}`)).status]).toEqual([pad, 404]);
  });
});

describe('de matrix', () => {
  test('zegt elke uitkomst in een woord, met wat een mens besliste', async () => {
    await inBrowser(async (bladzijde) => {
      await bladzijde.goto('/rondes/2026/matrix');
      expect(await cel(bladzijde, 'KGG', 'K09')).toBe('Ontbreekt, door een mens beslist');
      expect(await cel(bladzijde, 'FIN', 'K09')).toMatch(/^Voldoet/);
      expect(await cel(bladzijde, 'FIN', 'K09')).not.toContain('mens');
    });
  });

  test.each([true, false])(
    'kiest onderdeel en volgorde in het adres, script %s',
    async (javaScriptEnabled) => {
      await inBrowser(
        async (bladzijde) => {
          await bladzijde.goto('/rondes/2026/matrix');
          const koppen = () =>
            bladzijde.locator('.matrix thead th a:not(.matrix__sorteer)').allTextContents();
          const plannen = () => bladzijde.locator('.matrix tbody th').allTextContents();
          expect((await koppen()).every((kop) => kop.startsWith('K'))).toBe(true);
          expect(await plannen()).toEqual(['FIN', 'KGG']);

          await bladzijde.getByRole('link', { name: 'Sorteer op K09' }).click();
          expect(await plannen()).toEqual(['KGG', 'FIN']);
          expect(await bladzijde.locator('th[aria-sort=ascending]').textContent()).toContain('K09');
          await bladzijde.getByRole('link', { name: 'Sorteer op K09' }).click();
          expect(await plannen()).toEqual(['FIN', 'KGG']);

          await bladzijde.getByRole('link', { name: /^Speerpunten/ }).click();
          expect((await koppen()).every((kop) => kop.startsWith('T'))).toBe(true);
          expect(new URL(bladzijde.url()).search).toBe('?deel=speerpunten&op=K09&richting=af');
        },
        { javaScriptEnabled },
      );
    },
  );

  test('leidt naar het bewijs van alle plannen, en vandaar naar de plaats in het plan', async () => {
    await inBrowser(async (bladzijde) => {
      await bladzijde.goto('/rondes/2026/matrix');
      await bladzijde.locator('.matrix thead').getByRole('link', { name: /^K09 / }).click();
      await bladzijde.getByRole('heading', { level: 1, name: /^K09/ }).waitFor();
      expect(await bladzijde.locator('.bewijstabel tbody th').allTextContents()).toEqual(['FIN', 'KGG']);
      await bladzijde.locator(`.bewijstabel__citaat a[href*="${fin}"]`).first().click();
      await bladzijde.getByRole('heading', { level: 1, name: 'Tekst van het plan' }).waitFor();
      const anker = new URL(bladzijde.url()).hash.slice(1).split(':~:')[0];
      expect(anker).toMatch(/^plek-/);
      expect(await bladzijde.locator(`[id="${anker}"]`).count()).toBe(1);
    });
  });
});

describe('wat de plannen samen zijn', () => {
  test('elk opgeteld bedrag leidt naar zijn plan, en de som is die van de delen', async () => {
    await inBrowser(async (bladzijde) => {
      await bladzijde.goto('/rondes/2026/geld');
      const tabel = bladzijde.getByRole('table', { name: /^Totaal per plan/ });
      const getal = (tekst: string) => Number(/€\s?([\d.]+)/.exec(tekst)?.[1]?.replaceAll('.', '') ?? 0);
      const cellen = async (rij: RegExp) =>
        (
          await tabel
            .getByRole('row')
            .filter({ has: bladzijde.getByRole('rowheader', { name: rij }) })
            .getByRole('cell')
            .allInnerTexts()
        ).map(getal);
      const [a, b, samen] = [await cellen(/^FIN/), await cellen(/^KGG/), await cellen(/^Samen/)];
      expect(samen.length).toBeGreaterThan(0);
      expect(samen.every((som) => som > 0)).toBe(true);
      expect(samen).toEqual(a.map((deel, k) => deel + (b[k] ?? 0)));
      expect(await tabel.locator('td a').count()).toBe([...a, ...b].filter(Boolean).length);
    });
  });

  test.each([
    ['tijdlijn', 'Mijlpalen per kwartaal en per thema'],
    ['namen', 'Voorzieningen'],
    ['mensen', 'Wat de plannen over mensen zeggen'],
    ['draden', 'met een eigen actie'],
  ])('%s verwijst bij wat het zegt naar de plannen', async (pad, tekst) => {
    const html = await pagina(`/2026/${pad}`);
    expect(html).toContain(tekst);
    expect(html).toMatch(new RegExp(`href="/versies/(${fin}|${kgg})/document#`));
  });
});

describe('het concept', () => {
  test('staat op een pagina, noemt zich concept, en volgt wat een mens besliste', async () => {
    const html = await pagina('/2026/concept');
    expect(html).toContain('Concept om vanuit te schrijven');
    const rij = /K09 Financiële paragraaf<\/th>(.*?)<\/tr>/s.exec(html)?.[1] ?? '';
    expect([...rij.matchAll(/<td[^>]*>([^<]*)</g)].map(([, teken]) => teken)).toEqual(['V', 'O']);
  });

  test.each([
    ['concept.docx', 'application/vnd.openxmlformats', /^PK/],
    ['concept.xlsx', 'application/vnd.openxmlformats', /^PK/],
    ['concept.html', 'text/html', /<!doctype html>/],
    ['concept.json', 'application/json', /^\{"vorm":1,"concept":true/],
    ['gegevens/mijlpalen.csv', 'text/csv', /plan;wanneer;wat/],
  ])('%s is te downloaden en mag niets', async (pad, soort, begin) => {
    const antwoord = await fetch(`${dienst.adres}/rondes/2026/${pad}`);
    expect(antwoord.headers.get('content-type')).toContain(soort);
    expect(antwoord.headers.get('content-disposition')).toMatch(/^attachment; filename=beschouwing-2026/);
    expect(antwoord.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox/);
    expect(Buffer.from(await antwoord.arrayBuffer()).toString('latin1')).toMatch(begin);
  });
});

test.each([
  '',
  '/2026',
  '/2027',
  '/2026/matrix',
  '/2026/matrix?deel=alles&op=score&richting=af',
  '/2026/criteria/K09',
  '/2026/geld',
  '/2026/tijdlijn',
  '/2026/namen',
  '/2026/mensen',
  '/2026/draden',
  '/2026/concept',
])('toegankelijk, en op 320 pixels zonder horizontaal schuiven: /rondes%s', async (pad) => {
  await inBrowser(
    async (bladzijde) => {
      await bladzijde.goto(`/rondes${pad}`);
      await bladzijde.evaluate("document.querySelectorAll('details').forEach((vak) => { vak.open = true; })");
      expect(await teBreed(bladzijde)).toBe(0);
      expect(await gebreken(bladzijde)).toEqual([]);
    },
    { viewport: { width: 320, height: 700 }, reducedMotion: 'reduce' },
  );
});
