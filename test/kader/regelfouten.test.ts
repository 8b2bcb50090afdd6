import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { laadKader, REGELSMAP, type Regelfout, Regelfouten } from '../../src/kader/laad.ts';

/** A small criterion in the place of the real one, so that these tests do not depend on how that is written. */
const VOORBEELD = `id: K23
titel: Duurzaamheid
eis: Hoe de ICT zuiniger en schoner wordt.
waarom: Apparaten en rekencentra verbruiken stroom en grondstoffen.
bron:
  - { document: RK, thema: 4 }
herkomst: afgeleid
plicht: gewenst
inspanning: 1
elementen:
  - element: duurzame ICT behandeld
    gezocht: een eigen onderdeel over duurzame ICT
    toets: { sectie: { over: proefbegrip, minstensWoorden: 5 } }
advies: Noem wat het ministerie doet om zijn ICT zuiniger te maken.
voorbeelden:
  voldoet: [een, twee]
  ontbreekt: [een, twee]
`;
const K23 = 'kern/K23-duurzaamheid.yaml';
let map: string;

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'regels-'));
  cpSync(REGELSMAP, map, { recursive: true });
  writeFileSync(join(map, K23), VOORBEELD);
  writeFileSync(
    join(map, 'begrippen/proef.yaml'),
    'begrippen:\n  proefbegrip:\n    toelichting: alleen voor deze test\n    sterk: [proefwoord]\n',
  );
});
afterEach(() => rmSync(map, { recursive: true }));

/** Changes one file of the rules and returns what the loader says of it. */
function fouten(bestand: string, van: string, naar: string): Regelfout[] {
  const pad = join(map, bestand);
  const tekst = readFileSync(pad, 'utf8');
  expect(tekst).toContain(van);
  writeFileSync(
    pad,
    tekst.replace(van, () => naar),
  );
  try {
    laadKader(map);
  } catch (fout) {
    if (fout instanceof Regelfouten) return fout.fouten;
    throw fout;
  }
  return [];
}

test('rules without a fault are loaded', () => {
  expect(fouten(K23, 'plicht: gewenst', 'plicht: verwacht')).toEqual([]);
  expect(laadKader(map).criteria.find((c) => c.id === 'K23')?.plicht).toBe('verwacht');
});

describe('a fault in a rule is told with file, line and what was expected', () => {
  test('an unknown field', () => {
    const gevonden = fouten(K23, 'herkomst:', 'herkomt:');
    expect(gevonden.map((f) => f.bestand)).toEqual(gevonden.map(() => K23));
    expect(gevonden.map((f) => f.melding).join()).toMatch(/herkomt/);
  });

  test('a value that is not allowed, at its own line', () => {
    expect(fouten(K23, 'plicht: gewenst', 'plicht: zeer gewenst')).toContainEqual(
      expect.objectContaining({ bestand: K23, regel: 8, melding: expect.stringMatching(/plicht/) }),
    );
  });

  test('a test with an option of the wrong kind names the option and its line', () => {
    const gevonden = fouten(K23, 'minstensWoorden: 5', 'minstensWoorden: veel');
    expect(gevonden).toContainEqual(
      expect.objectContaining({
        regel: 13,
        melding: expect.stringMatching(/minstensWoorden.*getal|minstensWoorden.*number/),
      }),
    );
  });

  test('a test that does not exist', () => {
    expect(fouten(K23, 'toets: { sectie:', 'toets: { hoofdstuk:')).toContainEqual(
      expect.objectContaining({ bestand: K23, regel: 13 }),
    );
  });

  test('broken YAML', () => {
    const [fout] = fouten(K23, 'advies:', '- [ advies:');
    expect(fout?.bestand).toBe(K23);
    expect(fout?.regel).toBeGreaterThan(1);
    expect(fout?.melding).toMatch(/geldige YAML/);
  });

  test('an unknown begrip', () => {
    expect(fouten(K23, 'over: proefbegrip', 'over: bestaat-niet')).toContainEqual(
      expect.objectContaining({ bestand: K23, melding: expect.stringMatching(/bestaat-niet/) }),
    );
  });

  test('a begrip with a term that says nothing', () => {
    expect(
      fouten('begrippen/proef.yaml', 'proefwoord', "'*'")
        .map((f) => f.melding)
        .join(),
    ).toMatch(/jokerteken/);
  });

  test('more elements without an example of half an answer', () => {
    const twee =
      '  - element: concrete actie\n    gezocht: een eigen actie\n    toets: { stelling: { over: proefbegrip } }\nadvies:';
    expect(fouten(K23, 'advies:', twee)).toContainEqual(
      expect.objectContaining({ melding: expect.stringMatching(/"deels"/) }),
    );
  });

  test('an unknown defect', () => {
    const gevonden = fouten(
      K23,
      'sectie: { over: proefbegrip, minstensWoorden: 5 }',
      'gebrek: { soort: kleur }',
    );
    expect(gevonden.map((f) => f.melding).join()).toMatch(/"kleur"/);
  });

  test.each([
    ['{ document: RK, thema: 4, speerpunt: 9 }', 'RK thema 4, speerpunt 9'],
    ['{ document: RK, thema: 1, jaar: 2021 }', 'RK thema 1, jaar 2021'],
    ['{ document: CIO26, plaats: art. 4 onder z }', 'CIO26 art. 4 onder z'],
    ['{ document: CIO26, plaats: art. 4 onder c en z }', 'CIO26 art. 4 onder c en z'],
    ['{ document: CIO26, plaats: paragraaf 3 }', 'CIO26 paragraaf 3'],
    ['{ document: KST, plaats: constructor }', 'KST constructor'],
  ])('a source of which nobody wrote down what stands there: %s', (bron, naam) => {
    expect(fouten(K23, '{ document: RK, thema: 4 }', bron).map((f) => f.melding)).toEqual([
      `de bron "${naam}" staat niet in bronnen.yaml of niet in de routekaarten`,
    ]);
  });

  test('an address in bronnen.yaml that is none', () => {
    expect(fouten('bronnen.yaml', 'https://wetten.overheid.nl/BWBR0044613', 'javascript:alert(1)')).toEqual([
      expect.objectContaining({ bestand: 'bronnen.yaml', melding: expect.stringMatching(/CIO26 > adres/) }),
    ]);
  });

  test('a criterion in the wrong folder', () => {
    cpSync(join(map, K23), join(map, 'document/K23-duurzaamheid.yaml'));
    rmSync(join(map, K23));
    expect(() => laadKader(map)).toThrow(/hoort niet in de map document/);
  });

  test('all faults are told at once', () => {
    writeFileSync(join(map, 'tijdigheid/P02-niets.yaml'), 'id: P02\n');
    expect(new Set(fouten(K23, 'plicht: gewenst', 'plicht: zeer gewenst').map((f) => f.bestand)).size).toBe(
      2,
    );
  });
});

describe('groepen van woorden', () => {
  const PROEF = 'begrippen/proef.yaml';
  test('a term takes the words of a group', () => {
    const met = 'groepen: { vaklui: [beheerder*, tester] }\nbegrippen:';
    expect(fouten(PROEF, 'begrippen:', met)).toEqual([]);
    expect(fouten(PROEF, '[proefwoord]', "['werf .. <vaklui>/bouwer']")).toEqual([]);
    expect(laadKader(map).begrippen.get('proefbegrip')?.sterk).toEqual(['werf .. beheerder*/tester/bouwer']);
  });

  test('a shared group serves every file, but the one of the own file goes first', () => {
    expect(fouten('begrippen/groepen.yaml', 'groepen:', 'groepen:\n  vaklui: [smid]')).toEqual([]);
    expect(fouten(PROEF, '[proefwoord]', "['werf <vaklui>']")).toEqual([]);
    expect(laadKader(map).begrippen.get('proefbegrip')?.sterk).toEqual(['werf smid']);
    expect(fouten(PROEF, 'begrippen:', 'groepen: { vaklui: [bakker] }\nbegrippen:')).toEqual([]);
    expect(laadKader(map).begrippen.get('proefbegrip')?.sterk).toEqual(['werf bakker']);
  });

  test('a group that does not exist, or a choice that is missing, is named', () => {
    expect(fouten(PROEF, '[proefwoord]', "['werf <vaklui>']")[0]?.melding).toContain('<vaklui>');
    expect(fouten(PROEF, "['werf <vaklui>']", "['een/ twee']")[0]?.melding).toContain('staat geen spatie');
  });
});
