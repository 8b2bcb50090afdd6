/** What a queue needs to work. */
import type { Opslag } from '../opslag/opslag.ts';
import type { Beoordeling } from './uitvoering.ts';

/** What the queue reports to the log; never text or the name of a plan. */
export interface Rijlog {
  info(gegevens: object, melding: string): void;
  error(gegevens: object, melding: string): void;
}

/** How a version ended. */
export interface Afloop {
  uitkomst: 'klaar' | 'mislukt' | 'geannuleerd';
  /** That it took to read and judge it; null when it was not judged to the end. */
  seconden: number | null;
}

export interface Rijopties {
  opslag: Opslag;
  beoordeling: Beoordeling;
  /** How many versions are judged at the same time by this process. */
  gelijktijdig: number;
  log?: Rijlog;
  /** Date to judge by, for tests and demonstrations; the real date when left out. */
  vandaag?: string;
  /** Seconds to wait before the second attempt; it doubles for the third. 0: none. Default 5. */
  wachttijd?: number;
  /** On a server: seconds after which a job whose process went silent goes to another, from 10. Default 30. */
  stilte?: number;
  /** Milliseconds that running judgements get at a stop before they are given back to the queue. Default 6000. */
  stoptijd?: number;
  /** Hears of every version that this process is done with, for figures. */
  bijAfloop?: (afloop: Afloop) => void;
}
