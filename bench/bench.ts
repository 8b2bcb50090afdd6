/**
 * `npm run bench [-- --map DIR] [--paginas N]`: how fast plans are read, understood and judged; `-- --ronde N` how a round of N plans grows.
 *
 * Measures all PDF, DOCX and ODT files below DIR (default the example plans), and one tagged PDF of N pages (default 300) that is
 * made out of the text sources there. That file is also read by plain pdf-parse in the same run, so that the figures of
 * two machines can be compared: what counts is the ratio.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PDFParse } from 'pdf-parse';
import { laadKader } from '../src/kader/laad.ts';
import { Beoordelaar } from '../src/taken/beoordelaar.ts';
import { grootPlan } from './grootplan.ts';
import { type Meting, meet, middelste } from './meting.ts';
import { meetRonde } from './ronde.ts';

const { values } = parseArgs({
  options: { map: { type: 'string' }, paginas: { type: 'string' }, ronde: { type: 'string' } },
});
const standaard = new URL('../fixtures/plannen', import.meta.url).pathname;
if (values.ronde) {
  await meetRonde(values.map ?? standaard, Number(values.ronde));
  process.exit();
}
const bronnen = values.map ?? new URL('../fixtures/bron', import.meta.url).pathname;
const kader = laadKader();
const RONDES = 3;

const bestanden = plannenIn(values.map ?? standaard);
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
console.log(`${bestanden.length} bestanden in ${values.map ?? 'fixtures/plannen'} (een draad, warm)`);
console.table(tabel);

const groot = await grootPlan(bronnen, Number(values.paginas ?? 300));
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

function plannenIn(map: string): string[] {
  return readdirSync(map)
    .sort()
    .flatMap((naam) => {
      const pad = join(map, naam);
      if (statSync(pad).isDirectory()) return plannenIn(pad);
      return ['.pdf', '.docx', '.odt'].includes(extname(naam)) ? [pad] : [];
    });
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
