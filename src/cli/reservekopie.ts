/** `reservekopie` and `zetterug`: the embedded database to a file and back. */
import { parseArgs } from 'node:util';
import { Opslagfout } from '../opslag/opslagfout.ts';
import { maakReservekopie, zetReservekopieTerug } from '../opslag/reservekopie.ts';
import { leesInstellingen } from '../web/instellingen.ts';

export const RESERVEKOPIEHULP = `Gebruik: npm run reservekopie -- BESTAND
         npm run zetterug -- BESTAND [--overschrijf]

  reservekopie  schrijf alle gegevens uit GEGEVENSMAP naar een nieuw bestand
  zetterug      zet de gegevens uit zo'n bestand in GEGEVENSMAP

  --overschrijf ook als daar al gegevens staan; die blijven ernaast bewaard

Stop de dienst eerst.
`;

/** @returns exit status: 0 done, 1 it could not be done and stderr says why, 2 wrong usage */
export async function reservekopieOpdracht(
  opdracht: 'reservekopie' | 'zetterug',
  argumenten: readonly string[],
): Promise<number> {
  const gelezen = leesArgumenten(argumenten);
  if (gelezen?.hulp) {
    process.stdout.write(RESERVEKOPIEHULP);
    return 0;
  }
  if (!gelezen?.bestand || (gelezen.overschrijf && opdracht === 'reservekopie')) {
    process.stderr.write(RESERVEKOPIEHULP);
    return 2;
  }
  try {
    process.stdout.write(`${await voerUit(opdracht, gelezen.bestand, gelezen.overschrijf)}\n`);
    return 0;
  } catch (fout) {
    if (!(fout instanceof Opslagfout)) throw fout;
    process.stderr.write(`${fout.message}\n`);
    return 1;
  }
}

async function voerUit(opdracht: string, bestand: string, overschrijf: boolean): Promise<string> {
  const { instellingen, fouten } = leesInstellingen(process.env);
  if (fouten) throw new Opslagfout(`De instellingen kloppen niet.\n${fouten.join('\n')}`);
  if (instellingen.DATABASE_URL) {
    throw new Opslagfout(
      'De gegevens staan op een databaseserver (DATABASE_URL). Gebruik daarvoor pg_dump en pg_restore.',
    );
  }
  const map = instellingen.GEGEVENSMAP;
  if (opdracht === 'reservekopie') {
    await maakReservekopie(map, bestand);
    return `De gegevens uit ${map} staan in ${bestand}. Bewaar dat bestand op een veilige plek: de plannen staan erin.`;
  }
  const oud = await zetReservekopieTerug(map, bestand, overschrijf);
  const gelukt = `De gegevens uit ${bestand} staan in ${map}.`;
  return oud
    ? `${gelukt} De gegevens van eerst staan in ${oud}; wis die map als u ze niet meer nodig hebt.`
    : gelukt;
}

function leesArgumenten(
  argumenten: readonly string[],
): { bestand: string | undefined; overschrijf: boolean; hulp: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argumenten],
      options: {
        overschrijf: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    if (positionals.length > 1) return null;
    return { bestand: positionals[0], overschrijf: values.overschrijf, hulp: values.help };
  } catch {
    return null;
  }
}
