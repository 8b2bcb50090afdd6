/** A writer edits the draft of a round, and sees what changed when a plan comes in anew. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Dienst } from '../../src/web/dienst.ts';
import { voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';
import { gebreken, openBrowser, opPagina, teBreed } from './browser.ts';
import { haal, leverAanTotAf, NAAM, Namaakbeoordelaar, proefdienst, stuurVelden } from './dienst.ts';

const HOOFDSTUK = '/rondes/2026/concept/thema-3';
const RUBRIEK = `${HOOFDSTUK}/T3.1`;
const BLIJFT = 'Wij brengen in 2027 twintig toepassingen naar de rijkscloud.';
const VERANDERT = 'Voor 1 juli 2028 stellen wij een exitstrategie vast voor onze publieke clouddiensten.';
const VERANDERD = 'Voor 1 oktober 2029 stellen wij een exitstrategie vast voor onze publieke clouddiensten.';
const VERDWIJNT = 'De CIO toetst in 2027 elke nieuwe clouddienst vooraf aan het rijksbrede cloudbeleid.';
/** About no speerpunt, so that only the Document holds it. */
const ELDERS = 'De kantine van ons ministerie krijgt in het voorjaar nieuwe stoelen.';
const VAN_FIN = 'Het ministerie verhuist in 2028 zijn financiële systemen naar de publieke cloud.';

const plan = (zinnen: readonly string[]) =>
  `# Informatieplan 2027-2031\n\n## 3 Cloud\n\n${zinnen.join('\n\n')}\n\n## 9 Overig\n\n${ELDERS}\n`;
const TEKSTEN: Record<string, string> = {
  'bzk-1.docx': plan([BLIJFT, VERANDERT, VERDWIJNT]),
  'bzk-2.docx': plan(['Vooraf een nieuwe inleiding.', BLIJFT, VERANDERD]),
  'fin.docx': plan([VAN_FIN]),
};

let dienst: Dienst;
let browser: Browser;
let [bzk, fin] = ['', ''];
const pagina = (pad: string) => haal(dienst.adres, pad);
const stuur = (velden: Record<string, string>, pad = RUBRIEK) => stuurVelden(dienst.adres, pad, velden);
const inBrowser = (werk: (bladzijde: Page) => Promise<void>, opties = {}) =>
  opPagina(browser, dienst.adres, opties, werk);

beforeAll(async () => {
  const beoordelaar = new Namaakbeoordelaar();
  beoordelaar.tekst = (bestand) => TEKSTEN[bestand] ?? plan([]);
  beoordelaar.toetsing = (bestand) => {
    const toetsing = voorbeeldtoetsing({ bestand });
    const ministerie = bestand.startsWith('fin') ? 'FIN' : 'BZK';
    return { ...toetsing, plan: { ...toetsing.plan, ministerie } as never };
  };
  dienst = await proefdienst({ beoordelaar });
  [bzk, fin] = (await leverAanTotAf(dienst.adres, ['bzk-1.docx', 'x'], ['fin.docx', 'x'])) as [
    string,
    string,
  ];
});
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await dienst?.sluit();
});

/** The quotes and own texts of the speerpunt in the draft, in order. */
async function inConcept(): Promise<string[]> {
  const html = await pagina('/rondes/2026/concept');
  const deel = /<h3[^>]*>T3\.1 .*?(?=<h3|<\/section>)/s.exec(html)?.[0] ?? '';
  return [...deel.matchAll(/“([^”]*)”|eigentekst__alinea">([^<]*)/g)].map(
    ([, citaat, eigen]) => citaat ?? `eigen: ${eigen}`,
  );
}

/** Number of the newest version of the rubriek, as its form holds it. */
async function basis(): Promise<string> {
  const html = await pagina(HOOFDSTUK);
  return new RegExp(`action="${RUBRIEK}".*?name="basis" value="(\\d+)"`, 's').exec(html)?.[1] ?? '';
}

const citaat = (i: number, inbreng: string, tekst: string) => ({
  [`blok-${i}`]: 'citaat',
  [`inbreng-${i}`]: inbreng,
  [`tekst-${i}`]: tekst,
});

test.each([true, false])(
  'een schrijver kiest, ordent, haalt erbij en schrijft ertussen, script %s',
  async (javaScriptEnabled) => {
    await inBrowser(
      async (bladzijde) => {
        await bladzijde.goto('/rondes/2026/concept');
        await bladzijde.getByRole('link', { name: /^Bewerk Thema 3/ }).click();
        await bladzijde.getByRole('heading', { level: 1, name: /^Bewerk: Thema 3/ }).waitFor();
        const rubriek = bladzijde.getByRole('region', { name: /^T3\.1 / });
        const blok = (tekst: string) => rubriek.locator('fieldset.blok', { hasText: tekst });
        expect(await rubriek.getByText('Dit is de keuze van het programma.').count()).toBe(1);

        await blok(VERDWIJNT)
          .getByRole('checkbox', { name: /^Laat weg/ })
          .check();
        await blok(VAN_FIN)
          .getByRole('textbox', { name: /^Plaats/ })
          .fill('1');
        await rubriek.getByText('Haal zelf een zin uit een plan').click();
        await rubriek.getByLabel('Uit welk plan?').selectOption('BZK');
        await rubriek.getByLabel('De zin').fill(`  ${ELDERS.replaceAll(' ', '\n ')}`);
        await rubriek.getByText('Schrijf eigen tekst').click();
        await rubriek.getByRole('textbox', { name: 'Eigen tekst' }).fill('Wat opvalt <b>is</b> dit.');
        await rubriek.locator('[id="T3.1-eigen-volgorde"]').fill('2');
        await rubriek.getByLabel('Uw naam').first().fill(NAAM);
        await rubriek.getByRole('button', { name: /^Bewaar/ }).click();

        await bladzijde.waitForURL(`**${HOOFDSTUK}#T3.1`);
        expect(await rubriek.getByText(`Bewerkt door ${NAAM}`).count()).toBe(1);
        await bladzijde.getByRole('link', { name: 'Bekijk dit hoofdstuk in het concept' }).click();
        await bladzijde.getByRole('heading', { level: 2, name: /^Thema 3/ }).waitFor();
        const staat = await inConcept();
        expect(staat[0]).toBe(VAN_FIN);
        expect(staat[1]).toBe('eigen: Wat opvalt &lt;b&gt;is&lt;/b&gt; dit.');
        expect(staat.slice(2).toSorted()).toEqual([BLIJFT, ELDERS, VERANDERT].toSorted());
        expect(staat.at(-1)).toBe(ELDERS);
      },
      { javaScriptEnabled },
    );
    expect((await stuur({ nummer: '0' }, `${RUBRIEK}/terugzetten`)).status).toBe(303);
    expect((await inConcept()).toSorted()).toEqual([BLIJFT, VAN_FIN, VERANDERT, VERDWIJNT].toSorted());
  },
);

test('wat niet klopt staat bij het veld, en wat was ingevuld blijft staan', async () => {
  const antwoord = await stuur({
    ...{
      naam: '',
      basis: await basis(),
      'blok-0': 'tekst',
      'tekst-0': 'x'.repeat(4001),
      'volgorde-0': 'eerst',
    },
    ...{ zin: 'Deze zin staat nergens in dit plan.', plan: bzk, eigen: 'Mijn tekst', 'eigen-volgorde': '-1' },
  });
  expect(antwoord.status).toBe(422);
  const html = await antwoord.text();
  for (const veld of ['naam', 'volgorde-0', 'zin', 'eigen-volgorde'])
    expect(html).toContain(`href="#T3.1-${veld}"`);
  expect(html).toContain('<title>Fout: Bewerk');
  expect(html).toContain('Deze zin staat niet letterlijk in het plan.');
  expect(html).toContain('>Mijn tekst</textarea>');
  const zonderPlan = await (await stuur({ basis: await basis(), zin: BLIJFT })).text();
  expect(zonderPlan).toContain('href="#T3.1-plan"');
  expect(await inConcept()).toContain(BLIJFT);
});

test('een citaat dat niet in een plan van de ronde staat komt er niet in, hoe het ook wordt gestuurd', async () => {
  for (const velden of [
    citaat(0, bzk, 'Dit heeft het ministerie nooit geschreven.'),
    citaat(0, '99999999-9999-4999-8999-999999999999', BLIJFT),
    { erbij: `${fin} ${BLIJFT}` },
  ]) {
    expect((await stuur({ basis: await basis(), ...velden })).status).toBe(422);
  }
  expect((await inConcept()).toSorted()).toEqual([BLIJFT, VAN_FIN, VERANDERT, VERDWIJNT].toSorted());
});

test.each([
  [`${HOOFDSTUK}/T9.9`, 404],
  ['/rondes/2026/concept/thema-99/T3.1', 404],
  ['/rondes/2026/concept/concept/concept', 404],
  [`${RUBRIEK}/terugzetten`, 404, { nummer: '999999' }],
])('%s bestaat niet', async (pad: string, status: number, velden: Record<string, string> = {}) => {
  expect((await stuur(velden, pad)).status).toBe(status);
});

test('wie niet zag wat een collega bewaarde, hoort dat en houdt de eigen wijzigingen', async () => {
  const gezien = await basis();
  expect((await stuur({ basis: gezien, ...citaat(0, bzk, BLIJFT) })).status).toBe(303);
  const antwoord = await stuur({
    basis: gezien,
    naam: 'Tweede Tester',
    ...citaat(0, fin, VAN_FIN),
    eigen: 'Van mij',
  });
  expect(antwoord.status).toBe(422);
  const html = await antwoord.text();
  expect(html).toContain('Een collega heeft dit intussen ook bewerkt.');
  expect(html).toContain('>Van mij</textarea>');
  expect(await inConcept()).toEqual([BLIJFT]);
  // What the page now holds can be kept.
  const nieuw = /name="basis" value="(\d+)"/.exec(
    html.slice(html.indexOf(`action="${RUBRIEK}"`)),
  )?.[1] as string;
  expect((await stuur({ basis: nieuw, ...citaat(0, fin, VAN_FIN), eigen: 'Van mij' })).status).toBe(303);
  expect(await inConcept()).toEqual([VAN_FIN, 'eigen: Van mij']);
});

describe('een nieuwe versie van een plan', () => {
  beforeAll(async () => {
    const blokken = { ...citaat(0, bzk, BLIJFT), ...citaat(1, bzk, VERANDERT), ...citaat(2, bzk, VERDWIJNT) };
    expect((await stuur({ basis: await basis(), ...blokken, eigen: 'Blijft staan.' })).status).toBe(303);
    await leverAanTotAf(dienst.adres, ['bzk-2.docx', 'x']);
  });

  test('laat staan wat er nog staat, en zegt wat is veranderd of verdwenen', async () => {
    expect(await inConcept()).toEqual([BLIJFT, VERANDERT, VERANDERD, VERDWIJNT, 'eigen: Blijft staan.']);
    const html = await pagina('/rondes/2026/concept');
    expect(html).toContain('Bekijk 2 citaten opnieuw.');
    expect(html).toMatch(
      /dit citaat staat zo niet meer in het plan van BZK\..*?Er stond: “Voor 1 juli 2028/s,
    );
    expect(html).toMatch(/dit citaat staat niet meer in het plan van BZK\..*?Er stond: “De CIO toetst/s);
  });

  test('op de pagina neemt de schrijver de nieuwe tekst over en laat weg wat verdween', async () => {
    await inBrowser(async (bladzijde) => {
      await bladzijde.goto(`${HOOFDSTUK}#T3.1`);
      const rubriek = bladzijde.getByRole('region', { name: /^T3\.1 / });
      const blok = (tekst: string) => rubriek.locator('fieldset.blok', { hasText: tekst });
      expect(await gebreken(bladzijde)).toEqual([]);
      await blok(VERANDERT)
        .getByRole('checkbox', { name: /^Neem de nieuwe tekst over/ })
        .check();
      await blok(VERDWIJNT)
        .getByRole('checkbox', { name: /^Laat weg/ })
        .check();
      await rubriek.getByLabel('Uw naam').first().fill(NAAM);
      await rubriek.getByRole('button', { name: /^Bewaar/ }).click();
      await bladzijde.waitForURL(`**${HOOFDSTUK}#T3.1`);
    });
    expect(await inConcept()).toEqual([BLIJFT, VERANDERD, 'eigen: Blijft staan.']);
    expect(await pagina('/rondes/2026/concept')).not.toContain('opnieuw.</strong>');
  });

  test('een eerdere versie is terug te zetten, met wat er sindsdien veranderde', async () => {
    const html = await pagina(HOOFDSTUK);
    // The words of the version before it stood in are there to read.
    expect(html.slice(html.indexOf('Eerdere versies'))).toContain(`“${VERDWIJNT}” (BZK, 3 Cloud)`);
    const nummers = [...html.matchAll(/name="nummer" value="(\d+)"/g)].map(([, nummer]) => nummer as string);
    expect((await stuur({ nummer: nummers[0] as string }, `${RUBRIEK}/terugzetten`)).status).toBe(303);
    expect(await inConcept()).toEqual([BLIJFT, VERANDERT, VERANDERD, VERDWIJNT, 'eigen: Blijft staan.']);
    expect((await stuur({ nummer: '0', naam: '' }, `${RUBRIEK}/terugzetten`)).status).toBe(422);
  });

  test('wat is verwijderd laat geen woorden achter', async () => {
    await stuurVelden(dienst.adres, `/versies/${bzk}/verwijderen`);
    expect(await inConcept()).toEqual([BLIJFT, 'eigen: Blijft staan.']);
    const html = await pagina(HOOFDSTUK);
    expect(html).toContain('Hier stond een citaat uit een versie die is verwijderd.');
    expect(html).not.toContain(VERDWIJNT);
  });
});

test('het logboek zegt wie wat deed, ook als bestand, zonder de woorden', async () => {
  const html = await pagina('/rondes/2026/logboek');
  expect(html).toContain('concept bewerkt');
  expect(html).toContain('rubriek: T3.1; citaten: 3; eigen teksten: 1');
  const csv = await pagina('/rondes/2026/logboek.csv');
  expect(csv).toContain('concept teruggezet');
  const regels = JSON.parse(await pagina('/rondes/2026/logboek.json')) as { ronde: number; door: string }[];
  expect(regels.every(({ ronde }) => ronde === 2026)).toBe(true);
  expect(`${html}${csv}${JSON.stringify(regels)}`).not.toMatch(/rijkscloud|exitstrategie|Blijft staan/);
  expect(await pagina('/rondes/2025/logboek')).toContain('Er is nog niets bewerkt.');
  expect((await fetch(`${dienst.adres}/rondes/2026/logboek.exe`)).status).toBe(404);
});

test.each([
  ['bewerken', HOOFDSTUK],
  ['bewerken van een hoofdstuk zonder citaten', '/rondes/2026/concept/geld'],
  ['bewerken met fouten', RUBRIEK],
  ['het concept', '/rondes/2026/concept'],
  ['het logboek', '/rondes/2026/logboek'],
])('toegankelijk en zonder horizontaal schuiven: %s', async (_wat, pad) => {
  await inBrowser(
    async (bladzijde) => {
      await bladzijde.goto(pad);
      if (pad === RUBRIEK) {
        const formulier = bladzijde.locator(`form[action="${RUBRIEK}"]`);
        await formulier.locator('[name=zin]').evaluate((veld) => {
          (veld as unknown as { value: string }).value = 'Deze zin staat nergens.';
        });
        await formulier.getByRole('button', { name: /^Bewaar/ }).click();
        await bladzijde.getByRole('alert').waitFor();
      }
      await bladzijde.evaluate("document.querySelectorAll('details').forEach((vak) => { vak.open = true; })");
      expect(await gebreken(bladzijde)).toEqual([]);
      await bladzijde.setViewportSize({ width: 320, height: 700 });
      expect(await teBreed(bladzijde)).toBe(0);
      expect(await gebreken(bladzijde, 'venster')).toEqual([]);
    },
    { reducedMotion: 'reduce' },
  );
});
