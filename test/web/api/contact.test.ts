import { expect, test } from '@jest/globals';
import type { OpenApiDocument } from '../../../src/web/api/openapi.ts';
import { leesInstellingen } from '../../../src/web/instellingen.ts';
import { proefdienst } from '../dienst.ts';

test('wie de dienst draait staat als contact in het document', async () => {
  const contact = { name: 'CIO Rijk', url: 'https://cio.example.org/plantoets', email: 'cio@example.org' };
  const dienst = await proefdienst({ contact });
  try {
    const antwoord = await fetch(`${dienst.adres}/api/v1/openapi.json`);
    expect(((await antwoord.json()) as OpenApiDocument).info.contact).toEqual(contact);
  } finally {
    await dienst.sluit();
  }
});

test.each([
  ['CONTACT_NAAM', '  ', 'CONTACT_NAAM mag niet leeg zijn (must not be empty)'],
  [
    'CONTACT_ADRES',
    'http://cio.example.org',
    'CONTACT_ADRES moet een adres zijn dat begint met https:// (must be an https:// address)',
  ],
  [
    'CONTACT_ADRES',
    'javascript:alert(1)',
    'CONTACT_ADRES moet een adres zijn dat begint met https:// (must be an https:// address)',
  ],
  ['CONTACT_EMAIL', 'cio', 'CONTACT_EMAIL moet een e-mailadres zijn (must be an e-mail address)'],
])('%s is niet %j', (naam, waarde, fout) => {
  expect(leesInstellingen({ [naam]: waarde }).fouten).toEqual([fout]);
});

test('een eigen contact wordt gelezen', () => {
  const eigen = {
    CONTACT_NAAM: 'CIO Rijk',
    CONTACT_ADRES: 'https://cio.example.org/plantoets',
    CONTACT_EMAIL: 'cio@example.org',
  };
  expect(leesInstellingen(eigen).instellingen).toMatchObject(eigen);
});
