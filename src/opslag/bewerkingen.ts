/** What writers make of the draft of a round. Nothing is ever changed, only added; what is deleted takes its words along. */
import type { Bewerkblok } from '../beschouwing/bewerking.ts';
import { vindCitaat } from '../beschouwing/vindcitaat.ts';
import type { Document } from '../document/document.ts';
import { bewaarbaar, bewaarbareTekst } from './bewaarbaar.ts';
import type { Database } from './database.ts';
import { leesDocument } from './documenten.ts';
import { and, asc, desc, eq, sql } from './drizzle.ts';
import { schrijfLog } from './logboek.ts';
import { bewerkingen } from './schema.ts';
import { andereVersie } from './versieregel.ts';

export interface Bewerking {
  nummer: number;
  ronde: number;
  rubriek: string;
  /** Null: the choice of the program holds. */
  blokken: Bewerkblok[] | null;
  door: string;
  moment: Date;
}

export class Bewerkingen {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the newest of each rubriek of a round, by rubriek */
  async geldend(ronde: number): Promise<Map<string, Bewerking>> {
    const lijst = await this.#database
      .selectDistinctOn([bewerkingen.rubriek])
      .from(bewerkingen)
      .where(eq(bewerkingen.ronde, ronde))
      .orderBy(bewerkingen.rubriek, desc(bewerkingen.nummer));
    return new Map(lijst.map((een) => [een.rubriek, een]));
  }

  /** @returns all of a round, oldest first */
  async geschiedenis(ronde: number): Promise<Bewerking[]> {
    return this.#database
      .select()
      .from(bewerkingen)
      .where(eq(bewerkingen.ronde, ronde))
      .orderBy(asc(bewerkingen.nummer));
  }

  /**
   * @param basis number of the Bewerking that the writer saw; 0 for none
   * @returns false when somebody else wrote meanwhile: nothing is kept then
   */
  async schrijf(
    nieuw: Pick<Bewerking, 'ronde' | 'rubriek' | 'blokken' | 'door'>,
    basis: number,
  ): Promise<boolean> {
    const { ronde, rubriek } = nieuw;
    const door = bewaarbareTekst(nieuw.door);
    const blokken = nieuw.blokken && bewaarbaar(nieuw.blokken);
    return this.#database.transaction(async (tx) => {
      // Two writers at once: the second waits here, and then sees that the first was there.
      await tx.execute(
        sql`select pg_advisory_xact_lock(hashtext('bewerkingen'), hashtext(${`${ronde} ${rubriek}`}))`,
      );
      const [eerder] = await tx
        .select()
        .from(bewerkingen)
        .where(and(eq(bewerkingen.ronde, ronde), eq(bewerkingen.rubriek, rubriek)))
        .orderBy(desc(bewerkingen.nummer))
        .limit(1);
      if ((eerder?.nummer ?? 0) !== basis) return false;
      await tx.insert(bewerkingen).values({ ronde, rubriek, blokken, door });
      await schrijfLog(tx, {
        door,
        wat: blokken ? 'concept bewerkt' : 'concept teruggezet',
        ronde,
        voor: { rubriek, ...aantallen(eerder?.blokken ?? null) },
        na: { rubriek, ...aantallen(blokken) },
      });
      return true;
    });
  }
}

/** The log never holds text of a plan: only how much there was. */
function aantallen(
  blokken: readonly Bewerkblok[] | null,
): { citaten: number; teksten: number } | { keuze: string } {
  if (!blokken) return { keuze: 'van het programma' };
  const tel = (soort: Bewerkblok['soort']) => blokken.filter((blok) => blok.soort === soort).length;
  return { citaten: tel('citaat'), teksten: tel('tekst') };
}

/**
 * Takes the words of a version that goes out of what was written: they are said to come from another version of the plan
 * where they stand too, else they are wiped. In the transaction of the deletion, before it.
 */
export async function wisUitBewerkingen(tx: Database, versie: string): Promise<void> {
  const geraakt = await tx
    .select()
    .from(bewerkingen)
    .where(sql`${bewerkingen.blokken} @> ${JSON.stringify([{ verwijzing: { inbreng: versie } }])}::jsonb`);
  if (!geraakt.length) return;
  const ander = await andereVersie(tx, versie);
  const document = ander && (await leesDocument(tx, ander.id));
  const vervanging = document ? { id: ander.id, document } : null;
  for (const { nummer, blokken } of geraakt)
    await tx
      .update(bewerkingen)
      .set({ blokken: (blokken ?? []).map((blok) => zonder(blok, versie, vervanging)) })
      .where(eq(bewerkingen.nummer, nummer));
}

function zonder(
  blok: Bewerkblok,
  versie: string,
  ander: { id: string; document: Document } | null,
): Bewerkblok {
  if (blok.soort !== 'citaat' || blok.verwijzing.inbreng !== versie) return blok;
  const gevonden = ander && vindCitaat(ander.document, blok.verwijzing.citaat);
  return gevonden
    ? { soort: 'citaat', verwijzing: { ...blok.verwijzing, inbreng: ander.id, ...gevonden } }
    : { soort: 'gewist' };
}
