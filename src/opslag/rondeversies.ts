/** The versions as a round needs them: a thousand in a moment, since their outcomes stay where they are. */
import type { Termijn } from '../toets/toetsing.ts';
import type { Database } from './database.ts';
import { asc, sql } from './drizzle.ts';
import { versies } from './schema.ts';
import { REGEL, type Versieregel } from './versieregel.ts';

export type Rondeversie = Omit<Versieregel, 'toetsing'> & {
  /** It was judged on the criteria. */
  beoordeeld: boolean;
  /** As it was reckoned when it was judged; null when it was not. */
  termijn: Termijn | null;
};

const { toetsing: _, ...KOLOMMEN } = REGEL;

/** @returns all versions, in order of arrival */
export async function leesRondeversies(database: Database): Promise<Rondeversie[]> {
  return database
    .select({
      ...KOLOMMEN,
      beoordeeld: sql<boolean>`coalesce(jsonb_array_length(${versies.kort} -> 'uitkomsten') > 0, false)`,
      termijn: sql<Termijn | null>`${versies.kort} -> 'termijn'`,
    })
    .from(versies)
    .orderBy(asc(versies.volgnummer));
}
