/** What a page draws besides text: ruling lines, that show where a table is, and images, that show that it is a scan. */

/** A horizontal or vertical ruling line; y runs down from the top of the page. */
export interface Lijn {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A dot, square or dash as small as a letter, drawn instead of set: browsers make the signs of lists so. */
export interface Stip {
  x: number;
  /** Middle. */
  y: number;
}

export interface Tekening {
  lijnen: Lijn[];
  stippen: Stip[];
  beelden: number;
}

type Matrix = [number, number, number, number, number, number];
type Codes = Record<string, number>;

/** Thicker than this is a plane, not a line. */
const LIJNDIKTE = 3;
const KORTSTE = 8;
const GROOTSTE_STIP = 7;
/** A drawing with more lines than this is a map or a chart; its lines tell nothing about tables. */
const MEESTE = 4000;

/**
 * @param bewerkingen operator list of pdf.js
 * @param codes its OPS
 * @param beeld transform from the page to the page as shown
 */
export function leesTekening(
  bewerkingen: { fnArray: number[]; argsArray: unknown[] },
  codes: Codes,
  beeld: number[],
): Tekening {
  const tekening: Tekening = { lijnen: [], stippen: [], beelden: 0 };
  const stapel: Matrix[] = [];
  let matrix = beeld as Matrix;
  for (const [i, code] of bewerkingen.fnArray.entries()) {
    const waarden = bewerkingen.argsArray[i] as unknown[] | null;
    switch (code) {
      case codes.save:
      case codes.paintFormXObjectBegin:
        stapel.push(matrix);
        if (code === codes.paintFormXObjectBegin && Array.isArray(waarden?.[0])) {
          matrix = maal(matrix, waarden[0] as Matrix);
        }
        break;
      case codes.restore:
      case codes.paintFormXObjectEnd:
        matrix = stapel.pop() ?? (beeld as Matrix);
        break;
      case codes.transform:
        matrix = maal(matrix, waarden as unknown as Matrix);
        break;
      case codes.paintImageXObject:
      case codes.paintInlineImageXObject:
      case codes.paintImageMaskXObject:
      case codes.paintImageXObjectRepeat:
      case codes.paintInlineImageXObjectGroup:
        tekening.beelden++;
        break;
      case codes.constructPath:
        if (waarden && waarden[0] !== codes.endPath && tekening.lijnen.length < MEESTE) {
          voegStipToe(tekening.stippen, waarden[2] as ArrayLike<number> | undefined, matrix);
          voegPadToe(tekening.lijnen, (waarden[1] as ArrayLike<number>[] | undefined)?.[0], matrix);
        }
        break;
    }
  }
  if (tekening.lijnen.length >= MEESTE) tekening.lijnen = [];
  return tekening;
}

function maal(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** @param omvang smallest and largest x and y of a path, as pdf.js gives it with the path */
function voegStipToe(stippen: Stip[], omvang: ArrayLike<number> | null | undefined, m: Matrix): void {
  if (!omvang || omvang.length < 4 || stippen.length >= MEESTE) return;
  const [a, b, c, d] = [omvang[0] ?? 0, omvang[1] ?? 0, omvang[2] ?? 0, omvang[3] ?? 0];
  const breedte = Math.abs(m[0] * (c - a) + m[2] * (d - b));
  const hoogte = Math.abs(m[1] * (c - a) + m[3] * (d - b));
  if (breedte < 1 || breedte > GROOTSTE_STIP || hoogte < 0.5 || hoogte > GROOTSTE_STIP) return;
  const [x, y] = [(a + c) / 2, (b + d) / 2];
  stippen.push({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] });
}

/** Path data of pdf.js: 0 x y = move, 1 x y = line, 2 and six numbers = curve, 3 = close. */
function voegPadToe(lijnen: Lijn[], pad: ArrayLike<number> | undefined, m: Matrix): void {
  if (!pad) return;
  let punten: [number, number][] = [];
  const sluit = (): void => {
    if (punten.length > 1) voegVormToe(lijnen, punten);
    punten = [];
  };
  for (let i = 0; i < pad.length; ) {
    const stap = pad[i];
    if (stap === 0 || stap === 1) {
      if (stap === 0) sluit();
      const x = pad[i + 1] ?? 0;
      const y = pad[i + 2] ?? 0;
      punten.push([m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]);
      i += 3;
    } else if (stap === 2) {
      punten = [];
      i += 7;
    } else {
      i += 1;
    }
  }
  sluit();
}

/** A thin shape is one line; a rectangle, filled or not, is the four lines that its edges make. */
function voegVormToe(lijnen: Lijn[], punten: readonly [number, number][]): void {
  if (punten.length > 6) return;
  const xs = punten.map(([x]) => x);
  const ys = punten.map(([, y]) => y);
  const [x1, x2] = [Math.min(...xs), Math.max(...xs)];
  const [y1, y2] = [Math.min(...ys), Math.max(...ys)];
  if (y2 - y1 <= LIJNDIKTE) {
    if (x2 - x1 >= KORTSTE) lijnen.push({ x1, y1: (y1 + y2) / 2, x2, y2: (y1 + y2) / 2 });
  } else if (x2 - x1 <= LIJNDIKTE) {
    if (y2 - y1 >= KORTSTE) lijnen.push({ x1: (x1 + x2) / 2, y1, x2: (x1 + x2) / 2, y2 });
  } else if (punten.length >= 4) {
    lijnen.push(
      { x1, y1, x2, y2: y1 },
      { x1, y1: y2, x2, y2 },
      { x1, y1, x2: x1, y2 },
      { x1: x2, y1, x2, y2 },
    );
  }
}
