/** `beschouwing`: the draft of a round, and its data for others. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { maakConcept } from '../beschouwing/concept.ts';
import { maakRonde } from '../beschouwing/ronde.ts';
import { laadKader, Regelfouten } from '../kader/laad.ts';
import {
  BESCHOUWINGFORMATEN,
  type Beschouwingformaat,
  maakBeschouwing,
} from '../rapport/beschouwing/formaten.ts';
import { leesRonde, Rondefout } from './rondemap.ts';

export const BESCHOUWINGHULP = `Gebruik: npm run --silent beschouwing -- [opties] RONDEMAP

  --formaat F        ${BESCHOUWINGFORMATEN.join(', ')} (standaard: docx)
  --uitvoer MAP      waar het komt te staan (standaard: de map van de ronde)
  --vorige RONDEMAP  de ronde van het jaar ervoor, om mee te vergelijken
  --help             toon deze uitleg

Maak de ronde eerst met: npm run ronde -- MAP
Status: 0 gemaakt; 2 verkeerd gebruik.
`;

/** @returns exit status */
export async function beschouwingOpdracht(argumenten: readonly string[]): Promise<number> {
  try {
    const keuzes = leesKeuzes(argumenten);
    if (keuzes === null) {
      process.stdout.write(BESCHOUWINGHULP);
      return 0;
    }
    const { ronde, inbrengen: alle } = leesRonde(keuzes.map);
    if (!alle.length) throw new Rondefout('In deze ronde staat geen enkel plan.');
    const { plannen: inbrengen, dubbel } = maakRonde(alle, ronde.jaar);
    for (const { plan, telt } of dubbel)
      process.stderr.write(`Niet meegeteld: ${plan.bestand}. Van dit ministerie telt ${telt.bestand}.\n`);
    const eerder = keuzes.vorige === undefined ? undefined : leesRonde(keuzes.vorige);
    const vorige = eerder && maakRonde(eerder.inbrengen, eerder.ronde.jaar).plannen;
    const concept = maakConcept({ inbrengen, kader: laadKader(), jaar: ronde.jaar, vorige });
    mkdirSync(keuzes.uitvoer, { recursive: true });
    for (const { naam, inhoud } of await maakBeschouwing(keuzes.formaat, inbrengen, concept)) {
      const pad = join(keuzes.uitvoer, naam);
      writeFileSync(pad, inhoud);
      process.stdout.write(`${pad}\n`);
    }
    return 0;
  } catch (fout) {
    if (fout instanceof Regelfouten) process.stderr.write(`De regels kloppen niet:\n${fout.message}\n`);
    else if (fout instanceof Rondefout) process.stderr.write(`${fout.message}\n`);
    else throw fout;
    return 2;
  }
}

interface Keuzes {
  map: string;
  formaat: Beschouwingformaat;
  uitvoer: string;
  vorige: string | undefined;
}

/** @returns null when help is asked for */
function leesKeuzes(argumenten: readonly string[]): Keuzes | null {
  let gelezen: ReturnType<typeof ontleed>;
  try {
    gelezen = ontleed(argumenten);
  } catch {
    throw new Rondefout(BESCHOUWINGHULP);
  }
  const { values, positionals } = gelezen;
  if (values.help) return null;
  const [map, ...meer] = positionals;
  if (map === undefined || meer.length) throw new Rondefout(BESCHOUWINGHULP);
  const formaat = BESCHOUWINGFORMATEN.find((een) => een === values.formaat);
  if (!formaat) {
    throw new Rondefout(
      `Het formaat "${values.formaat}" bestaat niet. Kies uit: ${BESCHOUWINGFORMATEN.join(', ')}.`,
    );
  }
  return { map, formaat, uitvoer: values.uitvoer ?? map, vorige: values.vorige };
}

function ontleed(argumenten: readonly string[]) {
  return parseArgs({
    args: [...argumenten],
    allowPositionals: true,
    options: {
      formaat: { type: 'string', default: 'docx' },
      uitvoer: { type: 'string' },
      vorige: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
}
