import { styleText } from 'node:util';
import type { Bewijs, Toetsing } from '../../toets/toetsing.ts';
import { type Criteriumweergave, mensregel } from '../criteriumweergave.ts';
import { datum, moment } from '../opmaak.ts';
import type { Opmaak, Rapport } from '../rapport.ts';
import { maakWeergave } from '../weergave.ts';
import { ministerienaam, ONDERDELEN, RISICO, type Toon } from '../woorden.ts';

const BREEDTE = 80;
const KLEUREN = {
  goed: 'green',
  deels: 'yellow',
  slecht: 'red',
  onzeker: 'magenta',
  neutraal: 'gray',
} as const;

/** A report to read in a terminal of 80 columns: first what counts, then per part what is open and why. */
export const rapport: Rapport = {
  mime: 'text/plain; charset=utf-8',
  extensie: 'txt',
  perBestand: (toetsing, opmaak) => `${regelsVan(toetsing, opmaak).join('\n')}\n\n`,
};

function regelsVan(toetsing: Toetsing, opmaak: Opmaak): string[] {
  const kleur = (tekst: string, toon: Toon) =>
    opmaak.kleur ? styleText(KLEUREN[toon], tekst, { validateStream: false }) : tekst;
  const vet = (tekst: string) => (opmaak.kleur ? styleText('bold', tekst, { validateStream: false }) : tekst);
  const regels = ['='.repeat(BREEDTE), vet(kort(toetsing.bestand, BREEDTE)), '='.repeat(BREEDTE)];
  if (toetsing.fout) {
    return [
      ...regels,
      ...inspringen(
        `${kleur('Niet beoordeeld', 'slecht')}: ${toetsing.fout.melding} [${toetsing.fout.code}]`,
        0,
      ),
    ];
  }
  const { plan, documentsoort, termijn } = toetsing;
  const { gereed, score, automatisch, onderdelen } = maakWeergave(toetsing, undefined, opmaak.beslissing);
  regels.push(...veld('Ministerie', ministerienaam(plan?.ministerie) ?? 'niet gevonden'));
  regels.push(...veld('Titel', plan?.titel ?? 'niet gevonden'));
  regels.push(
    ...veld('Periode', plan?.periode ? `${plan.periode.van}-${plan.periode.tot}` : 'niet gevonden'),
  );
  for (const melding of toetsing.meldingen ?? []) regels.push(...veld('Let op', melding));
  if (documentsoort && !documentsoort.isInformatieplan && !toetsing.uitkomsten?.length) {
    return [
      ...regels,
      '',
      ...inspringen(`${kleur('Geen informatieplan', 'slecht')}: ${documentsoort.reden}`, 0),
    ];
  }
  if (gereed) regels.push(...veld('Gereed', `${kleur(gereed.woord, gereed.toon)}. ${gereed.zin}`));
  if (score) {
    const delen = ONDERDELEN.flatMap((o) =>
      score.onderdelen[o] === null ? [] : [`${o} ${score.onderdelen[o]}`],
    );
    regels.push(
      ...veld('Score', `${score.totaal ?? 'geen'} van 100 (${delen.join(', ')}; ${score.onzeker} onzeker)`),
    );
  }
  if (automatisch) {
    const { gereed: woord, score: punten } = automatisch;
    regels.push(
      ...veld(
        'Automatisch',
        `${woord ? `${woord.toLowerCase()}, ` : ''}score ${punten ?? 'geen'}, zonder oordelen van mensen.`,
      ),
    );
  }
  if (termijn) {
    const { woord, toon } = RISICO[termijn.risico];
    regels.push(
      ...veld(
        'Termijn',
        `${datum(termijn.datum)}, risico ${kleur(woord.toLowerCase(), toon)}. ${termijn.toelichting}`,
      ),
    );
  }
  for (const { naam, criteria } of onderdelen) {
    regels.push('', vet(naam), '-'.repeat(BREEDTE));
    for (const criterium of criteria) regels.push(...criteriumregels(criterium, kleur));
  }
  return regels;
}

function criteriumregels(u: Criteriumweergave, kleur: (tekst: string, toon: Toon) => string): string[] {
  const kop = `${u.id.padEnd(6)}${kort(u.titel, 50).padEnd(51)}`;
  const regels = [`${kop}${kleur(u.woord, u.toon)}`];
  const mens = mensregel(u, moment);
  if (mens) regels.push(...inspringen(mens, 6));
  if (u.uitkomst === 'voldoet' || u.uitkomst === 'nvt') return regels;
  regels.push(...inspringen(`${u.plichtwoord}. ${u.toelichting}`, 6));
  for (const element of u.elementen) {
    const eerste = element.bewijs[0] ?? element.bijna;
    if (eerste)
      regels.push(
        ...inspringen(`${element.bewijs.length ? 'Bewijs' : 'Dichtst in de buurt'}: ${citaat(eerste)}`, 6),
      );
  }
  if (u.advies) regels.push(...inspringen(`Advies: ${u.advies}`, 6));
  return regels;
}

function citaat(bewijs: Bewijs): string {
  const plaats = [bewijs.pagina === null ? '' : `p. ${bewijs.pagina}`, bewijs.sectie]
    .filter(Boolean)
    .join(', ');
  return `"${kort(bewijs.citaat, 160)}"${plaats ? ` (${plaats})` : ''}`;
}

function veld(naam: string, waarde: string): string[] {
  const [eerste = '', ...rest] = inspringen(waarde, 12);
  return [`${naam.padEnd(11)} ${eerste.trimStart()}`, ...rest];
}

function kort(tekst: string, lengte: number): string {
  return tekst.length <= lengte ? tekst : `${tekst.slice(0, lengte - 1)}…`;
}

/** Wraps a text to the width of the report. */
function inspringen(tekst: string, marge: number): string[] {
  const regels: string[] = [];
  let regel = '';
  for (const woord of tekst.split(/\s+/)) {
    if (regel && zichtbaar(regel) + 1 + zichtbaar(woord) > BREEDTE - marge) {
      regels.push(regel);
      regel = woord;
    } else regel = regel ? `${regel} ${woord}` : woord;
  }
  return [...regels, regel].map((r) => ' '.repeat(marge) + r);
}

/** Length without colour codes. */
function zichtbaar(tekst: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
  return tekst.replace(/\u001b\[\d+m/g, '').length;
}
