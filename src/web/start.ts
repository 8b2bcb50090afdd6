/** `npm start`: the service, until it is told to stop. */
import { laadKader, Regelfouten } from '../kader/laad.ts';
import { Opslagfout } from '../opslag/opslagfout.ts';
import { Beoordelaar } from '../taken/beoordelaar.ts';
import { type Dienst, startDienst } from './dienst.ts';
import { leesInstellingen } from './instellingen.ts';
import { maakLog } from './log.ts';

async function start(): Promise<Dienst | null> {
  const { instellingen, fouten } = leesInstellingen(process.env);
  if (fouten) {
    process.stderr.write(
      `Plantoets start niet: de instellingen kloppen niet.\n${fouten.map((f) => `- ${f}\n`).join('')}`,
    );
    return null;
  }
  const { POORT, ADRES, DATABASE_URL, GEGEVENSMAP, DRADEN, LOGNIVEAU } = instellingen;
  try {
    const kader = laadKader();
    const log = maakLog(LOGNIVEAU);
    // Where in our code it went wrong, without the message: that could quote the plan.
    const bijFout = (fout: Error) =>
      log.error(
        { soort: fout.name, plaats: fout.stack?.split('\n    at ').slice(1, 4) },
        'een plan was niet te beoordelen',
      );
    return await startDienst({
      bron: DATABASE_URL ? { url: DATABASE_URL } : { map: GEGEVENSMAP },
      poort: POORT,
      adres: ADRES,
      beoordelaar: new Beoordelaar({ draden: DRADEN, bijFout }),
      gelijktijdig: DRADEN,
      log,
      kader,
    });
  } catch (fout) {
    process.stderr.write(`Plantoets start niet. ${startmelding(fout, POORT, ADRES)}\n`);
    return null;
  }
}

function startmelding(fout: unknown, poort: number, adres: string): string {
  if (fout instanceof Opslagfout) return fout.message;
  if (fout instanceof Regelfouten) return `Het kader in rules/ klopt niet.\n${fout.message}`;
  switch ((fout as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `Poort ${poort} is al in gebruik. Kies met POORT een andere.`;
    case 'EACCES':
      return `Poort ${poort} mag niet worden gebruikt. Kies met POORT een poort boven 1023.`;
    case 'EADDRNOTAVAIL':
      return `Het adres ${adres} is niet van deze machine. Kies met ADRES een ander.`;
    default:
      throw fout;
  }
}

const dienst = await start();
if (dienst) {
  process.stdout.write(`Plantoets draait op ${dienst.adres}/\n`);
  let stopt = false;
  for (const sein of ['SIGINT', 'SIGTERM'] as const) {
    process.on(sein, () => {
      // Who asks twice does not want to wait; the queue takes the plan up again at the next start.
      if (stopt) process.exit(1);
      stopt = true;
      dienst.sluit().then(() => process.exit(0));
    });
  }
} else process.exitCode = 1;
