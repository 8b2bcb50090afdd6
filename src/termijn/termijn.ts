/** How much time there is until the plan must go to the Tweede Kamer, and whether the work still open fits in it. */
import type { Criteriumuitkomst, Risico, Termijn } from '../toets/toetsing.ts';
import { datumVoluit, inleverdatum, JAREN, werkdagenTussen } from './kalender.ts';
import { type EigenData, type Mijlpaaldefinitie, mijlpalenVoor } from './mijlpalen.ts';

export type { Mijlpaaldefinitie };

/** Work divided by the time there is for it, from rules/kader.yaml. */
export interface Risicodrempels {
  /** Up to and including this part of the time: risk laag. */
  laag: number;
  /** Up to and including this part of the time: risk midden; above it hoog. */
  midden: number;
}

export interface Termijnvraag {
  /** ISO date of today in Europe/Amsterdam. */
  vandaag: string;
  /** The plan period, null when it cannot be told. */
  periode: { van: number; tot: number } | null;
  /** Year in which the plan goes to the Tweede Kamer, when the user said so. */
  indienjaar?: number | undefined;
  /** One for each criterion that is still open, with the working days that closing it takes. */
  open: readonly { inspanning: number }[];
  mijlpalen: readonly Mijlpaaldefinitie[];
  /** Days that the ministry set itself for milestones, instead of those that follow from the kader. */
  eigenData?: EigenData | undefined;
  drempels: Risicodrempels;
}

/** @returns the criteria of which the work counts for the risk: what is mandatory or expected, and open */
export function openWerk<T extends Pick<Criteriumuitkomst, 'inspanning' | 'plicht'>>(
  uitkomsten: readonly T[],
): T[] {
  return uitkomsten.filter(
    ({ inspanning, plicht }) => inspanning > 0 && (plicht === 'verplicht' || plicht === 'verwacht'),
  );
}

/** @returns whether the open work fits in the time there is */
export const pastInDeTijd = (risico: Risico): boolean => risico === 'laag' || risico === 'midden';

/**
 * The deadline of a plan, the milestones before it, and the risk that it is missed.
 *
 * The risk is the work still open, in working days, as a part of the working days up to the next milestone that is not
 * past (today's one included), or up to the deadline when all are past.
 *
 * @throws RangeError when vandaag is not a date or indienjaar is not a year between 2000 and 2100
 */
export function bepaalTermijn(vraag: Termijnvraag): Termijn {
  const { vandaag, open, drempels } = vraag;
  const datum = deadline(vraag);
  const werkdagen = werkdagenTussen(vandaag, datum);
  const momenten = mijlpalenVoor(datum, vraag.mijlpalen, vraag.eigenData);
  const mijlpalen = momenten.map(({ naam, datum: dag }) => ({
    naam,
    datum: dag,
    werkdagen: werkdagenTussen(vandaag, dag),
  }));
  const werkNodig = Math.round(open.reduce((som, { inspanning }) => som + inspanning, 0) * 10) / 10;
  const basis = { vandaag, datum, werkdagen, werkNodig, mijlpalen };

  if (vandaag > datum) {
    const zin = `De inleverdatum ${datumVoluit(datum)} is voorbij, ${aantal(-werkdagen, 'werkdag', 'werkdagen')} geleden.`;
    return {
      ...basis,
      risico: 'verstreken',
      toelichting: [zin, werkNodig > 0 ? werk(werkNodig, open.length) : 'Er staat geen werk meer open.'].join(
        ' ',
      ),
    };
  }

  const voorbij = mijlpalen.filter((mijlpaal) => mijlpaal.datum < vandaag);
  const volgende = mijlpalen.find((mijlpaal) => mijlpaal.datum >= vandaag) ?? null;
  const eigen = volgende && momenten.find(({ naam }) => naam === volgende.naam)?.eigen;
  const risico = risicoVan(werkNodig, volgende?.werkdagen ?? werkdagen, drempels);
  const zinnen = [
    werkNodig > 0 ? werk(werkNodig, open.length) : 'Er staat geen werk meer open.',
    volgende
      ? tijd(
          `'${volgende.naam}' op ${datumVoluit(volgende.datum)}${eigen ? ' (eigen datum van het ministerie)' : ''}`,
          volgende.werkdagen,
        )
      : `${tijd(`de inleverdatum ${datumVoluit(datum)}`, werkdagen)}`,
    oordeel(risico, werkNodig, volgende?.werkdagen ?? werkdagen, drempels),
  ];
  if (volgende) zinnen.push(`${tijd(`de inleverdatum ${datumVoluit(datum)}`, werkdagen)}`);
  if (voorbij.length && werkNodig > 0) {
    const namen = opsomming(voorbij.map(({ naam }) => `'${naam}'`));
    zinnen.push(`Al voorbij: ${namen}. Kijk of wat toen is besproken nog klopt.`);
  }
  return { ...basis, risico, toelichting: zinnen.join(' ') };
}

function deadline({ vandaag, periode, indienjaar }: Termijnvraag): string {
  if (indienjaar !== undefined) return inleverdatum(indienjaar);
  if (periode && periode.van > JAREN.van && periode.van <= JAREN.tot) return inleverdatum(periode.van - 1);
  const jaar = Number(vandaag.slice(0, 4));
  const ditJaar = inleverdatum(jaar);
  return ditJaar >= vandaag ? ditJaar : inleverdatum(jaar + 1);
}

function risicoVan(werkNodig: number, dagen: number, drempels: Risicodrempels): Risico {
  if (werkNodig <= dagen * drempels.laag) return 'laag';
  return werkNodig <= dagen * drempels.midden ? 'midden' : 'hoog';
}

function oordeel(risico: Risico, werkNodig: number, dagen: number, drempels: Risicodrempels): string {
  if (werkNodig <= 0) return 'Het risico is laag.';
  if (dagen <= 0) return 'Daarvoor is geen tijd meer: het risico is hoog.';
  // Rounded away from the limit that was crossed, so that the sum that is shown never contradicts the risk.
  const deel = werkNodig / dagen;
  const procent = risico === 'laag' ? Math.floor(deel * 100) : Math.ceil(deel * 100);
  const grens =
    risico === 'laag'
      ? `tot en met ${Math.round(drempels.laag * 100)}%`
      : risico === 'midden'
        ? `boven ${Math.round(drempels.laag * 100)}% en tot en met ${Math.round(drempels.midden * 100)}%`
        : `boven ${Math.round(drempels.midden * 100)}%`;
  return `Het werk vraagt ${procent}% van die tijd: het risico is ${risico} (${grens}).`;
}

function werk(dagen: number, criteria: number): string {
  const getal = dagen.toLocaleString('nl-NL', { maximumFractionDigits: 1 });
  const eenheid = dagen <= 1 || !Number.isInteger(dagen) ? 'werkdag' : 'werkdagen';
  return `Er is nog ${getal} ${eenheid} werk voor ${aantal(criteria, 'open criterium', 'open criteria')}.`;
}

function tijd(tot: string, dagen: number): string {
  return dagen <= 0
    ? `Tot ${tot} is er geen werkdag meer.`
    : `Tot ${tot} ${dagen === 1 ? 'is er 1 werkdag' : `zijn er ${dagen} werkdagen`}.`;
}

function aantal(getal: number, een: string, meer: string): string {
  return `${getal} ${getal === 1 ? een : meer}`;
}

function opsomming(namen: readonly string[]): string {
  return new Intl.ListFormat('nl', { type: 'conjunction' }).format(namen);
}
