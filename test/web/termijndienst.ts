/** A running service for the tests of the deadlines, in which ministries have handed in plans. */
import type { Gelezen } from '../../src/taken/opdracht.ts';
import type { Beoordeling } from '../../src/taken/rij.ts';
import type { Dienst } from '../../src/web/dienst.ts';
import { voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';
import { leverAan, proefdienst, totAf } from './dienst.ts';

/** Before the deadline; when the files came in, which is on the day of the machine, then plays no part. */
export const VANDAAG = '2026-10-05';

/** Judges by the name of the file: 'BZK-2027.pdf' is a plan of BZK from 2027 on, 'ONB-...' of nobody knows whom. */
const beoordelaar: Beoordeling & { sluit(): Promise<void> } = {
  async leesEnBeoordeel({ bestand }): Promise<Gelezen> {
    const [code, jaar] = bestand.replace('.pdf', '').split('-') as [string, string];
    const plan = {
      ministerie: code === 'ONB' ? null : code,
      titel: `Informatieplan ${code}`,
      periode: { van: Number(jaar), tot: Number(jaar) + 4 },
      versie: null,
      paginas: 10,
    };
    return { toetsing: voorbeeldtoetsing({ bestand, plan }), document: null };
  },
  sluit: async () => undefined,
};

/** @param namen files to hand in, in one upload and in this order */
export async function termijndienst(...namen: string[]): Promise<Dienst> {
  const dienst = await proefdienst({ beoordelaar, vandaag: VANDAAG });
  if (!namen.length) return dienst;
  const ids = await leverAan(dienst.adres, ...namen.map((naam): [string, string] => [naam, 'x']));
  for (const id of ids) await totAf(dienst.adres, id);
  return dienst;
}

/** Sets dates of a ministry, as its form does. */
export function zet(
  { adres }: Dienst,
  ministerie: string,
  velden: Record<string, string>,
  jaar = 2026,
): Promise<Response> {
  return fetch(`${adres}/termijnen/${jaar}/${ministerie}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ naam: 'Jo Tester', ...velden }),
  });
}
