/** Chapter: the improvement agenda. */
import type { Agendapunt } from '../agenda.ts';
import type { Conceptdeel, Hoofdstuk } from '../concept.ts';
import type { Inbreng } from '../inbreng.ts';
import { telling, zeg } from './zinsbouw.ts';

export function verbeteragenda(punten: readonly Agendapunt[], inbrengen: readonly Inbreng[]): Hoofdstuk {
  const van = inbrengen.length;
  return {
    naam: 'agenda',
    titel: 'Verbeteragenda',
    delen: [
      { soort: 'vast', sleutel: 'agenda' },
      ...punten.flatMap(({ criterium, titel, ontbreekt, deels, advies }): Conceptdeel[] => [
        { soort: 'kop', niveau: 2, tekst: `${criterium} ${titel}` },
        ...zeg(
          telling(ontbreekt, van, 'vult dit niet in', 'vullen dit niet in'),
          telling(deels, van, 'vult dit voor een deel in', 'vullen dit voor een deel in'),
        ),
        { soort: 'advies', criterium, tekst: advies },
      ]),
    ],
  };
}
