/** The deadline as a report shows it: the sum behind the risk as bars, and the milestones. */
import type { Termijn } from '../toets/toetsing.ts';
import { datum, datumLang, resterendTot, werkdagen } from './opmaak.ts';
import { RISICO, type Toon } from './woorden.ts';

/** One bar of the picture that compares the work with the days there are. */
export interface Balk {
  naam: string;
  waarde: number;
  tekst: string;
  toon: Toon;
}

export interface Termijnweergave {
  /** The day from which it was judged. */
  vandaag: string;
  datum: string;
  resterend: string;
  risico: { woord: string; toon: Toon };
  toelichting: string;
  balken: Balk[];
  mijlpalen: { naam: string; datum: string; resterend: string }[];
}

/** @returns the deadline in words and bars */
export function maakTermijnweergave(termijn: Termijn): Termijnweergave {
  const risico = RISICO[termijn.risico];
  const eerstvolgend = termijn.mijlpalen.find((mijlpaal) => mijlpaal.datum >= termijn.vandaag);
  const balk = (naam: string, dagen: number, toon: Toon): Balk => ({
    naam,
    waarde: dagen,
    tekst: werkdagen(dagen),
    toon,
  });
  return {
    vandaag: datum(termijn.vandaag),
    datum: datumLang(termijn.datum),
    resterend: resterend(termijn.vandaag, termijn),
    risico,
    toelichting: termijn.toelichting,
    balken: [
      balk('Werk dat open staat', termijn.werkNodig, risico.toon),
      ...(eerstvolgend ? [balk(`Tijd tot ${eerstvolgend.naam}`, eerstvolgend.werkdagen, 'neutraal')] : []),
      ...(termijn.werkdagen >= 0 ? [balk('Tijd tot de inleverdatum', termijn.werkdagen, 'neutraal')] : []),
    ],
    mijlpalen: termijn.mijlpalen.map((mijlpaal) => ({
      naam: mijlpaal.naam,
      datum: datum(mijlpaal.datum),
      resterend: resterend(termijn.vandaag, mijlpaal),
    })),
  };
}

function resterend(
  vandaag: string,
  { datum, werkdagen: dagen }: { datum: string; werkdagen: number },
): string {
  // Without a working day in between it is today, or a weekend away.
  if (dagen === 0) return resterendTot(vandaag, datum);
  return dagen > 0 ? `over ${werkdagen(dagen)}` : `${werkdagen(-dagen)} geleden`;
}
