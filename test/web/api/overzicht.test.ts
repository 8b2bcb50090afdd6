import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Dienst } from '../../../src/web/dienst.ts';
import { proefdienst } from '../dienst.ts';
import { leverAan, NAAM, type Proefapi, proefapi } from './proefapi.ts';

let dienst: Dienst;
let api: Proefapi;
let oud: string;
let nieuw: string;
let geheim: string;

beforeAll(async () => {
  dienst = await proefdienst({ vandaag: '2026-10-28' });
  api = await proefapi(dienst.adres);
  oud = await leverAan(api, 'oud.docx');
  nieuw = await leverAan(api, 'nieuw.docx');
  geheim = await leverAan(api, 'geheim.pdf');
  await api.vraag('PUT', `/versies/${nieuw}/indeling`, {
    json: { naam: NAAM, ministerie: 'BZK', periode: { van: 2027, tot: 2031 } },
  });
  await api.vraag('PUT', `/versies/${oud}/indeling`, {
    json: { naam: NAAM, ministerie: 'BZK', periode: { van: 2027, tot: 2031 } },
  });
});
afterAll(() => dienst.sluit());

const haal = async (pad: string) => (await api.vraag('GET', pad)).inhoud;
const tel = (overzicht: { criteria: { criterium: string; telling: object }[] }, criterium: string) =>
  overzicht.criteria.find((een) => een.criterium === criterium)?.telling;

test('van elk plan de nieuwste versie, en wat bij geen plan hoort', async () => {
  const { beoordeeld, plannen, _links } = await haal('/overzicht');
  const { plan, nummer } = await haal(`/versies/${nieuw}`);
  expect(beoordeeld).toBe(1);
  expect(plannen).toMatchObject([
    {
      ...{ versie: nieuw, plan, nummer, ministerie: 'BZK', status: 'klaar', fout: null },
      termijn: { datum: '2026-11-11', werkdagen: 10 },
      _links: { plan: { href: `/api/v1/plannen/${plan}` }, versie: { href: `/api/v1/versies/${nieuw}` } },
    },
    { versie: geheim, plan: null, status: 'mislukt', fout: { code: 'VERSLEUTELD' }, termijn: null },
  ]);
  expect(plannen[1]._links.plan).toBeUndefined();
  expect(_links.self.href).toBe('/api/v1/overzicht');
});

test('telt mee wat mensen besloten, en zegt hetzelfde als de pagina', async () => {
  const eerst = await haal('/overzicht');
  expect(tel(eerst, 'K08')).toMatchObject({ voldoet: 0, ontbreekt: 1 });
  await api.vraag('POST', `/versies/${nieuw}/oordelen`, {
    json: { naam: NAAM, criterium: 'K08', uitkomst: 'voldoet', reden: 'Zie bijlage 3.' },
  });
  const daarna = await haal('/overzicht');
  expect(tel(daarna, 'K08')).toMatchObject({ voldoet: 1, ontbreekt: 0 });
  expect(daarna.plannen[0].openVerplicht).toBe(eerst.plannen[0].openVerplicht - 1);
  const pagina = await (await fetch(`${dienst.adres}/overzicht.json`)).json();
  expect(pagina).toMatchObject({
    beoordeeld: daarna.beoordeeld,
    plannen: [
      { id: nieuw, score: daarna.plannen[0].score, gereed: daarna.plannen[0].gereed },
      { id: geheim },
    ],
  });
});
