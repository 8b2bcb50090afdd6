/** Opens a workbook as a spreadsheet program does, as far as we write it. */
import { expect } from '@jest/globals';
import { STANDAARDGRENZEN } from '../../../src/document/leesfout.ts';
import { kind, kinderen, nakomelingen, platteTekst } from '../../../src/document/pakket/xml.ts';
import { openPakket } from '../../../src/document/pakket/zip.ts';

export interface Blad {
  rijen: (string | number)[][];
  vast: string | undefined;
  filter: string | undefined;
  breedtes: number;
  formules: number;
}

/** @returns the sheets by name */
export async function openBladen(bytes: Uint8Array): Promise<Map<string, Blad>> {
  const pakket = await openPakket(bytes, STANDAARDGRENZEN);
  const teksten = kinderen(await pakket.xml('xl/sharedStrings.xml'), 'si').map((si) =>
    platteTekst(si).replace(/_x005F_/g, '_'),
  );
  const namen = [...nakomelingen(await pakket.xml('xl/workbook.xml'), 'sheet')].map(
    (s) => s.attrs.name as string,
  );
  const bladen = new Map<string, Blad>();
  for (const [i, naam] of namen.entries()) {
    const blad = await pakket.xml(`xl/worksheets/sheet${i + 1}.xml`);
    const rijen = [...nakomelingen(blad, 'row')].map((rij) => {
      const cellen: (string | number)[] = [];
      for (const cel of kinderen(rij, 'c')) {
        const inhoud = Number(platteTekst(kind(cel, 'v')));
        expect(Number.isFinite(inhoud)).toBe(true);
        const kolom = (cel.attrs.r as string).charCodeAt(0) - 65;
        cellen[kolom] = cel.attrs.t === 's' ? (teksten[inhoud] as string) : inhoud;
      }
      return Array.from(cellen, (cel) => cel ?? '');
    });
    bladen.set(naam, {
      rijen,
      vast: [...nakomelingen(blad, 'pane')].find((p) => p.attrs.state === 'frozen')?.attrs.ySplit,
      filter: kind(blad, 'autoFilter')?.attrs.ref,
      breedtes: [...nakomelingen(blad, 'col')].filter((col) => Number(col.attrs.width) > 5).length,
      formules: [...nakomelingen(blad, 'f')].length,
    });
  }
  return bladen;
}
