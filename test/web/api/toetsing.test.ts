import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Dienst } from '../../../src/web/dienst.ts';
import { Namaakbeoordelaar, proefdienst } from '../dienst.ts';
import { formulier, leverAan, type Proefapi, proefapi, totdat } from './proefapi.ts';

let dienst: Dienst;
let api: Proefapi;
const beoordelaar = new Namaakbeoordelaar();

beforeAll(async () => {
  dienst = await proefdienst({ beoordelaar });
  api = await proefapi(dienst.adres);
});
afterAll(() => dienst.sluit());

describe('wat er over een versie is', () => {
  test('de toetsing en het document, zodra de versie is beoordeeld', async () => {
    const traag = await leverAan(api, 'traag.docx', ({ tekst }) => tekst.includes('14'));
    expect((await api.vraag('GET', `/versies/${traag}/toetsing`)).status).toBe(409);
    expect((await api.vraag('GET', `/versies/${traag}/document`)).status).toBe(409);
    beoordelaar.laatGaan();
    await totdat(api, traag, ({ af }) => af);
    const toetsing = (await api.vraag('GET', `/versies/${traag}/toetsing`)).inhoud;
    expect(toetsing).toMatchObject({
      bestand: 'traag.docx',
      fout: null,
      gereed: 'nee',
      beslist: { oordelen: [] },
    });
    const document = (await api.vraag('GET', `/versies/${traag}/document`)).inhoud;
    expect(document.secties.length).toBeGreaterThan(1);
    expect(document.blokken.length).toBeGreaterThan(1);
  });

  test('van een geweigerd bestand alleen de fout, van een ander document de reden', async () => {
    const geheim = await leverAan(api, 'geheim.pdf');
    expect((await api.vraag('GET', `/versies/${geheim}/toetsing`)).inhoud).toMatchObject({
      fout: { code: 'VERSLEUTELD' },
      beslist: null,
    });
    expect((await api.vraag('GET', `/versies/${geheim}/document`)).status).toBe(404);
    const ander = await leverAan(api, 'routekaart.pdf');
    expect((await api.vraag('GET', `/versies/${ander}/toetsing`)).inhoud).toMatchObject({
      documentsoort: { isInformatieplan: false },
      beslist: null,
    });
  });

  test('het origineel, byte voor byte en nooit om te tonen', async () => {
    const { inhoud } = await api.vraag('POST', '/versies', {
      formulier: formulier([['Begroting ÷ plan.docx', 'de bytes']]),
    });
    const antwoord = await fetch(`${dienst.adres}/api/v1/versies/${inhoud.versies[0].id}/origineel`);
    expect(await antwoord.text()).toBe('de bytes');
    expect(antwoord.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''Begroting/);
    expect(antwoord.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('rapporten in elk formaat van de lijst, elk met zijn mediatype', async () => {
    const id = await leverAan(api, 'rapport.docx');
    const { rapporten } = (await api.vraag('GET', `/versies/${id}/rapporten`)).inhoud;
    expect(rapporten.length).toBeGreaterThan(3);
    for (const { formaat, _links } of rapporten) {
      const { status, koppen } = await api.vraag('GET', _links.self.href.replace('/api/v1', ''));
      expect([formaat, status]).toEqual([formaat, 200]);
      expect(koppen.get('content-disposition')).toContain('attachment; filename="Toetsing rapport.docx.');
    }
    for (const formaat of ['tekst', 'wav', '..%2Frapport'])
      expect((await api.vraag('GET', `/versies/${id}/rapporten/${formaat}`)).status).toBe(404);
    const anders = { headers: { Accept: 'text/html' } };
    expect((await api.vraag('GET', `/versies/${id}/rapporten/docx`, anders)).status).toBe(406);
  });
});
