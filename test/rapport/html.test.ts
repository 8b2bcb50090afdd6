import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { maakHtml, rapportbeleid } from '../../src/rapport/html.ts';
import type { Criteriumuitkomst } from '../../src/toets/toetsing.ts';
import { GEEN_PLAN, GEWEIGERD, UITKOMSTEN, voorbeeldtoetsing } from './voorbeeldtoetsing.ts';

const html = maakHtml(voorbeeldtoetsing(), {
  uitleg: new Map([['K09', { waarom: 'Zonder geld geen plan.', bronnen: ['CIO26 art. 4 onder c'] }]]),
});
/** The text of a page as people read it. */
const tekst = (pagina: string) =>
  pagina
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const deel = (id: string) =>
  tekst(html.split(`<div class="criterium__inhoud" id="${id}">`)[1]?.split('</details>')[0] ?? '');

describe('op zichzelf staand', () => {
  test('vraagt niets van buiten en laat geen script toe', () => {
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b/i);
    expect(html.replace(/xmlns='http[^']*'/g, '')).not.toMatch(/https?:|@import|url\((?!["']?data:)/);
    const stijl = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] as string;
    const som = createHash('sha256').update(stijl).digest('base64');
    expect(rapportbeleid(html)).toContain(`style-src 'sha256-${som}'`);
    expect(rapportbeleid(html)).toContain("default-src 'none'");
  });

  test('draagt alleen de stijl die het gebruikt', () => {
    const stijl = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] as string;
    expect(stijl.length).toBeLessThan(100_000);
    expect(stijl).toContain('.utrecht-table');
    expect(stijl).not.toContain('.utrecht-pagination');
    // Each token that it declares is used by it.
    for (const [, token] of stijl.matchAll(/^\s*(--[\w-]+):/gm)) expect(stijl).toContain(`var(${token}`);
  });

  test('is ook met alle criteria en bewijs hanteerbaar van grootte', () => {
    const veel = Array.from({ length: 82 }, (_, i) => ({
      ...(UITKOMSTEN[i % UITKOMSTEN.length] as Criteriumuitkomst),
      id: `X${i}`,
    }));
    expect(maakHtml(voorbeeldtoetsing({ uitkomsten: veel })).length).toBeLessThan(400_000);
  });

  test('tekst van het plan kan de pagina niet veranderen', () => {
    const aanval = `</style><script>alert(1)</script>"'><!--stijl--><!--beleid--> $& $1 &amp;`;
    const [eerste, ...rest] = UITKOMSTEN as [Criteriumuitkomst, ...Criteriumuitkomst[]];
    const besmet = maakHtml(
      voorbeeldtoetsing({
        bestand: aanval,
        plan: { ministerie: 'constructor', titel: aanval, periode: null, versie: aanval, paginas: null },
        meldingen: [aanval],
        mijlpalen: [{ wanneer: '2027', wat: aanval, eigenaar: aanval, pagina: 1, sectie: aanval }],
        uitkomsten: [
          {
            ...eerste,
            titel: aanval,
            toelichting: aanval,
            advies: aanval,
            elementen: [
              {
                element: aanval,
                aanwezig: false,
                gezocht: aanval,
                bewijs: [{ citaat: aanval, pagina: 1, sectie: aanval, plek: { sectie: 0, blok: 0 } }],
                bijna: {
                  citaat: aanval,
                  pagina: 1,
                  sectie: aanval,
                  plek: { sectie: 0, blok: null },
                  reden: aanval,
                },
              },
            ],
          },
          ...rest,
        ],
      }),
    );
    expect(besmet).not.toContain('<script');
    expect(besmet.match(/<style>/g)).toHaveLength(1);
    expect(besmet).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(besmet).toContain('$&amp; $1 &amp;amp;');
  });
});

describe('inhoud', () => {
  test('bovenaan staan gereedheid, score, inleverdatum en wat eerst te doen', () => {
    const pagina = tekst(html);
    expect(pagina).toContain('Niet gereed');
    expect(pagina).toContain('71 van 100');
    expect(pagina).toMatch(/Naar de Tweede Kamer op woensdag 11 november 2026 , over 50 werkdagen/);
    expect(pagina).toContain('Het open werk vraagt 8 werkdagen en er zijn er 12 tot Concept gereed.');
    // The most work first, only what is mandatory.
    expect(pagina).toMatch(
      /2 verplichte onderdelen staan nog open.*K09 Financiële paragraaf.*5 werkdagen.*K08 Planning en mijlpalen.*De weg naar/,
    );
    expect(pagina).toContain('Bladzijde 12 is een scan');
    expect(pagina).toContain('€ 12.500.000');
    expect(pagina).toContain('2e kwartaal 2027');
    expect(html).toContain('aria-label="Kern van het plan: 78 van 100 punten"');
  });

  test('tijdigheid is geen open werk, en wat onzeker is moet een mens nakijken', () => {
    const uitkomsten = UITKOMSTEN.map((uitkomst) => ({
      ...uitkomst,
      uitkomst:
        uitkomst.id === 'K09'
          ? ('onzeker' as const)
          : uitkomst.id === 'P01'
            ? ('ontbreekt' as const)
            : ('voldoet' as const),
      plicht: 'verplicht' as const,
    }));
    const pagina = tekst(maakHtml(voorbeeldtoetsing({ uitkomsten, gereed: 'bijna' })));
    expect(pagina).toContain('Er staan geen verplichte onderdelen open.');
    expect(pagina).toMatch(/Kijk zelf na of dit in orde is[^.]*: K09 Financiële paragraaf De weg naar/);
    expect(pagina).toContain('P01 Op tijd voor de Tweede Kamer Niet haalbaar');
  });

  test('een criterium heeft bewijs met plaats, of wat het dichtst in de buurt kwam', () => {
    expect(deel('K09')).toContain(
      'De kosten staan per planjaar in tabel 3 … en zijn gedekt. bladzijde 14, 6 Middelen &gt; 6.1 Raming',
    );
    expect(deel('K09')).toContain('Gezocht naar: een begrotingsartikel');
    expect(deel('K09')).toContain('Zonder geld geen plan.');
    expect(deel('K09')).toContain('Bron: CIO26 art. 4 onder c.');
    expect(deel('K08')).toMatch(
      /Kwam het dichtst in de buurt , maar telt niet: het stelt de planning uit tot later „?\s*De planning wordt/,
    );
  });

  test('een documentcriterium spreekt van een bevinding', () => {
    expect(tekst(html)).toMatch(/D01 Geen invulresten Bevinding/);
    expect(tekst(html)).toMatch(/D04 Geen persoonsgegevens Geen bevinding/);
    expect(deel('D01')).toContain('hier gevonden');
  });

  test('de filters noemen hoeveel criteria ze tonen en werken met gewone keuzerondjes', () => {
    for (const [id, label] of [
      ['u-alles', 'Alle (10)'],
      ['u-open', 'Openstaand (5)'],
      ['u-onzeker', 'Onzeker (1)'],
      ['p-verplicht', 'Verplicht (3)'],
    ]) {
      expect(html).toContain(`id="${id}"`);
      expect(html).toContain(`<label for="${id}">${label}</label>`);
    }
  });

  test('een fout en een ander document hebben een uitleg en geen score', () => {
    const fout = tekst(maakHtml(GEWEIGERD));
    expect(fout).toContain('Het bestand is met een wachtwoord beveiligd.');
    expect(fout).toContain('VERSLEUTELD');
    const ander = tekst(maakHtml(GEEN_PLAN));
    expect(ander).toContain('Het is een routekaart van een ander.');
    for (const pagina of [fout, ander])
      expect(pagina).not.toMatch(/van 100|Gereed voor|Uitkomsten per onderdeel/);
  });

  test('zonder te beoordelen criteria is er geen score maar wel een rapport', () => {
    const score = {
      totaal: null,
      onderdelen: { kern: null, speerpunten: null, afspraken: null, document: null, tijdigheid: null },
      onzeker: 10,
    };
    const uitkomsten = UITKOMSTEN.map((uitkomst) => ({ ...uitkomst, uitkomst: 'onzeker' as const }));
    const pagina = tekst(maakHtml(voorbeeldtoetsing({ score, uitkomsten })));
    expect(pagina).toContain('Geen score');
    expect(pagina).toContain('10 criteria zijn onzeker en tellen niet mee.');
  });
});
