/** Rounds of made-up plans: other kader versions, unknown ministries, and what still runs. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { laadKader } from '../../src/kader/laad.ts';
import type { Dienst } from '../../src/web/dienst.ts';
import { voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';
import { haal, leverAan, leverAanTotAf, Namaakbeoordelaar, proefdienst, totAf, totdat } from './dienst.ts';

let dienst: Dienst;
const beoordelaar = new Namaakbeoordelaar();
const pagina = (pad: string) => haal(dienst.adres, `/rondes${pad}`);
const KADER = laadKader().versie;

beforeAll(async () => {
  // 'DEF-2027-oud.docx' is a plan of DEF from 2027 on, judged by an older kader.
  beoordelaar.toetsing = (bestand) => {
    const [code = '', van = '2027', soort] = bestand.replace(/^traag-|\.docx$/g, '').split('-');
    const plan = {
      ministerie: code.length > 4 ? null : code,
      titel: 'Informatieplan',
      periode: { van: Number(van), tot: Number(van) + 3 },
      versie: null,
      paginas: 10,
    };
    return { ...voorbeeldtoetsing({ bestand, plan }), kader: soort === 'oud' ? '2020.1' : KADER };
  };
  dienst = await proefdienst({ beoordelaar });
  const namen = ['BZK-2027.docx', 'FIN-2027.docx', 'DEF-2027-oud.docx', 'onbekend-2027.docx', 'BZ-2026.docx'];
  await leverAanTotAf(dienst.adres, ...namen.map((naam): [string, string] => [naam, 'x']));
});
afterAll(() => dienst?.sluit());

test('een plan van een ander kader staat er wel, maar is niet vergeleken, en dat staat erbij', async () => {
  const matrix = await pagina('/2026/matrix');
  expect(matrix).toContain(`verschillende versies van het kader getoetst (2020.1, ${KADER})`);
  const rij = /<a[^>]*>DEF<\/a>.*?<\/tr>/s.exec(matrix)?.[0] ?? '';
  expect(rij).toContain('Voldoet, andere vraag');
  expect(matrix.split('andere vraag').length - 1).toBe(rij.split('andere vraag').length - 1 + 1);

  const criterium = await pagina('/2026/criteria/K01');
  expect(criterium).toContain('1 plan is met een ander kader op een andere vraag getoetst');
  expect(criterium.match(/<table/g)).toHaveLength(2);
  expect(criterium).toContain('een andere vraag, niet te vergelijken met de tabel hierboven');
});

test('een ronde met één kader zegt daar niets van', async () => {
  expect(await pagina('/2025/matrix')).not.toContain('verschillende versies van het kader');
});

test('een plan zonder ministerie telt mee en kan worden ingedeeld', async () => {
  const stand = await pagina('/2026');
  expect(stand).toContain('Van 1 plan is het ministerie onbekend; het telt wel mee.');
  expect(stand).toMatch(/href="\/versies\/[^"]+\/beheer">onbekend-2027\.docx/);
});

test('wat nog loopt staat er met zijn voortgang, en hoort bij de ronde zodra het is beoordeeld', async () => {
  const [snel, traag] = (await leverAan(
    dienst.adres,
    ['OCW-2027.docx', 'x'],
    ['traag-SZW-2027.docx', 'x'],
  )) as [string, string];
  await totAf(dienst.adres, snel);
  await totdat(dienst.adres, traag, ({ status }) => status === 'bezig');
  const onderweg = await pagina('/2026');
  expect(onderweg).toContain('1 van 2 bestanden klaar');
  expect(onderweg).toContain('traag-SZW-2027.docx');
  expect(onderweg).toContain('href="/termijnen/2026/SZW"');

  beoordelaar.laatGaan();
  await totAf(dienst.adres, traag);
  const daarna = await pagina('/2026');
  expect(daarna).not.toContain('Wordt nu beoordeeld');
  expect(daarna).not.toContain('href="/termijnen/2026/SZW"');
});

test('een bestand dat niet te lezen is houdt de ronde niet op', async () => {
  await leverAanTotAf(dienst.adres, ['geheim-<b>.docx', 'x'], ['LVVN-2027.docx', 'x']);
  const stand = await pagina('/2026');
  expect(stand).toContain('geheim-&lt;b&gt;.docx');
  expect(stand).not.toContain('href="/termijnen/2026/LVVN"');
});

test('een verwijderd plan is uit de ronde', async () => {
  const [id] = (await leverAanTotAf(dienst.adres, ['VWS-2027.docx', 'x'])) as [string];
  expect(await pagina('/2026/matrix')).toContain(`/versies/${id}`);
  await fetch(`${dienst.adres}/versies/${id}/verwijderen`, {
    method: 'POST',
    body: new URLSearchParams({ naam: 'Jo Tester' }),
  });
  expect(await pagina('/2026/matrix')).not.toContain(`/versies/${id}`);
});

test('meer dan vijftig plannen staan op bladzijden van de matrix', async () => {
  const namen = Array.from({ length: 60 }, (_, k): [string, string] => [`naamloos${k}-2030.docx`, 'x']);
  for (let begin = 0; begin < namen.length; begin += 20)
    await leverAanTotAf(dienst.adres, ...namen.slice(begin, begin + 20));
  const rijen = async (blad: string) => (await pagina(`/2029/matrix${blad}`)).match(/<tr><th scope="row">/g);
  expect(await rijen('')).toHaveLength(50);
  expect(await rijen('?blad=2')).toHaveLength(10);
  expect(await rijen('?blad=9')).toHaveLength(10);
  expect(await pagina('/2029/matrix')).toContain('Bladzijde 1 van 2 (60 plannen)');
});
