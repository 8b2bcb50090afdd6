import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sectiepad } from '../../src/document/document.ts';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { splitsKop } from '../../src/document/opbouw.ts';

describe('a heading', () => {
  test.each([
    ['6.1 Raming', '6.1', 'Raming'],
    ['6. Raming', '6', 'Raming'],
    ['Hoofdstuk 3 Mensen', '3', 'Mensen'],
    ['Bijlage A Afkortingen', 'Bijlage A', 'Afkortingen'],
    ['Bijlage 2: Planning', 'Bijlage 2', 'Planning'],
    ['A.2 Techniek', 'A.2', 'Techniek'],
    ['2026 in vogelvlucht', null, '2026 in vogelvlucht'],
    ['Inleiding', null, 'Inleiding'],
    ['Bijlage A', null, 'Bijlage A'],
  ])('%s', (tekst, nummer, titel) => {
    expect(splitsKop(tekst)).toEqual({ nummer, titel });
  });
});

describe('kinds of section', () => {
  test.each([
    ['Inhoudsopgave', 'inhoudsopgave'],
    ['Bijlage A Afkortingen', 'afkortingen'],
    ['Bijlage: gebruikte afkortingen', 'afkortingen'],
    ['Begrippen en afkortingen', 'afkortingen'],
    ['Woordenlijst', 'begrippen'],
    ['10.4 Kaders en begrippen', 'tekst'],
    ['Bijlage B Meerjarenraming', 'bijlage'],
    ['Colofon', 'colofon'],
    ['5 Aanpak', 'tekst'],
  ])('%s is %s', (kop, soort) => {
    expect(leesMarkdown(`# ${kop}\n\nTekst.`).secties[1]?.soort).toBe(soort);
  });

  test('what stands under an appendix belongs to it', () => {
    expect(leesMarkdown('# Bijlage B Geld\n\n## Raming\n\nTekst.').secties.map((s) => s.soort)).toEqual([
      'tekst',
      'bijlage',
      'bijlage',
    ]);
  });

  test('lines that end in page numbers are a contents list under any heading', () => {
    const document = leesMarkdown(
      '# Dit vindt u hier\n\n- 1 Begin ..... 2\n- 2 Midden ..... 4\n- 3 Eind ..... 9\n',
    );
    expect(document.secties[1]?.soort).toBe('inhoudsopgave');
  });
});

test('every block lies in one section, sections point at their parent, and paths follow the headings', () => {
  const kop = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('Een', 'Twee', 'Drie'));
  fc.assert(
    fc.property(fc.array(fc.oneof(kop, fc.constant('alinea')), { maxLength: 30 }), (delen) => {
      const tekst = delen
        .map((deel) => (typeof deel === 'string' ? 'Wat tekst.' : `${'#'.repeat(deel[0])} ${deel[1]}`))
        .join('\n\n');
      const { secties, blokken, ...rest } = leesMarkdown(tekst);
      for (const blok of blokken) {
        const sectie = secties[blok.sectie];
        expect(sectie && sectie.van <= blok.index && blok.index < sectie.tot).toBe(true);
      }
      for (const sectie of secties.slice(1)) {
        expect(secties[sectie.ouder]?.niveau).toBeLessThan(sectie.niveau);
        expect(sectiepad({ secties, blokken, ...rest }, sectie.index).endsWith(sectie.titel)).toBe(true);
      }
    }),
  );
});
