/**
 * `npm run schermen [-- MAP]`: pictures of every page with the example plans judged for real, to look at and for the README,
 * at 1280 and 320 pixels wide, in docs/schermen/ or MAP, and the top of a report as rapport.png beside that folder, in docs/.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { Beoordelaar } from '../../src/taken/beoordelaar.ts';
import { openBrowser } from './browser.ts';
import { leverAan, NAAM, proefdienst, totAf } from './dienst.ts';

const map = process.argv[2] ?? fileURLToPath(new URL('../../docs/schermen/', import.meta.url));
const plannen = fileURLToPath(new URL('../../fixtures/plannen/', import.meta.url));
/** The plan in the pictures, in two files: two versions of it. */
const UITGELICHT = ['fin-2027-2030.odt', 'fin-2027-2030.pdf'];

/** Pixels. */
const LANGST = 4000;
const hoogte = (pagina: Page): Promise<number> => pagina.evaluate('document.documentElement.scrollHeight');

mkdirSync(map, { recursive: true });
const beoordelaar = new Beoordelaar();
const dienst = await proefdienst({ beoordelaar, gelijktijdig: beoordelaar.draden, vandaag: '2026-09-01' });
const browser = await openBrowser();
const lees = (naam: string): [string, Uint8Array<ArrayBuffer>] => [
  naam,
  new Uint8Array(readFileSync(join(plannen, naam))),
];

try {
  const pagina = await browser.newPage({ reducedMotion: 'reduce', locale: 'nl-NL' });
  const neem = async (naam: string, pad?: string) => {
    if (pad) await pagina.goto(dienst.adres + pad);
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

  await neem('aanleveren', '/');
  await neem('overzicht-leeg', '/overzicht');
  await pagina.goto(`${dienst.adres}/`);
  await pagina.getByLabel('Uw naam').fill(NAAM);
  await pagina.setInputFiles(
    '#bestanden',
    readdirSync(plannen)
      .filter((naam) => !naam.startsWith('fin-'))
      .map((naam) => join(plannen, naam)),
  );
  await pagina.click('button[type=submit]');
  await pagina.waitForURL(/aanleveringen/);
  await neem('voortgang');

  const versies: string[] = [];
  for (const naam of UITGELICHT) {
    const [id] = await leverAan(dienst.adres, lees(naam));
    await totAf(dienst.adres, id as string);
    versies.push(id as string);
  }
  const versie = versies.at(-1) as string;
  const { plan } = await totAf(dienst.adres, versie);
  await pagina.goto(`${dienst.adres}/versies/${versie}/criteria/K09`);
  await pagina.getByLabel('Deels').check();
  await pagina
    .getByLabel('Waarom?')
    .fill('De dekking voor 2030 staat alleen in de bijlage; dat is te mager.');
  await pagina.getByRole('button', { name: 'Oordeel vastleggen' }).click();
  await pagina.waitForURL(/#oordeel/);

  await neem('overzicht', '/overzicht');
  await neem('versie', `/versies/${versie}`);
  await neem('criterium', `/versies/${versie}/criteria/K09`);
  await neem('document', `/versies/${versie}/document?criterium=K09`);
  await neem('beheer', `/versies/${versie}/beheer`);
  await neem('plan', `/plannen/${plan}`);
  await neem('vergelijking', `/plannen/${plan}/vergelijking`);
  await neem('logboek', `/plannen/${plan}/logboek`);
  await neem('nieuwe-versie', `/?plan=${plan}`);
  await neem('termijnen', '/termijnen/2026');
  await neem('termijn-ministerie', '/termijnen/2026/FIN');
  await neem('ronde', '/rondes/2026');
  await neem('api', '/api');
  await neem('niet-gevonden', '/bestaat-niet');
  await pagina.goto(`${dienst.adres}/versies/${versie}`);
  await pagina.setViewportSize({ width: 1280, height: 1500 });
  await pagina.screenshot({ path: join(map, '..', 'rapport.png') });
} finally {
  await browser.close();
  await dienst.sluit();
}
