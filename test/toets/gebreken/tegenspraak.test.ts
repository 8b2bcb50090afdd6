import { describe, expect, test } from '@jest/globals';
import { redenen, zoek } from './zoek.ts';

const geld = (samenvatting: string, slot = '') => `Informatieplan 2027-2029 van het ministerie van Financiën

# Samenvatting

${samenvatting}

# Middelen

Bedragen x € 1 mln.

| Post | 2027 | 2028 | 2029 | Totaal |
|---|---|---|---|---|
| Beheer | 40,0 | 41,0 | 42,0 | 123,0 |
| Vernieuwing | 20,0 | 19,0 | 18,0 | 57,0 |
| Totaal | 60,0 | 60,0 | 60,0 | 180,0 |

${slot}`;

describe('amounts', () => {
  test('that differ between summary and table are shown from both sides', () => {
    const gebrek = zoek(
      'tegenspraak',
      geld('Voor de hele planperiode is in totaal € 190,0 mln beschikbaar.'),
    );
    expect(redenen(gebrek)).toEqual([
      'Hier is het totaalbedrag € 190,0 mln, in ‘Middelen’ is het 180,0.',
      'Hier is het totaalbedrag 180,0, in ‘Samenvatting’ is het € 190,0 mln.',
    ]);
    expect(gebrek.bevindingen[1]?.citaat).toBe('Totaal | 60,0 | 60,0 | 60,0 | 180,0');
  });

  test('that differ between two chapters without a table', () => {
    const plan =
      '# Begin\n\nIn totaal is voor die drie jaar 210 miljoen euro beschikbaar.\n\n# Eind\n\nIn totaal gaat het voor de drie jaar om 200 miljoen euro.';
    expect(zoek('tegenspraak', plan).bevindingen).toHaveLength(2);
  });

  test('of the plan that differ, with no period named', () => {
    const plan = '# A\n\nDit plan kost in totaal € 88 mln.\n\n# B\n\nHet plan kost in totaal € 80 mln.';
    expect(zoek('tegenspraak', plan).bevindingen).toHaveLength(2);
  });

  test.each([
    'Voor de hele planperiode is in totaal € 180,0 mln beschikbaar.',
    'Voor de hele planperiode is in totaal € 0,2 miljard beschikbaar.',
    'Voor de hele planperiode is in totaal ruim € 170 mln beschikbaar.',
    'In drie jaar kost het beheer samen € 123,0 mln.',
    'Voor opleidingen is in drie jaar samen € 4,5 mln beschikbaar.',
    'Het vorige plan kostte over vier jaar samen € 240 mln.',
  ])('that do not contradict: %p', (zin) => expect(redenen(zoek('tegenspraak', geld(zin)))).toEqual([]));
});

describe('numbers', () => {
  const aantallen = (een: string, ander: string) =>
    redenen(zoek('tegenspraak', `# A\n\n${een}\n\n# B\n\n${ander}`));

  test('of all there are, that differ', () => {
    expect(
      aantallen('Wij beheren alle 312 toepassingen zelf.', 'Van de 321 toepassingen is de eigenaar bekend.'),
    ).toEqual([
      'Hier is het aantal toepassingen 312, in ‘B’ is het 321.',
      'Hier is het aantal toepassingen 321, in ‘A’ is het 312.',
    ]);
  });

  test('of the whole staff, of one kind', () => {
    expect(aantallen('De totale I-bezetting is 640 fte.', 'De totale bezetting telt 655 fte.')).toHaveLength(
      2,
    );
    expect(aantallen('De totale I-bezetting is 640 fte.', 'De totale inhuur telt 655 fte.')).toEqual([]);
    expect(aantallen('De totale I-bezetting is 640 fte.', 'De bezetting van dienst A is 600 fte.')).toEqual(
      [],
    );
  });

  test.each([
    ['Wij beheren alle 312 toepassingen zelf.', 'De 312 toepassingen hebben een eigenaar.'],
    ['Wij beheren alle 312 toepassingen zelf.', 'In 2030 zijn er nog de 280 toepassingen die nodig zijn.'],
    ['Wij beheren alle 312 toepassingen zelf.', 'Nog 290 toepassingen krijgen een eigenaar.'],
    ['Wij beheren alle 312 toepassingen zelf.', 'De pilot omvat 40 toepassingen.'],
    ['Alle 45 medewerkers volgen de cursus.', 'De dienst werft 40 medewerkers per jaar.'],
    ['Alle 45 dagen tellen mee.', 'De 44 dagen daarna ook.'],
  ])('that do not contradict: %p and %p', (een, ander) => expect(aantallen(een, ander)).toEqual([]));
});
