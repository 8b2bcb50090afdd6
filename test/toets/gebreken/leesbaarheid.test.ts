import { expect, test } from '@jest/globals';
import { lettergrepen } from '../../../src/toets/gebreken/lettergrepen.ts';
import { redenen, zoek } from './zoek.ts';

test.each([
  ['boek', 1],
  ['naar', 1],
  ['mooie', 2],
  ['ideeën', 3],
  ['financiële', 5],
  ['coördinatie', 5],
  ['ministerie', 4],
  ['bijeenkomst', 3],
  ['informatievoorziening', 7],
  ['geïnformeerd', 4],
  ['ICT', 1],
  ['2026', 1],
])('%s has %i syllables', (woord, aantal) => expect(lettergrepen(woord)).toBe(aantal));

const kort = 'De dienst zet elk jaar een oud systeem uit. ';
const lang =
  'De dienst zet elk jaar een oud systeem uit, omdat het geen hulp meer krijgt, en wie het nog nodig heeft, gaat over naar het nieuwe loket dat de staf in de loop van het jaar opent. ';
const moeilijk =
  'Interdepartementale informatiehuishoudingsverantwoordelijkheden veronderstellen organisatieoverstijgende besluitvormingsprocedures. ';

test('accepts short sentences with plain words', () => {
  expect(zoek('leesbaarheid', `# Plan\n\n${kort.repeat(12)}`).gevonden).toBe(false);
});

test('finds sentences that are too long on average and shows the longest', () => {
  const gebrek = zoek('leesbaarheid', `# Plan\n\n${kort.repeat(2)}${lang.repeat(12)}`);
  expect(gebrek.gevonden).toBe(true);
  expect(redenen(gebrek)[0]).toMatch(
    /^Een van de langste zinnen \(37 woorden\)\. Het plan: gemiddeld 33 woorden per zin/,
  );
});

test('finds words that are too hard though sentences are short', () => {
  const gebrek = zoek('leesbaarheid', `# Plan\n\n${moeilijk.repeat(12)}`);
  expect(redenen(gebrek)[0]).toMatch(/^Een van de moeilijkste zinnen/);
});

test('judges no text of a few sentences, and nothing outside the running text', () => {
  expect(zoek('leesbaarheid', `# Plan\n\n${moeilijk.repeat(4)}`).gevonden).toBe(false);
  expect(
    zoek('leesbaarheid', `# Plan\n\n${kort.repeat(12)}\n\n# Begrippen\n\n${moeilijk.repeat(40)}`).gevonden,
  ).toBe(false);
});
