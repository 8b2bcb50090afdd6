/** The outcomes of one plan as a workbook: tables to sort, filter and take over, without formulas. */
import schrijfBoek, { type CellObject } from 'write-excel-file/node';
import type { Toetsing } from '../toets/toetsing.ts';
import { wanneer } from './opmaak.ts';
import { type Criteriumweergave, maakWeergave, type Rapportweergave } from './weergave.ts';
import { ONDERDEEL } from './woorden.ts';
import { xmltekst } from './xmltekst.ts';

type Boekinvoer = Parameters<typeof schrijfBoek>;
type Boekblad = Boekinvoer[0][number];
type Uitbreiding = NonNullable<NonNullable<Boekinvoer[1]>['features']>[number];
/** What a cell holds: text, a number, or nothing. Nothing else exists here, so no formula can. */
type Waarde = string | number | null;

interface Kolom {
  kop: string;
  /** In characters. */
  breedte: number;
  /** How Excel shows the numbers of this column. */
  getalvorm?: string;
}

interface Blad {
  naam: string;
  kolommen: readonly Kolom[];
  rijen: readonly (readonly Waarde[])[];
}

const LINTBLAUW = '#154273';
/** Excel refuses a file with more characters in one cell. */
const LANGSTE_TEKST = 32_767;

/** @returns the bytes of an XLSX with the sheets Uitkomsten, Bewijs, Mijlpalen, Bedragen and Plan */
export async function maakXlsx(toetsing: Toetsing): Promise<Uint8Array> {
  const rapport = maakWeergave(toetsing);
  const criteria = rapport.onderdelen.flatMap((deel) => deel.criteria);
  const bladen = [
    uitkomstenblad(criteria),
    bewijsblad(criteria),
    mijlpalenblad(rapport),
    bedragenblad(rapport),
    planblad(rapport),
  ];
  const boek = schrijfBoek(
    bladen.map(
      ({ naam, kolommen, rijen }): Boekblad => ({
        sheet: naam,
        stickyRowsCount: 1,
        columns: kolommen.map(({ breedte }) => ({ width: breedte })),
        data: [
          kolommen.map(({ kop }) => kopcel(kop)),
          ...rijen.map((rij) => rij.map((waarde, i) => cel(waarde, kolommen[i]?.getalvorm))),
        ],
      }),
    ),
    { fontFamily: 'Calibri', fontSize: 11, features: [filterknoppen(bladen)] },
  );
  return new Uint8Array(await boek.toBuffer());
}

function uitkomstenblad(criteria: readonly Criteriumweergave[]): Blad {
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
    ],
    rijen: criteria.map((c) => [
      c.id,
      ONDERDEEL[c.onderdeel].naam,
      c.titel,
      c.plichtwoord,
      c.woord,
      c.uitkomst === 'nvt' ? null : c.zekerheid,
      c.gevonden,
      c.inspanning,
      c.toelichting,
      c.advies,
    ]),
  };
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
  const { score, termijn, onderdelen, meldingen } = rest;
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

function kopcel(tekst: string): CellObject {
  return {
    type: String,
    value: tekst,
    fontWeight: 'bold',
    textColor: '#ffffff',
    backgroundColor: LINTBLAUW,
    wrap: true,
    alignVertical: 'top',
  };
}

/** A cell of which the type is always said: text is stored as text, whatever it begins with. */
function cel(waarde: Waarde, getalvorm = '0'): CellObject | null {
  if (waarde === null || waarde === '') return null;
  if (typeof waarde === 'number') {
    return { type: Number, value: waarde, format: getalvorm, alignVertical: 'top' };
  }
  const tekst = celtekst(waarde);
  return {
    type: String,
    value: tekst,
    wrap: true,
    alignVertical: 'top',
    // Marked as text, so that it does not become a formula either when somebody opens the cell and presses enter.
    // Not on every cell: Excel shows long cells with this mark as '####'.
    ...(/^[=+\-@\t\r\n]/.test(tekst) ? { format: '@' } : {}),
  };
}

function celtekst(waarde: string): string {
  const tekst = xmltekst(waarde)
    // Excel reads _x0041_ in a text as the character with that number (ECMA-376 part 1, 22.4.2.4).
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .slice(0, LANGSTE_TEKST)
    .toWellFormed();
  // The library looks texts up in an object and would take such a name for one that is there already.
  return tekst in Object.prototype ? `${tekst} ` : tekst;
}

/** The library has no filter buttons of its own; the element stands directly behind the data (ECMA-376 part 1, 18.3.1.2). */
function filterknoppen(bladen: readonly Blad[]): Uitbreiding {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _opties, { sheetIndex }) => {
            const { kolommen, rijen } = bladen[sheetIndex] as Blad;
            const hoek = `${String.fromCharCode(64 + kolommen.length)}${rijen.length + 1}`;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${hoek}"/>`);
          },
        },
      },
    },
  };
}
