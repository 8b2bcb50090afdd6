/** Calendar files (RFC 5545) of the milestones: days, not hours, that do not block a day in anyone's calendar. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { type Mijlpaal, sleutelVan } from '../termijn/mijlpalen.ts';
import type { Jaaroverzicht, Ministerieregel } from './jaaroverzicht.ts';
import { datum, werkdagen } from './opmaak.ts';

interface Dag {
  /** Stays the same when the date changes, so that a calendar moves the day instead of adding one. */
  sleutel: string;
  /** ISO date. */
  datum: string;
  titel: string;
  uitleg: string;
}

/** Seconds after which a calendar that follows the file looks again. */
const VERVERS = 24 * 3600;

/** @returns the milestones and deadline of a year, and where ministries chose another date that one too */
export function jaarkalender({ jaar, vandaag, inleverdatum, mijlpalen, regels }: Jaaroverzicht): string {
  return maakKalender(`Informatieplannen ${jaar}`, vandaag, [
    inleverdag(jaar, inleverdatum),
    ...mijlpalen.map((mijlpaal) => ({
      ...mijlpaaldag(`${jaar}-${sleutelVan(mijlpaal.naam)}`, mijlpaal),
      titel: `Informatieplannen: ${mijlpaal.naam}`,
    })),
    ...regels.flatMap(({ code, naam, mijlpalen: eigen }) =>
      eigen
        .filter((mijlpaal) => mijlpaal.eigen)
        .map((mijlpaal) => ministeriedag(jaar, { code, naam }, mijlpaal)),
    ),
  ]);
}

/** @returns the milestones and deadline of one ministry in a year */
export function ministeriekalender(
  { jaar, vandaag, inleverdatum }: Pick<Jaaroverzicht, 'jaar' | 'vandaag' | 'inleverdatum'>,
  regel: Pick<Ministerieregel, 'code' | 'naam' | 'mijlpalen'>,
): string {
  return maakKalender(`Informatieplan ${regel.code} ${jaar}`, vandaag, [
    inleverdag(jaar, inleverdatum),
    ...regel.mijlpalen.map((mijlpaal) => ministeriedag(jaar, regel, mijlpaal)),
  ]);
}

function inleverdag(jaar: number, dag: string): Dag {
  return {
    sleutel: `${jaar}-inleverdatum`,
    datum: dag,
    titel: 'Informatieplannen naar de Tweede Kamer',
    uitleg: `De tweede woensdag van november: de informatieplannen gaan samen met de rijksbrede beschouwing naar de Tweede Kamer.`,
  };
}

function ministeriedag(
  jaar: number,
  { code, naam }: Pick<Ministerieregel, 'code' | 'naam'>,
  mijlpaal: Mijlpaal,
): Dag {
  const dag = mijlpaaldag(`${jaar}-${sleutelVan(code)}-${sleutelVan(mijlpaal.naam)}`, mijlpaal);
  return { ...dag, titel: `Informatieplan ${code}: ${mijlpaal.naam}`, uitleg: `${naam}. ${dag.uitleg}` };
}

function mijlpaaldag(
  sleutel: string,
  { naam, datum: dag, standaard, werkdagen: ervoor, eigen }: Mijlpaal,
): Dag {
  const kader = `${werkdagen(ervoor)} vóór de inleverdatum`;
  return {
    sleutel,
    datum: dag,
    titel: naam,
    uitleg: eigen
      ? `Eigen datum van het ministerie. Het kader gaat uit van ${datum(standaard)}, ${kader}.`
      : `Volgens het kader: ${kader}.`,
  };
}

/** @param vandaag ISO date that stands in every entry as when it was made, so that the same day gives the same file */
function maakKalender(naam: string, vandaag: string, dagen: readonly Dag[]): string {
  const kalender = ical({
    name: naam,
    prodId: { company: 'Plantoets', product: 'Termijnen', language: 'NL' },
    ttl: VERVERS,
  });
  for (const { sleutel, datum: dag, titel, uitleg } of dagen.toSorted((a, b) =>
    a.datum.localeCompare(b.datum),
  )) {
    kalender.createEvent({
      id: `${sleutel}@plantoets`,
      // Strings are read in UTC, so the time zone of the machine plays no part.
      start: dag,
      allDay: true,
      stamp: `${vandaag}T00:00:00Z`,
      summary: titel,
      description: uitleg,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${kalender.toString()}\r\n`;
}
