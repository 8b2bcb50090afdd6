import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { leesDocument } from '../../src/document/lees.ts';
import type { Dienst } from '../../src/web/dienst.ts';
import { haal, leverAanTotAf, proefdienst } from './dienst.ts';

let dienst: Dienst;
let id: string;
const vraag = (pad: string) => fetch(`${dienst.adres}/versies/${id}${pad}`, { redirect: 'manual' });
const pagina = (pad: string) => haal(dienst.adres, `/versies/${id}${pad}`);
/** Which criteria the page shows, in its order. */
const getoond = (html: string) =>
  [...html.matchAll(/<div class="criterium__inhoud" id="([^"]+)"/g)].map((gevonden) => gevonden[1]);

beforeAll(async () => {
  dienst = await proefdienst();
  [id] = (await leverAanTotAf(dienst.adres, ['Begroting ÷ plan.docx', 'x'])) as [string];
});
afterAll(() => dienst?.sluit());

test('zegt wat, van wie en van wanneer het is', async () => {
  const html = await pagina('');
  expect(html).toContain('<title>Informatieplan 2027-2031 – Plantoets</title>');
  expect(html).toContain('<dt>Versie in Plantoets</dt><dd>1</dd>');
  expect(html).toContain('<dt>Aangeleverd door</dt><dd>Jo Tester</dd>');
});

describe('filter en volgorde in het adres', () => {
  test.each([
    ['', ['K01', 'K08', 'K09', 'K11', 'T3.1', 'T5.4', 'A05', 'D01', 'D04', 'P01']],
    ['?uitkomst=ontbreekt', ['K08', 'T5.4', 'D01', 'P01']],
    ['?uitkomst=ontbreekt&plicht=verplicht', ['K08']],
    ['?uitkomst=open', ['K08', 'K09', 'T5.4', 'D01', 'P01']],
    ['?volgorde=uitkomst', ['K08', 'K09', 'K11', 'K01', 'T5.4', 'T3.1', 'A05', 'D01', 'D04', 'P01']],
    ['?volgorde=zekerheid&plicht=verplicht', ['K09', 'K08', 'K01']],
    ['?volgorde=inspanning&uitkomst=open', ['K09', 'K08', 'T5.4', 'D01', 'P01']],
    [
      '?uitkomst=%3Cx%3E&plicht=2&plicht=3&volgorde=',
      ['K01', 'K08', 'K09', 'K11', 'T3.1', 'T5.4', 'A05', 'D01', 'D04', 'P01'],
    ],
  ])('%s', async (vraagdeel, criteria) => {
    expect(getoond(await pagina(vraagdeel))).toEqual(criteria);
  });

  test('elke keuze is een link met hoeveel criteria zij toont, en houdt de andere keuzes vast', async () => {
    const html = await pagina('?uitkomst=ontbreekt&volgorde=inspanning');
    const links = [...html.matchAll(/class="filter__link" href="\?([^"#]*)#uitkomsten"[^>]*>([^<]+)</g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, adres = '', tekst = ''] of links) {
      const aantal = /\((\d+)\)/.exec(tekst)?.[1];
      if (aantal)
        expect(getoond(await pagina(`?${adres.replaceAll('&amp;', '&')}`))).toHaveLength(Number(aantal));
      if (!adres.includes('volgorde=inspanning')) expect(adres).toContain('uitkomst=ontbreekt');
    }
    expect(html).toMatch(
      /uitkomst=ontbreekt&amp;plicht=alles&amp;volgorde=inspanning#uitkomsten" aria-current="true"/,
    );
  });
});

describe('te bewaren', () => {
  test('als JSON, met wat mensen beslisten ernaast', async () => {
    const json = await vraag('/toetsing.json');
    expect(json.headers.get('content-type')).toContain('application/json');
    expect(await json.json()).toMatchObject({ bestand: 'Begroting ÷ plan.docx', gereed: 'nee' });
  });

  test('in elk formaat dat de pagina noemt', async () => {
    const adressen = [...(await pagina('')).matchAll(/href="\/versies\/[^"/]+(\/rapport\.(\w+))">([^<]+)</g)];
    expect(adressen.map(([, , formaat, naam]) => [formaat, naam])).toEqual([
      ['html', 'Rapport als bestand (HTML)'],
      ['docx', 'Rapport om te bewerken (Word)'],
      ['xlsx', 'Tabellen (Excel)'],
      ['earl', 'Toetsresultaten (EARL)'],
      ['sarif', 'Bevindingen (SARIF)'],
    ]);
    const soorten = {
      html: ['text/html', '.html'],
      docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
      xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx'],
      earl: ['application/ld+json', '.jsonld'],
      sarif: ['application/sarif+json', '.sarif'],
    };
    for (const [, pad, formaat] of adressen) {
      const { status, headers } = await vraag(pad as string);
      const [mime, einde] = soorten[formaat as keyof typeof soorten];
      expect(status).toBe(200);
      expect(headers.get('content-type')?.split(';')[0]).toBe(mime);
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(
          `^attachment; .*filename\\*=UTF-8''Toetsing%20Begroting%20%C3%B7%20plan\\.docx\\${einde}$`,
        ),
      );
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox$/);
      expect(headers.get('cache-control')).toBe('no-store');
    }
    const docx = new Uint8Array(await (await vraag('/rapport.docx')).arrayBuffer());
    expect((await leesDocument(docx)).eigenschappen.titel).toBe('Toetsing van Informatieplan 2027-2031');
  });

  test.each(['tekst', 'ndjson', 'wav', '..%2Frapport'])('niet als %s', async (formaat) => {
    expect((await vraag(`/rapport.${formaat}`)).status).toBe(404);
  });
});
