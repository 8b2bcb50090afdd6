/** The whole main job in real Chromium with real plans and the real rules, with and without JavaScript. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { leesBron } from '../../fixtures/schrijvers/bron.ts';
import { schrijfDocx } from '../../fixtures/schrijvers/docx.ts';
import { Beoordelaar } from '../../src/taken/beoordelaar.ts';
import type { Dienst } from '../../src/web/dienst.ts';
import { openBrowser, opPagina } from './browser.ts';
import { proefdienst } from './dienst.ts';

const fixture = (pad: string) => fileURLToPath(new URL(`../../fixtures/${pad}`, import.meta.url));
const bestand = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const uitFixture = (pad: string) => bestand(basename(pad), readFileSync(fixture(pad)));

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The plan of FIN, a first draft of it without its chapters on planning and money. */
async function concept(): Promise<Buffer> {
  const bron = leesBron(fixture('bron/fin-2027-2030.md'));
  const kop = (naam: string) =>
    bron.blokken.findIndex(
      (blok) => blok.soort === 'kop' && blok.stukken.map((s) => s.tekst).join('') === naam,
    );
  const [van, tot] = [kop('De kalender'), kop('De zwaarste lasten')];
  expect(van).toBeGreaterThan(0);
  expect(tot).toBeGreaterThan(van);
  return schrijfDocx({ ...bron, blokken: bron.blokken.toSpliced(van, tot - van) });
}

/** @returns the file that a link brings */
async function haalOp(pagina: Page, naam: string): Promise<{ naam: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    pagina.waitForEvent('download'),
    pagina.getByRole('link', { name: naam, exact: true }).click(),
  ]);
  return { naam: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('%s', (_naam, javaScriptEnabled) => {
  let dienst: Dienst;
  beforeAll(async () => {
    const beoordelaar = new Beoordelaar({ draden: 2 });
    dienst = await proefdienst({ beoordelaar, gelijktijdig: 2 });
  });
  afterAll(() => dienst?.sluit());

  test('drie plannen aanleveren, een rapport lezen, zelf oordelen, een nieuwe versie, vergelijken, bewaren', async () => {
    await opPagina(browser, dienst.adres, { javaScriptEnabled, acceptDownloads: true }, async (pagina) => {
      const kop = async (name: string, timeout = 30_000) => {
        await pagina.getByRole('heading', { level: 1, name, exact: true }).waitFor({ timeout });
        await pagina.waitForLoadState();
      };
      const ga = (name: string) => pagina.getByRole('link', { name, exact: true }).click();

      // Upload of three.
      await pagina.goto('/');
      await pagina.getByLabel('Uw naam').fill('Jo Tester');
      await pagina
        .getByLabel('Kies een of meer plannen')
        .setInputFiles([
          bestand('fin-concept.docx', await concept()),
          uitFixture('plannen/kgg-2027-2031.docx'),
          uitFixture('plannen/lvvn-2027-2030.odt'),
        ]);
      await pagina.getByRole('button', { name: 'Plannen toetsen' }).click();

      // Progress, until all three are done.
      await kop('Aangeleverde plannen');
      await pagina.getByText('3 van 3 plannen beoordeeld.').waitFor({ timeout: 200_000 });
      const regels = await pagina.locator('.plannenlijst li').allInnerTexts();
      expect(regels.map((regel) => /Score \d+, \d+ verplichte? onderde/.test(regel))).toEqual([
        true,
        true,
        true,
      ]);

      // The report, filtered.
      await ga('fin-concept.docx');
      await kop('Op orde en bij de tijd');
      const alle = await pagina.locator('details.criterium').count();
      expect(alle).toBeGreaterThan(60);
      await pagina.locator('a.filter__link[href*="uitkomst=ontbreekt"]').click();
      await pagina.waitForURL(/uitkomst=ontbreekt/);
      await pagina.waitForLoadState();
      const ontbreekt = await pagina.locator('details.criterium').count();
      expect(ontbreekt).toBeLessThan(alle);
      expect(await pagina.locator('details.criterium:not([data-uitkomst=ontbreekt])').count()).toBe(0);
      await pagina.locator('a.filter__link[href*="uitkomst=alles"]').first().click();
      await pagina.waitForURL(/uitkomst=alles/);

      // From evidence to its place in the text of the plan, and back to the criterion.
      const k01 = pagina.locator('details.criterium', { has: pagina.locator('#K01') });
      await k01.locator('> summary').click();
      const bewijs = k01.locator('figure.bewijs').first();
      const citaat = (await bewijs.locator('blockquote').innerText()).trim();
      await bewijs.getByRole('link').click();
      await kop('Tekst van het plan');
      const doel = pagina.locator('mark.passage:has(:target)');
      expect(citaat).toContain((await doel.first().innerText()).trim().slice(0, 20));
      await pagina.locator('a.passage__criterium', { hasText: 'K01' }).first().click();
      await kop('Op orde en bij de tijd');
      // The browser unfolds what an address points into.
      await pagina.locator('#K01').waitFor();

      // The plan lacks its chapter on money; a person says that it is in an annex.
      await pagina.goto(`${pagina.url().split(/[?#]/)[0]}/criteria/K09`);
      expect(await pagina.locator('.kaart__waarde').innerText()).not.toContain('Voldoet');
      await pagina.getByRole('button', { name: 'Oordeel vastleggen' }).click();
      await pagina.getByText('Kies welke uitkomst volgens u klopt.').first().waitFor();
      await pagina.getByRole('radio', { name: 'Voldoet', exact: true }).check();
      await pagina.getByLabel('Waarom?').fill('De bedragen staan in de bijlage.');
      await pagina.getByRole('button', { name: 'Oordeel vastleggen' }).click();
      await pagina.getByText('Beoordeeld door Jo Tester: Voldoet').waitFor();
      await pagina.getByLabel('Nieuwe aantekening').fill('Vraag de bijlage op.');
      await pagina.getByRole('button', { name: 'Aantekening plaatsen' }).click();
      await pagina.getByText('Vraag de bijlage op.').waitFor();
      await ga('Versie 1');
      await kop('Op orde en bij de tijd');
      await pagina.getByText(/^Zonder oordelen van mensen: \d+\.$/).waitFor();

      // A new version, with the chapters in it.
      await pagina.getByRole('navigation', { name: 'Kruimelpad' }).getByRole('link').nth(1).click();
      await ga('Nieuwe versie aanleveren');
      await kop('Lever een nieuwe versie aan');
      expect(await pagina.getByLabel('Uw naam').inputValue()).toBe('Jo Tester');
      await pagina
        .getByLabel('Kies een of meer plannen')
        .setInputFiles(uitFixture('plannen/fin-2027-2030.pdf'));
      await pagina.getByRole('button', { name: 'Versie toetsen' }).click();
      await kop('Op orde en bij de tijd', 200_000);
      // What K09 rests on is otherwise now: a person is asked again.
      await pagina.getByText('Bij een eerdere versie is hier zelf over geoordeeld').waitFor();

      // What became better, on the page of the plan.
      await pagina.getByRole('navigation', { name: 'Kruimelpad' }).getByRole('link').nth(1).click();
      await pagina.getByRole('img', { name: /^Score per versie: versie 1 \d+, versie 2 \d+\.$/ }).waitFor();
      await pagina.getByRole('button', { name: 'Vergelijken' }).click();
      await kop('Versies vergelijken');
      await pagina.getByText(/^Van versie 1 naar versie 2: de score ging van \d+ naar \d+/).waitFor();
      expect(await pagina.locator('tr[data-verandering=beter]').count()).toBeGreaterThan(0);

      // The log of it all.
      await pagina.getByRole('navigation', { name: 'Kruimelpad' }).getByRole('link').nth(1).click();
      await ga('Logboek');
      await kop('Logboek');
      const log = await pagina.locator('tbody td:nth-child(3)').allInnerTexts();
      for (const wat of [
        'versie aangeleverd',
        'versie beoordeeld',
        'oordeel gegeven',
        'oordeel vervallen',
        'aantekening geplaatst',
      ])
        expect(log).toContain(wat);
      const csv = await haalOp(pagina, 'Als tabel (CSV)');
      expect(csv.bytes.toString('utf8').trim().split('\n')).toHaveLength(log.length + 1);

      // Every format.
      await pagina.goBack();
      await ga('Versie 2');
      await kop('Op orde en bij de tijd');
      const links = pagina.getByRole('region', { name: 'Bewaren en delen' }).getByRole('link');
      const namen = (await links.allInnerTexts()).filter((naam) => naam !== 'Indelen of verwijderen');
      const begin: Record<string, RegExp> = {
        html: /^<!doctype html>/i,
        docx: /^PK/,
        xlsx: /^PK/,
        jsonld: /^{/,
        sarif: /^{/,
        pdf: /^%PDF/,
      };
      const einden: string[] = [];
      for (const naam of namen) {
        // Shown in the browser itself.
        if (naam === 'Gegevens (JSON)') continue;
        const haal = await haalOp(pagina, naam);
        const einde = haal.naam.split('.').at(-1) as string;
        einden.push(einde);
        expect(haal.bytes.subarray(0, 20).toString('latin1')).toMatch(begin[einde] as RegExp);
      }
      expect(einden).toEqual(['html', 'docx', 'xlsx', 'jsonld', 'sarif', 'pdf']);
    });
  }, 400_000);
});
