import { describe, expect, test } from '@jest/globals';
import { leesMarkdown } from '../../../src/document/markdown/lees.ts';
import { leidFeitenAf } from '../../../src/feiten/afleiding.ts';
import { gebreken, gebrekOpties, zoekGebrek } from '../../../src/toets/gebreken/register.ts';
import { zoek, zoekInBestand } from './zoek.ts';

test('knows a finder for each of the ten document criteria', () => {
  expect(Object.keys(gebreken)).toHaveLength(10);
});

test('refuses a kind that does not exist, and options that the kind does not have', () => {
  expect(() => zoek('constructor', '# Plan')).toThrow('onbekend gebrek: constructor');
  expect(() => zoek('leesbaarheid', '# Plan', { zinslengte: 'lang' })).toThrow();
  expect(() => zoek('opmerkingen', '# Plan', { vanaf: 3 })).toThrow();
  expect(gebrekOpties.safeParse({ soort: 'afkortingen', vanaf: 4 }).success).toBe(true);
  expect(gebrekOpties.safeParse({ soort: 'afkortingen', vanaf: 'vier' }).success).toBe(false);
});

test('never declares a text without defect when a page of it could not be read', () => {
  const document = leesMarkdown('# Plan\n\nDit plan is af.');
  const scan = { ...document, paginas: [{ nummer: 1, tekens: 0, scan: true }] };
  expect(zoekGebrek({ soort: 'invulresten' }, leidFeitenAf(document)).gevonden).toBe(false);
  expect(zoekGebrek({ soort: 'invulresten' }, leidFeitenAf(scan)).gevonden).toBeNull();
});

describe('what only a file has', () => {
  test('does not hold for markdown', () => {
    for (const soort of ['opmerkingen', 'toegankelijkheid']) expect(zoek(soort, '# Plan').nvt).toBe(true);
  });

  test('comments and tracked changes in a Word file are found with their kind', async () => {
    const { gevonden, bevindingen } = await zoekInBestand('opmerkingen', 'plannen/kgg-2027-2031.docx');
    expect(gevonden).toBe(true);
    const redenen = bevindingen.map(({ reden }) => reden).join(' ');
    for (const wat of ['een opmerking', 'een bijgehouden invoeging', 'een bijgehouden verwijdering']) {
      expect(redenen).toContain(wat);
    }
  });

  test.each([
    ['plannen/lvvn-2027-2030-plat.pdf', ['Bestand zonder tags', 'Bestand zonder taal']],
    ['plannen/vws-2027-2031.pdf', []],
    ['plannen/lvvn-2027-2030.odt', []],
    ['plannen/ocw-2025-2028.docx', []],
  ])('accessibility of %s', async (pad, gemis) => {
    const { bevindingen } = await zoekInBestand('toegankelijkheid', pad);
    expect(bevindingen.map(({ citaat }) => citaat)).toEqual(gemis);
  });

  test('names skipped levels, headings that only look like it, and images without alternative text', () => {
    const document = leesMarkdown('# Een\n\n### Drie\n\nTekst.');
    const redenen = (anders: object) =>
      zoekGebrek(
        { soort: 'toegankelijkheid' },
        leidFeitenAf({ ...document, formaat: 'docx', ...anders }),
      ).bevindingen.map(({ reden }) => reden);
    expect(redenen({})).toEqual([
      'Deze kop heeft niveau 3 en de kop ervoor niveau 1: er is een niveau overgeslagen.',
    ]);
    expect(redenen({ koppenUit: 'opmaak' })).toEqual([expect.stringContaining('geen echte koppen')]);
    const afbeeldingen = [null, '', 'Een kaart'].map((alternatief) => ({
      alternatief,
      pagina: null,
      sectie: 1,
    }));
    expect(redenen({ afbeeldingen })).toContainEqual(expect.stringContaining('geen alternatieve tekst'));
    expect(redenen({ afbeeldingen })).toHaveLength(2);
  });
});
