import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Dienst } from '../../../src/web/dienst.ts';
import { proefdienst } from '../dienst.ts';
import { leverAan, NAAM, type Proefapi, proefapi } from './proefapi.ts';

let dienst: Dienst;
let api: Proefapi;
let id: string;

beforeAll(async () => {
  // Later than the day on which the example was judged: it is kept with the deadline of that day.
  dienst = await proefdienst({ vandaag: '2026-11-20' });
  api = await proefapi(dienst.adres);
  id = await leverAan(api, 'laat.docx');
  await api.vraag('PUT', `/versies/${id}/indeling`, {
    json: { naam: NAAM, ministerie: 'BZK', periode: { van: 2027, tot: 2031 } },
  });
  const mijlpalen = [{ mijlpaal: 'Bestuursraad', datum: '2026-10-13' }];
  await api.vraag('PUT', '/termijnen/2026/BZK/mijlpalen', { json: { naam: NAAM, mijlpalen } });
  await api.vraag('POST', `/versies/${id}/oordelen`, {
    json: { naam: NAAM, criterium: 'K08', uitkomst: 'voldoet', reden: 'Zie bijlage 3.' },
  });
});
afterAll(() => dienst.sluit());

const VANDAAG = {
  vandaag: '2026-11-20',
  datum: '2026-11-11',
  risico: 'verstreken',
  mijlpalen: expect.arrayContaining([expect.objectContaining({ naam: 'Bestuursraad', datum: '2026-10-13' })]),
};

test('de toetsing heeft de termijn van vandaag, de data van het ministerie en wat mensen besloten', async () => {
  const { termijn, uitkomsten, beslist } = (await api.vraag('GET', `/versies/${id}/toetsing`)).inhoud;
  expect(termijn).toMatchObject(VANDAAG);
  const van = (lijst: { id: string; uitkomst: string }[]) => lijst.find((een) => een.id === 'K08')?.uitkomst;
  expect([van(uitkomsten), van(beslist.uitkomsten)]).toEqual(['ontbreekt', 'voldoet']);
  expect(beslist.oordelen).toMatchObject([{ criterium: 'K08', automatisch: 'ontbreekt', door: NAAM }]);
  const pagina = (await (await fetch(`${dienst.adres}/versies/${id}/toetsing.json`)).json()) as {
    termijn: object;
    beslist: { score: object };
  };
  expect([termijn, beslist.score]).toEqual([pagina.termijn, pagina.beslist.score]);
});

test('een rapport is hetzelfde als dat van de pagina', async () => {
  const haal = async (pad: string) => (await fetch(dienst.adres + pad)).text();
  const rapport = await haal(`/api/v1/versies/${id}/rapporten/html`);
  expect(rapport).toBe(await haal(`/versies/${id}/rapport.html`));
  // A milestone of this ministry, and the day that is past.
  expect(rapport).toContain('13 oktober 2026');
  expect(rapport).toMatch(/verstreken/i);
});
