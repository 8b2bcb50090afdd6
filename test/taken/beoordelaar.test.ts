import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Beoordelaar, type Stap } from '../../src/taken/beoordelaar.ts';
import { docx, p } from '../document/pakketten.ts';

const plan = readFileSync('fixtures/plannen/kgg-2027-2031.docx');
const pdf = readFileSync('fixtures/plannen/vws-2027-2031.pdf');
let beoordelaar: Beoordelaar | undefined;
afterEach(() => beoordelaar?.sluit());

/** A pool with these limits, closed after the test. */
function pool(grenzen: ConstructorParameters<typeof Beoordelaar>[0] = {}): Beoordelaar {
  beoordelaar = new Beoordelaar({ draden: 1, ...grenzen });
  return beoordelaar;
}

test('judges a plan in a thread and tells how far it is', async () => {
  const stappen: Stap[] = [];
  const bytes = Uint8Array.from(pdf);
  const toetsing = await pool().beoordeel({ bestand: 'vws.pdf', bytes, vandaag: '2026-09-01' }, (stap) =>
    stappen.push(stap),
  );
  expect(toetsing.fout).toBeNull();
  expect(toetsing.plan?.ministerie).toBe('VWS');
  expect(stappen.at(0)).toEqual({ stap: 'lezen', pagina: 1, paginas: toetsing.plan?.paginas });
  expect(stappen.map((s) => s.stap).slice(-2)).toEqual(['feiten', 'toetsen']);
  // The caller keeps its bytes: the thread works on a copy.
  expect(bytes.byteLength).toBe(pdf.byteLength);
});

describe('a file that exceeds a limit is refused, and the same threads judge on', () => {
  test('time', async () => {
    const krap = pool({ grenzen: { tijd: 1 } });
    const toetsing = await krap.beoordeel({ bestand: 'vws.pdf', bytes: pdf });
    expect(toetsing.fout?.code).toBe('TE_LANG');
    expect(toetsing.fout?.melding).toMatch(/opnieuw/);
  });

  test('memory', async () => {
    const krap = pool({ grenzen: { geheugen: 128, paginas: 1e9 } });
    const alineas = Array.from({ length: 400_000 }, (_, i) => p(`Alinea ${i} van ${i * 7919}.`)).join('');
    const toetsing = await krap.beoordeel({ bestand: 'groot.docx', bytes: await docx(alineas) });
    expect(toetsing.fout?.code).toBe('TE_VEEL_GEHEUGEN');
    expect((await krap.beoordeel({ bestand: 'kgg.docx', bytes: plan })).fout).toBeNull();
  });

  test('size', async () => {
    expect(
      (await pool({ grenzen: { bytes: 1000 } }).beoordeel({ bestand: 'kgg.docx', bytes: plan })).fout?.code,
    ).toBe('TE_GROOT');
  });

  test('pages', async () => {
    expect(
      (await pool({ grenzen: { paginas: 2 } }).beoordeel({ bestand: 'vws.pdf', bytes: pdf })).fout?.code,
    ).toBe('TE_VEEL_PAGINAS');
  });
});

test('one pool judges on after a file that ran out of time', async () => {
  const een = pool({ grenzen: { tijd: 30_000 } });
  const traag = een.beoordeel({ bestand: 'kapot.pdf', bytes: new TextEncoder().encode('%PDF-1.7 kapot') });
  const goed = een.beoordeel({ bestand: 'kgg.docx', bytes: plan });
  expect((await traag).fout?.code).toBe('BESCHADIGD');
  expect((await goed).fout).toBeNull();
});

test('time spent waiting in line is not counted as the file its own', async () => {
  const een = pool({ grenzen: { tijd: 20_000 } });
  const alle = await Promise.all(
    Array.from({ length: 6 }, (_, i) => een.beoordeel({ bestand: `${i}.docx`, bytes: plan })),
  );
  expect(alle.map((t) => t.fout)).toEqual(Array(6).fill(null));
});

test('a scan that is not read gives onzeker outcomes and a message, no gaps', async () => {
  const scan = readFileSync('fixtures/slecht/scan.pdf');
  const toetsing = await pool().beoordeel({
    bestand: 'scan.pdf',
    bytes: scan,
    vandaag: '2026-09-01',
    ocr: false,
  });
  expect(toetsing.meldingen?.join()).toMatch(/scan/);
  const inhoud = toetsing.uitkomsten?.filter(
    (u) => u.onderdeel !== 'document' && u.onderdeel !== 'tijdigheid',
  );
  expect(inhoud?.length).toBeGreaterThan(60);
  expect(inhoud?.filter((u) => u.uitkomst === 'ontbreekt' || u.uitkomst === 'deels')).toEqual([]);
  expect(toetsing.score?.totaal).toBeNull();
});

test('a scan is read page by page, each with its own time, and its outcomes are less certain', async () => {
  const scan = readFileSync('fixtures/slecht/scan.pdf');
  const stappen: Stap[] = [];
  const toetsing = await pool().beoordeel(
    { bestand: 'scan.pdf', bytes: scan, vandaag: '2026-09-01' },
    (stap) => stappen.push(stap),
  );
  expect(stappen.filter(({ stap }) => stap === 'herkennen')).toEqual(
    [1, 2, 3].map((pagina) => ({ stap: 'herkennen', pagina, paginas: 3 })),
  );
  expect(toetsing.plan).toMatchObject({ ministerie: 'BZ', periode: { van: 2026, tot: 2029 } });
  expect(toetsing.meldingen).toEqual([
    '3 bladzijden zijn een scan; de tekst is met tekstherkenning gelezen. Controleer vooral getallen.',
  ]);
  const uitkomsten = toetsing.uitkomsten ?? [];
  expect(uitkomsten.some(({ uitkomst }) => uitkomst === 'ontbreekt')).toBe(true);
  expect(
    Math.max(...uitkomsten.filter(({ uitkomst }) => uitkomst !== 'nvt').map((u) => u.zekerheid)),
  ).toBeLessThan(0.99);
});

test('a page that takes longer than its own time ends the reading', async () => {
  const scan = readFileSync('fixtures/slecht/scan.pdf');
  const toetsing = await pool({ grenzen: { ocrTijd: 1 } }).beoordeel({ bestand: 'scan.pdf', bytes: scan });
  expect(toetsing.fout?.code).toBe('TE_LANG');
});

test('the Document comes along for who keeps it, and only then', async () => {
  const een = pool();
  const { toetsing, document } = await een.leesEnBeoordeel({ bestand: 'kgg.docx', bytes: plan });
  expect(toetsing.fout).toBeNull();
  expect(toetsing.plan?.ministerie).toBe('KGG');
  const bewijs = toetsing.uitkomsten?.flatMap((u) => u.elementen).flatMap((e) => e.bewijs);
  // The evidence points into it.
  expect(bewijs?.some(({ plek }) => document?.secties[plek.sectie])).toBe(true);
  expect(await een.leesEnBeoordeel({ bestand: 'leeg.docx', bytes: new Uint8Array() })).toMatchObject({
    toetsing: { bestand: 'leeg.docx', fout: { code: 'LEEG' } },
    document: null,
  });
});

test('judging ends when it is told to, before and in the middle, and the same pool judges on', async () => {
  const een = pool();
  const opdracht = { bestand: 'vws.pdf', bytes: pdf };
  const reden = new Error('genoeg');
  await expect(een.leesEnBeoordeel(opdracht, undefined, AbortSignal.abort(reden))).rejects.toBe(reden);
  const stop = new AbortController();
  const stappen: string[] = [];
  const bezig = een.leesEnBeoordeel(
    opdracht,
    ({ stap }) => {
      stappen.push(stap);
      stop.abort(reden);
    },
    stop.signal,
  );
  await expect(bezig).rejects.toBe(reden);
  expect(stappen).not.toContain('toetsen');
  expect((await een.leesEnBeoordeel({ bestand: 'kgg.docx', bytes: plan })).toetsing.fout).toBeNull();
});
