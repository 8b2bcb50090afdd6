/** The large ICT activities of all plans together. */
import { type Citaatverwijzing, verwijs } from './bewering.ts';
import { vouw } from './inbreng/bekendenamen.ts';
import type { Inbreng } from './inbreng.ts';

export interface Activiteitregel {
  ministerie: string | null;
  naam: string;
  euro: number | null;
  van: number | null;
  tot: number | null;
  verwijzing: Citaatverwijzing;
  /** The same activity, by name and amount, stands in another plan too and is added there. */
  herhaling: boolean;
}

export interface Activiteiten {
  /** Largest amount first; those without one last. */
  regels: Activiteitregel[];
  /** The sum over the rows with an amount that are no repetition. */
  euro: number;
  aantalOpgeteld: number;
  aantalZonderBedrag: number;
  /** Names that several plans have, with different or without amounts: perhaps one activity, counted as several. */
  gelijknamig: { naam: string; verwijzingen: Citaatverwijzing[] }[];
}

export function telActiviteiten(plannen: readonly Inbreng[]): Activiteiten {
  const regels: Activiteitregel[] = plannen.flatMap((inbreng) =>
    inbreng.activiteiten.map(({ naam, euro, van, tot, citaat }) => {
      const verwijzing = verwijs(inbreng, citaat);
      return { ministerie: inbreng.ministerie, naam, euro, van, tot, verwijzing, herhaling: false };
    }),
  );
  const perNaam = Map.groupBy(regels, ({ naam }) => vouw(naam));
  for (const zelfdeNaam of perNaam.values()) markeerHerhalingen(zelfdeNaam);
  const opgeteld = regels.filter(({ euro, herhaling }) => euro !== null && !herhaling);
  return {
    regels: regels.sort((a, b) => (b.euro ?? -1) - (a.euro ?? -1)),
    euro: opgeteld.reduce((som, { euro }) => som + (euro ?? 0), 0),
    aantalOpgeteld: opgeteld.length,
    aantalZonderBedrag: regels.filter(({ euro }) => euro === null).length,
    gelijknamig: [...perNaam.values()].flatMap((groep) => {
      const plannenMet = new Set(groep.map(({ verwijzing }) => verwijzing.inbreng));
      const los = groep.filter(({ herhaling }) => !herhaling);
      return plannenMet.size > 1 && los.length > 1
        ? [{ naam: groep[0]?.naam ?? '', verwijzingen: groep.map(({ verwijzing }) => verwijzing) }]
        : [];
    }),
  };
}

/** Of one name and amount in several plans the plan that has it most often counts, whatever the order of the plans. */
function markeerHerhalingen(zelfdeNaam: readonly Activiteitregel[]): void {
  for (const [euro, zelfde] of Map.groupBy(zelfdeNaam, (regel) => regel.euro)) {
    if (euro === null) continue;
    const perPlan = [...Map.groupBy(zelfde, ({ verwijzing }) => verwijzing.inbreng).values()];
    const telt = perPlan.reduce((a, b) => (b.length > a.length ? b : a));
    for (const regel of zelfde) regel.herhaling = !telt.includes(regel);
  }
}
