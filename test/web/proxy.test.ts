/** Behind a proxy: who asks, and by https or not, is what the proxy says, but only when one stands there. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { laadKader } from '../../src/kader/laad.ts';
import type { Dienst } from '../../src/web/dienst.ts';
import { leverAan, NAAM, Namaakbeoordelaar, proefdienst, totdat } from './dienst.ts';

let achter: Dienst;
let direct: Dienst;
const beoordelaar = new Namaakbeoordelaar();
// Two services take their time on a busy machine.
beforeAll(async () => {
  const kader = laadKader();
  achter = await proefdienst({ achterProxy: 1, stromen: 2, beoordelaar, kader });
  direct = await proefdienst({ kader });
}, 180_000);
afterAll(async () => {
  await Promise.all([achter?.sluit(), direct?.sluit()]);
});

/** Remembers a name, as every form does. @returns the cookie */
async function koekje({ adres }: Dienst, koppen: Record<string, string>): Promise<string> {
  const antwoord = await fetch(`${adres}/termijnen/2026/BZK`, {
    method: 'POST',
    redirect: 'manual',
    headers: koppen,
    body: new URLSearchParams({ naam: NAAM }),
  });
  return antwoord.headers.get('set-cookie') ?? '';
}

test('het koekje gaat alleen over https als de browser https gebruikt', async () => {
  const https = { 'X-Forwarded-Proto': 'https' };
  expect(await koekje(achter, https)).toMatch(/^naam=.*; HttpOnly; Secure; SameSite=Strict$/);
  expect(await koekje(achter, { 'X-Forwarded-Proto': 'http' })).toMatch(
    /^naam=.*; HttpOnly; SameSite=Strict$/,
  );
  // Anybody can say so where no proxy stands.
  expect(await koekje(direct, https)).toMatch(/^naam=.*; HttpOnly; SameSite=Strict$/);
});

test('een formulier van de eigen site hoort bij het adres dat de proxy toont', async () => {
  const stuur = async ({ adres }: Dienst, herkomst: string) => {
    const antwoord = await fetch(`${adres}/termijnen/2026/BZK`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: herkomst, 'X-Forwarded-Host': 'plantoets.example.nl' },
      body: new URLSearchParams({ naam: NAAM }),
    });
    return antwoord.status;
  };
  expect(await stuur(achter, 'https://plantoets.example.nl')).not.toBe(403);
  expect(await stuur(achter, 'https://elders.example.nl')).toBe(403);
  expect(await stuur(direct, 'https://plantoets.example.nl')).toBe(403);
});

/** @returns how many requests this address may still send to the API */
async function over({ adres }: Dienst, van: string): Promise<number> {
  const antwoord = await fetch(`${adres}/api/v1/criteria`, { headers: { 'X-Forwarded-For': van } });
  return Number(/r=(\d+)/.exec(antwoord.headers.get('ratelimit') ?? '')?.[1]);
}

test('de begrenzing telt per bezoeker, en wie er zelf een adres voor zet komt er niet onderuit', async () => {
  const vol = await over(achter, '192.0.2.1');
  expect(await over(achter, '192.0.2.1')).toBe(vol - 1);
  expect(await over(achter, '192.0.2.2')).toBe(vol);
  // Of what the visitor says himself the proxy's own part comes last.
  expect(await over(achter, '198.51.100.7, 192.0.2.1')).toBe(vol - 2);
  const rest = await over(direct, '192.0.2.1');
  expect(await over(direct, '192.0.2.2')).toBe(rest - 1);
});

test('een adres heeft niet meer dan een aantal stromen tegelijk open', async () => {
  const [id] = (await leverAan(achter.adres, ['traag.docx', 'x'])) as [string];
  await totdat(achter.adres, id, ({ status }) => status === 'bezig');
  const open = (van: string, afbreken?: AbortSignal) =>
    fetch(`${achter.adres}/versies/${id}/gebeurtenissen`, {
      headers: { 'X-Forwarded-For': van, Accept: 'text/event-stream' },
      ...(afbreken ? { signal: afbreken } : {}),
    });
  const weg = new AbortController();
  const eerste = await open('192.0.2.1', weg.signal);
  expect(eerste.headers.get('x-accel-buffering')).toBe('no');
  expect(eerste.headers.get('cache-control')).toContain('no-store');
  const tweede = await open('192.0.2.1');
  const derde = await open('192.0.2.1');
  expect([derde.status, derde.headers.get('retry-after')]).toEqual([429, '30']);
  expect(await derde.text()).toContain('Vanaf dit adres volgen al veel pagina’s de voortgang.');
  // Another address has room; of IPv6 the addresses of one subnet are one.
  expect((await open('2001:db8::1')).status).toBe(200);
  expect((await open('2001:db8::2')).status).toBe(200);
  expect((await open('2001:db8::3')).status).toBe(429);

  // Who leaves makes room.
  weg.abort();
  let opnieuw: Response;
  do opnieuw = await open('192.0.2.1');
  while (opnieuw.status === 429);
  expect(opnieuw.status).toBe(200);
  beoordelaar.laatGaan();
  for (const stroom of [tweede, opnieuw]) expect(await stroom.text()).toContain('"klaar"');
});
