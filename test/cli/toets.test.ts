import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toetsOpdracht } from '../../src/cli/toets.ts';
import { laadKader } from '../../src/kader/laad.ts';
import type { Toetsing } from '../../src/toets/toetsing.ts';
import { metUitvoer, type Uitvoer } from './uitvoer.ts';

const PLAN = 'fixtures/plannen/kgg-2027-2031.docx';
const ANDER_PLAN = 'fixtures/plannen/fin-2027-2030.odt';
let map: string;

beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'plantoets-cli-'));
});
afterAll(() => rmSync(map, { recursive: true }));

/** As a user does. */
function draai(...argumenten: string[]): Uitvoer {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'toets', '--', ...argumenten], {
    encoding: 'utf8',
  });
  return { status, uit: stdout, fout: stderr };
}

const roepAan = (...argumenten: string[]): Promise<Uitvoer> => metUitvoer(() => toetsOpdracht(argumenten));

describe('json', () => {
  const { status, uit } = draai('--formaat', 'json', '--vandaag', '2026-09-01', PLAN);
  const [toetsing] = JSON.parse(uit) as Toetsing[];

  test('is one array, with one outcome for every criterion', () => {
    expect(status).toBe(0);
    expect(toetsing?.bestand).toBe('kgg-2027-2031.docx');
    expect(toetsing?.fout).toBeNull();
    expect(toetsing?.uitkomsten?.map((u) => u.id).sort()).toEqual(
      laadKader()
        .criteria.map((c) => c.id)
        .sort(),
    );
  });

  test('names the plan and the deadline of the year before it', () => {
    expect(toetsing?.plan).toMatchObject({ ministerie: 'KGG', periode: { van: 2027, tot: 2031 } });
    expect(toetsing?.termijn?.datum).toBe('2026-11-11');
    expect(toetsing?.termijn?.werkdagen).toBeGreaterThan(40);
  });

  test('gives evidence with every element that is there, and what was looked for with every other', () => {
    for (const uitkomst of toetsing?.uitkomsten ?? []) {
      if (uitkomst.onderdeel === 'document' || uitkomst.onderdeel === 'tijdigheid') continue;
      for (const element of uitkomst.elementen) {
        if (element.aanwezig) expect(element.bewijs.length).toBeGreaterThan(0);
        else expect(element.gezocht).toBeTruthy();
      }
    }
  });
});

test('ndjson prints one object on a line, in the order given, and goes on after a file that cannot be read', () => {
  const { status, uit } = draai('--formaat', 'ndjson', ANDER_PLAN, 'fixtures/slecht/leeg.pdf', PLAN);
  const regels = uit.trim().split('\n');
  const toetsingen = regels.map((regel) => JSON.parse(regel) as Toetsing);
  expect(toetsingen.map((t) => t.bestand)).toEqual(['fin-2027-2030.odt', 'leeg.pdf', 'kgg-2027-2031.docx']);
  expect(toetsingen.map((t) => t.fout?.code ?? null)).toEqual([null, 'LEEG', null]);
  expect(status).toBe(3);
});

test('a folder is searched; what a file is follows from its content', async () => {
  mkdirSync(join(map, 'plannen', 'diep'), { recursive: true });
  cpSync(PLAN, join(map, 'plannen', 'diep', 'plan.pdf'));
  writeFileSync(join(map, 'plannen', 'notitie.txt'), 'geen plan');
  const { status, uit } = await roepAan('--formaat', 'ndjson', join(map, 'plannen'));
  expect(status).toBe(0);
  expect(uit.trim().split('\n')).toHaveLength(1);
  expect((JSON.parse(uit) as Toetsing).plan?.ministerie).toBe('KGG');
});

test('--indienjaar sets the year of the deadline', async () => {
  const { uit } = await roepAan('--formaat', 'json', '--vandaag', '2026-09-01', '--indienjaar', '2027', PLAN);
  expect((JSON.parse(uit) as Toetsing[])[0]?.termijn?.datum).toBe('2027-11-10');
});

test('--streng ends with 1 for a plan with an open mandatory criterion', async () => {
  expect((await roepAan('--streng', PLAN)).status).toBe(1);
});

describe('a file that is not an informatieplan', () => {
  const brief = readdirSync('fixtures/geen-plan').find((naam) => naam.startsWith('brief'));
  test('gets a reason and no outcomes', async () => {
    const { status, uit } = await roepAan('--formaat', 'json', join('fixtures/geen-plan', brief as string));
    const [toetsing] = JSON.parse(uit) as Toetsing[];
    expect(status).toBe(0);
    expect(toetsing?.documentsoort?.isInformatieplan).toBe(false);
    expect(toetsing?.uitkomsten).toEqual([]);
    expect(toetsing?.score).toBeUndefined();
  });

  test('is judged all the same with --als-plan', async () => {
    const { uit } = await roepAan(
      '--formaat',
      'json',
      '--als-plan',
      join('fixtures/geen-plan', brief as string),
    );
    expect((JSON.parse(uit) as Toetsing[])[0]?.uitkomsten).toHaveLength(82);
  });
});

describe('tekst', () => {
  test('fits in 80 columns and has no colours away from a terminal', () => {
    const { uit } = draai('--vandaag', '2026-09-01', PLAN);
    expect(Math.max(...uit.split('\n').map((regel) => [...regel].length))).toBeLessThanOrEqual(80);
    expect(uit).not.toContain('\u001b');
    expect(uit).toMatch(/K09 +Financiële paragraaf/);
    expect(uit).toContain('11 november 2026');
  });
});

test('html is one page without any reference outside', async () => {
  const { status, uit } = await roepAan('--formaat', 'html', PLAN);
  expect(status).toBe(0);
  expect(uit).toMatch(/^<!doctype html>/i);
  expect(uit).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test('--uitvoer writes a report per plan', async () => {
  const uitvoer = join(map, 'rapporten');
  expect((await roepAan('--formaat', 'html', '--uitvoer', uitvoer, PLAN, ANDER_PLAN)).status).toBe(0);
  expect(readdirSync(uitvoer).sort()).toEqual(['fin-2027-2030.odt.html', 'kgg-2027-2031.docx.html']);
  expect(readFileSync(join(uitvoer, 'kgg-2027-2031.docx.html'), 'utf8')).toContain('Financiële paragraaf');
});

describe('office files', () => {
  // The mark of a ZIP file, and its end record as the last 22 bytes: nothing was added or lost.
  const isHeel = (bytes: Buffer): boolean =>
    bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' &&
    bytes.subarray(-22, -18).toString('latin1') === 'PK\u0005\u0006';

  test('docx comes out of the pipe as it is, for one plan', () => {
    const argumenten = ['run', '--silent', 'toets', '--', '--formaat', 'docx', PLAN];
    const { status, stdout } = spawnSync('npm', argumenten, {});
    expect([status, isHeel(stdout)]).toEqual([0, true]);
  });

  test('xlsx is written as it is', async () => {
    const { status, uit } = await roepAan('--formaat', 'xlsx', PLAN);
    expect([status, isHeel(Buffer.from(uit, 'latin1'))]).toEqual([0, true]);
  });
});

test.each(['sarif', 'earl'])('%s holds all files in one result', async (formaat) => {
  const { status, uit } = await roepAan('--formaat', formaat, PLAN, ANDER_PLAN, 'fixtures/slecht/leeg.pdf');
  expect(status).toBe(3);
  expect(() => JSON.parse(uit)).not.toThrow();
  for (const naam of ['kgg-2027-2031.docx', 'fin-2027-2030.odt', 'leeg.pdf']) expect(uit).toContain(naam);
});

describe('wrong usage ends with 2 and says what to do', () => {
  test.each([
    [[], /Gebruik:/],
    [['--formaat', 'wav', PLAN], /bestaat niet/],
    [['--formaat', '../rapport', PLAN], /bestaat niet/],
    [['--vandaag', '2026-02-30', PLAN], /geen datum/],
    [['--indienjaar', 'volgend', PLAN], /geen jaar/],
    [['--onzin', PLAN], /--onzin/],
    [['bestaat-niet.pdf'], /bestaat niet/],
    [['--formaat', 'html', PLAN, ANDER_PLAN], /--uitvoer/],
    [['--formaat', 'docx', PLAN, ANDER_PLAN], /--uitvoer/],
  ])('%j', async (argumenten, melding) => {
    const { status, fout, uit } = await roepAan(...argumenten);
    expect(status).toBe(2);
    expect(fout).toMatch(melding);
    expect(uit).toBe('');
  });

  test('and so does the command itself', () => {
    expect(draai('--onzin', PLAN)).toMatchObject({
      status: 2,
      uit: '',
      fout: expect.stringMatching(/--onzin/),
    });
  });
});
