/**
 * A process for tests that judges what is in the queue, to be killed in the middle: `rijproces.ts BRON DAARNA VAST`. BRON is a
 * Bron as JSON; DAARNA how many plans it hands in itself. A plan called gif kills it; of others it judges VAST and holds on to
 * the next. It reports what it does a line each, and ends when all is done.
 */
import { openOpslag } from '../../src/opslag/opslag.ts';
import { maakRij, totAfgebroken, totAllesAf, zetInRij } from './proefrij.ts';

const [bron = '', aantal = '0', vast = '0'] = process.argv.slice(2);
const meld = (regel: string) => process.stdout.write(`${regel}\n`);

const opslag = await openOpslag(JSON.parse(bron));
let gedaan = 0;
const rij = maakRij(opslag, async (naam, _stap, afbreken) => {
  if (naam === 'gif') process.kill(process.pid, 'SIGKILL');
  if (gedaan >= Number(vast)) {
    meld('vast');
    return totAfgebroken(afbreken);
  }
  gedaan += 1;
  return undefined;
});
await rij.begin();
for (let nummer = 1; nummer <= Number(aantal); nummer += 1) {
  await zetInRij(opslag, rij, nummer === 1 && process.env.GIF ? 'gif' : `plan ${nummer}`);
}
meld('aangeleverd');
await totAllesAf(opslag, rij);
await rij.sluit();
await opslag.sluit();
