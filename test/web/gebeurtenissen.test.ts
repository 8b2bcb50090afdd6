import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Dienst } from '../../src/web/dienst.ts';
import type { Stand } from '../../src/web/stand.ts';
import { leverAan, leverAanTotAf, Namaakbeoordelaar, proefdienst, stuurVelden, totdat } from './dienst.ts';

let dienst: Dienst;
const beoordelaar = new Namaakbeoordelaar();

beforeAll(async () => {
  dienst = await proefdienst({ beoordelaar });
});
afterAll(async () => {
  beoordelaar.laatGaan();
  await dienst?.sluit();
});

/** What a stream of events tells, one list of versions at a time; ends when the service ends the stream. */
async function* standen(pad: string, afbreken?: AbortSignal): AsyncGenerator<Stand[]> {
  const antwoord = await fetch(dienst.adres + pad, afbreken ? { signal: afbreken } : {});
  expect(antwoord.status).toBe(200);
  expect(antwoord.headers.get('content-type')).toContain('text/event-stream');
  expect(antwoord.headers.get('cache-control')).toContain('no-store');
  let rest = '';
  for await (const stuk of antwoord.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    rest += stuk;
    const berichten = rest.split('\n\n');
    rest = berichten.pop() ?? '';
    for (const bericht of berichten) {
      if (!/^event:\s*stand$/m.test(bericht)) continue;
      yield JSON.parse(/^data:\s*(.*)$/m.exec(bericht)?.[1] ?? '') as Stand[];
    }
  }
}

async function traag(...namen: string[]): Promise<string[]> {
  const ids = await leverAan(dienst.adres, ...namen.map((naam): [string, string] => [naam, 'x']));
  for (const id of ids) await totdat(dienst.adres, id, ({ tekst }) => tekst.includes('14'));
  return ids;
}

test('een versie: nu, bij elke stap, en het einde als zij af is', async () => {
  const [id] = await traag('traag.docx');
  const gezien: Stand[] = [];
  for await (const [stand] of standen(`/versies/${id}/gebeurtenissen`)) {
    gezien.push(stand as Stand);
    if (gezien.length === 1) beoordelaar.laatGaan();
  }
  expect(gezien[0]).toMatchObject({ id, status: 'bezig', procent: 17 });
  expect(gezien.at(-1)).toMatchObject({ id, status: 'klaar', procent: 100, score: 71 });
});

test('van wat al af is komt de stand één keer', async () => {
  const [id] = await leverAanTotAf(dienst.adres, ['af.docx', 'x']);
  const gezien = await Array.fromAsync(standen(`/versies/${id}/gebeurtenissen`));
  expect(gezien).toEqual([[expect.objectContaining({ id, af: true })]]);
});

test('een aanlevering: alle bestanden, tot het laatste af is of geannuleerd', async () => {
  const [een, twee] = (await traag('traag-een.docx', 'traag-twee.docx')) as [string, string];
  const pagina = await (await fetch(`${dienst.adres}/versies/${een}/voortgang.json`)).json();
  expect(pagina).toMatchObject({ id: een });
  const aanlevering = await aanleveringVan('traag-drie.docx', 'x', 'geheim.pdf', 'y');
  const stroom = standen(`/aanleveringen/${aanlevering}/gebeurtenissen`);
  const eerste = (await stroom.next()).value as Stand[];
  expect(eerste.map(({ bestand }) => bestand)).toEqual(['traag-drie.docx', 'geheim.pdf']);
  await stuurVelden(dienst.adres, `/versies/${een}/annuleren`);
  await stuurVelden(dienst.adres, `/versies/${twee}/annuleren`);
  await totdat(dienst.adres, eerste[0]?.id as string, ({ tekst }) => tekst.includes('14'));
  await stuurVelden(dienst.adres, `/versies/${eerste[0]?.id}/annuleren`);
  let laatste = eerste;
  for await (const stand of stroom) laatste = stand;
  expect(laatste.map(({ status }) => status)).toEqual(['geannuleerd', 'mislukt']);
});

test('velen volgen hetzelfde, komen en gaan, en horen allemaal het einde', async () => {
  const [id] = await traag('traag.docx');
  const weg = new AbortController();
  const vertrokken = standen(`/versies/${id}/gebeurtenissen`, weg.signal);
  await vertrokken.next();
  const lezers = Array.from({ length: 15 }, () => standen(`/versies/${id}/gebeurtenissen`));
  await Promise.all(lezers.map((lezer) => lezer.next()));
  weg.abort();
  await expect(vertrokken.next()).rejects.toThrow();
  beoordelaar.laatGaan();
  const einde = await Promise.all(lezers.map(async (lezer) => (await Array.fromAsync(lezer)).at(-1)));
  expect(einde).toEqual(Array(15).fill([expect.objectContaining({ id, status: 'klaar' })]));
});

test.each(['versies', 'aanleveringen'])('%s die er niet zijn geven geen stroom', async (soort) => {
  for (const id of ['00000000-0000-4000-8000-000000000000', 'geen-id']) {
    const antwoord = await fetch(`${dienst.adres}/${soort}/${id}/gebeurtenissen`);
    expect(antwoord.status).toBe(404);
    await antwoord.body?.cancel();
  }
});

async function aanleveringVan(...paren: [string, string, string, string]): Promise<string> {
  const gegevens = new FormData();
  gegevens.append('naam', 'Jo Tester');
  for (const i of [0, 2])
    gegevens.append('bestanden', new File([paren[i + 1] as string], paren[i] as string));
  const antwoord = await fetch(`${dienst.adres}/versies`, {
    method: 'POST',
    body: gegevens,
    headers: { Accept: 'application/json' },
  });
  return ((await antwoord.json()) as { aanlevering: string }).aanlevering;
}
