import { describe, expect, test } from '@jest/globals';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { leidFeitenAf } from '../../src/feiten/afleiding.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { type Begripdefinitie, stellingOpties } from '../../src/kader/schema.ts';
import { Begrippenindex } from '../../src/toets/begrippenindex.ts';
import { Toetscontext } from '../../src/toets/context.ts';
import { toetsStelling } from '../../src/toets/testen/stelling.ts';

const kader = laadKader();
const leeg: Begripdefinitie = { toelichting: 'voor deze test', sterk: [], zwak: [], niet: [], omvat: [] };
const index = new Begrippenindex(
  new Map([
    ['voortgang', { ...leeg, sterk: ['voortgangsrapportage'] }],
    ['deelonderwerp', { ...leeg, sterk: ['archief'] }],
  ]),
);
const uitslag = (tekst: string) =>
  toetsStelling(
    stellingOpties.parse({ over: 'voortgang', nietIn: 'deelonderwerp' }),
    new Toetscontext(leidFeitenAf(leesMarkdown(tekst)), kader, index, '2026-09-01'),
  );
const ZIN = 'De voortgangsrapportage verschijnt elk kwartaal.';

describe('a section in which a claim does not count', () => {
  test.each([
    ['its own heading', `# Archief\n\n${ZIN}`],
    ['a heading above', `# Archief\n\n## Opvolging\n\n${ZIN}`],
  ])('by %s', (_, tekst) => {
    const { waarde, bijna } = uitslag(tekst);
    expect(waarde).toBe('nee');
    expect(bijna?.reden).toBe('dit staat in een onderdeel over iets anders');
  });

  test('is about headings, not about the sentence', () => {
    expect(
      uitslag(`# Sturing\n\n${ZIN} Ook over het archief verschijnt een voortgangsrapportage.`).waarde,
    ).toBe('ja');
    expect(uitslag('# Sturing\n\nIn de voortgangsrapportage staat ook het archief.').waarde).toBe('ja');
  });
});

describe('a claim that needs a connection (verband)', () => {
  const met = (tekst: string) =>
    toetsStelling(
      stellingOpties.parse({ over: 'voortgang', verband: 'deelonderwerp' }),
      new Toetscontext(leidFeitenAf(leesMarkdown(tekst)), kader, index, '2026-09-01'),
    );

  test('counts in a section or under a heading that names it, wherever', () => {
    expect(met(`# Sturing\n\n${ZIN}\n\nHet archief wordt in 2027 geopend.`).waarde).toBe('ja');
    expect(met(`# Archief\n\n## Sturing\n\n${ZIN}`).waarde).toBe('ja');
  });

  test('does not count elsewhere', () => {
    const { waarde, bijna } = met(`# Archief\n\nHet is er.\n\n# Sturing\n\n${ZIN}`);
    expect(waarde).toBe('nee');
    expect(bijna?.reden).toBe('dit onderdeel gaat niet over deelonderwerp');
  });
});

describe('a sentence under a heading about the begrip (kop: onderdeel)', () => {
  const onder = (tekst: string) =>
    toetsStelling(
      stellingOpties.parse({ over: 'deelonderwerp', kop: 'onderdeel' }),
      new Toetscontext(leidFeitenAf(leesMarkdown(tekst)), kader, index, '2026-09-01'),
    ).waarde;
  const TEKST =
    'In 2027 verhuizen wij 400 meter papier naar een andere plek, en wat dan nog over is wordt door twee mensen van de dienst in Zwolle bekeken en daarna opgeruimd.';

  test('counts when the section is about nothing else', () => {
    expect(onder(`# Archief\n\n${TEKST}`)).toBe('ja');
  });

  test.each([
    ['the heading names another subject too', `# Archief en kantine\n\n${TEKST}`],
    ['the section puts something off', `# Archief\n\n${TEKST} De uitwerking volgt in een volgende versie.`],
    ['the section says hardly anything', '# Archief\n\nWij verhuizen in 2027.'],
  ])('does not count when %s', (_, tekst) => {
    expect(onder(tekst)).toBe('nee');
  });
});

describe('a sentence about what another does', () => {
  const TEKST = '# Samen\n\nHet CBS levert de voortgangsrapportage aan.';
  const over = (ookVan?: ['ander']) =>
    toetsStelling(
      stellingOpties.parse({ over: 'voortgang', ookVan }),
      new Toetscontext(leidFeitenAf(leesMarkdown(TEKST)), kader, index, '2026-09-01'),
    ).waarde;

  test('counts only where a rule asks for it, such as for a party that need only be named', () => {
    expect(over()).toBe('nee');
    expect(over(['ander'])).toBe('ja');
  });
});
