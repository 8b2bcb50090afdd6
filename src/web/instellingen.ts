/** The settings of the service, from the environment. */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { STANDAARDCONTACT } from './api/contact.ts';

/** Digits only: Number() also takes '', '1e3' and ' 0x10 ', which are more likely mistakes. */
const geheel = (naam: string, van: number, tot: number) =>
  z
    .string()
    .regex(/^-?\d+$/, `${naam} moet een geheel getal zijn (must be a whole number)`)
    .transform(Number)
    .pipe(
      z
        .number()
        .min(van, `${naam} moet minstens ${van} zijn (must be at least ${van})`)
        .max(tot, `${naam} mag hoogstens ${tot} zijn (must be at most ${tot})`),
    );

const keuze = <const K extends readonly string[]>(naam: string, keuzes: K) =>
  z.enum(keuzes, {
    error: `${naam} moet ${keuzes.slice(0, -1).join(', ')} of ${keuzes.at(-1)} zijn (must be one of these)`,
  });

/** Without the value: it holds a password. */
const DATABASEFOUT =
  'DATABASE_URL moet een adres zijn dat begint met postgres:// of postgresql:// (must be a postgres:// address)';

function isDatabaseadres(waarde: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(waarde)?.protocol ?? '');
}

const INSTELLINGEN = z.object({
  POORT: geheel('POORT', 0, 65_535).default(8080),
  ADRES: z.string().min(1, 'ADRES mag niet leeg zijn (must not be empty)').default('127.0.0.1'),
  ACHTER_PROXY: geheel('ACHTER_PROXY', 0, 10).default(0),
  GEGEVENSMAP: z.string().min(1, 'GEGEVENSMAP mag niet leeg zijn (must not be empty)').default('data'),
  DATABASE_URL: z.string().refine(isDatabaseadres, DATABASEFOUT).optional(),
  DRADEN: geheel('DRADEN', 1, 64).default(Math.max(1, Math.min(4, availableParallelism() - 1))),
  STOPTIJD: geheel('STOPTIJD', 0, 3600).default(5),
  STROMEN: geheel('STROMEN', 1, 100_000).default(100),
  METRIEKEN: keuze('METRIEKEN', ['aan', 'uit']).default('uit'),
  CONTACT_NAAM: z
    .string()
    .trim()
    .min(1, 'CONTACT_NAAM mag niet leeg zijn (must not be empty)')
    .default(STANDAARDCONTACT.name),
  CONTACT_ADRES: z
    .url({
      protocol: /^https$/,
      error: 'CONTACT_ADRES moet een adres zijn dat begint met https:// (must be an https:// address)',
    })
    .default(STANDAARDCONTACT.url),
  CONTACT_EMAIL: z
    .email('CONTACT_EMAIL moet een e-mailadres zijn (must be an e-mail address)')
    .default(STANDAARDCONTACT.email),
  LOGNIVEAU: keuze('LOGNIVEAU', ['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** Names of all settings. */
export const NAMEN = Object.keys(INSTELLINGEN.shape);

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
