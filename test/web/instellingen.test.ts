import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { leesInstellingen, NAMEN } from '../../src/web/instellingen.ts';

test('zonder instellingen gelden de standaarden, alleen bereikbaar op de eigen machine', () => {
  expect(leesInstellingen({}).instellingen).toMatchObject({
    POORT: 8080,
    ADRES: '127.0.0.1',
    GEGEVENSMAP: 'data',
    LOGNIVEAU: 'info',
    // No proxy is believed and no figures are told unless somebody says so.
    ACHTER_PROXY: 0,
    METRIEKEN: 'uit',
    STOPTIJD: 5,
    STROMEN: 100,
  });
  expect(leesInstellingen({ POORT: '0', DRADEN: '3' }).instellingen).toMatchObject({ POORT: 0, DRADEN: 3 });
});

test('elke fout wordt genoemd, met wat wel mag', () => {
  const { instellingen, fouten } = leesInstellingen({
    POORT: 'tachtig',
    DRADEN: '0',
    GEGEVENSMAP: '',
    LOGNIVEAU: 'luid',
    ADRES: '',
    ACHTER_PROXY: 'ja',
    METRIEKEN: 'true',
    STOPTIJD: '-1',
    STROMEN: '0',
  });
  expect(instellingen).toBeNull();
  expect(fouten).toEqual([
    'POORT moet een geheel getal zijn (must be a whole number)',
    'ADRES mag niet leeg zijn (must not be empty)',
    'ACHTER_PROXY moet een geheel getal zijn (must be a whole number)',
    'GEGEVENSMAP mag niet leeg zijn (must not be empty)',
    'DRADEN moet minstens 1 zijn (must be at least 1)',
    'STOPTIJD moet minstens 0 zijn (must be at least 0)',
    'STROMEN moet minstens 1 zijn (must be at least 1)',
    'METRIEKEN moet aan of uit zijn (must be one of these)',
    'LOGNIVEAU moet debug, info, warn, error of silent zijn (must be one of these)',
  ]);
});

test('een getal is niet meer dan cijfers: wat leeg is of iets anders wordt niet geraden', () => {
  for (const POORT of ['', ' ', '80.5', '1e3', '0x50', ' 80', '99999']) {
    expect([POORT, leesInstellingen({ POORT }).fouten]).toEqual([
      POORT,
      [expect.stringMatching(/^POORT (moet een geheel getal|mag hoogstens 65535) zijn/)],
    ]);
  }
});

test('de README noemt elke instelling, met haar standaard', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const regels = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+?) \|$/gm)];
  expect(regels.map(([, naam]) => naam).sort()).toEqual([...NAMEN].sort());
  const standaard = leesInstellingen({}).instellingen as Record<string, unknown>;
  for (const [, naam = '', waarde = ''] of regels) {
    // These two have none that can be written down.
    if (naam === 'DRADEN' || naam === 'DATABASE_URL') continue;
    expect([naam, waarde.replaceAll('`', '')]).toEqual([naam, String(standaard[naam])]);
  }
});

test('een databaseserver is een postgres-adres, en een verkeerd adres wordt nooit getoond', () => {
  for (const adres of ['postgres://naam:woord@server:5432/plantoets', 'postgresql:///plantoets']) {
    expect(leesInstellingen({ DATABASE_URL: adres }).instellingen).toMatchObject({ DATABASE_URL: adres });
  }
  expect(leesInstellingen({}).instellingen?.DATABASE_URL).toBeUndefined();
  for (const adres of [
    '',
    'plantoets',
    'mysql://naam:geheim@server/db',
    'http://naam:geheim@server',
    '/geheim',
  ]) {
    const { fouten } = leesInstellingen({ DATABASE_URL: adres });
    expect(fouten).toEqual([expect.stringMatching(/^DATABASE_URL moet .*postgres:\/\//)]);
    expect(fouten?.join()).not.toContain('geheim');
  }
});
