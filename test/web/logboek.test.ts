import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Dienst } from '../../src/web/dienst.ts';
import { haal, leverAanTotAf, planVan, proefdienst, stuurVelden } from './dienst.ts';

let dienst: Dienst;
let plan: string;
let id: string;
const pagina = (pad: string) => haal(dienst.adres, pad);
/** Of each line what happened, in the order of the page. */
const wat = (html: string) =>
  [...html.matchAll(/<tr class="utrecht-table__row">\s*<th scope="row"[\s\S]*?<\/tr>/g)].map(([rij]) =>
    [...rij.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map((cel) =>
      (cel[1] ?? '').replace(/<[^>]*>/g, '').trim(),
    ),
  );

beforeAll(async () => {
  dienst = await proefdienst();
  [id] = (await leverAanTotAf(dienst.adres, ['=HYPERLINK.docx', 'x'])) as [string];
  plan = await planVan(dienst.adres, id);
  const oordeel = { uitkomst: 'voldoet', reden: '=1+1; zie bladzijde 7' };
  await stuurVelden(dienst.adres, `/versies/${id}/criteria/K08/oordeel`, oordeel);
  await stuurVelden(dienst.adres, `/versies/${id}/criteria/K09/aantekening`, { tekst: 'Bel de "opsteller"' });
});
afterAll(() => dienst?.sluit());

test('zegt wie wat wanneer deed, met wat er stond en wat er kwam, van het begin af', async () => {
  expect(wat(await pagina(`/plannen/${plan}/logboek`))).toEqual([
    ['Jo Tester', 'aantekening geplaatst', 'versie 1, K09', '', 'tekst: Bel de &#34;opsteller&#34;'],
    [
      'Jo Tester',
      'oordeel gegeven',
      'versie 1, K08',
      'uitkomst: Ontbreekt',
      'uitkomst: Voldoet; reden: =1+1; zie bladzijde 7',
    ],
    ['Plantoets', 'versie beoordeeld', 'versie 1', '', 'score: 71; gereed: nee'],
    ['Jo Tester', 'versie aangeleverd', 'versie 1', '', 'bestand: =HYPERLINK.docx'],
  ]);
});

test('gaat mee als tabel zonder formules, en als gegevens', async () => {
  const csv = await fetch(`${dienst.adres}/plannen/${plan}/logboek.csv`);
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; /);
  const regels = (await csv.text()).trim().split('\n');
  expect(regels).toHaveLength(5);
  for (const regel of regels) expect(regel).not.toMatch(/(^|;)"?[=+@-]/);
  const json = (await (await fetch(`${dienst.adres}/plannen/${plan}/logboek.json`)).json()) as {
    wat: string;
  }[];
  expect(json.map((regel) => regel.wat)).toEqual([
    'versie aangeleverd',
    'versie beoordeeld',
    'oordeel gegeven',
    'aantekening geplaatst',
  ]);
});

test('een lang logboek staat op meer bladzijden, en gaat in zijn geheel mee', async () => {
  for (let n = 1; n <= 200; n += 1)
    await stuurVelden(dienst.adres, `/versies/${id}/criteria/K01/aantekening`, { tekst: `notitie ${n}` });
  const eerste = await pagina(`/plannen/${plan}/logboek`);
  expect(eerste).toContain('de nieuwste bovenaan (200 van 204)');
  expect(eerste).not.toContain('Naar de nieuwste');
  expect(wat(eerste)).toHaveLength(200);
  expect(wat(eerste)[0]).toContain('tekst: notitie 200');
  const verder = /href="([^"]+)">Oudere gebeurtenissen/.exec(eerste)?.[1] as string;
  const tweede = await pagina(verder);
  expect(wat(tweede).map((cellen) => cellen[1])).toEqual([
    'aantekening geplaatst',
    'oordeel gegeven',
    'versie beoordeeld',
    'versie aangeleverd',
  ]);
  expect(tweede).not.toContain('Oudere gebeurtenissen');
  expect(tweede).toContain('Naar de nieuwste');
  expect((await pagina(`/plannen/${plan}/logboek.csv`)).trim().split('\n')).toHaveLength(205);
  expect(wat(await pagina(`/plannen/${plan}/logboek?voor=%3Cx`))).toHaveLength(200);
});
