/** Long lists in pages, newest first. A page begins after an item, so that what comes in meanwhile shifts nothing. */
import type { Database } from './database.ts';
import { and, desc, eq, lt, type SQL, sql } from './drizzle.ts';
import { plannen, type Status, versies } from './schema.ts';
import { REGEL, type Versieregel } from './versieregel.ts';

/** One page. */
export interface Blad<Regel, Plek> {
  regels: Regel[];
  /** After which item the next page begins; null when this is the last. */
  verder: Plek | null;
}

export interface Bladvraag<Plek> {
  /** How many items at most. */
  hoogstens: number;
  /** From the page before (verder); left out for the first. */
  na?: Plek | undefined;
}

export interface Versiefilter {
  plan?: string | undefined;
  status?: Status | undefined;
  /** Of the plan; of what belongs to none: the ministry that the file itself tells. */
  ministerie?: string | undefined;
}

/** Place of a plan in the list: plans have no number in order of arrival. */
export interface Planplek {
  aangemaakt: Date;
  id: string;
}

/** @param na a volgnummer */
export async function bladVersies(
  database: Database,
  { plan, status, ministerie }: Versiefilter,
  { hoogstens, na }: Bladvraag<number>,
): Promise<Blad<Versieregel, number>> {
  const rijen = await database
    .select({ ...REGEL, volgnummer: versies.volgnummer })
    .from(versies)
    .leftJoin(plannen, eq(plannen.id, versies.plan))
    .where(
      and(
        na === undefined ? undefined : lt(versies.volgnummer, na),
        plan ? eq(versies.plan, plan) : undefined,
        status ? eq(versies.status, status) : undefined,
        ministerie ? eq(MINISTERIE, ministerie) : undefined,
      ),
    )
    .orderBy(desc(versies.volgnummer))
    // One more than asked tells whether there is a next page.
    .limit(hoogstens + 1);
  const { regels, laatste } = knip(rijen, hoogstens);
  return {
    regels: regels.map(({ volgnummer: _, ...regel }) => regel),
    verder: laatste?.volgnummer ?? null,
  };
}

const MINISTERIE = sql`case when ${versies.plan} is null
  then ${versies.kort} -> 'plan' ->> 'ministerie' else ${plannen.ministerie} end`;

export async function bladPlannen(
  database: Database,
  { ministerie }: { ministerie?: string | undefined },
  { hoogstens, na }: Bladvraag<Planplek>,
): Promise<Blad<typeof plannen.$inferSelect, Planplek>> {
  const rijen = await database
    .select()
    .from(plannen)
    .where(and(na ? ligtNa(na) : undefined, ministerie ? eq(plannen.ministerie, ministerie) : undefined))
    .orderBy(desc(MOMENT), desc(plannen.id))
    .limit(hoogstens + 1);
  const { regels, laatste } = knip(rijen, hoogstens);
  return { regels, verder: laatste ? { aangemaakt: laatste.aangemaakt, id: laatste.id } : null };
}

/** As precise as a Date, or a plan would come before or after itself. */
const MOMENT = sql`date_trunc('milliseconds', ${plannen.aangemaakt})`;

const ligtNa = ({ aangemaakt, id }: Planplek): SQL =>
  sql`(${MOMENT}, ${plannen.id}) < (${aangemaakt.toISOString()}::timestamptz, ${id}::uuid)`;

/** @returns the items of the page, and the last of them when there are more */
function knip<T>(rijen: T[], hoogstens: number): { regels: T[]; laatste: T | undefined } {
  const regels = rijen.slice(0, hoogstens);
  return { regels, laatste: rijen.length > hoogstens ? regels.at(-1) : undefined };
}
