/** Loads rules/ and says in words a policy adviser understands what is wrong: file, line, what it is, what was expected. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { begrippenindexVan } from '../toets/begrippenindex.ts';
import { gebrekOpties } from '../toets/gebreken/register.ts';
import { bronnenbestand, bronpassage } from './bronnen.ts';
import { bronTekst, type Criterium, type Kader, onderdeelVan } from './kader.ts';
import { kaderbestand } from './kaderschema.ts';
import { type Begripdefinitie, begrippenbestand, criterium, groepenbestand, type Toets } from './schema.ts';
import { regelInYaml } from './yamlplaats.ts';

/** Where the project keeps its kader. */
export const REGELSMAP = new URL('../../rules/', import.meta.url).pathname;
/** The kader for the rijksbrede beschouwing itself, with its own criteria and words. */
export const BESCHOUWINGREGELS = join(REGELSMAP, 'beschouwing');
/** One folder per part of the kader, in the order of reports. */
export const ONDERDEELMAPPEN = ['kern', 'speerpunten', 'afspraken', 'document', 'tijdigheid'] as const;
/** Files in begrippen/ that hold facts on words rather than lexicons; src/feiten and src/beschouwing read those. */
const FEITENBESTANDEN = new Set(['ministeries.yaml', 'namen.yaml', 'polariteit.yaml']);

/** Groups of words for the terms of every lexicon; a group of the same name in the lexicon's own file goes first. */
const GROEPENBESTAND = 'groepen.yaml';

export interface Regelfout {
  bestand: string;
  regel: number | null;
  melding: string;
}

/** All that is wrong in rules/, at once. */
export class Regelfouten extends Error {
  readonly fouten: Regelfout[];

  constructor(fouten: Regelfout[]) {
    super(fouten.map((f) => `${f.bestand}${f.regel ? `, regel ${f.regel}` : ''}: ${f.melding}`).join('\n'));
    this.name = 'Regelfouten';
    this.fouten = fouten;
  }
}

z.config(z.locales.nl());

/**
 * Loads and checks the whole kader.
 *
 * @param map folder with kader.yaml, begrippen/ and a folder per part; what it has no folder of it does not judge, and
 * without a bronnen.yaml of its own it refers to the documents of the kader for plans
 * @throws Regelfouten with every fault found
 */
export function laadKader(map: string = REGELSMAP): Kader {
  const fouten: Regelfout[] = [];
  const kop = leesYaml(join(map, 'kader.yaml'), kaderbestand, map, fouten);

  const eigenBronnen = join(map, 'bronnen.yaml');
  const bronnen = leesYaml(
    existsSync(eigenBronnen) ? eigenBronnen : join(REGELSMAP, 'bronnen.yaml'),
    bronnenbestand,
    map,
    fouten,
  );

  const begrippen = new Map<string, Begripdefinitie>();
  const groepen = join(map, 'begrippen', GROEPENBESTAND);
  const gedeeld = existsSync(groepen) ? leesYaml(groepen, groepenbestand, map, fouten)?.groepen : {};
  for (const bestand of yamls(join(map, 'begrippen'))) {
    if (FEITENBESTANDEN.has(bestand) || bestand === GROEPENBESTAND) continue;
    const pad = join(map, 'begrippen', bestand);
    const inhoud = leesYaml(pad, begrippenbestand, map, fouten);
    for (const [naam, definitie] of Object.entries(inhoud?.begrippen ?? {})) {
      if (begrippen.has(naam))
        fouten.push({
          bestand: relative(map, pad),
          regel: null,
          melding: `begrip "${naam}" staat al in een ander bestand`,
        });
      begrippen.set(naam, metGroepen(definitie, { ...gedeeld, ...inhoud?.groepen }));
    }
  }
  try {
    // Kept: the first plan is judged by the same one.
    begrippenindexVan(begrippen);
  } catch (fout) {
    fouten.push({ bestand: 'begrippen/', regel: null, melding: (fout as Error).message });
  }

  for (const [naam, { onderdeel }] of begrippen) {
    for (const ander of onderdeel ? [onderdeel.veel, onderdeel.weinig] : []) {
      if (!begrippen.has(ander))
        fouten.push({
          bestand: 'begrippen/',
          regel: null,
          melding: `begrip "${naam}" noemt bij onderdeel het onbekende begrip "${ander}"`,
        });
    }
  }

  const criteria: Criterium[] = [];
  for (const onderdeel of ONDERDEELMAPPEN) {
    const gelezen: Criterium[] = [];
    for (const bestand of yamls(join(map, onderdeel))) {
      const pad = join(map, onderdeel, bestand);
      const gevonden = leesYaml(pad, criterium, map, fouten);
      if (!gevonden) continue;
      const meld = (melding: string) => fouten.push({ bestand: relative(map, pad), regel: null, melding });
      if (onderdeelVan(gevonden.id) !== onderdeel)
        meld(`criterium ${gevonden.id} hoort niet in de map ${onderdeel}/`);
      if (!bestand.startsWith(`${gevonden.id}-`)) meld(`de bestandsnaam moet beginnen met "${gevonden.id}-"`);
      if (gevonden.elementen.length > 1 && !gevonden.voorbeelden.deels?.length)
        meld('een criterium met meer elementen heeft een voorbeeld "deels" nodig');
      for (const { toets } of gevonden.elementen) {
        if ('gebrek' in toets && !gebrekOpties.safeParse(toets.gebrek).success) {
          meld(`het gebrek "${toets.gebrek.soort}" bestaat niet of heeft een onbekende optie`);
        }
      }
      for (const naam of new Set(gevonden.elementen.flatMap((e) => begrippenIn(e.toets)))) {
        if (!begrippen.has(naam))
          meld(`begrip "${naam}" bestaat niet; maak het aan in begrippen/ of verbeter de naam`);
      }
      for (const bron of gevonden.bron) {
        if (bronnen && !bronpassage(bron, bronnen))
          meld(`de bron "${bronTekst(bron)}" staat niet in bronnen.yaml of niet in de routekaarten`);
      }
      gelezen.push(gevonden);
    }
    criteria.push(...gelezen.sort((a, b) => a.id.localeCompare(b.id, 'nl', { numeric: true })));
  }
  const dubbel = criteria.filter((c, i) => criteria.findIndex((d) => d.id === c.id) !== i);
  for (const c of dubbel)
    fouten.push({
      bestand: `${onderdeelVan(c.id)}/`,
      regel: null,
      melding: `criterium ${c.id} komt twee keer voor`,
    });

  if (fouten.length || !kop || !bronnen) throw new Regelfouten(fouten);
  return { ...kop, criteria, begrippen, bronnen };
}

/** Puts the words of a group where a term names it; an unknown name stays, and is reported when the term is compiled. */
function metGroepen(definitie: Begripdefinitie, groepen: Record<string, string[]>): Begripdefinitie {
  const vul = (termen: string[]) =>
    termen.map((term) => term.replace(/<([a-z0-9-]+)>/g, (heel, naam) => groepen[naam]?.join('/') ?? heel));
  return { ...definitie, sterk: vul(definitie.sterk), zwak: vul(definitie.zwak), niet: vul(definitie.niet) };
}

/** Names of the lexicons that a test uses. */
export function begrippenIn(toets: Toets): string[] {
  const [soort, opties] = Object.entries(toets)[0] as [string, unknown];
  if (soort === 'alle' || soort === 'een') return (opties as Toets[]).flatMap(begrippenIn);
  if (soort === 'geen') return begrippenIn(opties as Toets);
  const velden = opties as Record<string, unknown>;
  return ['over', 'en', 'zonder', 'in', 'nietIn', 'verband', 'kolommen'].flatMap((veld) =>
    velden[veld] === undefined ? [] : ([velden[veld]].flat(3) as string[]),
  );
}

function yamls(map: string): string[] {
  if (!existsSync(map)) return [];
  return readdirSync(map, { withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.yaml'))
    .map((item) => item.name)
    .sort();
}

function leesYaml<T>(pad: string, schema: z.ZodType<T>, map: string, fouten: Regelfout[]): T | null {
  const bestand = relative(map, pad);
  const bron = readFileSync(pad, 'utf8');
  let inhoud: unknown;
  try {
    inhoud = load(bron);
  } catch (fout) {
    if (!(fout instanceof YAMLException)) throw fout;
    fouten.push({
      bestand,
      regel: fout.mark ? fout.mark.line + 1 : null,
      melding: `dit is geen geldige YAML: ${fout.reason}`,
    });
    return null;
  }
  const gelezen = schema.safeParse(inhoud);
  if (gelezen.success) return gelezen.data;
  for (const { pad: veldpad, melding } of gelezen.error.issues.flatMap(diepste)) {
    fouten.push({
      bestand,
      regel: regelInYaml(bron, veldpad),
      melding: `${veldpad.length ? `bij "${veldpad.join(' > ')}": ` : ''}${melding}`,
    });
  }
  return null;
}

/** Of a choice between tests, only the one whose name was written is of use to the reader. */
function diepste(issue: z.core.$ZodIssue): { pad: PropertyKey[]; melding: string }[] {
  if (issue.code === 'invalid_union') {
    const takken = issue.errors.filter(
      (tak) => !tak.some((i) => i.code === 'unrecognized_keys' && i.path.length === 0),
    );
    const gekozen = takken.sort((a, b) => diepte(b) - diepte(a))[0];
    if (gekozen?.length) {
      return gekozen
        .flatMap((i) => diepste(i))
        .map((d) => ({ pad: [...issue.path, ...d.pad], melding: d.melding }));
    }
    return [
      {
        pad: [...issue.path],
        melding: 'dit past bij geen van de toegestane vormen (zie docs/criteria.md of rules/schema/)',
      },
    ];
  }
  return [{ pad: [...issue.path], melding: issue.message }];
}

function diepte(tak: z.core.$ZodIssue[]): number {
  return Math.max(0, ...tak.map((i) => i.path.length));
}
