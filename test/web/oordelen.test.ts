import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Toetsing } from '../../src/toets/toetsing.ts';
import type { Dienst } from '../../src/web/dienst.ts';
import { voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';
import { haal, leverAanTotAf, Namaakbeoordelaar, planVan, proefdienst, stuurVelden } from './dienst.ts';

let dienst: Dienst;
let id: string;
const beoordelaar = new Namaakbeoordelaar();
const pagina = (pad: string) => haal(dienst.adres, pad);
const stuur = (pad: string, velden: Record<string, string>) => stuurVelden(dienst.adres, pad, velden);
const een = async (naam: string) => (await leverAanTotAf(dienst.adres, [naam, 'x']))[0] as string;
const OORDEEL = { uitkomst: 'voldoet', reden: 'Zie de planning op bladzijde 7.' };

/** The same toetsing, with the evidence of one criterion otherwise. */
const metAnderBewijs = (criterium: string): Toetsing => {
  const toetsing = voorbeeldtoetsing();
  const uitkomsten = (toetsing.uitkomsten ?? []).map((u) =>
    u.id !== criterium
      ? u
      : {
          ...u,
          elementen: u.elementen.map((e) => ({
            ...e,
            bijna: e.bijna && { ...e.bijna, citaat: 'Een nieuwe zin.' },
          })),
        },
  );
  return { ...toetsing, uitkomsten } as Toetsing;
};

beforeAll(async () => {
  dienst = await proefdienst({ beoordelaar });
});
afterAll(() => dienst?.sluit());
beforeEach(async () => {
  // A plan of its own for each test, since verdicts go along from version to version.
  jaar += 1;
  const periode = { van: jaar, tot: jaar + 4 };
  const eigen = (toetsing: Toetsing): Toetsing => ({
    ...toetsing,
    plan: { ...toetsing.plan, periode } as never,
  });
  beoordelaar.toetsing = (bestand) =>
    eigen(bestand.startsWith('anders') ? metAnderBewijs('K08') : voorbeeldtoetsing({ bestand }));
  id = await een('eerste.docx');
});
let jaar = 2026;

describe('een oordeel', () => {
  test('geldt, staat naast de automatische uitkomst, en telt in score en gereedheid', async () => {
    const antwoord = await stuur(`/versies/${id}/criteria/K08/oordeel`, OORDEEL);
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([
      303,
      `/versies/${id}/criteria/K08#oordeel`,
    ]);

    const criterium = await pagina(`/versies/${id}/criteria/K08`);
    expect(criterium).toContain('Beoordeeld door Jo Tester: Voldoet</strong> (automatisch: Ontbreekt)');
    expect(criterium).toContain('Zie de planning op bladzijde 7.');
    const rapport = await pagina(`/versies/${id}`);
    expect(rapport).toContain('<span class="merk">beoordeeld</span>');
    expect(rapport).toMatch(/Zonder oordelen van mensen: \d+\./);

    const plan = await pagina(`/plannen/${await planVan(dienst.adres, id)}`);
    expect(plan).toMatch(/<span class="bijschrift">automatisch 71<\/span>/);
    const { plannen } = JSON.parse(await pagina('/overzicht.json')) as {
      plannen: { id: string; openVerplicht: number; score: number }[];
    };
    const regel = plannen.find((een) => een.id === id);
    expect(regel?.openVerplicht).toBe(1);
    expect(regel?.score).not.toBe(71);
  });

  test('kan worden ingetrokken, met een reden, en dan geldt de automatische uitkomst weer', async () => {
    await stuur(`/versies/${id}/criteria/K08/oordeel`, OORDEEL);
    const zonder = await stuur(`/versies/${id}/criteria/K08/oordeel/intrekken`, {
      redenIntrekken: '',
      naam: '',
    });
    expect(zonder.status).toBe(422);
    const html = await zonder.text();
    expect(html).toContain('<details class="uitklap" open>');
    expect([...html.matchAll(/id="([\w-]+)-fout"/g)].map((m) => m[1])).toEqual([
      'redenIntrekken',
      'naam-intrekken',
    ]);

    const velden = { redenIntrekken: 'Toch niet goed gelezen.' };
    expect((await stuur(`/versies/${id}/criteria/K08/oordeel/intrekken`, velden)).status).toBe(303);
    const criterium = await pagina(`/versies/${id}/criteria/K08`);
    expect(criterium).not.toContain('Beoordeeld door');
    expect(criterium).toContain('Eerdere oordelen');
    expect(criterium).toContain('ingetrokken. Toch niet goed gelezen.');
    expect(await pagina(`/versies/${id}`)).not.toContain('Zonder oordelen van mensen');
    expect((await stuur(`/versies/${id}/criteria/K08/oordeel/intrekken`, velden)).status).toBe(409);
  });

  test('met fouten meldt ze alle tegelijk bij hun veld en houdt vast wat was ingevuld', async () => {
    const antwoord = await stuur(`/versies/${id}/criteria/K08/oordeel`, {
      uitkomst: 'onzeker',
      reden: ' x ',
      naam: '',
    });
    expect(antwoord.status).toBe(422);
    const html = await antwoord.text();
    expect(html).toContain('<title>Fout: K08 Planning en mijlpalen');
    expect([...html.matchAll(/id="([\w-]+)-fout"/g)].map((m) => m[1])).toEqual(['uitkomst', 'reden', 'naam']);
    for (const veld of ['uitkomst', 'reden', 'naam']) expect(html).toContain(`href="#${veld}"`);
    expect(html).toMatch(/<textarea[^>]*id="reden"[^>]*> x <\/textarea>/);
    const opnieuw = await fetch(`${dienst.adres}/versies/${id}/criteria/K08/oordeel`, { redirect: 'manual' });
    expect(opnieuw.headers.get('location')).toBe(`/versies/${id}/criteria/K08`);
  });

  test.each([
    ['K99', 404],
    ['T5.5', 409],
  ])('over een criterium dat er niet is (%s): %i', async (criterium, status) => {
    expect((await stuur(`/versies/${id}/criteria/${criterium}/oordeel`, OORDEEL)).status).toBe(status);
  });

  test('kan geen pagina veranderen', async () => {
    const kwaad = '<script>alert(1)</script>\0\u202E';
    await stuur(`/versies/${id}/criteria/K08/oordeel`, { ...OORDEEL, reden: kwaad, naam: '<b>Jo</b>' });
    for (const pad of [
      `/versies/${id}`,
      `/versies/${id}/criteria/K08`,
      `/plannen/${await planVan(dienst.adres, id)}/logboek`,
    ]) {
      const html = await pagina(pad);
      expect(html).toContain('&lt;b&gt;Jo&lt;/b&gt;');
      expect(html).not.toMatch(/<script>|<b>Jo/);
    }
  });
});

describe('een volgende versie', () => {
  test('neemt het oordeel over waar het bewijs gelijk is gebleven', async () => {
    await stuur(`/versies/${id}/criteria/K08/oordeel`, OORDEEL);
    const volgende = await een('tweede.docx');
    const criterium = await pagina(`/versies/${volgende}/criteria/K08`);
    expect(criterium).toContain('Beoordeeld door Jo Tester: Voldoet');
    expect(criterium).toContain('overgenomen van de vorige versie omdat het bewijs gelijk bleef');
  });

  test('vraagt opnieuw waar het bewijs veranderd is, en dan nog eens', async () => {
    await stuur(`/versies/${id}/criteria/K08/oordeel`, OORDEEL);
    const volgende = await een('anders.docx');
    const rapport = await pagina(`/versies/${volgende}`);
    expect(rapport).toContain('Beoordeel het opnieuw:');
    expect(rapport).toContain('<span class="merk">opnieuw beoordelen</span>');
    expect(rapport).not.toContain('Zonder oordelen van mensen');
    const criterium = await pagina(`/versies/${volgende}/criteria/K08`);
    expect(criterium).toContain('Jo Tester oordeelde bij een eerdere versie ‘Voldoet’');

    await stuur(`/versies/${volgende}/criteria/K08/oordeel`, { ...OORDEEL, uitkomst: 'deels' });
    expect(await pagina(`/versies/${volgende}`)).not.toContain('Beoordeel het opnieuw:');
    expect(await pagina(`/versies/${volgende}/criteria/K08`)).toContain('Beoordeeld door Jo Tester: Deels');
  });

  test('toont de aantekeningen van eerdere versies', async () => {
    const leeg = await pagina(`/versies/${id}/criteria/K08`);
    expect(leeg).toContain('Er zijn nog geen aantekeningen bij dit criterium.');
    const geplaatst = await stuur(`/versies/${id}/criteria/K08/aantekening`, {
      tekst: 'Bel de opsteller.\r\nMorgen.',
    });
    expect(geplaatst.headers.get('location')).toBe(`/versies/${id}/criteria/K08#aantekeningen`);
    expect(await pagina(`/versies/${id}`)).toContain('(1 aantekening)');
    const volgende = await een('tweede.docx');
    const criterium = await pagina(`/versies/${volgende}/criteria/K08`);
    expect(criterium).toContain('Bel de opsteller.\nMorgen.');
    expect(criterium).toContain('bij een eerdere versie');
    expect(await pagina(`/versies/${volgende}/criteria/K09`)).not.toContain('Bel de opsteller.');
  });
});

test('een aantekening zonder tekst of naam zegt dat bij haar eigen velden', async () => {
  const html = await (await stuur(`/versies/${id}/criteria/K08/aantekening`, { tekst: '', naam: '' })).text();
  expect([...html.matchAll(/id="([\w-]+)-fout"/g)].map((m) => m[1])).toEqual(['tekst', 'naam-aantekening']);
});
