/** Chapter: background and aim, and which plans there are. */
import { bestondOp, ministeriesIn } from '../../feiten/ministeries.ts';
import { inleverdatum } from '../../termijn/kalender.ts';
import { nietLeeg, telPlannen, verwijsNaarPlan } from '../bewering.ts';
import type { Conceptinvoer, Hoofdstuk } from '../concept.ts';
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
              `Er is een plan van ${met.length} van de ${met.length + zonder.length} ministeries die er op de inleverdatum in ${jaar} zijn${zonder.length ? `; niet van ${opgesomd(zonder)}` : ''}.`,
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

/** Ministries that have to hand in a plan in a year, with and without one in the round. */
export function ministeriesMetPlan(
  codes: readonly (string | null)[],
  jaar: number,
): { met: string[]; zonder: string[] } {
  const dag = inleverdatum(jaar);
  const verwacht = ministeriesIn(jaar).filter((ministerie) => bestondOp(ministerie, dag));
  const met = verwacht.filter(({ code }) => codes.includes(code)).map(({ code }) => code);
  return { met, zonder: verwacht.map(({ code }) => code).filter((code) => !met.includes(code)) };
}

const opgesomd = (namen: readonly string[]): string =>
  new Intl.ListFormat('nl-NL', { type: 'conjunction' }).format(namen);
