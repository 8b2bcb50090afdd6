import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Dienst } from '../../src/web/dienst.ts';
import { formulier, leverAanTotAf, Namaakbeoordelaar, proefdienst } from './dienst.ts';
import { beschadigd, hernoem, liegend, versleuteld, zip } from './proefzip.ts';

let dienst: Dienst;
const beoordelaar = new Namaakbeoordelaar();
const fixture = (naam: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/${naam}`, import.meta.url))));

beforeAll(async () => {
  dienst = await proefdienst({ beoordelaar, grenzen: { bytes: 300_000, bestanden: 3, inZip: 12 } });
});
afterAll(() => dienst?.sluit());
beforeEach(() => {
  beoordelaar.gezien.length = 0;
});

const stuur = (...bestanden: Parameters<typeof formulier>) =>
  fetch(`${dienst.adres}/versies`, {
    method: 'POST',
    body: formulier(...bestanden),
    headers: { Accept: 'application/json' },
  });
const gezien = () => beoordelaar.gezien.toSorted();

/** Text that hardly gets smaller. */
const ruis = (lengte: number, kiem = 1) => {
  let stand = kiem;
  return Uint8Array.from({ length: lengte }, () => {
    stand = (stand * 1103515245 + 12345) & 0x7fffffff;
    return stand >> 16;
  });
};

test('elk plan in een ZIP wordt een versie, uit welke map ook; wat geen plan is blijft achter', async () => {
  await leverAanTotAf(dienst.adres, [
    'plannen.zip',
    await zip({
      'BZK/': '',
      'BZK/concept/plan.docx': 'een',
      'VWS/Informatieplan VWS.PDF': 'twee',
      'derde.odt': 'drie',
      'LEESMIJ.txt': 'geen plan',
      '__MACOSX/BZK/concept/._plan.docx': 'bijvangst',
      '__MACOSX/derde.odt': 'bijvangst',
      '.DS_Store': 'bijvangst',
    }),
  ]);
  expect(gezien()).toEqual(['Informatieplan VWS.PDF', 'derde.odt', 'plan.docx']);
});

test('een ZIP naast losse bestanden, en tweemaal hetzelfde plan erin', async () => {
  const antwoord = await stuur(
    ['los.pdf', 'x'],
    ['twee.zip', await zip({ 'a/plan.pdf': 'zelfde inhoud', 'b/kopie.pdf': 'zelfde inhoud' })],
  );
  expect(antwoord.status).toBe(201);
  const { versies } = (await antwoord.json()) as { versies: { bestand: string; bekend: boolean }[] };
  expect(versies.map(({ bestand, bekend }) => [bestand, bekend])).toEqual([
    ['los.pdf', false],
    ['plan.pdf', false],
    ['kopie.pdf', true],
  ]);
});

test('wat een ZIP zegt te heten maakt niet uit: zijn inhoud wel', async () => {
  await leverAanTotAf(dienst.adres, ['plannen', await zip({ 'uit-zonder-naam.pdf': 'x' })]);
  expect(gezien()).toEqual(['uit-zonder-naam.pdf']);
});

test.each([
  ['een Word-document', 'plan.docx', 'plannen/kgg-2027-2031.docx'],
  ['een Word-document met een verkeerde naam', 'plan.zip', 'plannen/ocw-2025-2028.docx'],
  ['een OpenDocument-tekst', 'plan.bin', 'plannen/lvvn-2027-2030.odt'],
  ['een beschadigd Word-document', 'plan.docx', 'slecht/afgebroken.docx'],
])('%s is ook een ZIP, maar wordt niet uitgepakt', async (_wat, naam, bron) => {
  await leverAanTotAf(dienst.adres, [naam, fixture(bron)]);
  expect(gezien()).toEqual([naam]);
});

test('namen met een pad erin komen nergens anders terecht', async () => {
  const kwaad = hernoem(
    hernoem(
      await zip({ 'xx/xx/boos.pdf': 'een', 'x/etc/leeg.pdf': 'twee' }),
      'xx/xx/boos.pdf',
      '../../boos.pdf',
    ),
    'x/etc/leeg.pdf',
    '//etc/leeg.pdf',
  );
  const antwoord = await stuur(['kwaad.zip', kwaad]);
  expect([antwoord.status, await antwoord.json()]).toEqual([
    422,
    { fout: { code: 'ZIP_BESCHADIGD', melding: expect.any(String) } },
  ]);
  expect(gezien()).toEqual([]);
});

describe('weigert een ZIP in zijn geheel', () => {
  const goed = { 'goed.pdf': 'dit plan is in orde' };
  test.each([
    ['zonder plannen', async () => zip({ 'a.txt': 'x', 'b/': '' }), 422, 'ZIP_LEEG'],
    ['met een wachtwoord', async () => versleuteld(await zip(goed)), 422, 'ZIP_VERSLEUTELD'],
    ['dat is afgebroken', async () => (await zip(goed)).slice(0, -30), 422, 'ZIP_BESCHADIGD'],
    [
      'waarin een plan beschadigd is',
      async () => beschadigd(await zip({ 'stuk.pdf': 'a'.repeat(200), ...goed })),
      422,
      'ZIP_BESCHADIGD',
    ],
    [
      'met te veel plannen',
      async () => zip(Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`${n}.pdf`, `${n}`]))),
      413,
      'TE_VEEL',
    ],
    [
      'met te veel bestanden die geen plan zijn',
      async () => zip(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}.txt`, '']))),
      413,
      'TE_VEEL',
    ],
    [
      'met een te groot plan',
      async () => zip({ ...goed, 'groot.pdf': Buffer.alloc(300_001, ruis(3000)) }),
      413,
      'TE_GROOT',
    ],
    [
      'dat bijna leeg lijkt en opzwelt',
      async () => zip({ ...goed, 'bom.pdf': '\0'.repeat(290_000) }),
      413,
      'TE_GROOT',
    ],
    [
      'dat uitgepakt bij elkaar te groot wordt',
      async () =>
        zip(
          Object.fromEntries(
            Array.from({ length: 11 }, (_, n) => [`${n}.pdf`, Buffer.alloc(299_000, ruis(3000, n + 1))]),
          ),
        ),
      413,
      'TE_GROOT',
    ],
    [
      'dat liegt over zijn grootte',
      async () => liegend(await zip({ 'bom.pdf': '\0'.repeat(5_000_000) }), 50_000),
      422,
      'ZIP_BESCHADIGD',
    ],
  ])('%s', async (_wat, maak, status, code) => {
    const antwoord = await stuur(['los.pdf', 'x'], ['slecht.zip', await maak()]);
    expect([antwoord.status, await antwoord.json()]).toEqual([
      status,
      { fout: { code, melding: expect.stringMatching(/\.$/) } },
    ]);
    // Not even what was in order: the sender mends it and sends all again.
    const { plannen } = (await (await fetch(`${dienst.adres}/overzicht.json`)).json()) as {
      plannen: { bestand: string }[];
    };
    expect(plannen.map(({ bestand }) => bestand)).not.toContain('los.pdf');
    expect(gezien()).toEqual([]);
  });
});
