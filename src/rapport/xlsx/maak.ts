/** The outcomes of one plan as a workbook: tables to sort, filter and take over, without formulas. */
import schrijfBoek, { type CellObject } from 'write-excel-file/node';
import type { Toetsing } from '../../toets/toetsing.ts';
import type { Opmaak } from '../rapport.ts';
import { maakWeergave } from '../weergave.ts';
import { xmltekst } from '../xmltekst.ts';
import { type Blad, maakBladen, type Waarde } from './bladen.ts';

type Boekinvoer = Parameters<typeof schrijfBoek>;
type Boekblad = Boekinvoer[0][number];
type Uitbreiding = NonNullable<NonNullable<Boekinvoer[1]>['features']>[number];
const LINTBLAUW = '#154273';
/** Excel refuses a file with more characters in one cell. */
const LANGSTE_TEKST = 32_767;

/** @returns the bytes of an XLSX with the sheets Uitkomsten, Bewijs, Mijlpalen, Bedragen and Plan */
export async function maakXlsx(
  toetsing: Toetsing,
  { beslissing }: Partial<Opmaak> = {},
): Promise<Uint8Array> {
  const rapport = maakWeergave(toetsing, undefined, beslissing);
  return maakBoek(maakBladen(rapport, beslissing !== undefined));
}

/** @returns the bytes of an XLSX with these sheets, each with a header row that stays and buttons to filter */
export async function maakBoek(bladen: readonly Blad[]): Promise<Uint8Array> {
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
            const hoek = `${kolomletters(kolommen.length)}${rijen.length + 1}`;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${hoek}"/>`);
          },
        },
      },
    },
  };
}

/** 1 as A, 27 as AA. */
function kolomletters(nummer: number): string {
  const letter = String.fromCharCode(65 + ((nummer - 1) % 26));
  return nummer > 26 ? `${kolomletters(Math.floor((nummer - 1) / 26))}${letter}` : letter;
}
