/** Options of the small tests that ask for structure: time before or in the plan, a whole post or heading, one part. */
import { describe, expect, test } from '@jest/globals';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { leidFeitenAf } from '../../src/feiten/afleiding.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { type Begripdefinitie, type Toets, toets } from '../../src/kader/schema.ts';
import { Begrippenindex } from '../../src/toets/begrippenindex.ts';
import { Toetscontext } from '../../src/toets/context.ts';
import { voerUit } from '../../src/toets/testen/toets.ts';

const kader = laadKader();
const leeg: Begripdefinitie = { toelichting: 'voor deze test', sterk: [], zwak: [], niet: [], omvat: [] };
const index = new Begrippenindex(
  new Map(
    Object.entries({
      fiets: ['fietsen'],
      vernieuwing: ['vernieuwing', 'innovatie'],
      kort: ['in het kort'],
      contract: ['contract .. eindigt'],
      kolom: ['meetpunt'],
    }).map(([naam, sterk]) => [naam, { ...leeg, sterk }]),
  ),
);
const PLAN = '# Informatieplan van het ministerie van Financiën 2027-2030\n\n';
/** What a test as written in rules/ says of a text. */
const uitslag = (regel: unknown, tekst: string) =>
  voerUit(
    toets.parse(regel) as Toets,
    new Toetscontext(leidFeitenAf(leesMarkdown(tekst)), kader, index, '2026-09-01'),
  ).waarde;

describe('tijdvak', () => {
  const regel = (tijdvak: string) => ({ stelling: { over: 'fiets', tijdvak, nabij: 'zin' } });
  test.each([
    ['vooraf', 'In 2025 waren er 40 fietsen.', 'ja'],
    ['vooraf', 'In 2028 zijn er 90 fietsen.', 'nee'],
    ['planjaar', 'In 2028 zijn er 90 fietsen.', 'ja'],
    ['planjaar', 'In 2025 waren er 40 fietsen.', 'nee'],
    ['planjaar', 'Er zijn 40 fietsen.', 'nee'],
  ])('%s: %s', (tijdvak, tekst, verwacht) => {
    expect(uitslag(regel(tijdvak), `${PLAN}## Cijfers\n\n${tekst}`)).toBe(verwacht);
  });

  test('without a period of the plan today decides', () => {
    expect(uitslag(regel('vooraf'), 'In 2025 waren er 40 fietsen.')).toBe('ja');
    expect(uitslag(regel('planjaar'), 'In 2026 zijn er 90 fietsen.')).toBe('ja');
  });

  test('of a table is that of its header row', () => {
    const tabel = (koppen: string) =>
      `${PLAN}## Cijfers\n\n| ${koppen} |\n|---|---|---|\n| a | 1 | 2 |\n| b | 3 | 4 |`;
    const eis = { tabel: { kolommen: ['kolom'], tijdvak: ['vooraf', 'planjaar'] } };
    expect(uitslag(eis, tabel('Meetpunt | 2025 | 2029'))).toBe('ja');
    expect(uitslag(eis, tabel('Meetpunt | 2028 | 2029'))).toBe('nee');
  });
});

test('helePost leaves out the name of a project', () => {
  const regel = { bedragen: { over: 'vernieuwing', helePost: true } };
  const tabel = (post: string) =>
    `${PLAN}## Kosten\n\n| Bedragen x € 1 mln | 2027 | 2028 |\n|---|---|---|\n| ${post} | 4,0 | 5,0 |`;
  expect(uitslag(regel, tabel('Vernieuwing en innovatie'))).toBe('ja');
  expect(uitslag(regel, tabel('Vernieuwing zaaksysteem'))).toBe('nee');
});

test('heleKop leaves out a heading about something else', () => {
  const regel = { sectie: { over: 'kort', heleKop: true, minstensWoorden: 3 } };
  const inhoud = 'Wij kopen nieuwe fietsen voor iedereen.';
  expect(uitslag(regel, `# 1. Dit plan in het kort\n\n${inhoud}`)).toBe('ja');
  expect(uitslag(regel, `# De fietsenstalling in het kort\n\n${inhoud}`)).toBe('nee');
});

test('bijeen counts sentences of one part only', () => {
  const regel = { stelling: { over: 'fiets', minstens: 2, bijeen: true, kop: false } };
  expect(uitslag(regel, '# A\n\nEr zijn oude fietsen. Er zijn nieuwe fietsen.')).toBe('ja');
  expect(uitslag(regel, '# A\n\nEr zijn oude fietsen.\n\n# B\n\nEr zijn nieuwe fietsen.')).toBe('nee');
});

test('a milestone or row with what zonder names does not count', () => {
  const mijlpaal = { mijlpalen: { minstens: 1, zonder: 'contract' } };
  expect(uitslag(mijlpaal, `${PLAN}## Planning\n\n- Eind 2028 is het netwerk vervangen.`)).toBe('ja');
  expect(uitslag(mijlpaal, `${PLAN}## Planning\n\n- Het contract eindigt eind 2028.`)).toBe('nee');
  const rijen = { tabel: { kolommen: ['kolom'], zonder: 'fiets', minstensRijen: 2 } };
  const tabel = '| Meetpunt | Nu |\n|---|---|\n| Stoelen | 1 |\n| Fietsen | 2 |';
  expect(uitslag(rijen, `# A\n\n${tabel}`)).toBe('nee');
  expect(uitslag(rijen, `# A\n\n${tabel}\n| Tafels | 3 |`)).toBe('ja');
});
