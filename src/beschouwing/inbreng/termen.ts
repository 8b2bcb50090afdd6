/** What the plan speaks of: the begrippen of the lexicons it names, and the terms that no lexicon knows. */
import stopwoorden from 'natural/lib/natural/util/stopwords_nl.js';
import type { Zin } from '../../feiten/feiten.ts';
import type { Kader } from '../../kader/kader.ts';
import { type Toetscontext, telt } from '../../toets/context.ts';
import { stam } from '../../toets/patroon.ts';
import { normaal, type Woord, woorden } from '../../toets/woorden.ts';
import type { Onbekendeterm } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';
import type { NamenPerZin } from './namen.ts';
import { bekendeWoorden, type Woordenschat } from './woordenschat.ts';

const HOOGSTENS_WOORDEN = 50;
const HOOGSTENS_PAREN = 30;
const MINSTENS = 2;
const KORTSTE = 5;
/** Words of time, number and joining say nothing of the subject, however often they stand in a plan. */
const VULWOORDEN =
  'onze wij moet moeten worden wordt waar elke ieder iedere januari februari maart april juni juli augustus september oktober ' +
  'november december kwartaal halfjaar voorjaar najaar zomer winter eerste tweede derde vierde vijfde zesde laatste volgende ' +
  'tabel figuur bijlage hoofdstuk paragraaf pagina waaronder waarna waarbij waarin waarmee waarop waarvan waarvoor daarbij ' +
  'daarin daarmee daarna daarop daarvan daarvoor hierbij hiermee hiervoor hierna sinds sindsdien terwijl voordat zodat omdat ' +
  'vrijwel opzichte verschil verschillende zoveel welke alleen steeds vooral onder andere overige ruim circa twaalf dertien ' +
  'veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig ' +
  'zeven negen honderd duizend miljoen miljard procent';
const STOP = new Set([...stopwoorden.words.map(normaal), ...VULWOORDEN.split(' ')]);

/** @returns how many sentences of running text name each begrip by a strong term; only those that are named */
export function telBegrippen(context: Toetscontext): Record<string, number> {
  const uit: Record<string, number> = {};
  for (const begrip of context.kader.begrippen.keys()) {
    const aantal = context
      .zinnenMet([begrip])
      .filter((index) => telt(context.zin(index)))
      .filter((index) => context.treffers(index, [begrip]).some((t) => t.sterk && !t.ontkend)).length;
    if (aantal) uit[begrip] = aantal;
  }
  return uit;
}

interface Telling {
  aantal: number;
  vormen: Map<string, number>;
  zin: Zin;
  positie: number;
  paar: boolean;
}

/** @returns words and pairs of words, most frequent first; of each the example is a sentence that is quoted already if it can be */
export function maakTermen(context: Toetscontext, namen: NamenPerZin, citaten: Citaten): Onbekendeterm[] {
  const bekend = bekendeWoorden(context.kader as Kader);
  const tellingen = new Map<string, Telling>();
  for (const zin of context.feiten.zinnen) {
    if (!telt(zin)) continue;
    const gezien = citaten.heeft(zin);
    for (const term of termenIn(zin, bekend, namen)) {
      const telling = tellingen.get(term.stam);
      if (!telling) {
        const { positie, paar } = term;
        tellingen.set(term.stam, { aantal: 1, vormen: new Map([[term.vorm, 1]]), zin, positie, paar });
        continue;
      }
      telling.aantal++;
      telling.vormen.set(term.vorm, (telling.vormen.get(term.vorm) ?? 0) + 1);
      if (gezien && !citaten.heeft(telling.zin)) Object.assign(telling, { zin, positie: term.positie });
    }
  }
  const vaak = [...tellingen]
    .filter(([, { aantal }]) => aantal >= MINSTENS)
    .sort((a, b) => b[1].aantal - a[1].aantal || (a[0] < b[0] ? -1 : 1));
  const gekozen = [
    ...vaak.filter(([, { paar }]) => !paar).slice(0, HOOGSTENS_WOORDEN),
    ...vaak.filter(([, { paar }]) => paar).slice(0, HOOGSTENS_PAREN),
  ];
  return gekozen.map(([stammen, { aantal, vormen, zin, positie }]) => ({
    stam: stammen,
    vorm: [...vormen].reduce((a, b) => (b[1] > a[1] ? b : a))[0],
    aantal,
    citaat: citaten.zin(zin, positie),
  }));
}

interface Term {
  stam: string;
  vorm: string;
  positie: number;
  paar: boolean;
}

/** Names are told of elsewhere; a word of a list or table heading counts like any other. */
function* termenIn(zin: Zin, bekend: Woordenschat, namen: NamenPerZin): Generator<Term> {
  const bezet = namen.get(zin.index) ?? [];
  let vorige: (Woord & { stam: string; nieuw: boolean }) | null = null;
  for (const woord of woorden(zin.tekst)) {
    const naam = bezet.some(
      ({ positie, tekst }) => woord.van >= positie && woord.van < positie + tekst.length,
    );
    if (naam || !inhoudswoord(woord.vorm)) {
      vorige = null;
      continue;
    }
    const gestamd = stam(woord.vorm);
    const nieuw = !bekend.woord(woord.vorm, gestamd);
    if (nieuw && !/^\p{Lu}/u.test(woord.letterlijk.slice(woord.van === 0 ? 1 : 0)))
      yield { stam: gestamd, vorm: woord.letterlijk.toLowerCase(), positie: woord.van, paar: false };
    // 'Digitale soevereiniteit': two words beside each other of which at least one is new.
    const samen = vorige && zin.tekst.slice(vorige.tot, woord.van) === ' ';
    if (vorige && samen && (nieuw || vorige.nieuw) && !bekend.paar(vorige.stam, gestamd))
      yield {
        stam: `${vorige.stam} ${gestamd}`,
        vorm: zin.tekst.slice(vorige.van, woord.tot).toLowerCase(),
        positie: vorige.van,
        paar: true,
      };
    vorige = { ...woord, stam: gestamd, nieuw };
  }
}

function inhoudswoord(vorm: string): boolean {
  return vorm.length >= KORTSTE && !STOP.has(vorm) && /^[a-z]+$/.test(vorm);
}
