/** A sheet often lies a little askew in the scanner: measures the angle by the rows of text and turns the picture back. */
import { type Beeld, papier } from './beeld.ts';

/** Largest angle looked for, and the steps, in radians. */
const GROOTST = 0.06;
const STAP = 0.0025;
/** Smaller than this turning back does more harm than good: every point is mixed from its neighbours. */
const KLEINST = 0.004;
/** Only every so manieth point is looked at to measure. */
const GROF = 3;

/** @returns the picture with its rows of text level; the same one where they are already */
export function zetRecht(beeld: Beeld): Beeld {
  const hoek = meetScheefstand(beeld);
  return Math.abs(hoek) < KLEINST ? beeld : draai(beeld, hoek);
}

/** The angle at which dark points fall together in the fewest rows: then rows of text and white alternate most. */
export function meetScheefstand(beeld: Beeld): number {
  const { breedte, hoogte, grijs } = beeld;
  const grens = papier(beeld) * 0.6;
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < hoogte; y += GROF) {
    for (let x = 0; x < breedte; x += GROF) {
      if ((grijs[y * breedte + x] ?? 255) >= grens) continue;
      xs.push(x - breedte / 2);
      ys.push(y);
    }
  }
  const rand = Math.ceil(breedte * GROOTST);
  let beste = 0;
  let meeste = -1;
  for (let hoek = -GROOTST; hoek <= GROOTST; hoek += STAP) {
    const rijen = new Uint32Array(Math.ceil((hoogte + 2 * rand) / GROF));
    for (const [i, x] of xs.entries()) {
      const rij = Math.floor(((ys[i] ?? 0) - x * hoek + rand) / GROF);
      rijen[rij] = (rijen[rij] ?? 0) + 1;
    }
    let scherpte = 0;
    for (let i = 1; i < rijen.length; i++) scherpte += ((rijen[i] ?? 0) - (rijen[i - 1] ?? 0)) ** 2;
    if (scherpte > meeste) {
      meeste = scherpte;
      beste = hoek;
    }
  }
  return beste;
}

function draai(beeld: Beeld, hoek: number): Beeld {
  const { breedte, hoogte, grijs } = beeld;
  const uit = new Uint8Array(grijs.length).fill(papier(beeld));
  const [mx, my] = [breedte / 2, hoogte / 2];
  const [cos, sin] = [Math.cos(hoek), Math.sin(hoek)];
  for (let y = 0; y < hoogte; y++) {
    for (let x = 0; x < breedte; x++) {
      const vanX = mx + (x - mx) * cos - (y - my) * sin;
      const vanY = my + (x - mx) * sin + (y - my) * cos;
      const [x0, y0] = [Math.floor(vanX), Math.floor(vanY)];
      if (x0 < 0 || y0 < 0 || x0 >= breedte - 1 || y0 >= hoogte - 1) continue;
      const [dx, dy] = [vanX - x0, vanY - y0];
      const i = y0 * breedte + x0;
      const boven = (grijs[i] ?? 0) * (1 - dx) + (grijs[i + 1] ?? 0) * dx;
      const onder = (grijs[i + breedte] ?? 0) * (1 - dx) + (grijs[i + breedte + 1] ?? 0) * dx;
      uit[y * breedte + x] = boven * (1 - dy) + onder * dy;
    }
  }
  return { ...beeld, grijs: uit };
}
