import { describe, expect, test } from '@jest/globals';
import { ministeries } from '../../src/feiten/ministeries.ts';
import { feitenVan } from './feitenvan.ts';

describe('ministerie', () => {
  test.each(
    ministeries().flatMap((ministerie) =>
      ministerie.namen.slice(0, 1).map((naam) => [ministerie.code, naam]),
    ),
  )('%s uit de ondertitel', (code, naam) => {
    const feiten = feitenVan(
      `---\ntitle: "Samen digitaal verder"\nsubtitle: "Informatieplan van het ministerie van ${naam}, 2023-2026"\n---\n\n# Doel\n\nBZK en CIO Rijk helpen. Het ministerie van Defensie ook.`,
    );
    expect(feiten.identificatie.ministerie?.waarde).toBe(code);
  });

  test('zonder titel telt hoe het plan zichzelf noemt, niet wie het vaakst genoemd wordt', () => {
    const feiten = feitenVan(
      '# Inleiding\n\nDit is het informatieplan van het ministerie van Financiën (FIN) voor de jaren 2026 tot en met 2029.\n\nBZK levert DigiD. BZK beheert de ring. BZK maakt beleid. BZK helpt. BZK kijkt mee.',
    );
    expect(feiten.identificatie.ministerie?.waarde).toBe('FIN');
  });

  test('een kop Financiën of het woord defensie maakt nog geen ministerie', () => {
    expect(
      feitenVan('# Financiën\n\nWij leggen de defensie tegen hackers uit.').identificatie.ministerie,
    ).toBeNull();
  });
});

describe('planperiode', () => {
  const periode = (tekst: string) => feitenVan(tekst).identificatie.periode?.waarde;

  test.each([
    ['# Informatieplan OCW 2027-2030', 2027, 2030],
    ['Planperiode: 1 januari 2026 tot en met 31 december 2030.', 2026, 2030],
    ['# Over dit plan\n\n- Looptijd: vijf jaar, van 2026 tot en met 2030.', 2026, 2030],
    ['Planjaren 2026, 2027, 2028 en 2029', 2026, 2029],
    [
      '# Vooraf\n\nHet vorige plan liep van 2022 tot en met 2025. Dit plan gaat over de jaren 2026 tot en met 2029.',
      2026,
      2029,
    ],
    [
      '# Vooraf\n\nDe I-strategie Rijk 2021-2025 is ten einde. Wij kijken in dit informatieplan naar 2025 tot en met 2028.',
      2025,
      2028,
    ],
  ])('%s', (tekst, van, tot) => expect(periode(tekst)).toEqual({ van, tot }));

  test('zonder reeks is er geen periode', () =>
    expect(periode('In 2027 gaat het loket open.')).toBeUndefined());
});

describe('titel en versie', () => {
  test('staan letterlijk in het plan, met hun plaats', () => {
    const feiten = feitenVan(
      '---\ntitle: "Informatieplan EZ 2027-2030"\n---\n\nVersie 0.9, concept van 3 september 2026.\n\n# Doel\n\nTekst.',
    );
    expect(feiten.identificatie.titel).toMatchObject({
      waarde: 'Informatieplan EZ 2027-2030',
      plaats: { sectie: 0, blok: 0 },
    });
    expect(feiten.identificatie.versie?.citaat).toBe('Versie 0.9, concept van 3 september 2026.');
  });
});
