/** The end of judging: the outcome is kept, the version gets its place in its plan, and what people decided comes along. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Inbreng } from '../beschouwing/inbreng.ts';
import type { Document } from '../document/document.ts';
import type { Toetsing } from '../toets/toetsing.ts';
import { bewaarBytes } from './bestanden.ts';
import { bewaarbaar } from './bewaarbaar.ts';
import type { Database } from './database.ts';
import { and, eq, inArray, sql } from './drizzle.ts';
import { zipInbreng } from './inbrengen.ts';
import { PLANTOETS, schrijfLog } from './logboek.ts';
import { neemOordelenOver } from './overdracht.ts';
import { planMet, zetOnderPlan } from './plannen.ts';
import { versies } from './schema.ts';

/** Does nothing for a version that was cancelled, deleted or is done, so that two who judge the same one leave one outcome. */
export async function bewaarUitkomst(
  database: Database,
  id: string,
  uitkomst: Toetsing,
  document: Document | null,
  inbreng: Inbreng | null = null,
): Promise<void> {
  const toetsing = bewaarbaar(uitkomst);
  const gezipt = document ? await promisify(gzip)(JSON.stringify(bewaarbaar(document)), { level: 6 }) : null;
  const inbrengGezipt = inbreng && (await zipInbreng(inbreng));
  const beoordeeld = Boolean(toetsing.uitkomsten?.length);
  await database.transaction(async (tx) => {
    const [rij] = await tx
      .update(versies)
      .set({
        status: toetsing.fout ? 'mislukt' : 'klaar',
        toetsing,
        kort: kortVan(toetsing),
        kader: toetsing.kader ?? null,
        voortgang: null,
        bijgewerkt: sql`now()`,
      })
      .where(and(eq(versies.id, id), inArray(versies.status, ['wacht', 'bezig'])))
      .returning({ plan: versies.plan });
    if (!rij) return;
    if (gezipt) await bewaarBytes(tx, id, 'document', enkel(gezipt));
    if (inbrengGezipt) await bewaarBytes(tx, id, 'inbreng', enkel(inbrengGezipt));
    let { plan } = rij;
    if (!plan && beoordeeld) {
      const { ministerie = null, periode = null } = toetsing.plan ?? {};
      plan = await planMet(tx, { ministerie, periode });
      await zetOnderPlan(tx, id, plan);
    }
    await schrijfLog(tx, {
      door: PLANTOETS,
      wat: 'versie beoordeeld',
      plan,
      versie: id,
      na: {
        fout: toetsing.fout?.code ?? null,
        score: toetsing.score?.totaal ?? null,
        gereed: toetsing.gereed ?? null,
        kader: toetsing.kader ?? null,
      },
    });
    if (plan && beoordeeld) await neemOordelenOver(tx, id);
  });
}

/** Evidence is nearly all of a Toetsing; lists do without. */
function kortVan({ mijlpalen: _mijlpalen, totalen: _totalen, ...toetsing }: Toetsing): Toetsing {
  if (!toetsing.uitkomsten) return toetsing;
  return {
    ...toetsing,
    uitkomsten: toetsing.uitkomsten.map((u) => ({ ...u, elementen: [], toelichting: '', advies: '' })),
  };
}

async function* enkel(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
