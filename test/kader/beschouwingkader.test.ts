import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { maakConcept } from '../../src/beschouwing/concept.ts';
import { leesDocument } from '../../src/document/lees.ts';
import { STANDAARDGRENZEN } from '../../src/document/leesfout.ts';
import { leidFeitenAf } from '../../src/feiten/afleiding.ts';
import { BESCHOUWINGREGELS, laadKader } from '../../src/kader/laad.ts';
import { voorbeelduitslagen } from '../../src/kader/voorbeelden.ts';
import { maakBeschouwingDocx } from '../../src/rapport/beschouwing/docx.ts';
import { toets } from '../../src/toets/toets.ts';
import { KADER, leesRonde } from '../beschouwing/ronde.ts';

const kader = laadKader(BESCHOUWINGREGELS);

async function beoordeel(bytes: Uint8Array) {
  const document = await leesDocument(bytes, { grenzen: STANDAARDGRENZEN, ocr: false });
  return toets(leidFeitenAf(document), kader, { bestand: 'stuk', vandaag: '2026-11-01' });
}

test('de eigen voorbeelden worden beoordeeld zoals zij zeggen', () => {
  const uitslagen = [...voorbeelduitslagen(kader, [])];
  expect(uitslagen.length).toBeGreaterThan(25);
  expect(uitslagen.filter(({ goed }) => !goed)).toEqual([]);
});

describe('het eigen concept', () => {
  test('heeft elk onderdeel dat het kader vraagt', async () => {
    const inbrengen = (await leesRonde()).map(({ inbreng }) => inbreng);
    const concept = maakConcept({ inbrengen, kader: KADER, jaar: 2026 });
    const { documentsoort, uitkomsten } = await beoordeel(await maakBeschouwingDocx(concept));
    expect(documentsoort?.isInformatieplan).toBe(true);
    const perId = Object.fromEntries((uitkomsten ?? []).map(({ id, uitkomst }) => [id, uitkomst]));
    expect(perId).toEqual({
      B01: 'voldoet',
      B02: 'voldoet',
      B03: expect.stringMatching(/voldoet|deels/),
      B04: 'voldoet',
      B05: 'voldoet',
      B06: 'voldoet',
    });
  });

  test('een informatieplan is geen beschouwing', async () => {
    const { documentsoort, uitkomsten } = await beoordeel(
      readFileSync('fixtures/plannen/kgg-2027-2031.docx'),
    );
    expect(documentsoort?.isInformatieplan).toBe(false);
    expect(uitkomsten).toEqual([]);
  });
});
