import { expect, test } from '@jest/globals';
import { vouw } from '../../src/beschouwing/inbreng/bekendenamen.ts';
import { eigennaam, vindNamen } from '../../src/beschouwing/inbreng/naamherkenning.ts';

const gevonden = (tekst: string) => vindNamen(tekst).map(({ soort, naam }) => `${soort}: ${naam}`);

test.each([
  ['Inloggen gaat met DigiD of e-Herkenning.', ['voorziening: DigiD', 'voorziening: eHerkenning']],
  [
    'De werkplek komt van SSC-ICT en het loonsysteem van P-Direkt.',
    ['partner: SSC-ICT', 'partner: P-Direkt'],
  ],
  // A name and its abbreviation are one, also those of services.
  [
    'Rijkswaterstaat (RWS) rekent op de KVK.',
    ['partner: Rijkswaterstaat', 'partner: Rijkswaterstaat', 'partner: Kamer van Koophandel'],
  ],
  ['Met BZK stemmen wij dit af.', ['partner: ministerie van Binnenlandse Zaken en Koninkrijksrelaties']],
  ['Het zaaksysteem Djuma wordt vervangen.', ['systeem: Djuma']],
  ['De HARMONIE-applicatie gaat uit.', ['systeem: HARMONIE']],
  ['De opdracht is gegund aan Van Dale Software.', ['leverancier: Van Dale Software']],
  ['Ons contract met Microsoft loopt af.', ['leverancier: Microsoft']],
])('%s', (tekst, namen) => {
  expect(gevonden(tekst)).toEqual(namen);
  for (const { positie, tekst: vorm } of vindNamen(tekst))
    expect(tekst.slice(positie).startsWith(vorm)).toBe(true);
});

test.each([
  'Het systeem Nederland kent drie lagen.',
  'Dit register is in 2026 vernieuwd. Het platform ICT bestaat niet meer.',
  'De DUOs en de EZ-K zijn verzonnen; de lindeboom bevat geen IND.A.',
  'Het contract met de leverancier loopt af.',
  'IN HOOFDLETTERS STAAT HIER DAT HET SYSTEEM WERKT.',
])('%s names nothing that is not a name', (tekst) => {
  expect(gevonden(tekst).filter((naam) => !naam.includes('Immigratie'))).toEqual([]);
});

test('spellings of one name have one key', () => {
  expect(vouw('P-Direkt')).toBe(vouw('P Direkt'));
  expect(vouw('ProDoc 2')).toBe(vouw('prodoc-2'));
  expect(vouw('Financiën')).toBe('financien');
});

test('a cell of a column with systems is a name when it looks like one', () => {
  expect(eigennaam('Djuma', 'systeem')).toMatchObject({ soort: 'systeem', sleutel: 'djuma' });
  expect(eigennaam('SSC-ICT', 'systeem')).toMatchObject({ soort: 'partner' });
  expect(eigennaam('ICT', 'systeem')).toBeNull();
  expect(eigennaam('12', 'systeem')).toBeNull();
});
