/** Every page in every state: by the rules of axe, and at 1280, 640 (200 % zoom) and 320 pixels without scrolling sideways. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Toetsing } from '../../src/toets/toetsing.ts';
import type { Dienst } from '../../src/web/dienst.ts';
import { voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';
import { bewegingen, gebreken, openBrowser, opPagina, teBreed } from './browser.ts';
import {
  leverAan,
  leverAanTotAf,
  Namaakbeoordelaar,
  planVan,
  proefdienst,
  stuurVelden,
  totdat,
} from './dienst.ts';

let leeg: Dienst;
let vol: Dienst;
let browser: Browser;
const beoordelaar = new Namaakbeoordelaar();

/** Everything that the states need: ids by what they are. */
const ids: Record<string, string> = {};
const LANG = `Meerjarig-departementaal-informatieplan-${'zonderspaties'.repeat(10)}.docx`;

function toetsingVan(bestand: string): Toetsing {
  const toetsing = voorbeeldtoetsing({ bestand });
  const met = (ministerie: string | null, van: number | null, titel = 'Informatieplan') => ({
    ...toetsing,
    plan: { ...toetsing.plan, ministerie, titel, periode: van ? { van, tot: van + 4 } : null } as never,
  });
  if (bestand.startsWith('onbekend')) return met(null, null);
  if (bestand.startsWith('enige')) return met('AZ', 2027);
  if (bestand.startsWith('Meerjarig')) return met('VWS', 2027, `Titel${'zonderspaties'.repeat(12)}`);
  if (!bestand.startsWith('tweede')) return toetsing;
  const uitkomsten = (toetsing.uitkomsten ?? []).map((u) =>
    u.id === 'K08'
      ? { ...u, uitkomst: 'deels' as const, elementen: [] }
      : u.id === 'K01'
        ? { ...u, uitkomst: 'ontbreekt' as const }
        : u,
  );
  return { ...toetsing, uitkomsten };
}

beforeAll(async () => {
  beoordelaar.toetsing = toetsingVan;
  [leeg, vol] = await Promise.all([proefdienst(), proefdienst({ beoordelaar, gelijktijdig: 3 })]);
  const { adres } = vol;
  const een = async (naam: string) => (await leverAanTotAf(adres, [naam, 'x']))[0] as string;
  ids.eerste = await een('eerste.docx');
  ids.plan = await planVan(adres, ids.eerste);
  const criterium = `/versies/${ids.eerste}/criteria/K08`;
  await stuurVelden(adres, `${criterium}/oordeel`, { uitkomst: 'voldoet', reden: 'Staat in de bijlage.' });
  await stuurVelden(adres, `${criterium}/oordeel`, {
    uitkomst: 'deels',
    reden: `Toch niet helemaal. ${'lang'.repeat(60)}`,
  });
  await stuurVelden(adres, `${criterium}/aantekening`, {
    tekst: `Bel de opsteller.\n\n${'aaneengeschreven'.repeat(20)}`,
  });
  ids.tweede = await een('tweede.docx');
  ids.lang = await een(LANG);
  ids.langplan = await planVan(adres, ids.lang);
  ids.enige = await een('enige.docx');
  ids.enigplan = await planVan(adres, ids.enige);
  ids.onbekend = await een('onbekend.docx');
  ids.onbekendplan = await planVan(adres, ids.onbekend);
  ids.geheim = await een('geheim.pdf');
  ids.ander = await een('routekaart.pdf');
  const [geannuleerd, bezig] = (await leverAan(adres, ['traag-1.pdf', 'x'], ['traag-2.pdf', 'x'])) as [
    string,
    string,
  ];
  for (const id of [geannuleerd, bezig]) await totdat(adres, id, ({ tekst }) => tekst.includes('14'));
  await stuurVelden(adres, `/versies/${geannuleerd}/annuleren`);
  Object.assign(ids, { geannuleerd, bezig });
  const gegevens = new FormData();
  gegevens.append('naam', 'Jo Tester');
  for (const naam of [`samen-${LANG}`, 'geheim-samen.pdf', 'routekaart-samen.pdf', 'traag-samen.pdf'])
    gegevens.append('bestanden', new File([`samen ${naam}`], naam));
  const samen = await fetch(`${adres}/versies`, { method: 'POST', body: gegevens, redirect: 'manual' });
  ids.aanlevering = samen.headers.get('location')?.split('/').at(-1) as string;
}, 180_000);
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  beoordelaar.laatGaan();
  await browser?.close();
  await Promise.all([leeg?.sluit(), vol?.sluit()]);
});

interface Toestand {
  /** Address; ids between braces. */
  pad: string;
  /** On the service in which nothing was handed in yet. */
  leeg?: true;
  /** Sends this form as it is, passing over what the browser itself would say of it. */
  verstuur?: string;
}

const TOESTANDEN: Record<string, Toestand> = {
  'aanleveren, voor het eerst': { pad: '/', leeg: true },
  'aanleveren, met fouten bij de velden': { pad: '/', leeg: true, verstuur: 'form.upload' },
  'aanleveren bij een plan': { pad: '/?plan={plan}' },
  'aanlevering met een bestand van elke stand': { pad: '/aanleveringen/{aanlevering}?bekend=2' },
  voortgang: { pad: '/versies/{bezig}?bekend=1' },
  'voortgang, annuleren zonder naam': { pad: '/versies/{bezig}', verstuur: 'form[action$=annuleren]' },
  geannuleerd: { pad: '/versies/{geannuleerd}' },
  rapport: { pad: '/versies/{eerste}?bekend=3' },
  'rapport waarin opnieuw moet worden beoordeeld': { pad: '/versies/{tweede}' },
  'rapport waarin niets past bij het filter': { pad: '/versies/{eerste}?uitkomst=nvt&plicht=verplicht' },
  'rapport met lange namen': { pad: '/versies/{lang}' },
  'rapport van wat niet te lezen was': { pad: '/versies/{geheim}' },
  'rapport van wat geen plan is': { pad: '/versies/{ander}' },
  'criterium met oordelen en aantekeningen': { pad: '/versies/{eerste}/criteria/K08' },
  'criterium dat opnieuw moet worden beoordeeld': { pad: '/versies/{tweede}/criteria/K08' },
  'criterium zonder iets': { pad: '/versies/{eerste}/criteria/K11' },
  'criterium met fouten bij het oordeel': {
    pad: '/versies/{eerste}/criteria/K01',
    verstuur: 'form[action$=oordeel]',
  },
  'criterium met fouten bij het intrekken': {
    pad: '/versies/{eerste}/criteria/K08',
    verstuur: 'form[action$=intrekken]',
  },
  'criterium met fouten bij de aantekening': {
    pad: '/versies/{eerste}/criteria/K08',
    verstuur: 'form[action$=aantekening]',
  },
  'tekst van het plan': { pad: '/versies/{eerste}/document' },
  'tekst van het plan voor één criterium': { pad: '/versies/{eerste}/document?criterium=K09' },
  'tekst die er niet is': { pad: '/versies/{geheim}/document' },
  beheer: { pad: '/versies/{eerste}/beheer' },
  'beheer met fouten': { pad: '/versies/{onbekend}/beheer', verstuur: 'form[action$=indelen]' },
  'beheer van wat niet te lezen was': { pad: '/versies/{geheim}/beheer' },
  'beheer, verwijderen zonder naam': {
    pad: '/versies/{geheim}/beheer',
    verstuur: 'form[action$=verwijderen]',
  },
  'plan met twee versies': { pad: '/plannen/{plan}' },
  'plan met één versie en een lange naam': { pad: '/plannen/{langplan}' },
  'plan van onbekend ministerie': { pad: '/plannen/{onbekendplan}' },
  vergelijking: { pad: '/plannen/{plan}/vergelijking' },
  'vergelijking van alles': { pad: '/plannen/{plan}/vergelijking?toon=alles' },
  'vergelijking zonder verschil': { pad: '/plannen/{plan}/vergelijking?van=1&naar=1' },
  'vergelijking met één versie': { pad: '/plannen/{enigplan}/vergelijking' },
  logboek: { pad: '/plannen/{plan}/logboek' },
  'overzicht, nog leeg': { pad: '/overzicht', leeg: true },
  'overzicht met plannen in elke stand': { pad: '/overzicht' },
  'niet gevonden': { pad: '/bestaat-niet', leeg: true },
  'nog niet klaar': { pad: '/versies/{bezig}/document' },
};

async function open(pagina: Page, { pad, verstuur }: Toestand): Promise<void> {
  await pagina.goto(pad.replace(/\{(\w+)\}/g, (_alles, naam) => ids[naam] as string));
  if (verstuur) {
    const antwoord = pagina.waitForResponse((een) => een.request().method() === 'POST');
    await pagina.locator(verstuur).evaluate((deel) => {
      const formulier = deel as unknown as { naam: { value: string }; submit(): void };
      formulier.naam.value = '';
      formulier.submit();
    });
    expect((await antwoord).status()).toBe(422);
    await pagina.getByRole('alert').waitFor();
    await pagina.waitForLoadState();
    expect(await pagina.title()).toMatch(/^Fout: /);
  }
  // What is folded away counts too.
  await pagina.evaluate("document.querySelectorAll('details').forEach((vak) => { vak.open = true; })");
}

describe.each(Object.keys(TOESTANDEN))('%s', (naam) => {
  const toestand = TOESTANDEN[naam] as Toestand;

  test('past in elk venster, beweegt niet ongevraagd en houdt zich aan de regels van axe', async () => {
    const { adres } = toestand.leeg ? leeg : vol;
    await opPagina(browser, adres, { reducedMotion: 'reduce' }, async (pagina) => {
      await open(pagina, toestand);
      expect(await bewegingen(pagina)).toEqual([]);
      for (const width of [1280, 640, 320]) {
        await pagina.setViewportSize({ width, height: 800 });
        expect([width, await teBreed(pagina)]).toEqual([width, 0]);
        if (width === 1280) expect(await gebreken(pagina)).toEqual([]);
        if (width === 320) expect(await gebreken(pagina, 'venster')).toEqual([]);
      }
    });
  });
});
