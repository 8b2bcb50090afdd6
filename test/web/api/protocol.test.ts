import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import { begrenzing } from '../../../src/web/api/koppen.ts';
import { probleemafhandeling } from '../../../src/web/api/probleem.ts';
import type { Dienst } from '../../../src/web/dienst.ts';
import { maakLog } from '../../../src/web/log.ts';
import { proefdienst } from '../dienst.ts';
import { NAAM, type Proefapi, proefapi } from './proefapi.ts';

let dienst: Dienst;
let api: Proefapi;
const ID = 'd285e05c-6b01-45c3-92d8-5e19a946b66f';

beforeAll(async () => {
  dienst = await proefdienst();
  api = await proefapi(dienst.adres);
});
afterAll(() => dienst.sluit());

describe('methoden', () => {
  test('HEAD is als GET zonder inhoud', async () => {
    const { status, koppen } = await api.vraag('HEAD', '/criteria');
    expect([status, koppen.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(Number(koppen.get('content-length'))).toBeGreaterThan(1000);
  });

  test('OPTIONS zegt wat er kan', async () => {
    const { status, koppen } = await api.vraag('OPTIONS', `/versies/${ID}`);
    expect([status, koppen.get('allow')]).toEqual([204, 'GET, DELETE, HEAD, OPTIONS']);
  });

  test.each(['PATCH', 'POST', 'PUT'])('%s waar dat niet kan: 405 met Allow', async (methode) => {
    const { status, koppen, inhoud } = await api.vraag(methode, '/criteria/K01', { json: {} });
    expect([status, koppen.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(inhoud.type).toBe('/api#probleem-methode-niet-toegestaan');
  });
});

describe('adressen', () => {
  test.each([
    '/versies/',
    '/Versies',
    '/criteria/K01/',
    '/bestaat-niet',
    '/',
    '',
    '/versies/%E0%A4%A',
    '/openapi.json/',
  ])('%s bestaat niet, en is nooit een pagina', async (pad) => {
    const { status, koppen, inhoud } = await api.vraag('GET', pad, { headers: { Accept: 'text/html' } });
    expect(pad.includes('%') ? 400 : 404).toBe(status);
    expect(koppen.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(inhoud.instance).toBe(`/api/v1${pad}`);
  });

  test.each(['/api/', '/api/v2/versies', '/api/v2', '/api/iets'])(
    '%s buiten versie 1 ook niet',
    async (pad) => {
      const antwoord = await fetch(dienst.adres + pad);
      expect([antwoord.status, antwoord.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    },
  );

  test('wat in de query staat komt niet terug in een probleem', async () => {
    const { inhoud } = await api.vraag('GET', '/versies?geheim=hunter2');
    expect(inhoud.instance).toBe('/api/v1/versies');
    expect(JSON.stringify(inhoud)).not.toContain('hunter2');
  });
});

describe('inhoud', () => {
  const stuur = (body: string, headers: Record<string, string>) =>
    fetch(`${dienst.adres}/api/v1/versies/${ID}/indeling`, { method: 'PUT', body, headers });
  const json = { 'Content-Type': 'application/json' };

  test.each<[string, string, Record<string, string>, number]>([
    ['geen JSON', '{"naam":', json, 400],
    ['een lijst', '[]', json, 400],
    ['een los woord', '"naam"', json, 400],
    ['niets', '', json, 400],
    ['te groot', JSON.stringify({ naam: 'x'.repeat(110_000) }), json, 413],
    ['een formulier', 'naam=Jo', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['zonder soort', '{}', { 'Content-Type': '' }, 415],
    ['met een sleutel die van alles is', '{"__proto__":{"naam":"Jo"}}', json, 400],
  ])('%s: een probleem', async (_geval, body, headers, status) => {
    const antwoord = await stuur(body, headers);
    expect([antwoord.status, antwoord.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await antwoord.json()).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.stringMatching(/\.$/),
    });
  });

  test('wie geen JSON wil krijgt 406', async () => {
    expect((await api.vraag('GET', '/criteria', { headers: { Accept: 'application/xml' } })).status).toBe(
      406,
    );
    expect((await api.vraag('GET', '/criteria', { headers: { Accept: 'application/*;q=0.5' } })).status).toBe(
      200,
    );
  });
});

describe('veiligheid', () => {
  test('elk antwoord heeft de koppen die de regels vragen', async () => {
    for (const pad of ['/criteria', '/bestaat-niet']) {
      const { koppen } = await api.vraag('GET', pad);
      expect(Object.fromEntries(koppen)).toMatchObject({
        'api-version': '1.0.0',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        ratelimit: expect.stringMatching(/r=\d+/),
      });
      expect(koppen.has('x-powered-by')).toBe(false);
      expect(koppen.has('strict-transport-security')).toBe(false);
    }
    const beveiligd = await api.vraag('GET', '/criteria', { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(beveiligd.koppen.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
  });

  test('een andere site kan een browser niets laten veranderen', async () => {
    // fetch of Node does not let a program set this header, a browser sets it itself.
    const inhoud = JSON.stringify({ naam: NAAM });
    const vraag = request(`${dienst.adres}/api/v1/versies/${ID}`, {
      method: 'DELETE',
      headers: {
        'Sec-Fetch-Site': 'cross-site',
        'Content-Type': 'application/json',
        'Content-Length': inhoud.length,
      },
    });
    vraag.end(inhoud);
    const [antwoord] = await once(vraag, 'response');
    antwoord.resume();
    expect([antwoord.statusCode, antwoord.headers['content-type']]).toEqual([
      403,
      'application/problem+json; charset=utf-8',
    ]);
  });

  test('wie te veel vraagt moet wachten', async () => {
    const app = express();
    app.use(begrenzing(2), (_vraag, antwoord) => void antwoord.json({}));
    app.use(probleemafhandeling(maakLog('silent')));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    try {
      const antwoorden = [await fetch(adres), await fetch(adres), await fetch(adres)];
      expect(antwoorden.map(({ status }) => status)).toEqual([200, 200, 429]);
      expect(Number(antwoorden[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await antwoorden[2]?.json()).toMatchObject({
        type: '/api#probleem-te-veel-verzoeken',
        status: 429,
      });
    } finally {
      server.close();
    }
  });

  test('een fout van onszelf zegt niet wat er binnen gebeurde, ook niet in het log', async () => {
    const regels: unknown[] = [];
    const app = express();
    app.get('/stuk', () => {
      throw new Error('select geheim from versies');
    });
    app.use(
      probleemafhandeling({ ...maakLog('silent'), error: (...regel: unknown[]) => void regels.push(regel) }),
    );
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const antwoord = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/stuk`);
      expect(antwoord.status).toBe(500);
      expect(await antwoord.text()).not.toContain('geheim');
      expect(regels).toHaveLength(1);
      expect(JSON.stringify(regels)).not.toContain('geheim');
    } finally {
      server.close();
    }
  });
});
