import { expect, test } from '@jest/globals';
import { zoek } from './zoek.ts';

function plan(inhoud: string[], koppen: string[]): string {
  return `# Inhoudsopgave\n\n${inhoud.map((regel) => `- ${regel}`).join('\n')}\n\n${koppen.map((kop) => `${kop}\n\nTekst.`).join('\n\n')}`;
}

test.each([
  [['1 Waarom dit plan ..... 3', '2 Geld en mensen ..... 9', '2.1 Raming ..... 10']],
  [['Waarom dit plan (3)', 'Geld en mensen (9)']],
  [['waarom dit plan, pagina 3', 'GELD EN MENSEN, p. 9']],
  [['Hoofdstuk 1. Waarom dit plan 3', 'Hoofdstuk 2. Geld en mensen 9']],
])('accepts %p', (inhoud) => {
  const koppen = ['# 1 Waarom dit plan', '# 2 Geld en mensen', '## 2.1 Raming', '# Colofon'];
  expect(zoek('inhoudsopgave', plan(inhoud, koppen))).toMatchObject({ gevonden: false, bevindingen: [] });
});

test('names lines without a heading and main headings without a line, and no subheadings', () => {
  const gebrek = zoek(
    'inhoudsopgave',
    plan(
      ['1 Waarom dit plan ..... 3', '2 Partners ..... 5', '3 Geld en mensen ..... 9'],
      ['# 1 Waarom dit plan', '## 1.1 Aanleiding', '# 2 Techniek', '# 3 Geld en mensen'],
    ),
  );
  expect(gebrek.gevonden).toBe(true);
  expect(gebrek.bevindingen.map(({ citaat }) => citaat)).toEqual(['2 Partners ..... 5', '2 Techniek']);
});

test('has nothing to say of a plan without a contents list', () => {
  expect(zoek('inhoudsopgave', '# Waarom\n\nDaarom.').gevonden).toBe(false);
});

test('does not judge when hardly a line is found back', () => {
  const vreemd = plan(
    ['Appels ... 1', 'Peren ... 2', 'Pruimen ... 3', 'Waarom ... 4'],
    ['# Waarom', '# Hoe'],
  );
  expect(zoek('inhoudsopgave', vreemd).gevonden).toBeNull();
});
