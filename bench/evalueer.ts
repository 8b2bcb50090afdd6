/**
 * `npm run evaluate -- --plannen DIR [--passages PAD]... [--bestanden] [--vergelijk REV]`
 *
 * How well the rules judge labelled plans and passages. What is learned from labels (the calibration of certainty, and with it
 * what becomes onzeker) is learned anew for each plan on the other plans: tuned and left-out figures stand side by side. The rules
 * themselves are written by hand; passages and plans that nobody looked at while writing show how they hold.
 */
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
    bestanden: { type: 'boolean', default: false },
    vergelijk: { type: 'string' },
  },
});
const plannen = values.plannen.flatMap((map) => leesPlannen(map, values.bestanden));
const passages = values.passages.flatMap(leesPassages);
if (!plannen.length && !passages.length) {
  console.error(
    'Geef met --plannen een map met gelabelde plannen, met --passages een YAML-bestand of map met gelabelde passages.',
  );
  process.exit(2);
}

const kader = laadKader();
// Without calibration and threshold: the outcomes and strengths that these are learned from.
const kaal = { ...kader, ijking: {}, drempels: { ...kader.drempels, onzeker: 0 } };
const opPlannen = await oordeel(plannen, kaal);
const opPassages = await oordeel(passages, kaal);

const ijking = leerIJking(opPlannen);
const getuned = pasToe(opPlannen, ijking);
const weggelaten = Object.values(Object.groupBy(opPlannen, (o) => o.groep)).flatMap((groep) =>
  pasToe(groep ?? [], leerIJking(opPlannen.filter((o) => o.groep !== groep?.[0]?.groep))),
);

toonMaten('plannen, ijking op alle plannen', getuned);
toonMaten('plannen, ijking steeds op de andere plannen', weggelaten);
toonMaten('passages, ijking op de plannen', pasToe(opPassages, ijking));
console.log('\nZekerheid (weggelaten): hoe vaak is een uitkomst met deze zekerheid juist');
console.table(tabelVan(weggelaten));
const hoog = weggelaten.filter((o) => o.zekerheid >= 0.9 && o.uitkomst !== 'onzeker');
console.log(
  `zekerheid >= 0.9: ${hoog.filter((o) => o.label === o.uitkomst).length} van ${hoog.length} juist`,
);
toonZwakste([...weggelaten, ...pasToe(opPassages, ijking)]);
console.log(`\nijking voor rules/kader.yaml (nu: onzeker onder ${kader.drempels.onzeker}):`);
for (const [onderdeel, lijnen] of Object.entries(ijking)) {
  console.log(`  ${onderdeel}:`);
  for (const [uitkomst, lijn] of Object.entries(lijnen ?? {}))
    console.log(`    ${uitkomst}: ${JSON.stringify(lijn)}`);
}

if (values.vergelijk) {
  const nu = pasToe([...opPlannen, ...opPassages], kader.ijking);
  const regels = await vergelijk(values.vergelijk, values, nu);
  console.log(`\n${regels.length} uitkomsten veranderd tegenover ${values.vergelijk}`);
  for (const regel of regels) console.log(regel);
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
