import { describe, expect, test } from '@jest/globals';
import { laadKader } from '../../src/kader/laad.ts';
import { maakHtml } from '../../src/rapport/html.ts';
import { kaderuitleg } from '../../src/rapport/uitleg.ts';
import { maakVoorbeeldweergave, type Voorbeeldblok } from '../../src/rapport/voorbeeldweergave.ts';
import type { Criteriumuitkomst } from '../../src/toets/toetsing.ts';
import { UITKOMSTEN, voorbeeldtoetsing } from './voorbeeldtoetsing.ts';

const kader = laadKader();
const uitleg = kaderuitleg(kader);

test.each(kader.criteria.map(({ id }) => id))('%s tells what its sources say and how it can be met', (id) => {
  const criterium = uitleg.get(id);
  expect(criterium?.passages?.map(({ verwijzing }) => verwijzing)).toEqual(criterium?.bronnen);
  expect(criterium?.voorbeeld?.blokken.length).toBeGreaterThan(0);
});

test('an example keeps every word of its text, without the signs of markdown', () => {
  const woorden = (tekst: string) => tekst.match(/[\p{L}\p{N}]+/gu) ?? [];
  const van = (blok: Voorbeeldblok): string[] => {
    if (blok.soort === 'lijst') return blok.items;
    if (blok.soort === 'tabel') return [...blok.koprijen, ...blok.rijen].flat().map(({ tekst }) => tekst);
    return [blok.tekst];
  };
  for (const { voorbeelden } of kader.criteria) {
    for (const voorbeeld of voorbeelden.voldoet) {
      const tekst = typeof voorbeeld === 'string' ? voorbeeld : voorbeeld.tekst;
      const getoond = maakVoorbeeldweergave(voorbeeld).blokken.flatMap(van).join(' ');
      expect(woorden(getoond)).toEqual(
        woorden(tekst.replace(/^\s*\d+\. /gm, (n) => (getoond.includes(n.trim()) ? n : ''))),
      );
      expect(getoond).not.toMatch(/^#|\*\*|\|---/);
    }
  }
});

test('headings, lists and tables of an example are what they are', () => {
  expect(
    maakVoorbeeldweergave(
      '# 6 Geld\n\nZo gaat het.\n\n- een\n- twee\n\n| Post | 2027 |\n|---|---|\n| Beheer | 10 |\n',
    ).blokken,
  ).toMatchObject([
    { soort: 'kop', tekst: '6 Geld' },
    { soort: 'alinea', tekst: 'Zo gaat het.' },
    { soort: 'lijst', genummerd: false, items: ['een', 'twee'] },
    {
      soort: 'tabel',
      koprijen: [[{ tekst: 'Post' }, { tekst: '2027' }]],
      rijen: [[{ tekst: 'Beheer' }, { tekst: '10' }]],
    },
  ]);
});

test('what counts besides the text is told', () => {
  expect(maakVoorbeeldweergave({ tekst: 'Een plan.', vandaag: '2026-09-01' }).bij).toEqual([
    'Getoetst op 1 september 2026.',
  ]);
  expect(
    maakVoorbeeldweergave({
      tekst: 'Een plan.',
      titel: 'Informatieplan',
      taal: 'nl-NL',
      afbeeldingen: [{ alternatief: 'Grafiek' }],
    }).bij,
  ).toEqual([
    'Titel in de eigenschappen van het bestand: Informatieplan.',
    'Taal in de eigenschappen van het bestand: nl-NL.',
    'Alternatieve tekst bij de afbeelding: Grafiek.',
  ]);
});

describe('in a report', () => {
  const html = maakHtml(voorbeeldtoetsing(), { uitleg });
  const deel = (id: string) =>
    html
      .split(`<div class="criterium__inhoud" id="${id}">`)[1]
      ?.split('<p class="nl-paragraph criterium__voet">')[0] as string;

  test('the passage of the seed is quoted, with where it comes from', () => {
    expect(deel('T3.1')).toContain('<details class="verdieping">');
    expect(deel('T3.1')).toMatch(
      /Routekaarten bij de I-strategie Rijk 2022-2025[\s\S]*Thema 3, Bestendigen ICT-landschap: speerpunt 1, Rijksbreed strategisch cloudbeleid[\s\S]*<blockquote[^>]*>\s*<p class="nl-paragraph">Rode draad van het strategisch beleid is de beweging naar de cloud[\s\S]*Letterlijk uit de bron\./,
    );
    // The bullets of a part are a list.
    expect(deel('P01')).toMatch(
      /<ul class="utrecht-unordered-list">\s*<li class="utrecht-unordered-list__item">Het gezamenlijk meerjarig, departementaal informatieplan[\s\S]*?<\/ul>/,
    );
  });

  test('an article is told in own words, with its official title and its address as text', () => {
    expect(deel('K09')).toMatch(
      /Besluit CIO-stelsel Rijksdienst 2026[\s\S]*Artikel 4, onder c[\s\S]*financiële paragraaf[\s\S]*In eigen woorden\. Officiële tekst: wetten\.overheid\.nl\/BWBR0044613/,
    );
    expect(html).not.toMatch(/href="http/);
    expect(html.replace(/xmlns='http[^']*'/g, '')).not.toMatch(/https?:/);
  });

  test('an example is text, with its tables as tables', () => {
    const tabel = {
      soort: 'tabel' as const,
      koprijen: [
        [
          { tekst: '', kop: true },
          { tekst: '2027', kop: true },
        ],
      ],
      rijen: [
        [
          { tekst: 'Beheer', kop: true },
          { tekst: '<10>', kop: false },
        ],
      ],
    };
    const pagina = maakHtml(voorbeeldtoetsing(), {
      uitleg: new Map([
        ['K09', { waarom: 'x', bronnen: [], voorbeeld: { blokken: [tabel], bij: ['Getoetst op <b>.'] } }],
      ]),
    });
    expect(pagina).toContain('Zo kan het');
    expect(pagina).toMatch(/<td class="utrecht-table__header-cell"><\/td>\s*<th scope=col[^>]*>2027<\/th>/);
    expect(pagina).toMatch(/<th scope=row[^>]*>Beheer<\/th>\s*<td[^>]*>&lt;10&gt;<\/td>/);
    expect(pagina).toContain('Getoetst op &lt;b&gt;.');
    expect(pagina).not.toContain('Wat de bron zegt');
  });

  test('every criterion of the kader fits in one file that can still be mailed', () => {
    const alle = kader.criteria.map(({ id }, i) => ({
      ...(UITKOMSTEN[i % UITKOMSTEN.length] as Criteriumuitkomst),
      id,
    }));
    const bestand = maakHtml(voorbeeldtoetsing({ uitkomsten: alle }), { uitleg });
    expect(bestand.match(/Zo kan het/g)).toHaveLength(82);
    expect(bestand.length).toBeLessThan(700_000);
  });
});
