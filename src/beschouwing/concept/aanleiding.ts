/** Chapter: background and aim, and which plans there are. */
import { nietLeeg, telPlannen, verwijsNaarPlan } from '../bewering.ts';
import type { Conceptinvoer, Hoofdstuk } from '../concept.ts';
import { ministeriesMetPlan } from '../ronde.ts';
import { vooruitgang } from './vooruitgang.ts';
import { telling, zeg } from './zinsbouw.ts';

/** Which periods are told; the rest are exceptions. */
const PERIODEN = 4;

export function aanleiding(invoer: Conceptinvoer): Hoofdstuk {
  const { inbrengen, jaar } = invoer;
  const alle = nietLeeg(inbrengen.map(verwijsNaarPlan));
  const van = inbrengen.length;
  const { met, zonder } = ministeriesMetPlan(
    inbrengen.map(({ ministerie }) => ministerie),
    jaar,
  );
  const perioden = Map.groupBy(
    inbrengen.filter(({ periode }) => periode),
    ({ periode }) => `${periode?.van} tot en met ${periode?.tot}`,
  );
  return {
    naam: 'aanleiding',
    titel: 'Aanleiding en doel',
    delen: [
      { soort: 'vast', sleutel: 'aanleiding' },
      { soort: 'vast', sleutel: 'doel' },
      ...zeg(
        alle &&
          telPlannen(
            alle,
            van,
            (aantal) => `In deze ronde ${aantal === 1 ? 'is 1 plan' : `zijn ${aantal} plannen`} gelezen.`,
          ),
        alle &&
          telPlannen(
            alle,
            van,
            () =>
              `Er is een plan van ${met.length} van de ${met.length + zonder.length} ministeries die er op de inleverdatum in ${jaar} zijn${zonder.length ? `; niet van ${opgesomd(zonder.map(({ code }) => code))}` : ''}.`,
          ),
        telling(
          inbrengen.filter(({ ministerie }) => ministerie === null).map(verwijsNaarPlan),
          van,
          'noemt geen ministerie dat te herkennen is',
          'noemen geen ministerie dat te herkennen is',
        ),
      ),
      ...zeg(
        ...[...perioden]
          .sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
          .slice(0, PERIODEN)
          .map(([periode, plannen]) =>
            telling(plannen.map(verwijsNaarPlan), van, `gaat over ${periode}`, `gaan over ${periode}`),
          ),
      ),
      ...vooruitgang(invoer),
    ],
  };
}

const opgesomd = (namen: readonly string[]): string =>
  new Intl.ListFormat('nl-NL', { type: 'conjunction' }).format(namen);
