/** Writes small PDFs by hand, so that a test can say exactly what stands where on a page. */

export interface Tekst {
  tekst: string;
  x: number;
  /** Baseline, up from the bottom of the page. */
  y: number;
  grootte?: number;
  vet?: boolean;
  /** Degrees. */
  hoek?: number;
}

export interface Blad {
  teksten?: Tekst[];
  /** Ruling lines as x1, y1, x2, y2. */
  lijnen?: [number, number, number, number][];
  beeld?: boolean;
  annotaties?: { soort: string; tekst: string }[];
}

export interface Bestand {
  bladen: Blad[];
  titel?: string;
  taal?: string;
  bladwijzers?: string[];
}

/** @returns the bytes of a PDF of A4 pages in Helvetica, WinAnsi encoded */
export function schrijfPdf({ bladen, titel, taal, bladwijzers = [] }: Bestand): Uint8Array {
  const objecten: string[] = [];
  const voegToe = (inhoud: string): number => objecten.push(inhoud);
  const verwijs = (nummers: number[]): string => nummers.map((n) => `${n} 0 R`).join(' ');

  const catalogus = voegToe('');
  const paginas = voegToe('');
  const gewoon = voegToe('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const vet = voegToe(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  );
  const bladnummers = bladen.map((blad) => {
    const stroom = inhoud(blad);
    const inhoudsnummer = voegToe(`<< /Length ${stroom.length} >>\nstream\n${stroom}\nendstream`);
    const annotaties = (blad.annotaties ?? []).map(({ soort, tekst }) =>
      voegToe(`<< /Type /Annot /Subtype /${soort} /Rect [10 10 30 30] /Contents (${tekst}) /T (Lezer) >>`),
    );
    return voegToe(
      `<< /Type /Page /Parent ${paginas} 0 R /MediaBox [0 0 595 842] /Contents ${inhoudsnummer} 0 R ` +
        `/Annots [${verwijs(annotaties)}] /Resources << /Font << /F1 ${gewoon} 0 R /F2 ${vet} 0 R >> >> >>`,
    );
  });
  objecten[paginas - 1] = `<< /Type /Pages /Count ${bladen.length} /Kids [${verwijs(bladnummers)}] >>`;
  const omtrek = voegToe('');
  const regels = bladwijzers.map((naam) => voegToe(`(${naam})`));
  for (const [i, nummer] of regels.entries()) {
    const buren = `${i ? `/Prev ${nummer - 1} 0 R` : ''} ${i < regels.length - 1 ? `/Next ${nummer + 1} 0 R` : ''}`;
    objecten[nummer - 1] =
      `<< /Title (${bladwijzers[i]}) /Parent ${omtrek} 0 R ${buren} /Dest [${bladnummers[0]} 0 R /Fit] >>`;
  }
  objecten[omtrek - 1] = regels.length
    ? `<< /Type /Outlines /First ${regels[0]} 0 R /Last ${regels.at(-1)} 0 R /Count ${regels.length} >>`
    : '<< /Type /Outlines /Count 0 >>';
  const info = voegToe(`<< ${titel ? `/Title (${titel})` : ''} >>`);
  objecten[catalogus - 1] =
    `<< /Type /Catalog /Pages ${paginas} 0 R /Outlines ${omtrek} 0 R ${taal ? `/Lang (${taal})` : ''} >>`;

  let tekst = '%PDF-1.7\n';
  const plaatsen = objecten.map((object, i) => {
    const plaats = tekst.length;
    tekst += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return plaats;
  });
  const begin = tekst.length;
  tekst += `xref\n0 ${objecten.length + 1}\n0000000000 65535 f \n`;
  tekst += plaatsen.map((plaats) => `${String(plaats).padStart(10, '0')} 00000 n \n`).join('');
  tekst += `trailer\n<< /Size ${objecten.length + 1} /Root ${catalogus} 0 R /Info ${info} 0 R >>\nstartxref\n${begin}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(tekst, 'latin1'));
}

const WINANSI: Record<string, string> = { '€': '\\200', '•': '\\225', '–': '\\226', '’': '\\222' };

function inhoud({ teksten = [], lijnen = [], beeld }: Blad): string {
  const delen = lijnen.map(([x1, y1, x2, y2]) => `0.5 w ${x1} ${y1} m ${x2} ${y2} l S`);
  for (const { tekst, x, y, grootte = 11, vet = false, hoek = 0 } of teksten) {
    const [c, s] = [Math.cos((hoek * Math.PI) / 180), Math.sin((hoek * Math.PI) / 180)].map((n) =>
      n.toFixed(4),
    );
    const veilig = tekst.replace(/[\\()]/g, '\\$&').replace(/[€•–’]/g, (teken) => WINANSI[teken] ?? '');
    delen.push(`BT /${vet ? 'F2' : 'F1'} ${grootte} Tf ${c} ${s} -${s} ${c} ${x} ${y} Tm (${veilig}) Tj ET`);
  }
  if (beeld) delen.push('q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q');
  return delen.join('\n');
}

/** Lines of one paragraph, one under the other, as text that is set to the left. */
export function alinea(
  regels: string[],
  y: number,
  opties: Partial<Tekst> & { afstand?: number } = {},
): Tekst[] {
  const { afstand = 14, ...rest } = opties;
  return regels.map((tekst, i) => ({ x: 70, ...rest, tekst, y: y - i * afstand }));
}
