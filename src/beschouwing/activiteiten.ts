/** The large ICT activities of all plans together. */
import { type Verwijzing, verwijs } from './bewering.ts';
import { vouw } from './inbreng/bekendenamen.ts';
import type { Inbreng } from './inbreng.ts';

export interface Activiteitregel {
  ministerie: string | null;
  naam: string;
  euro: number | null;
  van: number | null;
  tot: number | null;
  verwijzing: Verwijzing;
  /** The same activity, by name and amount, stands in the plan of an earlier row: it is not added again. */
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
  gelijknamig: { naam: string; verwijzingen: Verwijzing[] }[];
}

export function telActiviteiten(plannen: readonly Inbreng[]): Activiteiten {
  const perNaam = new Map<string, Activiteitregel[]>();
  const regels: Activiteitregel[] = [];
  for (const inbreng of plannen) {
    for (const { naam, euro, van, tot, citaat } of inbreng.activiteiten) {
      const zelfde = perNaam.get(vouw(naam)) ?? [];
      const herhaling = zelfde.some(
        (een) => een.verwijzing.inbreng !== inbreng.id && euro !== null && een.euro === euro,
      );
      const { ministerie } = inbreng;
      const regel = { ministerie, naam, euro, van, tot, verwijzing: verwijs(inbreng, citaat), herhaling };
      regels.push(regel);
      perNaam.set(vouw(naam), [...zelfde, regel]);
    }
  }
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
