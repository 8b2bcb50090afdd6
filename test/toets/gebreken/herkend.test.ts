import { expect, test } from '@jest/globals';
import { leesMarkdown } from '../../../src/document/markdown/lees.ts';
import { leidFeitenAf } from '../../../src/feiten/afleiding.ts';
import { zoekGebrek } from '../../../src/toets/gebreken/register.ts';

const PLAN = `# Geld

| Post | 2027 | 2028 |
| --- | --- | --- |
| Beheer | 10,2 | 11,0 |
| Bouw | 4,1 | 3,0 |
| Totaal | 14,9 | 14,0 |
`;

/** The defect of the totals above, on a page with this confidence; undefined when its text was in the file. */
function telOp(herkend: number | undefined) {
  const document = leesMarkdown(PLAN);
  document.paginas = [{ nummer: 1, tekens: 100, scan: false, ...(herkend ? { herkend } : {}) }];
  for (const blok of document.blokken) {
    blok.pagina = 1;
    if (blok.soort === 'tabel') blok.rijPaginas = blok.rijen.map(() => 1);
  }
  return zoekGebrek({ soort: 'tabeltotalen' }, leidFeitenAf(document));
}

test('a wrong sum is a defect where the figures are in the file, and a question where they were recognised', () => {
  expect(telOp(undefined)).toMatchObject({ gevonden: true });
  const herkend = telOp(0.94);
  expect(herkend.gevonden).toBeNull();
  expect(herkend.bevindingen).toHaveLength(1);
});
