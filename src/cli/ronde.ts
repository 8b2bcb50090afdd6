/** `ronde`: reads all plans of a year into a folder, one by one; what is there already is not done again. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Inbreng } from '../beschouwing/inbreng.ts';
import { ministeriesMetPlan } from '../beschouwing/ronde.ts';
import type { Kader } from '../kader/kader.ts';
import { laadKader, Regelfouten } from '../kader/laad.ts';
import { aantal } from '../rapport/opmaak.ts';
import { ministerienaam } from '../rapport/woorden.ts';
import { Beoordelaar } from '../taken/beoordelaar.ts';
import { vandaagInNederland } from '../taken/vandaag.ts';
import type { Toetsing } from '../toets/toetsing.ts';
import { zoekBestanden } from './bestanden.ts';
import { type Rondebestand, Rondefout, Rondemap } from './rondemap.ts';
import { Rondevoortgang } from './rondevoortgang.ts';
import { pakZipsUit } from './zipinvoer.ts';

export const RONDEHULP = `Gebruik: npm run --silent ronde -- [opties] MAP, ZIP of BESTAND...

  --naar MAP       de map van de ronde (standaard: ronde-JAAR)
  --jaar JAAR      het jaar waarin de plannen naar de Tweede Kamer gaan (standaard: dit jaar)
  --geen-ocr       lees geen tekst van gescande bladzijden
  --draden N       hoeveel plannen tegelijk worden gelezen (standaard: zoveel als er kernen zijn)
  --help           toon deze uitleg

Stop met Ctrl+C en start dezelfde opdracht opnieuw om verder te gaan. Een plan dat niet veranderd is wordt niet
opnieuw gelezen. Maak daarna het concept met: npm run beschouwing -- MAP

Status: 0 alles gelezen; 2 verkeerd gebruik; 3 minstens een bestand niet gelezen; 130 gestopt.
`;

type Rondeplan = Rondebestand['plannen'][number];
interface Keuzes {
  paden: string[];
  naar: string;
  jaar: number;
  ocr: boolean;
  draden: number | undefined;
}

/** Each can need 1.5 GB. */
const MEESTE_DRADEN = 64;
/** Milliseconds between two times that the round is written down: its plans are kept one by one anyway. */
const BEWAARTIJD = 1000;

/** @returns exit status */
export async function rondeOpdracht(argumenten: readonly string[]): Promise<number> {
  const keuzes = leesKeuzes(argumenten);
  if (keuzes === 'hulp') {
    process.stdout.write(RONDEHULP);
    return 0;
  }
  if (typeof keuzes === 'string') {
    process.stderr.write(keuzes);
    return 2;
  }
  const uitgepakt: string[] = [];
  try {
    const kader = laadKader();
    const paden = await pakZipsUit(keuzes.paden, uitgepakt);
    const gevonden = await zoekBestanden(paden).catch((fout: Error) => {
      throw new Rondefout(fout.message);
    });
    // The round may lie in the folder that is read.
    const eigen = `${resolve(keuzes.naar)}/`;
    const bestanden = gevonden.filter((pad) => !resolve(pad).startsWith(eigen));
    if (!bestanden.length) throw new Rondefout('Er is geen PDF, DOCX of ODT gevonden.');
    return await leesAlle(bestanden, keuzes, kader);
  } catch (fout) {
    if (fout instanceof Regelfouten) process.stderr.write(`De regels kloppen niet:\n${fout.message}\n`);
    else if (fout instanceof Rondefout) process.stderr.write(`${fout.message}\n`);
    else throw fout;
    return 2;
  } finally {
    for (const map of uitgepakt) rmSync(map, { recursive: true, force: true });
  }
}

function leesKeuzes(argumenten: readonly string[]): Keuzes | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argumenten],
      allowPositionals: true,
      options: {
        naar: { type: 'string' },
        jaar: { type: 'string' },
        'geen-ocr': { type: 'boolean', default: false },
        draden: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'hulp';
    const jaar = Number(values.jaar ?? vandaagInNederland().slice(0, 4));
    if (!Number.isInteger(jaar) || jaar < 2000 || jaar > 2100)
      return `"${values.jaar}" is geen jaar tussen 2000 en 2100.\n`;
    const draden = values.draden === undefined ? undefined : Number(values.draden);
    if (draden !== undefined && !(Number.isInteger(draden) && draden >= 1 && draden <= MEESTE_DRADEN))
      return `Kies bij --draden een aantal van 1 tot ${MEESTE_DRADEN}.\n`;
    if (!positionals.length) return RONDEHULP;
    return {
      paden: positionals,
      naar: values.naar ?? `ronde-${jaar}`,
      jaar,
      ocr: !values['geen-ocr'],
      draden,
    };
  } catch {
    return RONDEHULP;
  }
}

async function leesAlle(bestanden: readonly string[], keuzes: Keuzes, kader: Kader): Promise<number> {
  const map = new Rondemap(keuzes.naar, kader);
  const beoordelaar = new Beoordelaar({
    kader,
    ...(keuzes.draden ? { draden: keuzes.draden } : {}),
    bijFout: (fout) => process.stderr.write(`${fout.stack}\n`),
  });
  const voortgang = new Rondevoortgang(bestanden.length);
  const stop = new AbortController();
  const bijStop = () => stop.abort();
  process.once('SIGINT', bijStop);
  const plannen: (Rondeplan | undefined)[] = [];
  let bewaardOp = Number.NEGATIVE_INFINITY;
  const bewaar = () => {
    bewaardOp = performance.now();
    map.bewaar({ vorm: 1, jaar: keuzes.jaar, kader: kader.versie, plannen: eenmaal(plannen) });
  };
  let volgende = 0;
  try {
    // As many at once as there are threads, and a line of one: the memory does not grow with the number of plans.
    const werkers = Array.from({ length: beoordelaar.draden + 1 }, async () => {
      for (let i = volgende++; i < bestanden.length && !stop.signal.aborted; i = volgende++) {
        const pad = bestanden[i] as string;
        plannen[i] = await leesPlan(pad, keuzes, map, beoordelaar, voortgang, stop.signal);
        voortgang.klaar(pad, plannen[i]?.fout?.melding ?? null);
        if (performance.now() - bewaardOp > BEWAARTIJD) bewaar();
      }
    });
    await Promise.all(werkers);
  } catch (fout) {
    if (!stop.signal.aborted) throw fout;
  } finally {
    process.removeListener('SIGINT', bijStop);
    voortgang.sluit();
    await beoordelaar.sluit();
  }
  bewaar();
  const klaar = eenmaal(plannen);
  if (stop.signal.aborted) {
    process.stderr.write(
      `Gestopt: ${klaar.length} van ${aantal(bestanden.length, 'bestand', 'bestanden')} gelezen. Start dezelfde opdracht opnieuw om verder te gaan.\n`,
    );
    return 130;
  }
  process.stdout.write(slotwoord(klaar, keuzes));
  return klaar.some(({ fout }) => fout) ? 3 : 0;
}

/** The same bytes under two names are one plan. */
function eenmaal(plannen: readonly (Rondeplan | undefined)[]): Rondeplan[] {
  const gezien = new Set<string>();
  return plannen.filter(
    (plan) => plan !== undefined && !gezien.has(plan.sha256) && gezien.add(plan.sha256),
  ) as Rondeplan[];
}

async function leesPlan(
  pad: string,
  { jaar, ocr }: Keuzes,
  map: Rondemap,
  beoordelaar: Beoordelaar,
  voortgang: Rondevoortgang,
  stop: AbortSignal,
): Promise<Rondeplan> {
  const bestand = basename(pad);
  let bytes: Buffer;
  try {
    bytes = await readFile(pad);
  } catch {
    const melding = `Het bestand ${bestand} is niet te openen. Kijk of u het mag lezen.`;
    return {
      bestand,
      sha256: `pad:${pad}`,
      inbreng: null,
      ministerie: null,
      fout: { code: 'ONLEESBAAR', melding },
    };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const plan = (inbreng: Inbreng): Rondeplan => ({
    bestand,
    sha256,
    inbreng: map.naamVan(sha256),
    ministerie: inbreng.ministerie,
    fout: null,
  });
  const bekend = map.leesInbreng(sha256);
  if (bekend) {
    // Under another name it is the same plan; the draft names it as it is called now.
    if (bekend.bestand !== bestand) map.bewaarInbreng({ ...bekend, bestand });
    voortgang.overgeslagen();
    return plan(bekend);
  }
  const { toetsing, inbreng } = await beoordelaar.leesEnBeoordeel(
    { bestand, bytes, indienjaar: jaar, ocr, inbreng: sha256 },
    (stap) => voortgang.stap(pad, stap),
    stop,
  );
  if (inbreng) {
    map.bewaarInbreng(inbreng);
    return plan(inbreng);
  }
  const fout = toetsing.fout ?? (toetsing.uitkomsten?.length ? EIGEN_FOUT : geenPlan(toetsing));
  return { bestand, sha256, inbreng: null, ministerie: null, fout };
}

const EIGEN_FOUT = {
  code: 'INTERN',
  melding: 'Er ging iets mis bij het samenvatten van dit plan. Dat ligt niet aan het bestand.',
};

function geenPlan({ documentsoort }: Toetsing): { code: string; melding: string } {
  return {
    code: 'GEEN_PLAN',
    melding: documentsoort?.reden ?? 'Dit lijkt geen informatieplan van een ministerie.',
  };
}

function slotwoord(plannen: readonly Rondeplan[], { naar, jaar }: Keuzes): string {
  const gelukt = plannen.filter(({ fout }) => !fout);
  const mislukt = plannen.filter(({ fout }) => fout);
  const { zonder } = ministeriesMetPlan(
    gelukt.map(({ ministerie }) => ministerie),
    jaar,
  );
  const dubbel = [...Map.groupBy(gelukt, ({ ministerie }) => ministerie)].filter(
    ([code, meer]) => code && meer.length > 1,
  );
  return [
    `${aantal(gelukt.length, 'plan', 'plannen')} in de ronde van ${jaar}, in de map ${join(naar)}.`,
    ...mislukt.map(({ bestand, fout }) => `Niet gelezen: ${bestand}. ${fout?.melding}`),
    ...dubbel.map(
      ([code, meer]) =>
        `Meer dan één plan van ${ministerienaam(code)}: ${meer.map(({ bestand }) => bestand).join(', ')}.`,
    ),
    ...gelukt
      .filter(({ ministerie }) => !ministerie)
      .map(({ bestand }) => `Van welk ministerie ${bestand} is, is niet te zien.`),
    zonder.length
      ? `Nog geen plan van: ${zonder.map(({ code }) => ministerienaam(code)).join(', ')}.`
      : 'Van elk ministerie is er een plan.',
    '',
  ].join('\n');
}
