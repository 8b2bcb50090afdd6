/**
 * A service as a process of its own, which judges traag* only when it is told to: `node stopproces.ts MAP STOPTIJD`, both
 * in JSON. It reports its address, and on 'laatGaan' lets all wait no longer.
 */
import { startDienst } from '../../src/web/dienst.ts';
import { maakLog } from '../../src/web/log.ts';
import { stopBijSein } from '../../src/web/seinen.ts';
import { Namaakbeoordelaar } from './dienst.ts';

const [map, stoptijd] = process.argv.slice(2).map((tekst) => JSON.parse(tekst)) as [string, number];
const beoordelaar = new Namaakbeoordelaar();
const log = maakLog('silent');
const dienst = await startDienst({
  bron: { map },
  poort: 0,
  adres: '127.0.0.1',
  beoordelaar,
  gelijktijdig: 1,
  log,
  stoptijd,
});
stopBijSein(dienst, log);
process.on('message', () => beoordelaar.laatGaan());
process.send?.(dienst.adres);
