/** The tables as drizzle sees them; the SQL in migraties/ makes them and is leading. */
import {
  bigint,
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Stap } from '../taken/opdracht.ts';
import type { Toetsing } from '../toets/toetsing.ts';

/** wacht: in the queue; bezig: being judged; klaar: judged; mislukt: could not be judged, toetsing.fout says why. */
export type Status = 'wacht' | 'bezig' | 'klaar' | 'mislukt';

/** How far judging is. */
export type Voortgang = Stap;

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const plannen = pgTable('plannen', {
  id: uuid().primaryKey(),
  volgnummer: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
  aanlevering: uuid().notNull(),
  bestandsnaam: text().notNull(),
  sha256: text().notNull(),
  grootte: bigint({ mode: 'number' }).notNull(),
  status: text().$type<Status>().notNull().default('wacht'),
  pogingen: integer().notNull().default(0),
  voortgang: jsonb().$type<Voortgang>(),
  toetsing: jsonb().$type<Toetsing>(),
  aangemaakt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  bijgewerkt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

export const bestandsdelen = pgTable(
  'bestandsdelen',
  { plan: uuid().notNull(), deel: integer().notNull(), bytes: bytea().notNull() },
  (tabel) => [primaryKey({ columns: [tabel.plan, tabel.deel] })],
);
