import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Dienst } from '../../src/web/dienst.ts';
import { voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';
import {
  formulier,
  haal,
  leverAan,
  leverAanTotAf,
  Namaakbeoordelaar,
  planVan,
  proefdienst,
  stuurVelden,
  totAf,
  totdat,
} from './dienst.ts';

let dienst: Dienst;
const beoordelaar = new Namaakbeoordelaar();
const vraag = (pad: string) => fetch(dienst.adres + pad, { redirect: 'manual' });
const pagina = (pad: string) => haal(dienst.adres, pad);
const stuur = (pad: string, velden?: Record<string, string>) => stuurVelden(dienst.adres, pad, velden);
const een = async (naam: string) => (await leverAanTotAf(dienst.adres, [naam, 'x']))[0] as string;

beforeAll(async () => {
  dienst = await proefdienst({ beoordelaar });
});
afterAll(() => dienst?.sluit());
beforeEach(() => {
  beoordelaar.toetsing = (bestand) => voorbeeldtoetsing({ bestand });
});

describe('voortgang', () => {
  test('staat er eerst, en dan het rapport', async () => {
    const [id] = (await leverAan(dienst.adres, ['traag.docx', 'x'])) as [string];
    const stand = await totdat(dienst.adres, id, ({ tekst }) => tekst.includes('14'));
    expect(stand).toMatchObject({
      status: 'bezig',
      af: false,
      procent: 17,
      tekst: 'Het bestand wordt gelezen: bladzijde 14 van 42',
    });
    const bezig = await pagina(`/versies/${id}`);
    expect(bezig).toContain('Het bestand wordt gelezen: bladzijde 14 van 42 (17%)');
    expect(bezig).toContain('<noscript><meta http-equiv="refresh"');
    expect((await vraag(`/versies/${id}/toetsing.json`)).status).toBe(409);
    expect((await vraag(`/versies/${id}/document`)).status).toBe(409);

    beoordelaar.laatGaan();
    await totAf(dienst.adres, id);
    const rapport = await pagina(`/versies/${id}`);
    expect(rapport).toContain('De stand in één oogopslag');
    expect(rapport).not.toContain('http-equiv="refresh"');
  });

  test('een geweigerd bestand en een ander document krijgen een uitleg en geen score', async () => {
    const [geheim, ander] = (await leverAanTotAf(
      dienst.adres,
      ['geheim.pdf', 'x'],
      ['routekaart.pdf', 'x'],
    )) as [string, string];
    expect(await totAf(dienst.adres, geheim)).toMatchObject({ status: 'mislukt', score: null, plan: null });
    expect(await pagina(`/versies/${geheim}`)).toContain('met een wachtwoord beveiligd');
    expect(await totAf(dienst.adres, ander)).toMatchObject({
      status: 'klaar',
      isInformatieplan: false,
      score: null,
      plan: null,
    });
    const html = await pagina(`/versies/${ander}`);
    expect(html).toContain('Het is een routekaart van een ander.');
    expect(html).not.toContain('van 100');
  });

  test('het adres van een plan van vroeger leidt naar de versie die het nu is', async () => {
    const id = await een('vroeger.docx');
    const antwoord = await vraag(`/plannen/${id}`);
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([301, `/versies/${id}`]);
  });
});

describe('annuleren en opnieuw', () => {
  test('stopt wat bezig is, en begint het alsnog', async () => {
    const [id] = (await leverAan(dienst.adres, ['traag-weg.docx', 'x'])) as [string];
    await totdat(dienst.adres, id, ({ status }) => status === 'bezig');
    const weg = await stuur(`/versies/${id}/annuleren`);
    expect([weg.status, weg.headers.get('location')]).toEqual([303, `/versies/${id}`]);
    expect(await totAf(dienst.adres, id)).toMatchObject({ status: 'geannuleerd' });
    expect(await pagina(`/versies/${id}`)).toContain('Het beoordelen is geannuleerd');
    expect((await stuur(`/versies/${id}/annuleren`)).status).toBe(409);

    expect((await stuur(`/versies/${id}/opnieuw`)).status).toBe(303);
    await totdat(dienst.adres, id, ({ tekst }) => tekst.includes('14'));
    beoordelaar.laatGaan();
    expect(await totAf(dienst.adres, id)).toMatchObject({ status: 'klaar' });
    expect((await stuur(`/versies/${id}/opnieuw`)).status).toBe(409);
  });

  test('wat niet kon worden gelezen mag nog eens', async () => {
    const id = await een('geheim.pdf');
    expect(await pagina(`/versies/${id}/beheer`)).toContain('Opnieuw toetsen');
    const keren = beoordelaar.gezien.length;
    expect((await stuur(`/versies/${id}/opnieuw`)).status).toBe(303);
    expect(await totAf(dienst.adres, id)).toMatchObject({ status: 'mislukt' });
    expect(beoordelaar.gezien).toHaveLength(keren + 1);
  });

  test('zonder naam zegt het formulier dat bij zijn eigen veld', async () => {
    const [traag] = (await leverAan(dienst.adres, ['traag-naamloos.docx', 'x'])) as [string];
    const bezig = await stuur(`/versies/${traag}/annuleren`, { naam: '' });
    expect(bezig.status).toBe(422);
    const html = await bezig.text();
    expect(html).toContain('id="naam-fout"');
    expect(html).not.toContain('http-equiv="refresh"');
    expect((await vraag(`/versies/${traag}/annuleren`)).headers.get('location')).toBe(`/versies/${traag}`);
    await stuur(`/versies/${traag}/annuleren`);

    const mislukt = await een('geheim-naamloos.pdf');
    const opnieuw = await stuur(`/versies/${mislukt}/opnieuw`, { naam: ' ' });
    expect(opnieuw.status).toBe(422);
    const beheer = await opnieuw.text();
    expect(beheer).toContain('id="naam-opnieuw-fout"');
    expect(beheer).not.toContain('id="naam-verwijderen-fout"');
  });
});

describe('verwijderen', () => {
  test('gebeurt na een bevestiging met een naam', async () => {
    const id = await een('weg.docx');
    expect(await pagina(`/versies/${id}/beheer`)).toContain('kan niet ongedaan worden gemaakt');
    const zonder = await stuur(`/versies/${id}/verwijderen`, { naam: '' });
    expect([zonder.status, /id="naam-verwijderen-fout"/.test(await zonder.text())]).toEqual([422, true]);
    expect((await vraag(`/versies/${id}`)).status).toBe(200);

    const plan = await planVan(dienst.adres, id);
    const weg = await stuur(`/versies/${id}/verwijderen`);
    expect([weg.status, weg.headers.get('location')]).toEqual([303, `/plannen/${plan}`]);
    for (const pad of ['', '/beheer', '/document', '/origineel', '/rapport.html', '/gebeurtenissen'])
      expect((await vraag(`/versies/${id}${pad}`)).status).toBe(404);
    expect((await stuur(`/versies/${id}/verwijderen`)).status).toBe(404);
    expect(await pagina(`/plannen/${plan}/logboek`)).toContain('versie verwijderd');
  });

  test('van de laatste versie neemt het plan mee', async () => {
    beoordelaar.toetsing = (bestand) =>
      voorbeeldtoetsing({ bestand, plan: { ...voorbeeldtoetsing().plan, ministerie: 'AZ' } as never });
    const id = await een('enige.docx');
    const plan = await planVan(dienst.adres, id);
    expect((await stuur(`/versies/${id}/verwijderen`)).headers.get('location')).toBe('/overzicht');
    expect((await vraag(`/plannen/${plan}`)).status).toBe(404);
  });
});

describe('indelen', () => {
  const zonder = () => {
    beoordelaar.toetsing = (bestand) =>
      voorbeeldtoetsing({
        bestand,
        plan: { ...voorbeeldtoetsing().plan, ministerie: null, periode: null } as never,
      });
  };

  test('een mens zegt van wie een plan is, en volgende versies komen daarbij', async () => {
    zonder();
    const id = await een('onbekend.docx');
    const los = await planVan(dienst.adres, id);
    expect(await pagina(`/plannen/${los}`)).toContain('Van welk ministerie of welke jaren dit plan is');
    const gelukt = await stuur(`/versies/${id}/indelen`, { ministerie: 'OCW', van: '2028', tot: ' 2032 ' });
    expect(gelukt.status).toBe(303);
    const plan = gelukt.headers.get('location') as string;
    const html = await pagina(plan);
    expect(html).toContain('Informatieplan Onderwijs, Cultuur en Wetenschap (OCW), 2028–2032');
    expect(html).not.toContain('Van welk ministerie of welke jaren');
    expect((await vraag(`/plannen/${los}`)).status).toBe(404);
    expect(await pagina(`${plan}/logboek`)).toContain('versie ingedeeld');

    beoordelaar.toetsing = (bestand) =>
      voorbeeldtoetsing({
        bestand,
        plan: {
          ...voorbeeldtoetsing().plan,
          ministerie: 'OCW',
          periode: { van: 2028, tot: 2032 },
        } as never,
      });
    expect(`/plannen/${await planVan(dienst.adres, await een('volgende.docx'))}`).toBe(plan);
    const overzicht = (await (await vraag('/overzicht.json')).json()) as {
      plannen: { ministerie: string; periode: object }[];
    };
    expect(overzicht.plannen).toContainEqual(
      expect.objectContaining({ ministerie: 'OCW', periode: { van: 2028, tot: 2032 } }),
    );
  });

  test('fouten staan alle tegelijk bij hun veld, en wat was ingevuld blijft staan', async () => {
    const id = await een('fout.docx');
    const antwoord = await stuur(`/versies/${id}/indelen`, {
      naam: 'x',
      ministerie: 'XYZ',
      van: 'volgend jaar',
      tot: '20',
    });
    expect(antwoord.status).toBe(422);
    const html = await antwoord.text();
    for (const veld of ['ministerie', 'van', 'tot', 'naam']) {
      expect(html).toContain(`id="${veld}-fout"`);
      expect(html).toMatch(new RegExp(`id="foutoverzicht"[\\s\\S]*href="#${veld}"[\\s\\S]*</div>`));
    }
    expect(html).toContain('value="volgend jaar"');
    expect((await vraag(`/versies/${id}/indelen`)).headers.get('location')).toBe(`/versies/${id}/beheer`);
  });

  test.each([
    [{ ministerie: 'OCW', van: '2031', tot: '2027' }, 'tot', 'Draai ze om.'],
    [{ ministerie: 'OCW', van: '1027', tot: '2031' }, 'van', 'vier cijfers'],
    [{ ministerie: '', van: '2027', tot: '2031' }, 'ministerie', 'Kies een ministerie'],
  ])('%j: een melding bij %s', async (velden, veld, melding) => {
    const id = await een('randgeval.docx');
    const html = await (await stuur(`/versies/${id}/indelen`, velden)).text();
    expect([...html.matchAll(/id="([\w-]+)-fout"/g)].map((m) => m[1])).toEqual([veld]);
    expect(html).toContain(melding);
  });

  test('kan niet met wat geen plan is', async () => {
    const id = await een('routekaart.pdf');
    const velden = { ministerie: 'OCW', van: '2027', tot: '2031' };
    expect((await stuur(`/versies/${id}/indelen`, velden)).status).toBe(409);
  });
});

test('het aangeleverde bestand komt terug zoals het was, om te bewaren en niet om te tonen', async () => {
  const inhoud = new TextEncoder().encode('<script>alert(1)</script>');
  const antwoord = await fetch(`${dienst.adres}/versies`, {
    method: 'POST',
    body: formulier(['Plan ÷ één.html', inhoud]),
    redirect: 'manual',
  });
  const id = antwoord.headers.get('location') as string;
  const terug = await vraag(`${id}/origineel`);
  expect(new Uint8Array(await terug.arrayBuffer())).toEqual(inhoud);
  expect(terug.headers.get('content-type')).toBe('application/octet-stream');
  expect(terug.headers.get('content-security-policy')).toContain('sandbox');
  expect(terug.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''Plan/);
});
