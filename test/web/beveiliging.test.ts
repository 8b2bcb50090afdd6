import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Dienst } from '../../src/web/dienst.ts';
import { formulier, leverAanTotAf, NAAM, planVan, proefdienst, stuurVelden } from './dienst.ts';

let dienst: Dienst;
/** Every kind of page. */
let paginas: string[];
const vraag = (pad: string, opties: RequestInit = {}) =>
  fetch(dienst.adres + pad, { redirect: 'manual', ...opties });

beforeAll(async () => {
  dienst = await proefdienst();
  const [id, geheim] = (await leverAanTotAf(dienst.adres, ['plan.docx', 'x'], ['geheim.pdf', 'x'])) as [
    string,
    string,
  ];
  const plan = await planVan(dienst.adres, id);
  await stuurVelden(dienst.adres, `/versies/${id}/criteria/K08/oordeel`, {
    uitkomst: 'voldoet',
    reden: 'reden',
  });
  paginas = [
    '/',
    `/?plan=${plan}`,
    '/overzicht',
    `/versies/${id}`,
    `/versies/${id}/criteria/K08`,
    `/versies/${id}/document`,
    `/versies/${id}/beheer`,
    `/versies/${geheim}`,
    `/versies/${geheim}/beheer`,
    `/plannen/${plan}`,
    `/plannen/${plan}/vergelijking`,
    `/plannen/${plan}/logboek`,
    '/termijnen/2026',
    '/termijnen/2026/BZK',
    '/api',
    '/bestaat-niet',
  ];
});
afterAll(() => dienst?.sluit());

test('elke pagina heeft strenge koppen, ook een fout', async () => {
  for (const pad of [...paginas, '/statisch/stijl/pagina.css', '/statisch/voortgang.js']) {
    const { headers } = await vraag(pad);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    if (!pad.startsWith('/statisch')) expect([pad, headers.get('cache-control')]).toEqual([pad, 'no-store']);
  }
});

test('geen pagina heeft stijl of script in zich, of iets van elders', async () => {
  for (const pad of paginas) {
    const html = await (await vraag(pad)).text();
    expect(html).toContain('<html lang="nl">');
    // Without the values of attributes, in which the name of a file may stand.
    const tags = [...html.replace(/"[^"]*"/g, '""').matchAll(/<[^>]*>/g)].join('\n');
    expect(tags).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/);
    expect([
      ...html.matchAll(/<(?:script|link|img|iframe|object|use)[^>]*(?:src|href)="(?![/#])[^"]*"/g),
    ]).toEqual([]);
  }
});

describe('formulieren komen alleen van onszelf', () => {
  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'https://elders.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 303],
    [{}, 303],
  ])('met %j: %i', async (koppen, status) => {
    const opties = { method: 'POST', headers: koppen as Record<string, string> };
    expect((await vraag('/versies', { ...opties, body: formulier(['plan.docx', 'x']) })).status).toBe(status);
    const criterium = `${paginas[4]}/aantekening`;
    const body = new URLSearchParams({ naam: NAAM, tekst: 'een aantekening' });
    expect((await vraag(criterium, { ...opties, body })).status).toBe(status);
  });
});

test.each([
  '/versies/1',
  '/versies/00000000-0000-4000-8000-000000000000',
  '/versies/00000000-0000-4000-8000-000000000000/criteria/K01',
  '/versies/00000000-0000-4000-8000-000000000000/beheer',
  "/versies/1'%20or%201=1",
  '/plannen/1',
  '/plannen/00000000-0000-4000-8000-000000000000',
  '/plannen/00000000-0000-4000-8000-000000000000/logboek.csv',
  '/aanleveringen/00000000-0000-4000-8000-000000000000',
  '/statisch/../app.ts',
  '/statisch/%2e%2e/app.ts',
  '/niets',
])('%s bestaat niet', async (pad) => {
  const antwoord = await vraag(pad);
  expect(antwoord.status).toBe(404);
  expect(await antwoord.text()).toContain('Pagina niet gevonden');
});

test('een criterium dat er niet is bestaat niet, ook niet met een vreemde naam', async () => {
  for (const naam of ['K99', '__proto__', 'constructor', '%3Cscript%3E', 'K01%00']) {
    expect((await vraag(`${paginas[3]}/criteria/${naam}`)).status).toBe(404);
  }
});

test('een pad of een formulier dat niet te lezen is geeft een nette pagina', async () => {
  const pad = await vraag('/versies/%ff');
  expect([pad.status, (await pad.text()).includes('Ongeldig verzoek')]).toEqual([400, true]);
  const groot = await vraag(`${paginas[4]}/aantekening`, {
    method: 'POST',
    body: new URLSearchParams({ naam: NAAM, tekst: 'x'.repeat(500_000) }),
  });
  expect([groot.status, (await groot.text()).includes('Ongeldig verzoek')]).toEqual([413, true]);
  const stuk = await vraag('/versies', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=grens' },
    body: '--grens\r\nContent-Disposition: form-data; name="bestanden"; filename="a.pdf"\r\n\r\nhalf',
  });
  expect([stuk.status, (await stuk.text()).includes('niet goed aangekomen')]).toEqual([400, true]);
});
