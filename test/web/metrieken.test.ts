/** Figures for Prometheus: right, and without ids, names or text. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Dienst } from '../../src/web/dienst.ts';
import { leverAan, NAAM, Namaakbeoordelaar, proefdienst, totAf, totdat } from './dienst.ts';

let dienst: Dienst;
const beoordelaar = new Namaakbeoordelaar();
beforeAll(async () => {
  dienst = await proefdienst({ metrieken: true, beoordelaar, gelijktijdig: 1 });
});
afterAll(() => dienst.sluit());

/** @returns value by name and labels, as in the text that Prometheus reads */
async function cijfers(): Promise<{ tekst: string; waarde: (naam: string) => number }> {
  const antwoord = await fetch(`${dienst.adres}/metrics`);
  expect(antwoord.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const tekst = await antwoord.text();
  const regels = tekst.split('\n').filter((regel) => regel && !regel.startsWith('#'));
  const paren = regels.map((regel) => {
    const gevonden = /^([a-z0-9_]+(?:\{.*\})?) (\S+)$/.exec(regel);
    if (!gevonden) throw new Error(`geen regel voor Prometheus: ${regel}`);
    return [gevonden[1], Number(gevonden[2])] as const;
  });
  const waarden = new Map(paren);
  return { tekst, waarde: (naam) => waarden.get(naam) ?? Number.NaN };
}

/** Asks until it is so: a request is counted a moment after its answer. */
async function totCijfer(naam: string, gezocht: number): Promise<void> {
  for (;;) {
    const gevonden = (await cijfers()).waarde(naam);
    if (gevonden === gezocht) return;
    if (gevonden > gezocht) throw new Error(`${naam} is ${gevonden}`);
  }
}

const beoordeeld = (uitkomst: string) => `plantoets_versies_beoordeeld_total{uitkomst="${uitkomst}"}`;

test('wat binnenkomt, wacht en af is wordt geteld', async () => {
  expect((await cijfers()).waarde(beoordeeld('klaar'))).toBe(0);
  const vooraf = await leverAan(dienst.adres, ['een.docx', 'x'], ['geheim.pdf', 'x']);
  for (const id of vooraf) await totAf(dienst.adres, id);
  await totCijfer(beoordeeld('klaar'), 1);
  await totCijfer(beoordeeld('mislukt'), 1);
  await totCijfer('plantoets_beoordeling_duur_seconden_count', 2);

  const inhoud = new Uint8Array(1234);
  const [bezig, wacht] = (await leverAan(dienst.adres, ['traag.docx', inhoud], ['twee.docx', 'x'])) as [
    string,
    string,
  ];
  await totdat(dienst.adres, bezig, ({ status }) => status === 'bezig');
  await totCijfer('plantoets_rij_versies{status="bezig"}', 1);
  const { waarde } = await cijfers();
  expect(waarde('plantoets_rij_versies{status="wacht"}')).toBe(1);
  expect(waarde('plantoets_rij_oudste_seconden')).toBeGreaterThan(0);
  await totCijfer('plantoets_bestanden_ontvangen_total', 4);
  // The other three hold an x, a space and a UUID.
  await totCijfer('plantoets_bytes_ontvangen_total', 1234 + 3 * 38);

  const stroom = new AbortController();
  await fetch(`${dienst.adres}/versies/${wacht}/gebeurtenissen`, { signal: stroom.signal });
  await totCijfer('plantoets_stromen_open', 1);
  stroom.abort();
  await totCijfer('plantoets_stromen_open', 0);

  const annuleer = await fetch(`${dienst.adres}/versies/${wacht}/annuleren`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ naam: NAAM }),
  });
  expect(annuleer.status).toBe(303);
  await totCijfer(beoordeeld('geannuleerd'), 1);
  beoordelaar.laatGaan();
  await totAf(dienst.adres, bezig);
  await totCijfer(beoordeeld('klaar'), 2);
  expect((await cijfers()).waarde('plantoets_rij_oudste_seconden')).toBe(0);
});

test('verzoeken worden geteld naar het patroon van de route, ook als zij misgaan, en stromen niet', async () => {
  const id = '0b0e2d0a-0000-4000-8000-000000000000';
  const paden = [
    `/versies/${id}`,
    `/versies/${id}/rapport.html`,
    `/plannen/${id}`,
    `/api/v1/versies/${id}`,
    '/geen-pagina',
    '/statisch/icoon.svg',
  ];
  for (const pad of paden) await fetch(dienst.adres + pad);
  const geteld = (route: string, status: number) =>
    totCijfer(`plantoets_http_duur_seconden_count{methode="GET",route="${route}",status="${status}"}`, 1);
  await geteld('/versies/:id', 404);
  await geteld('/plannen/:id', 404);
  await geteld('/api/v1/versies/:id', 404);
  await geteld('onbekend', 404);
  await geteld('/statisch', 200);
  const { tekst } = await cijfers();
  expect(tekst).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  expect(tekst).not.toMatch(/gebeurtenissen|een\.docx|geheim|Tester|geen-pagina/);
  expect(tekst).toMatch(/^plantoets_nodejs_eventloop_lag_seconds /m);
});

test('wie van buiten komt, of een dienst die niets bijhoudt, krijgt geen cijfers', async () => {
  for (const kop of ['X-Forwarded-For', 'Forwarded']) {
    const antwoord = await fetch(`${dienst.adres}/metrics`, { headers: { [kop]: 'for=192.0.2.1' } });
    expect([antwoord.status, await antwoord.text()]).toEqual([
      404,
      expect.not.stringContaining('plantoets_'),
    ]);
  }
  const stil = await proefdienst();
  expect((await fetch(`${stil.adres}/metrics`)).status).toBe(404);
  await stil.sluit();
});
