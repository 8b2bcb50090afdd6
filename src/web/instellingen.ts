/** The settings of the service, from the environment. */
import { availableParallelism } from 'node:os';
import { z } from 'zod';

const geheel = (naam: string, van: number, tot: number) =>
  z.coerce
    .number({ error: `${naam} moet een getal zijn (must be a number)` })
    .int(`${naam} moet een geheel getal zijn (must be a whole number)`)
    .min(van, `${naam} moet minstens ${van} zijn (must be at least ${van})`)
    .max(tot, `${naam} mag hoogstens ${tot} zijn (must be at most ${tot})`);

/** Without the value: it holds a password. */
const DATABASEFOUT =
  'DATABASE_URL moet een adres zijn dat begint met postgres:// of postgresql:// (must be a postgres:// address)';

function isDatabaseadres(waarde: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(waarde)?.protocol ?? '');
}

const INSTELLINGEN = z.object({
  POORT: geheel('POORT', 0, 65_535).default(8080),
  ADRES: z.string().min(1).default('127.0.0.1'),
  GEGEVENSMAP: z.string().min(1, 'GEGEVENSMAP mag niet leeg zijn (must not be empty)').default('data'),
  DATABASE_URL: z.string().refine(isDatabaseadres, DATABASEFOUT).optional(),
  DRADEN: geheel('DRADEN', 1, 64).default(Math.max(1, Math.min(4, availableParallelism() - 1))),
  LOGNIVEAU: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'LOGNIVEAU moet debug, info, warn, error of silent zijn (must be one of these)',
    })
    .default('info'),
});

export type Instellingen = z.infer<typeof INSTELLINGEN>;

/** @returns the settings, or what is wrong with them, a line each */
export function leesInstellingen(
  omgeving: Record<string, string | undefined>,
): { instellingen: Instellingen; fouten: null } | { instellingen: null; fouten: string[] } {
  const uitkomst = INSTELLINGEN.safeParse(omgeving);
  return uitkomst.success
    ? { instellingen: uitkomst.data, fouten: null }
    : { instellingen: null, fouten: uitkomst.error.issues.map((fout) => fout.message) };
}
