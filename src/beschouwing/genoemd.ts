/** Systems, suppliers, facilities and partners that more than one plan names. */
import { type Citaatverwijzing, verwijs } from './bewering.ts';
import type { Inbreng, Naam, Naamsoort } from './inbreng.ts';

export interface Genoemd {
  soort: Naamsoort;
  /** As most plans write it. */
  naam: string;
  sleutel: string;
  /** All ways in which plans write it. */
  schrijfwijzen: string[];
  plannen: {
    ministerie: string | null;
    inbreng: string;
    /** It is a service of that ministry. */
    eigen: boolean;
    /** How many of its sentences name it. */
    aantal: number;
    verwijzingen: Citaatverwijzing[];
  }[];
}

/**
 * @param plannen of which no two are of one ministry (Ronde.plannen)
 * @returns what most plans name first
 */
export function maakGenoemd(plannen: readonly Inbreng[]): Genoemd[] {
  const perSleutel = new Map<string, { inbreng: Inbreng; naam: Naam }[]>();
  for (const inbreng of plannen) {
    for (const naam of inbreng.namen) {
      const lijst = perSleutel.get(naam.sleutel);
      if (lijst) lijst.push({ inbreng, naam });
      else perSleutel.set(naam.sleutel, [{ inbreng, naam }]);
    }
  }
  return [...perSleutel]
    .filter(([, genoemd]) => new Set(genoemd.map(({ inbreng }) => inbreng.id)).size > 1)
    .map(([sleutel, genoemd]) => ({
      soort: vaakst(genoemd.map(({ naam }) => naam.soort)),
      naam: vaakst(genoemd.map(({ naam }) => naam.naam)),
      sleutel,
      schrijfwijzen: [...new Set(genoemd.map(({ naam }) => naam.naam))].sort((a, b) =>
        a.localeCompare(b, 'nl'),
      ),
      plannen: genoemd.map(({ inbreng, naam }) => ({
        ministerie: inbreng.ministerie,
        inbreng: inbreng.id,
        eigen: naam.eigen,
        aantal: naam.aantal,
        verwijzingen: naam.citaten.map((nummer) => verwijs(inbreng, nummer)),
      })),
    }))
    .sort((a, b) => b.plannen.length - a.plannen.length || a.naam.localeCompare(b.naam, 'nl'));
}

/** The first of those that occur most. */
function vaakst<T>(waarden: readonly T[]): T {
  const groepen = [...Map.groupBy(waarden, (waarde) => waarde)];
  return (groepen.reduce((a, b) => (b[1].length > a[1].length ? b : a)) as [T, T[]])[0];
}
