/**
 * How fast plans are read, understood and judged. What counts is the ratio to plain pdf-parse on the same file in the same
 * run, so that the figures of two machines can be compared.
 */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { PDFParse } from 'pdf-parse';
import { zoekBestanden } from '../src/cli/bestanden.ts';
import { laadKader } from '../src/kader/laad.ts';
import { Beoordelaar } from '../src/taken/beoordelaar.ts';
import { grootPlan } from './grootplan.ts';
import { type Meting, meet, middelste } from './meting.ts';

const RONDES = 3;

/**
 * Prints a table of all plans, and the large one beside plain pdf-parse.
 *
 * @param map folder below which plans stand
 * @param bronnen folder with text sources, out of which one large plan is made
 * @param paginas of that plan
 */
export async function meetSnelheid(map: string, bronnen: string, paginas: number): Promise<void> {
  const kader = laadKader();

  const bestanden = await zoekBestanden([map]);
  const perVorm = new Map<string, Meting[]>();
  // The first file pays for compiling; it is measured again with the rest.
  if (bestanden[0]) await meet(readFileSync(bestanden[0]), kader);
  for (const pad of bestanden) {
    const meting = await meet(readFileSync(pad), kader);
    const vorm = vormVan(pad, meting);
    perVorm.set(vorm, [...(perVorm.get(vorm) ?? []), meting]);
  }

  const tabel: Record<string, string | number>[] = [];
  for (const [vorm, metingen] of [...perVorm].sort()) tabel.push(rij(vorm, metingen));
  console.log(`${bestanden.length} bestanden in ${map} (een draad, warm)`);
  console.table(tabel);

  const groot = await grootPlan(bronnen, paginas);
  const eigen: Meting[] = [];
  const kaal: number[] = [];
  for (let ronde = 0; ronde < RONDES; ronde++) {
    const begin = performance.now();
    const lezer = new PDFParse({ data: Uint8Array.from(groot) });
    await lezer.getText();
    await lezer.destroy();
    kaal.push(performance.now() - begin);
    eigen.push(await meet(groot, kader));
  }
  const beoordelaar = new Beoordelaar();
  const doorDraad: number[] = [];
  for (let ronde = 0; ronde < RONDES; ronde++) {
    const begin = performance.now();
    const toetsing = await beoordelaar.beoordeel({ bestand: 'groot.pdf', bytes: groot });
    if (toetsing.fout) throw new Error(toetsing.fout.melding);
    doorDraad.push(performance.now() - begin);
  }
  await beoordelaar.sluit();
  const mid = (lees: (m: Meting) => number) => middelste(eigen.map(lees));
  const geheel = mid((m) => m.lezen + m.feiten + m.toetsen);
  const kaalMs = middelste(kaal);
  console.log(
    `een getagde PDF van ${eigen[0]?.paginas} bladzijden (${Math.round(groot.length / 1024)} kB), mediaan van ${RONDES}`,
  );
  console.table([
    rij('geheel', [
      {
        ...(eigen[0] as Meting),
        lezen: mid((m) => m.lezen),
        feiten: mid((m) => m.feiten),
        toetsen: mid((m) => m.toetsen),
      },
    ]),
  ]);
  console.log(
    `kaal pdf-parse ${seconden(kaalMs)} s; onze hele beoordeling ${seconden(geheel)} s = ${(geheel / kaalMs).toFixed(2)} keer`,
  );
  console.log(`door een werkdraad (met opstarten in ronde 1): ${doorDraad.map(seconden).join(', ')} s`);
  console.log(`geheugen van dit proces: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
}

function vormVan(pad: string, meting: Meting): string {
  const vorm = extname(pad).slice(1);
  if (vorm !== 'pdf') return vorm;
  if (/-scan\./.test(basename(pad))) return 'pdf (scan)';
  return meting.getagd ? 'pdf (getagd)' : 'pdf (niet getagd)';
}

function rij(vorm: string, metingen: Meting[]): Record<string, string | number> {
  const som = (lees: (m: Meting) => number) => metingen.reduce((totaal, m) => totaal + lees(m), 0);
  const ms = som((m) => m.lezen + m.feiten + m.toetsen);
  const paginas = som((m) => m.paginas);
  return {
    vorm,
    bestanden: metingen.length,
    bladzijden: paginas,
    'lezen (s)': seconden(som((m) => m.lezen)),
    'feiten (s)': seconden(som((m) => m.feiten)),
    'toetsen (s)': seconden(som((m) => m.toetsen)),
    'bladzijden/s': paginas ? Math.round((paginas / ms) * 1000) : '',
    'bestanden/s': Math.round((metingen.length / ms) * 10_000) / 10,
  };
}

function seconden(ms: number): string {
  return (ms / 1000).toFixed(3);
}
