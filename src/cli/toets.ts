/** `toets`: judges files and writes the result to stdout, as shared/contract.md has it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import type { Kader } from '../kader/kader.ts';
import { BESCHOUWINGREGELS, laadKader, Regelfouten } from '../kader/laad.ts';
import { formaten, laadRapport, type Opmaak, type Rapport } from '../rapport/rapport.ts';
import { kaderuitleg } from '../rapport/uitleg.ts';
import { Beoordelaar } from '../taken/beoordelaar.ts';
import type { Toetsing } from '../toets/toetsing.ts';
import { zoekBestanden } from './bestanden.ts';

export const TOETSHULP = `Gebruik: npm run --silent toets -- [opties] BESTAND of MAP...

  --formaat F        tekst (standaard), ${formaten()
    .filter((formaat) => formaat !== 'tekst')
    .join(', ')}
  --uitvoer MAP      schrijf per plan een rapport in deze map, in plaats van naar het scherm
  --vandaag DATUM    de dag waarop de termijn wordt beoordeeld, zoals 2026-09-01 (standaard: vandaag)
  --indienjaar JAAR  het jaar waarin het plan naar de Tweede Kamer gaat
  --als-plan         beoordeel de criteria ook als het bestand geen informatieplan is
  --kader K          informatieplan (standaard), of beschouwing voor de rijksbrede beschouwing zelf
  --geen-ocr         lees geen tekst van gescande bladzijden; wat daar staat is dan onzeker
  --streng           sluit af met status 1 als een plan een verplicht criterium mist
  --help             toon deze uitleg

Status: 0 alles beoordeeld; 1 zie --streng; 2 verkeerd gebruik; 3 minstens een bestand niet beoordeeld.
`;

class Gebruiksfout extends Error {}

interface Keuzes {
  paden: string[];
  formaat: string;
  uitvoer: string | undefined;
  vandaag: string | undefined;
  indienjaar: number | undefined;
  alsPlan: boolean;
  ocr: boolean;
  streng: boolean;
  /** The kader for plans, or the one for the rijksbrede beschouwing itself. */
  kader: 'informatieplan' | 'beschouwing';
}

/** @returns the exit status of the contract */
export async function toetsOpdracht(argumenten: readonly string[]): Promise<number> {
  if (argumenten.includes('--help')) {
    process.stdout.write(TOETSHULP);
    return 0;
  }
  try {
    const keuzes = leesKeuzes(argumenten);
    const bestanden = await zoekBestanden(keuzes.paden).catch((fout: Error) => {
      throw new Gebruiksfout(fout.message);
    });
    if (!bestanden.length) throw new Gebruiksfout('In de opgegeven map staat geen PDF, DOCX of ODT.');
    // Here and not in a thread: a fault in the rules is told once, in words.
    const kader = laadKader(keuzes.kader === 'beschouwing' ? BESCHOUWINGREGELS : undefined);
    const uitleg = kaderuitleg(kader);
    const rapport = await laadRapport(keuzes.formaat);
    if (rapport.perPlan && bestanden.length > 1 && !keuzes.uitvoer) {
      throw new Gebruiksfout(
        `Een rapport in ${keuzes.formaat} gaat over één plan. Geef met --uitvoer de map op waarin de rapporten moeten komen.`,
      );
    }
    if (rapport.binair && process.stdout.isTTY && !keuzes.uitvoer) {
      throw new Gebruiksfout(
        `Een rapport in ${keuzes.formaat} is niet op het scherm te lezen. Geef met --uitvoer een map op.`,
      );
    }
    const opmaak = { kleur: process.stdout.isTTY === true && !process.env.NO_COLOR, uitleg };
    return status(await beoordeelAlle(bestanden, keuzes, kader, rapport, opmaak), keuzes.streng);
  } catch (fout) {
    if (fout instanceof Regelfouten) process.stderr.write(`De regels kloppen niet:\n${fout.message}\n`);
    else if (fout instanceof Gebruiksfout) process.stderr.write(`${fout.message}\n`);
    else throw fout;
    return 2;
  }
}

function leesKeuzes(argumenten: readonly string[]): Keuzes {
  let gelezen: ReturnType<typeof ontleed>;
  try {
    gelezen = ontleed(argumenten);
  } catch (fout) {
    const optie = /'(--?[^' ]+)/.exec((fout as Error).message)?.[1] ?? '';
    throw new Gebruiksfout(`De optie ${optie} is niet bekend of mist een waarde.\n\n${TOETSHULP}`);
  }
  const { values, positionals } = gelezen;
  const formaat = values.formaat ?? 'tekst';
  if (!formaten().includes(formaat))
    throw new Gebruiksfout(`Het formaat "${formaat}" bestaat niet. Kies uit: ${formaten().join(', ')}.`);
  if (values.vandaag !== undefined && !isDatum(values.vandaag)) {
    throw new Gebruiksfout(`"${values.vandaag}" is geen datum. Schrijf een dag als 2026-09-01.`);
  }
  const indienjaar = values.indienjaar === undefined ? undefined : Number(values.indienjaar);
  if (
    indienjaar !== undefined &&
    !(Number.isInteger(indienjaar) && indienjaar >= 2000 && indienjaar <= 2100)
  ) {
    throw new Gebruiksfout(`"${values.indienjaar}" is geen jaar tussen 2000 en 2100.`);
  }
  if (!positionals.length) throw new Gebruiksfout(TOETSHULP);
  const kader = values.kader ?? 'informatieplan';
  if (kader !== 'informatieplan' && kader !== 'beschouwing')
    throw new Gebruiksfout(`Het kader "${kader}" bestaat niet. Kies uit: informatieplan, beschouwing.`);
  return {
    paden: positionals,
    formaat,
    uitvoer: values.uitvoer,
    vandaag: values.vandaag,
    indienjaar,
    alsPlan: values['als-plan'] ?? false,
    ocr: !values['geen-ocr'],
    streng: values.streng ?? false,
    kader,
  };
}

function ontleed(argumenten: readonly string[]) {
  return parseArgs({
    args: [...argumenten],
    allowPositionals: true,
    options: {
      formaat: { type: 'string' },
      uitvoer: { type: 'string' },
      vandaag: { type: 'string' },
      indienjaar: { type: 'string' },
      'als-plan': { type: 'boolean' },
      'geen-ocr': { type: 'boolean' },
      streng: { type: 'boolean' },
      kader: { type: 'string' },
    },
  });
}

function isDatum(tekst: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return false;
  const dag = new Date(`${tekst}T00:00:00Z`);
  return !Number.isNaN(dag.getTime()) && dag.toISOString().startsWith(tekst);
}

async function beoordeelAlle(
  bestanden: string[],
  keuzes: Keuzes,
  kader: Kader,
  rapport: Rapport,
  opmaak: Opmaak,
): Promise<Toetsing[]> {
  const beoordelaar = new Beoordelaar({ kader, bijFout: (fout) => process.stderr.write(`${fout.stack}\n`) });
  const balk = new SingleBar({
    format: '{bar} {value}/{total} {bestand}',
    stream: process.stderr,
    clearOnComplete: true,
  });
  const toonBalk = process.stderr.isTTY === true;
  if (toonBalk) balk.start(bestanden.length, 0, { bestand: '' });
  if (keuzes.uitvoer) mkdirSync(keuzes.uitvoer, { recursive: true });
  try {
    const toetsingen: Toetsing[] = [];
    // A few more than there are threads: none waits, and the memory does not grow with the number of files.
    const vooruit = beoordelaar.draden + 2;
    const lopend: Promise<Toetsing>[] = [];
    for (let i = 0; i < bestanden.length; i++) {
      for (let j = i + lopend.length; j < bestanden.length && lopend.length < vooruit; j++) {
        lopend.push(beoordeelBestand(bestanden[j] as string, beoordelaar, keuzes));
      }
      const toetsing = await (lopend.shift() as Promise<Toetsing>);
      if (toonBalk) balk.increment(1, { bestand: toetsing.bestand });
      if (rapport.perBestand)
        schrijf(
          await rapport.perBestand(toetsing, opmaak),
          `${toetsing.bestand}.${rapport.extensie}`,
          keuzes.uitvoer,
        );
      // Only what is asked of all files together is kept.
      toetsingen.push(rapport.alles ? toetsing : beknopt(toetsing));
    }
    if (rapport.alles)
      schrijf(await rapport.alles(toetsingen, opmaak), `toetsing.${rapport.extensie}`, keuzes.uitvoer);
    return toetsingen;
  } finally {
    if (toonBalk) balk.stop();
    await beoordelaar.sluit();
  }
}

async function beoordeelBestand(pad: string, beoordelaar: Beoordelaar, keuzes: Keuzes): Promise<Toetsing> {
  const bestand = basename(pad);
  let bytes: Buffer;
  try {
    bytes = await readFile(pad);
  } catch {
    return {
      bestand,
      fout: {
        code: 'ONLEESBAAR',
        melding: `Het bestand ${bestand} is niet te openen. Kijk of u het mag lezen.`,
      },
    };
  }
  const { vandaag, indienjaar, alsPlan, ocr } = keuzes;
  return beoordelaar.beoordeel({ bestand, bytes, vandaag, indienjaar, alsPlan, ocr });
}

function beknopt({ bestand, fout, gereed }: Toetsing): Toetsing {
  return { bestand, fout, ...(gereed ? { gereed } : {}) };
}

function schrijf(inhoud: string | Uint8Array, naam: string, map: string | undefined): void {
  if (map) writeFileSync(join(map, naam), inhoud);
  else process.stdout.write(inhoud);
}

function status(toetsingen: Toetsing[], streng: boolean): number {
  if (toetsingen.some((t) => t.fout)) return 3;
  return streng && toetsingen.some((t) => t.gereed !== 'ja') ? 1 : 0;
}
