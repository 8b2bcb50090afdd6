import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Dienst } from '../../src/web/dienst.ts';
import {
  formulier,
  haal,
  leverAan,
  leverAanTotAf,
  NAAM,
  Namaakbeoordelaar,
  planVan,
  proefdienst,
  totAf,
  totdat,
} from './dienst.ts';

let dienst: Dienst;
const beoordelaar = new Namaakbeoordelaar();
const stuur = (body: FormData, headers: Record<string, string> = {}) =>
  fetch(`${dienst.adres}/versies`, { method: 'POST', body, headers, redirect: 'manual' });
const alsProgramma = { Accept: 'application/json' };
const bytes = (tekst: string) => new TextEncoder().encode(tekst);

beforeAll(async () => {
  dienst = await proefdienst({ beoordelaar, grenzen: { bytes: 100_000, bestanden: 3, inZip: 5 } });
});
afterAll(async () => {
  beoordelaar.laatGaan();
  await dienst?.sluit();
});

test('een bestand leidt naar zijn versie, meer bestanden naar de aanlevering', async () => {
  const een = await stuur(formulier(['plan.docx', 'x']));
  expect(een.status).toBe(303);
  expect(een.headers.get('location')).toMatch(/^\/versies\/[0-9a-f-]{36}$/);

  const twee = await stuur(formulier(['a.docx', 'x'], ['b.pdf', 'y']));
  const pad = twee.headers.get('location') as string;
  expect(pad).toMatch(/^\/aanleveringen\/[0-9a-f-]{36}$/);
  const pagina = await haal(dienst.adres, pad);
  expect(pagina).toContain('a.docx');
  expect(pagina).toContain('b.pdf');
  expect(pagina).not.toContain('plan.docx');
});

test('een programma krijgt JSON met de adressen', async () => {
  const antwoord = await stuur(formulier(['plan.docx', 'x']), alsProgramma);
  expect(antwoord.status).toBe(201);
  const { versies, aanlevering } = (await antwoord.json()) as {
    versies: { id: string }[];
    aanlevering: string;
  };
  expect(aanlevering).toMatch(/^[0-9a-f-]{36}$/);
  expect(versies).toEqual([
    { id: expect.any(String), bestand: 'plan.docx', bekend: false, adres: `/versies/${versies[0]?.id}` },
  ]);
});

describe('weigert met een melding bij het veld en in JSON', () => {
  const zonderNaam = formulier(['plan.docx', 'x']);
  zonderNaam.set('naam', ' \u200b ');
  const leeg = new FormData();
  leeg.set('naam', NAAM);
  test.each([
    ['geen bestand', leeg, 422, 'GEEN_BESTAND', 'bestanden'],
    ['een te groot bestand', formulier(['groot.pdf', 'x'.repeat(100_001)]), 413, 'TE_GROOT', 'bestanden'],
    [
      'te veel bestanden',
      formulier(['1', 'x'], ['2', 'x'], ['3', 'x'], ['4', 'x']),
      413,
      'TE_VEEL',
      'bestanden',
    ],
    ['geen naam', zonderNaam, 422, 'ONGELDIG_VELD', 'naam'],
  ])('%s', async (_geval, body, status, code, veld) => {
    const antwoord = await stuur(body, alsProgramma);
    expect(antwoord.status).toBe(status);
    expect(await antwoord.json()).toEqual({ fout: { code, melding: expect.stringMatching(/\.$/) } });

    const pagina = await stuur(body);
    expect(pagina.status).toBe(status);
    const html = await pagina.text();
    expect(html).toContain('<title>Fout: Plannen toetsen');
    expect(html).toContain('id="foutoverzicht"');
    expect(html).toContain(`href="#${veld}"`);
    expect(html).toMatch(
      new RegExp(`<input[^>]*id="${veld}"[^>]*aria-describedby="[^"]*${veld}-fout"[^>]*aria-invalid=true`),
    );
  });

  test('een bericht dat geen formulier met bestanden is', async () => {
    const antwoord = await fetch(`${dienst.adres}/versies`, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json', ...alsProgramma },
    });
    expect([antwoord.status, await antwoord.json()]).toEqual([
      415,
      { fout: { code: 'GEEN_FORMULIER', melding: expect.any(String) } },
    ]);
  });

  test('het adres van het formulier met een fout, opnieuw geopend, geeft het lege formulier', async () => {
    const antwoord = await fetch(`${dienst.adres}/versies`, { redirect: 'manual' });
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, '/']);
  });
});

test('onthoudt wie aanlevert, in een koekje waar geen script bij kan', async () => {
  const antwoord = await stuur(formulier(['plan.docx', 'x']));
  const koekje = antwoord.headers.get('set-cookie') as string;
  expect(koekje).toMatch(/^naam=Jo%20Tester;.*HttpOnly; SameSite=Strict$/);
  const html = await (
    await fetch(dienst.adres, { headers: { Cookie: `ander=1; ${koekje.split(';')[0]}` } })
  ).text();
  expect(html).toContain(`value="${NAAM}"`);
  for (const vreemd of ['naam=%ff', 'naam=', 'naam=x', `naam=${'x'.repeat(81)}`]) {
    const pagina = await fetch(dienst.adres, { headers: { Cookie: vreemd } });
    expect([pagina.status, /name="naam"[^>]*value=""/.test(await pagina.text())]).toEqual([200, true]);
  }
});

describe('dezelfde inhoud', () => {
  test('wordt herkend, ook onder een andere naam, en niet opnieuw getoetst', async () => {
    const inhoud = bytes('precies dit');
    const [eerste] = await leverAanTotAf(dienst.adres, ['eerste.docx', inhoud]);
    const antwoord = await stuur(formulier(['tweede.docx', inhoud]));
    expect(antwoord.headers.get('location')).toBe(`/versies/${eerste}?bekend=1`);
    expect(await haal(dienst.adres, `/versies/${eerste}?bekend=1`)).toContain('Dit bestand was al bekend.');
    expect(beoordelaar.gezien).not.toContain('tweede.docx');
  });

  test('die nog wordt getoetst leidt naar de voortgang', async () => {
    const inhoud = bytes('nog bezig');
    const [eerste] = await leverAan(dienst.adres, ['traag.docx', inhoud]);
    await totdat(dienst.adres, eerste as string, ({ status }) => status === 'bezig');
    const pad = (await stuur(formulier(['nog-eens.docx', inhoud]))).headers.get('location') as string;
    expect(pad).toBe(`/versies/${eerste}?bekend=1`);
    expect(await haal(dienst.adres, pad)).toContain('Dit bestand was al bekend.');
    beoordelaar.laatGaan();
    await totAf(dienst.adres, eerste as string);
  });

  test('samen met iets nieuws staat in de aanlevering als bekend', async () => {
    const inhoud = bytes('al gezien');
    await leverAanTotAf(dienst.adres, ['oud.docx', inhoud]);
    const pad = (await stuur(formulier(['oud.docx', inhoud], ['nieuw.docx', 'x']))).headers.get(
      'location',
    ) as string;
    expect(pad).toMatch(/^\/aanleveringen\/.*\?bekend=1$/);
    const html = await haal(dienst.adres, pad);
    expect(html).toContain('1 bestand was al bekend');
    expect(html).toContain('nieuw.docx');
    expect(html).not.toContain('oud.docx');
  });

  test('van alle bestanden leidt naar het eerste, en zegt dat er meer zijn', async () => {
    const [een, twee] = [bytes('een'), bytes('twee')];
    const [eerste] = await leverAanTotAf(dienst.adres, ['een.docx', een], ['twee.docx', twee]);
    const pad = (await stuur(formulier(['een.docx', een], ['twee.docx', twee]))).headers.get(
      'location',
    ) as string;
    expect(pad).toBe(`/versies/${eerste}?bekend=2`);
    expect(await haal(dienst.adres, pad)).toContain('Deze 2 bestanden waren al bekend.');
  });

  test('die niet kon worden gelezen mag opnieuw', async () => {
    const inhoud = bytes('met wachtwoord');
    const [eerste] = await leverAanTotAf(dienst.adres, ['geheim.pdf', inhoud]);
    const [tweede] = await leverAanTotAf(dienst.adres, ['open.pdf', inhoud]);
    expect(tweede).not.toBe(eerste);
  });
});

describe('bij een plan', () => {
  const voorPlan = (plan: string) => {
    const gegevens = formulier(['volgende.docx', 'x']);
    gegevens.append('plan', plan);
    return gegevens;
  };

  test('komt de versie onder dat plan, en een fout houdt het plan vast', async () => {
    const [versie] = await leverAanTotAf(dienst.adres, ['basis.docx', 'x']);
    const plan = await planVan(dienst.adres, versie as string);
    const leeg = await haal(dienst.adres, `/?plan=${plan}`);
    expect(leeg).toContain('Lever een nieuwe versie aan');
    expect(leeg).toContain(`<input type="hidden" name="plan" value="${plan}">`);

    const fout = voorPlan(plan);
    fout.set('naam', '');
    expect(await (await stuur(fout)).text()).toContain(`name="plan" value="${plan}"`);

    const pad = (await stuur(voorPlan(plan))).headers.get('location') as string;
    const stand = await totAf(dienst.adres, pad.split('/').at(-1) as string);
    expect(stand.plan).toBe(plan);
  });

  test.each(['00000000-0000-4000-8000-000000000000', 'geen-id'])(
    'dat er niet is (%s): 404, en niets bewaard',
    async (plan) => {
      const aantal = beoordelaar.gezien.length;
      expect((await stuur(voorPlan(plan))).status).toBe(404);
      expect(beoordelaar.gezien).toHaveLength(aantal);
    },
  );
});

test('de naam van een bestand kan geen pagina veranderen', async () => {
  const [id] = await leverAanTotAf(dienst.adres, ['<img src=x onerror=alert(1)>\u202Efdp.docx', 'x']);
  const plan = await planVan(dienst.adres, id as string);
  for (const pad of [
    `/versies/${id}`,
    `/versies/${id}/beheer`,
    `/versies/${id}/rapport.html`,
    `/plannen/${plan}`,
    `/plannen/${plan}/logboek`,
    '/overzicht',
  ]) {
    const html = await haal(dienst.adres, pad);
    expect(html).toContain('&lt;img');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u202E');
  }
});
