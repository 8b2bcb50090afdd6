/**
 * The people of the i-function in all plans together. Numbers of people are added per year and moment; shares never are:
 * of those the plans stand beside each other. Where a plan contradicts itself nothing of it is added.
 */
import { type Verwijzing, verwijs, verwijsNaarPlan } from './bewering.ts';
import type { Inbreng, Mensengegeven } from './inbreng.ts';

type Telbaar = Pick<Mensengegeven, 'soort' | 'eenheid' | 'jaar' | 'moment'>;

export interface Mensenregel {
  plan: Verwijzing;
  waarde: number;
  /** One for a figure of the whole; one per group when they were added. */
  verwijzingen: Verwijzing[];
}

/** Figures of one kind, unit, year and moment. */
export interface Mensensom extends Telbaar {
  regels: Mensenregel[];
  /** The sum of regels; null for percentages, which cannot be added. */
  som: number | null;
  /** Lowest and highest of regels. */
  laagste: number;
  hoogste: number;
  /** Plans that give different figures for the same thing. */
  tegenstrijdig: { plan: Verwijzing; verwijzingen: Verwijzing[] }[];
}

export interface Mensen {
  sommen: Mensensom[];
  /** Plans without any figure of people. */
  zonder: Verwijzing[];
}

const SOORTEN: readonly Mensengegeven['soort'][] = ['fte', 'inhuur', 'vacatures', 'werving'];

/** @param plannen of which no two are of one ministry (Ronde.plannen) */
export function telMensen(plannen: readonly Inbreng[]): Mensen {
  const sommen = new Map<string, Mensensom>();
  for (const inbreng of plannen) {
    for (const gegevens of Map.groupBy(inbreng.mensen, sleutelVan).values()) {
      const { soort, eenheid, jaar, moment } = gegevens[0] as Mensengegeven;
      const sleutel = sleutelVan(gegevens[0] as Mensengegeven);
      const som = sommen.get(sleutel) ?? {
        ...{ soort, eenheid, jaar, moment, regels: [], som: null, laagste: 0, hoogste: 0, tegenstrijdig: [] },
      };
      sommen.set(sleutel, som);
      voegToe(som, inbreng, gegevens);
    }
  }
  return {
    sommen: [...sommen.values()].map(sluitAf).sort(opVolgorde),
    zonder: plannen.filter(({ mensen }) => !mensen.length).map(verwijsNaarPlan),
  };
}

/** The figure of the whole goes before its groups; of groups each counts once. */
function voegToe(som: Mensensom, inbreng: Inbreng, gegevens: readonly Mensengegeven[]): void {
  const plan = verwijsNaarPlan(inbreng);
  const citeer = (lijst: readonly Mensengegeven[]) => lijst.map(({ citaat }) => verwijs(inbreng, citaat));
  const geheel = gegevens.filter(({ groep }) => !groep);
  const perGroep = [...Map.groupBy(geheel.length ? geheel : gegevens, ({ groep }) => groep).values()];
  const eens = perGroep.every((groep) => new Set(groep.map(({ waarde }) => waarde)).size === 1);
  // Shares of groups make no share of the whole.
  const optelbaar = som.eenheid !== 'procent' || geheel.length > 0;
  if (!eens || !optelbaar) {
    if (!eens) som.tegenstrijdig.push({ plan, verwijzingen: citeer(perGroep.flat()) });
    return;
  }
  const delen = perGroep.map((groep) => groep[0] as Mensengegeven);
  som.regels.push({
    plan,
    waarde: delen.reduce((totaal, { waarde }) => totaal + waarde, 0),
    verwijzingen: citeer(delen),
  });
}

function sluitAf(som: Mensensom): Mensensom {
  const waarden = som.regels.map(({ waarde }) => waarde);
  return {
    ...som,
    som: som.eenheid === 'procent' ? null : waarden.reduce((totaal, waarde) => totaal + waarde, 0),
    laagste: waarden.length ? waarden.reduce((a, b) => Math.min(a, b)) : 0,
    hoogste: waarden.length ? waarden.reduce((a, b) => Math.max(a, b)) : 0,
  };
}

function sleutelVan({ soort, eenheid, jaar, moment }: Telbaar): string {
  return `${soort} ${eenheid} ${jaar} ${moment}`;
}

function opVolgorde(a: Telbaar, b: Telbaar): number {
  return (
    SOORTEN.indexOf(a.soort) - SOORTEN.indexOf(b.soort) ||
    a.eenheid.localeCompare(b.eenheid) ||
    (a.jaar ?? 0) - (b.jaar ?? 0) ||
    a.moment.localeCompare(b.moment)
  );
}
