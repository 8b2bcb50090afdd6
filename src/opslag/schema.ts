/** The tables as drizzle sees them; the SQL in migraties/ makes them and is leading. */
import type { Bewerkblok } from '../beschouwing/bewerking.ts';
import type { Stap } from '../taken/opdracht.ts';
import type { Toetsing, Uitkomst } from '../toets/toetsing.ts';
import {
  bigint,
  customType,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from './drizzle.ts';

/**
 * wacht: in the queue; bezig: being judged; klaar: judged; mislukt: could not be judged, toetsing.fout says why;
 * geannuleerd: a person stopped it before it was judged.
 */
export type Status = 'wacht' | 'bezig' | 'klaar' | 'mislukt' | 'geannuleerd';

/** How far judging is. */
export type Voortgang = Stap;

/** Of each version the file as it came in, the Document that was read from it, and what it brings to the beschouwing. */
export type Bestandssoort = 'origineel' | 'document' | 'inbreng';

/** See 0003-oordelen-en-logboek.sql. */
export type Oordeelsoort = 'gegeven' | 'overgenomen' | 'vervallen' | 'ingetrokken';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const nummer = () => bigint({ mode: 'number' }).generatedAlwaysAsIdentity();
const moment = () => timestamp({ withTimezone: true }).notNull().defaultNow();

export const plannen = pgTable('plannen', {
  id: uuid().primaryKey().defaultRandom(),
  ministerie: text(),
  van: integer(),
  tot: integer(),
  laatsteNummer: integer('laatste_nummer').notNull().default(0),
  aangemaakt: moment(),
});

export const versies = pgTable('versies', {
  id: uuid().primaryKey(),
  volgnummer: nummer(),
  aanlevering: uuid().notNull(),
  bestandsnaam: text().notNull(),
  sha256: text().notNull(),
  grootte: bigint({ mode: 'number' }).notNull(),
  status: text().$type<Status>().notNull().default('wacht'),
  pogingen: integer().notNull().default(0),
  voortgang: jsonb().$type<Voortgang>(),
  toetsing: jsonb().$type<Toetsing>(),
  kort: jsonb().$type<Toetsing>(),
  plan: uuid(),
  nummer: integer(),
  kader: text(),
  taak: uuid(),
  door: text().notNull(),
  aangemaakt: moment(),
  bijgewerkt: moment(),
});

export const bestandsdelen = pgTable(
  'bestandsdelen',
  {
    versie: uuid().notNull(),
    soort: text().$type<Bestandssoort>().notNull(),
    deel: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (tabel) => [primaryKey({ columns: [tabel.versie, tabel.soort, tabel.deel] })],
);

export const oordelen = pgTable('oordelen', {
  nummer: nummer(),
  versie: uuid().notNull(),
  criterium: text().notNull(),
  soort: text().$type<Oordeelsoort>().notNull(),
  uitkomst: text().$type<Uitkomst>().notNull(),
  automatisch: text().$type<Uitkomst>().notNull(),
  reden: text().notNull(),
  door: text().notNull(),
  moment: moment(),
});

export const aantekeningen = pgTable('aantekeningen', {
  nummer: nummer(),
  versie: uuid().notNull(),
  criterium: text().notNull(),
  tekst: text().notNull(),
  door: text().notNull(),
  moment: moment(),
});

export const logboek = pgTable('logboek', {
  nummer: nummer(),
  moment: moment(),
  door: text().notNull(),
  wat: text().notNull(),
  plan: uuid(),
  versie: uuid(),
  criterium: text(),
  ronde: integer(),
  voor: jsonb(),
  na: jsonb(),
});

export const bewerkingen = pgTable('bewerkingen', {
  nummer: nummer(),
  ronde: integer().notNull(),
  rubriek: text().notNull(),
  blokken: jsonb().$type<Bewerkblok[]>(),
  door: text().notNull(),
  moment: moment(),
});

export const termijndata = pgTable(
  'termijndata',
  {
    jaar: integer().notNull(),
    ministerie: text().notNull(),
    mijlpaal: text().notNull(),
    datum: date().notNull(),
    door: text().notNull(),
    moment: moment(),
  },
  (tabel) => [primaryKey({ columns: [tabel.jaar, tabel.ministerie, tabel.mijlpaal] })],
);
