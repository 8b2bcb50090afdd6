/** `npm start`: the service, until it is told to stop. */
import { laadKader, Regelfouten } from '../kader/laad.ts';
import { Opslagfout } from '../opslag/opslagfout.ts';
import { Beoordelaar } from '../taken/beoordelaar.ts';
import { type Dienst, startDienst } from './dienst.ts';
import { type Instellingen, leesInstellingen } from './instellingen.ts';
import { foutgegevens, type Log, maakLog } from './log.ts';
import { stopBijSein } from './seinen.ts';

async function start(instellingen: Instellingen, log: Log): Promise<Dienst> {
  const { POORT, ADRES, DATABASE_URL, GEGEVENSMAP, DRADEN } = instellingen;
  const kader = laadKader();
  return startDienst({
    bron: DATABASE_URL ? { url: DATABASE_URL } : { map: GEGEVENSMAP },
    poort: POORT,
    adres: ADRES,
    beoordelaar: new Beoordelaar({
      kader,
      draden: DRADEN,
      bijFout: (fout) => log.error(foutgegevens(fout), 'een plan was niet te beoordelen'),
    }),
    gelijktijdig: DRADEN,
    log,
    kader,
    stoptijd: instellingen.STOPTIJD * 1000,
    achterProxy: instellingen.ACHTER_PROXY,
    stromen: instellingen.STROMEN,
    metrieken: instellingen.METRIEKEN === 'aan',
    contact: {
      name: instellingen.CONTACT_NAAM,
      url: instellingen.CONTACT_ADRES,
      email: instellingen.CONTACT_EMAIL,
    },
  });
}

/** @returns what the manager of the service can do about it; null for what is our own fault */
function startmelding(fout: unknown, { POORT, ADRES }: Instellingen): string | null {
  if (fout instanceof Opslagfout) return fout.message;
  if (fout instanceof Regelfouten) return `Het kader in rules/ klopt niet.\n${fout.message}`;
  switch ((fout as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `Poort ${POORT} is al in gebruik. Kies met POORT een andere.`;
    case 'EACCES':
      return `Poort ${POORT} mag niet worden gebruikt. Kies met POORT een poort boven 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `Het adres ${ADRES} is niet van deze machine. Kies met ADRES een ander.`;
    default:
      return null;
  }
}

function weiger(melding: string): never {
  process.stderr.write(`Plantoets start niet${melding}\n`);
  process.exit(1);
}

const { instellingen, fouten } = leesInstellingen(process.env);
if (fouten) weiger(`: de instellingen kloppen niet.\n${fouten.map((fout) => `- ${fout}`).join('\n')}`);
const log = maakLog(instellingen.LOGNIVEAU);
// Node would print the message, which can hold text of a plan, and end as well.
process.on('uncaughtException', (fout) => {
  log.error(foutgegevens(fout), 'de dienst valt uit door een eigen fout');
  process.exit(1);
});

const dienst = await start(instellingen, log).catch((fout: unknown) => {
  const melding = startmelding(fout, instellingen);
  if (!melding) log.error(foutgegevens(fout), 'starten mislukt');
  weiger(melding ? `. ${melding}` : ' door een eigen fout; zie het log.');
});
process.stdout.write(`Plantoets draait op ${dienst.adres}/\n`);
stopBijSein(dienst, log);
