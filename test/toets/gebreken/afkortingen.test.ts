import { expect, test } from '@jest/globals';
import { redenen, zoek } from './zoek.ts';

const drieKeer = (afkorting: string) =>
  `Het ${afkorting} begint in mei. Daarna volgt ${afkorting}-beheer. Elk kwartaal rapporteert ${afkorting}.`;

test('names an abbreviation that is used three times and explained nowhere', () => {
  expect(redenen(zoek('afkortingen', `# Plan\n\n${drieKeer('KVP')}`))).toEqual([
    '‘KVP’ komt 3 keer voor en wordt nergens voluit geschreven of in een lijst verklaard.',
  ]);
  expect(zoek('afkortingen', `# Plan\n\n${drieKeer('KVP')}`, { vanaf: 4 }).gevonden).toBe(false);
});

test.each([
  ['Het Kader voor Processen (KVP) is nieuw.', 'KVP'],
  ['Het KVP (Kader Voor Processen) is nieuw.', 'KVP'],
  ['De kaderverordening processen, afgekort KVP, is nieuw.', 'KVP'],
  ['Hierna te noemen: KVP.', 'KVP'],
  ['KVP staat voor de kaders die gelden.', 'KVP'],
  ['Dit levenscyclusmanagement (LCM) is nieuw.', 'LCM'],
  ['Het ministerie van Justitie en Veiligheid (JenV) doet mee.', 'JenV'],
  ['Wij gebruiken kunstmatige intelligentie (AI) met zorg.', 'AI'],
  ['Het Kader Voor Processen is dit jaar herzien.', 'KVP'],
  ['# Afkortingen\n\n| Afkorting | Betekenis |\n|---|---|\n| KVP | kader |', 'KVP'],
  ['# Woordenlijst\n\n- KVP: kader', 'KVP'],
  ['# Lijst van afkortingen\n\nKVP kader voor processen', 'KVP'],
])('accepts the explanation in %p', (uitleg, afkorting) => {
  const gebrek = zoek('afkortingen', `# Plan\n\n${uitleg}\n\n# Werk\n\n${drieKeer(afkorting)}`);
  expect(redenen(gebrek)).toEqual([]);
});

test.each([
  'De taken liggen bij de directie (KVP) en de dienst.',
  'Het KVP, dat kwam voor plannen, is nieuw.',
  'Het KVP (zie hoofdstuk 4) is nieuw.',
])('does not take %p for an explanation', (tekst) => {
  expect(zoek('afkortingen', `# Plan\n\n${drieKeer('KVP')}\n\n${tekst}`).gevonden).toBe(true);
});

test.each(['Q2', 'IX', 'XIV', 'GWh', 'CO2', 'GitHub', 'IJssel', 'DigiD', 'K09'])(
  'does not count %s as an abbreviation',
  (woord) => expect(redenen(zoek('afkortingen', `# Plan\n\n${drieKeer(woord)}`))).toEqual([]),
);

test('takes words in capitals for emphasis, and names of systems for names', () => {
  const nadruk = 'Dit doen wij NIET. Ook daar NIET. En nu NIET. Het kan niet, mag niet en zal niet.';
  const naam = 'Het systeem FALCO stopt. FALCO is oud. Wie FALCO gebruikt, stapt over.';
  expect(redenen(zoek('afkortingen', `# Plan\n\n${nadruk}\n\n${naam}`))).toEqual([]);
});
