import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Dienst } from '../../../src/web/dienst.ts';
import { voorbeeldtoetsing } from '../../rapport/voorbeeldtoetsing.ts';
import { Namaakbeoordelaar, proefdienst } from '../dienst.ts';
import { leverAan, NAAM, type Proefapi, proefapi } from './proefapi.ts';

let dienst: Dienst;
let api: Proefapi;
const beoordelaar = new Namaakbeoordelaar();
const ONBEKEND = 'd285e05c-6b01-45c3-92d8-5e19a946b66f';

beforeAll(async () => {
  dienst = await proefdienst({ beoordelaar, vandaag: '2026-09-01' });
  api = await proefapi(dienst.adres);
});
afterAll(() => dienst.sluit());

const criteriumVan = async (versie: string, uitkomst: string): Promise<string> =>
  (await api.vraag('GET', `/versies/${versie}/toetsing`)).inhoud.uitkomsten.find(
    (een: { uitkomst: string }) => een.uitkomst === uitkomst,
  ).id;

describe('oordelen van mensen', () => {
  test('gaan voor de automatische uitkomst, tot ze worden ingetrokken; de geschiedenis blijft', async () => {
    const id = await leverAan(api, 'oordeel.docx');
    const criterium = await criteriumVan(id, 'ontbreekt');
    const eerst = (await api.vraag('GET', `/versies/${id}/toetsing`)).inhoud.beslist.score.totaal;
    const oordeel = { naam: NAAM, criterium, uitkomst: 'voldoet', reden: 'Het staat in bijlage 2.' };
    const gegeven = await api.vraag('POST', `/versies/${id}/oordelen`, { json: oordeel });
    expect(gegeven.status).toBe(201);
    const waar = `/versies/${id}/oordelen/${criterium}`;
    expect(gegeven.koppen.get('location')).toBe(`/api/v1${waar}`);
    expect((await api.vraag('GET', waar)).inhoud).toMatchObject({
      soort: 'gegeven',
      uitkomst: 'voldoet',
      automatisch: 'ontbreekt',
      door: NAAM,
    });
    const { beslist, uitkomsten } = (await api.vraag('GET', `/versies/${id}/toetsing`)).inhoud;
    expect(beslist.score.totaal).toBeGreaterThan(eerst);
    const van = (lijst: { id: string; uitkomst: string }[]) =>
      lijst.find((een) => een.id === criterium)?.uitkomst;
    expect([van(uitkomsten), van(beslist.uitkomsten)]).toEqual(['ontbreekt', 'voldoet']);

    const intrekking = { json: { naam: NAAM, reden: 'Bijlage 2 is vervallen.' } };
    expect((await api.vraag('DELETE', waar, { json: { naam: NAAM } })).inhoud.ongeldigeVelden[0].veld).toBe(
      'reden',
    );
    expect((await api.vraag('DELETE', waar, intrekking)).status).toBe(204);
    expect((await api.vraag('DELETE', waar, intrekking)).status).toBe(404);
    expect((await api.vraag('GET', waar)).status).toBe(404);
    const { oordelen, geschiedenis } = (await api.vraag('GET', `/versies/${id}/oordelen`)).inhoud;
    expect(oordelen).toEqual([]);
    expect(geschiedenis.map(({ soort }: { soort: string }) => soort)).toEqual(['gegeven', 'ingetrokken']);
  });

  test.each([
    ['onzeker kan niet', { uitkomst: 'onzeker' }, 'uitkomst'],
    ['een criterium dat er niet is', { criterium: 'K99' }, 'criterium'],
    ['geen nummer van een criterium', { criterium: '<b>' }, 'criterium'],
    ['een lege reden', { reden: '   ' }, 'reden'],
    ['een te lange reden', { reden: 'x'.repeat(4001) }, 'reden'],
    ['een naam die geen tekst is', { naam: ['Jo'] }, 'naam'],
    ['een veld te veel', { door: 'een ander' }, 'door'],
  ])('%s: 400 bij dat veld', async (_geval, anders, veld) => {
    const id = await leverAan(api, 'oordeel.docx');
    const json = { naam: NAAM, criterium: 'K01', uitkomst: 'deels', reden: 'Zie bijlage.', ...anders };
    const { status, inhoud } = await api.vraag('POST', `/versies/${id}/oordelen`, { json });
    expect([status, inhoud.ongeldigeVelden.map((een: { veld: string }) => een.veld)]).toEqual([400, [veld]]);
  });

  test('op een versie die er niet is, of die nog niet is beoordeeld', async () => {
    const json = { naam: NAAM, criterium: 'K01', uitkomst: 'deels', reden: 'Zie bijlage.' };
    expect((await api.vraag('POST', `/versies/${ONBEKEND}/oordelen`, { json })).status).toBe(404);
    expect((await api.vraag('POST', '/versies/1/oordelen', { json })).status).toBe(404);
    const traag = await leverAan(api, 'traag.docx', ({ tekst }) => tekst.includes('14'));
    expect((await api.vraag('POST', `/versies/${traag}/oordelen`, { json })).status).toBe(409);
    beoordelaar.laatGaan();
  });

  test('aantekeningen blijven bij een volgende versie te zien', async () => {
    const eerste = await leverAan(api, 'notitie.docx');
    const json = { naam: NAAM, criterium: 'K01', tekst: 'Navragen bij <Financiën>.' };
    const geplaatst = await api.vraag('POST', `/versies/${eerste}/aantekeningen`, { json });
    expect(geplaatst.status).toBe(201);
    const tweede = await leverAan(api, 'notitie2.docx');
    const { aantekeningen } = (await api.vraag('GET', `/versies/${tweede}/aantekeningen`)).inhoud;
    expect(aantekeningen.at(-1)).toMatchObject({
      versie: eerste,
      tekst: 'Navragen bij <Financiën>.',
      door: NAAM,
    });
    const onbekend = await api.vraag('POST', `/versies/${eerste}/aantekeningen`, {
      json: { ...json, criterium: 'K99' },
    });
    expect(onbekend.status).toBe(400);
  });
});

describe('plannen', () => {
  test('met hun versies, en twee versies naast elkaar met wat mensen besloten', async () => {
    const eerste = await leverAan(api, 'een.docx');
    const beter = voorbeeldtoetsing();
    const gemend = beter.uitkomsten?.find(({ uitkomst }) => uitkomst === 'ontbreekt');
    if (gemend) gemend.uitkomst = 'deels';
    const gewoon = beoordelaar.toetsing;
    beoordelaar.toetsing = (bestand) => ({ ...beter, bestand });
    const tweede = await leverAan(api, 'twee.docx');
    beoordelaar.toetsing = gewoon;

    const { plan } = (await api.vraag('GET', `/versies/${tweede}`)).inhoud;
    const versies = (await api.vraag('GET', `/plannen/${plan}/versies?limiet=2`)).inhoud.versies;
    expect(versies.map(({ id }: { id: string }) => id)).toEqual([tweede, eerste]);
    const paar = `/plannen/${plan}/vergelijkingen?van=${eerste}&naar=${tweede}`;
    const vergelijking = (await api.vraag('GET', paar)).inhoud;
    expect(vergelijking.telling).toMatchObject({ beter: 1, slechter: 0, nieuw: 0, vervallen: 0 });
    expect(vergelijking.verschillen).toContainEqual(
      expect.objectContaining({
        criterium: gemend?.id,
        van: 'ontbreekt',
        naar: 'deels',
        verandering: 'beter',
      }),
    );
    await api.vraag('POST', `/versies/${tweede}/oordelen`, {
      json: { naam: NAAM, criterium: gemend?.id, uitkomst: 'ontbreekt', reden: 'Te vaag.' },
    });
    expect((await api.vraag('GET', paar)).inhoud.telling.beter).toBe(0);

    const { plannen } = (await api.vraag('GET', '/plannen?limiet=100')).inhoud;
    expect(plannen.map(({ id }: { id: string }) => id)).toContain(plan);
    expect((await api.vraag('GET', '/plannen?ministerie=AZ')).inhoud.plannen).toEqual([]);
  });

  test('een vergelijking vraagt twee beoordeelde versies van dit plan', async () => {
    const id = await leverAan(api, 'x.docx');
    const { plan } = (await api.vraag('GET', `/versies/${id}`)).inhoud;
    const vergelijk = (query: string) => api.vraag('GET', `/plannen/${plan}/vergelijkingen?${query}`);
    expect((await vergelijk(`van=${id}`)).inhoud.ongeldigeVelden).toEqual([
      { plaats: 'query', veld: 'naar', melding: 'Dit veld is verplicht.' },
    ]);
    expect((await vergelijk(`van=${id}&naar=${ONBEKEND}`)).inhoud.ongeldigeVelden[0]).toMatchObject({
      veld: 'naar',
      melding: 'Dit plan heeft deze versie niet.',
    });
    expect((await api.vraag('GET', `/plannen/${ONBEKEND}/vergelijkingen?van=${id}&naar=${id}`)).status).toBe(
      404,
    );
    for (const deel of ['', '/versies', '/logregels'])
      expect((await api.vraag('GET', `/plannen/${ONBEKEND}${deel}`)).status).toBe(404);
  });

  test('het logboek zegt wie wat deed, en bladert van oud naar nieuw', async () => {
    const id = await leverAan(api, 'log.docx');
    const { plan } = (await api.vraag('GET', `/versies/${id}`)).inhoud;
    const alle: { nummer: number; wat: string; versie: string }[] = [];
    let pad: string | undefined = `/plannen/${plan}/logregels?limiet=3`;
    while (pad) {
      const { inhoud } = await api.vraag('GET', pad);
      alle.push(...inhoud.logregels);
      pad = inhoud._links.next?.href.replace('/api/v1', '');
    }
    const nummers = alle.map(({ nummer }) => nummer);
    expect(nummers).toEqual(nummers.toSorted((a, b) => a - b));
    const eigen = (await api.vraag('GET', `/logregels?versie=${id}`)).inhoud.logregels;
    expect(eigen.map(({ wat }: { wat: string }) => wat)).toEqual(
      expect.arrayContaining(['versie aangeleverd', 'versie beoordeeld']),
    );
    expect(alle.filter(({ versie }) => versie === id).length).toBeGreaterThan(0);
    expect((await api.vraag('GET', '/logregels?cursor=YWJj')).status).toBe(400);
  });
});

describe('kader en termijnen', () => {
  test('de criteria, alle en een voor een', async () => {
    const { criteria, kader } = (await api.vraag('GET', '/criteria')).inhoud;
    expect(criteria.length).toBeGreaterThan(80);
    expect(kader).toMatch(/^\d{4}/);
    const kern = (await api.vraag('GET', '/criteria?onderdeel=kern')).inhoud.criteria;
    expect(new Set(kern.map(({ onderdeel }: { onderdeel: string }) => onderdeel))).toEqual(new Set(['kern']));
    expect((await api.vraag('GET', '/criteria/K09')).inhoud).toMatchObject({
      id: 'K09',
      plicht: 'verplicht',
      plichtTot: { jaar: 2025, plicht: 'verwacht' },
    });
    for (const id of ['K99', 'k09', '__proto__'])
      expect((await api.vraag('GET', `/criteria/${id}`)).status).toBe(404);
  });

  test('een jaar, met wie er wat aanleverde', async () => {
    const id = await leverAan(api, 'termijn.docx');
    await api.vraag('PUT', `/versies/${id}/indeling`, {
      json: { naam: NAAM, ministerie: 'VWS', periode: { van: 2027, tot: 2031 } },
    });
    const { datum, werkdagen, ministeries, _links } = (await api.vraag('GET', '/termijnen/2026')).inhoud;
    expect([datum, werkdagen]).toEqual(['2026-11-11', 51]);
    expect(_links.next.href).toBe('/api/v1/termijnen/2027');
    const vws = ministeries.find(({ ministerie }: { ministerie: string }) => ministerie === 'VWS');
    expect(vws).toMatchObject({ versies: [id], beoordeeld: id, stand: 'nee' });
    for (const jaar of ['1999', 'nu', '2026.5'])
      expect((await api.vraag('GET', `/termijnen/${jaar}`)).status).toBe(404);
  });

  test('mijlpalen van een ministerie: vastgelegd, aangevuld uit het kader, en weer terug', async () => {
    const pad = '/termijnen/2026/BZK/mijlpalen';
    const eigen = [{ mijlpaal: 'Bestuursraad', datum: '2026-10-13' }];
    const gezet = await api.vraag('PUT', pad, { json: { naam: NAAM, mijlpalen: eigen } });
    const bestuursraad = ({ mijlpaal }: { mijlpaal: string }) => mijlpaal === 'Bestuursraad';
    expect(gezet.inhoud.mijlpalen.find(bestuursraad)).toMatchObject({ datum: '2026-10-13', eigen: true });
    expect(gezet.inhoud.mijlpalen.filter(({ eigen }: { eigen: boolean }) => eigen)).toHaveLength(1);
    expect((await api.vraag('GET', pad)).inhoud).toEqual(gezet.inhoud);
    await api.vraag('PUT', pad, { json: { naam: NAAM, mijlpalen: [] } });
    expect((await api.vraag('GET', pad)).inhoud.mijlpalen.find(bestuursraad).eigen).toBe(false);
    const { logregels } = (await api.vraag('GET', '/logregels?limiet=100')).inhoud;
    expect(logregels.filter(({ wat }: { wat: string }) => wat === 'datum aangepast')).toHaveLength(2);
  });

  test.each([
    [{ mijlpaal: 'Bestuursraad', datum: '2026-02-30' }, 'datum', 'Vul een bestaande dag in als jjjj-mm-dd'],
    [{ mijlpaal: 'Bestuursraad', datum: '2025-10-13' }, 'datum', 'Vul een datum in 2026 in.'],
    [{ mijlpaal: 'Bestuursraad', datum: '2026-11-12' }, 'datum', 'op of vóór de inleverdatum'],
    [{ mijlpaal: 'Feest', datum: '2026-10-13' }, 'mijlpaal', 'Kies uit: Concept gereed'],
  ])('%j past niet', async (mijlpaal, veld, melding) => {
    const json = { naam: NAAM, mijlpalen: [mijlpaal] };
    const { status, inhoud } = await api.vraag('PUT', '/termijnen/2026/BZK/mijlpalen', { json });
    expect(status).toBe(400);
    expect(inhoud.ongeldigeVelden).toEqual([
      { plaats: 'inhoud', veld: `mijlpalen.0.${veld}`, melding: expect.stringContaining(melding) },
    ]);
  });

  test('mijlpalen als agendabestand, voor wie daarom vraagt', async () => {
    const headers = { Accept: 'text/calendar' };
    for (const pad of ['/termijnen/2026', '/termijnen/2026/BZK/mijlpalen']) {
      const antwoord = await fetch(`${dienst.adres}/api/v1${pad}`, { headers });
      expect(antwoord.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(await antwoord.text()).toMatch(/^BEGIN:VCALENDAR/);
      expect((await api.vraag('GET', pad, { headers: { Accept: 'image/png' } })).status).toBe(406);
    }
    expect((await api.vraag('GET', '/termijnen/2026/EZK/mijlpalen')).status).toBe(404);
  });
});
