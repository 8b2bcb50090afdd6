import { describe, expect, test } from '@jest/globals';
import { bloktekst, type Document } from '../../src/document/document.ts';
import { leesDocument } from '../../src/document/lees.ts';
import { odt } from './pakketten.ts';

const koppen = (document: Document): string[] =>
  document.secties.slice(1).map((s) => `${s.niveau} ${s.nummer ?? '-'} ${s.titel}`);
const h = (niveau: number, tekst: string): string =>
  `<text:h text:outline-level="${niveau}">${tekst}</text:h>`;
const p = (tekst: string, stijl = ''): string => `<text:p text:style-name="${stijl}">${tekst}</text:p>`;
const stijl = (naam: string, tekst: string, extra = ''): string =>
  `<style:style style:name="${naam}" style:family="paragraph" ${extra}><style:text-properties ${tekst}/></style:style>`;

describe('headings', () => {
  test('come from text:h; the title is a paragraph', async () => {
    const document = await leesDocument(
      await odt(
        p('Plan', 'Title') +
          h(1, '1 Inleiding') +
          h(2, '1.1 <text:span>Doel</text:span>') +
          p('Tekst<text:s text:c="2"/>met<text:tab/>wit'),
        { titel: 'Mijn plan' },
      ),
    );
    expect(koppen(document)).toEqual(['1 1 Inleiding', '2 1.1 Doel']);
    expect(document.blokken.map(bloktekst)).toEqual(['Plan', 'Tekst met wit']);
    expect(document.eigenschappen).toEqual({ titel: 'Mijn plan', taal: 'nl-NL', getagd: null });
  });

  test('get the number that LibreOffice shows', async () => {
    const stijlen = `<text:outline-style style:name="Outline">
      <text:outline-level-style text:level="1" style:num-format="1"/>
      <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`;
    const document = await leesDocument(
      await odt(h(1, 'Begin') + h(2, 'Waarom') + h(2, 'Hoe') + h(1, 'Geld') + h(2, 'Raming'), { stijlen }),
    );
    expect(koppen(document)).toEqual(['1 1 Begin', '2 1.1 Waarom', '2 1.2 Hoe', '1 2 Geld', '2 2.1 Raming']);
  });

  test('without text:h come from bold and size, also through a span and a parent style', async () => {
    const automatisch =
      stijl('Groot', 'fo:font-weight="bold" fo:font-size="16pt"') +
      stijl('Afgeleid', '', 'style:parent-style-name="Groot"') +
      '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-size="130%"/></style:style>';
    const zin = p(
      'Een gewone zin die een alinea van de lopende tekst is en daarom langer is dan een kop. '.repeat(2),
    );
    const document = await leesDocument(
      await odt(
        p('Opdracht', 'Groot') +
          zin +
          p('<text:span text:style-name="T1">Wat wij doen</text:span>') +
          zin +
          p('Middelen', 'Afgeleid') +
          zin,
        { automatisch },
      ),
    );
    expect(document.koppenUit).toBe('opmaak');
    expect(koppen(document)).toEqual(['1 - Opdracht', '2 - Wat wij doen', '1 - Middelen']);
  });
});

test('a contents list gets its own section', async () => {
  const document = await leesDocument(
    await odt(
      `<text:table-of-content><text:table-of-content-source/><text:index-body>
        <text:index-title>${p('Inhoud')}</text:index-title>${p('1 Begin<text:tab/>3')}</text:index-body></text:table-of-content>
       ${h(1, '1 Begin')}${p('Tekst')}`,
    ),
  );
  expect(document.secties.map((s) => [s.titel, s.soort])).toEqual([
    ['', 'tekst'],
    ['Inhoud', 'inhoudsopgave'],
    ['Begin', 'tekst'],
  ]);
});

test('nested lists become one list with depths; a second paragraph stays in its item', async () => {
  const lijsten = `<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>
    <text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>`;
  const document = await leesDocument(
    await odt(
      `<text:list text:style-name="B"><text:list-item>${p('een')}${p('vervolg')}<text:list><text:list-item>${p('half')}</text:list-item></text:list></text:list-item>
       <text:list-item>${p('twee')}</text:list-item></text:list>
       <text:list text:style-name="N"><text:list-item>${p('stap')}</text:list-item></text:list>`,
      { automatisch: lijsten },
    ),
  );
  expect(document.blokken).toMatchObject([
    {
      genummerd: false,
      items: [
        { tekst: 'een vervolg', diepte: 0 },
        { tekst: 'half', diepte: 1 },
        { tekst: 'twee', diepte: 0 },
      ],
    },
    { genummerd: true, items: [{ tekst: 'stap' }] },
  ]);
});

test('tables: covered and repeated cells, header rows, a header row by its look', async () => {
  const cel = (tekst: string, attrs = '', s = ''): string =>
    `<table:table-cell ${attrs}>${p(tekst, s)}</table:table-cell>`;
  const dekt = '<table:covered-table-cell/>';
  const rij = (...cellen: string[]): string => `<table:table-row>${cellen.join('')}</table:table-row>`;
  const document = await leesDocument(
    await odt(
      `<table:table><table:table-header-rows>${rij(cel('Jaar'), cel('Bedragen', 'table:number-columns-spanned="2"'), dekt)}</table:table-header-rows>
       ${rij(cel('2031', 'table:number-rows-spanned="2"'), cel('10'), cel('20'))}${rij(dekt, cel('5', 'table:number-columns-repeated="2"'))}</table:table>
       ${p('ertussen')}<table:table>${rij(cel('Wat', '', 'Vet'), cel('Wie', '', 'Vet'))}${rij(cel('a'), cel('b'))}</table:table>`,
      { automatisch: stijl('Vet', 'fo:font-weight="bold"') },
    ),
  );
  const [eerste, , tweede] = document.blokken;
  expect(bloktekst(eerste!)).toBe('Jaar | Bedragen | Bedragen\n2031 | 10 | 20\n2031 | 5 | 5');
  expect(eerste).toMatchObject({ kopRijen: 1 });
  expect(tweede).toMatchObject({ kopRijen: 1 });
});

test('comments, insertions and deletions are counted with their place', async () => {
  const gebied = (id: string, soort: string, tekst = ''): string =>
    `<text:changed-region text:id="${id}"><text:${soort}><office:change-info><dc:creator>An</dc:creator></office:change-info>${tekst}</text:${soort}></text:changed-region>`;
  const document = await leesDocument(
    await odt(
      `<text:tracked-changes>${gebied('c1', 'insertion')}${gebied('c2', 'deletion', p('niets'))}</text:tracked-changes>
       ${h(1, 'Kop')}${p(`Wij doen <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>alles<text:change-end text:change-id="c1"/><office:annotation><dc:creator>Bo</dc:creator>${p('Klopt dit?')}</office:annotation>`)}`,
    ),
  );
  expect(document.blokken.map(bloktekst)).toEqual(['Wij doen alles']);
  expect(document.opmerkingen).toEqual([
    { soort: 'verwijdering', tekst: 'niets', auteur: 'An', pagina: null, sectie: 1 },
    { soort: 'invoeging', tekst: 'alles', auteur: 'An', pagina: null, sectie: 1 },
    { soort: 'opmerking', tekst: 'Klopt dit?', auteur: 'Bo', pagina: null, sectie: 1 },
  ]);
});

test('notes and images', async () => {
  const beeld = (binnen: string, attrs = ''): string =>
    p(`<draw:frame ${attrs}><draw:image/>${binnen}</draw:frame>`);
  const document = await leesDocument(
    await odt(
      p(
        `Zin<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Bron')}</text:note-body></text:note>`,
      ) +
        beeld('<svg:desc>Een grafiek</svg:desc>') +
        beeld('') +
        beeld('', 'loext:decorative="true"'),
    ),
  );
  expect(document.blokken.map((b) => [b.soort, bloktekst(b)])).toEqual([
    ['alinea', 'Zin'],
    ['noot', 'Bron'],
  ]);
  expect(document.afbeeldingen.map((a) => a.alternatief)).toEqual(['Een grafiek', null, '']);
});

test('soft and hard page ends give pages; headers belong to the master pages that are used', async () => {
  const blad = (naam: string, kop: string, extra = ''): string =>
    `<style:master-page style:name="${naam}" ${extra}><style:header>${p(kop)}</style:header>
     <style:footer>${p('<text:page-number>1</text:page-number>')}</style:footer></style:master-page>`;
  const document = await leesDocument(
    await odt(
      `${p('een')}<text:soft-page-break/>${p('twee <text:soft-page-break/>drie')}${p('vier', 'Nieuw')}`,
      {
        attributen: 'text:use-soft-page-breaks="true"',
        automatisch:
          '<style:style style:name="Nieuw" style:family="paragraph" style:master-page-name="Liggend"/>',
        bladen: blad('Standard', 'Concept plan') + blad('Liggend', 'Bijlagen') + blad('Ongebruikt', 'Brief'),
      },
    ),
  );
  expect(document.blokken.map((b) => b.pagina)).toEqual([1, 2, 4]);
  expect(document.paginas.map((b) => b.tekens)).toEqual([3, 4, 4, 4]);
  expect(document.randteksten).toEqual([
    { soort: 'koptekst', tekst: 'Concept plan', paginas: [1, 2, 3] },
    { soort: 'paginanummer', tekst: '1', paginas: [1, 2, 3, 4] },
    { soort: 'koptekst', tekst: 'Bijlagen', paginas: [4] },
  ]);
});
