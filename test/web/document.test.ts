import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Dienst } from '../../src/web/dienst.ts';
import { haal, leverAanTotAf, proefdienst } from './dienst.ts';

let dienst: Dienst;
let id: string;
const pagina = (pad: string) => haal(dienst.adres, pad);
const alles = (html: string, wat: RegExp) => [...html.matchAll(wat)].map((gevonden) => gevonden[1]);

beforeAll(async () => {
  dienst = await proefdienst();
  [id] = (await leverAanTotAf(dienst.adres, ['plan.docx', 'x'])) as [string];
});
afterAll(() => dienst?.sluit());

test('elk bewijs in het rapport leidt naar zijn plaats in de tekst, en die terug naar het criterium', async () => {
  const rapport = await pagina(`/versies/${id}`);
  const links = alles(
    rapport,
    /<figcaption[^>]*><a[^>]*href="\/versies\/[^"]*(\/document\?[^"]+)"/g,
  ) as string[];
  expect(links.length).toBeGreaterThanOrEqual(5);
  for (const link of links) {
    const [, criterium, anker] = /criterium=([^#]+)#(.+)$/.exec(link) ?? [];
    const html = await pagina(`/versies/${id}${link}`);
    expect(alles(html, /<span class="passage__anker" id="([^"]+)"/g)).toContain(anker);
    expect(html).toContain(`href="/versies/${id}#${criterium}"`);
    expect(rapport).toContain(`id="${criterium}"`);
  }
});

test('toont koppen, tabellen en alinea’s van het plan zelf', async () => {
  const html = await pagina(`/versies/${id}/document`);
  expect(html).toMatch(/<h2 class="plantekst__kop[^>]*>Informatieplan 2027-2031\s*<\/h2>/);
  expect(html).toMatch(/<h3 class="plantekst__kop[^>]*>6 Middelen\s*<\/h3>/);
  expect(alles(html, /<t[hd] class="utrecht-table__cell">([^<]+)/g)).toEqual([
    'Jaar',
    'Euro',
    '2027',
    '12.500.000',
    '2028',
    '9.000.000',
  ]);
});

test('van passage naar passage, langs alle of langs die van één criterium', async () => {
  const html = await pagina(`/versies/${id}/document`);
  const passages = alles(html, /<mark class="passage" id=passage-(\d+)/g);
  expect(passages).toEqual(['1', '2', '3', '4', '5']);
  expect(html).toContain('href="#passage-1">Naar de eerste passage');
  expect(alles(html, /class="passage__stap" href="#passage-(\d+)">volgende/g)).toEqual(['2', '3', '4', '5']);
  expect(alles(html, /class="passage__stap" href="#passage-(\d+)">vorige/g)).toEqual(['1', '2', '3', '4']);

  const een = await pagina(`/versies/${id}/document?criterium=K09`);
  expect(een).toContain('K09 Financiële paragraaf:</strong> 1 passage in de tekst.');
  expect(alles(een, /<mark class="passage" id=passage-(\d+)/g)).toHaveLength(1);
  expect(alles(een, /<mark class="passage passage--ander" id=passage-(\d+)/g)).toHaveLength(4);
  const geen = await pagina(`/versies/${id}/document?criterium=K11`);
  expect(geen).toContain('geen passage in de tekst.');
  expect(await pagina(`/versies/${id}/document?criterium=%3Cx%3E`)).toContain('Naar de eerste passage');
});

test('van een bestand dat niet is gelezen zegt de pagina waarom er geen tekst is', async () => {
  const [geheim] = await leverAanTotAf(dienst.adres, ['geheim.pdf', 'x']);
  expect(await pagina(`/versies/${geheim}/document`)).toContain('De tekst van dit plan is niet bewaard');
});
