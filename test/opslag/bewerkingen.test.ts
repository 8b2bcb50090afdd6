import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Bewerkblok } from '../../src/beschouwing/bewerking.ts';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { type Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import { opElkeDatabase } from './opElkeDatabase.ts';
import { leverAan, toetsingVan } from './proefversies.ts';

const ZIN = 'Wij vervangen in 2027 het zaaksysteem door een nieuw.';
const ANDERE = 'Wij leiden in 2028 honderd collega’s op.';

opElkeDatabase((nieuweBron) => {
  let opslag: Opslag;
  let ronde = 2000;
  beforeAll(async () => {
    opslag = await openOpslag(await nieuweBron());
  });
  // What is written stays, so that every test has a round of its own.
  beforeEach(() => {
    ronde += 1;
  });
  afterAll(() => opslag?.sluit());

  const tekst = (woorden: string): Bewerkblok => ({ soort: 'tekst', tekst: woorden });
  const citaat = (inbreng: string, woorden: string): Bewerkblok => ({
    soort: 'citaat',
    verwijzing: {
      inbreng,
      ministerie: 'BZ',
      bestand: 'plan.docx',
      pagina: null,
      sectie: '1 Aanpak',
      citaat: woorden,
    },
  });
  const schrijf = (blokken: Bewerkblok[] | null, basis: number, rubriek = 'T4.2', door = 'Anna') =>
    opslag.bewerkingen.schrijf({ ronde, rubriek, blokken, door }, basis);
  const laatste = async (rubriek = 'T4.2') => (await opslag.bewerkingen.geldend(ronde)).get(rubriek);
  const versie = async (inhoud: string): Promise<string> => {
    const id = await leverAan(opslag);
    await opslag.versies.rondAf(id, toetsingVan('BZ'), leesMarkdown(`## 1 Aanpak\n\n${inhoud}\n`));
    return id;
  };

  test('de nieuwste geldt, per ronde en rubriek, en de geschiedenis houdt alle', async () => {
    expect(await schrijf([tekst('een')], 0)).toBe(true);
    const eerste = await laatste();
    expect(eerste).toMatchObject({ ronde, blokken: [tekst('een')], door: 'Anna', moment: expect.any(Date) });
    expect(await schrijf([tekst('twee')], eerste?.nummer ?? 0, 'T4.2', 'Bert')).toBe(true);
    expect(await schrijf([tekst('elders')], 0, 'geld')).toBe(true);
    expect((await laatste())?.blokken).toEqual([tekst('twee')]);
    expect(await opslag.bewerkingen.geldend(1999)).toEqual(new Map());
    expect(
      (await opslag.bewerkingen.geschiedenis(ronde)).map(({ rubriek, blokken }) => [rubriek, blokken]),
    ).toEqual([
      ['T4.2', [tekst('een')]],
      ['T4.2', [tekst('twee')]],
      ['geld', [tekst('elders')]],
    ]);
  });

  test('wie niet zag wat een ander schreef, schrijft daar niet overheen, ook niet tegelijk', async () => {
    const gelukt = await Promise.all(
      ['Anna', 'Bert', 'Cas'].map((door) => schrijf([tekst(door)], 0, 'T4.2', door)),
    );
    expect(gelukt.filter(Boolean)).toHaveLength(1);
    expect(await opslag.bewerkingen.geschiedenis(ronde)).toHaveLength(1);
    expect(await schrijf([tekst('te laat')], 0)).toBe(false);
  });

  test('terug naar de keuze van het programma is ook een bewerking', async () => {
    await schrijf([tekst('een')], 0);
    expect(await schrijf(null, (await laatste())?.nummer ?? 0)).toBe(true);
    expect(await laatste()).toMatchObject({ blokken: null });
  });

  test('in het logboek staat wie wat deed, zonder de woorden', async () => {
    await schrijf([tekst('geheim'), citaat('11111111-1111-4111-8111-111111111111', ZIN)], 0);
    await schrijf(null, (await laatste())?.nummer ?? 0, 'T4.2', 'Bert');
    const regels = await opslag.logboek({ ronde });
    expect(regels.map(({ wat, door, voor, na }) => ({ wat, door, voor, na }))).toEqual([
      {
        ...{ wat: 'concept bewerkt', door: 'Anna' },
        ...{
          voor: { rubriek: 'T4.2', keuze: 'van het programma' },
          na: { rubriek: 'T4.2', citaten: 1, teksten: 1 },
        },
      },
      {
        ...{ wat: 'concept teruggezet', door: 'Bert' },
        ...{
          voor: { rubriek: 'T4.2', citaten: 1, teksten: 1 },
          na: { rubriek: 'T4.2', keuze: 'van het programma' },
        },
      },
    ]);
    expect(JSON.stringify(regels)).not.toMatch(/geheim|zaaksysteem/);
    expect((await opslag.logboek({ ronde: 1999 })).length).toBe(0);
  });

  test('tekens die PostgreSQL weigert worden vervangen', async () => {
    expect(await schrijf([tekst('a\0b\ud800')], 0)).toBe(true);
    expect((await laatste())?.blokken).toEqual([tekst('ab\ufffd')]);
  });

  test('met een versie gaan haar woorden weg, ook uit wat eerder is geschreven', async () => {
    const id = await versie(ZIN);
    await schrijf([citaat(id, ZIN), tekst('ertussen'), citaat(id, ANDERE)], 0);
    await schrijf([citaat(id, ZIN)], (await laatste())?.nummer ?? 0);
    await opslag.versies.verwijder(id, 'Bert');
    const gewist = { soort: 'gewist' };
    expect((await opslag.bewerkingen.geschiedenis(ronde)).map(({ blokken }) => blokken)).toEqual([
      [gewist, tekst('ertussen'), gewist],
      [gewist],
    ]);
  });

  test('wat ook in een andere versie van het plan staat, komt voortaan uit die', async () => {
    const oud = await versie(`${ZIN}\n\n${ANDERE}`);
    const nieuw = await versie(`Inleiding.\n\n## 2 Later\n\n${ZIN}`);
    await schrijf([citaat(oud, ZIN), citaat(oud, ANDERE)], 0);
    await opslag.versies.verwijder(oud, 'Bert');
    expect((await laatste())?.blokken).toEqual([
      {
        soort: 'citaat',
        verwijzing: {
          ...{ inbreng: nieuw, ministerie: 'BZ', bestand: 'plan.docx', pagina: null },
          citaat: ZIN,
          sectie: '2 Later',
        },
      },
      { soort: 'gewist' },
    ]);
  });
});
