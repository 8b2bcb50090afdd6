/** What changed since the previous round, over criteria that ask the same. */
import { verwijsNaarPlan } from '../bewering.ts';
import type { Conceptdeel, Conceptinvoer } from '../concept.ts';
import type { Inbreng } from '../inbreng.ts';
import { telling, zeg } from './zinsbouw.ts';

/** @returns nothing without a previous round; a ministry with more plans in either round is not compared */
export function vooruitgang({ inbrengen, vorige }: Conceptinvoer): Conceptdeel[] {
  if (!vorige) return [];
  const vergeleken = inbrengen.flatMap((nieuw) => {
    const oud = enige(vorige, nieuw.ministerie);
    return oud && enige(inbrengen, nieuw.ministerie)
      ? [{ plan: verwijsNaarPlan(nieuw), verschil: verschil(oud, nieuw) }]
      : [];
  });
  const met = (past: (verschil: number) => boolean) =>
    vergeleken.filter((een) => past(een.verschil)).map(({ plan }) => plan);
  const van = vergeleken.length;
  return [
    { soort: 'kop', niveau: 2, tekst: 'Vergeleken met de vorige ronde' },
    { soort: 'vast', sleutel: 'vooruitgang' },
    ...zeg(
      telling(
        met((n) => n > 0),
        van,
        'voldoet aan meer criteria dan het vorige',
        'voldoen aan meer criteria dan het vorige',
      ),
      telling(
        met((n) => n === 0),
        van,
        'voldoet aan evenveel criteria als het vorige',
        'voldoen aan evenveel criteria als het vorige',
      ),
      telling(
        met((n) => n < 0),
        van,
        'voldoet aan minder criteria dan het vorige',
        'voldoen aan minder criteria dan het vorige',
      ),
    ),
  ];
}

function enige(inbrengen: readonly Inbreng[], ministerie: string | null): Inbreng | null {
  const lijst = ministerie === null ? [] : inbrengen.filter((inbreng) => inbreng.ministerie === ministerie);
  return lijst.length === 1 ? (lijst[0] as Inbreng) : null;
}

/** How many criteria more are met, of those that ask the same in both. */
function verschil(oud: Inbreng, nieuw: Inbreng): number {
  const eerder = new Map(oud.uitkomsten.map((uitkomst) => [uitkomst.id, uitkomst]));
  let saldo = 0;
  for (const { id, vingerafdruk, uitkomst } of nieuw.uitkomsten) {
    const vorig = eerder.get(id);
    if (!vorig || vorig.vingerafdruk !== vingerafdruk) continue;
    saldo += Number(uitkomst === 'voldoet') - Number(vorig.uitkomst === 'voldoet');
  }
  return saldo;
}
