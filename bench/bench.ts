/**
 * `npm run bench [-- --map DIR] [--paginas N]`: how fast plans are read, understood and judged; `-- --ronde N`: how a round
 * of N plans grows.
 *
 * Takes all PDF, DOCX and ODT files below DIR (default the example plans). For the speed also one tagged PDF of N pages
 * (default 300) that is made out of the text sources there.
 */
import { parseArgs } from 'node:util';
import { meetRonde } from './ronde.ts';
import { meetSnelheid } from './snelheid.ts';

const { values } = parseArgs({
  options: { map: { type: 'string' }, paginas: { type: 'string' }, ronde: { type: 'string' } },
});
const vast = (naam: string): string => new URL(`../fixtures/${naam}`, import.meta.url).pathname;
const map = values.map ?? vast('plannen');
if (values.ronde) await meetRonde(map, Number(values.ronde));
else await meetSnelheid(map, values.map ?? vast('bron'), Number(values.paginas ?? 300));
