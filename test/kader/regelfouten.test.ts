import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { laadKader, REGELSMAP, Regelfouten } from '../../src/kader/laad.ts';

let map: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'regels-'));
  cpSync(REGELSMAP, map, { recursive: true });
});
afterEach(() => rmSync(map, { recursive: true }));

const K23 = 'kern/K23-duurzaamheid.yaml';

/** Changes one file of the rules and returns what the loader says of it. */
function fouten(
  bestand: string,
  wijzig: (tekst: string) => string,
): { bestand: string; regel: number | null; melding: string }[] {
  const pad = join(map, bestand);
  writeFileSync(pad, wijzig(readFileSync(pad, 'utf8')));
  try {
    laadKader(map);
  } catch (fout) {
    if (fout instanceof Regelfouten) return fout.fouten;
    throw fout;
  }
  return [];
}

describe('a fault in a rule is told with file, line and what was expected', () => {
  test('an unknown field', () => {
    const [fout] = fouten(K23, (t) => t.replace('herkomst:', 'herkomt:'));
    expect(fout?.bestand).toBe(K23);
    expect(fout?.melding).toMatch(/herkomst|herkomt/);
  });

  test('a value that is not allowed, at its own line', () => {
    const tekst = readFileSync(join(map, K23), 'utf8');
    const regel = tekst.split('\n').findIndex((r) => r.startsWith('plicht:')) + 1;
    const gevonden = fouten(K23, (t) => t.replace(/^plicht:.*$/m, 'plicht: zeer gewenst'));
    expect(gevonden).toContainEqual(expect.objectContaining({ bestand: K23, regel }));
  });

  test('a test with an option of the wrong kind names the option', () => {
    const gevonden = fouten(K23, (t) =>
      t.replace(
        /toets:\n(\s+)\S[\s\S]*?(?=\n {2}- element|\nadvies)/,
        'toets: { sectie: { over: duurzaamheid, minstensWoorden: veel } }',
      ),
    );
    expect(gevonden.some((f) => /minstensWoorden/.test(f.melding))).toBe(true);
  });

  test('broken YAML', () => {
    const [fout] = fouten(K23, (t) => `${t}\n  - [`);
    expect(fout?.bestand).toBe(K23);
    expect(fout?.regel).toBeGreaterThan(1);
    expect(fout?.melding).toMatch(/geldige YAML/);
  });

  test('an unknown begrip', () => {
    const gevonden = fouten(K23, (t) => t.replace(/over: \S+/, 'over: bestaat-niet'));
    expect(gevonden.map((f) => f.melding).join()).toMatch(/bestaat-niet/);
  });

  test('a criterion in the wrong folder', () => {
    cpSync(join(map, K23), join(map, 'document/K23-duurzaamheid.yaml'));
    rmSync(join(map, K23));
    expect(() => laadKader(map)).toThrow(/hoort niet in de map document/);
  });

  test('all faults are told at once', () => {
    const pad = join(map, 'kern/K01-identificatie-van-het-plan.yaml');
    writeFileSync(pad, readFileSync(pad, 'utf8').replace('herkomst:', 'herkomt:'));
    const gevonden = fouten(K23, (t) => t.replace(/^plicht:.*$/m, 'plicht: zeer gewenst'));
    expect(new Set(gevonden.map((f) => f.bestand)).size).toBe(2);
  });
});
