/** The main job with the keyboard alone: Tab to go on, Enter and Space to act, and always to be seen where one is. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Dienst } from '../../src/web/dienst.ts';
import { openBrowser, opPagina } from './browser.ts';
import { proefdienst } from './dienst.ts';

let dienst: Dienst;
let browser: Browser;

// Verdicts go along from version to version: each walk begins with an empty service.
beforeEach(async () => {
  dienst = await proefdienst();
});
afterEach(() => dienst?.sluit());
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

interface Focus {
  naam: string;
  /** Its place is marked, and it is in the window. */
  zichtbaar: boolean;
}

const FOCUS = `(() => {
  const deel = document.activeElement;
  const naam = (deel.labels?.[0]?.textContent ?? deel.getAttribute('aria-label') ?? deel.textContent).replace(/\\s+/g, ' ').trim();
  const gemerkt = [deel, deel.parentElement].some((een) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(een);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  const { top, bottom } = deel.getBoundingClientRect();
  // Past the last stop the focus is with the browser itself.
  return { naam, zichtbaar: deel === document.body || (gemerkt && bottom > 0 && top < innerHeight) };
})()`;

/** Presses Tab until this has the focus; everything on the way can be seen too. */
async function naar(pagina: Page, naam: string | RegExp): Promise<void> {
  const gezien: string[] = [];
  const past = (tekst: string) => (typeof naam === 'string' ? tekst === naam : naam.test(tekst));
  for (let stap = 0; stap < 300; stap += 1) {
    await pagina.keyboard.press('Tab');
    const focus = (await pagina.evaluate(FOCUS)) as Focus;
    gezien.push(focus.naam.slice(0, 60));
    if (!focus.zichtbaar) throw new Error(`niet te zien waar de focus is: ${focus.naam}`);
    if (past(focus.naam)) return;
  }
  throw new Error(`niet te bereiken: ${naam}; wel: ${gezien.join(' | ')}`);
}

async function kies(pagina: Page, naam: string, inhoud: string): Promise<void> {
  await naar(pagina, 'Kies een of meer plannen');
  const [keuze] = await Promise.all([pagina.waitForEvent('filechooser'), pagina.keyboard.press('Enter')]);
  await keuze.setFiles({ name: naam, mimeType: 'application/pdf', buffer: Buffer.from(inhoud) });
}

test.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('van aanleveren tot vergelijken en bewaren, %s', async (_naam, javaScriptEnabled) => {
  await opPagina(browser, dienst.adres, { javaScriptEnabled, acceptDownloads: true }, async (pagina) => {
    const { keyboard } = pagina;
    const kop = async (name: string | RegExp) => {
      await pagina.getByRole('heading', { level: 1, name }).waitFor();
      await pagina.waitForLoadState();
    };
    /** Goes to a link or button, uses it, and waits for where it leads to. */
    const enter = async (naam: string | RegExp, waarheen: RegExp) => {
      await naar(pagina, naam);
      await Promise.all([pagina.waitForURL(waarheen), keyboard.press('Enter')]);
      await pagina.waitForLoadState();
    };
    // Playwright catches the dialog from here on.
    pagina.on('filechooser', () => undefined);

    await pagina.goto('/');
    // The first stop skips the menu.
    await keyboard.press('Tab');
    expect(((await pagina.evaluate(FOCUS)) as Focus).naam).toBe('Direct naar de inhoud');
    await keyboard.press('Enter');
    await naar(pagina, 'Uw naam');
    await keyboard.type('Jo Tester');
    await kies(pagina, 'een.pdf', `een ${javaScriptEnabled}`);
    await enter('Plannen toetsen', /versies\/[0-9a-f-]+$/);
    await kop('Informatieplan 2027-2031');

    // Filter, unfold, to the text and back.
    await enter(/^Deels \(\d+\)$/, /uitkomst=deels/);
    await naar(pagina, /^K09 Financiële paragraaf/);
    const vak = pagina.locator('details.criterium', { has: pagina.locator('#K09') });
    await keyboard.press('Space');
    expect(await vak.evaluate((deel) => (deel as unknown as { open: boolean }).open)).toBe(true);
    await enter(/^bladzijde 14/i, /document/);
    await kop('Tekst van het plan');
    await enter(/^K09/, /#K09$/);
    await kop('Informatieplan 2027-2031');
    await enter(/^Oordeel geven of aantekening maken bij K09/, /criteria\/K09$/);
    await kop(/^K09/);

    // Overrule, with a fault first.
    await naar(pagina, 'Waarom?');
    await keyboard.type('Staat in de bijlage.');
    await enter('Oordeel vastleggen', /oordeel$/);
    await pagina.getByRole('alert').waitFor();
    await enter('Kies welke uitkomst volgens u klopt.', /#uitkomst$/);
    await keyboard.press('Tab');
    for (let keuze = 0; keuze < 4 && ((await pagina.evaluate(FOCUS)) as Focus).naam !== 'Voldoet'; keuze += 1)
      await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    expect(await pagina.getByRole('radio', { name: 'Voldoet' }).isChecked()).toBe(true);
    await enter('Oordeel vastleggen', /K09#oordeel$/);
    await pagina.getByText('Beoordeeld door Jo Tester: Voldoet').waitFor();

    // A new version, and the two beside each other.
    await enter(/^Infrastructuur en Waterstaat/, /plannen\/[0-9a-f-]+$/);
    await enter('Nieuwe versie aanleveren', /plan=/);
    await kies(pagina, 'twee.pdf', `twee ${javaScriptEnabled}`);
    await enter('Versie toetsen', /versies\/[0-9a-f-]+$/);
    await kop('Informatieplan 2027-2031');
    await naar(pagina, 'Rapport om te bewerken (Word)');
    const [download] = await Promise.all([pagina.waitForEvent('download'), keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('Toetsing twee.pdf.docx');
    await enter(/^Infrastructuur en Waterstaat/, /plannen\/[0-9a-f-]+$/);
    await enter('Vergelijken', /vergelijking/);
    await kop('Versies vergelijken');

    // Away with it.
    await enter(/^Infrastructuur en Waterstaat/, /plannen\/[0-9a-f-]+$/);
    await enter('Versie 2', /versies/);
    await enter('Indelen of verwijderen', /beheer$/);
    await enter('Ja, verwijder deze versie', /plannen/);
    await kop(/^Informatieplan Infrastructuur/);
    expect(await pagina.getByRole('link', { name: /^Versie \d$/ }).count()).toBeGreaterThan(0);
  });
});
