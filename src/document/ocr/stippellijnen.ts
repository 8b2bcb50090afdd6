/** Takes the dots out of a picture that lead to a page number: among them Tesseract no longer reads the letters. */
import { type Beeld, papier } from './beeld.ts';

/** Dots that were taken out, in points of the picture. */
export interface Stippellijn {
  x: number;
  x2: number;
  y: number;
}

/** Fewest dots; fewer are an ellipsis. */
const MINST = 7;
/** Widest dot, and widest distance between two, in points of the page. */
const STIP = 2.4;
const AFSTAND = 9;

/**
 * Looks for short dark runs at equal distances along a row of the picture; strokes of letters stand at all distances.
 *
 * @param beeld changed
 * @returns lines of dots, one per row of text
 */
export function neemStippellijnenUit(beeld: Beeld): Stippellijn[] {
  const { breedte, hoogte, grijs, schaal } = beeld;
  const wit = papier(beeld);
  const gevonden: Stippellijn[] = [];
  const weg: [number, number, number][] = [];
  for (let y = 0; y < hoogte; y++) {
    for (const reeks of reeksen(stippen(beeld, y, wit * 0.8, STIP * schaal), AFSTAND * schaal)) {
      for (const [van, tot] of reeks) weg.push([y, van, tot]);
      const [x, x2] = [reeks[0]?.[0] ?? 0, reeks[reeks.length - 1]?.[1] ?? 0];
      const zelfde = gevonden.find((lijn) => y - lijn.y <= STIP * schaal && x < lijn.x2 && x2 > lijn.x);
      if (zelfde) Object.assign(zelfde, { x: Math.min(x, zelfde.x), x2: Math.max(x2, zelfde.x2), y });
      else gevonden.unshift({ x, x2, y });
    }
  }
  for (const [y, van, tot] of weg) {
    for (let rij = Math.max(0, y - 1); rij <= Math.min(hoogte - 1, y + 1); rij++) {
      grijs.fill(wit, rij * breedte + Math.max(0, van - 1), rij * breedte + Math.min(breedte, tot + 1));
    }
  }
  return gevonden;
}

/** Dark runs along one row, from and up to; null for one that is too long or too tall to be a dot. */
function stippen(
  { grijs, breedte, hoogte }: Beeld,
  y: number,
  grens: number,
  grootst: number,
): ([number, number] | null)[] {
  const begin = y * breedte;
  const [boven, onder] = [y - Math.ceil(grootst), y + Math.ceil(grootst)].map((rij) =>
    Math.min(hoogte - 1, Math.max(0, rij)),
  );
  const staatLos = (a: number, b: number): boolean => {
    for (let x = a; x < b; x++) {
      if (
        (grijs[(boven ?? 0) * breedte + x] ?? 255) < grens ||
        (grijs[(onder ?? 0) * breedte + x] ?? 255) < grens
      )
        return false;
    }
    return true;
  };
  const uit: ([number, number] | null)[] = [];
  let van = -1;
  for (let x = 0; x <= breedte; x++) {
    const donker = x < breedte && (grijs[begin + x] ?? 255) < grens;
    if (donker && van < 0) van = x;
    else if (!donker && van >= 0) {
      uit.push(x - van <= grootst && staatLos(van, x) ? [van, x] : null);
      van = -1;
    }
  }
  return uit;
}

function reeksen(stippen: readonly ([number, number] | null)[], wijdst: number): [number, number][][] {
  const uit: [number, number][][] = [];
  let reeks: [number, number][] = [];
  let pas = 0;
  const sluit = (): void => {
    if (reeks.length >= MINST) uit.push(reeks);
    reeks = [];
  };
  for (const stip of stippen) {
    const vorige = reeks[reeks.length - 1];
    if (!stip) {
      sluit();
      continue;
    }
    const afstand = vorige ? (stip[0] + stip[1] - vorige[0] - vorige[1]) / 2 : 0;
    if (vorige && reeks.length === 1 && afstand <= wijdst) pas = afstand;
    else if (vorige && Math.abs(afstand - pas) > Math.max(1.5, pas * 0.1)) {
      const laatste = vorige;
      sluit();
      // The run before may be the first of the dots after a letter.
      if (afstand <= wijdst) reeks = [laatste];
      pas = afstand;
    }
    reeks.push(stip);
  }
  sluit();
  return uit;
}
