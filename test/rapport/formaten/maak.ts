/** Makes reports as the command line and the service do, and the text of hostile plans to make them of. */
import { laadRapport, rapportVan } from '../../../src/rapport/rapport.ts';
import type { Toetsing } from '../../../src/toets/toetsing.ts';
import { voorbeeldtoetsing } from '../voorbeeldtoetsing.ts';

const UITLEG = new Map([
  [
    'K09',
    { eis: 'Een eigen onderdeel.', waarom: 'Zonder geld geen plan.', bronnen: ['CIO26 art. 4 onder c'] },
  ],
]);

/** @returns the file of one plan */
export async function maakBytes(formaat: string, toetsing: Toetsing): Promise<Uint8Array> {
  const inhoud = await rapportVan(toetsing, await laadRapport(formaat), { kleur: false, uitleg: UITLEG });
  return typeof inhoud === 'string' ? Buffer.from(inhoud) : inhoud;
}

/** @returns what a format that holds all files at once says of these */
export async function maakJson<T>(formaat: string, toetsingen: readonly Toetsing[]): Promise<T> {
  const rapport = await laadRapport(formaat);
  return JSON.parse(String(await rapport.alles?.(toetsingen, { kleur: false, uitleg: UITLEG }))) as T;
}

/** A plan in which every text is the given one. */
export function besmet(tekst: string): Toetsing {
  const plek = { citaat: tekst, pagina: 3, sectie: tekst, plek: { sectie: 0, blok: 0 } };
  return voorbeeldtoetsing({
    bestand: tekst,
    plan: { ministerie: tekst, titel: tekst, periode: null, versie: tekst, paginas: null },
    meldingen: [tekst],
    mijlpalen: [{ wanneer: '2027', wat: tekst, eigenaar: tekst, pagina: 1, sectie: tekst }],
    uitkomsten: [
      {
        id: 'K01',
        onderdeel: 'kern',
        titel: tekst,
        plicht: 'verplicht',
        uitkomst: 'deels',
        zekerheid: 0.5,
        elementen: [
          { element: tekst, aanwezig: true, bewijs: [plek] },
          { element: tekst, aanwezig: false, bewijs: [], gezocht: tekst, bijna: { ...plek, reden: tekst } },
        ],
        toelichting: tekst,
        advies: tekst,
        inspanning: 1,
      },
    ],
  });
}

/** What a plan should not be able to do to a report: formulas, markup, characters that XML does not know. */
export const AANVALLEN = [
  '=HYPERLINK("http://voorbeeld.invalid","klik")',
  '+1+1',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(A1)',
  '\t=1+1',
  '</w:t></si><script>&amp;]]>',
  'constructor',
  '__proto__',
  '_x0041_ en _X000d_',
  'naar \u0000\u0008\u000b\u001f\ufffe\ud800 toe',
  '$& $1 {0} {titel}',
];
