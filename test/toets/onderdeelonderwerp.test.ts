import { describe, expect, test } from '@jest/globals';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { leidFeitenAf } from '../../src/feiten/afleiding.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { Begrippenindex } from '../../src/toets/begrippenindex.ts';
import { Toetscontext } from '../../src/toets/context.ts';
import { heelOnderdeelOver } from '../../src/toets/onderdeelonderwerp.ts';

const kader = laadKader();
const index = new Begrippenindex(kader.begrippen);

/** Whether the last section of a text is as a whole about policy for society. */
function overSamenleving(tekst: string, begrip = 'buiten-het-eigen-werk'): boolean {
  const context = new Toetscontext(leidFeitenAf(leesMarkdown(tekst)), kader, index, '2026-09-01');
  return heelOnderdeelOver(context, context.feiten.document.secties.length - 1, [begrip]);
}

describe('a section as a whole', () => {
  const BELEID =
    '## Steun\n\nOndernemers krijgen in 2027 een voucher. Het mkb kan terecht bij een loket. De minister evalueert dat in 2028.';

  test('is about policy for society when many of its sentences are', () => {
    expect(overSamenleving(BELEID)).toBe(true);
  });

  test('is not so for one such sentence, or where the ministry speaks of itself', () => {
    expect(
      overSamenleving('## Steun\n\nOndernemers krijgen een voucher. Dat gebeurt in 2027. Het kost weinig.'),
    ).toBe(false);
    expect(overSamenleving(`${BELEID} Onze medewerkers leren wij dat. Wij bouwen de systemen zelf.`)).toBe(
      false,
    );
  });

  test('is never about a lexicon that names no such words', () => {
    expect(overSamenleving(BELEID, 'wens-of-mening')).toBe(false);
  });
});
