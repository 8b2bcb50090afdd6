/** A Toetsing made by hand, with every outcome and everything that a report can show. */
import type { Criteriumuitkomst, Toetsing } from '../../src/toets/toetsing.ts';

type Invoer = Pick<Criteriumuitkomst, 'id' | 'onderdeel' | 'titel' | 'uitkomst'> & Partial<Criteriumuitkomst>;

function criterium(invoer: Invoer): Criteriumuitkomst {
  return {
    plicht: 'verwacht',
    zekerheid: 0.8,
    elementen: [],
    toelichting: '',
    advies: '',
    inspanning: 0,
    ...invoer,
  };
}

export const UITKOMSTEN: Criteriumuitkomst[] = [
  criterium({
    id: 'K01',
    onderdeel: 'kern',
    titel: 'Identificatie van het plan',
    plicht: 'verplicht',
    uitkomst: 'voldoet',
    zekerheid: 0.97,
    elementen: [
      {
        element: 'ministerie genoemd',
        aanwezig: true,
        bewijs: [
          {
            citaat: 'Ministerie van Waterkering en Dijken, informatieplan',
            pagina: 1,
            sectie: '',
            plek: { sectie: 1, blok: 0 },
          },
        ],
      },
    ],
    toelichting: 'Het plan noemt ministerie, periode en versie.',
  }),
  criterium({
    id: 'K08',
    onderdeel: 'kern',
    titel: 'Planning en mijlpalen',
    plicht: 'verplicht',
    uitkomst: 'ontbreekt',
    zekerheid: 0.91,
    inspanning: 3,
    elementen: [
      {
        element: 'minstens drie mijlpalen met jaar kwartaal of datum',
        aanwezig: false,
        bewijs: [],
        gezocht: 'zinnen en tabelrijen met een tijdstip en een resultaat',
        bijna: {
          citaat: 'De planning wordt na de zomer uitgewerkt.',
          pagina: 7,
          sectie: '4 Uitvoering',
          plek: { sectie: 2, blok: 1 },
          reden: 'het stelt de planning uit tot later',
        },
      },
    ],
    toelichting: 'Er staat geen enkele mijlpaal met een datum in het plan.',
    advies: 'Neem per doel een mijlpaal op met een kwartaal of datum en wie hem haalt.',
  }),
  criterium({
    id: 'K09',
    onderdeel: 'kern',
    titel: 'Financiële paragraaf',
    plicht: 'verplicht',
    uitkomst: 'deels',
    zekerheid: 0.83,
    inspanning: 5,
    elementen: [
      {
        element: 'eigen onderdeel over financiën',
        aanwezig: true,
        bewijs: [
          {
            citaat: 'De kosten staan per planjaar in tabel 3 … en zijn gedekt.',
            pagina: 14,
            sectie: '6 Middelen > 6.1 Raming',
            plek: { sectie: 5, blok: 4 },
          },
        ],
      },
      {
        element: 'dekking of herkomst van de middelen',
        aanwezig: false,
        bewijs: [],
        gezocht: 'een begrotingsartikel',
      },
    ],
    toelichting: 'De bedragen staan er, de dekking niet.',
    advies: 'Zeg per jaar uit welk begrotingsartikel het geld komt.',
  }),
  criterium({
    id: 'K11',
    onderdeel: 'kern',
    titel: 'Baten en maatschappelijke waarde',
    plicht: 'gewenst',
    uitkomst: 'onzeker',
    zekerheid: 0.2,
  }),
  criterium({
    id: 'T3.1',
    onderdeel: 'speerpunten',
    titel: 'Cloudbeleid',
    uitkomst: 'voldoet',
    elementen: [
      {
        element: 'concrete eigen actie of resultaat',
        aanwezig: true,
        bewijs: [
          {
            citaat: 'In 2028 staan alle nieuwe toepassingen in de rijkscloud.',
            pagina: 9,
            sectie: '5 Cloud',
            plek: { sectie: 3, blok: 2 },
          },
        ],
      },
    ],
    toelichting: 'Het speerpunt komt aan de orde, met een eigen actie.',
  }),
  criterium({
    id: 'T5.4',
    onderdeel: 'speerpunten',
    titel: 'Archiefwet',
    uitkomst: 'ontbreekt',
    inspanning: 2,
    advies: 'Beschrijf de voorbereiding.',
  }),
  criterium({
    id: 'A05',
    onderdeel: 'afspraken',
    titel: 'Basistraining digitale weerbaarheid',
    plicht: 'signaal',
    uitkomst: 'nvt',
    zekerheid: 1,
  }),
  criterium({
    id: 'D01',
    onderdeel: 'document',
    titel: 'Geen invulresten',
    uitkomst: 'ontbreekt',
    inspanning: 1,
    elementen: [
      {
        element: 'geen invulresten',
        aanwezig: false,
        bewijs: [
          { citaat: 'Bedrag: n.t.b.', pagina: 15, sectie: '6 Middelen', plek: { sectie: 4, blok: 3 } },
        ],
      },
    ],
    advies: 'Vul de open plekken in.',
  }),
  criterium({
    id: 'D04',
    onderdeel: 'document',
    titel: 'Geen persoonsgegevens',
    uitkomst: 'voldoet',
    elementen: [{ element: 'geen persoonsgegevens', aanwezig: true, bewijs: [] }],
  }),
  criterium({
    id: 'P01',
    onderdeel: 'tijdigheid',
    titel: 'Op tijd voor de Tweede Kamer',
    uitkomst: 'deels',
    toelichting: 'Het past, maar krap.',
  }),
];

/** The text on which the evidence of the example rests, as markdown. */
export const VOORBEELDPLAN = `# Informatieplan 2027-2031

Ministerie van Waterkering en Dijken, informatieplan

## 4 Uitvoering

De planning wordt na de zomer uitgewerkt.

## 5 Cloud

De basis is op orde. In 2028 staan alle nieuwe toepassingen in de rijkscloud. Daarna volgt de rest.

## 6 Middelen

Bedrag: n.t.b.

### 6.1 Raming

De kosten staan per planjaar in tabel 3 hieronder en zijn gedekt.

| Jaar | Euro |
|---|---|
| 2027 | 12.500.000 |
| 2028 | 9.000.000 |
`;

/** @returns a judged plan; give what should be otherwise */
export function voorbeeldtoetsing(anders: Partial<Toetsing> = {}): Toetsing {
  return {
    bestand: 'informatieplan.docx',
    fout: null,
    documentsoort: {
      isInformatieplan: true,
      zekerheid: 0.97,
      reden: 'Noemt zich een meerjarig informatieplan.',
    },
    plan: {
      ministerie: 'IenW',
      titel: 'Informatieplan 2027-2031',
      periode: { van: 2027, tot: 2031 },
      versie: 'concept 0.8',
      paginas: 42,
    },
    kader: '2026.1',
    uitkomsten: UITKOMSTEN,
    totalen: [
      { jaar: 2027, euro: 12_500_000 },
      { jaar: 2028, euro: 9_000_000 },
    ],
    mijlpalen: [
      {
        wanneer: '2027-Q2',
        wat: 'Zaaksysteem in gebruik',
        eigenaar: 'directeur Bedrijfsvoering',
        pagina: 9,
        sectie: '5 Cloud',
      },
    ],
    score: {
      totaal: 71,
      onderdelen: { kern: 78, speerpunten: 62, afspraken: null, document: 50, tijdigheid: 50 },
      onzeker: 1,
    },
    gereed: 'nee',
    termijn: {
      datum: '2026-11-11',
      werkdagen: 50,
      risico: 'midden',
      toelichting: 'Het open werk vraagt 8 werkdagen en er zijn er 12 tot Concept gereed.',
      vandaag: '2026-09-01',
      werkNodig: 8,
      mijlpalen: [
        { naam: 'Concept gereed', datum: '2026-09-09', werkdagen: 12 },
        { naam: 'Minister', datum: '2026-11-04', werkdagen: 45 },
      ],
    },
    meldingen: ['Bladzijde 12 is een scan en kon niet worden gelezen.'],
    ...anders,
  };
}

export const GEWEIGERD: Toetsing = {
  bestand: 'geheim.pdf',
  fout: { code: 'VERSLEUTELD', melding: 'Het bestand is met een wachtwoord beveiligd.' },
};

export const GEEN_PLAN: Toetsing = {
  bestand: 'routekaart.pdf',
  fout: null,
  documentsoort: { isInformatieplan: false, zekerheid: 0.9, reden: 'Het is een routekaart van een ander.' },
  plan: { ministerie: null, titel: 'Routekaarten', periode: null, versie: null, paginas: 80 },
  uitkomsten: [],
  meldingen: [],
};
