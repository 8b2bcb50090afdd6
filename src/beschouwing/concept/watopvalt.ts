/** Chapter: what stands out beside the strategy. */
import { citeer, telPlannen } from '../bewering.ts';
import type { Conceptdeel, Conceptinvoer, Hoofdstuk } from '../concept.ts';
import { gemisteBegrippen, nieuweTermen } from '../nieuwetermen.ts';
import { plannenzin, zeg } from './zinsbouw.ts';

/** Sentences per new term. */
const VOORBEELDEN = 2;

export function watOpvalt({ inbrengen, kader }: Conceptinvoer): Hoofdstuk {
  const van = inbrengen.length;
  const termen = nieuweTermen(inbrengen);
  const gemist = gemisteBegrippen(inbrengen, kader);
  const delen: Conceptdeel[] = [];
  if (termen.length) {
    delen.push(
      { soort: 'kop', niveau: 2, tekst: 'Woorden die nieuw zijn' },
      { soort: 'vast', sleutel: 'termen' },
    );
    for (const { vorm, plannen } of termen) {
      const [eerste, ...rest] = plannen;
      delen.push(
        ...zeg(
          telPlannen(plannen, van, (aantal, geheel) =>
            plannenzin(aantal, geheel, `schrijft over ‘${vorm}’`, `schrijven over ‘${vorm}’`),
          ),
        ),
        { soort: 'citaten', citaten: [citeer(eerste), ...rest.slice(0, VOORBEELDEN - 1).map(citeer)] },
      );
    }
  }
  if (gemist.length) {
    delen.push(
      { soort: 'kop', niveau: 2, tekst: 'Onderwerpen die een enkel plan mist' },
      { soort: 'vast', sleutel: 'gemist' },
      ...zeg(
        ...gemist.map(({ begrip, zonder }) => {
          const naam = begrip.replaceAll('-', ' ');
          return telPlannen(zonder, van, (aantal, geheel) =>
            plannenzin(aantal, geheel, `noemt ‘${naam}’ niet`, `noemen ‘${naam}’ niet`),
          );
        }),
      ),
    );
  }
  return { naam: 'opvallend', titel: 'Wat opvalt naast de I-strategie', nieuweBladzijde: true, delen };
}
