import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Document, Tabel } from '../../../src/document/document.ts';
import { leesDocument } from '../../../src/document/lees.ts';
import { STANDAARDGRENZEN } from '../../../src/document/leesfout.ts';
import { nakomelingen } from '../../../src/document/pakket/xml.ts';
import { openPakket } from '../../../src/document/pakket/zip.ts';
import { GEEN_PLAN, GEWEIGERD, voorbeeldtoetsing } from '../voorbeeldtoetsing.ts';
import { AANVALLEN, besmet, maakBytes } from './maak.ts';

/** The text that stands directly under each heading. */
function onderKop(document: Document): Map<string, string> {
  return new Map(
    document.secties.map((sectie) => [
      sectie.titel,
      document.blokken
        .slice(sectie.van, sectie.tot)
        .map((blok) =>
          blok.soort === 'tabel'
            ? blok.rijen.map((rij) => rij.map((cel) => cel.tekst).join(' | ')).join('\n')
            : blok.soort === 'lijst'
              ? blok.items.map((item) => item.tekst).join('\n')
              : blok.tekst,
        )
        .join('\n')
        .replace(/\u00a0/g, ' '),
    ]),
  );
}
const tabellen = (document: Document) =>
  document.blokken.filter((blok): blok is Tabel => blok.soort === 'tabel');

let bytes: Uint8Array;
let document: Document;
let delen: Map<string, string>;
beforeAll(async () => {
  bytes = await maakBytes('docx', voorbeeldtoetsing());
  document = await leesDocument(bytes);
  delen = onderKop(document);
});

describe('is een document dat zelf toegankelijk is', () => {
  test('met taal, titel en echte koppen zonder een overgeslagen niveau', () => {
    expect(document.eigenschappen).toMatchObject({
      titel: 'Toetsing van Informatieplan 2027-2031',
      taal: 'nl-NL',
    });
    const koppen = document.secties
      .slice(1)
      .map(({ niveau, nummer, titel }) => [niveau, nummer ?? '', titel]);
    expect(koppen.filter(([niveau]) => niveau === 1).map(([, , titel]) => titel)).toEqual([
      'Let op bij het lezen van dit rapport',
      'De stand in één oogopslag',
      'Wat eerst te doen',
      'De weg naar woensdag 11 november 2026',
      'Uitkomsten per onderdeel',
      'Wat het plan zelf noemt',
    ]);
    expect(koppen.filter(([niveau]) => niveau === 2).map(([, , titel]) => titel)).toEqual([
      'Kern van het plan',
      'Speerpunten van de I-strategie',
      'Rijksbrede afspraken',
      'Het document zelf',
      'Tijdigheid',
    ]);
    expect(koppen.filter(([niveau]) => niveau === 3)).toHaveLength(10);
    koppen.reduce((vorig, [niveau]) => {
      expect(Number(niveau) - vorig).toBeLessThanOrEqual(1);
      return Number(niveau);
    }, 0);
  });

  test('met een kopregel in elke tabel', () => {
    expect(tabellen(document).length).toBeGreaterThan(8);
    for (const tabel of tabellen(document)) expect(tabel.kopRijen).toBe(1);
  });

  test('waarin elke verwijzing naar een criterium aankomt', async () => {
    const romp = await (await openPakket(bytes, STANDAARDGRENZEN)).xml('word/document.xml');
    const namen = [...nakomelingen(romp, 'w:bookmarkStart')].map((merk) => merk.attrs['w:name']);
    const naar = [...nakomelingen(romp, 'w:hyperlink')].map((link) => link.attrs['w:anchor']);
    expect(new Set(namen).size).toBe(10);
    expect(naar).toHaveLength(12);
    for (const anker of naar) expect(namen).toContain(anker);
  });
});

describe('inhoud', () => {
  test('stand, termijn met de som, en wat eerst te doen', () => {
    expect(delen.get('De stand in één oogopslag')).toMatch(
      /Niet gereed\.[\s\S]*Score: 71 van 100\. 1 criterium is onzeker en telt niet mee\.[\s\S]*Midden\. Naar de Tweede Kamer op woensdag 11 november 2026, over 50 werkdagen[\s\S]*Kern van het plan \| 78 \| 1 ontbreekt, 1 deels, 1 onzeker, 1 voldoet/,
    );
    expect(delen.get('De weg naar woensdag 11 november 2026')).toMatch(
      /Het open werk vraagt 8 werkdagen[\s\S]*Werk dat open staat \| 8 werkdagen\nTijd tot Concept gereed \| 12 werkdagen\nTijd tot de inleverdatum \| 50 werkdagen[\s\S]*Minister \| 4 november 2026 \| over 45 werkdagen/,
    );
    expect(delen.get('Wat eerst te doen')).toMatch(
      /2 verplichte onderdelen staan nog open[\s\S]*K09 Financiële paragraaf: deels, ongeveer 5 werkdagen\. Zeg per jaar[\s\S]*K08 Planning en mijlpalen: ontbreekt/,
    );
    expect(delen.get('Wat het plan zelf noemt')).toMatch(
      /2027 \| € 12\.500\.000[\s\S]*2e kwartaal 2027 \| Zaaksysteem in gebruik \| directeur Bedrijfsvoering \| bladzijde 9, 5 Cloud/,
    );
  });

  test('per criterium uitkomst, advies, elementen, bewijs met plaats, en wat in de buurt kwam', () => {
    const deel = (begin: string) =>
      [...delen].find(([titel]) => titel.endsWith(begin))?.[1] ?? `geen kop ${begin}`;
    expect(deel('Financiële paragraaf')).toMatch(
      /Uitkomst: Deels\.[\s\S]*Wat te doen \(ongeveer 5 werkdagen\): Zeg per jaar[\s\S]*„De kosten staan per planjaar in tabel 3 … en zijn gedekt\.” \(bladzijde 14, 6 Middelen > 6\.1 Raming\)[\s\S]*niet gevonden\. Gezocht naar: een begrotingsartikel[\s\S]*Waarom dit telt\. Zonder geld geen plan\.[\s\S]*Bron: CIO26 art\. 4 onder c\./,
    );
    expect(deel('Planning en mijlpalen')).toMatch(
      /Kwam het dichtst in de buurt, maar telt niet: het stelt de planning uit tot later\s+„De planning wordt na de zomer uitgewerkt\.” \(bladzijde 7, 4 Uitvoering\)/,
    );
    expect(deel('Geen invulresten')).toMatch(/Uitkomst: Bevinding\.[\s\S]*hier gevonden/);
    expect(delen.get('Kern van het plan')).toMatch(
      /K09 \| Financiële paragraaf \| Deels \| Verplicht \| 1 van 2 \|/,
    );
    expect(delen.get('Het document zelf')).toMatch(
      /D01 \| Geen invulresten \| Bevinding \| Verwacht \| {2}\| 80%/,
    );
  });

  test('een bestand dat niet is beoordeeld krijgt de reden en geen uitkomsten', async () => {
    const geweigerd = onderKop(await leesDocument(await maakBytes('docx', GEWEIGERD)));
    expect(geweigerd.get('Dit bestand kon niet worden beoordeeld')).toMatch(/wachtwoord beveiligd/);
    expect([...geweigerd.keys()]).not.toContain('Uitkomsten per onderdeel');
    const ander = onderKop(await leesDocument(await maakBytes('docx', GEEN_PLAN)));
    expect(ander.get('Dit is geen informatieplan')).toMatch(/routekaart van een ander/);
  });
});

test.each(AANVALLEN)('tekst van een plan blijft tekst: %j', async (aanval) => {
  const pakket = await openPakket(await maakBytes('docx', besmet(aanval)), STANDAARDGRENZEN);
  const alles = [...nakomelingen(await pakket.xml('word/document.xml'), 'w:t')]
    .map((stuk) => stuk.kinderen.join(''))
    .join('\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is left out
  const verwacht = aanval.toWellFormed().replace(/[\u0000-\u0008\u000b\u001f\ufffe]/g, '');
  expect(alles.split(verwacht).length).toBeGreaterThan(10);
  await pakket.xml('docProps/core.xml');
  await pakket.xml('word/footer1.xml');
});
