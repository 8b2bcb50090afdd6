import { expect, test } from '@jest/globals';
import { zoek, zoekInBestand } from './zoek.ts';

test.each([
  'Departementaal Vertrouwelijk',
  'Rubricering: Dep. V.',
  'Stg. Geheim',
  'Merking: alleen voor intern gebruik',
  'CONCEPT',
  'Conceptversie 0.8, 3 juli 2026',
  'Versie 0.6 (concept)',
  'Status: ambtelijk concept',
  'Concept-informatieplan 2027-2031',
  'TLP:AMBER',
  'Niet openbaar',
  '| Versie | 0.9 |\n|---|---|\n| Status | Concept |',
])('finds %p on the title page', (regel) => {
  const gebrek = zoek(
    'vertrouwelijkheid',
    `Informatieplan\n\n${regel}\n\n# Inleiding\n\nHet plan loopt vijf jaar.`,
  );
  expect(gebrek.bevindingen).toHaveLength(1);
});

test.each([
  'Rubricering: geen',
  'Status: vastgesteld',
  'Versie 1.0, definitief',
  'Merking: openbaar',
  'Het risicobeeld is departementaal vertrouwelijk gerubriceerd en staat daarom niet in dit openbare plan.',
  'Een concept van dit plan is in juni besproken met de diensten en de ondernemingsraad van het ministerie.',
])('leaves alone %p', (regel) => {
  const plan = `Informatieplan\n\n${regel}\n\n# Inleiding\n\nHet plan loopt vijf jaar.`;
  expect(zoek('vertrouwelijkheid', plan).gevonden).toBe(false);
});

test('does not take a table far into the plan for a marking', () => {
  const tekst = Array.from({ length: 30 }, (_, i) => `Zin nummer ${i} van dit hoofdstuk.`).join('\n\n');
  const plan = `# Inleiding\n\n${tekst}\n\n# Projecten\n\n| Project | Status |\n|---|---|\n| Loket | Concept |`;
  expect(zoek('vertrouwelijkheid', plan).gevonden).toBe(false);
});

test('finds a marking in running header and footer of a file', async () => {
  const gebrek = await zoekInBestand('vertrouwelijkheid', 'plannen/kgg-2027-2031.docx');
  const redenen = gebrek.bevindingen.map(({ reden }) => reden).join(' ');
  expect(redenen).toContain('staat in de koptekst');
  expect(redenen).toContain('staat in de voettekst');
});
