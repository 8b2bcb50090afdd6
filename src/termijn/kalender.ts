/**
 * The calendar of the deadline: the second Wednesday of November, and Dutch working days. Dates are ISO strings
 * (2026-11-11) and are counted in UTC, so that neither the clock nor summer time plays a part.
 */
import Holidays from 'date-holidays';

const DAG = 86_400_000;
/** Outside these years a date is not that of an information plan; it also bounds the work that a hostile file can ask. */
export const JAREN = { van: 2000, tot: 2100 } as const;

/**
 * The day on which the plans go to the Tweede Kamer: the second Wednesday of November (RK 1, jaar 2023).
 *
 * @throws RangeError for a year outside 2000 to 2100
 */
export function inleverdatum(jaar: number): string {
  if (!Number.isInteger(jaar) || jaar < JAREN.van || jaar > JAREN.tot) {
    throw new RangeError(`geen jaar tussen ${JAREN.van} en ${JAREN.tot}: ${jaar}`);
  }
  const eersteDag = new Date(Date.UTC(jaar, 10, 1)).getUTCDay();
  return iso(Date.UTC(jaar, 10, 1 + ((3 - eersteDag + 7) % 7) + 7));
}

/**
 * Working days from a day (counted if it is one) up to another (not counted): for 'vandaag' and a deadline, the days on
 * which there can still be worked.
 *
 * @param van ISO date
 * @param tot ISO date
 * @returns negative when tot lies before van
 * @throws RangeError when one is not an existing date
 */
export function werkdagenTussen(van: string, tot: string): number {
  const [begin, eind] = [tijdstip(van), tijdstip(tot)];
  if (eind < begin) return -werkdagenTussen(tot, van);
  let dagen = 0;
  for (let dag = begin; dag < eind; dag += DAG) if (werktOp(dag)) dagen++;
  return dagen;
}

/**
 * The working day that lies a number of working days before a day.
 *
 * @param dag ISO date
 * @param werkdagen zero or more
 * @returns ISO date d with werkdagenTussen(d, dag) === werkdagen; the day itself for zero
 */
export function werkdagenVoor(dag: string, werkdagen: number): string {
  let over = werkdagen;
  let punt = tijdstip(dag);
  while (over > 0) {
    punt -= DAG;
    if (werktOp(punt)) over--;
  }
  return iso(punt);
}

/**
 * @param dag ISO date
 * @returns whether the Rijk works on that day
 * @throws RangeError when it is not an existing date
 */
export function isWerkdag(dag: string): boolean {
  return werktOp(tijdstip(dag));
}

/** @returns whether it is an existing day as an ISO date */
export function isDatum(dag: string): boolean {
  const tijd = /^\d{4}-\d\d-\d\d$/.test(dag) ? Date.parse(`${dag}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(tijd) && iso(tijd) === dag;
}

/**
 * @param van ISO date
 * @param tot ISO date
 * @returns days of the calendar from one to the other; negative when tot lies before van
 * @throws RangeError when one is not an existing date
 */
export function dagenTussen(van: string, tot: string): number {
  return (tijdstip(tot) - tijdstip(van)) / DAG;
}

/** @returns the ISO date so many days of the calendar later, or earlier when it is negative */
export function dagErbij(dag: string, dagen: number): string {
  return iso(tijdstip(dag) + dagen * DAG);
}

/** '2026-11-11' as '11 november 2026'. */
export function datumVoluit(dag: string): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(tijdstip(dag));
}

function werktOp(tijd: number): boolean {
  const datum = new Date(tijd);
  const weekdag = datum.getUTCDay();
  return weekdag !== 0 && weekdag !== 6 && !feestdagen(datum.getUTCFullYear()).has(iso(tijd));
}

const holidays = new Holidays('NL', { types: ['public'] });
const perJaar = new Map<number, ReadonlySet<string>>();

/**
 * Days on which the Rijk is closed. The library counts Goede Vrijdag as a school holiday, and so does the cao Rijk not
 * know it. Bevrijdingsdag it counts as such too, but for civil servants of the Rijk it is a day off every year (the
 * government decided so in 1982), and not only in a lustrum as elsewhere.
 */
function feestdagen(jaar: number): ReadonlySet<string> {
  let dagen = perJaar.get(jaar);
  if (!dagen) {
    dagen = new Set([...holidays.getHolidays(jaar).map((dag) => dag.date.slice(0, 10)), `${jaar}-05-05`]);
    perJaar.set(jaar, dagen);
  }
  return dagen;
}

function tijdstip(dag: string): number {
  if (!isDatum(dag)) throw new RangeError(`geen bestaande datum: ${dag}`);
  return Date.parse(`${dag}T00:00:00Z`);
}

function iso(tijd: number): string {
  return new Date(tijd).toISOString().slice(0, 10);
}
