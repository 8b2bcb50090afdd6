/**
 * `npm run evaluate -- [--plannen DIR]... [--passages PAD]... [--ongezien DIR]... [--bestanden] [--vergelijk REV]`
 *
 * How well the rules judge labelled plans and passages. What is learned from labels (the calibration of certainty, and with it
 * what becomes onzeker) is learned anew for each plan on the other plans: tuned and left-out figures stand side by side. The rules
 * themselves are written by hand: how they hold on text of others is shown by what stands under --ongezien, plans and passages
 * that nobody looked at while writing rules. Without arguments the own ones of fixtures/evaluatie are judged.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { onderdeelVan } from '../src/kader/kader.ts';
import { laadKader } from '../src/kader/laad.ts';
import { geijkt, type IJking } from '../src/toets/ijking.ts';
import type { Uitkomst } from '../src/toets/toetsing.ts';
import { leesPassages, leesPlannen } from './evaluatie/gevallen.ts';
import { leerIJking } from './evaluatie/ijken.ts';
import { ijktabel, maten } from './evaluatie/maten.ts';
import { type Oordeel, oordeel } from './evaluatie/oordelen.ts';
import { vergelijk } from './evaluatie/vergelijk.ts';

const { values } = parseArgs({
  options: {
    plannen: { type: 'string', multiple: true, default: [] },
    passages: { type: 'string', multiple: true, default: [] },
    ongezien: { type: 'string', multiple: true, default: [] },
    bestanden: { type: 'boolean', default: false },
    vergelijk: { type: 'string' },
  },
});
const EIGEN = fileURLToPath(new URL('../fixtures/evaluatie/', import.meta.url));
if (![...values.plannen, ...values.passages, ...values.ongezien].length) {
  values.plannen.push(join(EIGEN, 'plannen'));
  values.passages.push(join(EIGEN, 'passages'));
  values.ongezien.push(join(EIGEN, 'ongezien'));
}
const plannen = values.plannen.flatMap((map) => leesPlannen(map, values.bestanden));
const passages = values.passages.flatMap(leesPassages);
const ongezien = values.ongezien.flatMap((map) => [
  ...onder(map, 'plannen', (pad) => leesPlannen(pad, values.bestanden)),
  ...onder(map, 'passages', leesPassages),
]);

const kader = laadKader();
// Without calibration and threshold: the outcomes and strengths that these are learned from.
const kaal = { ...kader, ijking: {}, drempels: { ...kader.drempels, onzeker: 0 } };
const opPlannen = await oordeel(plannen, kaal);
const opPassages = await oordeel(passages, kaal);
const opOngezien = await oordeel(ongezien, kaal);

const ongezienPlannen = opOngezien.filter(isPlan);
const ijking = leerIJking(opPlannen, ongezienPlannen);
const getuned = pasToe(opPlannen, ijking);
const weggelaten = perGroep(opPlannen, (zonder) => leerIJking(zonder, ongezienPlannen));
const nieuw = [
  ...perGroep(ongezienPlannen, (zonder) => leerIJking(opPlannen, zonder)),
  ...pasToe(
    opOngezien.filter((o) => !isPlan(o)),
    ijking,
  ),
];

toonMaten('plannen, ijking op alle plannen', getuned);
toonMaten('plannen, ijking steeds op de andere plannen', weggelaten);
toonMaten('passages, ijking op de plannen', pasToe(opPassages, ijking));
toonMaten('plannen die niemand bekeek bij het schrijven van de regels', nieuw.filter(isPlan));
toonMaten(
  'passages die niemand bekeek bij het schrijven van de regels',
  nieuw.filter((o) => !isPlan(o)),
);
console.log('\nZekerheid (weggelaten): hoe vaak is een uitkomst met deze zekerheid juist');
console.table(tabelVan(weggelaten));
toonHoog('weggelaten', weggelaten);
toonHoog('plannen die niemand bekeek', nieuw.filter(isPlan));
toonHoog('plannen, met de ijking van rules/kader.yaml', pasToe(opPlannen, kader.ijking));
toonHoog('plannen die niemand bekeek, met die ijking', pasToe(ongezienPlannen, kader.ijking));
toonZwakste([...weggelaten, ...pasToe(opPassages, ijking)]);
console.log(`\nijking voor rules/kader.yaml (nu: onzeker onder ${kader.drempels.onzeker}):`);
for (const [onderdeel, lijnen] of Object.entries(ijking)) {
  console.log(`  ${onderdeel}:`);
  for (const [uitkomst, lijn] of Object.entries(lijnen ?? {}))
    console.log(`    ${uitkomst}: ${JSON.stringify(lijn)}`);
}

if (values.vergelijk) {
  const nu = pasToe([...opPlannen, ...opPassages, ...opOngezien], kader.ijking);
  const regels = await vergelijk(values.vergelijk, values, nu);
  console.log(`\n${regels.length} uitkomsten veranderd tegenover ${values.vergelijk}`);
  for (const regel of regels) console.log(regel);
}

/** Each plan by a calibration that was learned without it. */
function perGroep(oordelen: readonly Oordeel[], leer: (zonder: Oordeel[]) => IJking): Oordeel[] {
  return Object.values(Object.groupBy(oordelen, (o) => o.groep)).flatMap((groep = []) =>
    pasToe(groep, leer(oordelen.filter((o) => o.groep !== groep[0]?.groep))),
  );
}

/** What stands in one part of a folder; nothing when it has no such part. */
function onder<T>(map: string, deel: string, lees: (pad: string) => T[]): T[] {
  const pad = join(map, deel);
  return existsSync(pad) ? lees(pad) : [];
}

function isPlan(o: Oordeel): boolean {
  return !o.geval.includes('#');
}

function toonHoog(naam: string, oordelen: readonly Oordeel[]): void {
  const hoog = oordelen.filter((o) => o.zekerheid >= 0.9 && o.uitkomst !== 'onzeker');
  if (!hoog.length) return;
  const juist = hoog.filter((o) => o.label === o.uitkomst).length;
  console.log(`zekerheid >= 0.9, ${naam}: ${juist} van ${hoog.length} juist (${pct(juist / hoog.length)} %)`);
}

function pasToe(oordelen: readonly Oordeel[], lijnen: IJking): Oordeel[] {
  return oordelen.map((o) => {
    const zekerheid = geijkt(o.zekerheid, onderdeelVan(o.id), o.uitkomst as Uitkomst, lijnen);
    return { ...o, zekerheid, uitkomst: zekerheid < kader.drempels.onzeker ? 'onzeker' : o.uitkomst };
  });
}

function toonMaten(titel: string, oordelen: readonly Oordeel[]): void {
  if (!oordelen.length) return;
  console.log(`\n${titel}`);
  const delen: [string, RegExp][] = [
    ['kern', /^K/],
    ['speerpunten', /^T/],
    ['afspraken', /^A/],
  ];
  const rijen = delen.flatMap(([deel, vorm]) => {
    const groep = oordelen.filter((o) => vorm.test(o.id));
    return groep.length ? [[deel, maten(groep)] as const] : [];
  });
  console.table(
    Object.fromEntries(
      rijen.map(([deel, m]) => [
        deel,
        {
          n: m.n,
          juist: pct(m.juist),
          'macro-F1': pct(m.macroF1),
          'gaten F1': pct(m.gatenF1),
          onzeker: pct(m.onzeker),
        },
      ]),
    ),
  );
}

function tabelVan(oordelen: readonly Oordeel[]): object[] {
  return ijktabel(oordelen).map((rij) => ({
    zekerheid: rij.band,
    n: rij.n,
    gemiddeld: pct(rij.gemiddeld),
    juist: pct(rij.juist),
  }));
}

function toonZwakste(oordelen: readonly Oordeel[]): void {
  const per = Object.entries(Object.groupBy(oordelen, (o) => o.id)).map(([id, lijst = []]) => ({
    id,
    ...maten(lijst),
  }));
  const zwakste = per.sort((a, b) => a.juist - b.juist).slice(0, 8);
  console.log(`\nzwakste criteria: ${zwakste.map((z) => `${z.id} ${pct(z.juist)} (n=${z.n})`).join('  ')}`);
}

function pct(deel: number): string {
  return (deel * 100).toFixed(1);
}
