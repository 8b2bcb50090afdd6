/**
 * `npm run schermen [-- MAP]`: pictures of every page with the example plans judged for real, to look at and for the
 * README, at 1280 and 320 pixels wide, in docs/schermen/ or MAP; and the top of a report as rapport.png beside that
 * folder, in docs/.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Overzicht } from '../../src/rapport/overzicht.ts';
import { Beoordelaar } from '../../src/taken/beoordelaar.ts';
import { openBrowser } from './browser.ts';
import { NAAM, planVan, proefdienst, stuurVelden, totAf } from './dienst.ts';

const map = process.argv[2] ?? fileURLToPath(new URL('../../docs/schermen/', import.meta.url));
const plannen = fileURLToPath(new URL('../../fixtures/plannen/', import.meta.url));
/** The plan that is looked at: its first version, and the same in another file as the second. */
const [EERST, DAARNA] = ['fin-2027-2030.odt', 'fin-2027-2030.pdf'];

/** Pixels. */
const LANGST = 4000;
const hoogte = (pagina: Page): Promise<number> => pagina.evaluate('document.documentElement.scrollHeight');

mkdirSync(map, { recursive: true });
const beoordelaar = new Beoordelaar();
const dienst = await proefdienst({ beoordelaar, gelijktijdig: beoordelaar.draden });
const browser = await openBrowser();

try {
  const bestand = (name: string) => ({ name, mimeType: '', buffer: readFileSync(join(plannen, name)) });
  const namen = readdirSync(plannen).filter((naam) => /\.(pdf|docx|odt)$/.test(naam) && naam !== DAARNA);
  const pagina = await browser.newPage({ reducedMotion: 'reduce', locale: 'nl-NL', baseURL: dienst.adres });
  const neem = async (naam: string, pad?: string) => {
    if (pad) await pagina.goto(pad);
    for (const width of [1280, 320]) {
      await pagina.setViewportSize({ width, height: 900 });
      await pagina.screenshot({
        path: join(map, `${naam}-${width}.png`),
        fullPage: true,
        // A whole report is longer than anybody looks at in a picture.
        clip: { x: 0, y: 0, width, height: Math.min(LANGST, await hoogte(pagina)) },
      });
    }
  };
  const leverAan = async (...bestanden: string[]) => {
    await pagina.getByLabel('Uw naam').fill(NAAM);
    await pagina.setInputFiles('#bestanden', bestanden.map(bestand));
    await pagina.click('button[type=submit]');
    await pagina.waitForURL(/aanleveringen|versies\/./);
  };
  /** Away from a page that goes on by itself. */
  const ergensAnders = () => pagina.goto('about:blank');
  const alles = async () =>
    ((await (await fetch(`${dienst.adres}/overzicht.json`)).json()) as Overzicht).plannen;

  await neem('overzicht-leeg', '/overzicht');
  await neem('aanleveren', '/');
  await pagina.click('button[type=submit]');
  await neem('aanleveren-fout');
  await leverAan(...namen);
  await neem('aanlevering');
  await ergensAnders();
  for (const { id } of await alles()) await totAf(dienst.adres, id);

  const eerste = (await alles()).find((een) => een.bestand === EERST)?.id as string;
  const plan = await planVan(dienst.adres, eerste);
  const criterium = `/versies/${eerste}/criteria/K09`;
  await stuurVelden(dienst.adres, `${criterium}/oordeel`, {
    uitkomst: 'voldoet',
    reden: 'De ontbrekende bedragen staan in de begroting van 2027, tabel 4.',
  });
  await stuurVelden(dienst.adres, `${criterium}/aantekening`, {
    tekst: 'Nagevraagd bij FEZ op 28 augustus.',
  });
  await neem('criterium', criterium);
  await pagina.getByRole('button', { name: 'Oordeel vastleggen' }).click();
  await neem('criterium-fout');
  await neem('document', `/versies/${eerste}/document?criterium=K09`);

  await neem('nieuwe-versie', `/?plan=${plan}`);
  await leverAan(DAARNA);
  await neem('voortgang');
  const tweede = pagina.url().split('/').at(-1) as string;
  await ergensAnders();
  await totAf(dienst.adres, tweede);

  await neem('overzicht', '/overzicht');
  await neem('plan', `/plannen/${plan}`);
  await neem('vergelijking', `/plannen/${plan}/vergelijking?toon=alles`);
  await neem('logboek', `/plannen/${plan}/logboek`);
  await neem('beheer', `/versies/${tweede}/beheer`);
  await neem('termijnen', '/termijnen/2026');
  await neem('termijnen-ministerie', '/termijnen/2026/FIN');
  await neem('rondes', '/rondes');
  for (const [naam, pad] of [
    ['stand', ''],
    ...['matrix', 'geld', 'tijdlijn', 'namen', 'mensen', 'draden', 'concept'].map((een) => [een, `/${een}`]),
    ['criterium', '/criteria/K09'],
    ['bewerken', '/concept/thema-3'],
  ] as [string, string][])
    await neem(`ronde-${naam}`, `/rondes/2026${pad}`);
  const rubriek = pagina.getByRole('region', { name: /^T3\.1 / });
  await rubriek.getByText('Schrijf eigen tekst').click();
  await rubriek.getByRole('textbox', { name: 'Eigen tekst' }).fill('De plannen kiezen voor de rijkscloud.');
  await rubriek.locator('[id="T3.1-eigen-volgorde"]').fill('1');
  await rubriek.locator('[id="T3.1-naam"]').fill(NAAM);
  await rubriek.getByRole('button', { name: /^Bewaar/ }).click();
  await neem('ronde-bewerkt');
  await neem('ronde-logboek', '/rondes/2026/logboek');
  await neem('api', '/api');
  await neem('fout', '/bestaat-niet');
  await pagina.goto(`/versies/${tweede}`);
  await pagina.setViewportSize({ width: 1280, height: 1500 });
  await pagina.screenshot({ path: join(map, '..', 'rapport.png') });
  await pagina.locator('details.criterium > summary').nth(8).click();
  await neem('rapport');
} finally {
  await browser.close();
  await dienst.sluit();
}
