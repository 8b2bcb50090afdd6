import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Toetsing } from '../../src/toets/toetsing.ts';
import type { Dienst } from '../../src/web/dienst.ts';
import { UITKOMSTEN, voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';
import {
  haal,
  leverAan,
  leverAanTotAf,
  Namaakbeoordelaar,
  planVan,
  proefdienst,
  stuurVelden,
} from './dienst.ts';

let dienst: Dienst;
let plan: string;
let eerste: string;
let tweede: string;
const beoordelaar = new Namaakbeoordelaar();
const pagina = (pad: string) => haal(dienst.adres, pad);
/** The text of a page without its tags. */
const tekstVan = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** The second version: K08 became better, K01 worse, K11 could be judged, T5.4 went and K12 came. */
const veranderd = (toetsing: Toetsing): Toetsing => ({
  ...toetsing,
  kader: '2027.1',
  uitkomsten: UITKOMSTEN.filter(({ id }) => id !== 'T5.4')
    .map((u) => {
      const uitkomst = { K08: 'voldoet', K01: 'deels', K11: 'deels' }[u.id] as
        | 'voldoet'
        | 'deels'
        | undefined;
      return uitkomst ? { ...u, uitkomst } : u;
    })
    .concat(
      UITKOMSTEN.filter(({ id }) => id === 'D04').map((u) => ({
        ...u,
        id: 'D05',
        titel: 'Nieuw in het kader',
      })),
    ),
});

beforeAll(async () => {
  dienst = await proefdienst({ beoordelaar });
  beoordelaar.toetsing = (bestand) => {
    const toetsing = voorbeeldtoetsing({ bestand });
    return bestand.startsWith('tweede') ? veranderd(toetsing) : toetsing;
  };
  [eerste] = (await leverAanTotAf(dienst.adres, ['eerste.docx', 'x'])) as [string];
  plan = await planVan(dienst.adres, eerste);
  expect(await pagina(`/plannen/${plan}`)).toContain('Lever een volgende versie aan');
  expect(await pagina(`/plannen/${plan}/vergelijking`)).toContain(
    'Er zijn nog geen twee beoordeelde versies',
  );
  [tweede] = (await leverAanTotAf(dienst.adres, ['tweede.docx', 'x'])) as [string];
});
afterAll(() => dienst?.sluit());

test('de pagina van een plan toont zijn versies, de nieuwste bovenaan, en hoe de score verloopt', async () => {
  const html = await pagina(`/plannen/${plan}`);
  expect(html).toContain('Aangeleverde versies, de nieuwste bovenaan (2)');
  expect([...html.matchAll(/href="\/versies\/([^"]+)">Versie (\d)</g)].map((m) => m.slice(1))).toEqual([
    [tweede, '2'],
    [eerste, '1'],
  ]);
  const scores = [...html.matchAll(/class="verloop__waarde"[^>]*>(\d+)</g)].map((m) => Number(m[1]));
  expect(scores).toHaveLength(2);
  // The picture says in words what it shows.
  const woorden = `Score per versie: versie 1 ${scores[0]}, versie 2 ${scores[1]}.`;
  expect(html).toContain(`<svg role="img" aria-label="${woorden}"`);
  expect(html).toContain(`<figcaption>${woorden} Oordelen van mensen zijn meegeteld.</figcaption>`);
});

test('zolang niemand iets anders vond staat er één score', async () => {
  expect(await pagina(`/plannen/${plan}`)).not.toContain('automatisch');
});

describe('vergelijking', () => {
  test('van de laatste twee, met wat beter, slechter en anders is geworden', async () => {
    const html = await pagina(`/plannen/${plan}/vergelijking`);
    expect(tekstVan(html)).toMatch(
      /Van versie 1 naar versie 2: de score ging van 50 naar 77, van niet gereed naar bijna gereed\. 1 criterium beter, 1 slechter, 6 gelijk, 1 anders\./,
    );
    expect(html).toContain('is getoetst met kader 2026.1 en versie 2 met kader 2027.1');
    const rijen = [...html.matchAll(/<tr[^>]*data-verandering="(\w+)">([\s\S]*?)<\/tr>/g)].map(
      ([, verandering, rij = '']) => [verandering, ...tekstVan(rij).trim().split(' ').slice(0, 1)],
    );
    expect(rijen).toEqual([
      ['slechter', 'K01'],
      ['beter', 'K08'],
      ['anders', 'K11'],
      ['nieuw', 'D05'],
      ['vervallen', 'T5.4'],
    ]);
    expect(html).toContain(`href="/versies/${tweede}/criteria/K08"`);
    expect(html).toContain(`href="/versies/${eerste}/criteria/T5.4"`);
  });

  test('van elke twee, ook terug, en met alle criteria', async () => {
    const terug = await pagina(`/plannen/${plan}/vergelijking?van=2&naar=1`);
    expect(terug).toMatch(/data-verandering="beter">\s*<td[^>]*>K01/);
    const alles = await pagina(`/plannen/${plan}/vergelijking?van=1&naar=2&toon=alles`);
    expect([...alles.matchAll(/data-verandering="/g)]).toHaveLength(11);
  });

  test.each(['?van=99&naar=x', '?van=1&van=2', '?toon=%3Cscript%3E'])(
    'met een vreemde vraag %s: gewoon de laatste twee',
    async (vraag) => {
      const antwoord = await fetch(`${dienst.adres}/plannen/${plan}/vergelijking${vraag}`);
      expect([antwoord.status, /Van versie 1 naar versie 2/.test(await antwoord.text())]).toEqual([
        200,
        true,
      ]);
    },
  );

  test('van een versie met zichzelf: niets veranderd', async () => {
    expect(await pagina(`/plannen/${plan}/vergelijking?van=1&naar=1`)).toContain(
      'Geen enkele uitkomst is veranderd.',
    );
  });
});

test('een versie die nog bezig is staat erbij, zonder score, en telt niet mee', async () => {
  const gegevens = new FormData();
  gegevens.append('naam', 'Jo Tester');
  gegevens.append('plan', plan);
  gegevens.append('bestanden', new File(['nog bezig'], 'traag.docx'));
  const antwoord = await fetch(`${dienst.adres}/versies`, {
    method: 'POST',
    body: gegevens,
    redirect: 'manual',
  });
  const id = antwoord.headers.get('location')?.split('/').at(-1) as string;
  const html = await pagina(`/plannen/${plan}`);
  expect(html).toContain('http-equiv="refresh"');
  expect(html).toMatch(/colspan="4">(Wacht op zijn beurt|Begint|Het bestand wordt gelezen)/);
  expect([...html.matchAll(/class="verloop__waarde"/g)]).toHaveLength(2);
  await stuurVelden(dienst.adres, `/versies/${id}/annuleren`);
  await stuurVelden(dienst.adres, `/versies/${id}/verwijderen`);
});

describe('overzicht', () => {
  type Overzicht = {
    beoordeeld: number;
    plannen: {
      id: string;
      bestand: string;
      score: number | null;
      openVerplicht: number | null;
      termijn: object;
    }[];
    criteria: { id: string; telling: object }[];
  };
  const overzicht = async () => JSON.parse(await pagina('/overzicht.json')) as Overzicht;

  test('toont van elk plan de nieuwste beoordeelde versie, en telt alleen informatieplannen', async () => {
    const [bezig, geheim, ander] = (await leverAan(
      dienst.adres,
      ['traag.pdf', 'x'],
      ['geheim.pdf', 'x'],
      ['routekaart.pdf', 'x'],
    )) as [string, string, string];
    for (;;) if ((await overzicht()).plannen.filter((een) => een.score === null).length === 3) break;
    const { beoordeeld, plannen, criteria } = await overzicht();
    expect(beoordeeld).toBe(1);
    expect(plannen.map(({ id }) => id)).toEqual([tweede, bezig, geheim, ander]);
    expect(plannen[0]).toMatchObject({ openVerplicht: 2, score: 77, termijn: { datum: '2026-11-11' } });
    expect(criteria.find(({ id }) => id === 'K08')?.telling).toEqual({
      voldoet: 1,
      deels: 0,
      ontbreekt: 0,
      onzeker: 0,
      nvt: 0,
    });
    const html = await pagina('/overzicht');
    expect(html).toContain(`href="/plannen/${plan}"`);
    expect(html).toContain('rapport van versie 2');
    expect(html).toContain('Geteld over 1 beoordeeld plan');
    for (const id of [bezig, geheim, ander]) await stuurVelden(dienst.adres, `/versies/${id}/verwijderen`);
    beoordelaar.laatGaan();
  });

  test('zegt wat te doen als er nog niets is', async () => {
    for (const id of [tweede, eerste]) await stuurVelden(dienst.adres, `/versies/${id}/verwijderen`);
    expect(await overzicht()).toEqual({ beoordeeld: 0, plannen: [], criteria: [] });
    expect(tekstVan(await pagina('/overzicht'))).toContain('Er zijn nog geen plannen. Lever een plan aan');
  });
});
