/**
 * `npm run overeenkomst -- DIR [--alles]`: does a plan get the same outcomes whatever file it was saved as?
 *
 * DIR holds one folder per plan with its files, told apart by what their names do not share (plan.pdf, plan-plat.pdf,
 * plan.docx). Prints per pair of forms the share of equal outcomes, and every difference. Document criteria are counted
 * apart: what they judge, such as tags and comments, differs between forms. --alles shows the evidence on either side.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { leesDocument } from '../src/document/lees.ts';
import { leidFeitenAf } from '../src/feiten/afleiding.ts';
import { laadKader } from '../src/kader/laad.ts';
import { toets } from '../src/toets/toets.ts';
import type { Criteriumuitkomst } from '../src/toets/toetsing.ts';

interface Gelezen {
  vorm: string;
  uitkomsten: Map<string, Criteriumuitkomst>;
}

interface Paar {
  plannen: number;
  inhoud: Telling;
  document: Telling;
}

interface Telling {
  gelijk: number;
  totaal: number;
}

const { values, positionals } = parseArgs({
  options: { alles: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const map = positionals[0];
if (!map || !existsSync(map)) {
  console.error('Gebruik: npm run overeenkomst -- MAP, met in de map een map per plan.');
  process.exit(2);
}

const kader = laadKader();
const paren = new Map<string, Paar>();
const totaal: Paar = leegPaar();
const verschillen: string[] = [];
for (const plan of readdirSync(map, { withFileTypes: true })) {
  if (plan.isDirectory()) vergelijk(plan.name, await leesPlan(join(map, plan.name)));
}

console.log(
  'Gelijke uitkomsten per twee vormen van hetzelfde plan (document: criteria over het bestand zelf)',
);
console.table([...[...paren].sort(), ['alle', totaal] as const].map(([naam, paar]) => rij(naam, paar)));
console.log(`${verschillen.length} verschillen`);
for (const verschil of verschillen) console.log(verschil);

/** Files that can be judged; a scan has no text of its own to compare. */
async function leesPlan(pad: string): Promise<Gelezen[]> {
  const namen = readdirSync(pad).filter((naam) => ['.pdf', '.docx', '.odt'].includes(extname(naam)));
  const stam = gedeeldBegin(namen.map((naam) => naam.slice(0, -extname(naam).length)));
  const gelezen: Gelezen[] = [];
  for (const naam of namen.sort()) {
    const document = await leesDocument(readFileSync(join(pad, naam)), { ocr: false });
    if (document.paginas.length && document.paginas.every(({ scan }) => scan)) continue;
    const toetsing = toets(leidFeitenAf(document), kader, {
      bestand: naam,
      vandaag: '2026-09-01',
      alsPlan: true,
    });
    const vorm = naam.slice(stam).replace(/^[-_.]/, '');
    const uitkomsten = new Map((toetsing.uitkomsten ?? []).map((uitkomst) => [uitkomst.id, uitkomst]));
    gelezen.push({ vorm, uitkomsten });
  }
  return gelezen;
}

function gedeeldBegin(namen: readonly string[]): number {
  const [eerste = ''] = namen;
  let lengte = eerste.length;
  while (!namen.every((naam) => naam.startsWith(eerste.slice(0, lengte)))) lengte--;
  return lengte;
}

function vergelijk(plan: string, vormen: readonly Gelezen[]): void {
  for (const [i, a] of vormen.entries()) {
    for (const b of vormen.slice(i + 1)) {
      const sleutel = `${a.vorm} - ${b.vorm}`;
      const paar = paren.get(sleutel) ?? leegPaar();
      paren.set(sleutel, paar);
      paar.plannen++;
      totaal.plannen++;
      for (const [id, links] of a.uitkomsten) tel(plan, paar, a, b, id, links);
    }
  }
}

function tel(plan: string, paar: Paar, a: Gelezen, b: Gelezen, id: string, links: Criteriumuitkomst): void {
  const rechts = b.uitkomsten.get(id);
  if (!rechts) return;
  const deel = links.onderdeel === 'document' ? 'document' : 'inhoud';
  const gelijk = links.uitkomst === rechts.uitkomst;
  for (const telling of [paar[deel], totaal[deel]]) {
    telling.totaal++;
    if (gelijk) telling.gelijk++;
  }
  if (gelijk) return;
  verschillen.push(`${plan} ${id}: ${a.vorm} ${links.uitkomst}, ${b.vorm} ${rechts.uitkomst}`);
  if (values.alles) verschillen.push(...bewijzen(links, rechts));
}

function bewijzen(links: Criteriumuitkomst, rechts: Criteriumuitkomst): string[] {
  return links.elementen.flatMap((element, i) => {
    const ander = rechts.elementen[i];
    const [eigen, tegen] = [element.bewijs.map(toon), (ander?.bewijs ?? []).map(toon)];
    if (element.aanwezig === ander?.aanwezig && eigen.join() === tegen.join()) return [];
    return [
      `    ${element.element}: ${element.aanwezig ? 'ja' : 'nee'}, ${ander?.aanwezig ? 'ja' : 'nee'}`,
      ...eigen.filter((bewijs) => !tegen.includes(bewijs)).map((bewijs) => `      < ${bewijs}`),
      ...tegen.filter((bewijs) => !eigen.includes(bewijs)).map((bewijs) => `      > ${bewijs}`),
    ];
  });
}

function toon({ citaat, sectie }: { citaat: string; sectie: string }): string {
  return `[${sectie}] ${citaat}`;
}

function leegPaar(): Paar {
  return { plannen: 0, inhoud: { gelijk: 0, totaal: 0 }, document: { gelijk: 0, totaal: 0 } };
}

function rij(vormen: string, { plannen, inhoud, document }: Paar): Record<string, string | number> {
  const deel = ({ gelijk, totaal }: Telling): string =>
    `${((100 * gelijk) / Math.max(1, totaal)).toFixed(1)} % van ${totaal}`;
  return { vormen, paren: plannen, inhoud: deel(inhoud), document: deel(document) };
}
