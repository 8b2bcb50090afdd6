import { expect, test } from '@jest/globals';
import { zoek } from './zoek.ts';

test.each([
  'De bijdrage van het agentschap is PM.',
  'Eigenaar van deze maatregel: n.t.b.',
  'De raming komt uit op € XX mln per jaar.',
  'Dit hoofdstuk is vastgesteld door [naam bestuurder].',
  '[Hier nog een alinea over de werkplek invoegen]',
  'De directeur <naam directeur> tekent het convenant.',
  'TODO: cijfers opvragen bij de controller.',
  'Lorem ipsum dolor sit amet.',
  'De toelichting is nader in te vullen door de dienst.',
  'Planning: volgt nog',
  'Zie ook Fout! Verwijzingsbron niet gevonden.',
  'Klik of tik om tekst in te voeren.',
  '| Post | 2027 |\n|---|---|\n| Licenties | pm |',
])('finds %p', (tekst) => {
  const gebrek = zoek('invulresten', `# Plan\n\n${tekst}`);
  expect(gebrek.gevonden).toBe(true);
  expect(gebrek.bevindingen).toHaveLength(1);
});

test.each([
  'Het loket gaat om 4 pm dicht voor onderhoud.',
  'De PM (projectmanager) meldt uitloop elke maand; de projectmanager (PM) is bereikbaar.',
  'De meting van PM 2,5 komt uit een ander register.',
  'In de raming staan geen PM-posten meer en ook geen PM.',
  'Het budget staat op hoofdstuk XX van de rijksbegroting.',
  'De raad schreef dat “de keten [...] nog niet toe is aan vervanging”.',
  'Een waarde van x < 5 en y > 3 telt als laag.',
  'Vragen gaan naar <https://example.nl/vragen>.',
  'De invulling van dit onderdeel volgt in een latere versie.',
  '| Dienst | Afkorting |\n|---|---|\n| Loket | LK |',
])('leaves alone %p', (tekst) => {
  expect(zoek('invulresten', `# Plan\n\n${tekst}`).bevindingen).toEqual([]);
});

test('does not take an abbreviation list that explains PM for a placeholder', () => {
  const plan = '# Plan\n\nDe PM stuurt bij.\n\n# Afkortingen\n\n- PM: programmamanager\n- XX: testcode';
  expect(zoek('invulresten', plan).gevonden).toBe(false);
});

test('takes words from the rule', () => {
  const plan = '# Plan\n\nDit blok is NOG DOEN voor de zomer.';
  expect(zoek('invulresten', plan).gevonden).toBe(false);
  expect(zoek('invulresten', plan, { woorden: ['nog doen'] }).bevindingen[0]?.citaat).toBe(
    'Dit blok is NOG DOEN voor de zomer.',
  );
});
