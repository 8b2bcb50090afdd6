import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STANDAARDGRENZEN } from '../../../src/document/leesfout.ts';
import { kind, kinderen, nakomelingen } from '../../../src/document/pakket/xml.ts';
import { openPakket } from '../../../src/document/pakket/zip.ts';
import { xmltekst } from '../../../src/rapport/xmltekst.ts';
import type { Toetsing } from '../../../src/toets/toetsing.ts';
import { GEEN_PLAN, GEWEIGERD, voorbeeldtoetsing } from '../voorbeeldtoetsing.ts';
import { AANVALLEN, besmet, maakBytes } from './maak.ts';
import { openBladen } from './werkboek.ts';

const open = async (toetsing: Toetsing) => openBladen(await maakBytes('xlsx', toetsing));

describe('inhoud', () => {
  test('elk blad heeft een vaste kopregel, filterknoppen en kolombreedtes', async () => {
    const bladen = await open(voorbeeldtoetsing());
    expect([...bladen.keys()]).toEqual(['Uitkomsten', 'Bewijs', 'Mijlpalen', 'Bedragen', 'Plan']);
    for (const { rijen, vast, filter, breedtes } of bladen.values()) {
      const breed = (rijen[0] as string[]).length;
      expect(vast).toBe('1');
      expect(filter).toBe(`A1:${String.fromCharCode(64 + breed)}${rijen.length}`);
      expect(breedtes).toBe(breed);
    }
  });

  test('uitkomsten, bewijs, mijlpalen en bedragen staan op hun eigen regel', async () => {
    const bladen = await open(voorbeeldtoetsing());
    const rijen = (naam: string) => bladen.get(naam)?.rijen ?? [];
    expect(rijen('Uitkomsten')).toHaveLength(11);
    expect(rijen('Uitkomsten').find(([id]) => id === 'K08')).toEqual([
      'K08',
      'Kern van het plan',
      'Planning en mijlpalen',
      'Verplicht',
      'Ontbreekt',
      0.91,
      '0 van 1',
      3,
      'Er staat geen enkele mijlpaal met een datum in het plan.',
      'Neem per doel een mijlpaal op met een kwartaal of datum en wie hem haalt.',
    ]);
    const bewijs = rijen('Bewijs').map(([id, , , oordeel, soort, citaat, bladzijde]) => [
      id,
      oordeel,
      soort,
      citaat,
      bladzijde,
    ]);
    expect(bewijs).toContainEqual([
      'K08',
      'niet gevonden',
      'Kwam het dichtst in de buurt',
      'De planning wordt na de zomer uitgewerkt.',
      7,
    ]);
    expect(bewijs).toContainEqual(['K09', 'niet gevonden', 'Geen', '', '']);
    expect(bewijs).toContainEqual(['D01', 'hier gevonden', 'Bewijs', 'Bedrag: n.t.b.', 15]);
    expect(rijen('Mijlpalen')[1]).toEqual([
      '2027-Q2',
      '2e kwartaal 2027',
      'Zaaksysteem in gebruik',
      'directeur Bedrijfsvoering',
      9,
      '5 Cloud',
    ]);
    expect(rijen('Bedragen').slice(1)).toEqual([
      [2027, 12_500_000],
      [2028, 9_000_000],
    ]);
    const plan = new Map(rijen('Plan').map(([term, waarde]) => [term, waarde]));
    expect(plan.get('Ministerie')).toBe('Infrastructuur en Waterstaat (IenW)');
    expect(plan.get('Score (van 100)')).toBe(71);
    expect(plan.get('Inleverdatum')).toBe('woensdag 11 november 2026');
    expect(plan.get('Mijlpaal: Minister')).toBe('4 november 2026 (over 45 werkdagen)');
  });

  test('een bestand dat niet is beoordeeld heeft alleen de reden', async () => {
    const geweigerd = await open(GEWEIGERD);
    expect(geweigerd.get('Plan')?.rijen).toContainEqual([
      'Niet beoordeeld',
      'Het bestand is met een wachtwoord beveiligd. (VERSLEUTELD)',
    ]);
    expect(geweigerd.get('Uitkomsten')?.rijen).toHaveLength(1);
    expect((await open(GEEN_PLAN)).get('Plan')?.rijen).toContainEqual([
      'Geen informatieplan',
      'Het is een routekaart van een ander.',
    ]);
  });
});

describe('tekst van een plan wordt geen formule', () => {
  test.each(AANVALLEN)('%j', async (aanval) => {
    const bladen = await open(besmet(aanval));
    // The library leaves the mark for an unreadable character out as well.
    const tekst = xmltekst(aanval).replaceAll('\ufffd', '');
    for (const { formules } of bladen.values()) expect(formules).toBe(0);
    const gelezen = bladen.get('Bewijs')?.rijen[1]?.map((cel) => String(cel).trimEnd());
    expect(gelezen).toEqual(['K01', tekst, tekst, 'gevonden', 'Bewijs', tekst, '3', tekst]);
    expect(bladen.get('Mijlpalen')?.rijen[1]?.[2]?.toString().trimEnd()).toBe(tekst);
  });

  test('ook niet als iemand de cel opent: die is als tekst gemerkt', async () => {
    const pakket = await openPakket(await maakBytes('xlsx', besmet('=1+1')), STANDAARDGRENZEN);
    const stijlen = await pakket.xml('xl/styles.xml');
    const tekstvorm = [...nakomelingen(stijlen, 'numFmt')].find((vorm) => vorm.attrs.formatCode === '@');
    const vormen = kinderen(kind(stijlen, 'cellXfs'), 'xf').map((xf) => xf.attrs.numFmtId);
    const cel = [...nakomelingen(await pakket.xml('xl/worksheets/sheet2.xml'), 'c')].find(
      (c) => c.attrs.r === 'F2',
    );
    expect(vormen[Number(cel?.attrs.s)]).toBe(tekstvorm?.attrs.numFmtId);
    expect(tekstvorm).toBeDefined();
  });

  test('wat de tekst ook is, en hoe lang: het bestand is te openen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (tekst) => {
        for (const { rijen, formules } of (await open(besmet(tekst))).values()) {
          expect(formules).toBe(0);
          expect(rijen.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 10 },
    );
    const lang = (await open(besmet('é'.repeat(40_000)))).get('Bewijs')?.rijen[1]?.[5] as string;
    expect(lang).toHaveLength(32_767);
  });
});
