/** The score over the versions of a plan, as a small line chart. */

export interface Scorepunt {
  /** Number of the version. */
  nummer: number;
  /** 0 to 100; null where the version got no score. */
  score: number | null;
}

export interface Scoreverloop {
  breedte: number;
  hoogte: number;
  /** One per version with a score. */
  punten: { x: number; y: number; nummer: number; score: number }[];
  /** For the points of a polyline. */
  lijn: string;
  /** Lines at round scores, to read the height by. */
  rasters: { y: number; score: number }[];
  /** The same in words. */
  tekst: string;
}

const BREEDTE = 640;
const HOOGTE = 200;
const RAND = { links: 40, rechts: 24, boven: 24, onder: 32 };

/** @returns null with fewer than two scores: a line needs two points */
export function maakScoreverloop(versies: readonly Scorepunt[]): Scoreverloop | null {
  const gescoord = versies.filter((v): v is { nummer: number; score: number } => v.score !== null);
  if (gescoord.length < 2) return null;
  const hoogteVan = (score: number) =>
    rond(RAND.boven + (1 - score / 100) * (HOOGTE - RAND.boven - RAND.onder));
  const stap = (BREEDTE - RAND.links - RAND.rechts) / (gescoord.length - 1);
  const punten = gescoord.map(({ nummer, score }, i) => ({
    x: rond(RAND.links + i * stap),
    y: hoogteVan(score),
    nummer,
    score,
  }));
  return {
    breedte: BREEDTE,
    hoogte: HOOGTE,
    punten,
    lijn: punten.map(({ x, y }) => `${x},${y}`).join(' '),
    rasters: [0, 25, 50, 75, 100].map((score) => ({ score, y: hoogteVan(score) })),
    tekst: `Score per versie: ${punten.map(({ nummer, score }) => `versie ${nummer} ${score}`).join(', ')}.`,
  };
}

const rond = (getal: number): number => Math.round(getal * 10) / 10;
