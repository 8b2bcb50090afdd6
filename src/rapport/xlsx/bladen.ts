/** The tables of a workbook: what stands in which column and row. */
import type { Criteriumweergave } from '../criteriumweergave.ts';
import { moment, wanneer } from '../opmaak.ts';
import type { Rapportweergave } from '../weergave.ts';
import { ONDERDEEL } from '../woorden.ts';

/** What a cell holds: text, a number, or nothing. Nothing else exists here, so no formula can. */
export type Waarde = string | number | null;

export interface Kolom {
  kop: string;
  /** In characters. */
  breedte: number;
  /** How Excel shows the numbers of this column. */
  getalvorm?: string;
}

export interface Blad {
  naam: string;
  kolommen: readonly Kolom[];
  rijen: readonly (readonly Waarde[])[];
}

/**
 * @param mens with the columns of what people decided
 * @returns the sheets in order
 */
export function maakBladen(rapport: Rapportweergave, mens: boolean): Blad[] {
  const criteria = rapport.onderdelen.flatMap((deel) => deel.criteria);
  return [
    uitkomstenblad(criteria, mens),
    bewijsblad(criteria),
    mijlpalenblad(rapport),
    bedragenblad(rapport),
    planblad(rapport),
  ];
}

function uitkomstenblad(criteria: readonly Criteriumweergave[], mens: boolean): Blad {
  return {
    naam: 'Uitkomsten',
    kolommen: [
      { kop: 'Nummer', breedte: 10 },
      { kop: 'Onderdeel', breedte: 26 },
      { kop: 'Criterium', breedte: 40 },
      { kop: 'Plicht', breedte: 12 },
      { kop: 'Uitkomst', breedte: 18 },
      { kop: 'Zekerheid', breedte: 12, getalvorm: '0%' },
      { kop: 'Elementen gevonden', breedte: 20 },
      { kop: 'Werkdagen', breedte: 12, getalvorm: '0' },
      { kop: 'Toelichting', breedte: 60 },
      { kop: 'Advies', breedte: 60 },
      ...(mens ? MENSKOLOMMEN : []),
    ],
    rijen: criteria.map((c) => [
      c.id,
      ONDERDEEL[c.onderdeel].naam,
      c.titel,
      c.plichtwoord,
      c.woord,
      zekerheidVan(c),
      c.gevonden,
      c.inspanning,
      c.toelichting,
      c.advies,
      ...(mens ? menscellen(c) : []),
    ]),
  };
}

const MENSKOLOMMEN: readonly Kolom[] = [
  { kop: 'Automatische uitkomst', breedte: 18 },
  { kop: 'Stand van het oordeel', breedte: 22 },
  { kop: 'Oordeel', breedte: 18 },
  { kop: 'Beoordeeld door', breedte: 24 },
  { kop: 'Beoordeeld op', breedte: 26 },
  { kop: 'Reden', breedte: 60 },
];

function menscellen({ mens, woord }: Criteriumweergave): Waarde[] {
  if (!mens) return [woord, '', '', '', '', ''];
  const overgenomen = mens.soort === 'overgenomen';
  const stand = mens.geldt ? (overgenomen ? 'geldt, overgenomen' : 'geldt') : 'opnieuw te beoordelen';
  return [mens.automatisch.woord, stand, mens.woord, mens.door, moment(mens.moment), mens.reden];
}

/** How sure the rules are of what they said. */
function zekerheidVan({ mens, uitkomst, zekerheid }: Criteriumweergave): number | null {
  const automatisch = mens?.automatisch ?? { uitkomst, zekerheid };
  return automatisch.uitkomst === 'nvt' ? null : automatisch.zekerheid;
}

/** One row per quotation, and one for every element without any. */
function bewijsblad(criteria: readonly Criteriumweergave[]): Blad {
  return {
    naam: 'Bewijs',
    kolommen: [
      { kop: 'Nummer', breedte: 10 },
      { kop: 'Criterium', breedte: 36 },
      { kop: 'Element', breedte: 40 },
      { kop: 'Oordeel', breedte: 20 },
      { kop: 'Soort', breedte: 24 },
      { kop: 'Citaat', breedte: 70 },
      { kop: 'Bladzijde', breedte: 11, getalvorm: '0' },
      { kop: 'Sectie', breedte: 40 },
      { kop: 'Waarom het niet telt', breedte: 40 },
      { kop: 'Gezocht naar', breedte: 40 },
    ],
    rijen: criteria.flatMap((c) =>
      c.elementen.flatMap((e) => {
        const begin = [c.id, c.titel, e.element, e.woord];
        const gezocht = e.gezocht ?? '';
        const rijen: Waarde[][] = e.bewijs.map((b) => [
          ...begin,
          'Bewijs',
          b.citaat,
          b.pagina,
          b.sectie,
          '',
          gezocht,
        ]);
        if (e.bijna) {
          const { citaat, pagina, sectie, reden } = e.bijna;
          rijen.push([...begin, 'Kwam het dichtst in de buurt', citaat, pagina, sectie, reden, gezocht]);
        }
        return rijen.length > 0 ? rijen : [[...begin, 'Geen', '', null, '', '', gezocht]];
      }),
    ),
  };
}

function mijlpalenblad({ mijlpalen }: Rapportweergave): Blad {
  return {
    naam: 'Mijlpalen',
    kolommen: [
      { kop: 'Tijd', breedte: 14 },
      { kop: 'Wanneer', breedte: 22 },
      { kop: 'Wat', breedte: 60 },
      { kop: 'Wie', breedte: 30 },
      { kop: 'Bladzijde', breedte: 11, getalvorm: '0' },
      { kop: 'Sectie', breedte: 40 },
    ],
    rijen: mijlpalen.map((m) => [m.wanneer, wanneer(m.wanneer), m.wat, m.eigenaar, m.pagina, m.sectie]),
  };
}

function bedragenblad({ totalen }: Rapportweergave): Blad {
  return {
    naam: 'Bedragen',
    kolommen: [
      { kop: 'Jaar', breedte: 10, getalvorm: '0' },
      { kop: 'Totaal van het plan', breedte: 24, getalvorm: '"€" #,##0' },
    ],
    rijen: totalen.map(({ jaar, euro }) => [jaar, euro]),
  };
}

function planblad({ kenmerken, titel, fout, geenPlan, gereed, ...rest }: Rapportweergave): Blad {
  const { score, automatisch, termijn, onderdelen, meldingen } = rest;
  return {
    naam: 'Plan',
    kolommen: [
      { kop: 'Kenmerk', breedte: 36 },
      { kop: 'Waarde', breedte: 90 },
    ],
    rijen: [
      ['Titel', titel],
      ...kenmerken.map(({ term, waarde }) => [term, waarde]),
      ...(fout ? [['Niet beoordeeld', `${fout.melding} (${fout.code})`]] : []),
      ...(geenPlan === null ? [] : [['Geen informatieplan', geenPlan]]),
      ...(gereed ? [['Gereed voor indiening', `${gereed.woord}. ${gereed.zin}`]] : []),
      ...(score ? [['Score (van 100)', score.totaal ?? 'geen score']] : []),
      ...(automatisch
        ? [
            ['Gereed zonder oordelen van mensen', automatisch.gereed],
            ['Score zonder oordelen van mensen (van 100)', automatisch.score ?? 'geen score'],
          ]
        : []),
      ...onderdelen.map((deel) => [`Score ${deel.naam}`, deel.score ?? 'geen score']),
      ...(score ? [['Aantal criteria onzeker', score.onzeker]] : []),
      ...(termijn
        ? [
            ['Inleverdatum', termijn.datum],
            ['Beoordeeld vanaf', termijn.vandaag],
            ['Risico voor de inleverdatum', termijn.risico.woord],
            ...termijn.balken.map(({ naam, tekst }) => [naam, tekst]),
            ['Toelichting op het risico', termijn.toelichting],
            ...termijn.mijlpalen.map(({ naam, datum, resterend }) => [
              `Mijlpaal: ${naam}`,
              `${datum} (${resterend})`,
            ]),
          ]
        : []),
      ...meldingen.map((melding) => ['Let op', melding]),
    ],
  };
}
