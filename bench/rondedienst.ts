/** A service in which all plans of a round are judged, and how fast the pages of that round are. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inbreng } from '../src/beschouwing/inbreng.ts';
import { leesRonde } from '../src/cli/rondemap.ts';
import { leesMarkdown } from '../src/document/markdown/lees.ts';
import { laadKader } from '../src/kader/laad.ts';
import { openOpslag } from '../src/opslag/opslag.ts';
import type { Toetsing } from '../src/toets/toetsing.ts';
import { startDienst } from '../src/web/dienst.ts';
import { maakLog } from '../src/web/log.ts';
import { Meter } from './meter.ts';

/** Times that a page is asked for; those that read every plan whole take long, so fewer. */
const PAGINAS: readonly (readonly [pad: string, keren: number])[] = [
  ['', 40],
  ['/matrix', 40],
  ['/criteria/K09', 40],
  ['/geld', 3],
  ['/tijdlijn', 3],
  ['/namen', 3],
  ['/mensen', 3],
];

/**
 * @param map of a round that was read
 * @param jaar of that round
 */
export async function dienstMetRonde(map: string, jaar: number): Promise<void> {
  const { inbrengen } = leesRonde(map);
  const gegevens = mkdtempSync(join(tmpdir(), 'plantoets-bench-'));
  try {
    await vul(gegevens, inbrengen, jaar);
    const kader = laadKader();
    const niemand = {
      leesEnBeoordeel: () => Promise.reject(new Error('er valt niets te beoordelen')),
      sluit: async () => undefined,
    };
    const dienst = await startDienst({
      bron: { map: gegevens },
      poort: 0,
      adres: '127.0.0.1',
      beoordelaar: niemand,
      gelijktijdig: 1,
      log: maakLog('silent'),
      kader,
      vandaag: `${jaar}-11-01`,
    });
    const vraag = async (pad: string) => {
      const antwoord = await fetch(`${dienst.adres}/rondes/${jaar}${pad}`);
      await antwoord.arrayBuffer();
      return antwoord;
    };
    const begin = performance.now();
    await vraag('/matrix');
    console.log(
      `dienst met ${inbrengen.length} plannen in een ronde; de eerste matrix na het opstarten: ${Math.round(performance.now() - begin)} ms`,
    );
    const meter = new Meter();
    for (const [pad, keren] of PAGINAS) {
      for (let i = 0; i < keren; i++) await meter.meet(`GET /rondes/:jaar${pad}`, () => vraag(pad));
    }
    for (const regel of [...meter.tabel(), ...meter.fouten]) console.log(regel);
    console.log(`geheugen van de dienst: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
    await dienst.sluit();
  } finally {
    rmSync(gegevens, { recursive: true, force: true });
  }
}

/** Puts what the plans brought in a store as if they were judged there: each a plan of its own, of nobody knows whom. */
async function vul(map: string, inbrengen: readonly Inbreng[], jaar: number): Promise<void> {
  const opslag = await openOpslag({ map });
  const document = leesMarkdown('# Plan\n');
  for (const inbreng of inbrengen) {
    const id = (
      await opslag.versies.voegToe(
        { aanlevering: randomUUID(), bestandsnaam: inbreng.bestand, door: 'Bench', kader: inbreng.kader },
        enkel(inbreng.id),
      )
    ).id;
    await opslag.versies.rondAf(id, toetsingVan(inbreng, jaar), document, {
      ...inbreng,
      id,
      ministerie: null,
    });
  }
  await opslag.sluit();
}

function toetsingVan(inbreng: Inbreng, jaar: number): Toetsing {
  const { bestand, titel, paginas, kader, score, uitkomsten } = inbreng;
  return {
    bestand,
    fout: null,
    kader,
    plan: { ministerie: null, titel, periode: { van: jaar + 1, tot: jaar + 5 }, versie: null, paginas },
    score,
    uitkomsten: uitkomsten.map((een) => ({ ...een, toelichting: '', advies: '', elementen: [] })),
  } as unknown as Toetsing;
}

async function* enkel(id: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(id);
}
