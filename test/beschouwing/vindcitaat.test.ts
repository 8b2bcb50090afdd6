import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Inbreng } from '../../src/beschouwing/inbreng.ts';
import {
  gelijkendCitaat,
  KORTSTE_CITAAT,
  vindCitaat,
  zelfdeCitaat,
} from '../../src/beschouwing/vindcitaat.ts';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';

const DOCUMENT = leesMarkdown(`# Informatieplan

## Inhoudsopgave

- Wij vervangen het “oude” zaaksysteem – in 2027

## 3 Aanpak

Wij vervangen het “oude” zaaksysteem – in 2027 – door een nieuw.
De rest volgt later.

- Eerst de leveranciers benaderen
- Daarna de collega’s opleiden

### 3.1 Geld

| Post | 2027 |
| --- | --- |
| Beheer van systemen | 2 miljoen euro |

## 4 Planning en uitvoering
`);

describe('een citaat in een plan', () => {
  test.each([
    ['een zin', 'De rest volgt later.', '3 Aanpak'],
    ['een alinea van meer zinnen', 'door een nieuw. De rest volgt later.', '3 Aanpak'],
    ['een kop met zijn nummer', '4 Planning en uitvoering', '4 Planning en uitvoering'],
    ['een punt van een lijst', 'Daarna de collega’s opleiden', '3 Aanpak'],
    ['een rij van een tabel', 'Beheer van systemen | 2 miljoen euro', '3 Aanpak > 3.1 Geld'],
  ])('%s staat er met zijn plaats', (_wat, citaat, sectie) => {
    expect(vindCitaat(DOCUMENT, citaat)).toEqual({
      citaat,
      pagina: null,
      sectie: expect.stringContaining(sectie),
    });
  });

  test('zoals iemand het overtikt of kopieert, en dan in de woorden van het plan', () => {
    expect(vindCitaat(DOCUMENT, ' vervangen  het "oude"\nzaaksysteem - in 2027 ')?.citaat).toBe(
      'vervangen het “oude” zaaksysteem – in 2027',
    );
  });

  test('liever in de tekst dan in de inhoudsopgave', () => {
    expect(vindCitaat(DOCUMENT, 'vervangen het “oude” zaaksysteem')?.sectie).toContain('3 Aanpak');
  });

  test('van wat is afgekapt telt wat er staat', () => {
    expect(vindCitaat(DOCUMENT, '… het “oude” zaaksysteem – in 2027 …')?.citaat).toBe(
      '… het “oude” zaaksysteem – in 2027 …',
    );
  });

  test.each(['De rest volgt nooit.', 'rest', '', '…  …', 'Aanpak. Wij vervangen het'])(
    '%j staat er niet',
    (citaat) => {
      expect(vindCitaat(DOCUMENT, citaat)).toBeNull();
    },
  );

  test('elk stuk van de tekst dat lang genoeg is wordt teruggevonden, letterlijk', () => {
    const tekst = 'Wij vervangen het “oude” zaaksysteem – in 2027 – door een nieuw.';
    fc.assert(
      fc.property(fc.nat(tekst.length), fc.nat(tekst.length), (a, b) => {
        const stuk = tekst.slice(Math.min(a, b), Math.max(a, b)).trim();
        const gevonden = vindCitaat(DOCUMENT, stuk);
        if (stuk.length < KORTSTE_CITAAT) expect(gevonden).toBeNull();
        else expect(gevonden?.citaat).toBe(stuk);
      }),
    );
  });
});

describe('een citaat in wat een plan inbrengt', () => {
  const inbreng = {
    id: 'plan',
    ministerie: 'BZK',
    bestand: 'bzk.docx',
    citaten: ['Wij vervangen in 2027 het zaaksysteem door een nieuw.', 'Wij leiden collega’s op.'].map(
      (citaat, i) => ({
        citaat,
        pagina: i + 4,
        sectie: 'Aanpak',
        plek: { sectie: 1, blok: i },
      }),
    ),
  } as unknown as Inbreng;

  test('hetzelfde heeft de plaats van nu', () => {
    expect(zelfdeCitaat(inbreng, 'Wij leiden collega’s op.')).toMatchObject({ inbreng: 'plan', pagina: 5 });
    expect(zelfdeCitaat(inbreng, 'Wij leiden niemand op.')).toBeNull();
  });

  test('wat bijna hetzelfde zegt is wat er nu staat; iets anders is dat niet', () => {
    expect(gelijkendCitaat(inbreng, 'Wij vervangen in 2026 het zaaksysteem door een nieuw.')).toMatchObject({
      pagina: 4,
      citaat: 'Wij vervangen in 2027 het zaaksysteem door een nieuw.',
    });
    expect(gelijkendCitaat(inbreng, 'De begroting wordt later bepaald door de minister.')).toBeNull();
  });
});
