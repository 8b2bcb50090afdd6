import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { leesDocument } from '../../src/document/lees.ts';
import type { Overzicht } from '../../src/rapport/overzicht.ts';
import type { Dienst } from '../../src/web/dienst.ts';
import { formulier, leverAan, Namaakbeoordelaar, proefdienst, totAf, totdat } from './dienst.ts';

let dienst: Dienst;
const beoordelaar = new Namaakbeoordelaar();
const vraag = (pad: string, opties: RequestInit = {}) =>
  fetch(dienst.adres + pad, { redirect: 'manual', ...opties });
const stuur = (body: FormData, headers: Record<string, string> = {}) =>
  vraag('/plannen', { method: 'POST', body, headers });

beforeAll(async () => {
  dienst = await proefdienst({ beoordelaar, grenzen: { bytes: 100_000, bestanden: 3 } });
});
afterAll(() => dienst.sluit());

describe('aanleveren', () => {
  test('een bestand leidt naar zijn plan, meer bestanden naar de aanlevering', async () => {
    const een = await stuur(formulier(['plan.docx', 'x']));
    expect(een.status).toBe(303);
    expect(een.headers.get('location')).toMatch(/^\/plannen\/[0-9a-f-]{36}$/);

    const twee = await stuur(formulier(['a.docx', 'x'], ['b.pdf', 'y']));
    const pad = twee.headers.get('location') as string;
    expect(pad).toMatch(/^\/aanleveringen\/[0-9a-f-]{36}$/);
    const pagina = await (await vraag(pad)).text();
    expect(pagina).toContain('a.docx');
    expect(pagina).toContain('b.pdf');
    expect(pagina).not.toContain('plan.docx');
  });

  test('een programma krijgt JSON met de adressen', async () => {
    const antwoord = await stuur(formulier(['plan.docx', 'x']), { Accept: 'application/json' });
    expect(antwoord.status).toBe(201);
    const { plannen } = (await antwoord.json()) as {
      plannen: { id: string; bestand: string; adres: string }[];
    };
    expect(plannen).toEqual([
      { id: expect.any(String), bestand: 'plan.docx', adres: `/plannen/${plannen[0]?.id}` },
    ]);
  });

  test.each([
    ['geen bestand', new FormData(), 422, 'GEEN_BESTAND'],
    ['te groot', formulier(['groot.pdf', 'x'.repeat(100_001)]), 413, 'TE_GROOT'],
    ['te veel', formulier(['1', 'x'], ['2', 'x'], ['3', 'x'], ['4', 'x']), 413, 'TE_VEEL'],
  ])('%s: een melding bij het veld en in JSON', async (_geval, body, status, code) => {
    const antwoord = await stuur(body, { Accept: 'application/json' });
    expect(antwoord.status).toBe(status);
    expect(await antwoord.json()).toEqual({ fout: { code, melding: expect.stringMatching(/\.$/) } });

    const pagina = await stuur(body);
    expect(pagina.status).toBe(status);
    const html = await pagina.text();
    expect(html).toContain('id="foutoverzicht"');
    expect(html).toMatch(/<input[^>]*aria-describedby="[^"]*plannen-fout"[^>]*aria-invalid=true/);
  });

  test('de naam van een bestand kan de pagina niet veranderen', async () => {
    const [id] = await leverAan(dienst.adres, ['<img src=x onerror=alert(1)>\u202Efdp.docx', 'x']);
    await totAf(dienst.adres, id as string);
    for (const pad of [
      `/plannen/${id}`,
      '/overzicht',
      `/plannen/${id}/verwijderen`,
      `/plannen/${id}/rapport.html`,
    ]) {
      const html = await (await vraag(pad)).text();
      expect(html).toContain('&lt;img');
      expect(html).not.toContain('<img');
      expect(html).not.toContain('\u202E');
    }
  });
});

describe('plan', () => {
  test('toont eerst voortgang en dan het rapport', async () => {
    const [id] = await leverAan(dienst.adres, ['traag.docx', 'x']);
    const stand = await totdat(dienst.adres, id as string, ({ tekst }) => tekst.includes('14'));
    expect(stand).toMatchObject({
      status: 'bezig',
      procent: 17,
      tekst: 'Het bestand wordt gelezen: bladzijde 14 van 42',
    });
    const bezig = await (await vraag(`/plannen/${id}`)).text();
    expect(bezig).toContain('<noscript><meta http-equiv="refresh"');
    expect((await vraag(`/plannen/${id}/toetsing.json`)).status).toBe(409);

    beoordelaar.laatGaan();
    await totAf(dienst.adres, id as string);
    const rapport = await (await vraag(`/plannen/${id}`)).text();
    expect(rapport).toContain('De stand in één oogopslag');
    expect(rapport).not.toContain('http-equiv="refresh"');
  });

  test('filtert op uitkomst en plicht', async () => {
    const [id] = await leverAan(dienst.adres, ['plan.docx', 'x']);
    await totAf(dienst.adres, id as string);
    const html = await (await vraag(`/plannen/${id}?uitkomst=ontbreekt&plicht=verplicht`)).text();
    expect(
      [...html.matchAll(/<details[^>]*data-uitkomst="(\w+)" data-plicht="(\w+)"/g)].map((m) => m.slice(1)),
    ).toEqual([['ontbreekt', 'verplicht']]);
    expect(html).toMatch(/uitkomst=ontbreekt&amp;plicht=verplicht#uitkomsten" aria-current="true"/);
    expect((await vraag(`/plannen/${id}?uitkomst=<x>&uitkomst=2`)).status).toBe(200);
  });

  test('is te downloaden als JSON en als op zichzelf staand rapport', async () => {
    const [id] = await leverAan(dienst.adres, ['Begroting ÷ plan.docx', 'x']);
    await totAf(dienst.adres, id as string);
    const json = await vraag(`/plannen/${id}/toetsing.json`);
    expect(await json.json()).toMatchObject({ bestand: 'Begroting ÷ plan.docx', gereed: 'nee' });
    const html = await vraag(`/plannen/${id}/rapport.html`);
    expect(html.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''Toetsing/);
    expect(html.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-.*sandbox$/,
    );
  });

  test('is te bewaren in elk formaat dat de pagina noemt', async () => {
    const [id] = await leverAan(dienst.adres, ['Begroting.docx', 'x']);
    await totAf(dienst.adres, id as string);
    const pagina = await (await vraag(`/plannen/${id}`)).text();
    const adressen = [...pagina.matchAll(/href="(\/plannen\/[^"/]+\/rapport\.(\w+))">([^<]+)</g)];
    expect(adressen.map(([, , formaat, naam]) => [formaat, naam])).toEqual([
      ['html', 'Rapport als bestand (HTML)'],
      ['docx', 'Rapport om te bewerken (Word)'],
      ['xlsx', 'Tabellen (Excel)'],
      ['earl', 'Toetsresultaten (EARL)'],
      ['sarif', 'Bevindingen (SARIF)'],
    ]);
    const soorten = {
      html: ['text/html; charset=utf-8', '.html'],
      docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
      xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx'],
      earl: ['application/ld+json', '.jsonld'],
      sarif: ['application/sarif+json', '.sarif'],
    };
    for (const [, pad, formaat] of adressen) {
      const { status, headers } = await vraag(pad as string);
      const [mime, einde] = soorten[formaat as keyof typeof soorten];
      expect(status).toBe(200);
      expect(headers.get('content-type')?.replace('; charset=utf-8', '')).toBe(
        mime?.replace('; charset=utf-8', ''),
      );
      expect(headers.get('content-disposition')).toContain(`"Toetsing Begroting.docx${einde}"`);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    }
    const docx = new Uint8Array(await (await vraag(`/plannen/${id}/rapport.docx`)).arrayBuffer());
    expect((await leesDocument(docx)).eigenschappen.titel).toBe('Toetsing van Informatieplan 2027-2031');
    for (const formaat of ['tekst', 'ndjson', 'wav', '..%2Frapport']) {
      expect((await vraag(`/plannen/${id}/rapport.${formaat}`)).status).toBe(404);
    }
  });

  test('een geweigerd bestand en een ander document krijgen een uitleg en geen score', async () => {
    const [geheim, ander] = await leverAan(dienst.adres, ['geheim.pdf', 'x'], ['routekaart.pdf', 'x']);
    expect(await totAf(dienst.adres, geheim as string)).toMatchObject({ status: 'mislukt', score: null });
    expect(await (await vraag(`/plannen/${geheim}`)).text()).toContain('met een wachtwoord beveiligd');
    expect(await totAf(dienst.adres, ander as string)).toMatchObject({
      status: 'klaar',
      isInformatieplan: false,
      score: null,
    });
    const html = await (await vraag(`/plannen/${ander}`)).text();
    expect(html).toContain('Het is een routekaart van een ander.');
    expect(html).not.toContain('van 100');
  });

  test('wordt pas na een bevestiging verwijderd', async () => {
    const [id] = await leverAan(dienst.adres, ['weg.docx', 'x']);
    await totAf(dienst.adres, id as string);
    expect(await (await vraag(`/plannen/${id}/verwijderen`)).text()).toContain(
      'kan niet ongedaan worden gemaakt',
    );
    expect((await vraag(`/plannen/${id}`)).status).toBe(200);
    const weg = await vraag(`/plannen/${id}/verwijderen`, { method: 'POST' });
    expect([weg.status, weg.headers.get('location')]).toEqual([303, '/overzicht']);
    expect((await vraag(`/plannen/${id}`)).status).toBe(404);
    expect((await vraag(`/plannen/${id}/verwijderen`, { method: 'POST' })).status).toBe(404);
  });
});

test('het overzicht telt per criterium alleen beoordeelde informatieplannen', async () => {
  const overzicht = async () => (await (await vraag('/overzicht.json')).json()) as Overzicht;
  for (const { id } of (await overzicht()).plannen)
    await vraag(`/plannen/${id}/verwijderen`, { method: 'POST' });
  expect(await overzicht()).toEqual({ beoordeeld: 0, plannen: [], criteria: [] });
  expect(await (await vraag('/overzicht')).text()).toContain('Er zijn nog geen plannen');

  for (const naam of ['a.docx', 'geheim.pdf', 'routekaart.pdf', 'b.odt']) {
    const [id] = await leverAan(dienst.adres, [naam, 'x']);
    await totAf(dienst.adres, id as string);
  }
  const { beoordeeld, plannen, criteria } = await overzicht();
  expect(beoordeeld).toBe(2);
  expect(plannen.map(({ bestand, score, openVerplicht }) => [bestand, score, openVerplicht])).toEqual([
    ['a.docx', 71, 2],
    ['geheim.pdf', null, null],
    ['routekaart.pdf', null, null],
    ['b.odt', 71, 2],
  ]);
  expect(criteria.find(({ id }) => id === 'K09')).toMatchObject({
    plicht: 'verplicht',
    telling: { voldoet: 0, deels: 2, ontbreekt: 0, onzeker: 0, nvt: 0 },
  });
  expect(await (await vraag('/overzicht')).text()).toContain('Geteld over 2 beoordeelde plannen');
});

describe('beveiliging', () => {
  test('elke pagina heeft strenge koppen, ook een fout', async () => {
    for (const pad of ['/', '/overzicht', '/bestaat-niet', '/statisch/stijl/pagina.css']) {
      const { headers } = await vraag(pad);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
    }
    expect((await vraag('/overzicht')).headers.get('cache-control')).toBe('no-store');
  });

  test('geen pagina heeft stijl of script in zich', async () => {
    const [id] = await leverAan(dienst.adres, ['plan.docx', 'x']);
    await totAf(dienst.adres, id as string);
    for (const pad of ['/', '/overzicht', `/plannen/${id}`, '/bestaat-niet']) {
      const html = await (await vraag(pad)).text();
      // Without the values of attributes, in which the name of a file may stand.
      const tags = [...html.replace(/"[^"]*"/g, '""').matchAll(/<[^>]*>/g)].join('\n');
      expect(tags).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/);
    }
  });

  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'https://elders.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 303],
    [{}, 303],
  ])('een formulier met %j geeft %i', async (koppen, status) => {
    const { Origin, ...rest } = koppen as Record<string, string>;
    const antwoord = await stuur(formulier(['plan.docx', 'x']), Origin ? { ...rest, Origin } : rest);
    expect(antwoord.status).toBe(status);
  });

  test.each([
    '/plannen/1',
    '/plannen/00000000-0000-4000-8000-000000000000',
    "/plannen/1'%20or%201=1",
    '/aanleveringen/00000000-0000-4000-8000-000000000000',
    '/statisch/../app.ts',
    '/statisch/%2e%2e/app.ts',
    '/niets',
  ])('%s bestaat niet', async (pad) => {
    const antwoord = await vraag(pad);
    expect(antwoord.status).toBe(404);
    expect(await antwoord.text()).toContain('Pagina niet gevonden');
  });

  test('een pad dat niet te lezen is geeft een nette pagina', async () => {
    const antwoord = await vraag('/plannen/%ff');
    expect(antwoord.status).toBe(400);
    expect(await antwoord.text()).toContain('Ongeldig verzoek');
  });
});
