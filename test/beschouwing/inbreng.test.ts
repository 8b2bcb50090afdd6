import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { maakInbreng } from '../../src/beschouwing/inbreng/maak.ts';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { leidFeitenAf } from '../../src/feiten/afleiding.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { Beoordelaar } from '../../src/taken/beoordelaar.ts';
import { toets } from '../../src/toets/toets.ts';
import { gemaakt, nietLetterlijk } from './plannen.ts';

const beoordelaar = new Beoordelaar({ draden: 1 });
afterAll(() => beoordelaar.sluit());

describe.each(readdirSync(join(import.meta.dirname, '../../fixtures/plannen')))('%s', (bestand) => {
  const plan = gemaakt(beoordelaar, bestand);

  test('quotes the plan verbatim, and every figure and name points at a quote', async () => {
    const { inbreng, document } = await plan;
    expect(nietLetterlijk(inbreng, document)).toEqual([]);
    const nummers = [
      ...JSON.stringify(inbreng).matchAll(/"(?:citaat|bewijs|citaten)":(\d+|\[[\d,]*\])/g),
    ].flatMap(([, tekst]) => [JSON.parse(tekst as string)].flat() as number[]);
    expect(nummers.length).toBeGreaterThan(50);
    expect(nummers.filter((nummer) => !inbreng.citaten[nummer])).toEqual([]);
    // Each sentence is kept once, and what nothing rests on is not kept.
    expect(new Set(nummers).size).toBe(inbreng.citaten.length);
    expect(new Set(inbreng.citaten.map((citaat) => JSON.stringify(citaat))).size).toBe(
      inbreng.citaten.length,
    );
  });

  test('is small, can be kept as JSON, and tells what the Toetsing tells', async () => {
    const { inbreng, toetsing } = await plan;
    const json = JSON.stringify(inbreng);
    expect(JSON.parse(json)).toEqual(inbreng);
    expect(json.length).toBeLessThan(110_000);
    expect(inbreng.uitkomsten.map(({ id, uitkomst }) => [id, uitkomst])).toEqual(
      toetsing.uitkomsten?.map(({ id, uitkomst }) => [id, uitkomst]),
    );
    expect(inbreng.geld.totalen.map(({ jaar, euro }) => ({ jaar, euro }))).toEqual(toetsing.totalen);
    expect(inbreng.mijlpalen).toHaveLength(toetsing.mijlpalen?.length ?? 0);
    expect(inbreng).toMatchObject({ id: bestand, bestand, ...{ kader: toetsing.kader } });
    for (const { zinnen, aantal, eigen } of inbreng.onderwerpen) {
      expect(zinnen.length).toBeLessThanOrEqual(6);
      expect(eigen).toBeLessThanOrEqual(aantal);
    }
  });
});

test('what VWS says of money, activities, people and names, read by hand', async () => {
  const { inbreng } = await gemaakt(beoordelaar, 'vws-2027-2031.pdf');
  const citaat = (nummer: number) => inbreng.citaten[nummer]?.citaat;
  const { geld } = inbreng;
  expect(geld.totalen.map(({ jaar, euro }) => [jaar, euro / 1e6])).toEqual([
    [2027, 135],
    [2028, 144],
    [2029, 148],
    [2030, 136],
    [2031, 124],
  ]);
  expect(citaat(geld.totalen[0]?.citaat as number)).toBe('Totaal | 135 | 144 | 148 | 136 | 124 | 687');
  expect(geld.jarenZonderTotaal).toEqual([]);
  const in2028 = (soort: string) =>
    geld.verdeling
      .filter((een) => een.soort === soort && een.jaar === 2028)
      .map(({ euro }) => (euro ?? 0) / 1e6);
  // Vernieuwing stands under a row of its own, in three parts.
  expect(in2028('beheer')).toEqual([92]);
  expect(in2028('vernieuwing')).toEqual([35, 10, 7]);
  const redenen = geld.nietOpgeteld.map(({ reden, euro }) => [reden, (euro ?? 0) / 1e6]);
  // The whole plan, a year before it, and the line above which the board decides.
  expect(redenen).toContainEqual(['geen-jaar', 687]);
  expect(redenen).toContainEqual(['buiten-planperiode', 84.7]);
  expect(redenen).toContainEqual(['grensbedrag', 5]);
  for (const [reden, aantal] of Object.entries(geld.aantalNietOpgeteld))
    expect(aantal).toBeGreaterThanOrEqual(geld.nietOpgeteld.filter((een) => een.reden === reden).length);

  expect(inbreng.activiteiten.map(({ naam, euro, van, tot }) => [naam, (euro ?? 0) / 1e6, van, tot])).toEqual(
    [
      ['Vernieuwing meldingenketen', 61.4, 2026, 2029],
      ['BIG-register tweede fase', 18.9, 2025, 2027],
      ['Dossierstroom toezicht', 22.5, 2027, 2030],
      ['Vaccinregistratie', 27, 2028, 2031],
    ],
  );
  const mensen = inbreng.mensen.map(({ soort, waarde, jaar, moment }) => [soort, waarde, jaar, moment]);
  expect(mensen).toContainEqual(['fte', 742, null, 'nu']);
  expect(mensen).toContainEqual(['fte', 780, 2031, 'gepland']);
  expect(mensen).toContainEqual(['inhuur', 31, 2026, 'nu']);
  expect(mensen).toContainEqual(['inhuur', 18, 2031, 'gepland']);
  expect(mensen).toContainEqual(['vacatures', 58, null, 'nu']);
  // The afbouw of inhuur turns ninety places into posts: a change, no number of people.
  expect(mensen.some(([, waarde]) => waarde === 90)).toBe(false);

  const naam = (sleutel: string) => inbreng.namen.find((een) => een.sleutel === sleutel);
  expect(naam('sscict')).toMatchObject({ soort: 'partner', naam: 'SSC-ICT', eigen: false });
  expect(naam('rivm')).toMatchObject({ eigen: true });
  expect(naam('digitalewerkomgevingrijk')).toMatchObject({ soort: 'voorziening' });
  expect(naam('bigregister')).toMatchObject({ soort: 'systeem' });
  expect(inbreng.namen.some(({ naam }) => naam.startsWith('ministerie van Volksgezondheid'))).toBe(false);
  expect(inbreng.afhankelijkheden).toContainEqual(
    expect.objectContaining({ van: ['logius', 'digid'], wanneer: null }),
  );
  const woo = inbreng.onderwerpen.find(({ criterium }) => criterium === 'T5.3');
  expect(woo?.zinnen[0]).toMatchObject({ eigenActie: true });
  expect(inbreng.mijlpalen.find(({ wat }) => wat.startsWith('Oud zaaksysteem'))).toMatchObject({
    ...{ wanneer: '2028-Q4', themas: [5] },
  });
});

test('a plan that splits its money otherwise, or not, is told as it is', async () => {
  const ocw = (await gemaakt(beoordelaar, 'ocw-2025-2028.docx')).inbreng;
  const in2026 = ocw.geld.verdeling.filter(({ jaar }) => jaar === 2026);
  // 'Totaal vernieuwing' holds the rows above it.
  expect(in2026.map(({ soort, euro }) => [soort, euro])).toEqual([
    ['beheer', 151_000_000],
    ['vernieuwing', 41_600_000],
  ]);
  const lvvn = (await gemaakt(beoordelaar, 'lvvn-2027-2030.odt')).inbreng;
  expect(lvvn.geld.verdeling).toEqual([]);
  const bz = (await gemaakt(beoordelaar, 'bz-2026-2029-plat.pdf')).inbreng;
  // One year only, in a sentence.
  expect(bz.geld.totalen.map(({ jaar, euro }) => [jaar, euro])).toEqual([[2026, 118_000_000]]);
  expect(bz.geld.jarenZonderTotaal).toEqual([2027, 2028, 2029]);
  const kgg = (await gemaakt(beoordelaar, 'kgg-2027-2031.docx')).inbreng;
  // Its name stands in the heading only.
  expect(kgg.activiteiten.map(({ naam }) => naam)).toContain('Energiedatastelsel');
  // An office is a part of the whole, and it says 46 as well as 52.
  expect(
    kgg.mensen.filter(({ soort }) => soort === 'fte').map(({ waarde, groep }) => [waarde, groep]),
  ).toEqual([
    [46, 'CIO-office'],
    [52, 'CIO-office'],
  ]);
});

test('of a plan of some thirty pages it is under 150 kB; of what was not judged there is none', () => {
  const bronnen = ['vws-2027-2031', 'fin-2027-2030', 'lvvn-2027-2030', 'ocw-2025-2028'];
  const [eerste, ...rest] = bronnen.map((naam) => readFileSync(`fixtures/bron/${naam}.md`, 'utf8'));
  const teksten = rest.map((tekst) => tekst.replace(/^---\n.*?\n---\n/s, ''));
  const feiten = leidFeitenAf(leesMarkdown([eerste, ...teksten].join('\n\n')));
  const toetsing = toets(feiten, laadKader(), { bestand: 'lang.docx', vandaag: '2026-09-01' });
  expect(feiten.zinnen.length).toBeGreaterThan(750);
  const inbreng = maakInbreng(feiten, toetsing, laadKader(), 'lang');
  expect(JSON.stringify(inbreng).length).toBeLessThan(150_000);
  expect(maakInbreng(feiten, { ...toetsing, uitkomsten: [] }, laadKader(), 'lang')).toBeNull();
});

test('it is made only when asked for, and never of what is no plan', async () => {
  const bytes = readFileSync('fixtures/plannen/kgg-2027-2031.docx');
  expect((await beoordelaar.leesEnBeoordeel({ bestand: 'kgg.docx', bytes })).inbreng).toBeUndefined();
  const brief = readFileSync('fixtures/geen-plan/brief.odt');
  const gelezen = await beoordelaar.leesEnBeoordeel({ bestand: 'brief.odt', bytes: brief, inbreng: 'b' });
  expect(gelezen.inbreng).toBeNull();
  expect(gelezen.document).not.toBeNull();
});
