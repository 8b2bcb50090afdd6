import { expect, test } from '@jest/globals';
import { leesInstellingen } from '../../src/web/instellingen.ts';

test('zonder instellingen gelden de standaarden, alleen bereikbaar op de eigen machine', () => {
  expect(leesInstellingen({}).instellingen).toMatchObject({
    POORT: 8080,
    ADRES: '127.0.0.1',
    GEGEVENSMAP: 'data',
    LOGNIVEAU: 'info',
  });
  expect(leesInstellingen({ POORT: '0', DRADEN: '3' }).instellingen).toMatchObject({ POORT: 0, DRADEN: 3 });
});

test('elke fout wordt genoemd, met wat wel mag', () => {
  const { instellingen, fouten } = leesInstellingen({
    POORT: 'tachtig',
    DRADEN: '0',
    GEGEVENSMAP: '',
    LOGNIVEAU: 'luid',
  });
  expect(instellingen).toBeNull();
  expect(fouten).toEqual([
    'POORT moet een getal zijn (must be a number)',
    'GEGEVENSMAP mag niet leeg zijn (must not be empty)',
    'DRADEN moet minstens 1 zijn (must be at least 1)',
    'LOGNIVEAU moet debug, info, warn, error of silent zijn (must be one of these)',
  ]);
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
