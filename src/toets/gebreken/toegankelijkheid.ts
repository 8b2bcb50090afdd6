/** D05: what keeps people who use assistive technology from reading the file (EN 301 549, Besluit digitale toegankelijkheid overheid). */
import { z } from 'zod';
import type { Document, Sectie } from '../../document/document.ts';
import { type Bevinding, type Gebrekzoeker, NIET_VAN_TOEPASSING, uitBevindingen } from './gebrek.ts';

const opties = z
  .strictObject({})
  .describe(
    'PDF: getagd, met taal en titel. Word en ODT: kopstijlen zonder sprongen. Overal: alternatieve teksten.',
  );

/** A property of the whole file stands nowhere in its text. */
const HELE_BESTAND = { sectie: 0, blok: null, pagina: null };

export const toegankelijkheid: Gebrekzoeker<z.infer<typeof opties>> = {
  opties,
  leestTekst: false,
  zoek({ document }) {
    if (document.formaat === 'markdown') return NIET_VAN_TOEPASSING;
    const bevindingen = [
      ...(document.formaat === 'pdf' ? pdf(document) : kopstijlen(document)),
      ...sprongen(document),
      ...afbeeldingen(document),
    ];
    return uitBevindingen(bevindingen, 0.95, 0.9);
  },
};

function pdf({ eigenschappen: { getagd, taal, titel } }: Document): Bevinding[] {
  const gemis: [boolean, string, string][] = [
    [
      getagd === true,
      'Bestand zonder tags',
      'De PDF is niet getagd: voorleessoftware vindt geen koppen, lijsten en tabellen. Maak de PDF opnieuw met tags.',
    ],
    [Boolean(taal), 'Bestand zonder taal', 'De taal van het document is niet ingesteld.'],
    [Boolean(titel?.trim()), 'Bestand zonder titel', 'De titel van het document is niet ingesteld.'],
  ];
  return gemis
    .filter(([inOrde]) => !inOrde)
    .map(([, citaat, reden]) => ({ citaat, plaats: HELE_BESTAND, reden }));
}

function kopstijlen(document: Document): Bevinding[] {
  const koppen = document.secties.filter(({ niveau }) => niveau > 0);
  if (document.koppenUit === 'stijlen' && koppen.length > 0) return [];
  const eerste = koppen[0];
  return [
    {
      citaat: eerste ? kopregel(eerste) : 'Bestand zonder koppen',
      plaats: eerste ? plaatsVan(eerste) : HELE_BESTAND,
      reden:
        'De koppen zijn geen echte koppen: ze lijken er alleen op door hun opmaak. Gebruik de kopstijlen van de tekstverwerker.',
    },
  ];
}

/** Headings that go down more than one level at once. */
function sprongen(document: Document): Bevinding[] {
  // Levels that were guessed from how headings look say nothing about the levels in the file.
  if (document.koppenUit !== 'stijlen' && document.koppenUit !== 'tags') return [];
  const bevindingen: Bevinding[] = [];
  let vorige: Sectie | null = null;
  for (const sectie of document.secties) {
    if (sectie.niveau === 0) continue;
    if (vorige && sectie.niveau > vorige.niveau + 1) {
      bevindingen.push({
        citaat: kopregel(sectie),
        plaats: plaatsVan(sectie),
        reden: `Deze kop heeft niveau ${sectie.niveau} en de kop ervoor niveau ${vorige.niveau}: er is een niveau overgeslagen.`,
      });
    }
    vorige = sectie;
  }
  return bevindingen;
}

/** Images without alternative text; in a file without tags no image can have one. */
function afbeeldingen(document: Document): Bevinding[] {
  if (document.eigenschappen.getagd === false) return [];
  return document.afbeeldingen
    .filter(({ alternatief }) => alternatief === null)
    .map(({ pagina, sectie }) => ({
      citaat: 'Afbeelding zonder alternatieve tekst',
      plaats: { sectie, blok: null, pagina },
      reden: 'Deze afbeelding heeft geen alternatieve tekst en is ook niet als versiering gemerkt.',
    }));
}

function kopregel({ nummer, titel }: Sectie): string {
  return nummer ? `${nummer} ${titel}` : titel;
}

function plaatsVan({ index, pagina }: Sectie): Bevinding['plaats'] {
  return { sectie: index, blok: null, pagina };
}
