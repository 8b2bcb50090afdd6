import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import type { Dienst } from '../../src/web/dienst.ts';
import { termijndienst, zet as zetOp } from './termijndienst.ts';

let dienst: Dienst;
const vraag = (pad: string, opties: RequestInit = {}) =>
  fetch(dienst.adres + pad, { redirect: 'manual', ...opties });
const zet = (ministerie: string, velden: Record<string, string>, jaar?: number) =>
  zetOp(dienst, ministerie, velden, jaar);
const tekst = async (pad: string) => (await (await vraag(pad)).text()).replace(/\s+/g, ' ');

beforeAll(async () => {
  const bzk = ['BZK-2027.pdf', 'BZK-2027.pdf'];
  dienst = await termijndienst(...bzk, 'DEF-2027.pdf', 'ONB-2027.pdf', 'EZK-2025.pdf');
});
afterAll(() => dienst?.sluit());

const codes = (html: string) => [...html.matchAll(/>Data van (\w+)</g)].map(([, code]) => code);

describe('het jaar', () => {
  test('leidt naar het lopende jaar, en naar de jaren ervoor en erna', async () => {
    const antwoord = await vraag('/termijnen');
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([302, '/termijnen/2026']);
    expect(await tekst('/termijnen/2026')).toMatch(/href="\/termijnen\/2025".*href="\/termijnen\/2027"/);
    expect(await tekst('/termijnen/2022')).not.toContain('/termijnen/2021');
    expect(await tekst('/termijnen/2031')).not.toContain('/termijnen/2032');
    expect(await tekst('/termijnen/2024')).toContain('>Dit jaar<');
  });

  test.each([
    '2021',
    '2032',
    '20260',
    'nu',
    '2026/XX',
    '2026/bzk',
    '2026/EZK',
    '2021/mijlpalen.ics',
    '2026/XX/mijlpalen.ics',
  ])('/termijnen/%s bestaat niet', async (pad) =>
    expect((await vraag(`/termijnen/${pad}`)).status).toBe(404),
  );

  test('telt wat er is, en zegt van wie niet', async () => {
    const html = await tekst('/termijnen/2026');
    const kaarten = [...html.matchAll(/kaart__kop">([^<]+)<\/h3> <p[^>]*>(\d+) <span[^>]*>van (\d+)</g)];
    expect(kaarten.map(([, naam, n, van]) => [naam, n, van])).toEqual([
      ['Aangeleverd', '2', '15'],
      ['Gereed', '0', '15'],
      ['Te laat', '13', '15'],
      ['Niets ontvangen', '13', '15'],
    ]);
    expect(html).toMatch(/ONB-2027\.pdf indelen/);
    expect(codes(html)).toHaveLength(15);
    expect(html).toMatch(/>2 versies<\/a>/);
  });

  test('kiezen en ordenen gaan met het adres, en wat onbekend is telt niet', async () => {
    expect(codes(await tekst('/termijnen/2026?toon=ingeleverd'))).toEqual(['BZK', 'DEF']);
    expect(codes(await tekst('/termijnen/2026?volgorde=nieuwste')).slice(0, 3)).toEqual(['DEF', 'BZK', 'AZ']);
    expect(codes(await tekst('/termijnen/2026?toon=<script>&volgorde=1'))).toHaveLength(15);
    expect(await tekst('/termijnen/2026?toon=gereed')).toContain('Geen ministerie met deze keuze');
  });

  test('een jaar waarin ministeries veranderden toont de oude en de nieuwe', async () => {
    const html = await tekst('/termijnen/2024');
    expect(codes(html)).toEqual(expect.arrayContaining(['EZK', 'LNV', 'EZ', 'KGG', 'LVVN', 'AenM', 'VRO']));
    expect(html).toContain('Opgeheven op 2 juli 2024');
    expect(html).toContain('href="/versies/');
    expect(await tekst('/termijnen/2024/LNV')).toContain('wordt van dit ministerie geen plan verwacht');
  });

  test('zonder plannen zegt het wat te doen', async () => {
    const html = await tekst('/termijnen/2030');
    expect(html).toContain('Er is nog geen plan voor 2030 ontvangen');
    expect(html).toContain('<a class="nl-link utrecht-link" href="/">Lever een plan aan</a>');
    expect(html).not.toMatch(/> Te laat</);
  });
});

describe('de data van een ministerie', () => {
  test('tellen in risico en berekening, en staan in het logboek van de pagina', async () => {
    expect(await tekst('/termijnen/2026/DEF')).not.toContain('(eigen datum van het ministerie)');
    const antwoord = await zet('DEF', { 'datum-bestuursraad': '6-10-2026' });
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, '/termijnen/2026/DEF?bewaard']);
    const html = await tekst('/termijnen/2026/DEF');
    expect(html).toContain('op 6 oktober 2026 (eigen datum van het ministerie) is er 1 werkdag.');
    expect(html).toContain('het risico is hoog');
    expect(html).toContain('Bestuursraad: van de datum van het kader naar 6 oktober 2026');
    expect(html).toContain('Door Jo Tester op');
    expect(await tekst('/termijnen/2026')).toContain('6 oktober</span> <span class="merk">eigen</span>');
    // Of this ministry and this year only.
    expect(await tekst('/termijnen/2026/BZK')).not.toContain('6 oktober 2026');
    expect(await tekst('/termijnen/2027/DEF')).not.toContain('eigen datum');
  });

  test('gaan terug met een leeg veld, of alle tegelijk', async () => {
    await zet('FIN', { 'datum-bestuursraad': '14-10-2026', 'datum-minister': '2-11-2026' });
    await zet('FIN', { 'datum-bestuursraad': '' });
    expect(await tekst('/termijnen/2026/FIN')).toMatch(/value="21-10-2026".*value="02-11-2026"/);
    await zet('FIN', { standaard: 'alles' });
    expect(await tekst('/termijnen/2026/FIN')).toMatch(/value="21-10-2026".*value="04-11-2026"/);
    expect(await tekst('/termijnen/2026/FIN')).not.toContain('Alle data terug naar het kader');
  });

  test('van twee mensen tegelijk doen elkaar niet teniet', async () => {
    const stond = { 'stond-datum-bestuursraad': '21-10-2026', 'stond-datum-minister': '04-11-2026' };
    await zet('OCW', { ...stond, 'datum-bestuursraad': '14-10-2026', 'datum-minister': '04-11-2026' });
    await zet('OCW', { ...stond, 'datum-bestuursraad': '21-10-2026', 'datum-minister': '03-11-2026' });
    expect(await tekst('/termijnen/2026/OCW')).toMatch(/value="14-10-2026".*value="03-11-2026"/);
  });

  test.each([
    ['een dag die niet bestaat', { 'datum-minister': '31-11-2026' }, 'zoals 04-11-2026.'],
    ['een dag in een ander jaar', { 'datum-minister': '4-11-2025' }, 'Vul een datum in 2026 in.'],
    [
      'een dag na de inleverdatum',
      { 'datum-minister': '12-11-2026' },
      'op of vóór de inleverdatum, 11 november',
    ],
    ['HTML', { 'datum-minister': '<img src=x>' }, 'Vul een bestaande datum in'],
    ['een heel lange tekst', { 'datum-minister': '1'.repeat(5000) }, 'Vul een bestaande datum in'],
    [
      'een datum zonder naam',
      { 'datum-minister': '3-11-2026', naam: 'J' },
      'Vul uw naam in, van 2 tot 80 tekens.',
    ],
  ])('%s wordt niet bewaard, en er staat waarom', async (_naam, velden, melding) => {
    const antwoord = await zet('SZW', velden as Record<string, string>);
    expect(antwoord.status).toBe(422);
    const html = (await antwoord.text()).replace(/\s+/g, ' ');
    expect(html).toContain(melding);
    expect(html).toContain('<title>Fout: ');
    expect(html).not.toContain('<img');
    expect(await tekst('/termijnen/2026/SZW')).toMatch(/value="04-11-2026"/);
  });

  test('met velden die er niet horen verandert er niets', async () => {
    const body = new URLSearchParams([
      ['naam', 'Jo Tester'],
      ['datum-minister', '2-11-2026'],
      ['datum-minister', '3-11-2026'],
      ['datum-vakantie', '1-8-2026'],
      ['__proto__', 'x'],
    ]);
    expect((await vraag('/termijnen/2026/IenW', { method: 'POST', body })).status).toBe(303);
    expect(await tekst('/termijnen/2026/IenW')).not.toContain('eigen datum');
  });

  test('zijn er niet voor wie niet bestaat, en niet vanaf een andere site', async () => {
    expect((await zet('XX', {})).status).toBe(404);
    expect((await zet('BZK', {}, 2040)).status).toBe(404);
    const elders = {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
      body: new URLSearchParams(),
    };
    expect((await vraag('/termijnen/2026/BZK', elders)).status).toBe(403);
  });
});

describe('de agenda', () => {
  test.each([
    ['/termijnen/2026/mijlpalen.ics', 'mijlpalen-2026.ics'],
    ['/termijnen/2026/VWS/mijlpalen.ics', 'mijlpalen-2026-VWS.ics'],
  ])('%s is een bestand dat een ander programma leest', async (pad, naam) => {
    await zet('VWS', { 'datum-minister': '30-10-2026' });
    const antwoord = await vraag(pad);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(antwoord.headers.get('content-disposition')).toBe(`attachment; filename=${naam}`);
    const kalender = new ICAL.Component(ICAL.parse(await antwoord.text()));
    const dagen = kalender.getAllSubcomponents('vevent').map((dag) => new ICAL.Event(dag));
    expect(dagen.find(({ uid }) => uid === '2026-vws-minister@plantoets')?.startDate.toString()).toBe(
      '2026-10-30',
    );
    expect(dagen.at(-1)?.startDate.toString()).toBe('2026-11-11');
  });
});
