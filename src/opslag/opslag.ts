/** The store: plans with their versions, what people decided, the log, and the dates of ministries. */
import { Bewerkingen } from './bewerkingen.ts';
import { type Bron, type Database, type OpenDatabase, openDatabase } from './database.ts';
import { sql } from './drizzle.ts';
import { leesLog } from './logboek.ts';
import { migreer } from './migreer.ts';
import { Oordelen } from './oordelen.ts';
import { Plannen } from './plannen.ts';
import { leesRondeversies, type Rondeversie } from './rondeversies.ts';
import { Termijndata } from './termijndata.ts';
import { Versies } from './versies.ts';

export type { Bewerking } from './bewerkingen.ts';
export type { Planplek, Versiefilter } from './bladen.ts';
export type { Bron } from './database.ts';
export type { Logregel } from './logboek.ts';
export type { Aantekening, Oordeel } from './oordelen.ts';
export type { Plan } from './plannen.ts';
export type { Rondeversie } from './rondeversies.ts';
export type { Oordeelsoort, Status, Voortgang } from './schema.ts';
export type { Termijndatum } from './termijndata.ts';
export type { Versieregel } from './versieregel.ts';
export type { NieuweVersie } from './versies.ts';

export class Opslag {
  readonly plannen: Plannen;
  readonly versies: Versies;
  readonly oordelen: Oordelen;
  readonly termijndata: Termijndata;
  readonly bewerkingen: Bewerkingen;
  /** For the queue, which keeps its jobs in the same database. */
  readonly verbinding: Omit<OpenDatabase, 'sluit'>;
  readonly #database: Database;
  readonly #sluit: () => Promise<void>;

  constructor({ sluit, ...verbinding }: OpenDatabase) {
    const { database } = verbinding;
    this.plannen = new Plannen(database);
    this.versies = new Versies(database);
    this.oordelen = new Oordelen(database);
    this.termijndata = new Termijndata(database);
    this.bewerkingen = new Bewerkingen(database);
    this.verbinding = verbinding;
    this.#database = database;
    this.#sluit = sluit;
  }

  /** @returns lines of the log, oldest first */
  logboek(...vraag: Parameters<typeof leesLog> extends [Database, ...infer Rest] ? Rest : never) {
    return leesLog(this.#database, ...vraag);
  }

  /** @returns all versions without what they say, in order of arrival, for the rounds */
  rondeversies(): Promise<Rondeversie[]> {
    return leesRondeversies(this.#database);
  }

  /** @throws when the database does not answer */
  async antwoordt(): Promise<void> {
    await this.#database.execute(sql`select 1`);
  }

  sluit(): Promise<void> {
    return this.#sluit();
  }
}

/**
 * Opens the store and brings its schema up to date.
 *
 * @throws Opslagfout with a message for the manager of the service
 */
export async function openOpslag(bron: Bron): Promise<Opslag> {
  const open = await openDatabase(bron);
  try {
    await migreer(open.database);
  } catch (fout) {
    await open.sluit();
    throw fout;
  }
  return new Opslag(open);
}
