import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { zoek } from './zoek.ts';

test.each([
  ['een persoonlijk e-mailadres', 'Stuur reacties aan p.de.vries@example.nl voor 1 mei.'],
  ['een persoonlijk e-mailadres', 'Contact: karin.smit@example.nl'],
  ['een mobiel telefoonnummer', 'Bel bij storing 06-87654321.'],
  ['een mobiel telefoonnummer', 'Bereikbaar op +31 (0)6 87 65 43 21.'],
  ['een mobiel telefoonnummer', 'Bereikbaar op 0031687654321.'],
  ['een burgerservicenummer', 'In het scherm staat bsn 123456782 als voorbeeld.'],
  ['een burgerservicenummer', 'Het nummer 123456782 hoort bij de proefpersoon.'],
])('finds %s in %p', (wat, tekst) => {
  expect(zoek('persoonsgegevens', tekst).bevindingen.map(({ reden }) => reden)).toEqual([
    `Hier staat ${wat}.`,
  ]);
});

test.each([
  'Vragen: info@example.nl, cio-office@example.nl of woo.loket@example.nl.',
  'Het algemene nummer is 070 123 45 67.',
  'Het contract kost € 123456782 in totaal.',
  'Zaaknummer 123456782 is afgesloten.',
  'Het register telt 123.456.782 regels.',
  'In 2026 06 12 is de oplevering.',
  'Het bsn is een burgerservicenummer van negen cijfers.',
])('leaves alone %p', (tekst) => {
  expect(zoek('persoonsgegevens', tekst).bevindingen).toEqual([]);
});

test('shows where the data stand without the data', () => {
  const { bevindingen } = zoek('persoonsgegevens', 'Mail p.jansen@example.nl of bel 06-87654321.');
  expect(bevindingen).toHaveLength(2);
  for (const { citaat } of bevindingen) expect(citaat).toBe('Mail p.…@example.nl of bel 06…21.');
});

describe('the eleven test', () => {
  test('takes exactly one last digit, or none, for any eight digits', () => {
    const acht = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(acht, (cijfers) => {
        fc.pre(cijfers.some((cijfer) => cijfer > 0));
        const rest = cijfers.reduce((som, cijfer, i) => som + cijfer * (9 - i), 0) % 11;
        const goed = Array.from({ length: 10 }, (_, laatste) => laatste).filter(
          (laatste) => zoek('persoonsgegevens', `Het bsn is ${cijfers.join('')}${laatste}`).gevonden,
        );
        expect(goed).toEqual(rest === 10 ? [] : [rest]);
      }),
      { numRuns: 15 },
    );
  });
});
