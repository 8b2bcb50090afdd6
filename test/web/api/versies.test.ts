import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Dienst } from '../../../src/web/dienst.ts';
import { Namaakbeoordelaar, proefdienst } from '../dienst.ts';
import { formulier, leverAan, NAAM, type Proefapi, proefapi, totdat } from './proefapi.ts';

let dienst: Dienst;
let api: Proefapi;
const beoordelaar = new Namaakbeoordelaar();
const ONBEKEND = 'd285e05c-6b01-45c3-92d8-5e19a946b66f';

beforeAll(async () => {
  dienst = await proefdienst({
    beoordelaar,
    vandaag: '2026-09-01',
    grenzen: { bytes: 100_000, bestanden: 3, inZip: 3 },
  });
  api = await proefapi(dienst.adres);
});
afterAll(() => dienst.sluit());

const lever = (...bestanden: Parameters<typeof formulier>) =>
  api.vraag('POST', '/versies', { formulier: formulier(...bestanden) });

describe('aanleveren', () => {
  test('een bestand: 202, met het adres van de versie en van haar voortgang', async () => {
    const { status, koppen, inhoud } = await lever([['plan.docx']]);
    expect(status).toBe(202);
    const [{ id, bestand, bekend, _links }] = inhoud.versies;
    expect([bestand, bekend]).toEqual(['plan.docx', false]);
    expect(koppen.get('location')).toBe(`/api/v1/versies/${id}`);
    expect(_links.voortgang.href).toBe(`/api/v1/versies/${id}/voortgang`);
    await totdat(api, id, ({ af }) => af);
    expect((await api.vraag('GET', `/versies/${id}`)).inhoud).toMatchObject({
      bestand: 'plan.docx',
      status: 'klaar',
      door: NAAM,
      isInformatieplan: true,
      _links: { toetsing: { href: `/api/v1/versies/${id}/toetsing` } },
    });
  });

  test('meer bestanden: het adres van de aanlevering, die af raakt', async () => {
    const { koppen, inhoud } = await lever([['a.docx'], ['b.odt']]);
    const pad = `/aanleveringen/${inhoud.aanlevering}`;
    expect(koppen.get('location')).toBe(`/api/v1${pad}`);
    for (const { id } of inhoud.versies) await totdat(api, id, ({ af }) => af);
    const aanlevering = (await api.vraag('GET', pad)).inhoud;
    expect(aanlevering.af).toBe(true);
    expect(aanlevering.versies.map(({ bestand }: { bestand: string }) => bestand)).toEqual([
      'a.docx',
      'b.odt',
    ]);
    expect((await api.vraag('GET', `/aanleveringen/${ONBEKEND}`)).status).toBe(404);
  });

  test('dezelfde inhoud nog eens: 200 en de eerdere versie, zonder nieuwe aanlevering', async () => {
    const eerst = await lever([['zelfde.docx', 'precies dit']]);
    const weer = await lever([['ander.docx', 'precies dit']]);
    expect(weer.status).toBe(200);
    expect(weer.inhoud.aanlevering).toBeNull();
    expect(weer.inhoud.versies[0]).toMatchObject({ id: eerst.inhoud.versies[0].id, bekend: true });
  });

  test('als nieuwe versie van een plan', async () => {
    const eerste = await leverAan(api, 'eerste.docx');
    const { plan, nummer } = (await api.vraag('GET', `/versies/${eerste}`)).inhoud;
    const { inhoud } = await lever([['tweede.docx']], { naam: NAAM, plan });
    const tweede = (await api.vraag('GET', `/versies/${inhoud.versies[0].id}`)).inhoud;
    expect([tweede.plan, tweede.nummer]).toEqual([plan, nummer + 1]);
  });

  test.each<[string, Parameters<typeof formulier>, number, string]>([
    ['zonder naam', [[['plan.docx']], {}], 400, 'naam: Dit veld is verplicht.'],
    ['met een te korte naam', [[['plan.docx']], { naam: ' x ' }], 400, 'naam: Gebruik minstens 2 tekens.'],
    ['zonder bestand', [[]], 400, 'bestanden: Kies eerst een of meer bestanden.'],
    [
      'bij een plan dat er niet is',
      [[['plan.docx']], { naam: NAAM, plan: ONBEKEND }],
      400,
      'plan: Dit plan bestaat niet.',
    ],
    [
      'met een plan dat geen nummer is',
      [[['x']], { naam: NAAM, plan: '1' }],
      400,
      'plan: Dit is geen nummer in de vorm van een UUID.',
    ],
    [
      'met een veld dat er niet is',
      [[['x']], { naam: NAAM, kleur: 'rood' }],
      400,
      'kleur: Dit veld bestaat hier niet.',
    ],
    ['te groot', [[['groot.pdf', 'x'.repeat(100_001)]]], 413, 'groter dan 98 kB'],
    ['te veel', [[['1'], ['2'], ['3'], ['4']]], 413, 'niet meer dan 3 bestanden'],
    ['een kapotte ZIP', [[['plannen.zip', 'PK\u0003\u0004kapot']]], 422, 'ZIP-bestand is beschadigd'],
  ])('%s: een probleem dat zegt wat er is', async (_geval, gegevens, status, melding) => {
    const antwoord = await lever(...gegevens);
    expect(antwoord.status).toBe(status);
    const velden = (antwoord.inhoud.ongeldigeVelden ?? []) as { veld: string; melding: string }[];
    const gezegd = [antwoord.inhoud.detail, ...velden.map((een) => `${een.veld}: ${een.melding}`)].join('\n');
    expect(gezegd).toContain(melding);
  });

  test('iets anders dan een formulier: 415', async () => {
    expect((await api.vraag('POST', '/versies', { json: { naam: NAAM } })).status).toBe(415);
  });
});

describe('de lijst', () => {
  test('bladert van nieuw naar oud zonder iets over te slaan, ook als er intussen iets bij komt', async () => {
    const ids: string[] = [];
    for (const naam of ['l1.docx', 'l2.docx', 'l3.docx']) ids.unshift(await leverAan(api, naam));
    const eerste = await api.vraag('GET', '/versies?limiet=2&status=klaar');
    expect(eerste.inhoud.versies.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    expect(eerste.koppen.get('link')).toBe(`<${eerste.inhoud._links.next.href}>; rel="next"`);

    await leverAan(api, 'l4.docx');
    const gezien: string[] = [];
    let pad: string | undefined = eerste.inhoud._links.next.href;
    while (pad) {
      const { inhoud, koppen } = await api.vraag('GET', pad.replace('/api/v1', ''));
      gezien.push(...inhoud.versies.map(({ id }: { id: string }) => id));
      pad = inhoud._links.next?.href;
      expect(koppen.has('link')).toBe(pad !== undefined);
    }
    expect(gezien[0]).toBe(ids[2]);
    expect(new Set(gezien).size).toBe(gezien.length);
  });

  test('filtert op status, ministerie en plan', async () => {
    const geheim = await leverAan(api, 'geheim.pdf');
    const gewoon = await leverAan(api, 'gewoon.pdf');
    const ids = async (query: string) =>
      (await api.vraag('GET', `/versies?limiet=100&${query}`)).inhoud.versies.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('status=mislukt')).toEqual([geheim]);
    const { plan } = (await api.vraag('GET', `/versies/${gewoon}`)).inhoud;
    expect(await ids(`plan=${plan}`)).toContain(gewoon);
    expect(await ids(`plan=${ONBEKEND}`)).toEqual([]);
    await api.vraag('PUT', `/versies/${gewoon}/indeling`, {
      json: { naam: NAAM, ministerie: 'OCW', periode: { van: 2029, tot: 2033 } },
    });
    expect(await ids('ministerie=OCW')).toEqual([gewoon]);
    expect(await ids('ministerie=SZW')).toEqual([]);
  });

  test.each([
    ['limiet=0', 'limiet', 'Dit moet minstens 1 zijn.'],
    ['limiet=101', 'limiet', 'Dit mag hoogstens 100 zijn.'],
    ['limiet=veel', 'limiet', 'Hier hoort een getal.'],
    ['status=weg', 'status', 'Kies uit: wacht, bezig, klaar, mislukt, geannuleerd.'],
    ['cursor=%00', 'cursor', 'Neem de cursor over uit _links.next van de vorige bladzijde.'],
    ['sorteer=naam', 'sorteer', 'Dit veld bestaat hier niet.'],
    ['status=klaar&status=bezig', 'status', 'Kies uit: wacht, bezig, klaar, mislukt, geannuleerd.'],
  ])('%s: 400 met het veld in de query', async (query, veld, melding) => {
    const { status, inhoud } = await api.vraag('GET', `/versies?${query}`);
    expect(status).toBe(400);
    expect(inhoud.ongeldigeVelden).toEqual([{ plaats: 'query', veld, melding }]);
  });
});

describe('wat er met een versie kan', () => {
  test('annuleren zolang hij loopt, nog eens zonder gevolg, en daarna toch beoordelen', async () => {
    const traag = await leverAan(api, 'traag.docx', ({ tekst }) => tekst.includes('14'));
    const weg = `/versies/${traag}/annulering`;
    expect((await api.vraag('PUT', weg, { json: { naam: NAAM } })).inhoud.status).toBe('geannuleerd');
    expect((await api.vraag('PUT', weg, { json: { naam: NAAM } })).status).toBe(200);

    const weer = await api.vraag('POST', `/versies/${traag}/beoordelingen`, { json: { naam: NAAM } });
    expect([weer.status, weer.koppen.get('location')]).toEqual([202, `/api/v1/versies/${traag}/voortgang`]);
    await totdat(api, traag, ({ tekst }) => tekst.includes('14'));
    beoordelaar.laatGaan();
    await totdat(api, traag, ({ status }) => status === 'klaar');
    expect((await api.vraag('PUT', weg, { json: { naam: NAAM } })).status).toBe(409);
    expect(
      (await api.vraag('POST', `/versies/${traag}/beoordelingen`, { json: { naam: NAAM } })).status,
    ).toBe(409);
  });

  test('indelen bij een ander plan', async () => {
    const id = await leverAan(api, 'indelen.docx');
    const indeling = { naam: NAAM, ministerie: 'SZW', periode: { van: 2028, tot: 2032 } };
    const { inhoud } = await api.vraag('PUT', `/versies/${id}/indeling`, { json: indeling });
    expect((await api.vraag('GET', `/plannen/${inhoud.plan}`)).inhoud).toMatchObject({
      ministerie: 'SZW',
      periode: { van: 2028, tot: 2032 },
    });
    const verkeerd = await api.vraag('PUT', `/versies/${id}/indeling`, {
      json: { ...indeling, ministerie: 'XYZ', periode: { van: 2032, tot: '2028' } },
    });
    expect(verkeerd.inhoud.ongeldigeVelden).toEqual([
      { plaats: 'inhoud', veld: 'ministerie', melding: expect.stringMatching(/^Kies uit: AZ, AenM/) },
      { plaats: 'inhoud', veld: 'periode.tot', melding: 'Hier hoort een getal.' },
    ]);
    const omgekeerd = await api.vraag('PUT', `/versies/${id}/indeling`, {
      json: { ...indeling, periode: { van: 2032, tot: 2028 } },
    });
    expect(omgekeerd.inhoud.ongeldigeVelden[0].melding).toBe('Het laatste jaar ligt vóór het eerste jaar.');
  });

  test('verwijderen, en dan is alles ervan weg', async () => {
    const id = await leverAan(api, 'weg.docx');
    expect((await api.vraag('DELETE', `/versies/${id}`)).inhoud.ongeldigeVelden[0].veld).toBe('naam');
    expect((await api.vraag('DELETE', `/versies/${id}`, { json: { naam: NAAM } })).status).toBe(204);
    for (const deel of [
      '',
      '/voortgang',
      '/toetsing',
      '/document',
      '/origineel',
      '/rapporten',
      '/rapporten/docx',
      '/oordelen',
      '/aantekeningen',
    ])
      expect((await api.vraag('GET', `/versies/${id}${deel}`)).status).toBe(404);
    expect((await api.vraag('DELETE', `/versies/${id}`, { json: { naam: NAAM } })).status).toBe(404);
  });
});
