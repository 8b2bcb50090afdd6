/** What people decided stands in every format, beside what the rules said; and without it every format is as it was. */
import { describe, expect, test } from '@jest/globals';
import { bloktekst } from '../../../src/document/document.ts';
import { leesDocument } from '../../../src/document/lees.ts';
import { laadKader } from '../../../src/kader/laad.ts';
import { formaten, laadRapport, rapportVan } from '../../../src/rapport/rapport.ts';
import type { Beslissing } from '../../../src/rapport/weergave.ts';
import type { Mensoordeel } from '../../../src/toets/mensoordeel.ts';
import type { Uitkomst } from '../../../src/toets/toetsing.ts';
import { voorbeeldtoetsing } from '../voorbeeldtoetsing.ts';
import { openBladen } from './werkboek.ts';

const oordeel = (uitkomst: Uitkomst, anders: Partial<Mensoordeel> = {}): Mensoordeel => ({
  ...{ soort: 'gegeven', uitkomst, reden: 'Staat in bijlage 2.', door: 'Jo de Vries' },
  moment: new Date('2026-09-02T10:00:00Z'),
  ...anders,
});
const met = (oordelen: Record<string, Mensoordeel>): Beslissing => ({
  oordelen: new Map(Object.entries(oordelen)),
  kader: laadKader(),
});
/** K08 was ontbreekt and is in order; K11 was onzeker; T5.4 was decided before on other evidence. */
const BESLISSING = met({
  K08: oordeel('voldoet'),
  K11: oordeel('deels', { soort: 'overgenomen', door: 'Sam', reden: 'Zie hoofdstuk 3.' }),
  'T5.4': oordeel('voldoet', { soort: 'vervallen' }),
});
const JO =
  'Beoordeeld door Jo de Vries op 2 september 2026 om 12:00: Voldoet (automatisch: Ontbreekt). Reden: Staat in bijlage 2.';
const SAM =
  'Beoordeeld door Sam op 2 september 2026 om 12:00, overgenomen van de vorige versie: Deels (automatisch: Onzeker). Reden: Zie hoofdstuk 3.';
const OPNIEUW =
  'Opnieuw te beoordelen: Jo de Vries op 2 september 2026 om 12:00 ‘Voldoet’, maar het bewijs is sindsdien veranderd.';

async function maak(formaat: string, beslissing: Beslissing | null = BESLISSING): Promise<Uint8Array> {
  const inhoud = await rapportVan(voorbeeldtoetsing(), await laadRapport(formaat), {
    kleur: false,
    beslissing: beslissing ?? undefined,
  });
  return typeof inhoud === 'string' ? Buffer.from(inhoud) : inhoud;
}
const tekst = async (formaat: string) =>
  Buffer.from(await maak(formaat))
    .toString()
    .replace(/\s+/g, ' ');

test.each(formaten())('%s does without decisions, as from the command line', async (formaat) => {
  const zonder = Buffer.from(await maak(formaat, null)).toString('latin1');
  expect(zonder.length).toBeGreaterThan(100);
  expect(zonder).not.toMatch(/Jo de Vries|"beslist"|Zonder oordelen/);
});

test('tekst has a line under the criterion, and what the rules alone said', async () => {
  const rapport = await tekst('tekst');
  for (const zin of [JO, SAM, OPNIEUW]) expect(rapport).toContain(zin);
  expect(rapport).toMatch(/K08 Planning en mijlpalen Voldoet Beoordeeld door/);
  expect(rapport).toContain('Automatisch niet gereed, score 71, zonder oordelen van mensen.');
});

test('a decision that does not hold any more leaves score and readiness as they were', async () => {
  const inhoud = await maak('tekst', met({ 'T5.4': oordeel('voldoet', { soort: 'vervallen' }) }));
  const rapport = Buffer.from(inhoud).toString();
  expect(rapport).toMatch(/Score +71 van 100/);
  expect(rapport).not.toContain('zonder oordelen van mensen');
});

test('html shows both outcomes, and no advice on what a person found in order', async () => {
  const html = await tekst('html');
  const kaal = html
    .replace(/<style>.*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(kaal).toContain('Beoordeeld door Jo de Vries: Voldoet (automatisch: Ontbreekt) Staat in bijlage 2.');
  expect(kaal).toContain('Automatisch ‘Ontbreekt’: Er staat geen enkele mijlpaal');
  expect(kaal).not.toContain('Neem per doel een mijlpaal op');
  expect(kaal).toContain('Beoordeel dit opnieuw. Jo de Vries oordeelde bij een eerdere versie ‘Voldoet’');
  expect(kaal).toContain('Zonder oordelen van mensen: 71.');
  // The elements are what the rules found; a person decides on the criterion.
  expect(kaal).toMatch(/minstens drie mijlpalen met jaar kwartaal of datum niet gevonden/);
});

test('docx has a line under the criterion', async () => {
  const { blokken, secties } = await leesDocument(await maak('docx'));
  const onder = (titel: string) => {
    const sectie = secties.find((s) => s.titel.endsWith(titel));
    return blokken.slice(sectie?.van, sectie?.tot).map(bloktekst);
  };
  expect(onder('Planning en mijlpalen')).toEqual(expect.arrayContaining(['Uitkomst: Voldoet.', JO]));
  expect(onder('Archiefwet').join(' ')).toContain(OPNIEUW);
  expect(onder('De stand in één oogopslag')).toContainEqual(
    'Zonder oordelen van mensen: niet gereed, score 71.',
  );
  expect(onder('Wat eerst te doen').join(' ')).toMatch(/Beoordeel het opnieuw:.*T5\.4 Archiefwet/);
});

describe('xlsx', () => {
  test('has columns for it behind the others', async () => {
    const bladen = await openBladen(await maak('xlsx'));
    const [kop = [], ...rijen] = bladen.get('Uitkomsten')?.rijen ?? [];
    expect(kop.slice(-6)).toEqual([
      'Automatische uitkomst',
      'Stand van het oordeel',
      'Oordeel',
      'Beoordeeld door',
      'Beoordeeld op',
      'Reden',
    ]);
    const rij = (id: string) => {
      const gevonden = rijen.find(([nummer]) => nummer === id) as (string | number)[];
      return Object.fromEntries(kop.map((naam, i) => [naam, gevonden[i] ?? '']));
    };
    expect(rij('K08')).toMatchObject({
      Uitkomst: 'Voldoet',
      'Automatische uitkomst': 'Ontbreekt',
      'Stand van het oordeel': 'geldt',
      Oordeel: 'Voldoet',
      'Beoordeeld door': 'Jo de Vries',
      'Beoordeeld op': '2 september 2026 om 12:00',
      Reden: 'Staat in bijlage 2.',
      // Of the rules, since that is what it is about.
      Zekerheid: 0.91,
    });
    expect(rij('K11')).toMatchObject({ 'Stand van het oordeel': 'geldt, overgenomen' });
    expect(rij('T5.4')).toMatchObject({
      Uitkomst: 'Ontbreekt',
      'Stand van het oordeel': 'opnieuw te beoordelen',
    });
    expect(rij('K09')).toMatchObject({ 'Automatische uitkomst': 'Deels', Oordeel: '', Reden: '' });
    expect(bladen.get('Plan')?.rijen).toContainEqual(['Score zonder oordelen van mensen (van 100)', 71]);
  });

  test('a reason that looks like a formula stays text', async () => {
    const formule = '=HYPERLINK("http://voorbeeld.invalid")';
    const bladen = await openBladen(
      await maak('xlsx', met({ K08: oordeel('voldoet', { reden: formule, door: '+1' }) })),
    );
    for (const { formules } of bladen.values()) expect(formules).toBe(0);
    expect(bladen.get('Uitkomsten')?.rijen.flat()).toEqual(expect.arrayContaining([formule, '+1']));
  });
});

test('sarif gives the outcome that counts, and what the rules said in its properties', async () => {
  const { runs } = JSON.parse(await tekst('sarif'));
  const van = (id: string) => runs[0].results.find((r: { ruleId: string }) => r.ruleId === id);
  expect(van('K08')).toMatchObject({
    kind: 'pass',
    level: 'none',
    message: { text: expect.stringContaining(JO) },
    properties: {
      uitkomst: 'voldoet',
      automatisch: 'ontbreekt',
      zekerheid: 0.91,
      oordeel: { door: 'Jo de Vries', reden: 'Staat in bijlage 2.', moment: '2026-09-02T10:00:00.000Z' },
    },
  });
  expect(van('T5.4')).toMatchObject({ kind: 'fail', properties: { oordeel: { soort: 'vervallen' } } });
  expect(van('K09').properties).not.toHaveProperty('oordeel');
  expect(runs[0].properties.plannen[0]).toMatchObject({
    score: { totaal: 71 },
    beslist: { gereed: 'bijna' },
  });
});

test('earl has the person as a second assertor, by hand, beside the automatic assertion', async () => {
  const { '@graph': graaf, '@context': context } = JSON.parse(await tekst('earl'));
  const beweringen = (id: string) =>
    graaf.filter(({ test: over }: { test?: string }) => over === `urn:plantoets:criterium:${id}`);
  expect(beweringen('K08')).toMatchObject([
    { assertedBy: '_:plantoets', mode: 'earl:automatic', result: { outcome: 'earl:failed' } },
    {
      assertedBy: '_:mens-1',
      mode: 'earl:manual',
      subject: '_:bestand-1',
      result: { outcome: 'earl:passed', moment: '2026-09-02T10:00:00.000Z', info: 'Staat in bijlage 2.' },
    },
  ]);
  expect(beweringen('K11')).toMatchObject([
    {},
    { assertedBy: '_:mens-2', result: { outcome: 'earl:failed' } },
  ]);
  // What does not hold any more asserts nothing of this version.
  expect(beweringen('T5.4')).toHaveLength(1);
  expect(graaf.filter(({ '@type': soort }: { '@type': string[] }) => soort.includes('foaf:Person'))).toEqual([
    { '@id': '_:mens-1', '@type': ['earl:Assertor', 'foaf:Person'], 'foaf:name': 'Jo de Vries' },
    { '@id': '_:mens-2', '@type': ['earl:Assertor', 'foaf:Person'], 'foaf:name': 'Sam' },
  ]);
  expect(context.foaf).toBe('http://xmlns.com/foaf/0.1/');
  expect(context.moment).toEqual({ '@id': 'dct:created', '@type': 'xsd:dateTime' });
});

test.each(['json', 'ndjson'])('%s keeps the toetsing as it is, with beslist beside it', async (formaat) => {
  const gelezen = [JSON.parse(await tekst(formaat))].flat()[0];
  const { beslist, ...toetsing } = gelezen;
  expect(toetsing).toEqual(JSON.parse(JSON.stringify(voorbeeldtoetsing())));
  expect(beslist).toMatchObject({ gereed: 'bijna', score: { onzeker: 0 } });
  expect(beslist.uitkomsten).toContainEqual({ id: 'K08', uitkomst: 'voldoet' });
  expect(beslist.uitkomsten).toContainEqual({ id: 'T5.4', uitkomst: 'ontbreekt' });
  expect(beslist.oordelen).toContainEqual({
    ...{ criterium: 'K08', soort: 'gegeven', uitkomst: 'voldoet', automatisch: 'ontbreekt' },
    ...{ reden: 'Staat in bijlage 2.', door: 'Jo de Vries', moment: '2026-09-02T10:00:00.000Z' },
  });
});
