import { describe, expect, test } from '@jest/globals';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { leidFeitenAf } from '../../src/feiten/afleiding.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { type Begripdefinitie, stellingOpties } from '../../src/kader/schema.ts';
import { Begrippenindex } from '../../src/toets/begrippenindex.ts';
import { Toetscontext } from '../../src/toets/context.ts';
import { toetsStelling } from '../../src/toets/testen/stelling.ts';

const kader = laadKader();
const leeg: Begripdefinitie = { toelichting: 'voor deze test', sterk: [], zwak: [], niet: [], omvat: [] };
const index = new Begrippenindex(
  new Map([
    ['fietsenstalling', { ...leeg, sterk: ['fietsenstalling'] }],
    ['mening', { ...leeg, sterk: ['graag'] }],
  ]),
);
const opties = stellingOpties.parse({
  over: 'fietsenstalling',
  kenmerk: ['tijd'],
  nabij: 'vervolg',
  zonder: 'mening',
});
/** Whether the text gives the subject a time. */
const heeftTijd = (tekst: string) => {
  const context = new Toetscontext(leidFeitenAf(leesMarkdown(tekst)), kader, index, '2026-09-01');
  return toetsStelling(opties, context).waarde === 'ja';
};
const INLEIDING = 'Het gebouw heeft veel gebruikers. ';

describe('a time near a subject', () => {
  test.each([
    ['in the sentence itself', `${INLEIDING}De fietsenstalling opent in 2027.`],
    ['in a sentence that points back', `${INLEIDING}Wij bouwen een fietsenstalling. In 2027 is dat klaar.`],
    [
      'two sentences on',
      `${INLEIDING}Wij bouwen een fietsenstalling. Die is ruim. Daarvan opent in 2027 de helft.`,
    ],
    ['before a sentence that points back', 'In 2027 verbouwen wij. Daarbij komt een fietsenstalling.'],
    [
      'in a paragraph that opens with it',
      'Wij bouwen een fietsenstalling. De eerste paal gaat in 2027 de grond in.',
    ],
    [
      'in a paragraph that soon comes to it, and comes back to it',
      `${INLEIDING}De fietsenstalling is klein. De verbouwing begint in 2027. Straks past elke fiets in de fietsenstalling.`,
    ],
    [
      'under its heading',
      `## Fietsenstalling\n\n${INLEIDING}De fietsenstalling is ruim. Wij openen in 2027.`,
    ],
  ])('counts %s', (_, tekst) => {
    expect(heeftTijd(tekst)).toBe(true);
  });

  test.each([
    [
      'of another subject in the paragraph',
      `${INLEIDING}De fietsenstalling is ruim. De kantine sluit in 2027.`,
    ],
    ['of another paragraph', 'De fietsenstalling is ruim.\n\nDit wordt in 2027 anders.'],
    ['of another item', '- De fietsenstalling is ruim.\n- Dit jaar, 2027, sluit de kantine.'],
    ['in a wish', 'Wij bouwen een fietsenstalling. Graag openen wij die in 2027.'],
  ])('does not count %s', (_, tekst) => {
    expect(heeftTijd(tekst)).toBe(false);
  });
});
